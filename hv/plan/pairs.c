/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Functions of different partitions that get into each other's way: because the IOMMU cannot tell
 * them apart, because pages of their registers are the same, or because they pull one wire.
 */

#include <lib/format.h>

#include "private.h"

/* A function and who has it. */
struct pairs_side {
	const struct plan_partition *owner;
	const struct plan_function *f;
	struct pci_name name;
};

static struct pairs_side pairs_side(const struct plan_partition *p, unsigned int i)
{
	const struct plan_function *f = &p->functions[i];

	return (struct pairs_side){p, f, pci_name(f->pci.segment, f->pci.bdf)};
}

/* One that does DMA reaches the registers of the other; without bus mastering none is reached. */
static bool pairs_one_group(const struct plan_function *a, const struct plan_function *b)
{
	return (a->master || b->master) && a->pci.group == b->pci.group && a->pci.group != PCI_NONE;
}

/* Each name under which the IOMMU may see requests of @pci; some may be equal, or PCI_NONE. */
struct pairs_ids {
	u16 ids[PLAN_REQUESTERS];
};

static struct pairs_ids pairs_ids(const struct pci_function *pci)
{
	return (struct pairs_ids){{pci->bdf, pci->requester, pci_alias(pci)}};
}

/* One name for both where the IOMMU looks. */
static bool pairs_one_requester(const struct plan_function *a, const struct plan_function *b)
{
	const struct pairs_ids mine = pairs_ids(&a->pci);
	const struct pairs_ids other = pairs_ids(&b->pci);
	bool same = false;

	for (unsigned int n = 0; n < PLAN_REQUESTERS * PLAN_REQUESTERS; n++) {
		u16 id = mine.ids[n / PLAN_REQUESTERS];

		same = same || (id != PCI_NONE && id == other.ids[n % PLAN_REQUESTERS]);
	}
	return same && a->master && b->master && a->pci.segment == b->pci.segment;
}

static void pairs_check_group(const struct source *source, const struct pairs_side *a,
			      const struct pairs_side *b)
{
	const struct pci_function *reason =
		a->f->pci.group_reason != PCI_GROUP_ALONE ? &a->f->pci : &b->f->pci;
	char why[200];

	if (pairs_one_group(a->f, b->f)) {
		(void)pci_group_words(reason, why, sizeof(why));
		(void)mistake(
			source, a->f->line,
			"pci %s of partition '%s' cannot be separated from pci %s of partition '%s' (line %u), because %s: give both to one partition",
			a->name.text, a->owner->config->name, b->name.text, b->owner->config->name,
			b->f->line, why);
	} else if (pairs_one_requester(a->f, b->f)) {
		(void)mistake(
			source, a->f->line,
			"pci %s of partition '%s' does DMA under the same requester ID as pci %s of partition '%s' (line %u): give both to one partition",
			a->name.text, a->owner->config->name, b->name.text, b->owner->config->name,
			b->f->line);
	}
}

static bool pairs_same_page(const struct pci_bar *a, const struct pci_bar *b)
{
	return a->size != 0 && b->size != 0 && !a->io && !b->io && a->address != 0 &&
	       b->address != 0 &&
	       ALIGN_DOWN(a->address, PAGE_SIZE) <=
		       ALIGN_DOWN(b->address + b->size - 1, PAGE_SIZE) &&
	       ALIGN_DOWN(b->address, PAGE_SIZE) <= ALIGN_DOWN(a->address + a->size - 1, PAGE_SIZE);
}

/* One message for a pair of functions, whatever they share. */
static void pairs_check_pages(const struct source *source, const struct pairs_side *a,
			      const struct pairs_side *b)
{
	for (unsigned int n = 0; n < PCI_BARS * PCI_BARS; n++) {
		const struct pci_bar *bar = &a->f->pci.bars[n / PCI_BARS];

		if (pairs_same_page(bar, &b->f->pci.bars[n % PCI_BARS])) {
			(void)mistake(
				source, a->f->line,
				"BAR %u of pci %s of partition '%s', %#lx-%#lx, shares a page with BAR %u of pci %s of partition '%s' (line %u): give both to one partition",
				n / PCI_BARS, a->name.text, a->owner->config->name, bar->address,
				bar->address + bar->size - 1, n % PCI_BARS, b->name.text,
				b->owner->config->name, b->f->line);
			return;
		}
	}
}

bool plan_needs_pin(const struct plan_function *f)
{
	const struct pci_function *pci = &f->pci;

	/* Messages are DMA. */
	return pci->pin != 0 && !f->refused &&
	       (!f->master || (pci->msi.count == 0 && pci->msix.count == 0));
}

/* Adds to @sharers the functions of @p that pull the wire of @a. */
static size_t pairs_add_sharers(const struct planner *planner, const struct pairs_side *a,
				const struct plan_partition *p, char sharers[200], size_t used)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct pairs_side b = pairs_side(p, i);

		if (plan_needs_pin(b.f) &&
		    pci_shares_pin(&planner->inventory->pci, &a->f->pci, &b.f->pci)) {
			used += format(
				sharers + used, 200 - used, "%spci %s of partition '%s' (line %u)",
				used != 0 ? ", " : "", b.name.text, p->config->name, b.f->line);
		}
	}
	return used;
}

/* Function @a against those of the partitions before @a->owner. */
static void pairs_check(const struct planner *planner, const struct pairs_side *a)
{
	char sharers[200] = "";
	size_t used = 0;

	for (const struct plan_partition *p = planner->plan->partitions; p < a->owner; p++) {
		for (unsigned int i = 0; i < p->function_count; i++) {
			const struct pairs_side b = pairs_side(p, i);

			pairs_check_group(&planner->source, a, &b);
			pairs_check_pages(&planner->source, a, &b);
		}
		if (plan_needs_pin(a->f)) {
			used = pairs_add_sharers(planner, a, p, sharers, used);
		}
	}
	if (used != 0) {
		(void)mistake(
			&planner->source, a->f->line,
			"pci %s of partition '%s' interrupts by its pin alone, on the line of %s: give them to one partition",
			a->name.text, a->owner->config->name, sharers);
	}
}

static void pairs_add_requester(struct plan_partition *p, const struct plan_function *f, u16 id)
{
	for (unsigned int i = 0; i < p->requester_count; i++) {
		if (p->requesters[i].segment == f->pci.segment && p->requesters[i].id == id) {
			return; /* one bridge speaks for several */
		}
	}
	if (id == PCI_NONE) {
		return;
	}
	p->requesters[p->requester_count++] =
		(struct plan_requester){f->pci.segment, id, f->pci.iommu};
}

/* A bridge hands requests on under its own name, or under the function's. */
static void pairs_list_requesters(struct plan_partition *p)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct plan_function *f = &p->functions[i];

		const struct pairs_ids names = pairs_ids(&f->pci);

		for (unsigned int n = 0; n < PLAN_REQUESTERS && f->master; n++) {
			pairs_add_requester(p, f, names.ids[n]);
		}
	}
}

void plan_pairs(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count; j++) {
			const struct pairs_side a = pairs_side(p, j);

			pairs_check(planner, &a);
		}
		pairs_list_requesters(p);
		planner->plan->iommu.requesters += p->requester_count;
	}
}
