/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Clock check inside Linux: sleeps for so many seconds and prints how many seconds the time stamp
 * counter says they were ("SECONDS of SECONDS, TICKS ticks at KHZ kHz (SOURCE)"). The counter's
 * frequency is the one that the processor states (CPUID leaf 0x15, SDM 2A), else what the kernel
 * found out and says in its log.
 */
#define _GNU_SOURCE
#include <cpuid.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/klog.h>
#include <time.h>
#include <x86intrin.h>

#define KLOG_READ_ALL 3
#define KLOG_SIZE (1 << 20)

static double khz_from_cpuid(void)
{
	unsigned int denominator, numerator, crystal, unused;

	if (!__get_cpuid(0x15, &denominator, &numerator, &crystal, &unused) || denominator == 0 ||
	    crystal == 0) {
		return 0;
	}
	return (double)crystal * numerator / denominator / 1000;
}

static double khz_from_log(void)
{
	static char log[KLOG_SIZE];
	double mhz = 0;
	int length = klogctl(KLOG_READ_ALL, log, sizeof(log) - 1);
	const char *found = length > 0 ? log : NULL;

	/* The last statement wins: the kernel refines what it first detected. */
	while (found != NULL && (found = strstr(found, "tsc: ")) != NULL) {
		sscanf(found, "tsc: Detected %lf MHz", &mhz);
		sscanf(found, "tsc: Refined TSC clocksource calibration: %lf MHz", &mhz);
		found++;
	}
	return mhz * 1000;
}

int main(int argc, char **argv)
{
	struct timespec wait = {.tv_sec = argc > 1 ? atoi(argv[1]) : 2};
	double khz = khz_from_cpuid();
	const char *source = "cpuid";
	uint64_t before, ticks;

	if (khz == 0) {
		khz = khz_from_log();
		source = "kernel log";
	}
	before = __rdtsc();
	nanosleep(&wait, NULL);
	ticks = __rdtsc() - before;
	printf("%.3f of %ld seconds, %llu ticks at %.0f kHz (%s)\n",
	       khz > 0 ? (double)ticks / khz / 1000 : 0.0, (long)wait.tv_sec,
	       (unsigned long long)ticks, khz, source);
	return 0;
}
