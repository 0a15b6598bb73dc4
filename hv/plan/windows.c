/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How a guest reaches the BARs of its functions: at their own addresses, a page at a time, except
 * for pages that hold an MSI-X table or a BAR of a function that the partition does not have.
 */

#include <drivers/pci_regs.h>

#include "private.h"

/* The entries of the MSI-X table of @f, in whole pages; empty without one. */
static struct range windows_table_pages(const struct plan_function *f)
{
	const struct pci_msix *msix = &f->pci.msix;
	u64 start;

	if (!f->msix) {
		return (struct range){0, 0};
	}
	start = f->pci.bars[msix->table_bar].address + msix->table_offset;
	return (struct range){ALIGN_DOWN(start, PAGE_SIZE),
			      ALIGN_UP(start + msix->count * PCI_MSIX_ENTRY_SIZE, PAGE_SIZE)};
}

static bool windows_touch(const struct pci_bar *bars, unsigned int count, struct range page)
{
	for (unsigned int i = 0; i < count; i++) {
		struct range r;

		if (!bars[i].io && bars[i].address != 0 &&
		    range_make(bars[i].address, bars[i].size, &r) && range_overlaps(r, page)) {
			return true;
		}
	}
	return false;
}

/* Whether @page, which a BAR fills only in part, holds what cannot be mapped. */
static bool windows_shared(const struct planner *planner, const struct plan_partition *p,
			   struct range page)
{
	const struct pci_machine *machine = &planner->inventory->pci;

	for (unsigned int i = 0; i < p->function_count; i++) {
		if (range_overlaps(windows_table_pages(&p->functions[i]), page)) {
			return true;
		}
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (plan_owner_of(planner->plan, f) != p &&
		    (windows_touch(f->bars, PCI_BARS, page) || windows_touch(&f->rom, 1, page))) {
			return true;
		}
	}
	return false;
}

static void windows_add(const struct planner *planner, struct plan_partition *p, unsigned int j,
			unsigned int n, enum plan_kind kind, struct range pages)
{
	if (pages.start >= pages.end) {
		return;
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].gpa == pages.start) {
			return; /* two small BARs in one page */
		}
	}
	(void)plan_add_map(planner, p,
			   &(struct plan_map){.gpa = pages.start,
					      .hpa = pages.start,
					      .size = pages.end - pages.start,
					      .kind = kind,
					      .type = MEMTYPE_UC,
					      .function = (u8)j,
					      .bar = (u8)n});
}

static void windows_map(const struct planner *planner, struct plan_partition *p, unsigned int j,
			unsigned int n)
{
	const struct plan_function *f = &p->functions[j];
	const struct pci_bar *bar = &f->pci.bars[n];
	const struct range pages = {ALIGN_DOWN(bar->address, PAGE_SIZE),
				    ALIGN_UP(bar->address + bar->size, PAGE_SIZE)};
	const struct range table = windows_table_pages(f);

	if (bar->size < PAGE_SIZE) {
		windows_add(planner, p, j, n,
			    windows_shared(planner, p, pages) ? PLAN_TRAPPED : PLAN_BAR, pages);
	} else if (table.end != 0 && range_contains(pages, table)) {
		windows_add(planner, p, j, n, PLAN_BAR, (struct range){pages.start, table.start});
		windows_add(planner, p, j, n, PLAN_TRAPPED, table);
		windows_add(planner, p, j, n, PLAN_BAR, (struct range){table.end, pages.end});
	} else {
		/* Where the table of a virtual function is will be known when it exists. */
		windows_add(planner, p, j, n, PLAN_BAR, pages);
	}
}

enum stage2_access plan_map_access(const struct plan_map *map)
{
	switch (map->kind) {
	case PLAN_RAM:
		return map->small ? STAGE2_ALL | STAGE2_SMALL : STAGE2_ALL;
	case PLAN_BAR:
		return STAGE2_READ | STAGE2_WRITE | STAGE2_COMBINE;
	default:
		return STAGE2_READ;
	}
}

void plan_map_function(const struct planner *planner, struct plan_partition *p, unsigned int j)
{
	const struct plan_function *f = &p->functions[j];

	for (unsigned int n = 0; n < PCI_BARS && !f->bad_bars; n++) {
		const struct pci_bar *bar = &f->pci.bars[n];

		if (bar->size == 0 || bar->address == 0) {
			continue;
		}
		if (bar->io) {
			p->ports[p->port_count++] =
				(struct plan_ports){.first = (u16)bar->address,
						    .last = (u16)(bar->address + bar->size - 1),
						    .kind = PLAN_PORTS_BAR,
						    .function = (u8)j,
						    .bar = (u8)n};
		} else {
			windows_map(planner, p, j, n);
		}
	}
}
