/* SPDX-License-Identifier: Apache-2.0 */
/* Writes a partition's ACPI tables (hardware-reduced: ACPI 6.5, 4.1). Pure; host-tested. */
#pragma once

#include <guest/load.h>

/**
 * Builds RSDP, XSDT, FADT, MADT, DSDT, SSDTs and (with PCI) MCFG for @image at guest address
 * GUEST_ACPI_BASE, in
 * @size bytes at @host (which is where the hypervisor sees that address). Returns 0 or -ENOMEM.
 */
int guest_acpi_build(const struct guest_image *image, void *host, size_t size);

/** Bytes that guest_acpi_build() takes for @image, at most. @image->pci may be missing yet. */
u64 guest_acpi_size(const struct guest_image *image);
