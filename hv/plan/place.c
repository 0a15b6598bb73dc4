/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Host memory of the plan: what is free, which piece of it a region or the tables get, and what a
 * message proposes instead. Pinned regions leave the free memory first, then the room for all
 * tables, then the rest in the order of the file, each at the lowest place that fits.
 */

#include <lib/errno.h>
#include <lib/format.h>

#include "private.h"

#define PLACE_MIN MIB(1) /* the CPUs start there: never a partition's */
#define PLACE_PIECES 3   /* that a message proposes */

/* Too large for a stack; there is one plan at a time. */
static struct ranges place_free;     /* RAM that is still free */
static struct ranges place_unpinned; /* the same when only pinned regions were gone */

/* The first address in @r from which a region for guest address @next has pages of @align. */
static u64 place_fit(struct range r, u64 next, u64 align)
{
	u64 offset = next & (align - 1);

	return ALIGN_UP(r.start > offset ? r.start - offset : 0, align) + offset;
}

/* Takes the lowest place for @size bytes that keep @align. */
static int place_pick(u64 size, u64 next, u64 align, u64 *at)
{
	for (unsigned int i = 0; i < place_free.count; i++) {
		struct range r = place_free.list[i];

		*at = place_fit(r, next, align);
		if (*at < r.end && r.end - *at >= size) {
			return ranges_remove(&place_free, (struct range){*at, *at + size});
		}
	}
	return -ENOMEM;
}

/* Aligned with the guest's address for the largest pages, of 4 KiB only where @small. */
int plan_place(u64 size, u64 next, bool small, u64 *at)
{
	if ((size >= GIB(1) && place_pick(size, next, GIB(1), at) == 0) ||
	    place_pick(size, next, PLAN_LARGE, at) == 0) {
		return 0;
	}
	return small ? place_pick(size, next, PAGE_SIZE, at) : -ENOMEM;
}

static void place_collect_free(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	place_free = inventory->ram;
	(void)ranges_remove(&place_free, (struct range){0, PLACE_MIN});
	(void)ranges_remove(&place_free, inventory->hypervisor);
	(void)ranges_remove(&place_free, inventory->pool);
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		(void)ranges_remove(&place_free, inventory->modules[i].memory);
	}
}

/* The largest free piece in whole pages of 2 MiB; empty if there is none. */
static struct range place_largest(const struct ranges *ranges)
{
	struct range best = {0, 0};

	for (unsigned int i = 0; i < ranges->count; i++) {
		struct range r = {ALIGN_UP(ranges->list[i].start, PLAN_LARGE),
				  ALIGN_DOWN(ranges->list[i].end, PLAN_LARGE)};

		if (r.end > r.start && r.end - r.start > best.end - best.start) {
			best = r;
		}
	}
	return best;
}

/* False if memory that is taken already, named @owner, is in @claim. */
static bool place_keeps_off(const struct planner *planner, const struct config_partition *c,
			    const struct claim *claim, struct range taken, const char *owner)
{
	const struct claim row = {CLAIM_MEMORY, taken.start, taken.end - 1, 0, owner};

	return taken.start == taken.end || claim_against(&planner->source, c, claim, &row, 1);
}

static bool place_check_pinned(const struct planner *planner, const struct config_partition *c,
			       const struct config_region *region)
{
	const struct inventory *inventory = planner->inventory;
	const struct range wanted = {region->at, region->at + region->size};
	const struct claim claim = {CLAIM_MEMORY, wanted.start, wanted.end - 1, region->line, NULL};
	struct range best = place_largest(&place_free);

	if (!place_keeps_off(planner, c, &claim, inventory->hypervisor, "the hypervisor") ||
	    !place_keeps_off(planner, c, &claim, inventory->pool, "the hypervisor")) {
		return false;
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		char owner[MODULE_NAME_MAX + 20];

		(void)format(owner, sizeof(owner), "boot module '%s'", inventory->modules[i].name);
		if (!place_keeps_off(planner, c, &claim, inventory->modules[i].memory, owner)) {
			return false;
		}
	}
	return ranges_contain(&inventory->ram, wanted) ||
	       mistake(&planner->source, region->line,
		       "memory %#lx-%#lx of partition '%s' is not RAM from end to end on this machine: pin it in free RAM, of which the largest piece is %#lx-%#lx",
		       wanted.start, wanted.end - 1, c->name, best.start,
		       best.end - (best.end > best.start));
}

/* Everybody's pinned regions leave the free memory first. */
static void place_take_pinned(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->config->partition_count; i++) {
		const struct config_partition *c = &planner->config->partitions[i];

		for (unsigned int j = 0; j < c->memory_count; j++) {
			const struct config_region *r = &c->memory[j];

			if (r->pinned && place_check_pinned(planner, c, r)) {
				(void)ranges_remove(&place_free,
						    (struct range){r->at, r->at + r->size});
			}
		}
	}
}

