/* SPDX-License-Identifier: Apache-2.0 */
/* See frames.h: pages are handed out upwards, and never again after the seal. */

#include <arch/frames.h>
#include <lib/panic.h>
#include <lib/string.h>

#define POOL_PAGES 1536U /* 64 CPUs with stacks, and tables for some 300 GiB of 2 MiB pages */

static u8 pool[POOL_PAGES][PAGE_SIZE] __attribute__((aligned(4096)));
static unsigned int used;
static bool sealed;
static struct range planned;
static unsigned int planned_used;

void *frames_take(unsigned int count)
{
	void *at = pool[used];

	if (sealed) {
		panic("%u pages requested after the pool was sealed", count);
	}
	if (count > POOL_PAGES - used) {
		return NULL;
	}
	used += count;
	return at;
}

void frames_plan(struct range tables)
{
	planned = tables;
}

void *frames_take_planned(unsigned int count)
{
	u64 at = planned.start + (u64)planned_used * PAGE_SIZE;

	if (sealed || count > (planned.end - at) / PAGE_SIZE) {
		panic("%u pages requested of %#lx-%#lx, which the plan set aside for tables, with %u in use%s",
		      count, planned.start, planned.end, planned_used,
		      sealed ? ", after the seal" : "");
	}
	planned_used += count;
	memset((void *)(uintptr_t)at, 0, (size_t)count * PAGE_SIZE);
	return (void *)(uintptr_t)at;
}

static void *source_take(void *context)
{
	void *at = frames_take(1);

	(void)context;
	return at != NULL || planned.start == planned.end ? at : frames_take_planned(1);
}

static void *source_take_planned(void *context)
{
	(void)context;
	return frames_take_planned(1);
}

static u64 source_address(void *context, const void *frame)
{
	(void)context;
	return (u64)(uintptr_t)frame;
}

static void *source_pointer(void *context, u64 address)
{
	(void)context;
	return (void *)(uintptr_t)address;
}

const struct frame_source *frames_source(void)
{
	static const struct frame_source source = {
		.take = source_take,
		.address = source_address,
		.pointer = source_pointer,
	};

	return &source;
}

const struct frame_source *frames_planned_source(void)
{
	static const struct frame_source source = {
		.take = source_take_planned,
		.address = source_address,
		.pointer = source_pointer,
	};

	return &source;
}

unsigned int frames_used_planned(void)
{
	return planned_used;
}

void frames_seal(void)
{
	sealed = true;
}

unsigned int frames_used(void)
{
	return used;
}

unsigned int frames_total(void)
{
	return POOL_PAGES;
}
