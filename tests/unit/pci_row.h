/* SPDX-License-Identifier: Apache-2.0 */
/* A network card more in a made-up machine: nothing above it, isolated alone, no line. */
#pragma once

#include <drivers/pci.h>

static inline struct pci_function *pci_row_add(struct pci_machine *machine, u16 bdf)
{
	struct pci_function *f = &machine->functions[machine->count];

	*f = (struct pci_function){.bdf = bdf,
				   .class_code = 0x020000,
				   .parent = PCI_NONE,
				   .physfn = PCI_NONE,
				   .requester = bdf,
				   .gsi = PCI_NO_GSI,
				   .group = (u16)machine->count,
				   .group_cause = bdf};
	machine->count++;
	return f;
}
