/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Inside the plan: one file a subject, each a step of plan.c. A step reads what the steps before it
 * decided, reports every mistake of its own subject, and leaves out what is wrong, so that later
 * steps do not report it again.
 */
#pragma once

#include <hv/claims.h>
#include <hv/plan.h>

#define PLAN_LARGE MIB(2) /* RAM and its holes keep to pages of this size where they can */

/* What all steps work on. */
struct planner {
	struct source source;
	const struct config *config;
	const struct inventory *inventory;
	struct plan *plan;
};

/* A function as messages begin: "pci 00:03.0 of partition 'rt'". */
struct plan_subject {
	char text[80];
};

struct plan_subject plan_subject(const struct plan_partition *p, const struct plan_function *f);

/** console.c: UARTs of the hypervisor's console. After plan_functions(). */
void plan_console(const struct planner *planner);

/** console.c: the first of these that has any of the registers @r; NULL if none has. */
const struct plan_console *plan_console_of(const struct plan *plan, bool io, struct range r);

/** cpus.c: CPUs that are there, and no siblings in two partitions. */
void plan_cpus(const struct planner *planner);

/** modules.c: kernels and initrds that the loader gave. */
void plan_modules(const struct planner *planner);

/** modules.c: pages that the hypervisor prepares for the start of each partition. */
void plan_start_pages(const struct planner *planner);

/** modules.c: where the images go. After the RAM was laid out. */
void plan_images(const struct planner *planner);

/** sriov.c: can each function have so many virtual functions? */
void plan_sriov(const struct planner *planner);

/** functions.c: who gets which function, whether its DMA is confined, its reset. */
void plan_functions(const struct planner *planner);

/** ecam.c: the window to the config space of @p's functions, which are all known. */
void plan_place_ecam(const struct planner *planner, struct plan_partition *p);

/** functions.c: the [[sriov]] of @physfn, or NULL. */
const struct config_sriov *plan_sriov_of(const struct config *config,
					 const struct pci_function *physfn);

/** Reports that @what, the PCI function @pci, is not in the machine, and what is near it. */
void plan_unknown_function(const struct planner *planner, const char *what,
			   const struct config_pci *pci);

/** ide.c: the channel of an IDE controller in compatibility mode. */
void plan_ide(const struct planner *planner, struct plan_partition *p, struct plan_function *f);

/** kept.c: functions of nobody that the firmware works by. After plan_functions(). */
void plan_kept(const struct planner *planner);

/**
 * kept.c: why no function goes on reaching @r by DMA; NULL for memory that the firmware's map names
 * as its own, where the IOMMU reaches it.
 */
const char *plan_region_refusal(const struct inventory *inventory, struct range r);

/** reserved.c: the firmware's memory of partitions' graphics. After the BARs are mapped. */
void plan_reserved(const struct planner *planner);

static inline bool plan_is_graphics(const struct pci_function *f)
{
	return f->class_code >> 16 == 0x03;
}

/** tables.c: pages of tables for plan->kept. */
unsigned int plan_count_kept(const struct planner *planner);

/** pairs.c: functions of two partitions that cannot be told apart or share a page. */
void plan_pairs(const struct planner *planner);

/** bars.c: judges each BAR of each given function against everything that has an owner. */
void plan_bars(const struct planner *planner);

/** windows.c: maps and ports of the BARs of function number @j of @p. Maps are not sorted then. */
void plan_map_function(const struct planner *planner, struct plan_partition *p, unsigned int j);

/** vectors.c: rows of MSI-X tables and remapping entries. */
void plan_vectors(const struct planner *planner);

/** ports.c: ports that are let through. */
void plan_ports(const struct planner *planner);

/** lines.c: interrupt lines, by what was written and by pins. */
void plan_lines(const struct planner *planner);

/** True if @f can interrupt by its pin alone. */
bool plan_needs_pin(const struct plan_function *f);

/** memory.c: where RAM lies for the guest and in the machine, and the room for tables. */
void plan_memory(const struct planner *planner);

/** place.c: collects the RAM that is free once the pinned regions, which it judges, are gone. */
void plan_place_begin(const struct planner *planner);

/** place.c: gives back whatever was placed since. */
void plan_place_again(void);

/** place.c: takes @pages for the plan's tables; false if there are not so many in one piece. */
bool plan_place_tables(const struct planner *planner, unsigned int pages);

/**
 * place.c: takes @size bytes for guest memory from @next on, at *@at: the lowest place by which
 * pages are as large as they can be; with @small, at any if need be. 0 or -ENOMEM.
 */
int plan_place(u64 size, u64 next, bool small, u64 *at);

/** place.c: reports that @region of @p does not fit, and what would. */
void plan_propose(const struct planner *planner, const struct plan_partition *p,
		  const struct config_region *region);

/** place.c: what is still free. */
const struct ranges *plan_place_left(void);

/** tables.c: pages that @p's tables take, into @p; @leaf_max bounds the largest pages. */
void plan_count_tables(const struct planner *planner, struct plan_partition *p,
		       unsigned int leaf_max);

#define PLAN_PAGE_SIZES 3 /* 4 KiB, 2 MiB, 1 GiB */

/** tables.c: how many pages of each size map @map. */
void plan_count_pages(const struct inventory *inventory, const struct plan_map *map,
		      unsigned long pages[PLAN_PAGE_SIZES]);

/** tables.c: all that is taken from the plan's tables, over all partitions and units. */
unsigned int plan_needed_pages(const struct planner *planner);

/** tables.c: the same, and what the CPUs' own tables take of them when the pool is used up. */
unsigned int plan_total_pages(const struct planner *planner);

/** Adds a map to @p; false when there is no room, after reporting. */
bool plan_add_map(const struct planner *planner, struct plan_partition *p,
		  const struct plan_map *map);

/** Puts the maps of @p into ascending order of guest addresses. */
void plan_sort_maps(struct plan_partition *p);
