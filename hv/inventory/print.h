/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the inventory: its lines, and the words that printer and parser have in common. */
#pragma once

#include <hv/inventory.h>

struct printer {
	void (*line)(void *context, const char *text);
	void *context;
};

#define PRINT_NO_NAME "\"\"" /* of a module that the loader gave no name */

/* Words for enum pci_group_reason. */
#define INVENTORY_GROUP_WORDS                                                                      \
	{                                                                                          \
		[PCI_GROUP_ALONE] = "alone", [PCI_GROUP_CONVENTIONAL] = "behind-bridge",           \
		[PCI_GROUP_MULTIFUNCTION] = "same-device", [PCI_GROUP_PORT] = "behind-port",       \
		[PCI_GROUP_SWITCH] = "behind-switch",                                              \
	}

#define INVENTORY_FORMAT 2U

/* Words for enum memory_type, NULL where there is none of that number. */
#define INVENTORY_TYPE_WORDS                                                                       \
	{                                                                                          \
		[MEMTYPE_UC] = "uc", [MEMTYPE_WC] = "wc", [MEMTYPE_WT] = "wt",                     \
		[MEMTYPE_WP] = "wp", [MEMTYPE_WB] = "wb",                                          \
	}

#define INVENTORY_DEVICE_WORDS                                                                     \
	{                                                                                          \
		[INVENTORY_LOCAL_APIC] = "local-apic", [INVENTORY_IOAPIC] = "ioapic",              \
		[INVENTORY_HPET] = "hpet",                                                         \
	}

#define INVENTORY_ACCESS_WORDS                                                                     \
	{                                                                                          \
		"ports", "memory8", "memory32"                                                     \
	}
#define INVENTORY_PORT_WORDS                                                                       \
	{                                                                                          \
		[INVENTORY_POWER] = "power", [INVENTORY_SMI] = "smi", [INVENTORY_RESET] = "reset", \
	}

/* Largest pages, by level. */
#define INVENTORY_PAGE_WORDS                                                                       \
	{                                                                                          \
		"4K", "2M", "1G"                                                                   \
	}

/** Formats one line and hands it out. */
void inventory_line(const struct printer *to, const char *text, ...) PRINTF_LIKE(2, 3);

/** The lines of CPUs and memory. */
void inventory_print_machine(const struct printer *to, const struct inventory *inventory);

/** The lines of boot modules and what they are. */
void inventory_print_modules(const struct printer *to, const struct inventory *inventory);

/** The lines of interrupts, ports, registers and the processor's tables. */
void inventory_print_lines(const struct printer *to, const struct inventory *inventory);

/** The lines of IOMMU units and of memory that devices must reach. */
void inventory_print_iommus(const struct printer *to, const struct inventory *inventory);

/** The lines of PCI functions. */
void inventory_print_pci(const struct printer *to, const struct pci_machine *machine);

/**
 * Reads a line of inventory_print_iommus() or inventory_print_pci() into @out. False if it is one,
 * yet not as it should be; *@known tells whether it is one.
 */
bool inventory_parse_pci(struct inventory *out, const char *text, size_t length, bool *known);

/** The same for the lines of the machine's other parts. */
bool inventory_parse_machine(struct inventory *out, const char *text, size_t length, bool *known);
