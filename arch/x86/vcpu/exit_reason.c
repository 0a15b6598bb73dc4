/* SPDX-License-Identifier: Apache-2.0 */
/* See exit_reason.h (SDM 3A, "Local APIC": registers by MSR). */

#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <vcpu/exit_reason.h>

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
