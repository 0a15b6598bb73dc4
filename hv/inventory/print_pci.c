/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI functions and IOMMU units as lines of the inventory: what a configuration is judged by, in
 * words that parse_pci.c reads back. Pure.
 */

#include "print.h"
#include <lib/format.h>
#include <lib/text_line.h>

#define PREFIX_ROOM 40 /* of "bulkhead: inventory: " and then some */

static void add_number(struct text_line *words, const char *name, u32 number, u32 none)
{
	if (number != none) {
		text_line_add(words, " %s %u", name, number);
	}
}

static void add_bars(struct text_line *words, const struct pci_bar *bars)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &bars[i];

		if (bar->size != 0) {
			text_line_add(words, " bar%u %s %#lx-%#lx", i,
				      bar->io     ? "io"
				      : bar->is64 ? "mem64"
						  : "mem",
				      bar->address, bar->address + bar->size - 1);
		}
	}
}

static void print_function(const struct printer *to, const struct pci_function *f)
{
	static const char *const reasons[] = INVENTORY_GROUP_WORDS;
	struct text_line words = text_line_begin(PREFIX_ROOM);

	text_line_add(&words, "pci " PCI_FORM " %04x:%04x class %06x header %u",
		      PCI_ARGS(f->segment, f->bdf), f->vendor, f->device, f->class_code,
		      f->header_type);
	if (f->bridge.secondary != 0) {
		text_line_add(&words, " buses %u-%u", f->bridge.secondary, f->bridge.subordinate);
	}
	if (f->parent != PCI_NONE) {
		text_line_add(&words, " above " PCI_FORM, PCI_ARGS(f->segment, f->parent));
	}
	if (f->physfn != PCI_NONE) {
		text_line_add(&words, " vf-of " PCI_FORM, PCI_ARGS(f->segment, f->physfn));
	}
	add_number(&words, "pin", f->pin, 0);
	add_number(&words, "line", f->line, 0);
	add_number(&words, "gsi", f->gsi, PCI_NO_GSI);
	add_number(&words, "msi", f->msi.count, 0);
	add_number(&words, "msix", f->msix.count, 0);
	if (f->msix.count != 0) {
		text_line_add(&words, " table %u+%#x pending %u+%#x", f->msix.table_bar,
			      f->msix.table_offset, f->msix.pba_bar, f->msix.pba_offset);
	}
	text_line_add(&words, "%s%s%s",
		      f->flr_by_af ? " flr af"
		      : f->flr     ? " flr"
				   : "",
		      f->pm_reset ? " pm-reset" : "",
		      f->ari_forwarding || f->ext_ari != 0 ? " ari" : "");
	text_line_add(&words, "%s%s", (f->undecoded & PCI_COMMAND_IO) != 0 ? " io-off" : "",
		      (f->undecoded & PCI_COMMAND_MEMORY) != 0 ? " memory-off" : "");
	if (f->requester != f->bdf) {
		text_line_add(&words, " dma-as " PCI_FORM, PCI_ARGS(f->segment, f->requester));
	}
	add_number(&words, "iommu", f->iommu, PCI_NO_IOMMU);
	text_line_add(&words, " group %u %s " PCI_FORM, f->group, reasons[f->group_reason],
		      PCI_ARGS(f->segment, f->group_cause));
	inventory_line(to, "%s", words.text);
}

static void print_bars(const struct printer *to, const struct pci_function *f)
{
	struct text_line words = text_line_begin(PREFIX_ROOM);
	size_t empty;

	text_line_add(&words, "pci-bars " PCI_FORM, PCI_ARGS(f->segment, f->bdf));
	empty = words.used;
	add_bars(&words, f->bars);
	if (f->rom.size != 0) {
		text_line_add(&words, " rom %#lx-%#lx", f->rom.address,
			      f->rom.address + f->rom.size - 1);
	}
	if (words.used != empty) {
		inventory_line(to, "%s", words.text);
	}
}

static void add_window(struct text_line *words, const char *name, const u64 window[2])
{
	if (window[1] > window[0]) {
		text_line_add(words, " %s %#lx-%#lx", name, window[0], window[1] - 1);
	}
}

