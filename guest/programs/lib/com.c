/* SPDX-License-Identifier: Apache-2.0 */
/* See com.h. */

#include "com.h"

#define COM1 0x3f8
#define COM_INTERRUPTS (COM1 + 1)
#define COM_FIFO (COM1 + 2)
#define COM_MODEM (COM1 + 4)
#define COM_STATUS (COM1 + 5)
#define COM_RECEIVED 0x01
#define COM_OUT2 0x0b

#define COM1_PIN 4
#define COM1_VECTOR 0x34

bool com_has_byte(void)
{
	return (inb(COM_STATUS) & COM_RECEIVED) != 0;
}

u8 com_byte(void)
{
	return inb(COM1);
}

void com_listen(void (*handler)(struct frame *frame))
{
	isr_set(COM1_VECTOR, handler);
	ioapic_route(COM1_PIN, COM1_VECTOR);
	outb(COM_FIFO, 0x07); /* on and emptied, an interrupt for each byte */
	outb(COM_MODEM, COM_OUT2);
	outb(COM_INTERRUPTS, COM_RECEIVED);
}
