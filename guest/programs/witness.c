/* SPDX-License-Identifier: Apache-2.0 */
/*
 * witness: does timed work while its neighbours attack and says whether anything of theirs reached
 * it: an interrupt or NMI that it did not ask for, a changed byte of memory, a tick that is
 * missing. Arguments: seconds=5, memory=16 (MiB to watch), missing=2 (percent of ticks allowed);
 * until-key in place of seconds watches until somebody types.
 */

#include "lib/com.h"
#include "lib/lib.h"

#define TICK_VECTOR 0x40
#define TICK_HZ 1000

static volatile u64 ticks;

static void tick(struct frame *frame)
{
	(void)frame;
	ticks++;
	apic_eoi();
}

/* A number for each address that no pattern of zeros, ones or copies looks like. */
static u64 pattern(u64 address)
{
	u64 x = address * 0x9e3779b97f4a7c15ULL;

	return x ^ x >> 29;
}

static void memory_fill(u64 start, u64 end)
{
	for (u64 at = start; at < end; at += sizeof(u64)) {
		*(volatile u64 *)at = pattern(at);
	}
}

static u64 memory_changes(u64 start, u64 end)
{
	u64 changes = 0;

	for (u64 at = start; at < end; at += sizeof(u64)) {
		if (*(volatile u64 *)at != pattern(at)) {
			if (changes++ == 0) {
				print("witness: memory changed at %#lx\n", at);
			}
		}
	}
	return changes;
}

static u64 strays(void)
{
	u64 sum = 0;

	for (unsigned int i = 0; i < 256; i++) {
		if (stray_interrupts[i] != 0) {
			print("witness: %lu times vector %u\n", stray_interrupts[i], i);
			sum += stray_interrupts[i];
		}
	}
	return sum;
}

static bool is_over(u64 deadline, bool until_key)
{
	return until_key ? com_has_byte() : rdtsc() >= deadline;
}

void program_main(void)
{
	bool until_key = argument_given("until-key");
	u64 seconds = argument("seconds", 5);
	u64 start = ram_free();
	u64 end = MIN(ram_end(), start + MIB(argument("memory", 16)));
	u64 expected;
	u64 allowed;
	u64 passes = 0;
	u64 changes = 0;
	u64 began;
	u64 stray;

	memory_fill(start, end);
	print("witness: watching %lu KiB for %lu seconds%s\n", (end - start) / 1024, seconds,
	      until_key ? ", or rather until somebody types" : "");
	isr_set(TICK_VECTOR, tick);
	apic_timer_start(TICK_VECTOR, TICK_HZ);
	interrupts_on();
	began = rdtsc();
	do {
		changes += memory_changes(start, end);
		passes++;
	} while (!is_over(began + tsc_hz() * seconds, until_key));
	expected = tsc_to_ns(rdtsc() - began) / (1000000000 / TICK_HZ);
	interrupts_off();
	apic_timer_stop();
	allowed = expected * argument("missing", 2) / 100 + 1;
	stray = strays();
	print("witness: %lu of %lu ticks, %lu passes, %lu changed words, %lu stray interrupts\n",
	      ticks, expected, passes, changes, stray);
	print("witness: %s\n",
	      stray == 0 && changes == 0 && ticks + allowed >= expected ? "ok" : "FAIL");
}
