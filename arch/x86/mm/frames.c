/* SPDX-License-Identifier: Apache-2.0 */
/* See frames.h: pages are handed out upwards from a static pool, and never again after the seal. */

#include <arch/frames.h>
#include <lib/panic.h>

#define POOL_PAGES 1536U /* 64 CPUs with stacks, and tables for some 300 GiB of 2 MiB pages */

static u8 pool[POOL_PAGES][PAGE_SIZE] __attribute__((aligned(4096)));
static unsigned int used;
static bool sealed;

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

static void *source_take(void *context)
{
	(void)context;
	return frames_take(1);
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
