/* SPDX-License-Identifier: Apache-2.0 */
/* See lapic_mode.h. */

#include <cpu/lapic_mode.h>

#define LAPIC_ID_LAST 254 /* 255 is everybody */

bool lapic_mode_x2apic(const struct lapic_facts *facts, const char **why)
{
	if (!facts->has_x2apic) {
		*why = "the processor has no other";
		return false;
	}
	if (facts->locked) {
		*why = "the firmware has locked it";
		return true;
	}
	if (facts->highest_id > LAPIC_ID_LAST) {
		*why = "there are APIC IDs above 254";
		return true;
	}
	if (facts->in_x2apic) {
		*why = "the firmware left it on";
		return true;
	}
	*why = facts->opt_out ? "the firmware asks for it (x2APIC opt-out in the DMAR table)"
			      : "the processor has it";
	return !facts->opt_out;
}
