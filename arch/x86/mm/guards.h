/* SPDX-License-Identifier: Apache-2.0 */
/* Guard pages: holes of every address space, by the stacks that they end. */
#pragma once

#include <arch/paging.h>
#include <lib/limits.h>

struct guard_page {
	u64 address;
	enum guard which;
	unsigned int cpu;
};

/* Filled by paging_guard() on the boot CPU; fixed when guests run. */
extern struct guard_page guards[MAX_CPUS * GUARDS];
extern unsigned int guard_count;
