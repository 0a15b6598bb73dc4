/* SPDX-License-Identifier: Apache-2.0 */
/*
 * VT-d behind arch/iommu.h until partitions run: a domain for each partition, and a context entry
 * for each requester that belongs to one (Intel VT-d, "DMA Remapping"). Whatever has no entry is
 * blocked.
 */

#include <arch/frames.h>
#include <arch/phys.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd_boot.h>

#define DOMAIN_NONE 0U /* units that cache what is not present cache it for this one */

static struct radix_format table_format;
static struct radix domains[MAX_PARTITIONS + 1];
static bool domain_snoops[MAX_PARTITIONS + 1];
static struct iommu_sizes reserved;

_Static_assert(sizeof(struct vtd_requester) <= IOMMU_REQUESTER_BYTES, "room for the list");
_Static_assert(sizeof(struct irte_block) <= IOMMU_BLOCK_BYTES, "room for the list");

static struct iommu_features vtd_features(void)
{
	return (struct iommu_features){
		.address_bits = vtd.choice.address_bits,
		.interrupt_remapping = vtd.choice.interrupts,
		.x2apic = vtd.choice.x2apic,
		.levels = (vtd.choice.table_bits - 12) / 9,
		.max_leaf = vtd.choice.max_leaf,
	};
}

static struct iommu_unit vtd_unit_facts(unsigned int number)
{
	const struct vtd_unit *unit = &vtd.units[number];

	return (struct iommu_unit){.size = vtd_registers_size(unit->capabilities),
				   .interrupts = unit->interrupts,
				   .snoop = unit->snoop};
}

static void vtd_reserve(const struct iommu_sizes *sizes)
{
	reserved = *sizes;
	vtd.requesters = frames_take_planned_shared(IOMMU_LIST_PAGES(sizes));
	vtd_irte_blocks = (struct irte_block *)(vtd.requesters + sizes->requesters);
}

const struct iommu_sizes *vtd_reserved(void)
{
	return &reserved;
}

static void vtd_domain_create(unsigned int partition, const char *name, bool snoop)
{
	vtd.names[partition] = name;
	domain_snoops[partition] = snoop;
	vtd_table_format(&table_format, vtd.choice.table_bits, vtd.choice.max_leaf);
	(void)radix_init(&domains[partition], &table_format, frames_planned_source());
}

static int vtd_domain_map(unsigned int partition, gpa_t from, hpa_t to, u64 size,
			  enum stage2_access access)
{
	u64 limit = BIT(vtd.choice.address_bits);

	if (from.v >= limit || size > limit - from.v) {
		return -EINVAL;
	}
	return radix_map(&domains[partition], from.v, to.v, size,
			 vtd_leaf(access, domain_snoops[partition]));
}

static struct vtd_entry *vtd_context_of(struct vtd_unit *unit, u16 requester)
{
	struct vtd_entry *root = &unit->root[requester >> 8];
	struct vtd_entry *table = (struct vtd_entry *)(uintptr_t)vtd_root_target(root);

	if (table == NULL) {
		table = frames_take_planned_shared(1);
		*root = vtd_root_entry(phys_of(table));
	}
	return &table[requester & 0xff];
}

static void vtd_forget(struct vtd_requester *r, struct vtd_descriptor what)
{
	r->forget[r->forget_count++] = what;
}

static int vtd_attach(unsigned int partition, unsigned int number, u16 segment, u16 requester)
{
	struct vtd_unit *unit = &vtd.units[number];
	struct vtd_requester *r = &vtd.requesters[vtd.requester_count];

	if (vtd_requester_of(segment, requester) != NULL) {
		return -EBUSY;
	}
	if (vtd.requester_count == reserved.requesters) {
		return -ENOMEM;
	}
	*r = (struct vtd_requester){.unit = unit,
				    .context = vtd_context_of(unit, requester),
				    .requester = requester,
				    .partition = (u16)partition};
	*r->context = vtd_context_entry(phys_of(domains[partition].root), vtd.choice.table_bits,
					vtd_domain_of(partition));
	vtd_forget(r, vtd_forget_context(vtd_domain_of(partition), requester));
	if ((unit->capabilities & CAP_CM) != 0) {
		vtd_forget(r, vtd_forget_context(DOMAIN_NONE, requester));
	}
	/* Drains what is on its way, too. */
	vtd_forget(r, vtd_forget_domain(vtd_domain_of(partition), unit->capabilities));
	vtd.requester_count++;
	return 0;
}

static void vtd_complete_tables(void)
{
	for (unsigned int i = 0; i < vtd.unit_count; i++) {
		/* A unit without interrupts still needs a table that blocks all of them. */
		if (vtd.choice.interrupts && vtd.units[i].irtes == NULL) {
			vtd.units[i].irtes =
				frames_take_planned_shared(IOMMU_IRTE_PAGES(reserved.irtes));
		}
		vtd.units[i].queue = frames_take_planned_shared(IOMMU_QUEUE_PAGES);
	}
}

static int vtd_enable(struct report *report)
{
	int error = 0;

	vtd_complete_tables();
	if (!vtd.choice.coherent) {
		wbinvd(); /* all tables so far were written by this CPU */
	}
	for (unsigned int i = 0; i < vtd.unit_count && error == 0; i++) {
		error = vtd_unit_start(&vtd.units[i], report);
	}
	return error;
}

const struct iommu_boot_ops vtd_boot_ops = {
	.name = "VT-d",
	.features = vtd_features,
	.unit = vtd_unit_facts,
	.reserve = vtd_reserve,
	.domain_create = vtd_domain_create,
	.domain_map = vtd_domain_map,
	.attach = vtd_attach,
	.interrupt_alloc = vtd_interrupt_alloc,
	.interrupt_alloc_ioapic = vtd_interrupt_alloc_ioapic,
	.enable = vtd_enable,
};
