/* SPDX-License-Identifier: Apache-2.0 */
/* Which mode local APICs are used in, and why (SDM 3A, "Extended XAPIC (x2APIC)"). Pure;
 * host-tested. */
#pragma once

#include <lib/types.h>

struct lapic_facts {
	bool has_x2apic; /* CPUID */
	bool in_x2apic;  /* as the firmware left it */
	bool locked;     /* xAPIC mode is disabled (IA32_XAPIC_DISABLE_STATUS) */
	bool opt_out;    /* the DMAR table asks for xAPIC mode */
	u32 highest_id;  /* of an APIC in the MADT */
};

/**
 * True for x2APIC mode; @why becomes the reason, for reading after "because". It is left only where
 * the firmware asks for xAPIC mode, which its SMM may need, and nothing forbids it.
 */
bool lapic_mode_x2apic(const struct lapic_facts *facts, const char **why);
