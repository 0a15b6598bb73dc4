/* SPDX-License-Identifier: Apache-2.0 */
/* The local APIC of each CPU switched on; mode and base are those of the boot CPU. */

#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/regs.h>

#define CPUID1_ECX_X2APIC BIT(21)

void lapic_enable(void)
{
	u64 value = rdmsr(MSR_APIC_BASE);

	lapic_setup.base = value & APIC_BASE_ADDRESS;
	lapic_setup.x2apic = (cpuid(1, 0).ecx & CPUID1_ECX_X2APIC) != 0;
	if ((value & APIC_BASE_ENABLE) == 0) {
		value |= APIC_BASE_ENABLE;
		wrmsr(MSR_APIC_BASE, value);
	}
	if (lapic_is_x2apic() && (value & APIC_BASE_EXTD) == 0) {
		wrmsr(MSR_APIC_BASE, value | APIC_BASE_EXTD);
	}
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
