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
#include <lib/string.h>

#include "private.h"

#define PLACE_MIN MIB(1) /* where the CPUs start is no partition's */
#define LARGE MIB(2)
#define HOLES_MAX (MAX_PARTITION_PCI * PCI_BARS + 1)
#define LINE_PIECES 3 /* that a message proposes */

/* RAM that is still free. Too large for a stack; there is one plan at a time. */
static struct ranges memory_free;

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
	return ALIGN_DOWN(lowest, LARGE);
}

/* The hole below 4 GiB, and what lies above, in pages of 2 MiB so that RAM behind keeps them. */
static void memory_find_holes(struct plan_partition *p, struct memory_holes *holes)
{
	p->hole = memory_lowest(p);
	holes->list[0] = (struct range){p->hole, GUEST_HOLE_END};
	holes->count = 1;
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];
		const struct range r = {ALIGN_DOWN(map->gpa, LARGE),
					ALIGN_UP(map->gpa + map->size, LARGE)};
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
						     .type = MEMTYPE_WB})) {
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

/* The first address in @r from which a region for guest address @next has pages of @align. */
static u64 memory_fit(struct range r, u64 next, u64 align)
{
	u64 offset = next & (align - 1);
	u64 at = ALIGN_UP(r.start > offset ? r.start - offset : 0, align) + offset;

	return at < r.start ? at + align : at;
}

/* Takes the lowest place for @size bytes that keep @align. */
static int memory_take(u64 size, u64 next, u64 align, u64 *at)
{
	for (unsigned int i = 0; i < memory_free.count; i++) {
		struct range r = memory_free.list[i];

		*at = memory_fit(r, next, align);
		if (*at < r.end && r.end - *at >= size) {
			return ranges_remove(&memory_free, (struct range){*at, *at + size});
		}
	}
	return -ENOMEM;
}

static int memory_place(u64 size, u64 next, u64 *at)
{
	if (size >= GIB(1) && memory_take(size, next, GIB(1), at) == 0) {
		return 0;
	}
	return memory_take(size, next, LARGE, at);
}

static void memory_collect_free(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	memory_free = inventory->ram;
	(void)ranges_remove(&memory_free, (struct range){0, PLACE_MIN});
	(void)ranges_remove(&memory_free, inventory->hypervisor);
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		(void)ranges_remove(&memory_free, inventory->modules[i].memory);
	}
}

/* The largest free piece in whole pages of 2 MiB; empty if there is none. */
static struct range memory_largest(const struct ranges *ranges)
{
	struct range best = {0, 0};

	for (unsigned int i = 0; i < ranges->count; i++) {
		struct range r = {ALIGN_UP(ranges->list[i].start, LARGE),
				  ALIGN_DOWN(ranges->list[i].end, LARGE)};

		if (r.end > r.start && r.end - r.start > best.end - best.start) {
			best = r;
		}
	}
	return best;
}

/* False if memory that is taken already, named @owner, is in @claim. */
static bool memory_keeps_off(const struct planner *planner, const struct config_partition *c,
			     const struct claim *claim, struct range taken, const char *owner)
{
	const struct claim row = {CLAIM_MEMORY, taken.start, taken.end - 1, 0, owner};

	return taken.start == taken.end || claim_against(&planner->source, c, claim, &row, 1);
}

static bool memory_check_pinned(const struct planner *planner, const struct config_partition *c,
				const struct config_region *region)
{
	const struct inventory *inventory = planner->inventory;
	const struct range wanted = {region->at, region->at + region->size};
	const struct claim claim = {CLAIM_MEMORY, wanted.start, wanted.end - 1, region->line, NULL};
	struct range best = memory_largest(&memory_free);

	if (!memory_keeps_off(planner, c, &claim, inventory->hypervisor, "the hypervisor")) {
		return false;
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		char owner[MODULE_NAME_MAX + 20];

		(void)format(owner, sizeof(owner), "boot module '%s'", inventory->modules[i].name);
		if (!memory_keeps_off(planner, c, &claim, inventory->modules[i].memory, owner)) {
			return false;
		}
	}
	return ranges_contain(&inventory->ram, wanted) ||
	       mistake(&planner->source, region->line,
		       "memory %#lx-%#lx of partition '%s' is not all RAM of this machine: the largest free piece is %#lx-%#lx",
		       wanted.start, wanted.end - 1, c->name, best.start,
		       best.end - (best.end > best.start));
}

/* Everybody's pinned regions leave the free memory first. */
static void memory_take_pinned(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->config->partition_count; i++) {
		const struct config_partition *c = &planner->config->partitions[i];

		for (unsigned int j = 0; j < c->memory_count; j++) {
			const struct config_region *r = &c->memory[j];

			if (r->pinned && memory_check_pinned(planner, c, r)) {
				(void)ranges_remove(&memory_free,
						    (struct range){r->at, r->at + r->size});
			}
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
 * which is the worst that placing can do.
 */
static unsigned int memory_bound(const struct planner *planner)
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
		plan_count_tables(planner, p, 1);
		memory_forget(p);
		types += 4 * planner->inventory->type_count;
	}
	return plan_total_pages(planner) + types;
}

