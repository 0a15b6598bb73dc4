/* SPDX-License-Identifier: Apache-2.0 */
/* See exit_reason.h (SDM 3A, "Local APIC": register addresses by memory and by MSR). */

#include <cpu/msr.h>
#include <vcpu/exit_reason.h>

enum exit_reason exit_reason_of_lapic_write(u32 offset)
{
	switch (offset) {
	case LAPIC_ICR_LOW:
		return EXIT_ICR;
	case LAPIC_EOI:
		return EXIT_EOI;
	default:
		return EXIT_MMIO;
	}
}

enum exit_reason exit_reason_of_msr_write(u32 msr)
{
	switch (msr) {
	case MSR_X2APIC_ICR:
		return lapic_is_x2apic() ? EXIT_ICR : EXIT_MSR_WRITE;
	case MSR_X2APIC + LAPIC_EOI / 16:
		return lapic_is_x2apic() ? EXIT_EOI : EXIT_MSR_WRITE;
	default:
		return EXIT_MSR_WRITE;
	}
}
