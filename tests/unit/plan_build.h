/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plan put into effect as the image does (hv/partition/build.c, hv/partition/pci.c, VT-d's
 * tables), with the real builder of tables over frames of the test: nothing may fail, and no more
 * pages may be taken than the plan set aside.
 */
#pragma once

#include <mm/radix.h>
#include <vmx/ept.h>
#include <vtd/tables.h>

#include "plan_judge.h"

#define BUILD_FRAMES 8192U
#define BUILD_BASE BIT(44)

static _Alignas(4096) u8 build_frames[BUILD_FRAMES][PAGE_SIZE];
static unsigned int build_used;

static void *build_take(void *context)
{
	(void)context;
	return build_used < BUILD_FRAMES ? build_frames[build_used++] : NULL;
}

static u64 build_address(void *context, const void *frame)
{
	(void)context;
	return BUILD_BASE + (u64)((const u8 *)frame - (const u8 *)build_frames);
}

static void *build_pointer(void *context, u64 address)
{
	(void)context;
	return build_frames[(address - BUILD_BASE) / PAGE_SIZE];
}

static const struct frame_source build_source = {
	.take = build_take, .address = build_address, .pointer = build_pointer};

/* Frames of the last plan are empty again. */
static void build_begin(void)
{
	memset(build_frames, 0, build_used * PAGE_SIZE);
	build_used = 0;
}

static bool build_has_new_vf(const struct plan_partition *p)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		if (p->functions[i].is_new_vf) {
			return true;
		}
	}
	return false;
}

/* The page that translates @at is that of @map. */
static void build_check(const struct radix *radix, const struct plan_map *map, u64 at)
{
	struct radix_leaf leaf;

	JUDGE(radix_lookup(radix, at, &leaf));
	JUDGE(leaf.to + (at - leaf.from) == map->hpa + (at - map->gpa));
}

static void build_stage2(const struct plan *plan, const struct plan_partition *p)
{
	const unsigned int leaf = plan->inventory->stage2_leaf;
	const unsigned int before = build_used;
	struct radix_format format;
	struct radix radix;

	ept_format(&format, leaf >= 1, leaf == 2);
	JUDGE(radix_init(&radix, &format, &build_source) == 0);
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		format.max_leaf = map->small ? 0 : leaf;
		JUDGE(map->small == (map->kind == PLAN_RAM && plan->inventory->small_code &&
				     plan->config->mitigations == MITIGATIONS_AUTO));
		if (map->kind != PLAN_TRAPPED && map->kind != PLAN_RESERVED) {
			JUDGE(radix_map(&radix, map->gpa, map->hpa, map->size,
					ept_leaf(plan_map_access(map), map->type)) == 0);
		}
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind != PLAN_TRAPPED && map->kind != PLAN_RESERVED) {
			build_check(&radix, map, map->gpa);
			build_check(&radix, map, map->gpa + map->size - 1);
		}
	}
	if (build_has_new_vf(p)) {
		JUDGE(build_used - before <= p->stage2_pages);
	} else {
		JUDGE(build_used - before == p->stage2_pages);
	}
}

static void build_dma(const struct plan *plan, const struct plan_partition *p)
{
	const struct inventory *m = plan->inventory;
	const unsigned int before = build_used;
	struct radix_format format;
	struct radix radix;

	JUDGE(p->dma || (p->dma_pages == 0 && p->requester_count == 0));
	if (!p->dma) {
		return;
	}
	vtd_table_format(&format, m->dma_levels == 4 ? 48 : 39, m->dma_leaf);
	JUDGE(radix_init(&radix, &format, &build_source) == 0);
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind == PLAN_RAM || map->kind == PLAN_RESERVED) {
			JUDGE(radix_map(&radix, map->gpa, map->hpa, map->size,
					vtd_leaf(STAGE2_READ | STAGE2_WRITE, false)) == 0);
			build_check(&radix, map, map->gpa);
		}
	}
	JUDGE(build_used - before == p->dma_pages);
}

/* Context tables, one for each bus of a unit; remapping tables and queues; port bitmaps. */
static unsigned int build_other_pages(const struct plan *plan)
{
	static u8 buses[MAX_IOMMU_UNITS][256];
	const struct inventory *m = plan->inventory;
	unsigned int pages = 3 * plan->count;

	memset(buses, 0, sizeof(buses));
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->requester_count; j++) {
			const struct plan_requester *r = &p->requesters[j];

			pages += buses[r->unit][r->id >> 8]++ == 0;
		}
		for (unsigned int j = 0; j < p->map_count; j++) {
			pages += p->maps[j].kind == PLAN_TRAPPED ? 3 : 0;
		}
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		pages += plan_kept_pages(&plan->partitions[i]);
	}
	if (m->has_iommu) {
		const unsigned int lists =
			128 * plan->iommu.requesters + 32 * (plan->iommu.functions + MAX_IOAPICS);

		pages += (lists + 4095) / 4096 +
			 m->iommu_count *
				 (1U + (m->iommu_interrupts ? plan->iommu.irtes / 256U : 0U));
	}
	return pages;
}

/* Pages for what the image makes for each start, which the loaders fill to the last 16 bytes. */
static unsigned int build_start_pages(const struct plan *plan)
{
	unsigned int pages = 0;

	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];
		const struct guest_image image = plan_image(plan, p);
		u64 size = guest_prepared_size(&image, p->layout.kind);

		JUDGE(size > 0 && p->start_pages == (size + PAGE_SIZE - 1) / PAGE_SIZE);
		pages += p->start_pages;
	}
	return pages;
}

/* What CPUs see of memory. */
static u64 build_space_pages(const struct plan *plan)
{
	u64 pages = 0;

	for (unsigned int i = 0; i < plan->count; i++) {
		pages += plan_space_pages(plan->inventory, &plan->partitions[i]);
	}
	return pages;
}

/* What the functions of nobody go on reaching. */
static void build_kept(const struct plan *plan)
{
	const struct inventory *m = plan->inventory;
	const unsigned int before = build_used;
	struct radix_format format;
	struct radix radix;

	if (plan->kept_count != 0) {
		vtd_table_format(&format, m->dma_levels == 4 ? 48 : 39, m->dma_leaf);
		JUDGE(radix_init(&radix, &format, &build_source) == 0);
	}
	for (unsigned int i = 0; i < plan->kept.count; i++) {
		const struct range *r = &plan->kept.list[i];

		JUDGE(radix_map(&radix, r->start, r->start, r->end - r->start,
				vtd_leaf(STAGE2_READ | STAGE2_WRITE, false)) == 0);
	}
	JUDGE(build_used - before == plan->kept_pages);
}

static void build_plan(const struct plan *plan)
{
	const u64 room = (plan->tables.end - plan->tables.start) / PAGE_SIZE;
	u64 pages = build_other_pages(plan) + build_start_pages(plan);

	build_begin();
	for (unsigned int i = 0; i < plan->count; i++) {
		build_stage2(plan, &plan->partitions[i]);
		build_dma(plan, &plan->partitions[i]);
	}
	build_kept(plan);
	pages += build_used + plan->kept_count;
	JUDGE(pages <= plan->table_pages && plan->table_pages + build_space_pages(plan) <= room);
	JUDGE(judge_in_ram(plan->inventory, plan->tables.start, plan->tables.end));
}
