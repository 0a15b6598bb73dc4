/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt messages of the plan: how many entries of its MSI-X table a function shows, and how
 * many IRTEs stand behind it. A driver takes a queue for each of its CPUs and a few more; entries
 * beyond that would only use up IRTEs that others need.
 */

#include <drivers/pci_regs.h>

#include "private.h"

#define ENTRIES_PER_CPU 2U
#define ENTRIES_SPARE 8U

/* Whether the MSI-X table of @f can be shown: it lies in a memory BAR that has an address. */
static bool vectors_has_table(const struct pci_function *f)
{
	const struct pci_msix *msix = &f->msix;
	const struct pci_bar *bar;

	if (msix->count == 0 || msix->table_bar >= PCI_BARS || msix->pba_bar >= PCI_BARS) {
		return false;
	}
	bar = &f->bars[msix->table_bar];
	return bar->address != 0 && !bar->io &&
	       msix->table_offset + msix->count * PCI_MSIX_ENTRY_SIZE <= bar->size;
}

/* How many entries each function of @p may show. */
static unsigned int vectors_limit(const struct plan_partition *p)
{
	unsigned int limit = ENTRIES_PER_CPU * p->config->cpu_count + ENTRIES_SPARE;
	unsigned int tables = 0;

	for (unsigned int i = 0; i < p->function_count; i++) {
		tables += p->functions[i].msix || p->functions[i].is_new_vf;
	}
	if (tables != 0) {
		limit = MIN(limit, MAX_PARTITION_MSIX / tables);
	}
	return MIN(limit, (unsigned int)MAX_FUNCTION_MSIX);
}

static void vectors_of_partition(struct plan_partition *p)
{
	unsigned int limit;

	for (unsigned int i = 0; i < p->function_count; i++) {
		p->functions[i].msix = vectors_has_table(&p->functions[i].pci);
	}
	limit = vectors_limit(p);
	for (unsigned int i = 0; i < p->function_count; i++) {
		struct plan_function *f = &p->functions[i];

		if (!f->master) {
			continue;
		}
		/* What a virtual function has is known when it exists. */
		f->msix_count = (u16)(f->msix        ? MIN(f->pci.msix.count, limit)
				      : f->is_new_vf ? limit
						     : 0);
		f->irte_count = MAX(f->msix_count, f->pci.msi.count);
		p->msix_used += f->msix_count;
	}
}

/* IRTEs of @unit that are wanted: every IOAPIC line may be one of them. */
static unsigned int vectors_wanted(const struct planner *planner, unsigned int unit)
{
	unsigned int wanted = planner->inventory->gsi_count;

	for (unsigned int i = 0; i < planner->plan->count; i++) {
		const struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count; j++) {
			wanted +=
				p->functions[j].pci.iommu == unit ? p->functions[j].irte_count : 0;
		}
	}
	return wanted;
}

/* As many as the unit with most needs, by which the tables of all are made. */
static void vectors_size(const struct planner *planner)
{
	struct iommu_sizes *sizes = &planner->plan->iommu;

	sizes->functions = 0;
	sizes->irtes = IOMMU_IRTES_A_PAGE;
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		const struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count; j++) {
			sizes->functions += p->functions[j].irte_count != 0;
		}
	}
	for (unsigned int unit = 0; unit < planner->inventory->iommu_count; unit++) {
		while (sizes->irtes < MAX_UNIT_IRTES &&
		       sizes->irtes < vectors_wanted(planner, unit)) {
			sizes->irtes *= 2;
		}
	}
}

void plan_vectors(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		vectors_of_partition(&planner->plan->partitions[i]);
	}
	vectors_size(planner);
	for (unsigned int unit = 0;
	     planner->plan->count != 0 && unit < planner->inventory->iommu_count; unit++) {
		unsigned int wanted = vectors_wanted(planner, unit);

		if (planner->inventory->iommu_interrupts && wanted > MAX_UNIT_IRTES) {
			(void)mistake(
				&planner->source, planner->plan->partitions[0].config->line,
				"functions behind IOMMU unit %u and the interrupt lines take %u interrupt remapping entries, and this version manages %u of a unit: give partitions fewer functions or fewer CPUs",
				unit, wanted, MAX_UNIT_IRTES);
		}
	}
}
