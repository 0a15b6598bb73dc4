/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI functions of the plan, each by itself: is it in the machine, may a partition have it, can its
 * DMA be confined, how is it reset. How functions get into each other's way is in pairs.c, what
 * their registers claim in bars.c.
 */

#include <lib/format.h>

#include "private.h"

#define NEAR_MAX 6 /* functions that a message about an unknown one names */

static u32 functions_distance(const struct pci_function *f, u16 segment, u16 bdf)
{
	u32 a = (u32)f->segment << 16 | f->bdf;
	u32 b = (u32)segment << 16 | bdf;

	return a > b ? a - b : b - a;
}

/* True if fewer than NEAR_MAX functions that can be given away are nearer than @f. */
static bool functions_near(const struct pci_machine *machine, const struct pci_function *f,
			   u16 segment, u16 bdf)
{
	unsigned int nearer = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *g = &machine->functions[i];

		nearer += !pci_is_platform(g) &&
			  functions_distance(g, segment, bdf) < functions_distance(f, segment, bdf);
	}
	return !pci_is_platform(f) && nearer < NEAR_MAX;
}

void plan_unknown_function(const struct planner *planner, const char *what,
			   const struct config_pci *pci)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	u16 bdf = config_pci_bdf(pci);
	char names[160] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (functions_near(machine, f, pci->segment, bdf)) {
			used += format(names + used, sizeof(names) - used, "%s%s (%04x:%04x)",
				       used != 0 ? ", " : "", pci_name(f->segment, f->bdf).text,
				       f->vendor, f->device);
		}
	}
	(void)mistake(&planner->source, pci->line, "%s is not a PCI function of this machine: %s%s",
		      what,
		      used != 0 ? "choose one, near it are "
				: "leave it out, there is none that could be given to a partition",
		      names);
}

/* The physical function that @bdf may be virtual function *@index of, or NULL. */
static const struct pci_function *functions_physical(const struct pci_machine *machine, u16 segment,
						     u16 bdf, u16 *index)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		for (*index = 0; f->segment == segment && *index < f->sriov.total; (*index)++) {
			if (pci_virtual_bdf(f, *index) == bdf) {
				return f;
			}
		}
	}
	return NULL;
}

const struct config_sriov *plan_sriov_of(const struct config *config,
					 const struct pci_function *physfn)
{
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		const struct config_sriov *row = &config->sriov[i];

		if (row->pf.line != 0 && row->pf.segment == physfn->segment &&
		    config_pci_bdf(&row->pf) == physfn->bdf) {
			return row;
		}
	}
	return NULL;
}

/* Whether a wrong [[sriov]] was left out, so that none may be reported to lack. */
static bool functions_sriov_unclear(const struct config *config)
{
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		if (config->sriov[i].pf.line == 0) {
			return true;
		}
	}
	return false;
}

/* The function that @pci names, if need be one that will be there; false after reporting. */
static bool functions_resolve(const struct planner *planner, const struct plan_partition *p,
			      const struct config_pci *pci, struct plan_function *out)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	u16 bdf = config_pci_bdf(pci);
	const struct pci_function *f = pci_find(machine, pci->segment, bdf);
	const struct config_sriov *row;
	struct pci_name name;
	char what[80];
	u16 index;

	(void)format(what, sizeof(what), "pci %s of partition '%s'",
		     pci_name(pci->segment, bdf).text, p->config->name);
	if (f != NULL) {
		out->pci = *f;
		return true;
	}
	f = functions_physical(machine, pci->segment, bdf, &index);
	if (f == NULL) {
		plan_unknown_function(planner, what, pci);
		return false;
	}
	row = plan_sriov_of(planner->config, f);
	name = pci_name(f->segment, f->bdf);
	if (row == NULL && functions_sriov_unclear(planner->config)) {
		return false; /* it may be this one's */
	}
	if (row == NULL) {
		return mistake(
			&planner->source, pci->line,
			"%s is virtual function %u of %s, which has none yet: add [[sriov]] with pf = \"%s\" and vfs = %u",
			what, index, name.text, name.text, index + 1);
	}
	if (index >= row->vfs && row->vfs != 0) {
		return mistake(
			&planner->source, pci->line,
			"%s is virtual function %u of %s, counted from 0, and line %u asks for %u: write vfs = %u there",
			what, index, name.text, row->vfs_line, row->vfs, index + 1);
	}
	out->pci = pci_virtual_function(f, index);
	out->is_new_vf = true;
	return true;
}

