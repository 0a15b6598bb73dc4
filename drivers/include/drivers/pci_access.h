/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The machine's own config space: memory-mapped where the firmware's MCFG gives it (PCI Firmware
 * Specification 3.3, 4.1), else ports 0xcf8 and 0xcfc, which reach segment 0 and the first 256
 * bytes of a function. Any CPU; the ports are serialised.
 */
#pragma once

#include <drivers/pci.h>

struct acpi;

#define PCI_BUSES_MAX (MAX_ECAM + 1)

/**
 * Finds the ways to config space. Needs MCFG's memory to be mapped, see pci_access_memory(); what
 * doesn't show what the ports show is reported and not used. @buses gets
 * up to PCI_BUSES_MAX rows for pci_scan(), *@count of them; none on a machine without PCI.
 * @wait waits so long, on any CPU. On the boot CPU.
 */
const struct pci_access *pci_access_init(const struct acpi *acpi,
					 void (*wait)(unsigned int milliseconds),
					 struct pci_buses *buses, unsigned int *count,
					 struct report *report);

/** The ports alone, which stay when partitions run: all ones and no effect where they do not reach.
 * Nothing waits. */
extern const struct pci_access pci_port_access;

/** Where the page of config space of @bdf is in memory; 0: it is reached by ports. */
u64 pci_access_page(u16 segment, u16 bdf);

/** Config memory number @i that @acpi names, as @start and @size bytes, to be mapped uncached
 * before pci_access_init(); false: no more. */
bool pci_access_memory(const struct acpi *acpi, unsigned int i, u64 *start, u64 *size);
