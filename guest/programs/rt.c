/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rt: a real-time task in one page: a periodic local APIC timer, HLT in between, and a measure of
 * how evenly the ticks come. Arguments: ticks=10000 hz=1000.
 */

#include "lib/lib.h"

#define TICK_VECTOR 0x40
#define REPORT_EVERY 1000

/* Written by the tick alone; the main loop reads them with interrupts off. */
static volatile u64 ticks;
static u64 last;
static u64 shortest = ~0ULL;
static u64 longest;
static u64 first;
static u64 wanted;

static void tick(struct frame *frame)
{
	u64 now = rdtsc();
	u64 distance = now - last;

	(void)frame;
	apic_eoi();
	if (ticks == wanted) {
		return; /* one that came before the timer was stopped */
	}
	if (ticks++ == 0) {
		first = now;
	} else {
		shortest = MIN(shortest, distance);
		longest = MAX(longest, distance);
	}
	last = now;
}

void program_main(void)
{
	u64 hz = MAX(argument("hz", 1000), 1);
	u64 reported = 0;

	wanted = MAX(argument("ticks", 10000), 2);
	print("rt: CPU %u, %s, TSC %lu kHz, timer %lu kHz, %lu Hz for %lu ticks\n", apic_id(),
	      apic_is_x2apic() ? "x2APIC" : "xAPIC", tsc_hz() / 1000, apic_timer_hz() / 1000, hz,
	      wanted);
	isr_set(TICK_VECTOR, tick);
	apic_timer_start(TICK_VECTOR, hz);
	while (ticks < wanted) {
		wait_for_interrupt();
		if (ticks < wanted && ticks / REPORT_EVERY != reported) {
			reported = ticks / REPORT_EVERY;
			/* On a machine that is late there may be more by now. */
			print("rt: %lu ticks\n", reported * REPORT_EVERY);
		}
	}
	apic_timer_stop();
	print("rt: %lu ticks, period min/mean/max %lu/%lu/%lu ns\n", ticks, tsc_to_ns(shortest),
	      tsc_to_ns(last - first) / (ticks - 1), tsc_to_ns(longest));
}
