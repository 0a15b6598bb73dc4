/* SPDX-License-Identifier: Apache-2.0 */
/*
 * echo: repeats each line typed to its console, received by interrupt through the IOAPIC. The line
 * "quit" ends it.
 */

#include "lib/lib.h"

#include <lib/string.h>

#define COM1 0x3f8
#define COM_INTERRUPTS (COM1 + 1)
#define COM_FIFO (COM1 + 2)
#define COM_MODEM (COM1 + 4)
#define COM_STATUS (COM1 + 5)
#define COM_RECEIVED 0x01
#define COM_OUT2 0x0b

#define COM1_PIN 4
#define COM1_VECTOR 0x34

#define LINE_MAX 120

static char line[LINE_MAX + 1];
static unsigned int used;
static volatile bool whole;
static volatile u64 interrupts;

static void receive(struct frame *frame)
{
	(void)frame;
	interrupts++;
	while ((inb(COM_STATUS) & COM_RECEIVED) != 0) {
		char c = (char)inb(COM1);

		if (c == '\r' || c == '\n') {
			whole = whole || used > 0;
		} else if (!whole && used < LINE_MAX) {
			line[used++] = c;
		}
	}
	apic_eoi();
}

static void listen(void)
{
	isr_set(COM1_VECTOR, receive);
	ioapic_route(COM1_PIN, COM1_VECTOR);
	outb(COM_FIFO, 0x07); /* on and emptied, an interrupt for each byte */
	outb(COM_MODEM, COM_OUT2);
	outb(COM_INTERRUPTS, COM_RECEIVED);
}

void program_main(void)
{
	listen();
	print("echo: ready\n");
	for (;;) {
		while (!whole) {
			wait_for_interrupt();
		}
		line[used] = '\0';
		print("echo: %s\n", line);
		if (strlen(line) == 4 && memcmp(line, "quit", 4) == 0) {
			break;
		}
		used = 0;
		whole = false;
	}
	print("echo: %lu interrupts\n", interrupts);
}
