/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How fast the time stamp counter and the local APIC's timer run: measured once against the ACPI
 * power management timer, or the PIT where there is none. Guests get the result in CPUID 0x15, so
 * that they need no timer of the machine.
 */

#include <arch/clock.h>
#include <arch/io.h>
#include <cpu/clock_rate.h>
#include <cpu/lapic.h>
#include <cpu/pit.h>
#include <cpu/regs.h>
#include <cpu/tsc_ratio.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/report.h>

/* "GenuineIntel" */
#define VENDOR_INTEL_EBX 0x756e6547U
#define VENDOR_INTEL_EDX 0x49656e69U
#define VENDOR_INTEL_ECX 0x6c65746eU
#define PM_TIMER_HZ 3579545ULL
#define PM_TIMER_MASK 0xffffffU /* 24 bits are always there */
#define MEASURE_MS 10
#define POLLS_MAX 10000000U /* a reference that stands still ends the measurement */
#define LOOKS 8             /* at all clocks at once; the quickest counts */

static u64 apic_hz;

u64 clock_apic_hz(void)
{
	return apic_hz;
}

bool clock_guests_trust_cpuid(void)
{
	struct cpuid_regs r = cpuid(0, 0);

	return r.ebx == VENDOR_INTEL_EBX && r.edx == VENDOR_INTEL_EDX && r.ecx == VENDOR_INTEL_ECX;
}

struct look {
	u64 tsc;
	u64 apic; /* counts down */
	u32 reference;
};

/* Reads all clocks; @port is the ACPI timer's, 0 for none. An SMI or the host of a virtual machine
 * may come between two of them, so the look that took the fewest ticks is taken. */
static struct look clocks_look(u16 port)
{
	struct look best = {0};
	u64 shortest = UINT64_MAX;

	for (int i = 0; i < LOOKS; i++) {
		struct look now = {.tsc = rdtsc()};
		u64 took;

		now.reference = port != 0 ? io_in32(port) : 0;
		now.apic = lapic_read(LAPIC_TIMER_CURRENT);
		took = rdtsc() - now.tsc;
		if (took < shortest) {
			shortest = took;
			best = now;
		}
	}
	return best;
}

/* Waits until the ACPI timer is MEASURE_MS beyond @start; false if it stands still. */
static bool wait_pm_timer(u16 port, u32 start)
{
	u32 want = (u32)(PM_TIMER_HZ * MEASURE_MS / 1000);

	for (u32 i = 0; i < POLLS_MAX; i++) {
		if (((io_in32(port) - start) & PM_TIMER_MASK) >= want) {
			return true;
		}
	}
	return false;
}

/* The same by PIT channel 2 in mode 0, whose output shows in bit 5 of the gate port. */
static bool wait_pit(u64 *ticks)
{
	u16 count = (u16)(PIT_HZ * MEASURE_MS / 1000);

	io_out8(PIT_GATE, (u8)((io_in8(PIT_GATE) & ~0x02) | 0x01));
	io_out8(PIT_COMMAND, 0xb0);
	io_out8(PIT_CHANNEL2, (u8)count);
	io_out8(PIT_CHANNEL2, (u8)(count >> 8));
	for (u32 i = 0; i < POLLS_MAX; i++) {
		if ((io_in8(PIT_GATE) & 0x20) != 0) {
			*ticks = count;
			return true;
		}
	}
	return false;
}

int clock_calibrate(const struct acpi *acpi, struct report *report)
{
	u16 port = acpi->fadt.pm_timer;
	u64 reference_hz = port != 0 ? PM_TIMER_HZ : PIT_HZ;
	struct look first;
	struct look last;
	u64 passed = 0;
	bool done;

	lapic_write(LAPIC_LVT_TIMER, LAPIC_LVT_MASKED);
	lapic_write(LAPIC_TIMER_DIVIDE, LAPIC_DIVIDE_BY_1);
	lapic_write(LAPIC_TIMER_INITIAL, UINT32_MAX);
	first = clocks_look(port);
	done = port != 0 ? wait_pm_timer(port, first.reference) : wait_pit(&passed);
	last = clocks_look(port);
	lapic_write(LAPIC_TIMER_INITIAL, 0);
	if (port != 0) {
		passed = (last.reference - first.reference) & PM_TIMER_MASK;
	}
	if (!done || passed == 0) {
		report_error(
			report,
			"neither the ACPI PM timer nor the PIT is counting; the TSC cannot be calibrated");
		return -ENOENT;
	}
	clock_tsc_rate = (last.tsc - first.tsc) * reference_hz / passed;
	apic_hz = (first.apic - last.apic) * reference_hz / passed;
	return 0;
}
