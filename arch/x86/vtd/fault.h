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

#define FAULT_SOURCES 64U

struct vtd_fault_source {
	u32 requester; /* segment << 16 | requester */
	u32 tokens;    /* lines that may be written now */
	u64 since;     /* ticks when a token was last added */
};

/* How much is reported about one requester. */
struct vtd_fault_limit {
	u32 burst;      /* lines at once */
	u32 per_second; /* in the long run */
	u32 count;
	struct vtd_fault_source sources[FAULT_SOURCES]; /* the last serves all that find no place */
};

/** Whether a line may be written at @now (ticks, @hz a second) about @fault. */
bool vtd_fault_allowed(struct vtd_fault_limit *limit, const struct vtd_fault *fault, u64 now,
		       u64 hz);
