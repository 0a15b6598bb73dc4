/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a partition has of an IDE controller in compatibility mode beside the function itself: ports
 * and ISA lines that PCI does not name. See hv/vpci/ide.c for what its guest is shown.
 */

#include <drivers/isa.h>

#include "private.h"

#define COMMAND_LAST 7U

/* Whether the partition has the line of @channel, and so uses it; its ports have to come along. */
static bool ide_uses(const struct planner *planner, const struct plan_partition *p,
		     const struct plan_function *f, const struct pci_ide_channel *channel)
{
	const struct config_partition *c = p->config;

	if (channel == NULL || !config_owns_irq(c, channel->isa_irq)) {
		return false;
	}
	if (!c->ioports_left_out &&
	    (!config_owns_ports(c, channel->command, channel->command + COMMAND_LAST) ||
	     !config_owns_ports(c, channel->control, channel->control))) {
		(void)mistake(
			&planner->source, f->line,
			"IDE controller %s of partition '%s' has interrupt %u and not the ports of that channel: add \"%#x-%#x\" and \"%#x-%#x\" to ioports",
			pci_name(f->pci.segment, f->pci.bdf).text, c->name, channel->isa_irq,
			channel->command, channel->command + COMMAND_LAST, channel->control,
			channel->control);
	}
	return true;
}

void plan_ide(const struct planner *planner, struct plan_partition *p, struct plan_function *f)
{
	const struct inventory *inventory = planner->inventory;
	unsigned int used = 0;

	for (unsigned int n = 0; n < PCI_IDE_CHANNELS; n++) {
		const struct pci_ide_channel *channel = pci_ide_compatible(&f->pci, n);

		if (ide_uses(planner, p, f, channel)) {
			f->ide = channel;
			f->ide_gsi = (u8)isa_line(inventory->overrides, inventory->override_count,
						  channel->isa_irq)
					     .gsi;
			used++;
		}
	}
	if (used > 1) {
		(void)mistake(
			&planner->source, f->line,
			"IDE controller %s of partition '%s' is in compatibility mode, of which guests are shown one channel: leave interrupt 14 or 15 out of irqs",
			pci_name(f->pci.segment, f->pci.bdf).text, p->config->name);
	}
}
