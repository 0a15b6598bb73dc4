/* SPDX-License-Identifier: Apache-2.0 */
/* See xapic.h. The register writes are done for the guest on its own CPU. */

#include <cpu/lapic.h>
#include <exit/apic.h>
#include <exit/xapic.h>

#define DESTINATION_SHIFT 24
#define AT(offset) BIT((offset) / 16)

/* What is written as it is; and entries of the local vector table, which are judged. Of the others
 * the ID, by which destinations go, read-only and reserved ones are ignored. */
static const u64 xapic_passed = AT(LAPIC_EOI) | AT(LAPIC_TPR) | AT(LAPIC_SVR) | AT(LAPIC_ESR) |
				AT(LAPIC_LDR) | AT(LAPIC_DFR) | AT(LAPIC_LVT_TIMER) |
				AT(LAPIC_TIMER_INITIAL) | AT(LAPIC_TIMER_DIVIDE);
static const u64 xapic_judged = AT(LAPIC_LVT_CMCI) | AT(LAPIC_LVT_THERMAL) | AT(LAPIC_LVT_PERF) |
				AT(LAPIC_LVT_LINT0) | AT(LAPIC_LVT_LINT1) | AT(LAPIC_LVT_ERROR);

void xapic_write(struct vcpu *vcpu, u32 offset, u32 value)
{
	const u64 at = IS_ALIGNED(offset, 16) && offset < 64 * 16 ? AT(offset) : 0;

	if (offset == LAPIC_ICR_HIGH) {
		apic_of(vcpu)->high = value;
	} else if (offset == LAPIC_ICR_LOW) {
		apic_command(vcpu, (u64)(apic_of(vcpu)->high >> DESTINATION_SHIFT) << 32 | value);
	} else if ((at & xapic_passed) != 0 ||
		   ((at & xapic_judged) != 0 && lvt_judge(&value) && !lapic_lvt_keep(offset))) {
		if (offset == LAPIC_LDR) {
			apic_of(vcpu)->logical = value >> DESTINATION_SHIFT;
		} else if (offset == LAPIC_DFR) {
			apic_of(vcpu)->dfr = value;
		}
		lapic_write(offset, value);
	}
}
