/* SPDX-License-Identifier: Apache-2.0 */
/* See frames.h: pages are handed out upwards, and never again after the seal. */

#include <arch/frames.h>
#include <arch/image.h>
#include <lib/limits.h>
#include <lib/panic.h>
#include <lib/string.h>

#define SHARED_MAX 1024
/* Of one CPU beside those that it sees: for the processor's own state of CPU and vCPU, and tables.
 */
#define CPU_UNSEEN 7U
#define MISC_PAGES 64U
#define RANGE_PAGES 4U  /* tables at both ends of a piece of RAM */
#define DEVICE_PAGES 3U /* and of a device's registers */
#define TABLE_PAGES 512U

static u8 *pool;
static unsigned int total;
static unsigned int used;
static unsigned int cpu_count;
static u8 cpu_used[MAX_CPUS];
static bool sealed;
static struct range planned;
static unsigned int planned_used;
static struct range shared[SHARED_MAX];
static unsigned int shared_count;

unsigned int frames_wanted(unsigned int cpus, const struct ranges *ram, unsigned int devices)
{
	u64 pages = cpus * (FRAMES_CPU_PAGES + CPU_UNSEEN) + devices * DEVICE_PAGES + MISC_PAGES;

	for (unsigned int i = 0; i < ram->count; i++) {
		pages += RANGE_PAGES + (ram->list[i].end - ram->list[i].start) / GIB(1);
	}
	return (unsigned int)(pages + pages / TABLE_PAGES + 1);
}

void frames_begin(struct range memory, unsigned int cpus)
{
	/* Behind the image, and seen so. */
	pool = (u8 *)(uintptr_t)(IMAGE_VIRTUAL + (memory.start - image_physical));
	total = (unsigned int)((memory.end - memory.start) / PAGE_SIZE);
	cpu_count = cpus;
	used = cpus * FRAMES_CPU_PAGES;
}

struct range frames_pool(void)
{
	return (struct range){phys_of(pool), phys_of(pool) + (u64)total * PAGE_SIZE};
}

struct range frames_pool_seen(void)
{
	return IMAGE_RANGE(pool, pool + (u64)total * PAGE_SIZE);
}

void *frames_take(unsigned int count)
{
	u8 *at = pool + (size_t)used * PAGE_SIZE;

	if (sealed) {
		panic("%u pages requested after the pool was sealed", count);
	}
	if (count > total - used) {
		return NULL;
	}
	used += count;
	return memset(at, 0, (size_t)count * PAGE_SIZE);
}

void *frames_take_for_cpu(unsigned int cpu, unsigned int count)
{
	u8 *at = pool + ((size_t)cpu * FRAMES_CPU_PAGES + cpu_used[cpu]) * PAGE_SIZE;

	if (cpu >= cpu_count || count > FRAMES_CPU_PAGES - cpu_used[cpu]) {
		return NULL;
	}
	cpu_used[cpu] = (u8)(cpu_used[cpu] + count);
	return memset(at, 0, (size_t)count * PAGE_SIZE);
}

struct range frames_of_cpu(unsigned int cpu)
{
	const u8 *at = pool + (size_t)cpu * FRAMES_CPU_PAGES * PAGE_SIZE;

	return IMAGE_RANGE(at, at + (size_t)cpu_used[cpu] * PAGE_SIZE);
}

void *frames_take_planned_shared(unsigned int count)
{
	void *at = frames_take_planned(count);
	const u64 start = (u64)(uintptr_t)at;
	const u64 end = start + (u64)count * PAGE_SIZE;
	struct range *last = &shared[shared_count - (shared_count != 0)];

	if (shared_count != 0 && last->end == start) {
		last->end = end;
	} else if (shared_count < SHARED_MAX) {
		shared[shared_count++] = (struct range){start, end};
	} else {
		panic("pages for all CPUs lie in more than %u pieces", SHARED_MAX);
	}
	return at;
}

bool frames_shared(unsigned int i, struct range *out)
{
	if (i < shared_count) {
		*out = shared[i];
	}
	return i < shared_count;
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
	const u64 start = phys_of(pool);

	(void)context;
	return address - start < (u64)total * PAGE_SIZE ? pool + (address - start)
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
	return total;
}
