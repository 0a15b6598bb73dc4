/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the checks of PCI: an entry of the file with the function that it means. */
#pragma once

#include <hv/claims.h>
#include <hv/inventory.h>

struct pci_given {
	const struct config_partition *owner;
	u32 line;
	enum dma_state dma;
	bool line_told; /* by "intx" */
	struct pci_function function;
	struct pci_name name;
};

/** Checks @given against @earlier entries of the file (@count), which other partitions own. */
void config_check_pci_pairs(const struct source *source, const struct config *config,
			    const struct pci_machine *machine, const struct pci_given *given,
			    const struct pci_given *earlier, unsigned int count);

/** Checks what is given away of PCI, and [[sriov]], against the machine. */
void config_check_pci(const struct source *source, const struct config *config,
		      const struct inventory *inventory);

/** The part of it about the IDE controllers of @partition that are in compatibility mode. */
void config_check_ide(const struct source *source, const struct config_partition *partition,
		      const struct pci_machine *machine);

/** The part of it about the [[sriov]] tables. */
void config_check_sriov(const struct source *source, const struct config *config,
			const struct inventory *inventory);

/** Reports that @what, the PCI function @pci, is not in the machine, and what is near it. */
void config_unknown_pci(const struct source *source, const char *what, const struct config_pci *pci,
			const struct inventory *inventory);

/**
 * Checks BAR @n of @given, which has an address, against everything of the machine that has an
 * owner. False after reporting what it meets.
 */
bool config_check_bar_owner(const struct source *source, const struct inventory *inventory,
			    const struct pci_given *given, unsigned int n);
