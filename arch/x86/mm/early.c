/* SPDX-License-Identifier: Apache-2.0 */
/*
 * More pages in the tables that boot/entry.asm began with, for what has to be seen before there are
 * tables of our own: a frame buffer above 4 GiB.
 */

#include <arch/paging.h>
#include <arch/phys.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/ranges.h>

#include "pte.h"

#define EARLY_PAGE MIB(2)
#define EARLY_ENTRIES 512
#define EARLY_TABLES 3 /* one of GiBs, and two of 2 MiB pages for what crosses a border of GiBs */
#define EARLY_LEAF (PTE_PRESENT | PTE_WRITE | PTE_CACHE_DISABLE | PTE_WRITE_THROUGH | PTE_LARGE)
#define CPUID_ADDRESS_SIZES 0x80000008U

static u64 early_tables[EARLY_TABLES][EARLY_ENTRIES] __attribute__((aligned(PAGE_SIZE)));
static unsigned int early_used;

/* The table that @entry leads to, a new one if there is none; NULL if none is left. */
static u64 *early_next(u64 *entry)
{
	if ((*entry & PTE_PRESENT) == 0) {
		if (early_used == EARLY_TABLES) {
			return NULL;
		}
		*entry = phys_of(early_tables[early_used++]) | PTE_PRESENT | PTE_WRITE;
	}
	return (u64 *)(uintptr_t)(*entry & PTE_ADDRESS);
}

/* What is there already stays: all of it is mapped at its own address. */
static int early_map(u64 *root, u64 at)
{
	u64 *pdpt = early_next(&root[at >> 39 & (EARLY_ENTRIES - 1)]);
	u64 *pd = pdpt != NULL ? early_next(&pdpt[at >> 30 & (EARLY_ENTRIES - 1)]) : NULL;
	u64 *entry;

	if (pd == NULL) {
		return -ENOMEM;
	}
	entry = &pd[at >> 21 & (EARLY_ENTRIES - 1)];
	if ((*entry & PTE_PRESENT) == 0) {
		*entry = at | EARLY_LEAF;
	}
	return 0;
}

int paging_reach_early(struct range r)
{
	u64 *root = (u64 *)(uintptr_t)(read_cr3() & PTE_ADDRESS);
	/* One bit less: linear addresses of four levels have their upper half elsewhere. */
	const u64 limit = BIT(MIN(cpuid(CPUID_ADDRESS_SIZES, 0).eax & 0xff, 47U));
	int error = 0;

	if (r.end > limit) {
		return -EINVAL;
	}
	for (u64 at = ALIGN_DOWN(r.start, EARLY_PAGE); at < r.end && error == 0; at += EARLY_PAGE) {
		error = early_map(root, at);
	}
	return error;
}
