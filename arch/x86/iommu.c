/* SPDX-License-Identifier: Apache-2.0 */
/* Which IOMMU this machine has. See arch/iommu.h. */

#include <arch/iommu.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/vtd_boot.h>

const struct iommu_boot_ops *iommu_boot;

int iommu_select(struct acpi *acpi, const struct pci_topology *topology, struct report *report)
{
	int error;

	if (acpi->dmar.broken) {
		report_error(
			report,
			"IOMMU: not usable, because the firmware's DMAR table is invalid (see above); update the firmware");
		return -EINVAL;
	}
	if (!acpi->dmar.present || acpi->dmar.unit_count + acpi->dmar.left_out == 0) {
		return -ENOENT;
	}
	error = vtd_find(acpi, topology, report);
	iommu = error == 0 ? &vtd_ops : NULL;
	iommu_boot = error == 0 ? &vtd_boot_ops : NULL;
	return error;
}
