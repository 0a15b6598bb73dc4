/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's own pages: from a pool what depends on the machine alone, from the RAM that the
 * plan set aside what depends on partitions. The pool is RAM behind the image, as large as the
 * machine asks for, and seen at the same distance from it, so that phys_of() holds for both.
 * Nothing is given back; nothing is taken after the seal.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/ranges.h>
#include <lib/types.h>

#define FRAMES_CPU_PAGES 17U /* of one CPU: its block with its stacks, and two of its vCPU */
#define FRAMES_REACH GIB(1)  /* the pool ends before, from the begin of the image */

/** Pages that the pool of a machine needs: @cpus, pieces of @ram, and of registers. */
unsigned int frames_wanted(unsigned int cpus, const struct ranges *ram, unsigned int devices);

/** Makes mapped RAM, in whole pages, the pool for @cpus CPUs. Once, before everything below. */
void frames_begin(struct range pool, unsigned int cpus);

/** The pool, in the machine and as it is seen. */
struct range frames_pool(void);
struct range frames_pool_seen(void);

/**
 * Takes @count zeroed pages in a row; NULL when the pool is empty. Panics after frames_seal(). No
 * CPU sees them when partitions run: for what the processor alone reads, as page tables.
 */
void *frames_take(unsigned int count);

/** Takes @count zeroed pages of the FRAMES_CPU_PAGES that CPU number @cpu, and no other, sees when
 * partitions run; NULL when there are no more. */
void *frames_take_for_cpu(unsigned int cpu, unsigned int count);

/** Those that were taken, as they are seen. */
struct range frames_of_cpu(unsigned int cpu);

/** The pool as a source of table frames; when it is empty, the planned RAM. */
const struct frame_source *frames_source(void);

/** Sets aside @tables, mapped RAM in whole pages, for the tables of partitions. Once. */
void frames_plan(struct range tables);

/** Takes @count zeroed pages in a row of it. Panics if there are none: the plan counted them. */
void *frames_take_planned(unsigned int count);

/** The same; every CPU sees them when partitions run. */
void *frames_take_planned_shared(unsigned int count);

/** Run number @i of the pages that every CPU sees, at [@out->start, @out->end); false if there are
 * no more. On the boot CPU. */
bool frames_shared(unsigned int i, struct range *out);

/** It as a source of table frames. */
const struct frame_source *frames_planned_source(void);

/** No more pages from here on: the partitions are about to start. */
void frames_seal(void);

/** Pages taken so far, and pages in all, of the pool. */
unsigned int frames_used(void);
unsigned int frames_total(void);

/** Pages taken of the planned RAM. */
unsigned int frames_used_planned(void);
