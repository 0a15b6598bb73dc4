/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How many pages the tables of a plan take: second-stage tables, IOMMU tables, port bitmaps,
 * interrupt remapping tables, and what is prepared for starts. The count is that of mm/radix.c: the
 * largest page that alignment allows, a table for each stretch that needs smaller ones.
 */

#include <arch/iommu.h>
#include <arch/vcpu.h>

#include "private.h"

#define LEVEL_SHIFT(level) (12U + 9U * (level))
#define TRAPPED_PAGES 3U
#define SPACE_PAGES 24U /* of tables for the image, registers, and what all CPUs see */
#define SPACE_EDGES 4U  /* at both ends of a piece of memory */

/* Tables of levels 0 to 2 (which hold 4 KiB, 2 MiB, 1 GiB entries) that were counted last. */
struct tables_count {
	unsigned int levels;   /* of the format, the root's included */
	unsigned int leaf_max; /* level of the largest pages */
	u64 last[4];
	unsigned int pages;
};

static void tables_need(struct tables_count *count, unsigned int level, u64 at)
{
	u64 index = at >> LEVEL_SHIFT(level + 1);

	if (level < count->levels - 1 && count->last[level] != index) {
		count->last[level] = index;
		count->pages++;
	}
}

static unsigned int tables_level(const struct tables_count *count, u64 from, u64 to, u64 size)
{
	unsigned int level = count->leaf_max;

	while (level > 0 && (!IS_ALIGNED(from | to, BIT(LEVEL_SHIFT(level))) ||
			     size < BIT(LEVEL_SHIFT(level)))) {
		level--;
	}
	return level;
}

/* Ascending maps: a table is counted when the first map reaches it. */
static void tables_add(struct tables_count *count, u64 from, u64 to, u64 size)
{
	while (size > 0) {
		unsigned int level = tables_level(count, from, to, size);
		u64 table = BIT(LEVEL_SHIFT(level + 1));
		u64 page = BIT(LEVEL_SHIFT(level));
		u64 step = MIN(ALIGN_DOWN(size, page), table - (from & (table - 1)));

		for (unsigned int i = level; i < count->levels - 1; i++) {
			tables_need(count, i, from);
		}
		from += step;
		to += step;
		size -= step;
	}
}

void plan_count_pages(const struct inventory *inventory, const struct plan_map *map,
		      unsigned long pages[PLAN_PAGE_SIZES])
{
	const struct tables_count count = {.leaf_max = map->small ? 0 : inventory->stage2_leaf};

	for (unsigned int i = 0; i < PLAN_PAGE_SIZES; i++) {
		pages[i] = 0;
	}
	for (u64 done = 0; done < map->size;) {
		unsigned int level =
			tables_level(&count, map->gpa + done, map->hpa + done, map->size - done);

		pages[level]++;
		done += BIT(LEVEL_SHIFT(level));
	}
}

static struct tables_count tables_begin(unsigned int levels, unsigned int leaf_max)
{
	return (struct tables_count){.levels = levels,
				     .leaf_max = leaf_max,
				     .last = {~0ULL, ~0ULL, ~0ULL, ~0ULL},
				     .pages = 1};
}

/* What a virtual function's MSI-X table, which is not known yet, may split. */
static unsigned int tables_spare(const struct plan_partition *p)
{
	unsigned int spare = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind == PLAN_BAR && p->functions[map->function].is_new_vf &&
		    map->size > PAGE_SIZE) {
			spare += map->size < GIB(1) ? 2 : 4;
		}
	}
	return spare;
}

void plan_count_tables(const struct planner *planner, struct plan_partition *p,
		       unsigned int leaf_max)
{
	const struct inventory *inventory = planner->inventory;
	const unsigned int largest = MIN(leaf_max, inventory->stage2_leaf);
	struct tables_count stage2 = tables_begin(4, largest);
	struct tables_count dma =
		tables_begin(MAX(inventory->dma_levels, 3U), MIN(leaf_max, inventory->dma_leaf));

	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind == PLAN_RAM || map->kind == PLAN_BAR || map->kind == PLAN_APIC) {
			stage2.leaf_max = map->small ? 0 : largest;
			tables_add(&stage2, map->gpa, map->hpa, map->size);
		}
		if (map->kind == PLAN_RAM || map->kind == PLAN_RESERVED) {
			tables_add(&dma, map->gpa, map->hpa, map->size);
		}
	}
	p->stage2_pages = stage2.pages + tables_spare(p);
	p->dma_pages = p->dma ? dma.pages : 0;
}

