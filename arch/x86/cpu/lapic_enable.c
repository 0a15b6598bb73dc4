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
