/* SPDX-License-Identifier: Apache-2.0 */
/* The address space of each CPU when partitions run. */
#pragma once

struct radix;

/** The tables of @cpu, while they are built. */
struct radix *space_tables(unsigned int cpu);
