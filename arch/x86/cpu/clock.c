/* SPDX-License-Identifier: Apache-2.0 */
/* Time by the time stamp counter, once clock_calibrate.c has measured it. */

#include <arch/clock.h>
#include <cpu/clock_rate.h>
#include <cpu/regs.h>

SET_AT_BOOT u64 clock_tsc_rate;

u64 clock_tsc_hz(void)
{
	return clock_tsc_rate;
}

void clock_wait(unsigned int milliseconds)
{
	u64 ticks = clock_tsc_rate / 1000 * milliseconds;
	u64 start = rdtsc();

	while (rdtsc() - start < ticks) {
	}
}