static bool memory_take_tables(const struct planner *planner)
{
	struct range *tables = &planner->plan->tables;
	u64 size = memory_bound(planner) * PAGE_SIZE;

	if (ranges_take(&memory_free, size, PAGE_SIZE, PLACE_MIN, UINT64_MAX, &tables->start) !=
	    0) {
		return mistake(&planner->source, planner->config->partitions[0].memory_line,
			       "no %lu KiB of RAM in one piece are left for page tables: give the partitions less memory",
			       size >> 10);
	}
	tables->end = tables->start + size;
	return true;
}

/* Proposes what would fit: one piece that is free, or several that make up what is wanted. */
static void memory_propose(const struct planner *planner, const struct plan_partition *p,
			   const struct config_region *region)
{
	static struct ranges left; /* too large for a stack */
	struct range best = memory_largest(&memory_free);
	char pieces[200] = "";
	size_t used = 0;
	u64 rest = ALIGN_UP(region->size, LARGE);

	left = memory_free;
	for (unsigned int i = 0; i < LINE_PIECES && rest > 0; i++) {
		struct range r = memory_largest(&left);

		r.end = MIN(r.end, r.start + rest);
		used += format(pieces + used, sizeof(pieces) - used,
			       "%s{ at = \"%#lx\", size = \"%luM\" }", i > 0 ? ", " : "", r.start,
			       (r.end - r.start) >> 20);
		rest -= r.end - r.start;
		(void)ranges_remove(&left, r);
	}
	if (best.end == best.start) {
		(void)mistake(&planner->source, region->line,
			      "memory of partition '%s' does not fit: %luM wanted, and no piece of 2 MiB is free: give other partitions less",
			      p->config->name, ALIGN_UP(region->size, MIB(1)) >> 20);
		return;
	}
	(void)mistake(&planner->source, region->line,
		      "memory of partition '%s' does not fit: %luM wanted, %luM of RAM are free: ask for at most \"%luM\" in one piece%s%s%s",
		      p->config->name, ALIGN_UP(region->size, MIB(1)) >> 20,
		      ranges_total(&memory_free) >> 20, (best.end - best.start) >> 20,
		      rest == 0 ? ", or write memory = [" : "", rest == 0 ? pieces : "",
		      rest == 0 ? "]" : "");
	/* Another partition that lacks memory is not proposed the same. */
	(void)ranges_remove(&memory_free, best);
}

static void memory_lay_partition(const struct planner *planner, struct plan_partition *p,
				 const u64 *places)
{
	struct memory_holes holes;
	u64 next = 0;

	memory_find_holes(p, &holes);
	for (unsigned int j = 0; j < p->config->memory_count; j++) {
		const struct config_region *r = &p->config->memory[j];

		if (places[j] != 0 && !memory_lay(planner, p, &holes, &next, places[j], r->size)) {
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

static void memory_place_all(const struct planner *planner, u64 places[][MAX_REGIONS])
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		const struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->config->memory_count; j++) {
			const struct config_region *r = &p->config->memory[j];

			places[i][j] = r->pinned ? r->at : 0;
			if (!r->pinned &&
			    memory_place(r->size, memory_next(p, j), &places[i][j]) != 0) {
				places[i][j] = 0;
			}
		}
	}
}

/* Devices reach as far as the IOMMU translates. */
static void memory_check_reach(const struct planner *planner, const struct plan_partition *p)
{
	const unsigned int bits = planner->inventory->dma_address_bits;
	u64 end = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		end = p->maps[i].kind == PLAN_RAM ? MAX(end, p->maps[i].gpa + p->maps[i].size) : end;
	}
	if (p->dma && bits != 0 && bits < 64 && end > BIT(bits)) {
		(void)mistake(&planner->source, p->config->memory_line,
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
	struct plan *plan = planner->plan;
	bool tables;

	for (unsigned int i = 0; i < plan->count; i++) {
		memory_add_apic(planner, &plan->partitions[i]);
		plan_sort_maps(&plan->partitions[i]);
	}
	memory_collect_free(planner);
	memory_take_pinned(planner);
	tables = plan->count != 0 && memory_take_tables(planner);
	memory_place_all(planner, places);
	for (unsigned int i = 0; i < plan->count; i++) {
		struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; tables && j < p->config->memory_count; j++) {
			if (places[i][j] == 0) {
				memory_propose(planner, p, &p->config->memory[j]);
			}
		}
		memory_lay_partition(planner, p, places[i]);
		plan_sort_maps(p);
		plan_count_tables(planner, p, 2);
		memory_check_reach(planner, p);
	}
	plan->table_pages = plan->count != 0 ? plan_total_pages(planner) : 0;
	plan->free = memory_free;
}