static void print_windows(const struct printer *to, const struct pci_function *f)
{
	struct text_line words = text_line_begin(PREFIX_ROOM);

	if (f->bridge.secondary != 0) {
		text_line_add(&words, "pci-windows " PCI_FORM, PCI_ARGS(f->segment, f->bdf));
		add_window(&words, "io", f->bridge.io);
		add_window(&words, "memory", f->bridge.memory);
		add_window(&words, "prefetchable", f->bridge.prefetchable);
		inventory_line(to, "%s", words.text);
	}
}

static void print_vfs(const struct printer *to, const struct pci_function *f)
{
	const struct pci_sriov *sriov = &f->sriov;
	struct text_line words = text_line_begin(PREFIX_ROOM);

	if (sriov->total == 0) {
		return;
	}
	text_line_add(&words, "pci-vfs " PCI_FORM " total %u first %u stride %u device %04x%s",
		      PCI_ARGS(f->segment, f->bdf), sriov->total, sriov->first, sriov->stride,
		      sriov->vf_device, sriov->ready ? " ready" : "");
	add_bars(&words, sriov->bars);
	inventory_line(to, "%s", words.text);
}

/* Who shares a line with @first and comes after it; nothing if one before it does. */
static void print_pins(const struct printer *to, const struct pci_machine *machine,
		       unsigned int first)
{
	const struct pci_function *f = &machine->functions[first];
	struct text_line words = text_line_begin(PREFIX_ROOM);
	size_t alone;

	text_line_add(&words, "pci-pins " PCI_FORM, PCI_ARGS(f->segment, f->bdf));
	alone = words.used;
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *g = &machine->functions[i];

		if (i == first || !pci_shares_pin(machine, f, g)) {
			continue;
		}
		if (i < first) {
			return;
		}
		text_line_add(&words, " " PCI_FORM, PCI_ARGS(g->segment, g->bdf));
	}
	if (words.used != alone) {
		inventory_line(to, "%s", words.text);
	}
}

void inventory_print_virtual(const struct inventory *inventory,
			     void (*line)(void *context, const char *text), void *context)
{
	const struct printer to = {line, context};

	for (unsigned int i = 0; i < inventory->pci.count; i++) {
		if (inventory->pci.functions[i].physfn != PCI_NONE) {
			print_function(&to, &inventory->pci.functions[i]);
			print_bars(&to, &inventory->pci.functions[i]);
		}
	}
}

void inventory_print_pci(const struct printer *to, const struct pci_machine *machine)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		print_function(to, &machine->functions[i]);
		print_windows(to, &machine->functions[i]);
		print_bars(to, &machine->functions[i]);
		print_vfs(to, &machine->functions[i]);
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		print_pins(to, machine, i);
	}
}

static void print_units(const struct printer *to, const struct inventory *inventory)
{
	static const char *const pages[] = INVENTORY_PAGE_WORDS;

	for (unsigned int i = 0; i < inventory->iommu_count; i++) {
		const struct inventory_iommu *unit = &inventory->iommus[i];
		char size[40] = "";

		if (inventory->complete) {
			(void)format(size, sizeof(size), " size %#lx%s", unit->size,
				     unit->interrupts ? " interrupts" : "");
		}
		inventory_line(to, "iommu-unit %u %#lx segment %u%s", i, unit->base, unit->segment,
			       size);
	}
	if (inventory->iommu_count != 0) {
		inventory_line(to, "iommu-interrupts %s",
			       inventory->iommu_interrupts ? "yes" : "no");
	}
	if (inventory->dma_levels != 0) {
		inventory_line(to, "iommu-tables levels %u pages %s bits %u", inventory->dma_levels,
			       pages[inventory->dma_leaf], inventory->dma_address_bits);
	}
}

void inventory_print_iommus(const struct printer *to, const struct inventory *inventory)
{
	inventory_line(to, "iommu %s", inventory->has_iommu ? "yes" : "no");
	print_units(to, inventory);
	for (unsigned int i = 0; i < inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &inventory->reserved[i];

		if (r->memory.end == 0) {
			inventory_line(to, "iommu-reserved unknown " PCI_FORM,
				       PCI_ARGS(r->segment, r->bdf));
			continue;
		}
		inventory_line(to, "iommu-reserved %#lx-%#lx " PCI_FORM, r->memory.start,
			       r->memory.end - 1, PCI_ARGS(r->segment, r->bdf));
	}
}
