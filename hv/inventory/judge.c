/* SPDX-License-Identifier: Apache-2.0 */
/* What follows from the inventory alone: whose DMA can be confined, which lines work. Pure. */

#include <hv/inventory.h>
#include <lib/format.h>

enum dma_state inventory_dma(const struct inventory *inventory, const struct pci_function *function)
{
	if (!inventory->has_iommu) {
		return DMA_NO_IOMMU;
	}
	if (function->iommu == PCI_NO_IOMMU) {
		return DMA_NO_UNIT;
	}
	return inventory->iommu_interrupts ? DMA_CONFINED : DMA_NO_REMAPPING;
}

bool inventory_line_masked(const struct inventory *inventory, u32 gsi)
{
	for (unsigned int i = 0; i < inventory->masked_count; i++) {
		if (gsi >= inventory->masked[i].first && gsi <= inventory->masked[i].last) {
			return true;
		}
	}
	return false;
}

/* The first unit that does not remap interrupts; the count if all do. */
static unsigned int judge_unit_without_remapping(const struct inventory *inventory)
{
	unsigned int i = 0;

	while (i < inventory->iommu_count && inventory->iommus[i].interrupts) {
		i++;
	}
	return i;
}

size_t inventory_dma_words(const struct inventory *inventory, const struct pci_function *function,
			   char *text, size_t size)
{
	unsigned int unit = judge_unit_without_remapping(inventory);

	switch (inventory_dma(inventory, function)) {
	case DMA_NO_IOMMU:
		return format(
			text, size,
			"this machine has no IOMMU that can be used (it may be switched off in the firmware's setup)");
	case DMA_NO_UNIT:
		return format(text, size, "no IOMMU unit covers it");
	case DMA_NO_REMAPPING:
		if (unit < inventory->iommu_count && inventory->complete) {
			return format(
				text, size,
				"IOMMU unit %u at %#lx does not remap interrupts, so none does, and DMA could raise any interrupt",
				unit, inventory->iommus[unit].base);
		}
		return format(
			text, size,
			"the IOMMU does not remap interrupts, and DMA could raise any of them");
	default:
		return format(text, size, "an IOMMU unit confines it");
	}
}
