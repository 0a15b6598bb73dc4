/* SPDX-License-Identifier: Apache-2.0 */
/* unit: the invalidation queue (Intel VT-d, "Queued Invalidation Interface"). */

#include "unit.h"

#define TRIES 100000U
#define DONE 0x600d

struct descriptor queue[QUEUE_PAGES * 256] __attribute__((aligned(8192)));
volatile u32 queue_status;

static u64 tail;
static u64 size = PAGE_SIZE;

void queue_on(unsigned int order)
{
	tail = 0;
	size = PAGE_SIZE << order;
	write64(IQT, 0);
	write64(IQA, (u64)queue | order);
	command(GCMD_QIE, true);
}

/* All descriptors become waits, wherever the unit stands. */
static void queue_drain(void)
{
	u64 next;

	for (size_t i = 0; i < ARRAY_SIZE(queue); i++) {
		queue[i] = queue_wait(DONE);
	}
	write32(FSTS, FSTS_IQE);
	next = (read64(IQH) + sizeof(queue[0])) % size;
	write64(IQT, next);
	for (unsigned int i = 0; i < TRIES && read64(IQH) != next; i++) {
		cpu_pause();
	}
}

bool queue_off(void)
{
	if ((read32(GSTS) & GCMD_QIE) == 0) {
		return true;
	}
	queue_drain();
	return command(GCMD_QIE, false);
}

void queue_store(struct descriptor what)
{
	queue[tail / sizeof(what)] = what;
	tail = (tail + sizeof(what)) % size;
}

void queue_go(void)
{
	write64(IQT, tail);
}

void queue_put(struct descriptor what)
{
	queue_store(what);
	queue_go();
}

struct descriptor queue_wait(u32 value)
{
	return (struct descriptor){QI_WAIT | QI_WAIT_SW | (u64)value << 32, (u64)&queue_status};
}

bool queue_reached(u32 value)
{
	for (unsigned int i = 0; i < TRIES; i++) {
		if (queue_status == value) {
			return true;
		}
		/* A unit that has stopped says so at once. */
		if ((read32(FSTS) & FSTS_IQE) != 0) {
			return false;
		}
		cpu_pause();
	}
	return false;
}

bool queue_do(struct descriptor what)
{
	queue_status = 0;
	queue_store(what);
	queue_store(queue_wait(DONE));
	queue_go();
	return queue_reached(DONE);
}
