/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See arch/smp.h: INIT and start-up IPIs (SDM 3A, "Multiple-Processor Initialization"). The code
 * that the started CPU runs first is trampoline.asm; it ends in ap_main().
 */

#include <arch/clock.h>
#include <arch/paging.h>
#include <arch/smp.h>
#include <cpu/lapic.h>
#include <cpu/mtrr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/tsc_sync.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#define TRAMPOLINE_BYTES (2 * PAGE_SIZE) /* code, and behind it struct trampoline_data */
#define TRAMPOLINE_END 0xa0000ULL        /* a start-up IPI names a page below 1 MiB */
#define INIT_WAIT_US 10000               /* SDM 3A: 10 ms after INIT */
#define SIPI_WAIT_US 200
#define ONLINE_WAIT_US 1000000

/* Agrees with DATA_* in trampoline.asm. */
struct trampoline_data {
	u64 cr3;
	u64 stack;
	u64 entry;
	u64 percpu;
};

extern const u8 trampoline_start[], trampoline_end[];

static u64 trampoline; /* where it is copied to */
static int (*ap_work)(unsigned int cpu);
static void (*ap_next)(unsigned int cpu);
static struct tsc_check ap_check; /* of the CPU that has just come up */

int smp_place(struct ranges *free)
{
	return ranges_take(free, TRAMPOLINE_BYTES, PAGE_SIZE, PAGE_SIZE, TRAMPOLINE_END,
			   &trampoline);
}

/* First C code of an application processor, on its own stack. */
static NORETURN void ap_main(struct percpu *block)
{
	bool good;

	cpu_set_pat();
	descriptors_load(block);
	lapic_enable();
	cpu_set_features();
	mtrr_agree(block->index);
	good = ap_work(block->index) == 0;
	__atomic_store_n(&cpu_mail[block->index].online, good ? 1 : 2, __ATOMIC_RELEASE);
	if (good) {
		tsc_compare(&ap_check, false);
	}
	ap_next(block->index);
	__builtin_unreachable();
}

static void delay_us(u64 microseconds)
{
	u64 end = rdtsc() + clock_tsc_hz() / 1000000 * microseconds;

	while (rdtsc() < end) {
		cpu_pause();
	}
}

static bool ap_wait_online(const struct percpu *block, u64 microseconds)
{
	u64 end = rdtsc() + clock_tsc_hz() / 1000000 * microseconds;

	while (__atomic_load_n(&cpu_mail[block->index].online, __ATOMIC_ACQUIRE) == 0) {
		if (rdtsc() > end) {
			return false;
		}
		cpu_pause();
	}
	return true;
}

/* All of them at once, so that there is one wait: each then waits for its own start-up message. */
static void ap_reset_all(void)
{
	for (unsigned int i = 1; i < percpu_count(); i++) {
		lapic_command(cpu_mail[i].apic_id,
			      LAPIC_ICR_INIT | LAPIC_ICR_LEVEL | LAPIC_ICR_ASSERT);
	}
	delay_us(INIT_WAIT_US);
}

static bool ap_start(struct percpu *block)
{
	volatile struct trampoline_data *data = (void *)(uintptr_t)(trampoline + PAGE_SIZE);

	data->cr3 = read_cr3();
	data->stack = (u64)(uintptr_t)block->stack_top;
	data->entry = (u64)(uintptr_t)ap_main;
	data->percpu = (u64)(uintptr_t)block;
	for (unsigned int i = 0; i < 2; i++) {
		lapic_command(cpu_mail[block->index].apic_id,
			      LAPIC_ICR_STARTUP | (u32)(trampoline >> 12));
		delay_us(SIPI_WAIT_US);
		if (__atomic_load_n(&cpu_mail[block->index].online, __ATOMIC_ACQUIRE) != 0) {
			return true;
		}
	}
	return ap_wait_online(block, ONLINE_WAIT_US);
}

static void smp_check_tsc(unsigned int cpu, struct report *report)
{
	tsc_compare(&ap_check, true);
	if (ap_check.backward != 0) {
		report_error(
			report,
			"cpu %u: its TSC and that of CPU 0 are at least %lu ticks apart (an error of the firmware or of this machine): a partition that has both sees time go backward",
			cpu, ap_check.backward);
	}
	ap_check = (struct tsc_check){0};
}

int smp_start(int (*work)(unsigned int cpu), void (*next)(unsigned int cpu), struct report *report)
{
	int error = 0;

	ap_work = work;
	ap_next = next;
	memcpy((void *)(uintptr_t)trampoline, trampoline_start,
	       (size_t)(trampoline_end - trampoline_start));
	if (paging_protect(trampoline, false, true) != 0) {
		return -ENOMEM;
	}
	if (percpu_count() > 1) {
		ap_reset_all();
	}
	/* The first that fails is the last: if it comes late, it takes a stack that is its own. */
	for (unsigned int i = 1; i < percpu_count() && error == 0; i++) {
		struct percpu *block = percpu_of(i);

		if (!ap_start(block)) {
			report_error(report, "cpu %u (APIC ID %u) did not start", i,
				     cpu_mail[i].apic_id);
			error = -ETIMEDOUT;
		} else if (cpu_mail[i].online != 1) {
			error = -ENOTSUP; /* the CPU has said why */
		} else {
			smp_check_tsc(i, report);
		}
	}
	mtrr_report(report);
	if (tsc_taken_back() != 0) {
		report_error(
			report,
			"the firmware had changed the TSC of %u CPUs (IA32_TSC_ADJUST was not 0): taken back, so that all are equal",
			tsc_taken_back());
	}
	return paging_protect(trampoline, true, false) != 0 ? -ENOMEM : error;
}
