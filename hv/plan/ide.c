/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a partition has of an IDE controller in compatibility mode beside the function itself: ports
 * and ISA lines that PCI doesn't tell of. See hv/vpci/ide.c for what its guest is shown.
 */

#include "pci.h"
#include <drivers/pci.h>
#include <hv/config.h>
#include <hv/inventory.h>

#define COMMAND_LAST 7U

/* Whether the partition has the line of @channel, and so uses it; its ports have to come along. */
static bool check_channel(const struct source *source, const struct config_partition *p,
			  const struct config_pci *pci, const struct pci_ide_channel *channel)
{
	if (channel == NULL || !config_owns_irq(p, channel->isa_irq)) {
		return false;
	}
	if (!p->ioports_left_out &&
	    (!config_owns_ports(p, channel->command, channel->command + COMMAND_LAST) ||
	     !config_owns_ports(p, channel->control, channel->control))) {
		(void)mistake(source, pci->line,
			      "IDE controller %s of partition '%s' has interrupt %u and not the "
			      "ports of that channel: add \"%#x-%#x\" and \"%#x-%#x\" to ioports",
			      pci_name(pci->segment, config_pci_bdf(pci)).text, p->name,
			      channel->isa_irq, channel->command, channel->command + COMMAND_LAST,
			      channel->control, channel->control);
	}
	return true;
}

void config_check_ide(const struct source *source, const struct config_partition *p,
		      const struct pci_machine *machine)
{
	for (unsigned int i = 0; i < p->pci_count; i++) {
		const struct config_pci *pci = &p->pci[i];
		const struct pci_function *f = pci_find(machine, pci->segment, config_pci_bdf(pci));
		unsigned int used = 0;

		for (unsigned int n = 0; f != NULL && n < PCI_IDE_CHANNELS; n++) {
			used += check_channel(source, p, pci, pci_ide_compatible(f, n));
		}
		if (used > 1) {
			(void)mistake(
				source, pci->line,
				"IDE controller %s of partition '%s' is in compatibility mode, "
				"of which guests are shown one channel: leave interrupt 14 or "
				"15 out of irqs",
				pci_name(pci->segment, config_pci_bdf(pci)).text, p->name);
		}
	}
}
