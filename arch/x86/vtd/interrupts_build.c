/* SPDX-License-Identifier: Apache-2.0 */
/* IRTEs taken for functions and lines, before partitions run; see interrupts.c. */

#include <arch/frames.h>
#include <lib/errno.h>
#include <vtd/vtd_boot.h>

/* VT-d, "Interrupt Remapping Table Address Register" */
_Static_assert(MAX_UNIT_IRTES <= 65536, "a unit's table has no more");

static int irte_block_take(struct vtd_unit *unit, unsigned int partition,
			   const struct iommu_source *source, unsigned int count)
{
	const struct iommu_sizes *reserved = vtd_reserved();
	unsigned int first = unit->irte_count;

	unit->irtes = unit->irtes != NULL
			      ? unit->irtes
			      : frames_take_planned_shared(IOMMU_IRTE_PAGES(reserved->irtes));
	if (vtd_irte_block_count == reserved->functions + MAX_IOAPICS || count == 0 ||
	    count > reserved->irtes - first) {
		return -ENOMEM;
	}
	for (unsigned int i = 0; i < count; i++) {
		unit->irtes[first + i].high = vtd_irte_source(source);
	}
	unit->irte_count += count;
	vtd_irte_blocks[vtd_irte_block_count++] =
		(struct irte_block){unit, first, count, partition};
	return (int)(FIELD_PREP(VTD_HANDLE_UNIT, unit - vtd.units) | first);
}

int vtd_interrupt_alloc(unsigned int partition, u16 segment, const struct iommu_source *source,
			unsigned int count)
{
	const struct vtd_requester *r = vtd_requester_of(segment, source->requester);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return r != NULL && r->partition == partition
		       ? irte_block_take(r->unit, partition, source, count)
		       : -ENOENT;
}

int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count)
{
	struct iommu_source source = {.match = IOMMU_ONE};
	const struct dmar_unit *unit = dmar_unit_of_ioapic(
		vtd_firmware.dmar, id, vtd_firmware.topology, &source.requester);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return unit != NULL ? irte_block_take(&vtd.units[unit - vtd_firmware.dmar->units],
					      IOMMU_NOBODY, &source, count)
			    : -ENOENT;
}
