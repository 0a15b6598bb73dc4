/* SPDX-License-Identifier: Apache-2.0 */
/*
 * clock: how far the TSC's frequency, as CPUID leaf 0x15 has it, is from what the machine's ACPI
 * timer says. Arguments: pm=PORT (that of the FADT), seconds=4.
 */

#include "lib/lib.h"

#define FADT_PM_TIMER 212 /* the address in its generic form (ACPI 6.5, 5.2.9) */
#define PM_TIMER_HZ 3579545ULL
#define PM_TIMER_MASK 0xffffffU
#define LOOKS 64

struct look {
	u64 tsc;
	u32 timer;
};

/* The quickest of many, so that what comes between the two reads does not count. */
static struct look look(u16 port)
{
	struct look best = {0, 0};
	u64 shortest = UINT64_MAX;

	for (int i = 0; i < LOOKS; i++) {
		u64 before = rdtsc();
		u32 timer = inl(port);
		u64 took = rdtsc() - before;

		if (took < shortest) {
			shortest = took;
			best = (struct look){before + took / 2, timer};
		}
	}
	return best;
}

static u16 port_of_firmware(void)
{
	const u8 *fadt = acpi_find("FACP");

	return fadt != NULL ? (u16)(fadt[FADT_PM_TIMER] | fadt[FADT_PM_TIMER + 1] << 8) : 0;
}

/* TSC ticks of a second that the timer counts. */
static u64 measure(u16 port, u64 seconds)
{
	struct look first = look(port);
	struct look last;
	u32 before = first.timer;
	u64 passed = 0;

	while (passed < PM_TIMER_HZ * seconds) {
		u32 now = inl(port);

		passed += (now - before) & PM_TIMER_MASK;
		before = now;
	}
	last = look(port);
	passed += (last.timer - before) & PM_TIMER_MASK;
	return (last.tsc - first.tsc) * PM_TIMER_HZ / passed;
}

void program_main(void)
{
	u16 port = (u16)argument("pm", port_of_firmware());
	u64 says = tsc_hz();
	u64 found;

	if (port == 0) {
		print("clock: there is no ACPI timer");
		return;
	}
	found = measure(port, argument("seconds", 4));
	print("clock: %lu Hz by CPUID, %lu Hz by the timer at %#x: %lu ppb apart", says, found,
	      port, (says > found ? says - found : found - says) * 1000000000 / found);
}
