/* SPDX-License-Identifier: Apache-2.0 */
/*
 * RAM of the plan. For a guest it goes from 0 up, around the hole below 4 GiB and around whatever
 * of its registers lies above; in the machine each region lies so that large pages fit. Pinned
 * regions come first, then the room for all tables, then the rest in the order of the file.
 *
 *   guest    0 ---------- hole      4 GiB ------- BAR      BAR's end ----
 *            | RAM ......... |      | RAM .......... |     | RAM .......
 */

#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>

#include "private.h"

#define MEMORY_NOWHERE UINT64_MAX
#define HOLES_MAX (MAX_PARTITION_PCI * PCI_BARS + 1)

/* Guest addresses that RAM leaves out, ascending. */
struct memory_holes {
	struct range list[HOLES_MAX];
	unsigned int count;
};

static u64 memory_lowest(const struct plan_partition *p)
{
	u64 lowest = GUEST_HOLE_START;

	if (p->ecam != 0) {
		lowest = MIN(lowest, p->ecam + p->bus_first * MIB(1));
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		lowest = p->maps[i].kind != PLAN_RAM ? MIN(lowest, p->maps[i].gpa) : lowest;
	}
	return ALIGN_DOWN(lowest, PLAN_LARGE);
}

/* The hole below 4 GiB, and what lies above, in pages of 2 MiB so that RAM behind keeps them. */
static void memory_find_holes(struct plan_partition *p, struct memory_holes *holes)
{
	p->hole = memory_lowest(p);
	holes->list[0] = (struct range){p->hole, GUEST_HOLE_END};
	holes->count = 1;
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];
		const struct range r = {ALIGN_DOWN(map->gpa, PLAN_LARGE),
					ALIGN_UP(map->gpa + map->size, PLAN_LARGE)};
		struct range *last = &holes->list[holes->count - 1];

		if (map->kind == PLAN_RAM || r.end <= GUEST_HOLE_END) {
			continue;
		}
		if (r.start <= last->end) {
			last->end = MAX(last->end, r.end);
		} else if (holes->count < HOLES_MAX) {
			holes->list[holes->count++] = r;
		}
	}
}

/* RAM is what a guest executes: see "iTLB multihit" in docs/security.md. */
static bool memory_is_small(const struct planner *planner)
{
	return planner->inventory->small_code && planner->config->mitigations == MITIGATIONS_AUTO;
}

/* Adds @size bytes at host address @at as RAM from guest address *@next on. */
static bool memory_lay(const struct planner *planner, struct plan_partition *p,
		       const struct memory_holes *holes, u64 *next, u64 at, u64 size)
{
	while (size > 0) {
		unsigned int i = 0;
		u64 part = size;

		while (i < holes->count && holes->list[i].end <= *next) {
			i++;
		}
		if (i < holes->count && holes->list[i].start <= *next) {
			*next = holes->list[i].end;
			continue;
		}
		if (i < holes->count) {
			part = MIN(part, holes->list[i].start - *next);
		}
		if (!plan_add_map(planner, p,
				  &(struct plan_map){.gpa = *next,
						     .hpa = at,
						     .size = part,
						     .kind = PLAN_RAM,
						     .type = MEMTYPE_WB,
						     .small = memory_is_small(planner)})) {
			return false;
		}
		*next += part;
		at += part;
		size -= part;
	}
	return true;
}

/* Splits @map at the borders of RAM that is not write-back. */
static void memory_set_type(const struct planner *planner, struct plan_partition *p, unsigned int i)
{
	for (unsigned int n = 0; n < planner->inventory->type_count; n++) {
		const struct inventory_type *t = &planner->inventory->types[n];
		struct plan_map *map = &p->maps[i];
		u64 cut = map->size;

		if (map->hpa < t->memory.start) {
			cut = MIN(cut, t->memory.start - map->hpa);
		} else if (map->hpa < t->memory.end) {
			map->type = t->type;
			cut = MIN(cut, t->memory.end - map->hpa);
		}
		if (cut < map->size) {
			struct plan_map rest = *map;

			rest.gpa += cut;
			rest.hpa += cut;
			rest.size -= cut;
			rest.type = MEMTYPE_WB;
			map->size = cut;
			(void)plan_add_map(planner, p, &rest);
		}
	}
}

static void memory_set_types(const struct planner *planner, struct plan_partition *p)
{
	/* Rests are added at the end, and looked at in their turn. */
	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind == PLAN_RAM) {
			memory_set_type(planner, p, i);
		}
	}
}

/* Forgets the RAM that was laid out; other maps stay. */
static void memory_forget(struct plan_partition *p)
{
	unsigned int kept = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind != PLAN_RAM) {
			p->maps[kept++] = p->maps[i];
		}
	}
	p->map_count = kept;
}

/*
 * Pages that all tables take at most: every region is taken to lie where no page of 1 GiB fits,
 * which is the worst that placing can do; with @small, where only pages of 4 KiB do.
 */
