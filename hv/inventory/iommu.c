/* SPDX-License-Identifier: Apache-2.0 */
/* Which IOMMU unit stands behind which PCI function, from the firmware's table. Pure. */

#include <drivers/dmar.h>
#include <hv/inventory.h>
#include <lib/report.h>

/* Without room @f counts as behind no unit: who has it would not know of the memory. */
static void add_reserved(struct inventory *inventory, const struct dmar_region *region,
			 struct pci_function *f, struct report *report)
{
	if (inventory->reserved_count == MAX_RESERVED) {
		f->iommu = PCI_NO_IOMMU;
		report_warning(
			report,
			"PCI " PCI_FORM
			": needs the memory %#lx-%#lx, one piece more than the %u that this version of Bulkhead manages: it cannot master the bus",
			PCI_ARGS(f->segment, f->bdf), region->start, region->end - 1, MAX_RESERVED);
		return;
	}
	inventory->reserved[inventory->reserved_count++] =
		(struct inventory_reserved){{region->start, region->end}, f->segment, f->bdf};
}

void inventory_add_iommus(struct inventory *inventory, const struct acpi_dmar *dmar,
			  struct report *report)
{
	const struct pci_topology topology = pci_topology_of(&inventory->pci);

	inventory->reserved_count = 0;
	inventory->has_iommu = dmar->present;
	inventory->iommu_interrupts = dmar->present && dmar->interrupt_remapping;
	inventory->iommu_count = dmar->present ? dmar->unit_count : 0;
	for (unsigned int i = 0; i < inventory->iommu_count; i++) {
		/* What the units themselves say is filled in when they can be read. */
		inventory->iommus[i] =
			(struct inventory_iommu){.base = dmar->units[i].base.v,
						 .size = PAGE_SIZE,
						 .segment = dmar->units[i].segment,
						 .interrupts = dmar->interrupt_remapping};
	}
	for (unsigned int i = 0; i < inventory->pci.count && dmar->present; i++) {
		struct pci_function *f = &inventory->pci.functions[i];
		const struct dmar_unit *unit = dmar_unit_of(dmar, f->segment, f->bdf, &topology);
		/* Requests that come under two names have to meet the same tables. */
		const u16 alias = pci_alias(f);
		bool good = unit != NULL &&
			    dmar_unit_of(dmar, f->segment, f->requester, &topology) == unit &&
			    (alias == PCI_NONE ||
			     dmar_unit_of(dmar, f->segment, alias, &topology) == unit);

		f->iommu = good ? (u8)(unit - dmar->units) : PCI_NO_IOMMU;
		for (unsigned int r = 0; r < dmar->region_count; r++) {
			if (dmar_region_concerns(dmar, &dmar->regions[r], f->segment, f->bdf,
						 &topology)) {
				add_reserved(inventory, &dmar->regions[r], f, report);
			}
		}
	}
}
