/* SPDX-License-Identifier: Apache-2.0 */
/* The firmware's devices come to rest, so that none of them writes into what partitions get. Pure.
 */

#include "device.h"

void pci_silence(const struct pci_access *access, const struct pci_function *f, bool unreachable)
{
	const struct pci_place at = {access, f->segment, f->bdf, NULL};
	u32 command = pci_read(&at, PCI_COMMAND, 2);

	if (pci_is_platform(f)) {
		return;
	}
	command &= ~(u32)PCI_COMMAND_MASTER;
	if (f->pin != 0) {
		command |= (u32)PCI_COMMAND_INTX_OFF;
	}
	if (unreachable) {
		command &= ~(u32)PCI_COMMAND_MEMORY;
	}
	pci_write(&at, PCI_COMMAND, 2, command);
}
