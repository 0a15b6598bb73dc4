/* SPDX-License-Identifier: Apache-2.0 */
/* What the calibration leaves for clock.c. Until then no wait is too short. */
#pragma once

#include <lib/types.h>

#define CLOCK_FASTEST 10000000000ULL /* ticks a second: more than any processor counts */

extern u64 clock_tsc_rate; /* ticks a second */
