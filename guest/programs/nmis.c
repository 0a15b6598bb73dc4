/* SPDX-License-Identifier: Apache-2.0 */
/*
 * nmis: a CPU that is never idle, and nobody who sends it NMIs: it counts those that come. What is
 * typed to it has to be the alphabet, from the letter of the word "first" on, again and again. A
 * newline asks for the counts, a full stop as well and ends it.
 */

#include "lib/lib.h"

#define COM1 0x3f8
#define COM_INTERRUPTS (COM1 + 1)
#define COM_FIFO (COM1 + 2)
#define COM_MODEM (COM1 + 4)
#define COM_STATUS (COM1 + 5)
#define COM_RECEIVED 0x01
#define COM_OUT2 0x0b

#define COM1_PIN 4
#define COM1_VECTOR 0x34

#define LETTERS 26

#define APIC_LVT_LINT1 0x36

static u64 first;
static u64 letters;
static u64 wrong;
static volatile bool asked;
static volatile bool ended;

static void take(u8 byte)
{
	ended |= byte == '.';
	if (byte == '\n' || byte == '.') {
		asked = true;
		return;
	}
	wrong += byte != first + letters % LETTERS;
	letters++;
}

static void receive(struct frame *frame)
{
	(void)frame;
	while ((inb(COM_STATUS) & COM_RECEIVED) != 0) {
		take((u8)inb(COM1));
	}
	apic_eoi();
}

void program_main(void)
{
	first = argument("first", 'a');
	apic_write(APIC_LVT_LINT1, ICR_NMI); /* open to the machine's, as kernels have it */
	isr_set(COM1_VECTOR, receive);
	ioapic_route(COM1_PIN, COM1_VECTOR);
	outb(COM_FIFO, 0x07); /* on and emptied, an interrupt for each byte */
	outb(COM_MODEM, COM_OUT2);
	outb(COM_INTERRUPTS, COM_RECEIVED);
	print("nmis: ready\n");
	interrupts_on();
	while (!ended) {
		while (!asked) {
			cpu_pause();
		}
		asked = false;
		print("nmis: %lu letters, %lu wrong, %lu NMIs\n", letters, wrong,
		      stray_interrupts[VECTOR_NMI]);
	}
}
