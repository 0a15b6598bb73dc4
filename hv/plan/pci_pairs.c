/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI functions of different partitions that get into each other's way: because the IOMMU cannot
 * tell them apart, because pages of their registers are the same, or because they pull one wire.
 */

#include "pci.h"
#include <lib/format.h>
#include <lib/report.h>

/* One that does DMA reaches the registers of the other; without bus mastering nobody is reached. */
static bool one_group(const struct pci_given *a, const struct pci_given *b)
{
	return (a->dma == DMA_CONFINED || b->dma == DMA_CONFINED) &&
	       a->function.group == b->function.group && a->function.group != PCI_NONE;
}

static void check_group(const struct source *source, const struct pci_given *g,
			const struct pci_given *other)
{
	const struct pci_function *told =
		g->function.group_reason != PCI_GROUP_ALONE ? &g->function : &other->function;
	char why[160];

	if (one_group(g, other)) {
		(void)pci_group_words(told, why, sizeof(why));
		(void)mistake(source, g->line,
			      "pci %s of partition '%s' cannot be separated from pci %s of "
			      "partition '%s' (line %u), because %s: give both to one partition",
			      g->name.text, g->owner->name, other->name.text, other->owner->name,
			      other->line, why);
	}
}

static bool same_page(const struct pci_bar *a, const struct pci_bar *b)
{
	return a->size != 0 && b->size != 0 && !a->io && !b->io && a->address != 0 &&
	       b->address != 0 &&
	       ALIGN_DOWN(a->address, PAGE_SIZE) <=
		       ALIGN_DOWN(b->address + b->size - 1, PAGE_SIZE) &&
	       ALIGN_DOWN(b->address, PAGE_SIZE) <= ALIGN_DOWN(a->address + a->size - 1, PAGE_SIZE);
}

/* One message for a pair of functions, whatever they share. */
static void check_pages(const struct source *source, const struct pci_given *g,
			const struct pci_given *other)
{
	for (unsigned int n = 0; n < PCI_BARS * PCI_BARS; n++) {
		const struct pci_bar *a = &g->function.bars[n / PCI_BARS];
		const struct pci_bar *b = &other->function.bars[n % PCI_BARS];

		if (same_page(a, b)) {
			(void)mistake(
				source, g->line,
				"BAR %u of pci %s of partition '%s', %#lx-%#lx, shares a page "
				"with BAR %u of pci %s of partition '%s' (line %u): give both "
				"to one partition",
				n / PCI_BARS, g->name.text, g->owner->name, a->address,
				a->address + a->size - 1, n % PCI_BARS, other->name.text,
				other->owner->name, other->line);
			return;
		}
	}
}

/* True if the pin is all that the function has: messages are DMA. */
static bool needs_pin(const struct pci_given *g)
{
	const struct pci_function *f = &g->function;

	return f->pin != 0 && (g->dma != DMA_CONFINED || (f->msi.count == 0 && f->msix.count == 0));
}

static void check_pin(const struct source *source, const struct pci_machine *machine,
		      const struct pci_given *g, const struct pci_given *earlier,
		      unsigned int count)
{
	char sharers[200] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < count && needs_pin(g); i++) {
		const struct pci_given *other = &earlier[i];

		if (other->owner != g->owner && needs_pin(other) &&
		    pci_shares_pin(machine, &g->function, &other->function)) {
			used += format(sharers + used, sizeof(sharers) - used,
				       "%spci %s of partition '%s' (line %u)",
				       used != 0 ? ", " : "", other->name.text, other->owner->name,
				       other->line);
		}
	}
	if (used != 0) {
		(void)mistake(source, g->line,
			      "pci %s of partition '%s' interrupts by its pin alone, on the line "
			      "of %s: give them to one partition",
			      g->name.text, g->owner->name, sharers);
	}
}

/* The line of its pin, given to somebody by "irqs", or beyond what partitions have. */
static void check_line(const struct source *source, const struct config *config,
		       const struct pci_given *g)
{
	u32 gsi = g->function.gsi;

	if (needs_pin(g) && gsi == PCI_NO_GSI && !g->line_told) {
		(void)mistake(source, g->line,
			      "pci %s of partition '%s' interrupts by its pin alone, and the "
			      "firmware tells which line that is in a language that Bulkhead does "
			      "not read: add intx = [\"%s=N\"] to the partition, with the line N "
			      "that Linux alone on this machine shows in /proc/interrupts, or "
			      "\"%s=none\" to do without",
			      g->name.text, g->owner->name, g->name.text, g->name.text);
	}
	if (!needs_pin(g) || gsi == PCI_NO_GSI) {
		return;
	}
	if (gsi >= IOAPIC_PINS) {
		(void)mistake(source, g->line,
			      "pci %s of partition '%s' interrupts by its pin alone, on line %u, "
			      "and partitions have lines up to %u: leave it out",
			      g->name.text, g->owner->name, gsi, IOAPIC_PINS - 1);
	}
	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *q = &config->partitions[i];

		for (unsigned int j = 0; q != g->owner && j < q->irqs_count; j++) {
			if (q->irqs[j].value == gsi) {
				(void)mistake(
					source, g->line,
					"pci %s of partition '%s' interrupts by its pin alone, on "
					"line %u, which is irq %u of partition '%s' (line %u): "
					"give it to one of the two",
					g->name.text, g->owner->name, gsi, gsi, q->name,
					q->irqs[j].line);
			}
		}
	}
}

/* Ports of a function inside a range that another partition was given as such. */
static void check_ports(const struct source *source, const struct config *config,
			const struct pci_given *g, unsigned int n)
{
	const struct pci_bar *bar = &g->function.bars[n];
	u64 last = bar->address + bar->size - 1;

	for (unsigned int i = 0; i < config->partition_count && bar->io && bar->address != 0; i++) {
		const struct config_partition *q = &config->partitions[i];

		for (unsigned int j = 0; q != g->owner && j < q->ioports_count; j++) {
			const struct config_ports *ports = &q->ioports[j];

			if (ports->first <= last && bar->address <= ports->last) {
				(void)mistake(
					source, ports->line,
					"I/O range %#x-%#x of partition '%s' overlaps BAR %u of "
					"pci %s of partition '%s' (line %u), %#lx-%#lx: leave it "
					"out",
					ports->first, ports->last, q->name, n, g->name.text,
					g->owner->name, g->line, bar->address, last);
			}
		}
	}
}

void config_check_pci_pairs(const struct source *source, const struct config *config,
			    const struct pci_machine *machine, const struct pci_given *given,
			    const struct pci_given *earlier, unsigned int count)
{
	for (unsigned int i = 0; i < count; i++) {
		const struct pci_given *other = &earlier[i];
		bool same = other->function.segment == given->function.segment &&
			    other->function.bdf == given->function.bdf;

		if (other->owner != given->owner && !same) {
			check_group(source, given, other);
			check_pages(source, given, other);
		}
	}
	check_pin(source, machine, given, earlier, count);
	check_line(source, config, given);
	for (unsigned int n = 0; n < PCI_BARS; n++) {
		check_ports(source, config, given, n);
	}
}