static unsigned int memory_bound(const struct planner *planner, bool small)
{
	unsigned int types = 0;

	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];
		struct memory_holes holes;
		u64 next = 0;

		memory_find_holes(p, &holes);
		for (unsigned int j = 0; j < p->config->memory_count; j++) {
			const struct config_region *r = &p->config->memory[j];

			(void)memory_lay(planner, p, &holes, &next, r->pinned ? r->at : next,
					 r->size);
		}
		plan_sort_maps(p);
		plan_count_tables(planner, p, small ? 0 : 1);
		memory_forget(p);
		types += 4 * planner->inventory->type_count;
	}
	return plan_total_pages(planner) + types;
}

static void memory_lay_partition(const struct planner *planner, struct plan_partition *p,
				 const u64 *places)
{
	struct memory_holes holes;
	u64 next = 0;

	memory_find_holes(p, &holes);
	for (unsigned int j = 0; j < p->config->memory_count; j++) {
		const struct config_region *r = &p->config->memory[j];

		if (places[j] != MEMORY_NOWHERE &&
		    !memory_lay(planner, p, &holes, &next, places[j], r->size)) {
			return;
		}
	}
	memory_set_types(planner, p);
}

/* Guest address at which the next region of @p begins, after those before number @j. */
static u64 memory_next(const struct plan_partition *p, unsigned int j)
{
	u64 offset = 0;

	/* Holes are whole pages of 2 MiB, and above 1 GiB only those of 1 GiB can be lost. */
	for (unsigned int i = 0; i < j; i++) {
		offset += p->config->memory[i].size;
	}
	return offset;
}

/* Places all regions; false if one got no place. */
static bool memory_place_all(const struct planner *planner, bool small, u64 places[][MAX_REGIONS])
{
	bool good = true;

	for (unsigned int i = 0; i < planner->plan->count; i++) {
		const struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->config->memory_count; j++) {
			const struct config_region *r = &p->config->memory[j];

			places[i][j] = r->pinned ? r->at : MEMORY_NOWHERE;
			if (!r->pinned &&
			    plan_place(r->size, memory_next(p, j), small, &places[i][j]) != 0) {
				places[i][j] = MEMORY_NOWHERE;
				good = false;
			}
		}
	}
	return good;
}

/* Takes the room for tables and places all regions: by large pages, if that is possible. */
static bool memory_place(const struct planner *planner, unsigned int errors,
			 u64 places[][MAX_REGIONS])
{
	unsigned int pages;

	for (unsigned int small = 0; small < 2; small++) {
		plan_place_again();
		if (plan_place_tables(planner, memory_bound(planner, small != 0)) &&
		    memory_place_all(planner, small != 0, places)) {
			return true;
		}
	}
	/* What is proposed fits by large pages. */
	pages = memory_bound(planner, false);
	plan_place_again();
	if (plan_place_tables(planner, pages)) {
		(void)memory_place_all(planner, false, places);
		return true;
	}
	if (planner->source.report->errors != errors) {
		return false; /* regions that were reported may have taken what there is */
	}
	return mistake(
		&planner->source, planner->config->partitions[0].memory_line,
		"no %lu KiB of RAM in one piece are left for page tables: give the partitions less memory",
		(u64)(pages * PAGE_SIZE) >> 10);
}

/* Devices reach as far as the IOMMU translates. */
static void memory_check_reach(const struct planner *planner, const struct plan_partition *p)
{
	const unsigned int bits = planner->inventory->dma_address_bits;
	u64 end = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		end = p->maps[i].kind == PLAN_RAM ? MAX(end, p->maps[i].gpa + p->maps[i].size)
						  : end;
	}
	if (p->dma && bits != 0 && bits < 64 && end > BIT(bits)) {
		(void)mistake(
			&planner->source, p->config->memory_line,
			"memory of partition '%s' ends at %#lx as the guest sees it, and the IOMMU translates %u address bits: give it less memory, or no function that masters the bus",
			p->config->name, end - 1, bits);
	}
}

static void memory_add_apic(const struct planner *planner, struct plan_partition *p)
{
	const u64 at = planner->inventory->xapic;

	if (at != 0) {
		(void)plan_add_map(planner, p,
				   &(struct plan_map){.gpa = at,
						      .hpa = at,
						      .size = PAGE_SIZE,
						      .kind = PLAN_APIC,
						      .type = MEMTYPE_UC});
	}
}

void plan_memory(const struct planner *planner)
{
	static u64 places[MAX_PARTITIONS][MAX_REGIONS];
	const unsigned int errors = planner->source.report->errors;
	struct plan *plan = planner->plan;

	plan_place_begin(planner);
	for (unsigned int i = 0; i < plan->count; i++) {
		memory_add_apic(planner, &plan->partitions[i]);
		plan_sort_maps(&plan->partitions[i]);
	}
	if (plan->count == 0 || !memory_place(planner, errors, places)) {
		return;
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->config->memory_count; j++) {
			if (places[i][j] == MEMORY_NOWHERE) {
				plan_propose(planner, p, &p->config->memory[j]);
			}
		}
		memory_lay_partition(planner, p, places[i]);
		plan_sort_maps(p);
		plan_count_tables(planner, p, 2);
		memory_check_reach(planner, p);
	}
	plan->table_pages = plan_needed_pages(planner);
	plan->free = *plan_place_left();
}
