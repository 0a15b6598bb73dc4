/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How fast the time stamp counter and the local APIC's timer run: measured once against the ACPI
 * power management timer, or the PIT where there is none. Guests get the result in CPUID 0x15, so
 * that they need no timer of the machine.
 */

#include <arch/cpu.h>
#include <arch/io.h>
#include <cpu/lapic.h>
#include <cpu/regs.h>
#include <cpu/tsc_ratio.h>
#include <drivers/acpi.h>
#include <hv/errno.h>
#include <hv/report.h>

/* "GenuineIntel" */
#define VENDOR_INTEL_EBX 0x756e6547U
#define VENDOR_INTEL_EDX 0x49656e69U
#define VENDOR_INTEL_ECX 0x6c65746eU
#define PM_TIMER_HZ 3579545ULL
#define PM_TIMER_MASK 0xffffffU /* 24 bits are always there */
#define PIT_HZ 1193182ULL
#define PIT_CHANNEL2 0x42
#define PIT_COMMAND 0x43
#define PIT_GATE 0x61
#define MEASURE_MS 10
#define POLLS_MAX 10000000U /* a reference that stands still ends the measurement */

static u64 tsc_hz;
static u64 apic_hz;

extern u64 boot_tsc;

u64 clock_tsc_hz(void)
{
	return tsc_hz;
}

u64 clock_apic_hz(void)
{
	return apic_hz;
}

u64 cpu_boot_ticks(void)
{
	return boot_tsc;
}

bool clock_is_told(void)
{
	struct cpuid_regs r = cpuid(0, 0);

	return r.ebx == VENDOR_INTEL_EBX && r.edx == VENDOR_INTEL_EDX && r.ecx == VENDOR_INTEL_ECX;
}

/* Waits MEASURE_MS by the ACPI timer; false if it stands still. @ticks is what really passed. */
static bool wait_pm_timer(u16 port, u64 *ticks)
{
	u32 want = (u32)(PM_TIMER_HZ * MEASURE_MS / 1000);
	u32 start = io_in32(port);

	for (u32 i = 0; i < POLLS_MAX; i++) {
		u32 passed = (io_in32(port) - start) & PM_TIMER_MASK;

		if (passed >= want) {
			*ticks = passed;
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
	u64 reference_hz = acpi->fadt.pm_timer != 0 ? PM_TIMER_HZ : PIT_HZ;
	u64 passed = 0;
	u64 tsc;
	u64 apic;
	bool done;

	lapic_write(LAPIC_LVT_TIMER, LAPIC_LVT_MASKED);
	lapic_write(LAPIC_TIMER_DIVIDE, LAPIC_DIVIDE_BY_1);
	lapic_write(LAPIC_TIMER_INITIAL, UINT32_MAX);
	tsc = rdtsc();
	done = acpi->fadt.pm_timer != 0 ? wait_pm_timer(acpi->fadt.pm_timer, &passed)
					: wait_pit(&passed);
	tsc = rdtsc() - tsc;
	apic = UINT32_MAX - lapic_read(LAPIC_TIMER_CURRENT);
	lapic_write(LAPIC_TIMER_INITIAL, 0);
	if (!done || passed == 0) {
		report_error(report,
			     "neither the ACPI timer nor the PIT counts: no clock to measure by");
		return -ENOENT;
	}
	tsc_hz = tsc * reference_hz / passed;
	apic_hz = apic * reference_hz / passed;
	return 0;
}
