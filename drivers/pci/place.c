/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Room for the BARs of virtual functions. Firmware without an eye for SR-IOV leaves them at address
 * 0: then they are put into what the bridge above forwards and nothing below it uses (PCI-to-PCI
 * Bridge 1.2, 4). On a root bus it isn't known what reaches the bus, so there is no room. Pure.
 */

#include <lib/ranges.h>
#include <lib/string.h>

#include "device.h"

/* Free parts of a bridge's windows. Too large for a stack; one machine is scanned. */
static struct ranges room;

static void place_take(u64 start, u64 size)
{
	struct range r;

	if (start != 0 && size != 0 && range_make(start, size, &r)) {
		(void)ranges_remove(&room, r);
	}
}

/* What functions and bridges below @port use is not free. */
static void place_take_all_below(const struct pci_machine *machine, const struct pci_function *port)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (f->segment != port->segment || PCI_BUS(f->bdf) < port->bridge.secondary ||
		    PCI_BUS(f->bdf) > port->bridge.subordinate) {
			continue;
		}
		for (unsigned int n = 0; n < PCI_BARS; n++) {
			place_take(f->bars[n].io ? 0 : f->bars[n].address, f->bars[n].size);
			place_take(f->sriov.bars[n].address,
				   f->sriov.bars[n].size * f->sriov.total);
		}
		place_take(f->rom.address, f->rom.size);
		place_take(f->bridge.memory[0], f->bridge.memory[1] - f->bridge.memory[0]);
		place_take(f->bridge.prefetchable[0],
			   f->bridge.prefetchable[1] - f->bridge.prefetchable[0]);
	}
}

static u64 place_in(const u64 window[2], const struct pci_bar *bar, u16 vfs)
{
	u64 limit = bar->is64 ? window[1] : MIN(window[1], GIB(4));
	u64 at;

	return ranges_take(&room, bar->size * vfs, MAX(bar->size, PAGE_SIZE), window[0], limit,
			   &at) == 0
		       ? at
		       : 0;
}

/* Memory that is not prefetchable must not go where the bridge prefetches; the other way is fine.
 */
static bool place_bars(const struct pci_function *port, struct pci_sriov *sriov)
{
	bool all = true;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		struct pci_bar *bar = &sriov->bars[i];

		if (bar->size == 0 || bar->address != 0) {
			continue;
		}
		if (port != NULL && bar->prefetchable) {
			bar->address = place_in(port->bridge.prefetchable, bar, sriov->total);
		}
		if (port != NULL && bar->address == 0) {
			bar->address = place_in(port->bridge.memory, bar, sriov->total);
		}
		all = all && bar->address != 0;
	}
	return all;
}

void pci_place_sriov(struct pci_machine *machine)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];
		const struct pci_function *port = pci_above(machine, f);

		if (f->sriov.total == 0) {
			continue;
		}
		room.count = 0;
		if (port != NULL) {
			(void)ranges_add(&room, (struct range){port->bridge.memory[0],
							       port->bridge.memory[1]});
			(void)ranges_add(&room, (struct range){port->bridge.prefetchable[0],
							       port->bridge.prefetchable[1]});
			place_take_all_below(machine, port);
		}
		f->sriov.ready = place_bars(port, &f->sriov) && f->sriov.pages_4k;
	}
}
