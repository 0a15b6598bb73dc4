/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Fault records in words (Intel VT-d, "Fault Recording Registers" and "Fault Conditions and
 * Remapping Hardware Behavior"), and how many of them are reported. Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

struct vtd_fault {
	u16 segment;
	u16 requester;
	u8 reason;
	bool interrupt; /* a message, not a memory access */
	bool write;
	u64 address; /* of the page; with @interrupt the index of the IRTE */
};

/** Reads the record of halves @low and @high; false if it holds no fault. */
bool vtd_fault_decode(u64 low, u64 high, u16 segment, struct vtd_fault *out);

/**
 * Writes one line into @text: what the function tried, of the partition called @owner (NULL for
 * none), and why it was blocked.
 */
void vtd_fault_words(const struct vtd_fault *fault, const char *owner, char *text, size_t size);

/* How many lines are written about one requester. */
struct vtd_fault_limit {
	u32 burst;      /* at once */
	u32 per_second; /* in the long run */
};

/* What it has used of them. All zeros to begin with. */
struct vtd_fault_lines {
	u32 used;
	u64 since; /* ticks when one was last given back */
};

/** Whether another line may be written at @now (ticks, @hz a second); if so, it is used. */
bool vtd_fault_allowed(const struct vtd_fault_limit *limit, struct vtd_fault_lines *lines, u64 now,
		       u64 hz);
