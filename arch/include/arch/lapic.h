/* SPDX-License-Identifier: Apache-2.0 */
/* The calling CPU's local APIC, as far as the core uses it: otherwise it is the guest's. */
#pragma once

#include <lib/types.h>

struct acpi;

/* The same on every CPU: fixed by the boot CPU in lapic_choose_mode(). */
extern struct lapic_setup {
	u64 base; /* physical address of the registers' page, used without x2APIC mode */
	bool x2apic;
	bool nmi_wired; /* the machine's NMI reaches the boot CPU, and is the hypervisor's there: */
	u32 nmi_lvt;    /* the register of that pin's entry in the local vector table */
	u32 nmi_entry;  /* and what it holds */
	bool thermal_smi; /* the thermal entry is the firmware's on every CPU: an SMI */
} lapic_setup;

/** True when local APICs are in x2APIC mode. */
static inline bool lapic_is_x2apic(void)
{
	return lapic_setup.x2apic;
}

/**
 * Chooses the mode for all CPUs and has the boot CPU's APIC in it; @acpi is why, in part. Returns
 * the reason, for reading after "because". On the boot CPU, once, before others start.
 */
const char *lapic_choose_mode(const struct acpi *acpi);

/** Brings the calling CPU's local APIC to its reset state with nothing pending. */
void lapic_reset(void);

/**
 * Has the calling CPU, the boot CPU, get the machine's NMI by @pin (0: LINT0, 1: LINT1) from here
 * on, whatever guest it runs. At boot.
 */
void lapic_take_nmi(unsigned int pin, bool active_low);

/** Sends interrupt @vector (16..255), fixed, to the CPU with @apic_id. */
void lapic_send_interrupt(u32 apic_id, u8 vector);
