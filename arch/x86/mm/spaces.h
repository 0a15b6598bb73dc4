/* SPDX-License-Identifier: Apache-2.0 */
/* The address space of each CPU when partitions run. */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

struct radix;

/** The tables of @cpu, while they are built. */
struct radix *space_tables(unsigned int cpu);

extern u64 space_roots[MAX_CPUS]; /* what CR3 gets; written at the boot */
