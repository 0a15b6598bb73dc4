/* SPDX-License-Identifier: Apache-2.0 */
/* See xapic.h. The register writes are done for the guest on its own CPU. */

#include <cpu/lapic.h>
#include <exit/apic.h>
#include <exit/xapic.h>

#define DESTINATION_SHIFT 24

void xapic_write(struct vcpu *vcpu, u32 offset, u32 value)
{
	switch (offset) {
	case LAPIC_ICR_HIGH:
		apic_of(vcpu)->high = value;
		return;
	case LAPIC_ICR_LOW:
		apic_command(vcpu, (u64)(apic_of(vcpu)->high >> DESTINATION_SHIFT) << 32 | value);
		return;
	case LAPIC_LDR:
		apic_of(vcpu)->logical = value >> DESTINATION_SHIFT;
		break;
	case LAPIC_DFR:
		apic_of(vcpu)->dfr = value;
		break;
	case LAPIC_EOI:
	case LAPIC_TPR:
	case LAPIC_SVR:
	case LAPIC_ESR:
	case LAPIC_LVT_TIMER:
	case LAPIC_TIMER_INITIAL:
	case LAPIC_TIMER_DIVIDE:
		break;
	case LAPIC_LVT_CMCI:
	case LAPIC_LVT_THERMAL:
	case LAPIC_LVT_PERF:
	case LAPIC_LVT_LINT0:
	case LAPIC_LVT_LINT1:
	case LAPIC_LVT_ERROR:
		if (!lvt_judge(&value) || lapic_lvt_keep(offset)) {
			return;
		}
		break;
	default:
		return; /* the ID, by which destinations go; read-only, reserved and unaligned ones
			 */
	}
	lapic_write(offset, value);
}