/* What no partition can have, whatever its DMA. */
/* A guest has one segment, where each bus has the number that it has in the machine. */
static bool functions_check_segment(const struct planner *planner, const struct plan_partition *p,
				    const struct plan_function *f)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct pci_function *other = &p->functions[i].pci;

		if (other->segment != f->pci.segment &&
		    PCI_BUS(other->bdf) == PCI_BUS(f->pci.bdf)) {
			return mistake(
				&planner->source, f->line,
				"%s has the bus number of pci %s, which is on another PCI segment, and a partition has one segment for all: give one of the two to another partition",
				plan_subject(p, f).text, pci_name(other->segment, other->bdf).text);
		}
	}
	return true;
}

static bool functions_check_kind(const struct planner *planner, const struct plan_partition *p,
				 const struct plan_function *f)
{
	const struct plan_subject subject = plan_subject(p, f);

	if (pci_platform_part(&f->pci) != NULL) {
		return mistake(
			&planner->source, f->line,
			"%s is %s: leave it out; other functions of its device can be given without it",
			subject.text, pci_platform_part(&f->pci));
	}
	if (pci_is_platform(&f->pci)) {
		return mistake(
			&planner->source, f->line,
			"%s is a bridge or a part of the platform (class %06x), which works for all: leave it out",
			subject.text, f->pci.class_code);
	}
	return functions_check_segment(planner, p, f);
}

static bool functions_check_dma(const struct planner *planner, const struct plan_partition *p,
				const struct plan_function *f)
{
	char why[160];

	if (f->dma == DMA_CONFINED || planner->config->iommu != IOMMU_REQUIRED) {
		return true;
	}
	(void)inventory_dma_words(planner->inventory, &f->pci, why, sizeof(why));
	return mistake(
		&planner->source, f->line,
		"DMA of %s cannot be confined, because %s: leave it out, or set iommu = \"if-present\" in [hypervisor], which denies it bus mastering",
		plan_subject(p, f).text, why);
}

/* What the firmware goes on using by DMA is neither the guest's nor safe from it. A USB controller
 * it gives up, and the memory with it. */
static void functions_check_reserved(const struct planner *planner, const struct plan_partition *p,
				     const struct plan_function *f)
{
	for (unsigned int i = 0; i < planner->inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &planner->inventory->reserved[i];

		if (r->segment != f->pci.segment || r->bdf != f->pci.bdf || !f->master ||
		    plan_hands_off(planner->plan, &f->pci)) {
			continue;
		}
		if (r->memory.end == 0) {
			(void)mistake(
				&planner->source, f->line,
				"%s must reach memory by DMA, and the firmware's DMAR table is wrong about where (the log of the boot says how): leave it out, or update the firmware",
				plan_subject(p, f).text);
			return;
		}
		if (plan_is_graphics(&f->pci)) {
			continue; /* it may have it: reserved.c */
		}
		(void)mistake(
			&planner->source, f->line,
			"%s must reach memory %#lx-%#lx by DMA, which the firmware keeps for itself: leave it out, or switch off what uses it in the firmware's setup (such as RAID or remote management)",
			plan_subject(p, f).text, r->memory.start, r->memory.end - 1);
		return;
	}
}

/* A physical function's reset would end virtual functions of others. */
static enum pci_reset functions_reset(const struct plan_function *f)
{
	if (f->shares) {
		return PCI_RESET_NONE;
	}
	if (f->pci.flr) {
		return f->pci.flr_by_af ? PCI_RESET_AF : PCI_RESET_FLR;
	}
	return f->pci.pm_reset && f->pci.physfn == PCI_NONE ? PCI_RESET_POWER : PCI_RESET_NONE;
}

