/* SPDX-License-Identifier: Apache-2.0 */
/* The local APIC of each CPU switched on, in the mode that the boot CPU chose for all. */

#include <cpu/lapic.h>
#include <cpu/lapic_mode.h>
#include <cpu/msr.h>
#include <cpu/regs.h>
#include <drivers/acpi.h>

#define CPUID1_ECX_X2APIC BIT(21)
#define LEAF7_EDX_ARCH_CAPABILITIES BIT(29)
#define XAPIC_DISABLE_LOCKED BIT(0)

void lapic_enable(void)
{
	u64 value = rdmsr(MSR_APIC_BASE);

	/* From x2APIC mode the way back is by way of off (SDM 3A, "x2APIC State Transitions"). */
	if (!lapic_is_x2apic() && (value & APIC_BASE_EXTD) != 0) {
		value &= ~(APIC_BASE_EXTD | APIC_BASE_ENABLE);
		wrmsr(MSR_APIC_BASE, value);
	}
	if ((value & APIC_BASE_ENABLE) == 0) {
		value |= APIC_BASE_ENABLE;
		wrmsr(MSR_APIC_BASE, value);
	}
	if (lapic_is_x2apic() && (value & APIC_BASE_EXTD) == 0) {
		wrmsr(MSR_APIC_BASE, value | APIC_BASE_EXTD);
	}
	if (lapic_setup.thermal_smi) {
		lapic_write(LAPIC_SVR, LAPIC_SVR_RESET | LAPIC_SVR_ENABLE);
		lapic_write(LAPIC_LVT_THERMAL, LAPIC_LVT_SMI);
	}
}

/* What the firmware gave the boot CPU it had given all, before INIT cleared it. */
static void lapic_find_thermal(void)
{
	const u64 last = FIELD_GET(LAPIC_VERSION_LAST_LVT, lapic_read(LAPIC_VERSION));
	const u32 entry =
		last >= LAPIC_LVT_NUMBER_THERMAL ? lapic_read(LAPIC_LVT_THERMAL) : LAPIC_LVT_MASKED;

	lapic_setup.thermal_smi =
		(entry & (LAPIC_LVT_DELIVERY | LAPIC_LVT_MASKED)) == LAPIC_LVT_SMI;
}

void lapic_enable_early(void)
{
	const u64 value = rdmsr(MSR_APIC_BASE);

	lapic_setup.base = value & APIC_BASE_ADDRESS;
	lapic_setup.x2apic = (value & APIC_BASE_EXTD) != 0;
	lapic_enable();
	lapic_find_thermal();
}

static bool lapic_is_locked(void)
{
	return cpuid(0, 0).eax >= 7 && (cpuid(7, 0).edx & LEAF7_EDX_ARCH_CAPABILITIES) != 0 &&
	       (rdmsr(MSR_ARCH_CAPABILITIES) & ARCH_CAP_XAPIC_DISABLE) != 0 &&
	       (rdmsr(MSR_XAPIC_DISABLE_STATUS) & XAPIC_DISABLE_LOCKED) != 0;
}

const char *lapic_choose_mode(const struct acpi *acpi)
{
	struct lapic_facts facts = {
		.has_x2apic = (cpuid(1, 0).ecx & CPUID1_ECX_X2APIC) != 0,
		.in_x2apic = lapic_is_x2apic(),
		.locked = lapic_is_locked(),
		.opt_out = acpi->dmar.present && acpi->dmar.x2apic_opt_out,
	};
	const char *why;

	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		facts.highest_id = MAX(facts.highest_id, acpi->cpus[i].apic_id);
	}
	lapic_setup.x2apic = lapic_mode_x2apic(&facts, &why);
	lapic_enable();
	return why;
}

u32 lapic_id(void)
{
	return lapic_is_x2apic() ? lapic_read(LAPIC_ID) : lapic_read(LAPIC_ID) >> 24;
}

void lapic_take_nmi(unsigned int pin, bool active_low)
{
	lapic_setup.nmi_wired = true;
	lapic_setup.nmi_lvt = pin == 0 ? LAPIC_LVT_LINT0 : LAPIC_LVT_LINT1;
	lapic_setup.nmi_entry = LAPIC_LVT_NMI | (active_low ? LAPIC_LVT_ACTIVE_LOW : 0);
	lapic_write(LAPIC_SVR, LAPIC_SVR_RESET | LAPIC_SVR_ENABLE);
	lapic_write(lapic_setup.nmi_lvt, lapic_setup.nmi_entry);
}
