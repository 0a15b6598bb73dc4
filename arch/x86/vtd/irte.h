/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt remapping table entries (IRTEs), and what devices write to be sent through them (Intel
 * VT-d, chapter "Interrupt Remapping"). An IRTE works for one requester alone. Pure; host-tested.
 */
#pragma once

#include <arch/iommu.h>
#include <lib/types.h>
#include <vtd/queue.h>

struct vtd_irte {
	u64 low;  /* everything that changes, the present bit included: one store */
	u64 high; /* whom it works for: written once */
};

/** High half: only @source may use the IRTE. For the boot. */
u64 vtd_irte_source(const struct iommu_source *source);

/** Low half: sends @to; @x2apic as the table's mode is (else the APIC ID has 8 bits). */
u64 vtd_irte_target(const struct iommu_interrupt *to, bool x2apic);

/** The descriptor that makes a unit forget the IRTE at @index. */
struct vtd_descriptor vtd_forget_interrupt(u16 index);

/** The message for IRTE @index: its data is added to the index. */
struct iommu_message vtd_message(u32 index);

/** Redirection entry for IRTE @index, with the mask, trigger mode and polarity of @redirection. */
u64 vtd_redirection(u32 index, u64 redirection);
