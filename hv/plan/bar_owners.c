/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A BAR says by itself where it lies, and a device, its firmware or a boot loader can make it lie
 * anywhere. What it claims is judged here against everything of the inventory that has an owner:
 * RAM, the interrupt controllers, the IOMMU's registers and the BARs of every other function. Pure.
 */

#include <lib/format.h>

#include "pci.h"

/* By the architecture: IOAPICs, then local APICs and the window of interrupt messages. */
static const struct {
	struct range memory;
	const char *owner;
} bar_owners_fixed[] = {
	{{0, MIB(1)}, "the machine's first MiB"},
	{{0xfec00000, 0xfec10000}, "the registers of the IOAPICs"},
	{{0xfee00000, 0xfef00000}, "the window of local APICs and interrupt messages"},
};

struct bar_owner {
	struct range memory; /* or ports */
	char text[64];
};

static bool bar_owner_is(struct bar_owner *owner, struct range memory, const char *text)
{
	owner->memory = memory;
	(void)format(owner->text, sizeof(owner->text), "%s", text);
	return true;
}

/* Whoever has a byte of the pages of @r. */
static bool bar_owner_of_pages(const struct inventory *inventory, struct range r,
			       struct bar_owner *owner)
{
	const struct range pages = {ALIGN_DOWN(r.start, PAGE_SIZE), ALIGN_UP(r.end, PAGE_SIZE)};

	if (range_overlaps(inventory->hypervisor, pages)) {
		return bar_owner_is(owner, inventory->hypervisor, "the hypervisor");
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(bar_owners_fixed); i++) {
		if (range_overlaps(bar_owners_fixed[i].memory, pages)) {
			return bar_owner_is(owner, bar_owners_fixed[i].memory,
					    bar_owners_fixed[i].owner);
		}
	}
	for (unsigned int i = 0; i < inventory->iommu_count; i++) {
		const struct range unit = {inventory->iommus[i].base,
					   inventory->iommus[i].base + PAGE_SIZE};

		if (range_overlaps(unit, pages)) {
			return bar_owner_is(owner, unit, "the registers of an IOMMU unit");
		}
	}
	for (unsigned int i = 0; i < inventory->ram.count; i++) {
		if (range_overlaps(inventory->ram.list[i], pages)) {
			return bar_owner_is(owner, inventory->ram.list[i], "RAM of this machine");
		}
	}
	return false;
}

/* A BAR of any other function, owned or not, and of the same one before number @n. */
static bool bar_owner_of_functions(const struct pci_machine *machine, const struct pci_function *f,
				   unsigned int n, struct range r, struct bar_owner *owner)
{
	for (unsigned int i = 0; i < machine->count * PCI_BARS; i++) {
		const struct pci_function *other = &machine->functions[i / PCI_BARS];
		const struct pci_bar *bar = &other->bars[i % PCI_BARS];
		bool same = other->segment == f->segment && other->bdf == f->bdf;
		struct range taken;

		if (bar->size != 0 && bar->address != 0 && bar->io == f->bars[n].io &&
		    (!same || i % PCI_BARS < n) && range_make(bar->address, bar->size, &taken) &&
		    range_overlaps(taken, r)) {
			owner->memory = taken;
			(void)format(owner->text, sizeof(owner->text), "BAR %u of pci %s",
				     i % PCI_BARS, pci_name(other->segment, other->bdf).text);
			return true;
		}
	}
	return false;
}

bool config_check_bar_owner(const struct source *source, const struct inventory *inventory,
			    const struct pci_given *g, unsigned int n)
{
	const struct pci_bar *bar = &g->function.bars[n];
	struct bar_owner owner;
	struct range r;

	if (!range_make(bar->address, bar->size, &r) || (bar->io && r.end > UINT16_MAX + 1ULL)) {
		return mistake(
			source, g->line,
			"BAR %u of pci %s of partition '%s', %#lx of %#lx bytes, ends beyond all addresses: leave the function out",
			n, g->name.text, g->owner->name, bar->address, bar->size);
	}
	if ((!bar->io && bar_owner_of_pages(inventory, r, &owner)) ||
	    bar_owner_of_functions(&inventory->pci, &g->function, n, r, &owner)) {
		return mistake(
			source, g->line,
			"BAR %u of pci %s of partition '%s', %#lx-%#lx, lies in %s, %#lx-%#lx: leave the function out, or have the firmware place it anew (switch the machine off and on, or reset the firmware's setup)",
			n, g->name.text, g->owner->name, r.start, r.end - 1, owner.text,
			owner.memory.start, owner.memory.end - 1);
	}
	return true;
}
