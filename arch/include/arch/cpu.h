/* SPDX-License-Identifier: Apache-2.0 */
/*
 * This machine's processors once they run: their numbers and stacks, waking one from another,
 * halting. arch/smp.h starts them, arch/clock.h says how fast they count.
 */
#pragma once

#include <arch/topology.h>
#include <lib/types.h>

struct acpi;
struct report;

/** Exceptions end in a panic from here on. On the boot CPU, first of all. */
void cpu_early_init(void);

/**
 * Fills @cpus (MAX_CPUS) and @count with the CPUs that @acpi lists, the boot CPU first. Returns 0,
 * or -EINVAL after reporting that the boot CPU is not among them. On the boot CPU.
 */
int cpu_inventory(const struct acpi *acpi, struct cpu_info *cpus, unsigned int *count,
		  struct report *report);

/** Takes a block with guarded stacks for each of @count @cpus. Returns 0 or -ENOMEM. */
int cpu_blocks_create(const struct cpu_info *cpus, unsigned int count);

/** Moves the boot CPU to its own block and goes on at @next there. */
NORETURN void cpu_boot_enter(void (*next)(void));

/** Number of the calling CPU. */
unsigned int cpu_index(void);

/** The APIC ID of @cpu, which has a block. */
u32 cpu_apic_id(unsigned int cpu);

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

/** True once if an NMI came that was no kick: the console's, or the machine's. */
bool cpu_take_nmi(void);

/** Stops every other CPU for a panic, and this one after it. */
void cpu_stop_others(void);
NORETURN void cpu_halt(void);

/** Ticks of the time stamp counter since start, and at entry from the loader. */
u64 cpu_ticks(void);
u64 cpu_boot_ticks(void);
