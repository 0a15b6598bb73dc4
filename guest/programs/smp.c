/* SPDX-License-Identifier: Apache-2.0 */
/*
 * smp: starts its other CPUs and counts interrupts between them in every direction that software
 * may ask for. Prints one line a test and a last line with the sum.
 */

#include "lib/lib.h"

#define COUNT_VECTOR 0x50
#define WAKE_VECTOR 0x51
#define ROUNDS 100
#define PATIENCE_US 10000000

static u32 ids[CPUS_MAX];
static unsigned int cpu_count;

/* Each CPU writes its own counters; the boot CPU reads them. */
static struct {
	volatile u64 fixed, nmi, starts;
	volatile u64 sent;       /* how often it has sent its ROUNDS to the boot CPU */
	volatile bool send_back; /* set by the boot CPU, cleared by the CPU when it begins */
} cpus[CPUS_MAX];

static unsigned int passed;
static unsigned int failed;

static unsigned int cpu_index(void)
{
	u32 id = apic_id();

	for (unsigned int i = 0; i < cpu_count; i++) {
		if (ids[i] == id) {
			return i;
		}
	}
	return 0;
}

static void count_fixed(struct frame *frame)
{
	(void)frame;
	cpus[cpu_index()].fixed++;
	apic_eoi();
}

static void count_nmi(struct frame *frame)
{
	(void)frame;
	cpus[cpu_index()].nmi++;
}

static void wake(struct frame *frame)
{
	(void)frame;
	apic_eoi();
}

static void sibling(void)
{
	unsigned int me = cpu_index();

	cpus[me].starts++;
	for (;;) {
		wait_for_interrupt();
		if (cpus[me].send_back) {
			cpus[me].send_back = false;
			for (int i = 0; i < ROUNDS; i++) {
				apic_send(ids[0], ICR_ASSERT | COUNT_VECTOR);
				delay_us(20);
			}
			cpus[me].sent++;
		}
	}
}

/* Waits until @counter is at least @wanted, with interrupts on. */
static bool reached(const volatile u64 *counter, u64 wanted)
{
	u64 end = rdtsc() + tsc_hz() / 1000000 * PATIENCE_US;

	interrupts_on();
	while (*counter < wanted && rdtsc() < end) {
		cpu_pause();
	}
	interrupts_off();
	return *counter >= wanted;
}

static void result(const char *what, u64 got, u64 wanted)
{
	bool ok = got == wanted;

	passed += ok;
	failed += !ok;
	print("smp: %s %lu of %lu %s\n", what, got, wanted, ok ? "ok" : "FAIL");
}

static void start_all(const char *what, u64 times)
{
	unsigned int up = 1;

	for (unsigned int i = 1; i < cpu_count; i++) {
		cpu_start(ids[i]);
		up += reached(&cpus[i].starts, times);
	}
	result(what, up, cpu_count);
}

/* Sends @command to CPU @to, one at a time, and counts those that arrived. */
static u64 send_each(unsigned int to, u32 command, const volatile u64 *counter)
{
	u64 before = *counter;
	u64 arrived = 0;

	while (arrived < ROUNDS) {
		apic_send(ids[to], command);
		if (!reached(counter, before + arrived + 1)) {
			break;
		}
		arrived++;
	}
	return arrived;
}

static void test_directed(void)
{
	u64 fixed = 0;
	u64 nmi = 0;

	for (unsigned int i = 1; i < cpu_count; i++) {
		fixed += send_each(i, ICR_ASSERT | COUNT_VECTOR, &cpus[i].fixed);
		nmi += send_each(i, ICR_ASSERT | ICR_NMI, &cpus[i].nmi);
	}
	result("fixed to siblings", fixed, (cpu_count - 1) * ROUNDS);
	result("NMI to siblings", nmi, (cpu_count - 1) * ROUNDS);
	result("fixed to own ID", send_each(0, ICR_ASSERT | COUNT_VECTOR, &cpus[0].fixed), ROUNDS);
	result("NMI to own ID", send_each(0, ICR_ASSERT | ICR_NMI, &cpus[0].nmi), ROUNDS);
	result("self shorthand", send_each(0, ICR_SELF | ICR_ASSERT | COUNT_VECTOR, &cpus[0].fixed),
	       ROUNDS);
}

static void test_back(void)
{
	u64 got = 0;

	for (unsigned int i = 1; i < cpu_count; i++) {
		u64 before = cpus[0].fixed;

		cpus[i].send_back = true;
		apic_send(ids[i], ICR_ASSERT | WAKE_VECTOR);
		(void)reached(&cpus[i].sent, 1);
		/* Two interrupts of one vector may become one: some must have come, not all. */
		got += reached(&cpus[0].fixed, before + 1);
		interrupts_on();
		delay_us(100); /* for the last one */
		interrupts_off();
	}
	result("siblings that reach the boot CPU", got, cpu_count - 1);
}

static void test_broadcast(const char *what, u32 shorthand, bool self)
{
	u64 before[CPUS_MAX];
	u64 got = 0;

	for (u64 round = 0; round < ROUNDS; round++) {
		for (unsigned int i = 0; i < cpu_count; i++) {
			before[i] = cpus[i].fixed;
		}
		apic_send(0, shorthand | ICR_ASSERT | COUNT_VECTOR);
		for (unsigned int i = self ? 0 : 1; i < cpu_count; i++) {
			got += reached(&cpus[i].fixed, before[i] + 1);
		}
		if (!self && cpus[0].fixed != before[0]) {
			print("smp: %s reached its sender\n", what);
			failed++;
		}
	}
	result(what, got, (cpu_count - (self ? 0 : 1)) * ROUNDS);
}

void program_main(void)
{
	cpu_count = cpus_find(ids);
	for (unsigned int i = 1; i < cpu_count; i++) {
		if (ids[i] == apic_id()) {
			ids[i] = ids[0];
			ids[0] = apic_id();
		}
	}
	print("smp: %u CPUs, %s\n", cpu_count, apic_is_x2apic() ? "x2APIC" : "xAPIC");
	isr_set(COUNT_VECTOR, count_fixed);
	isr_set(WAKE_VECTOR, wake);
	isr_set(VECTOR_NMI, count_nmi);
	ap_main = sibling;
	(void)tsc_hz();
	start_all("CPUs up", 1);
	test_directed();
	test_back();
	test_broadcast("all but self", ICR_OTHERS, false);
	test_broadcast("all with self", ICR_ALL, true);
	start_all("CPUs up after another INIT", 2);
	test_directed();
	print("smp: %lu interrupt commands\n", apic_commands);
	print("smp: %u ok, %u failed\n", passed, failed);
}
