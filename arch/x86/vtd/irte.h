/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt remapping entries, and what devices write to be sent through them (Intel VT-d, chapter
 * "Interrupt Remapping"). An entry works for one requester alone. Pure; host-tested.
 */
#pragma once

#include <arch/iommu.h>
#include <lib/types.h>

struct vtd_irte {
	u64 low;  /* everything that changes, the present bit included: one store */
	u64 high; /* whom it works for: written once */
};

/** High half: only @requester may use the entry. */
u64 vtd_irte_source(u16 requester);

/** Low half: sends @to; @x2apic as the table's mode is (else the APIC ID has 8 bits). */
u64 vtd_irte_target(const struct iommu_interrupt *to, bool x2apic);

/** Address of a message for entry @index, with the data as offset from there. */
u64 vtd_message_address(u32 index);

/** Redirection entry of an IOAPIC that sends entry @index: mask, trigger, polarity of @entry. */
u64 vtd_ioapic_entry(u32 index, u64 entry);
