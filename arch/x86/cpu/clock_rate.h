/* SPDX-License-Identifier: Apache-2.0 */
/* What the calibration leaves for clock.c and for guests. Until then no wait is too short. */
#pragma once

#include <cpu/tsc_ratio.h>
#include <lib/types.h>

#define CLOCK_FASTEST 10000000000ULL /* ticks a second: more than any processor counts */

extern u64 clock_tsc_rate; /* ticks a second */

/** What CPUID leaf 15H says to guests: the machine's own ratio where that is believed. At boot. */
struct tsc_ratio clock_guest_ratio(void);
