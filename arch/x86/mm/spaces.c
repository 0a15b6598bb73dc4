/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Builds the address space that each CPU has when partitions run (arch/paging.h): whatever it does
 * not need it cannot read, also not by speculation. RAM of its partition has user pages, which SMAP
 * keeps from every access but those of window.h.
 */

#include <arch/frames.h>
#include <arch/paging.h>
#include <arch/phys.h>
#include <lib/errno.h>
#include <mm/host_paging.h>
#include <mm/paging.h>
#include <mm/pte.h>
#include <mm/spaces.h>

static struct radix spaces[MAX_CPUS];
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

int space_create(unsigned int cpu)
{
	struct radix *space = &spaces[cpu];
	struct range own;
	int error;

	space_format = *paging_boot_tables()->format;
	space_format.table_bits |= PTE_USER;
	error = radix_init(space, &space_format, frames_source());
	if (error == 0) {
		error = paging_map_resident(space, false);
	}
	for (unsigned int i = 0; error == 0 && frames_seen(cpu, i, &own); i++) {
		error = space_map_own(space, own);
	}
	space_roots[cpu] = phys_of(space->root);
	return error;
}

struct radix *space_tables(unsigned int cpu)
{
	return &spaces[cpu];
}

int space_map(unsigned int cpu, u64 address, u64 size, enum space_kind kind)
{
	struct radix *space = &spaces[cpu];
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
