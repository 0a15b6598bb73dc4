/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes to and from a 16550. Waits are counted in register reads. */

#include <drivers/uart.h>

#include "uart_regs.h"

#define WAIT_READS 50000 /* at 9600 baud a byte takes 1 ms; a read takes 0.2 us at least */

u32 uart_overruns;

/* Whoever reads it, to send or to receive, has cleared the overrun bit. */
static u8 uart_status(const struct uart *uart)
{
	const u8 status = uart_read(uart, UART_LSR);

	if ((status & UART_LSR_OVERRUN) != 0 && status != UART_LSR_ABSENT) {
		__atomic_fetch_add(&uart_overruns, 1, __ATOMIC_RELAXED);
	}
	return status;
}

unsigned int uart_room(const struct uart *uart)
{
	return uart_status(uart) & UART_LSR_ROOM ? uart->fifo : 0;
}

void uart_send(const struct uart *uart, u8 byte)
{
	uart_write(uart, UART_DATA, byte);
}

void uart_put(struct uart *uart, u8 byte)
{
	unsigned int tries = uart->stuck ? 1 : WAIT_READS;

	while (tries > 0 && uart_room(uart) == 0) {
		tries--;
	}
	uart->stuck = tries == 0;
	if (!uart->stuck) {
		uart_send(uart, byte);
	}
}

bool uart_get(const struct uart *uart, u8 *byte)
{
	const u8 status = uart_status(uart);

	if (status == UART_LSR_ABSENT || !(status & UART_LSR_DATA)) {
		return false;
	}
	*byte = uart_read(uart, UART_DATA);
	return true;
}

void uart_set_interrupts(const struct uart *uart, bool room)
{
	uart_write(uart, UART_IER, 0);
	uart_write(uart, UART_IER, UART_IER_RECEIVE | (room ? UART_IER_ROOM : 0));
}
