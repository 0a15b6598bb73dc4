/* SPDX-License-Identifier: Apache-2.0 */
/* The console's 16550 (NS16550AF data sheet), polled. Waits are counted in register reads. */

#include <arch/io.h>
#include <drivers/uart.h>

#include "uart_regs.h"

#define WAIT_READS 50000 /* a byte takes 87 us, a read 0.2 us at least */

bool uart_stuck;

void uart_put(u16 port, u8 byte)
{
	unsigned int tries = uart_stuck ? 1 : WAIT_READS;

	while (tries > 0 && !(io_in8(port + UART_LSR) & UART_LSR_ROOM)) {
		tries--;
	}
	uart_stuck = tries == 0;
	if (!uart_stuck) {
		io_out8(port + UART_DATA, byte);
	}
}

bool uart_get(u16 port, u8 *byte)
{
	u8 status = io_in8(port + UART_LSR);

	if (status == UART_LSR_ABSENT || !(status & UART_LSR_DATA)) {
		return false;
	}
	*byte = io_in8(port + UART_DATA);
	return true;
}
