/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's own pages: from a pool inside the image what depends on the machine alone, from
 * the RAM that the plan set aside the tables of partitions. Nothing is given back; nothing is taken
 * after the seal.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/ranges.h>
#include <lib/types.h>

/**
 * Takes @count zeroed pages in a row; NULL when the pool is empty. Panics after frames_seal(). No
 * CPU sees them when partitions run: for what the processor alone reads, as page tables.
 */
void *frames_take(unsigned int count);

/** The same; CPU number @cpu, and no other, sees them when partitions run. */
void *frames_take_for_cpu(unsigned int cpu, unsigned int count);

/** The pool as a source of table frames; when it is empty, the planned RAM. */
const struct frame_source *frames_source(void);

/** Sets aside @tables, mapped RAM in whole pages, for the tables of partitions. Once. */
void frames_plan(struct range tables);

/** Takes @count zeroed pages in a row of it. Panics if there are none: the plan counted them. */
void *frames_take_planned(unsigned int count);

/** The same; every CPU sees them when partitions run. */
void *frames_take_planned_shared(unsigned int count);

/**
 * Run number @i of pages, at [@out->start, @out->end) as the boot CPU sees them, that @cpu sees
 * when partitions run; false if there are no more. On the boot CPU.
 */
bool frames_seen(unsigned int cpu, unsigned int i, struct range *out);

/** It as a source of table frames. */
const struct frame_source *frames_planned_source(void);

/** No more pages from here on: the partitions are about to start. */
void frames_seal(void);

/** Pages taken so far, and pages in all, of the pool. */
unsigned int frames_used(void);
unsigned int frames_total(void);

/** Pages taken of the planned RAM. */
unsigned int frames_used_planned(void);
