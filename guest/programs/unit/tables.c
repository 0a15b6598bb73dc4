/* SPDX-License-Identifier: Apache-2.0 */
/* unit: root, context and second-level tables of the card (Intel VT-d, "Translation Structure
 * Formats", legacy mode). */

#include "unit.h"

#include <lib/string.h>

#define PAGE_ALIGNED __attribute__((aligned(4096)))
#define ENTRIES 512U
#define IDENTITY_PAGES 4U /* of 1 GiB */

u64 root_table[512] PAGE_ALIGNED;
u64 context_table[512] PAGE_ALIGNED;
struct tree trees[TREES] PAGE_ALIGNED;
u8 test_pages[TREES][TEST_PAGES][PAGE_SIZE] PAGE_ALIGNED;
u8 large_pages[TREES][MIB(2)] __attribute__((aligned(0x200000)));

static unsigned int index_of(u64 address, enum level level)
{
	return (address >> (12 + 9 * level)) % ENTRIES;
}

static u64 address_of(const void *table)
{
	return (u64)table;
}

static void tree_reset(unsigned int number)
{
	struct tree *tree = &trees[number];

	for (u64 i = 0; i < IDENTITY_PAGES; i++) {
		tree->level[PDPT][i] = GIB(i) | LARGE | RW;
	}
	tree->level[PML4][index_of(TEST, PML4)] = address_of(tree->level[PDPT]) | RW;
	tree->level[PDPT][index_of(TEST, PDPT)] = address_of(tree->level[PD]) | RW;
	tree->level[PDPT][index_of(TEST_1G, PDPT)] = LARGE | RW;
	tree->level[PD][index_of(TEST, PD)] = address_of(tree->level[PT]) | RW;
	tree->level[PD][index_of(TEST_2M, PD)] = address_of(large_pages[number]) | LARGE | RW;
	for (unsigned int i = 0; i < TEST_PAGES; i++) {
		tree->level[PT][i] = address_of(test_pages[number][i]) | RW;
	}
}

void context_set(unsigned int tree, u64 domain)
{
	bool wide = unit_is_wide();

	card_context()[1] = domain << 8 | (wide ? 2 : 1);
	card_context()[0] = address_of(trees[tree].level[wide ? PML4 : PDPT]) | PRESENT;
}

void tables_reset(void)
{
	memset(root_table, 0, sizeof(root_table));
	memset(context_table, 0, sizeof(context_table));
	memset(trees, 0, sizeof(trees));
	root_table[2 * (CARD >> 8)] = address_of(context_table) | PRESENT;
	for (unsigned int i = 0; i < TREES; i++) {
		tree_reset(i);
	}
	context_set(0, DOMAIN_A);
	write64(RTADDR, address_of(root_table));
	command(GCMD_SRTP, true);
}

u64 *entry_of(unsigned int tree, enum level level)
{
	return &trees[tree].level[level][index_of(TEST, level)];
}

u64 *card_context(void)
{
	return &context_table[2 * (CARD & 0xff)];
}
