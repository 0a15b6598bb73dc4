/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Graphics functions of partitions that the firmware's table ties to memory of their own (VT-d,
 * "Reserved Memory Region Reporting Structure"), such as what they took of RAM for themselves. The
 * function goes on reaching it by DMA, at its own address, which the guest's RAM leaves out; its
 * CPUs do not.
 */

#include "private.h"

#define RESERVED_LOWEST GIB(1) /* below, RAM is where loaders need it */

/* A function that works in some of @r and is not @p's alone to have; NULL: there is none. */
static const struct inventory_reserved *
reserved_shared(const struct planner *planner, const struct plan_partition *p, struct range r)
{
	const struct inventory *inventory = planner->inventory;

	for (unsigned int i = 0; i < inventory->reserved_count; i++) {
		const struct inventory_reserved *other = &inventory->reserved[i];
		const struct pci_function *f =
			pci_find(&inventory->pci, other->segment, other->bdf);

		if (range_overlaps(other->memory, r) && f != NULL &&
		    plan_owner_of(planner->plan, f) != p && !plan_hands_off(planner->plan, f)) {
			return other;
		}
	}
	return NULL;
}

static bool reserved_mapped(const struct plan_partition *p, struct range r)
{
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind == PLAN_RESERVED &&
		    range_contains((struct range){map->hpa, map->hpa + map->size}, r)) {
			return true;
		}
	}
	return false;
}

/* Whether @r can be @p's, or why not, in words. */
static const char *reserved_refusal(const struct planner *planner, const struct plan_partition *p,
				    struct range r)
{
	const char *why = plan_region_refusal(planner->inventory, r);

	if (why != NULL) {
		return why;
	}
	if (r.start < RESERVED_LOWEST) {
		return "it lies below 1 GiB, where the guest's own RAM has to be";
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		if (range_overlaps((struct range){p->maps[i].gpa, p->maps[i].gpa + p->maps[i].size},
				   r)) {
			return "it overlaps other memory of the partition's functions";
		}
	}
	return reserved_shared(planner, p, r) != NULL ? "another function works there, too" : NULL;
}

static void reserved_map(const struct planner *planner, struct plan_partition *p, unsigned int j,
			 struct range r)
{
	const struct plan_function *f = &p->functions[j];
	const char *why = reserved_mapped(p, r) ? NULL : reserved_refusal(planner, p, r);

	if (why != NULL) {
		(void)mistake(
			&planner->source, f->line,
			"%s must reach memory %#lx-%#lx by DMA, which it cannot have, because %s: leave it out (no setting of the firmware changes that for graphics)",
			plan_subject(p, f).text, r.start, r.end - 1, why);
	} else if (!reserved_mapped(p, r)) {
		(void)plan_add_map(planner, p,
				   &(struct plan_map){.gpa = r.start,
						      .hpa = r.start,
						      .size = r.end - r.start,
						      .kind = PLAN_RESERVED,
						      .type = MEMTYPE_UC,
						      .function = (u8)j});
	}
}

void plan_reserved(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	for (unsigned int i = 0; i < planner->plan->count * MAX_PARTITION_PCI; i++) {
		struct plan_partition *p = &planner->plan->partitions[i / MAX_PARTITION_PCI];
		const unsigned int j = i % MAX_PARTITION_PCI;
		const struct plan_function *f = &p->functions[j];

		for (unsigned int n = 0; j < p->function_count && n < inventory->reserved_count;
		     n++) {
			const struct inventory_reserved *r = &inventory->reserved[n];

			if (r->segment == f->pci.segment && r->bdf == f->pci.bdf && f->master &&
			    plan_is_graphics(&f->pci) && r->memory.end != 0) {
				reserved_map(planner, p, j, r->memory);
			}
		}
	}
}
