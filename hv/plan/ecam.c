/* SPDX-License-Identifier: Apache-2.0 */
/* Where a guest finds the configuration space of its functions in memory. */

#include "private.h"

/* The window is where the machine has one: of all buses, or else of those of segment 0. */
static const struct acpi_mcfg *ecam_choose(const struct inventory *inventory, u8 lowest, u8 highest)
{
	const struct acpi_mcfg *found = NULL;

	for (unsigned int i = 0; i < inventory->ecam_count; i++) {
		const struct acpi_mcfg *row = &inventory->ecam[i];

		if (row->base.v >= GIB(4)) {
			continue;
		}
		if (row->bus_first <= lowest && row->bus_last >= highest) {
			return row;
		}
		found = found == NULL && row->segment == 0 ? row : found;
	}
	return found;
}

void plan_place_ecam(const struct planner *planner, struct plan_partition *p)
{
	const struct acpi_mcfg *row;
	u8 highest;

	if (p->function_count == 0) {
		return;
	}
	highest = PCI_BUS(p->functions[p->function_count - 1].pci.bdf);
	row = ecam_choose(planner->inventory, PCI_BUS(p->functions[0].pci.bdf), highest);
	if (row != NULL) {
		p->ecam = row->base.v;
		p->bus_first = row->bus_first;
		p->bus_last = MAX(MIN(row->bus_last, highest), row->bus_first);
	}
}
