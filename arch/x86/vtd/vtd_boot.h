/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by those of VT-d's files that only the boot needs. */
#pragma once

#include <drivers/dmar.h>
#include <vtd/vtd.h>

/* What the firmware describes; it stays until partitions run. */
struct vtd_firmware {
	const struct acpi_dmar *dmar; /* its units in the order of vtd.units */
	const struct pci_topology *topology;
};

extern struct vtd_firmware vtd_firmware;
extern const struct iommu_boot_ops vtd_boot_ops;

/**
 * Finds every unit of @acpi, maps its registers and judges what it can do. One that can't be used
 * is left out of @acpi. 0, or -E reported: no unit is left, or those that are don't fit together.
 */
int vtd_find(struct acpi *acpi, const struct pci_topology *topology, struct report *report);

/** What the plan takes of the units. */
const struct iommu_sizes *vtd_reserved(void);

/** Switches @unit on with its tables. 0, or -E reported. */
int vtd_unit_start(struct vtd_unit *unit, struct report *report);

/* interrupts_build.c, as in struct iommu_boot_ops. */
int vtd_interrupt_alloc(unsigned int partition, u16 segment, const struct iommu_source *source,
			unsigned int count);
int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count);
