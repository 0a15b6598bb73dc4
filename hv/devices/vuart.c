/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The virtual 16550A (NS16550AF data sheet, register tables and "Interrupt Identification
 * Register"). The transmitter is always empty and the modem lines never change, so what is left is
 * the receiver, the two interrupt causes that have a state, and the loop-back that drivers probe
 * with. There is no clock: bytes below the FIFO's trigger level report the timeout at once.
 */

#include <hv/vuart.h>
#include <lib/string.h>

enum { REG_DATA, REG_IER, REG_IIR_FCR, REG_LCR, REG_MCR, REG_LSR, REG_MSR, REG_SCR };

#define IER_RECEIVE 0x01
#define IER_THRE 0x02
#define IER_LINE 0x04
#define IER_MASK 0x0f
#define IIR_NONE 0x01
#define IIR_THRE 0x02
#define IIR_RECEIVE 0x04
#define IIR_LINE 0x06
#define IIR_TIMEOUT 0x0c
#define IIR_FIFOS 0xc0
#define FCR_ENABLE 0x01
#define FCR_CLEAR_RECEIVER 0x02
#define FCR_TRIGGER_SHIFT 6
#define FCR_KEPT 0xc9
#define LCR_DLAB 0x80
#define MCR_DTR 0x01
#define MCR_RTS 0x02
#define MCR_OUT1 0x04
#define MCR_OUT2 0x08
#define MCR_LOOP 0x10
#define MCR_MASK 0x1f
#define LSR_DATA 0x01
#define LSR_OVERRUN 0x02
#define LSR_EMPTY 0x60 /* holding and shift register */
#define MSR_CTS 0x10
#define MSR_DSR 0x20
#define MSR_RI 0x40
#define MSR_DCD 0x80

static const u8 triggers[] = {1, 4, 8, 14}; /* bytes, by FCR bits 7:6 */

void vuart_init(struct vuart *uart, void (*transmit)(void *context, u8 byte), void *context)
{
	memset(uart, 0, sizeof(*uart));
	uart->dll = 1; /* 115200: some drivers divide by what they find */
	uart->transmit = transmit;
	uart->context = context;
}

static bool vuart_store(struct vuart *uart, u8 byte)
{
	unsigned int room = uart->fcr & FCR_ENABLE ? VUART_FIFO : 1;

	if (uart->rx_count >= room) {
		uart->overrun = true;
		return false;
	}
	uart->rx[(uart->rx_head + uart->rx_count) % VUART_FIFO] = byte;
	uart->rx_count++;
	return true;
}

bool vuart_receive(struct vuart *uart, u8 byte)
{
	if (uart->mcr & MCR_LOOP) {
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
	if ((uart->ier & IER_LINE) && uart->overrun) {
		return IIR_LINE;
	}
	if ((uart->ier & IER_RECEIVE) && uart->rx_count > 0) {
		bool enough = uart->rx_count >= triggers[uart->fcr >> FCR_TRIGGER_SHIFT];

		return enough ? IIR_RECEIVE : IIR_TIMEOUT;
	}
	if ((uart->ier & IER_THRE) && uart->thre_pending) {
		return IIR_THRE;
	}
	return IIR_NONE;
}

bool vuart_interrupt(const struct vuart *uart)
{
	/* OUT2 is the gate of the line in a PC, and the loop-back holds that pin inactive. */
	return (uart->mcr & (MCR_OUT2 | MCR_LOOP)) == MCR_OUT2 && vuart_cause(uart) != IIR_NONE;
}

static u8 vuart_read_iir(struct vuart *uart)
{
	u8 cause = vuart_cause(uart);

	if (cause == IIR_THRE) {
		uart->thre_pending = false;
	}
	return (u8)(cause | (uart->fcr & FCR_ENABLE ? IIR_FIFOS : 0));
}

static u8 vuart_read_lsr(struct vuart *uart)
{
	u8 lsr = LSR_EMPTY;

	lsr |= uart->rx_count > 0 ? LSR_DATA : 0;
	lsr |= uart->overrun ? LSR_OVERRUN : 0;
	uart->overrun = false;
	return lsr;
}

static u8 vuart_read_msr(const struct vuart *uart)
{
	u8 msr = 0;

	if (!(uart->mcr & MCR_LOOP)) {
		return MSR_CTS | MSR_DSR | MSR_DCD; /* somebody always listens */
	}
	msr |= uart->mcr & MCR_RTS ? MSR_CTS : 0;
	msr |= uart->mcr & MCR_DTR ? MSR_DSR : 0;
	msr |= uart->mcr & MCR_OUT1 ? MSR_RI : 0;
	msr |= uart->mcr & MCR_OUT2 ? MSR_DCD : 0;
	return msr;
}

u8 vuart_read(struct vuart *uart, unsigned int offset)
{
	bool dlab = uart->lcr & LCR_DLAB;

	switch (offset % VUART_PORTS) {
	case REG_DATA:
		return dlab ? uart->dll : vuart_take(uart);
	case REG_IER:
		return dlab ? uart->dlm : uart->ier;
	case REG_IIR_FCR:
		return vuart_read_iir(uart);
	case REG_LCR:
		return uart->lcr;
	case REG_MCR:
		return uart->mcr;
	case REG_LSR:
		return vuart_read_lsr(uart);
	case REG_MSR:
		return vuart_read_msr(uart);
	default:
		return uart->scr;
	}
}

static void vuart_send(struct vuart *uart, u8 byte)
{
	if (uart->mcr & MCR_LOOP) {
		vuart_store(uart, byte);
	} else {
		uart->transmit(uart->context, byte);
	}
	uart->thre_pending = true; /* gone already */
}

static void vuart_write_ier(struct vuart *uart, u8 value)
{
	/* Enabling the cause raises it, as the holding register is empty. */
	if (value & ~uart->ier & IER_THRE) {
		uart->thre_pending = true;
	}
	uart->ier = value & IER_MASK;
}

static void vuart_write_fcr(struct vuart *uart, u8 value)
{
	/* Switching the FIFOs on or off empties them; without them no other bit is programmed. */
	if ((value & FCR_CLEAR_RECEIVER) || ((value ^ uart->fcr) & FCR_ENABLE)) {
		uart->rx_count = 0;
	}
	uart->fcr = value & FCR_ENABLE ? value & FCR_KEPT : 0;
}

void vuart_write(struct vuart *uart, unsigned int offset, u8 value)
{
	bool dlab = uart->lcr & LCR_DLAB;

	switch (offset % VUART_PORTS) {
	case REG_DATA:
		if (dlab) {
			uart->dll = value;
		} else {
			vuart_send(uart, value);
		}
		break;
	case REG_IER:
		if (dlab) {
			uart->dlm = value;
		} else {
			vuart_write_ier(uart, value);
		}
		break;
	case REG_IIR_FCR:
		vuart_write_fcr(uart, value);
		break;
	case REG_LCR:
		uart->lcr = value;
		break;
	case REG_MCR:
		uart->mcr = value & MCR_MASK;
		break;
	case REG_SCR:
		uart->scr = value;
		break;
	default: /* LSR and MSR are read-only */
		break;
	}
}
