/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The virtual 16550A (NS16550AF data sheet, register tables and "Interrupt Identification
 * Register"). The transmitter is always empty and the modem lines never change, so what is left is
 * the receiver, the two interrupt causes that have a state, and the loop-back that drivers probe
 * with. There is no clock: bytes below the FIFO's trigger level report the timeout at once.
 */

#include <hv/vuart.h>
#include <lib/string.h>

#include "vuart_regs.h"

/* Bits that a write of the others stores. LSR and MSR are read-only. */
static const u8 vuart_stored[VUART_PORTS] = {
	[REG_IER] = 0x0f, [REG_LCR] = 0xff, [REG_MCR] = 0x1f, [REG_SCR] = 0xff};
static const u8 vuart_triggers[] = {1, 4, 8, 14}; /* bytes, by FCR bits 7:6 */

void vuart_init(struct vuart *uart, void (*transmit)(void *context, u8 byte), void *context)
{
	memset(uart, 0, sizeof(*uart));
	uart->divisor[0] = 1; /* 115200: some drivers divide by what they find */
	uart->transmit = transmit;
	uart->context = context;
}

static bool vuart_store(struct vuart *uart, u8 byte)
{
	unsigned int room = uart->fcr & VUART_FCR_ENABLE ? VUART_FIFO : 1;

	if (uart->rx_count >= room) {
		return false;
	}
	uart->rx[(uart->rx_head + uart->rx_count) % VUART_FIFO] = byte;
	uart->rx_count++;
	return true;
}

bool vuart_receive(struct vuart *uart, u8 byte)
{
	if (uart->regs[REG_MCR] & VUART_MCR_LOOP) {
		return false; /* the receiver's input is disconnected */
	}
	return vuart_store(uart, byte);
}

static u8 vuart_take(struct vuart *uart)
{
	u8 byte = uart->rx[uart->rx_head];

	if (uart->rx_count == 0) {
		return 0;
	}
	uart->rx_head = (u8)((uart->rx_head + 1) % VUART_FIFO);
	uart->rx_count--;
	return byte;
}

static u8 vuart_cause(const struct vuart *uart)
{
	if ((uart->regs[REG_IER] & VUART_IER_LINE) && uart->overrun) {
		return VUART_IIR_LINE;
	}
	if ((uart->regs[REG_IER] & VUART_IER_RECEIVE) && uart->rx_count > 0) {
		bool enough =
			uart->rx_count >= vuart_triggers[uart->fcr >> VUART_FCR_TRIGGER_SHIFT];

		return enough ? VUART_IIR_RECEIVE : VUART_IIR_TIMEOUT;
	}
	if ((uart->regs[REG_IER] & VUART_IER_THRE) && uart->thre_pending) {
		return VUART_IIR_THRE;
	}
	return VUART_IIR_NONE;
}

bool vuart_interrupt(const struct vuart *uart)
{
	/* OUT2 is the gate of the line in a PC, and the loop-back holds that pin inactive. */
	return (uart->regs[REG_MCR] & (VUART_MCR_OUT2 | VUART_MCR_LOOP)) == VUART_MCR_OUT2 &&
	       vuart_cause(uart) != VUART_IIR_NONE;
}

static u8 vuart_read_iir(struct vuart *uart)
{
	u8 cause = vuart_cause(uart);

	if (cause == VUART_IIR_THRE) {
		uart->thre_pending = false;
	}
	return (u8)(cause | (uart->fcr & VUART_FCR_ENABLE ? VUART_IIR_FIFOS : 0));
}

static u8 vuart_read_lsr(struct vuart *uart)
{
	u8 lsr = VUART_LSR_EMPTY;

	lsr |= uart->rx_count > 0 ? VUART_LSR_DATA : 0;
	lsr |= uart->overrun ? VUART_LSR_OVERRUN : 0;
	uart->overrun = false;
	return lsr;
}

/* As if a terminal were connected; the loop-back connects the outputs, each to its input. */
static u8 vuart_read_msr(const struct vuart *uart)
{
	u8 mcr = uart->regs[REG_MCR];

	if (!(mcr & VUART_MCR_LOOP)) {
		return VUART_MSR_CTS | VUART_MSR_DSR | VUART_MSR_DCD;
	}
	return (u8)((mcr & VUART_MCR_RTS) * (VUART_MSR_CTS / VUART_MCR_RTS) |
		    (mcr & VUART_MCR_DTR) * (VUART_MSR_DSR / VUART_MCR_DTR) |
		    (mcr & VUART_MCR_OUTS) * (VUART_MSR_DCD / VUART_MCR_OUT2));
}

/* The divisor lies over the first two registers. */
static bool vuart_is_divisor(const struct vuart *uart, unsigned int reg)
{
	return reg <= REG_IER && (uart->regs[REG_LCR] & VUART_LCR_DLAB) != 0;
}

u8 vuart_read(struct vuart *uart, unsigned int offset)
{
	unsigned int reg = offset % VUART_PORTS;

	if (vuart_is_divisor(uart, reg)) {
		return uart->divisor[reg];
	}
	switch (reg) {
	case REG_DATA:
		return vuart_take(uart);
	case REG_IIR_FCR:
		return vuart_read_iir(uart);
	case REG_LSR:
		return vuart_read_lsr(uart);
	case REG_MSR:
		return vuart_read_msr(uart);
	default:
		return uart->regs[reg];
	}
}

static void vuart_send(struct vuart *uart, u8 byte)
{
	if (uart->regs[REG_MCR] & VUART_MCR_LOOP) {
		uart->overrun |= !vuart_store(uart, byte);
	} else {
		uart->transmit(uart->context, byte);
	}
	uart->thre_pending = true; /* gone already */
}

static void vuart_write_fcr(struct vuart *uart, u8 value)
{
	/* Switching the FIFOs on or off empties them; without them no other bit is programmed. */
	if ((value & VUART_FCR_CLEAR_RECEIVER) || ((value ^ uart->fcr) & VUART_FCR_ENABLE)) {
		uart->rx_count = 0;
	}
	uart->fcr = value & VUART_FCR_ENABLE ? value & VUART_FCR_KEPT : 0;
}

void vuart_write(struct vuart *uart, unsigned int offset, u8 value)
{
	unsigned int reg = offset % VUART_PORTS;

	if (vuart_is_divisor(uart, reg)) {
		uart->divisor[reg] = value;
	} else if (reg == REG_DATA) {
		vuart_send(uart, value);
	} else if (reg == REG_IIR_FCR) {
		vuart_write_fcr(uart, value);
	} else {
		/* Enabling the cause raises it, as the holding register is empty. */
		uart->thre_pending |= reg == REG_IER && (value & ~uart->regs[reg] & VUART_IER_THRE);
		uart->regs[reg] = value & vuart_stored[reg];
	}
}
