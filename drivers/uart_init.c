/* SPDX-License-Identifier: Apache-2.0 */
/* The console's 16550 set up, before partitions run. */

#include <arch/io.h>
#include <drivers/uart.h>

#include "uart_regs.h"

#define DIVISOR_115200 1

bool uart_init(u16 port)
{
	io_out8(port + UART_SCRATCH, 0x5a);
	if (io_in8(port + UART_SCRATCH) != 0x5a || io_in8(port + UART_LSR) == UART_LSR_ABSENT) {
		return false;
	}
	io_out8(port + UART_IER, 0);
	io_out8(port + UART_LCR, UART_LCR_DLAB);
	io_out8(port + UART_DATA, DIVISOR_115200);
	io_out8(port + UART_IER, 0);
	io_out8(port + UART_LCR, UART_LCR_8N1);
	io_out8(port + UART_FCR, UART_FCR_ENABLE_CLEAR);
	io_out8(port + UART_MCR, UART_MCR_DTR_RTS);
	uart_stuck = false;
	return true;
}

void uart_enable_receive_interrupt(u16 port)
{
	io_out8(port + UART_MCR, UART_MCR_DTR_RTS | UART_MCR_OUT2);
	io_out8(port + UART_IER, UART_IER_RECEIVE);
}