bool plan_place_tables(const struct planner *planner, unsigned int pages)
{
	struct range *tables = &planner->plan->tables;
	u64 size = (u64)pages * PAGE_SIZE;

	if (ranges_take(&place_free, size, PAGE_SIZE, PLACE_MIN, UINT64_MAX, &tables->start) != 0) {
		return false;
	}
	tables->end = tables->start + size;
	return true;
}

/* A region as the file has it: pinned, so that no other is placed there. */
static size_t place_add_piece(char *text, size_t size, size_t used, struct range r)
{
	return format(text + used, size - used, "%s{ at = \"%#lx\", size = \"%luM\" }",
		      used > 0 ? ", " : "", r.start, (r.end - r.start) >> 20);
}

/* Several free pieces that make up @wanted bytes; without them @text is empty. */
static void place_find_pieces(u64 wanted, char *text, size_t size)
{
	static struct ranges left; /* too large for a stack */
	size_t used = 0;

	left = place_free;
	for (unsigned int i = 0; i < PLACE_PIECES && wanted > 0; i++) {
		struct range r = place_largest(&left);

		r.end = MIN(r.end, r.start + wanted);
		used += place_add_piece(text, size, used, r);
		wanted -= r.end - r.start;
		(void)ranges_remove(&left, r);
	}
	text[wanted == 0 ? used : 0] = '\0';
}

/* Whether regions of @p that are placed later come behind @region for the guest. */
static bool place_has_followers(const struct plan_partition *p, const struct config_region *region)
{
	for (unsigned int i = 0; i < p->config->memory_count; i++) {
		const struct config_region *r = &p->config->memory[i];

		if (r > region && !r->pinned) {
			return true;
		}
	}
	return false;
}

/* One free piece or several, in the words of the file. */
static void place_propose(const struct planner *planner, const struct plan_partition *p,
			  const struct config_region *region, struct range best)
{
	const bool single = p->config->memory_count == 1;
	char one[100];
	char pieces[200];
	size_t used;

	place_find_pieces(ALIGN_UP(region->size, PLAN_LARGE), pieces, sizeof(pieces));
	if (single && planner->plan->count == 1) {
		(void)format(one, sizeof(one), "\"%luM\"", (best.end - best.start) >> 20);
	} else {
		used = single ? format(one, sizeof(one), "memory = [") : 0;
		used += place_add_piece(one + used, sizeof(one) - used, 0, best);
		(void)format(one + used, sizeof(one) - used, "%s", single ? "]" : "");
	}
	(void)mistake(
		&planner->source, region->line,
		"memory of partition '%s' does not fit: %luM wanted, %luM of RAM are free: ask for at most %s in one piece%s%s%s",
		p->config->name, ALIGN_UP(region->size, MIB(1)) >> 20,
		ranges_total(&place_free) >> 20, one,
		pieces[0] == '\0' ? ""
		: single          ? ", or write memory = ["
				  : ", or write in its place ",
		pieces, pieces[0] != '\0' && single ? "]" : "");
}

/*
 * Proposes what would fit, if followed to the letter. Where regions compete, the piece has to be
 * pinned, because without the one that does not fit all would be placed differently; and where
 * others of the same partition follow, their alignment changes with its size, so that nothing can
 * be promised.
 */
void plan_propose(const struct planner *planner, const struct plan_partition *p,
		  const struct config_region *region)
{
	const struct range best = place_largest(&place_free);
	const u64 wanted = ALIGN_UP(region->size, MIB(1)) >> 20;

	if (best.end == best.start) {
		(void)mistake(
			&planner->source, region->line,
			"memory of partition '%s' does not fit: %luM wanted, and no piece of 2 MiB is free: give other partitions less",
			p->config->name, wanted);
	} else if (place_has_followers(p, region)) {
		(void)mistake(
			&planner->source, region->line,
			"memory of partition '%s' does not fit: %luM wanted, %luM of RAM are free, %luM of them in one piece: ask for less, or pin all regions of this partition",
			p->config->name, wanted, ranges_total(&place_free) >> 20,
			(u64)(best.end - best.start) >> 20);
	} else {
		place_propose(planner, p, region, best);
	}
	/* Another partition that lacks memory is not proposed the same. */
	(void)ranges_remove(&place_free, best);
}

void plan_place_begin(const struct planner *planner)
{
	place_collect_free(planner);
	place_take_pinned(planner);
	place_unpinned = place_free;
}

void plan_place_again(void)
{
	place_free = place_unpinned;
}

const struct ranges *plan_place_left(void)
{
	return &place_free;
}
