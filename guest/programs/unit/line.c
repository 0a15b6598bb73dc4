/* SPDX-License-Identifier: Apache-2.0 */
/* unit: the timer's line at the IOAPIC as a source of interrupts, and what arrives at the CPUs
 * (8254 data sheet, "Mode 0"; 82093AA data sheet, "I/O Redirection Table"). A second CPU is there
 * to be told from the first. */

#include "unit.h"

#define IOAPIC 0xfec00000ULL
#define IOAPIC_DATA 0x10
#define ENTRY(pin) (0x10U + 2 * (pin))
#define ENTRY_MASKED BIT(16)
#define PINS 24U
#define TIMER_PIN 2U

#define PIC_MASTER_MASK 0x21
#define PIC_SLAVE_MASK 0xa1
#define PIT_CHANNEL0 0x40
#define PIT_CHANNEL2 0x42
#define PIT_COMMAND 0x43
#define PIT_ONESHOT0 0x30 /* channel 0, both bytes, mode 0 */
#define PIT_ONESHOT2 0xb0
#define PIT_TICKS 200U    /* of 0.84 us */
#define PIT_SLICE 0xf000U /* 51 ms */
#define PIT_GATE 0x61
#define PIT_GATE_ON 0x01
#define PIT_OUT 0x20
#define LINE_SLICES 8U
#define SLICES 4U
#define TRIES 3000000U

#define CPUS 2U
#define SHORT_WAIT 2000U

static volatile unsigned int arrived[CPUS][VECTOR_COUNT];
static volatile unsigned int nmis[CPUS];
static volatile bool second_is_there;

static unsigned int this_cpu(void)
{
	return apic_id() % CPUS;
}

static void take(struct frame *frame)
{
	arrived[this_cpu()][frame->vector - VECTOR_FIRST]++;
	apic_eoi();
}

static void take_nmi(struct frame *frame)
{
	(void)frame;
	nmis[this_cpu()]++;
}

static void second_cpu(void)
{
	apic_write(APIC_LDR, LOGICAL_SECOND << 24);
	second_is_there = true;
	for (;;) {
		wait_for_interrupt();
	}
}

static void ioapic_write(u32 number, u32 value)
{
	*(volatile u32 *)IOAPIC = number;
	*(volatile u32 *)(IOAPIC + IOAPIC_DATA) = value;
}

bool line_start(void)
{
	outb(PIC_MASTER_MASK, 0xff);
	outb(PIC_SLAVE_MASK, 0xff);
	for (unsigned int pin = 0; pin < PINS; pin++) {
		ioapic_write(ENTRY(pin), ENTRY_MASKED);
	}
	for (unsigned int i = 0; i < VECTOR_COUNT; i++) {
		isr_set(VECTOR_FIRST + i, take);
	}
	isr_set(VECTOR_NMI, take_nmi);
	apic_write(APIC_DFR, ~0U); /* the flat model */
	apic_write(APIC_LDR, LOGICAL_FIRST << 24);
	ap_main = second_cpu;
	cpu_start(1);
	for (unsigned int i = 0; i < TRIES && !second_is_there; i++) {
		cpu_pause();
	}
	return second_is_there;
}

void line_entry(u64 entry)
{
	ioapic_write(ENTRY(TIMER_PIN), ENTRY_MASKED);
	ioapic_write(ENTRY(TIMER_PIN) + 1, (u32)(entry >> 32));
	ioapic_write(ENTRY(TIMER_PIN), (u32)entry);
}

void interrupts_clear(void)
{
	line_entry(ENTRY_MASKED);
	for (unsigned int cpu = 0; cpu < CPUS; cpu++) {
		nmis[cpu] = 0;
		for (unsigned int i = 0; i < VECTOR_COUNT; i++) {
			arrived[cpu][i] = 0;
		}
	}
}

static unsigned int all_arrived(void)
{
	unsigned int count = 0;

	for (unsigned int cpu = 0; cpu < CPUS; cpu++) {
		count += nmis[cpu];
		for (unsigned int i = 0; i < VECTOR_COUNT; i++) {
			count += arrived[cpu][i];
		}
	}
	return count;
}

static void say_count(unsigned int count, const char *what, u64 vector, unsigned int cpu)
{
	if (count == 1) {
		say("%s %#lx on cpu %u", what, vector, cpu);
	} else if (count > 1) {
		say("%s %#lx on cpu %u %u times", what, vector, cpu, count);
	}
}

static void say_arrived(void)
{
	if (all_arrived() == 0) {
		say("no interrupt");
	}
	for (unsigned int cpu = 0; cpu < CPUS; cpu++) {
		say_count(nmis[cpu], "nmi", VECTOR_NMI, cpu);
		nmis[cpu] = 0;
		for (unsigned int i = 0; i < VECTOR_COUNT; i++) {
			say_count(arrived[cpu][i], "vector", VECTOR_FIRST + i, cpu);
			arrived[cpu][i] = 0;
		}
	}
}

static bool has_arrived(void)
{
	return all_arrived() != 0;
}

/* Whether the line's interrupt has come, or a fault instead. */
static bool line_is_done(void)
{
	return has_arrived() || (read32(FSTS) & FSTS_PPF) != 0;
}

/* The other channel's time: the same on each machine, however fast its processor is. */
static void slice(bool (*done)(void))
{
	outb(PIT_GATE, (u8)((inb(PIT_GATE) & 0xfc) | PIT_GATE_ON));
	outb(PIT_COMMAND, PIT_ONESHOT2);
	outb(PIT_CHANNEL2, (u8)PIT_SLICE);
	outb(PIT_CHANNEL2, PIT_SLICE >> 8);
	for (unsigned int i = 0; i < TRIES && (inb(PIT_GATE) & PIT_OUT) == 0 && !done(); i++) {
		cpu_pause();
	}
}

/* Interrupts come meanwhile; a second one may come behind the first. */
static void wait_and_say(unsigned int slices, bool (*done)(void))
{
	interrupts_on();
	for (unsigned int i = 0; i < slices && !done(); i++) {
		slice(done);
	}
	for (unsigned int i = 0; i < SHORT_WAIT; i++) {
		cpu_pause();
	}
	interrupts_off();
	say_arrived();
}

void say_interrupts(void)
{
	wait_and_say(SLICES, has_arrived);
}

void say_line(void)
{
	outb(PIT_COMMAND, PIT_ONESHOT0);
	outb(PIT_CHANNEL0, (u8)PIT_TICKS);
	outb(PIT_CHANNEL0, PIT_TICKS >> 8);
	wait_and_say(LINE_SLICES, line_is_done);
}
