/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the checks of PCI: an entry of the file with the function that it means. */
#pragma once

#include <hv/config_schema.h>
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
