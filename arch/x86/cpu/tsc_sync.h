/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The time stamp counters of all CPUs made equal, as far as the firmware is why they differ, and
 * compared (SDM 3B, "Time-Stamp Counter Adjustment"). Only at start-up.
 */
#pragma once

#include <arch/spinlock.h>
#include <lib/types.h>

extern u64 boot_tsc; /* cpu.c */

/** Takes back what the firmware added to the calling CPU's TSC. */
void tsc_take_back(void);

/** On how many CPUs that was anything. */
unsigned int tsc_taken_back(void);

/* Two CPUs that compare theirs; zeros at first. */
struct tsc_check {
	u32 here; /* atomic: counts who has begun, and who has ended */
	struct spinlock lock;
	u64 last;     /* the latest that either read; by the lock */
	u64 backward; /* how far one was behind it at most; by the lock */
};

/**
 * Compares the calling CPU's TSC with that of the other CPU that calls this with @check. With
 * @wait, which one of the two has, it returns when the other is done as well, and @check is the
 * caller's: its
 * @backward is 0 if neither was ever behind.
 */
void tsc_compare(struct tsc_check *check, bool wait);
