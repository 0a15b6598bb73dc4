/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The small library of Bulkhead's own guest programs: a 64-bit program with interrupts, a console,
 * a clock and its local APIC, started by any multiboot1 loader. A program defines program_main()
 * and nothing else is required of it.
 */
#pragma once

#include "cpu.h"

/** The program. When it returns, the partition is powered off. */
void program_main(void);

/* ---- console: COM1, polled ---- */

/** Prints to COM1; knows what lib/format.h knows. At most 200 characters. */
void print(const char *text, ...) PRINTF_LIKE(1, 2);

/* ---- what the loader told ---- */

/** The number behind "@name=" in the command line (0x: hexadecimal), or @otherwise. */
u64 argument(const char *name, u64 otherwise);

/** True if @word is in the command line, between blanks. */
bool argument_given(const char *word);

/** Copies what stands behind "@name=" up to a blank; "" if nothing does. */
void argument_text(const char *name, char *text, size_t size);

/** End of the RAM that begins at 1 MiB. */
u64 ram_end(void);

/** Highest end of any RAM that the memory map names. */
u64 ram_top(void);

/** Whether the row @name of a table is to run: "only=" and "except=" hold the beginnings of names,
 * which commas divide, 63 characters each. */
bool row_wanted(const char *name);

/** The ACPI table with @signature (4 characters), header first; NULL if there is none. */
const void *acpi_find(const char *signature);

/** First byte behind the program and what the loader left above 1 MiB. */
u64 ram_free(void);

/** A pointer to physical @address, of any size: above 4 GiB through a window of 2 MiB. */
volatile void *physical(u64 address);

/* ---- ends ---- */

/** Powers the partition off through its sleep control register; an emulated machine without a
 * hypervisor through its PM1a control register, after the line "program: powers off". */
void power_off(void) NORETURN;

/** Resets the partition through its reset register. */
void reset(void) NORETURN;

/* ---- interrupts ---- */

struct frame {
	u64 r15, r14, r13, r12, r11, r10, r9, r8, rdi, rsi, rbp, rbx, rdx, rcx, rax;
	u64 vector, error, rip, cs, rflags, rsp, ss;
};

/** Calls @handler for @vector on every CPU; NULL restores the default (see isr_handle()). */
void isr_set(unsigned int vector, void (*handler)(struct frame *frame));

/* How often each vector arrived that nobody handles, exceptions apart: those end the program. */
extern volatile u64 stray_interrupts[256];

/** Loads the interrupt table on this CPU. */
void isr_load(void);

/* ---- time ---- */

/** TSC frequency in Hz: CPUID leaf 0x15, else measured against a PIT, else taken as 1 GHz. */
u64 tsc_hz(void);

/** Input frequency of the local APIC's timer in Hz. */
u64 apic_timer_hz(void);

/** Burns at least @microseconds. */
void delay_us(u64 microseconds);

/** @ticks of the TSC in nanoseconds. */
u64 tsc_to_ns(u64 ticks);

/* ---- local APIC: by MSR when it is in x2APIC mode, else by memory at 0xfee00000 ---- */

#define APIC_ID 0x02
#define APIC_VERSION 0x03
#define APIC_EOI 0x0b
#define APIC_LDR 0x0d
#define APIC_DFR 0x0e
#define APIC_SPURIOUS 0x0f
#define APIC_ICR 0x30
#define APIC_LVT_TIMER 0x32
#define APIC_LVT_LINT0 0x35
#define APIC_TIMER_INITIAL 0x38
#define APIC_TIMER_CURRENT 0x39
#define APIC_TIMER_DIVIDE 0x3e

#define APIC_MASKED BIT(16)
#define APIC_PERIODIC BIT(17)
#define APIC_DIVIDE_BY_1 0xb

#define ICR_DELIVERY 0x700
#define ICR_FIXED 0x000
#define ICR_LOWEST 0x100
#define ICR_SMI 0x200
#define ICR_NMI 0x400
#define ICR_INIT 0x500
#define ICR_STARTUP 0x600
#define ICR_EXTINT 0x700
#define ICR_LOGICAL BIT(11)
#define ICR_PENDING BIT(12)
#define ICR_ASSERT BIT(14)
#define ICR_SELF (1U << 18)
#define ICR_ALL (2U << 18)
#define ICR_OTHERS (3U << 18)

#define SPURIOUS_VECTOR 0xff

/** Switches this CPU's local APIC on, with nothing enabled in it. */
void apic_init(void);

bool apic_is_x2apic(void);

/** Register @number: the MSR is 0x800 + number, the memory 0xfee00000 + 16 * number. */
u32 apic_read(unsigned int number);

void apic_write(unsigned int number, u32 value);

/** This CPU's APIC ID. */
u32 apic_id(void);

/** Sends edges of @pin of the IOAPIC to this CPU as @vector (82093AA, "IOREDTBL"). */
void ioapic_route(unsigned int pin, u8 vector);

/** How often apic_send() was called, by all CPUs. */
extern u64 apic_commands;

/** Sends an interrupt command: @command holds vector, delivery mode and shorthand. */
void apic_send(u32 destination, u32 command);

static inline void apic_eoi(void)
{
	apic_write(APIC_EOI, 0);
}

/** Starts the timer: @vector @hz times a second until apic_timer_stop(). */
void apic_timer_start(u8 vector, u64 hz);

void apic_timer_stop(void);

/* ---- other CPUs ---- */

#define CPUS_MAX 64

/** Fills @ids with the APIC IDs of the MADT; returns how many. 0 when there is no MADT. */
unsigned int cpus_find(u32 *ids);

/** Sends INIT and two start-ups to @apic_id, which then runs ap_main(). Does not wait for it. */
void cpu_start(u32 apic_id);

/** What the other CPUs run, with interrupts off, an interrupt table and their APIC on. */
extern void (*ap_main)(void);
