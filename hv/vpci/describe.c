/* SPDX-License-Identifier: Apache-2.0 */
/* The bus as the partition's ACPI tables describe it: buses, windows of BARs, interrupt pins. */

#include "private.h"
#include <guest/pci.h>

static void bars_describe_window(struct guest_pci *out, u8 bus, const struct pci_bar *bar,
				 unsigned int copies)
{
	struct guest_window added = {
		.bus = bus, .io = bar->io, .start = bar->address, .size = bar->size * copies};

	if (added.size == 0 || added.start == 0 || out->window_count == GUEST_PCI_WINDOWS) {
		return;
	}
	for (unsigned int i = 0; i < out->window_count; i++) {
		struct guest_window *w = &out->windows[i];

		if (w->bus != bus || w->io != added.io) {
			continue;
		}
		if (w->start + w->size == added.start) {
			w->size += added.size;
			return;
		}
		if (added.start + added.size == w->start) {
			w->start = added.start;
			w->size += added.size;
			return;
		}
	}
	out->windows[out->window_count++] = added;
}

static void bars_describe_function(const struct vpci_function *f, struct guest_pci *out)
{
	const struct vpci_facts *pci = &f->pci;
	u8 bus = PCI_BUS(pci->bdf);

	if (out->buses[out->bus_count - 1] != bus) {
		out->buses[out->bus_count++] = bus;
	}
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		bars_describe_window(out, bus, &f->bars[i], 1);
		if (f->shares) {
			bars_describe_window(out, bus, &pci->sriov.bars[i], pci->sriov.enabled);
		}
	}
	if (f->intx) {
		out->lines[out->line_count++] = (struct guest_intx){
			.bus = bus, .device = PCI_DEVICE(pci->bdf), .pin = f->pin, .gsi = f->gsi};
	}
}

void vpci_describe(const struct vpci *v, struct guest_pci *out)
{
	*out = (struct guest_pci){
		.ecam = v->ecam,
		.bus_first = v->bus_first,
		.bus_last = v->bus_last,
		.buses = {0}, /* the virtual host bridge is there */
		.bus_count = v->count > 0 ? 1 : 0,
	};
	for (unsigned int i = 0; i < v->count; i++) {
		bars_describe_function(&v->functions[i], out);
	}
}
