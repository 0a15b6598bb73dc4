/* SPDX-License-Identifier: Apache-2.0 */
/* The start of the application processors by the boot CPU. */
#pragma once

#include <lib/ranges.h>

struct report;

/**
 * Takes two pages below 640 KiB out of @free, RAM that nobody uses, for the first instructions of
 * the other CPUs. Before smp_start(). 0; -ENOMEM if there are none.
 */
int smp_place(struct ranges *free);

/**
 * Starts every CPU but the calling boot CPU, one after the other: it runs @work with its number,
 * and then @next, which must not return. After cpu_blocks_create() and clock_calibrate(). Returns
 * 0; -ETIMEDOUT after reporting which one did not come up; -ENOTSUP when @work failed on one;
 * -ENOMEM.
 */
int smp_start(int (*work)(unsigned int cpu), void (*next)(unsigned int cpu), struct report *report);
