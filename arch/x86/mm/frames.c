/* SPDX-License-Identifier: Apache-2.0 */
/* See frames.h: pages are handed out upwards, and never again after the seal. */

#include <arch/frames.h>
#include <arch/image.h>
#include <lib/limits.h>
#include <lib/panic.h>
#include <lib/string.h>

#define SEEN_MAX (MAX_CPUS * 8)
#define EVERY_CPU MAX_CPUS

/* Pages that one CPU or all see when partitions run; all others are for the processor alone. */
struct seen {
	struct range pages;
	unsigned int cpu; /* or EVERY_CPU */
};

static unsigned int used;
static bool sealed;
static struct range planned;
static unsigned int planned_used;
static struct seen seen[SEEN_MAX];
static unsigned int seen_count;

void *frames_take(unsigned int count)
{
	u8 *at = image_pool_start + (size_t)used * PAGE_SIZE;

	if (sealed) {
		panic("%u pages requested after the pool was sealed", count);
	}
	if (count > frames_total() - used) {
		return NULL;
	}
	used += count;
	return at;
}

static void *frames_show(unsigned int cpu, void *at, unsigned int count)
{
	const u64 start = (u64)(uintptr_t)at;
	const u64 end = start + (u64)count * PAGE_SIZE;
	struct seen *last = &seen[seen_count - (seen_count != 0)];

	if (at == NULL) {
		return NULL;
	}
	if (seen_count != 0 && last->cpu == cpu && last->pages.end == start) {
		last->pages.end = end;
	} else if (seen_count < SEEN_MAX) {
		seen[seen_count++] = (struct seen){{start, end}, cpu};
	} else {
		panic("pages for the CPUs lie in more than %u pieces", SEEN_MAX);
	}
	return at;
}

void *frames_take_for_cpu(unsigned int cpu, unsigned int count)
{
	return frames_show(cpu, frames_take(count), count);
}

void *frames_take_planned_shared(unsigned int count)
{
	return frames_show(EVERY_CPU, frames_take_planned(count), count);
}

bool frames_seen(unsigned int cpu, unsigned int i, struct range *out)
{
	for (unsigned int j = 0; j < seen_count; j++) {
		if ((seen[j].cpu == cpu || seen[j].cpu == EVERY_CPU) && i-- == 0) {
			*out = seen[j].pages;
			return true;
		}
	}
	return false;
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
	return phys_of(frame);
}

static void *source_pointer(void *context, u64 address)
{
	u64 pool = phys_of(image_pool_start);

	(void)context;
	return address - pool < (u64)frames_total() * PAGE_SIZE
		       ? image_pool_start + (address - pool)
		       : (void *)(uintptr_t)address;
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
	return (unsigned int)((u64)(image_pool_end - image_pool_start) / PAGE_SIZE);
}
