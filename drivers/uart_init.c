/* SPDX-License-Identifier: Apache-2.0 */
/* A 16550 found and set up, before partitions run. */

#include <drivers/uart.h>

#include "uart_regs.h"

/* Two values, so that memory of nobody that floats does not pass. */
static bool uart_answers(const struct uart *uart)
{
	static const u8 values[] = {0xa5, 0x5a};

	for (unsigned int i = 0; i < ARRAY_SIZE(values); i++) {
		uart_write(uart, UART_SCRATCH, values[i]);
		if (uart_read(uart, UART_SCRATCH) != values[i]) {
			return false;
		}
	}
	return uart_read(uart, UART_LSR) != UART_LSR_ABSENT;
}

static void uart_set_divisor(const struct uart *uart, u16 divisor)
{
	uart_write(uart, UART_LCR, UART_LCR_8N1 | UART_LCR_DLAB);
	if (divisor == 0 && (uart_read(uart, UART_DATA) | uart_read(uart, UART_IER)) == 0) {
		divisor = 1;
	}
	if (divisor != 0) {
		uart_write(uart, UART_DATA, (u8)divisor);
		uart_write(uart, UART_IER, (u8)(divisor >> 8));
	}
	uart_write(uart, UART_LCR, UART_LCR_8N1);
}

bool uart_init(struct uart *uart, u16 divisor)
{
	if (!uart_answers(uart)) {
		return false;
	}
	uart_write(uart, UART_LCR, UART_LCR_8N1);
	uart_write(uart, UART_IER, 0);
	uart_set_divisor(uart, divisor);
	uart_write(uart, UART_FCR, UART_FCR_ENABLE_CLEAR);
	uart_write(uart, UART_MCR, UART_MCR_DTR_RTS);
	uart->fifo = (uart_read(uart, UART_IIR) & UART_IIR_FIFOS) == UART_IIR_FIFOS ? UART_FIFO : 1;
	uart->stuck = false;
	return true;
}

void uart_enable_interrupts(const struct uart *uart)
{
	uart_write(uart, UART_MCR, UART_MCR_DTR_RTS | UART_MCR_OUT2);
	uart_set_interrupts(uart, false);
}
