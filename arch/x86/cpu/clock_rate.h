/* SPDX-License-Identifier: Apache-2.0 */
/* What the calibration leaves for clock.c. */
#pragma once

#include <lib/types.h>

extern u64 clock_tsc_rate; /* ticks a second; 0 until it is known */
