/* SPDX-License-Identifier: Apache-2.0 */
/* What the core asks of this architecture's processors. */
#pragma once

#include <lib/ranges.h>
#include <lib/types.h>

struct acpi;
struct inventory;
struct report;
struct vcpu;

/** Exceptions end in a panic from here on. On the boot CPU, first of all. */
void cpu_early_init(void);

/** Numbers, APIC IDs and topology of this machine's CPUs, the boot CPU first. 0 or -E reported. */
int cpu_inventory(const struct acpi *acpi, struct inventory *inventory, struct report *report);

/** Memory that the start of other CPUs overwrites. */
struct range cpu_trampoline(void);

/** Takes a block with guarded stacks for every CPU. Returns 0 or -ENOMEM. */
int cpu_blocks_create(const struct inventory *inventory);

/** Moves the boot CPU to its own block and goes on at @next there. */
NORETURN void cpu_boot_enter(void (*next)(void));

/**
 * Starts every other CPU, one after the other: it runs @work with its number, and then @next, which
 * must not return. Returns 0; -ETIMEDOUT after reporting which one did not come up; -ENOTSUP when
 * @work failed on one.
 */
int cpu_start_others(int (*work)(unsigned int cpu), void (*next)(unsigned int cpu),
		     struct report *report);

/** Number of the calling CPU. */
unsigned int cpu_index(void);

/** Makes @cpu look at its requests: an NMI, unless one is on its way already. */
void cpu_kick(unsigned int cpu);

/**
 * True if something asked for this CPU's attention since the last call: an NMI came, or
 * cpu_want_attention() was called. Requests must be looked for after, not before.
 */
bool cpu_take_attention(void);

/** Makes the next cpu_take_attention() of this CPU true, and its next guest entry turn back. */
void cpu_want_attention(void);

/** Halts until attention is wanted. No wake-up between a look and the halt is lost. */
void cpu_wait(void);

/** True once if an NMI came that was no kick: the guest's, or the keyboard's. */
bool cpu_take_nmi(void);

/** Brings the calling CPU's local APIC to its reset state with nothing pending. */
void cpu_reset_apic(void);

/** Sends interrupt @vector (16..255), fixed, to the CPU with @apic_id. */
void cpu_send_interrupt(u32 apic_id, u8 vector);

/** Stops every other CPU for a panic, and this one after it. */
void cpu_stop_others(void);
NORETURN void cpu_halt(void);

/** True when local APICs are in x2APIC mode. */
bool cpu_has_x2apic(void);

/** Ticks of the time stamp counter since start, and at entry from the loader. */
u64 cpu_ticks(void);
u64 cpu_boot_ticks(void);

/** Hz, measured at boot; valid after clock_calibrate(). */
u64 clock_tsc_hz(void);
u64 clock_apic_hz(void);

/**
 * Whether guests believe CPUID leaf 0x15, so that they need no clock to measure these two by. Linux
 * does on processors of the vendor who defined it, and on no others.
 */
bool clock_is_told(void);

/** Measures the two against the ACPI timer or the PIT. Returns 0 or -ENOENT reported. */
int clock_calibrate(const struct acpi *acpi, struct report *report);
