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

/** Formats one line and hands it out. */
void inventory_line(const struct printer *to, const char *text, ...) PRINTF_LIKE(2, 3);

/** The lines of IOMMU units and of memory that devices must reach. */
void inventory_print_iommus(const struct printer *to, const struct inventory *inventory);

/** The lines of PCI functions. */
void inventory_print_pci(const struct printer *to, const struct pci_machine *machine);

/**
 * Reads a line of inventory_print_iommus() or inventory_print_pci() into @out. False if it is one,
 * yet not as it should be; *@known tells whether it is one.
 */
bool inventory_parse_pci(struct inventory *out, const char *text, size_t length, bool *known);
