/* SPDX-License-Identifier: Apache-2.0 */
/* How a backend describes its second-stage tables; mm/stage2.c builds them. */
#pragma once

#include <mm/radix.h>

struct stage2_format {
	/** Describes the tables of this machine in @out; after check() of the boot CPU. */
	void (*describe)(struct radix_format *out);
	/** Leaf bits for radix_map(). Without STAGE2_COMBINE in @access uncached stays uncached
	 * whatever the guest's PAT says. */
	u64 (*leaf)(unsigned int access, enum memory_type type);
	/** What the hardware's root pointer holds for the table at @root. */
	u64 (*pointer)(u64 root);
};
