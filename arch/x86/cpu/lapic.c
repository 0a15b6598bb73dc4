/* SPDX-License-Identifier: Apache-2.0 */
/* See lapic.h. Mode and base are the same on every CPU and fixed by the boot CPU. */

#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>

#define ICR_WAIT_MAX 1000000U /* polls for a delivery status that cannot stay busy that long */
#define DRAIN_ROUNDS 64       /* cycles with interrupts on: each lets the pending ones through */

SET_AT_BOOT struct lapic_setup lapic_setup;

static volatile u32 *xapic_register(u32 reg)
{
	return (volatile u32 *)(uintptr_t)(lapic_setup.base + reg);
}

u32 lapic_read(u32 reg)
{
	return lapic_is_x2apic() ? (u32)rdmsr(MSR_X2APIC + reg / 16) : *xapic_register(reg);
}

void lapic_write(u32 reg, u32 value)
{
	if (lapic_is_x2apic()) {
		wrmsr(MSR_X2APIC + reg / 16, value);
	} else {
		*xapic_register(reg) = value;
	}
}

static void xapic_wait(void)
{
	for (u32 i = 0; i < ICR_WAIT_MAX && (*xapic_register(LAPIC_ICR_LOW) & LAPIC_ICR_BUSY) != 0;
	     i++) {
		cpu_pause();
	}
}

void lapic_command(u32 apic_id, u32 low)
{
	if (lapic_is_x2apic()) {
		/* A write to the ICR is not serialising: earlier stores must be seen first (SDM 3A,
		 * "x2APIC register accesses"). */
		__asm__ volatile("mfence; lfence" : : : "memory");
		wrmsr(MSR_X2APIC_ICR, (u64)apic_id << 32 | low);
		return;
	}
	xapic_wait();
	*xapic_register(LAPIC_ICR_HIGH) = apic_id << 24;
	*xapic_register(LAPIC_ICR_LOW) = low;
	xapic_wait();
}

void lapic_send_interrupt(u32 apic_id, u8 vector)
{
	lapic_command(apic_id, LAPIC_ICR_FIXED | LAPIC_ICR_ASSERT | vector);
}

bool lapic_drain(const struct percpu *me, u64 vector)
{
	u32 in_service = lapic_read(LAPIC_ISR + (u32)(vector / 32) * 0x10);

	/* Vectors below 32 may also be exceptions, which no APIC has in service. */
	if (me->draining == 0 ||
	    (vector != LAPIC_SPURIOUS && (in_service & 1U << vector % 32) == 0)) {
		return false;
	}
	if (vector != LAPIC_SPURIOUS) {
		lapic_write(LAPIC_EOI, 0);
	}
	return true;
}

static bool lapic_has_nmi(void)
{
	return lapic_setup.nmi_wired && percpu()->index == 0;
}

bool lapic_lvt_keep(u32 reg)
{
	if (lapic_has_nmi() && reg == lapic_setup.nmi_lvt) {
		lapic_write(reg, lapic_setup.nmi_entry);
		return true;
	}
	if (lapic_setup.thermal_smi && reg == LAPIC_LVT_THERMAL) {
		lapic_write(reg, LAPIC_LVT_SMI);
		return true;
	}
	return false;
}

/* In the order in which processors got them: the version register says how many there are. */
static void lapic_mask_all(void)
{
	static const u16 lvts[] = {LAPIC_LVT_TIMER, LAPIC_LVT_LINT0, LAPIC_LVT_LINT1,
				   LAPIC_LVT_ERROR, LAPIC_LVT_PERF,  LAPIC_LVT_THERMAL,
				   LAPIC_LVT_CMCI};
	u64 last = FIELD_GET(LAPIC_VERSION_LAST_LVT, lapic_read(LAPIC_VERSION));

	for (unsigned int i = 0; i < ARRAY_SIZE(lvts) && i <= last; i++) {
		if (!lapic_lvt_keep(lvts[i])) {
			lapic_write(lvts[i], LAPIC_LVT_MASKED);
		}
	}
	lapic_write(LAPIC_TIMER_INITIAL, 0);
}

static bool lapic_in_service(void)
{
	u32 any = 0;

	for (u32 i = 0; i < 8; i++) {
		any |= lapic_read(LAPIC_ISR + i * 0x10);
	}
	return any != 0;
}

void lapic_reset(void)
{
	struct percpu *me = percpu();

	lapic_write(LAPIC_SVR, LAPIC_SVR_ENABLE | LAPIC_SPURIOUS);
	lapic_mask_all();
	lapic_write(LAPIC_TPR, 0);
	for (unsigned int i = 0; i < 256 && lapic_in_service(); i++) {
		lapic_write(LAPIC_EOI, 0);
	}
	me->draining = 1;
	for (unsigned int i = 0; i < DRAIN_ROUNDS; i++) {
		cpu_take_interrupts();
	}
	me->draining = 0;
	lapic_write(LAPIC_ESR, 0);
	lapic_write(LAPIC_TIMER_DIVIDE, 0);
	/* Switched off it would mask the machine's NMI, or the firmware's SMI. */
	lapic_write(LAPIC_SVR,
		    LAPIC_SVR_RESET |
			    (lapic_has_nmi() || lapic_setup.thermal_smi ? LAPIC_SVR_ENABLE : 0));
}
