/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The local APIC of this CPU (SDM 3A, chapter "Advanced Programmable Interrupt Controller"). Guests
 * own it: only interrupt commands and its reset are ours.
 */
#pragma once

#include <arch/lapic.h>
#include <lib/types.h>

struct percpu;

/* Spurious vector while draining: none that an interrupt may have, because some processors never
 * end an interrupt in service that has this number. */
#define LAPIC_SPURIOUS 0x0f

/* clang-format off */
/* Register offsets of the xAPIC page; the x2APIC MSR is 0x800 + offset / 16. */
#define LAPIC_SPACING            0x10
#define LAPIC_ID                 0x020
#define LAPIC_VERSION            0x030
#define   LAPIC_VERSION_LAST_LVT GENMASK(23, 16)
#define   LAPIC_LVT_NUMBER_THERMAL 5 /* counted from the timer's as 0 */
#define LAPIC_TPR                0x080
#define LAPIC_EOI                0x0b0
#define LAPIC_LDR                0x0d0
#define LAPIC_DFR                0x0e0
#define LAPIC_SVR                0x0f0
#define   LAPIC_SVR_ENABLE       BIT(8)
#define   LAPIC_SVR_RESET        0xff
#define LAPIC_ISR                0x100 /* 8 registers, 0x10 apart */
#define LAPIC_ESR                0x280
#define LAPIC_LVT_CMCI           0x2f0
#define LAPIC_ICR_LOW            0x300
#define   LAPIC_ICR_FIXED        0x00000
#define   LAPIC_ICR_NMI          0x00400
#define   LAPIC_ICR_INIT         0x00500
#define   LAPIC_ICR_STARTUP      0x00600
#define   LAPIC_ICR_BUSY         BIT(12) /* xAPIC only */
#define   LAPIC_ICR_ASSERT       BIT(14)
#define   LAPIC_ICR_LEVEL        BIT(15)
#define LAPIC_ICR_HIGH           0x310
#define LAPIC_LVT_TIMER          0x320
#define LAPIC_LVT_THERMAL        0x330
#define LAPIC_LVT_PERF           0x340
#define LAPIC_LVT_LINT0          0x350
#define LAPIC_LVT_LINT1          0x360
#define LAPIC_LVT_ERROR          0x370
#define   LAPIC_LVT_DELIVERY     GENMASK(10, 8)
#define     LAPIC_LVT_SMI        0x200
#define     LAPIC_LVT_NMI        0x400
#define   LAPIC_LVT_ACTIVE_LOW   BIT(13)
#define   LAPIC_LVT_MASKED       BIT(16)
#define LAPIC_TIMER_INITIAL      0x380
#define LAPIC_TIMER_CURRENT      0x390
#define LAPIC_TIMER_DIVIDE       0x3e0
#define   LAPIC_DIVIDE_BY_1      0xb
/* clang-format on */

/**
 * Switches this CPU's APIC on, in the mode of lapic_setup. Off on the way only from x2APIC mode.
 * The firmware's thermal entry is put back, which INIT and that way clear.
 */
void lapic_enable(void);

/** The boot CPU's, in the mode that the firmware left it in, which becomes that of lapic_setup. */
void lapic_enable_early(void);

/** This CPU's APIC ID. */
u32 lapic_id(void);

u32 lapic_read(u32 reg);
void lapic_write(u32 reg, u32 value);

/** Sends interrupt command @low to the CPU with @apic_id, physical destination. */
void lapic_command(u32 apic_id, u32 low);

/** While lapic_reset() drains @me: ends interrupt @vector if that is in service; else false. */
bool lapic_drain(const struct percpu *me, u64 vector);

/**
 * True if entry @reg of this CPU's local vector table is no guest's: the thermal entry of a
 * firmware that manages heat by SMI, and that of the machine's NMI on the boot CPU. Both are put
 * right: an APIC that was switched off by software had them masked (SDM 3A, "Local APIC State After
 * It Has Been Software Disabled").
 */
bool lapic_lvt_keep(u32 reg);

/** True if guest or host physical @address is in that page, and APICs are used through it. */
static inline bool lapic_has_page(u64 address)
{
	return !lapic_is_x2apic() && address - lapic_setup.base < PAGE_SIZE;
}
