/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Load inside Linux that lives on interrupts between CPUs: two threads a CPU move from CPU to CPU,
 * round after round, and count where they arrive. Prints "ARRIVALS of WANTED on CPUS CPUs".
 *   migrate ROUNDS
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define THREADS_MAX 128

static int cpus;
static int rounds;
static atomic_long arrivals;

static void *move(void *argument)
{
	int first = *(const int *)argument;

	for (int i = 0; i < rounds; i++) {
		int cpu = (first + i) % cpus;
		cpu_set_t set;

		CPU_ZERO(&set);
		CPU_SET((size_t)cpu, &set);
		if (pthread_setaffinity_np(pthread_self(), sizeof(set), &set) == 0 &&
		    sched_getcpu() == cpu) {
			arrivals++;
		}
	}
	return NULL;
}

int main(int argc, char **argv)
{
	pthread_t threads[THREADS_MAX];
	int starts[THREADS_MAX];
	int count;

	cpus = (int)sysconf(_SC_NPROCESSORS_ONLN);
	rounds = argc > 1 ? atoi(argv[1]) : 1000;
	count = 2 * cpus < THREADS_MAX ? 2 * cpus : THREADS_MAX;
	for (int i = 0; i < count; i++) {
		starts[i] = i;
		if (pthread_create(&threads[i], NULL, move, &starts[i]) != 0) {
			perror("migrate");
			return 1;
		}
	}
	for (int i = 0; i < count; i++) {
		(void)pthread_join(threads[i], NULL);
	}
	printf("%ld of %ld on %d CPUs\n", atomic_load(&arrivals), (long)count * rounds, cpus);
	return 0;
}