unsigned int plan_count_kept(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;
	const struct ranges *kept = &planner->plan->kept;
	struct tables_count dma = tables_begin(MAX(inventory->dma_levels, 3U), inventory->dma_leaf);

	for (unsigned int i = 0; i < kept->count; i++) {
		const struct range *r = &kept->list[i];

		tables_add(&dma, r->start, r->start, r->end - r->start);
	}
	return kept->count != 0 ? dma.pages : 0;
}

/* Whether an earlier requester has the context table of requester @j of partition @i. */
static bool tables_bus_known(const struct plan *plan, unsigned int i, unsigned int j)
{
	const struct plan_requester *r = &plan->partitions[i].requesters[j];

	for (unsigned int n = 0; n <= i; n++) {
		const struct plan_partition *p = &plan->partitions[n];

		for (unsigned int m = 0; m < (n == i ? j : p->requester_count); m++) {
			const struct plan_requester *s = &p->requesters[m];

			if (s->unit == r->unit && PCI_BUS(s->id) == PCI_BUS(r->id)) {
				return true;
			}
		}
	}
	return false;
}

/* Context tables: one for each bus of each unit that has a requester of a partition. */
static unsigned int tables_contexts(const struct plan *plan)
{
	unsigned int pages = 0;

	for (unsigned int i = 0; i < plan->count; i++) {
		for (unsigned int j = 0; j < plan->partitions[i].requester_count; j++) {
			pages += !tables_bus_known(plan, i, j);
		}
	}
	return pages;
}

/*
 * The hypervisor's own map of trapped pages may take a table of each level. A virtual function that
 * is to come may turn out to have an MSI-X table, and then the plan is made again.
 */
static unsigned int tables_trapped(const struct plan_partition *p)
{
	unsigned int pages = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		pages += p->maps[i].kind == PLAN_TRAPPED ? TRAPPED_PAGES : 0;
	}
	for (unsigned int i = 0; i < p->function_count; i++) {
		pages += p->functions[i].is_new_vf ? TRAPPED_PAGES : 0;
	}
	return pages;
}

/* Tables for a module, which is mapped by pages of 4 KiB. */
static unsigned int space_of_module(const struct inventory *inventory, u32 module)
{
	const struct range none = {0, 0};
	const struct range r = module != PLAN_NO_MODULE ? inventory->modules[module].memory : none;

	return SPACE_EDGES + (unsigned int)((r.end - r.start) / PLAN_LARGE);
}

unsigned int plan_space_pages(const struct inventory *inventory, const struct plan_partition *p)
{
	unsigned int pages = SPACE_PAGES + p->function_count * TRAPPED_PAGES +
			     space_of_module(inventory, p->kernel) +
			     space_of_module(inventory, p->initrd);

	for (unsigned int i = 0; i < p->config->memory_count; i++) {
		pages += SPACE_EDGES + (unsigned int)(p->config->memory[i].size / GIB(1));
	}
	return pages;
}

/* Lists of requesters, and what each unit has beside domains. */
static unsigned int tables_iommu(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;
	const struct iommu_sizes *sizes = &planner->plan->iommu;
	const unsigned int irtes = inventory->iommu_interrupts ? IOMMU_IRTE_PAGES(sizes->irtes) : 0;

	return IOMMU_LIST_PAGES(sizes) + inventory->iommu_count * (IOMMU_QUEUE_PAGES + irtes);
}

unsigned int plan_needed_pages(const struct planner *planner)
{
	const struct plan *plan = planner->plan;
	/* A context table for each that is kept, at most. */
	unsigned int pages = tables_contexts(plan) + plan->kept_count + plan->kept_pages;

	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		pages += p->stage2_pages + p->dma_pages + p->start_pages + IO_BITMAP_PAGES +
			 plan_kept_pages(p) + tables_trapped(p);
	}
	return planner->inventory->has_iommu ? pages + tables_iommu(planner) : pages;
}

unsigned int plan_total_pages(const struct planner *planner)
{
	const struct plan *plan = planner->plan;
	unsigned int pages = plan_needed_pages(planner);

	for (unsigned int i = 0; i < plan->count; i++) {
		pages += plan_space_pages(planner->inventory, &plan->partitions[i]);
	}
	return pages;
}
