/* SPDX-License-Identifier: Apache-2.0 */
/* The ways to config space, as pci_access_find.c found them and pci_access.c goes. */
#pragma once

#include <drivers/acpi.h>
#include <drivers/pci.h>
#include <lib/limits.h>

#define CONFIG_ADDRESS 0xcf8
#define CONFIG_ENABLE BIT(31)

struct pci_ecam {
	struct acpi_mcfg rows[ARRAY_SIZE(((struct acpi *)NULL)->mcfg)];
	unsigned int count;
	void (*delay)(unsigned int milliseconds);
};

extern struct pci_ecam pci_ecam;
extern const struct pci_access pci_machine_access;

/** Where register @reg of @bdf lies in the memory of @row. */
u64 pci_ecam_address(const struct acpi_mcfg *row, u16 bdf, u16 reg);

/** Where it lies in memory at all; 0 if it does not. */
u64 pci_ecam_find(u16 segment, u16 bdf, u16 reg);

/** Reads it by ports. */
u32 pci_port_read(u16 bdf, u16 reg, u8 width);
