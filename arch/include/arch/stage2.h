/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Second-stage translation of a partition (EPT or NPT) behind one interface. Tables come from a
 * frame source given by the caller, so the builders are pure and host-tested.
 */
#pragma once

#include <lib/types.h>

/* Where table frames come from: zeroed, page aligned; NULL when there are no more. */
struct frame_source {
	void *(*take)(void *context);
	void *context;
	u64 (*address)(void *context, const void *frame); /* host physical address of a frame */
	void *(*pointer)(void *context, u64 address);     /* and back */
};

enum stage2_access {
	STAGE2_READ = 1,
	STAGE2_WRITE = 2,
	STAGE2_EXECUTE = 4,
	STAGE2_ALL = 7,
	/* No access, but wishes: */
	STAGE2_SMALL = 8,    /* pages of 4 KiB alone */
	STAGE2_COMBINE = 16, /* uncached memory is write combining where the guest's PAT says so */
};

/* Memory types by their numbers in MTRRs, PAT and EPT (SDM 3A, "Memory cache control"). */
enum memory_type { MEMTYPE_UC = 0, MEMTYPE_WC = 1, MEMTYPE_WT = 4, MEMTYPE_WP = 5, MEMTYPE_WB = 6 };
