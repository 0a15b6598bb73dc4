/* SPDX-License-Identifier: Apache-2.0 */
/* One CPU of the machine, and where it lies among the others. */
#pragma once

#include <lib/types.h>

struct cpu_info {
	u32 apic_id;
	u32 package; /* physical package number */
	u32 core;    /* unique over the whole machine: CPUs with the same value are SMT siblings */
	u32 thread;  /* 0 for the first sibling */
};
