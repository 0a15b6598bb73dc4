/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See arch/cpu.h: what CPUs do to each other when they run. Each has a block (percpu.h) of its own;
 * others reach it only by its mail and an NMI.
 */

#include <arch/cpu.h>
#include <cpu/isr.h>
#include <cpu/lapic.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/traps.h>

struct cpu_mail cpu_mail[MAX_CPUS];
u64 boot_tsc;           /* written by boot/entry.asm */
static u32 stop_wanted; /* atomic: number of the CPU that panics, from 1 */

unsigned int cpu_index(void)
{
	return percpu()->index;
}

u64 cpu_ticks(void)
{
	return rdtsc();
}

u64 cpu_boot_ticks(void)
{
	return boot_tsc;
}

u32 cpu_apic_id(unsigned int cpu)
{
	return cpu_mail[cpu].apic_id;
}

void cpu_kick(unsigned int cpu)
{
	struct cpu_mail *mail = &cpu_mail[cpu];

	if (__atomic_exchange_n(&mail->kick_pending, 1, __ATOMIC_SEQ_CST) == 0) {
		lapic_command(mail->apic_id, LAPIC_ICR_NMI | LAPIC_ICR_ASSERT);
	}
}

/* An NMI may come between a look and a store: only an exchange takes the word without losing it. */
static bool take_word(u32 *word)
{
	return __atomic_load_n(word, __ATOMIC_RELAXED) != 0 &&
	       __atomic_exchange_n(word, 0, __ATOMIC_SEQ_CST) != 0;
}

bool cpu_take_attention(void)
{
	return take_word(&percpu()->attention);
}

void cpu_want_attention(void)
{
	*(volatile u32 *)&percpu()->attention = 1;
}

void cpu_wait(void)
{
	nmi_safe_wait(&percpu()->attention);
}

bool cpu_take_nmi(void)
{
	return take_word(&percpu()->nmi_pending);
}

bool cpu_stop_wanted(void)
{
	const u32 by = __atomic_load_n(&stop_wanted, __ATOMIC_ACQUIRE);

	/* The console's line goes on to send NMIs to the CPU that says why. */
	return by != 0 && by != percpu()->index + 1;
}

void cpu_stop_others(void)
{
	unsigned int me = percpu()->index;

	__atomic_store_n(&stop_wanted, me + 1, __ATOMIC_SEQ_CST);
	for (unsigned int i = 0; i < MAX_CPUS; i++) {
		if (i != me && __atomic_load_n(&cpu_mail[i].online, __ATOMIC_ACQUIRE) != 0) {
			lapic_command(cpu_mail[i].apic_id, LAPIC_ICR_NMI | LAPIC_ICR_ASSERT);
		}
	}
}

void cpu_halt(void)
{
	for (;;) {
		__asm__ volatile("cli; hlt" : : : "memory");
	}
}
