/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Second-stage tables of the partitions: one radix table each, in the spelling of whichever
 * virtualisation this machine has.
 */

#include <arch/frames.h>
#include <arch/virt.h>
#include <cpu/lapic.h>
#include <lib/limits.h>
#include <mm/radix.h>
#include <mm/stage2_format.h>

static struct radix tables[MAX_PARTITIONS];
static struct radix_format table_format;

int stage2_create(unsigned int partition, u64 *root)
{
	const struct stage2_format *format = virt->stage2;
	struct radix *table = &tables[partition];
	int error;

	format->describe(&table_format);
	error = radix_init(table, &table_format, frames_source());
	if (error != 0) {
		return error;
	}
	*root = format->pointer((u64)(uintptr_t)table->root);
	if (lapic_is_x2apic()) {
		return 0;
	}
	/* Reads of the guest's own local APIC don't exit; each write is judged (exit/xapic.c). */
	return stage2_map(partition, gpa(lapic_setup.base), hpa(lapic_setup.base), PAGE_SIZE,
			  STAGE2_READ, MEMTYPE_UC);
}

int stage2_map(unsigned int partition, gpa_t from, hpa_t to, u64 size, enum stage2_access access,
	       enum memory_type type)
{
	return radix_map(&tables[partition], from.v, to.v, size, virt->stage2->leaf(access, type));
}
