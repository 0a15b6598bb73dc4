/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's virtual 16550A: registers, FIFOs, modem control loop-back and the interrupt line as
 * a pure state machine (NS16550AF data sheet). It never waits: a byte written is handed out at
 * once, so the transmitter is always empty. The caller locks.
 */
#pragma once

#include <lib/types.h>

#define VUART_FIFO 16 /* receiver bytes */
#define VUART_PORT 0x3f8
#define VUART_PORTS 8
#define VUART_IRQ 4

struct vuart {
	u8 regs[VUART_PORTS]; /* those that hold what was written */
	u8 divisor[2];
	u8 fcr;
	u8 rx[VUART_FIFO];
	u8 rx_head, rx_count;
	bool overrun;
	bool thre_pending; /* transmitter-empty interrupt not yet acknowledged by an IIR read */
	void (*transmit)(void *context, u8 byte);
	void *context;
};

/** Resets every register as a hardware reset does; @transmit gets each byte sent. */
void vuart_init(struct vuart *uart, void (*transmit)(void *context, u8 byte), void *context);

/** Reads register @offset (0..7), with the side effects that a read has. */
u8 vuart_read(struct vuart *uart, unsigned int offset);

/** Writes @value to register @offset (0..7). */
void vuart_write(struct vuart *uart, unsigned int offset, u8 value);

/** Hands the guest one input byte; false while it takes none (the receiver is full, or is in
 * loop-back): the caller keeps the byte. */
bool vuart_receive(struct vuart *uart, u8 byte);

/** Level of the interrupt line: an enabled cause is pending and OUT2 lets it out. */
bool vuart_interrupt(const struct vuart *uart);
