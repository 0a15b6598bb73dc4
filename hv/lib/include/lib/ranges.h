/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Overflow-proof interval arithmetic over host physical memory, and the one list of free RAM from
 * which everything is taken before the partitions start. Pure; host-tested.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

struct range {
	u64 start;
	u64 end; /* one past the last byte; start == end is empty */
};

#define RANGES_MAX 512

struct ranges {
	struct range list[RANGES_MAX]; /* sorted, disjoint, never touching, never empty */
	unsigned int count;
};

/** Makes @out from @start and @size bytes; false (and @out empty) when the end overflows. */
bool range_make(u64 start, u64 size, struct range *out);

/** True if the two share at least one byte. */
bool range_overlaps(struct range a, struct range b);

/** True if @inner lies wholly in @outer. */
bool range_contains(struct range outer, struct range inner);

/** Adds @r, merging neighbours. Returns 0, or -ENOMEM when the list is full. */
int ranges_add(struct ranges *ranges, struct range r);

/** Takes @r away, splitting where needed. Returns 0, or -ENOMEM when the list is full. */
int ranges_remove(struct ranges *ranges, struct range r);

/** True if all of @r is in the list. */
bool ranges_contain(const struct ranges *ranges, struct range r);

/** Bytes in the list. */
u64 ranges_total(const struct ranges *ranges);

/**
 * Takes @size bytes (not 0) aligned to @align (a power of two) out of the list, the lowest that
 * start at or above @min and end at or below @max. Returns 0 with the start in @start, or -ENOMEM.
 */
int ranges_take(struct ranges *ranges, u64 size, u64 align, u64 min, u64 max, u64 *start);
