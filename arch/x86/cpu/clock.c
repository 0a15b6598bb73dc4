/* SPDX-License-Identifier: Apache-2.0 */
/* Time by the time stamp counter, once clock_calibrate.c has measured it. */

#include <arch/clock.h>
#include <arch/io.h>
#include <cpu/clock_rate.h>
#include <cpu/regs.h>

#define DELAY_PORT 0x80 /* a read takes about a microsecond (ISA bus) */

SET_AT_BOOT u64 clock_tsc_rate;

u64 clock_tsc_hz(void)
{
	return clock_tsc_rate;
}

void clock_wait(unsigned int milliseconds)
{
	u64 ticks = clock_tsc_rate / 1000 * milliseconds;
	u64 start = rdtsc();

	if (ticks != 0) {
		while (rdtsc() - start < ticks) {
		}
		return;
	}
	for (u64 i = 0; i < 1000ULL * milliseconds; i++) {
		(void)io_in8(DELAY_PORT);
	}
}
