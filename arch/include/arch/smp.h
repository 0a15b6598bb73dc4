/* SPDX-License-Identifier: Apache-2.0 */
/* The start of the application processors by the boot CPU. */
#pragma once

#include <lib/ranges.h>

struct report;

/** Memory that smp_start() overwrites: two pages below 1 MiB. */
struct range smp_trampoline(void);

/**
 * Starts every CPU but the calling boot CPU, one after the other: it runs @work with its number,
 * and then @next, which must not return. After cpu_blocks_create() and clock_calibrate(). Returns
 * 0; -ETIMEDOUT after reporting which one did not come up; -ENOTSUP when @work failed on one;
 * -ENOMEM.
 */
int smp_start(int (*work)(unsigned int cpu), void (*next)(unsigned int cpu), struct report *report);
