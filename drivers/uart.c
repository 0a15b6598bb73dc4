/* SPDX-License-Identifier: Apache-2.0 */
/* The console's 16550 (NS16550AF data sheet), polled. Waits are counted in register reads. */

#include <arch/io.h>
#include <drivers/uart.h>

/* clang-format off */
#define UART_DATA               0
#define UART_IER                1
#define   UART_IER_RECEIVE      0x01
#define UART_FCR                2
#define   UART_FCR_ENABLE_CLEAR 0x07 /* interrupts at the first received byte */
#define UART_LCR                3
#define   UART_LCR_8N1          0x03
#define   UART_LCR_DLAB         0x80
#define UART_MCR                4
#define   UART_MCR_DTR_RTS      0x03
#define   UART_MCR_OUT2         0x08 /* the gate of the interrupt line */
#define UART_LSR                5
#define   UART_LSR_DATA         0x01
#define   UART_LSR_ROOM         0x20
#define   UART_LSR_ABSENT       0xff
#define UART_SCRATCH            7
/* clang-format on */

#define DIVISOR_115200 1
#define WAIT_READS 50000 /* a byte takes 87 us, a read 0.2 us at least */

static bool stuck; /* the last wait was in vain: look once for each byte until there is room */

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
	stuck = false;
	return true;
}

void uart_put(u16 port, u8 byte)
{
	unsigned int tries = stuck ? 1 : WAIT_READS;

	while (tries > 0 && !(io_in8(port + UART_LSR) & UART_LSR_ROOM)) {
		tries--;
	}
	stuck = tries == 0;
	if (!stuck) {
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

void uart_enable_receive_interrupt(u16 port)
{
	io_out8(port + UART_MCR, UART_MCR_DTR_RTS | UART_MCR_OUT2);
	io_out8(port + UART_IER, UART_IER_RECEIVE);
}
