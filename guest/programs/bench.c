/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bench: what a visit to the hypervisor costs, guest to guest, in TSC ticks: the least of many
 * runs, without the cost of reading the TSC itself. Argument: runs=1000.
 */

#include "lib/lib.h"

#define COM_LINE_STATUS 0x3fd
#define COM_SCRATCH 0x3ff
#define MSR_UNKNOWN 0x2ff0000 /* no processor has it: a read faults */
#define MSR_FEATURE_CONTROL 0x3a
#define IOAPIC_SELECT 0xfec00000ULL
#define SELF_VECTOR 0x41

static void run_empty(void)
{
}

static void run_cpuid(void)
{
	(void)cpuid(0, 0);
}

static void run_rdmsr(void)
{
	u64 value;

	(void)try_rdmsr(MSR_APIC_BASE, &value);
}

static void run_wrmsr(void)
{
	static u64 value;

	if (value == 0) {
		value = rdmsr(MSR_APIC_BASE);
	}
	(void)try_wrmsr(MSR_APIC_BASE, value);
}

static void run_rdmsr_fault(void)
{
	u64 value;

	(void)try_rdmsr(MSR_UNKNOWN, &value);
}

static void run_in(void)
{
	(void)inb(COM_LINE_STATUS);
}

static void run_out(void)
{
	outb(COM_SCRATCH, 0);
}

static void run_mmio(void)
{
	(void)*(volatile u32 *)IOAPIC_SELECT;
}

static void run_icr(void)
{
	apic_send(apic_id(), ICR_ASSERT | SELF_VECTOR);
}

static void run_timer(void)
{
	(void)apic_read(APIC_TIMER_CURRENT);
}

static void drain(struct frame *frame)
{
	(void)frame;
	apic_eoi();
}

static u64 least(void (*run)(void), u64 runs)
{
	u64 best = ~0ULL;

	for (u64 i = 0; i < runs; i++) {
		u64 begin = rdtsc();
		u64 ticks;

		run();
		ticks = rdtsc() - begin;
		best = MIN(best, ticks);
	}
	return best;
}

static const struct {
	const char *name;
	void (*run)(void);
} rows[] = {
	{"cpuid", run_cpuid},
	{"rdmsr", run_rdmsr},
	{"wrmsr", run_wrmsr},
	{"rdmsr-fault", run_rdmsr_fault},
	{"in", run_in},
	{"out", run_out},
	{"mmio", run_mmio},
	{"icr", run_icr},
	{"apic-timer-read", run_timer},
};

void program_main(void)
{
	u64 runs = MAX(argument("runs", 1000), 1);
	u64 empty = least(run_empty, runs);

	isr_set(SELF_VECTOR, drain);
	print("bench: empty %lu\n", empty);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		u64 ticks = least(rows[i].run, runs);

		print("bench: %s %lu\n", rows[i].name, ticks - MIN(ticks, empty));
		interrupts_on();
		interrupts_off();
	}
}
