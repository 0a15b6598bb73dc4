/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the BARs of a partition's functions are for the guest: at their own addresses, mapped as
 * they are, page by page, except for pages that hold an MSI-X table or a BAR of another owner.
 */

#include "private.h"
#include <guest/pci.h>
#include <lib/errno.h>
#include <lib/ranges.h>

struct plan {
	struct vpci_mapping *out;
	unsigned int max;
	unsigned int count;
	bool full;
};

static void bars_plan_add(struct plan *plan, enum vpci_mapping_kind kind, u64 start, u64 end)
{
	if (start >= end) {
		return;
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		/* Two small BARs in one page. */
		if (plan->out[i].kind == kind && plan->out[i].start == start) {
			return;
		}
	}
	if (plan->count == plan->max) {
		plan->full = true;
		return;
	}
	plan->out[plan->count++] =
		(struct vpci_mapping){.kind = kind, .start = start, .size = end - start};
}

static struct range bars_pages(u64 start, u64 size)
{
	return (struct range){ALIGN_DOWN(start, PAGE_SIZE), ALIGN_UP(start + size, PAGE_SIZE)};
}

/* Pages of the MSI-X table of @f; empty without one. */
static struct range bars_table_pages(const struct vpci_function *f)
{
	if (!f->msix) {
		return (struct range){0, 0};
	}
	return bars_pages(vpci_msix_address(f), f->pci->msix.count * VPCI_MSIX_ENTRY);
}

static bool bars_overlap(const struct pci_bar *bars, unsigned int count, unsigned int copies,
			 struct range page)
{
	for (unsigned int i = 0; i < count; i++) {
		struct range r;

		if (!bars[i].io && bars[i].address != 0 &&
		    range_make(bars[i].address, bars[i].size * copies, &r) &&
		    range_overlaps(r, page)) {
			return true;
		}
	}
	return false;
}

static bool bars_is_own(const struct vpci *v, const struct pci_function *pci)
{
	for (unsigned int i = 0; i < v->count; i++) {
		if (v->functions[i].pci->bdf == pci->bdf) {
			return pci->segment == v->functions[i].pci->segment;
		}
	}
	return false;
}

/* Whether @page, which a BAR fills only in part, also holds what must not be mapped. */
static bool bars_page_is_shared(const struct vpci *v, const struct pci_machine *machine,
				struct range page)
{
	for (unsigned int i = 0; i < v->count; i++) {
		if (range_overlaps(bars_table_pages(&v->functions[i]), page)) {
			return true;
		}
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *other = &machine->functions[i];

		if (!bars_is_own(v, other) &&
		    (bars_overlap(other->bars, PCI_BARS, 1, page) ||
		     bars_overlap(&other->rom, 1, 1, page) ||
		     bars_overlap(other->sriov.bars, PCI_BARS, other->sriov.enabled, page))) {
			return true;
		}
	}
	return false;
}

static void bars_plan_one(const struct vpci *v, const struct pci_machine *machine,
			  const struct vpci_function *f, const struct pci_bar *bar,
			  struct plan *plan)
{
	struct range pages = bars_pages(bar->address, bar->size);
	struct range table = bars_table_pages(f);

	if (bar->io) {
		bars_plan_add(plan, VPCI_MAP_PORTS, bar->address, bar->address + bar->size);
	} else if (bar->size < PAGE_SIZE) {
		bars_plan_add(plan,
			      bars_page_is_shared(v, machine, pages) ? VPCI_MAP_TRAPPED
								     : VPCI_MAP_DIRECT,
			      pages.start, pages.end);
	} else if (range_contains(pages, table) && table.end != 0) {
		/* A BAR is aligned to its size, so no other shares its pages. */
		bars_plan_add(plan, VPCI_MAP_DIRECT, pages.start, table.start);
		bars_plan_add(plan, VPCI_MAP_TRAPPED, table.start, table.end);
		bars_plan_add(plan, VPCI_MAP_DIRECT, table.end, pages.end);
	} else {
		bars_plan_add(plan, VPCI_MAP_DIRECT, pages.start, pages.end);
	}
}

int vpci_plan(const struct vpci *v, const struct pci_machine *machine, struct vpci_mapping *out,
	      unsigned int max)
{
	struct plan plan = {.out = out, .max = max};

	for (unsigned int i = 0; i < v->count * PCI_BARS; i++) {
		const struct vpci_function *f = &v->functions[i / PCI_BARS];
		const struct pci_bar *bar = &f->pci->bars[i % PCI_BARS];

		if (bar->size != 0 && bar->address != 0) {
			bars_plan_one(v, machine, f, bar, &plan);
		}
	}
	return plan.full ? -ENOMEM : (int)plan.count;
}

u64 vpci_lowest(const struct vpci *v)
{
	u64 lowest = GIB(4);

	if (v->count > 0 && v->ecam != 0) {
		lowest = MIN(lowest, v->ecam + v->bus_first * VPCI_ECAM_BUS_SIZE);
	}
	for (unsigned int i = 0; i < v->count * PCI_BARS; i++) {
		const struct pci_bar *bar = &v->functions[i / PCI_BARS].pci->bars[i % PCI_BARS];

		if (!bar->io && bar->size != 0 && bar->address != 0) {
			lowest = MIN(lowest, ALIGN_DOWN(bar->address, PAGE_SIZE));
		}
	}
	return lowest;
}

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
	const struct pci_function *pci = f->pci;
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
