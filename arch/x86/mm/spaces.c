/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Builds the address space that each CPU has when partitions run (arch/paging.h): whatever it does
 * not need it cannot read, also not by speculation. CPUs of one partition share all tables but
 * those on the way to their own pages. RAM of its partition has user pages, which SMAP keeps from
 * every access but those of window.h.
 */

#include <arch/frames.h>
#include <arch/paging.h>
#include <arch/phys.h>
#include <cpu/percpu.h>
#include <lib/errno.h>
#include <mm/host_paging.h>
#include <mm/paging.h>
#include <mm/pte.h>
#include <mm/spaces.h>

static struct radix spaces[MAX_PARTITIONS + 1]; /* SPACE_NOBODY, then by partition */
static struct radix of_cpus[MAX_CPUS];
static struct radix_format space_format;

static u64 space_leaf(enum space_kind kind)
{
	switch (kind) {
	case SPACE_GUEST:
		return host_leaf(true, false, MEMTYPE_WB) | PTE_USER;
	case SPACE_READ:
		return host_leaf(false, false, MEMTYPE_WB);
	case SPACE_SCREEN:
		return host_leaf(true, false, MEMTYPE_WC);
	case SPACE_DEVICE:
	default:
		return host_leaf(true, false, MEMTYPE_UC);
	}
}

/* Pages of a stack's guards are among those that a CPU was given, and stay holes. */
static int space_map_own(struct radix *space, struct range pages)
{
	unsigned int cpu;
	int error = 0;

	for (u64 at = pages.start; at < pages.end && error == 0; at += PAGE_SIZE) {
		if (paging_guard_name(at, &cpu) == NULL) {
			error = paging_map_image(space, (struct range){at, at + PAGE_SIZE},
						 host_leaf(true, false, MEMTYPE_WB));
		}
	}
	return error;
}

int space_create(unsigned int number)
{
	struct radix *space = &spaces[number];
	struct range shared;
	int error;

	space_format = *paging_boot_tables()->format;
	space_format.table_bits |= PTE_USER;
	error = radix_init(space, &space_format, frames_source());
	if (error == 0) {
		error = paging_map_resident(space, false);
	}
	for (unsigned int i = 0; error == 0 && frames_shared(i, &shared); i++) {
		error = radix_map(space, shared.start, shared.start, shared.end - shared.start,
				  host_leaf(true, false, MEMTYPE_WB));
	}
	return error;
}

int space_join(unsigned int cpu, unsigned int number)
{
	struct radix *space = &of_cpus[cpu];
	const struct range own = frames_of_cpu(cpu);
	int error = radix_share(space, &spaces[number], own.start & HOST_ADDRESS);

	if (error == 0) {
		error = space_map_own(space, own);
	}
	percpu_of(cpu)->space = phys_of(space->root);
	return error;
}

struct radix *space_tables(unsigned int cpu)
{
	return &of_cpus[cpu];
}

int space_map(unsigned int number, u64 address, u64 size, enum space_kind kind)
{
	struct radix *space = &spaces[number];
	const u64 leaf = space_leaf(kind);
	const u64 start = ALIGN_DOWN(address, PAGE_SIZE);
	const u64 end = ALIGN_UP(address + size, PAGE_SIZE);
	int error = start == end ? 0 : radix_map(space, start, start, end - start, leaf);

	if (error != -EINVAL) {
		return error;
	}
	/* Some of it is there: page by page. */
	error = 0;
	for (u64 at = start; at < end && error == 0; at += PAGE_SIZE) {
		struct radix_leaf there;

		if (!radix_lookup(space, at, &there)) {
			error = radix_map(space, at, at, PAGE_SIZE, leaf);
		} else if ((there.entry & ~(PTE_ADDRESS | PTE_LARGE)) != leaf) {
			error = -EBUSY;
		}
	}
	return error;
}
