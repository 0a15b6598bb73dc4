/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Second-stage tables of the partitions: one radix table each, in the spelling of whichever
 * virtualisation this machine has.
 */

#include <arch/frames.h>
#include <arch/phys.h>
#include <arch/virt.h>
#include <lib/limits.h>
#include <mm/radix.h>
#include <mm/stage2_format.h>

static struct radix tables[MAX_PARTITIONS];
static struct radix_format table_format;
static struct radix_format small_format; /* the same with pages of 4 KiB alone */

void stage2_create(unsigned int partition, u64 *root)
{
	const struct stage2_format *format = virt_boot->stage2;
	struct radix *table = &tables[partition];

	format->describe(&table_format);
	small_format = table_format;
	small_format.max_leaf = 0;
	(void)radix_init(table, &table_format, frames_planned_source());
	*root = format->pointer(phys_of(table->root));
}

unsigned int stage2_max_leaf(void)
{
	virt_boot->stage2->describe(&table_format);
	return table_format.max_leaf;
}

int stage2_map(unsigned int partition, gpa_t from, hpa_t to, u64 size, enum stage2_access access,
	       enum memory_type type)
{
	u64 leaf = virt_boot->stage2->leaf(access & (STAGE2_ALL | STAGE2_COMBINE), type);

	tables[partition].format = (access & STAGE2_SMALL) != 0 ? &small_format : &table_format;
	return radix_map(&tables[partition], from.v, to.v, size, leaf);
}