/* In the order of their numbers, as a guest finds them. */
static struct plan_function *functions_insert(struct plan_partition *p,
					      const struct plan_function *f)
{
	unsigned int at = p->function_count++;

	while (at > 0 && p->functions[at - 1].pci.bdf > f->pci.bdf) {
		p->functions[at] = p->functions[at - 1];
		at--;
	}
	p->functions[at] = *f;
	return &p->functions[at];
}

static void functions_add(const struct planner *planner, struct plan_partition *p,
			  const struct config_pci *pci)
{
	const struct config_intx *intx =
		config_intx_of(p->config, pci->segment, config_pci_bdf(pci));
	struct plan_function f = {.line = pci->line};

	if (!functions_resolve(planner, p, pci, &f) || !functions_check_kind(planner, p, &f)) {
		return;
	}
	f.dma = inventory_dma(planner->inventory, &f.pci);
	f.master = f.dma == DMA_CONFINED;
	f.shares = plan_sriov_of(planner->config, &f.pci) != NULL;
	f.reset = functions_reset(&f);
	f.pci.gsi = intx != NULL ? intx->gsi : f.pci.gsi;
	f.refused = !functions_check_dma(planner, p, &f);
	functions_check_reserved(planner, p, &f);
	plan_ide(planner, p, functions_insert(p, &f));
	p->dma = p->dma || f.master;
}

static bool functions_owns(const struct config_partition *c, const struct config_pci *pci)
{
	for (unsigned int i = 0; i < c->pci_count; i++) {
		if (c->pci[i].segment == pci->segment &&
		    config_pci_bdf(&c->pci[i]) == config_pci_bdf(pci)) {
			return true;
		}
	}
	return false;
}

/* Each entry of "intx": a function of the partition that has a pin, once. */
static void functions_check_intx(const struct planner *planner, const struct config_partition *c)
{
	const struct source *source = &planner->source;

	for (unsigned int i = 0; i < c->intx_count; i++) {
		const struct config_pci *pci = &c->intx[i].function;
		u16 bdf = config_pci_bdf(pci);
		const struct pci_function *f =
			pci_find(&planner->inventory->pci, pci->segment, bdf);
		struct pci_name name = pci_name(pci->segment, bdf);
		const struct config_intx *first = config_intx_of(c, pci->segment, bdf);

		if (!functions_owns(c, pci)) {
			(void)mistake(
				source, pci->line,
				"intx %s of partition '%s' is not in its pci: list it there, or leave it out here",
				name.text, c->name);
		} else if (first != &c->intx[i]) {
			(void)mistake(
				source, pci->line,
				"intx %s of partition '%s' is listed twice (line %u): leave one out",
				name.text, c->name, first->function.line);
		} else if (f == NULL || f->pin == 0) {
			(void)mistake(
				source, pci->line,
				"intx %s of partition '%s': the function has no interrupt pin: leave it out",
				name.text, c->name);
		}
	}
}

/* Which partition has the function at @bdf of @segment, or NULL. */
static const struct plan_partition *functions_owner(const struct plan *plan, u16 segment, u16 bdf)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count; j++) {
			if (p->functions[j].pci.segment == segment &&
			    p->functions[j].pci.bdf == bdf) {
				return p;
			}
		}
	}
	return NULL;
}

const struct plan_partition *plan_owner_of(const struct plan *plan,
					   const struct pci_function *function)
{
	return functions_owner(plan, function->segment, function->bdf);
}

void plan_functions(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		functions_check_intx(planner, p->config);
		for (unsigned int j = 0; j < p->config->pci_count; j++) {
			const struct config_pci *pci = &p->config->pci[j];

			/* One that is taken was reported as a conflict of the file with itself. */
			if (functions_owner(planner->plan, pci->segment, config_pci_bdf(pci)) ==
			    NULL) {
				functions_add(planner, p, pci);
			}
		}
		plan_place_ecam(planner, p);
	}
}

bool plan_silences(const struct plan *plan, const struct pci_function *function)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count; j++) {
			if (p->functions[j].master &&
			    p->functions[j].pci.group == function->group) {
				return plan_owner_of(plan, function) == NULL;
			}
		}
	}
	return false;
}
