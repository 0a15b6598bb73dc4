/* SPDX-License-Identifier: Apache-2.0 */
/* Registers of the 16550 (NS16550AF data sheet), and the way to them that its two files share. */
#pragma once

#include <arch/io.h>
#include <drivers/uart.h>

/* clang-format off */
#define UART_DATA               0
#define UART_IER                1
#define   UART_IER_RECEIVE      0x01
#define   UART_IER_ROOM         0x02
#define UART_IIR                2    /* read */
#define   UART_IIR_FIFOS        0xc0 /* both: they are on and work */
#define UART_FCR                2    /* written */
#define   UART_FCR_ENABLE_CLEAR 0x07 /* interrupts at the first received byte */
#define UART_LCR                3
#define   UART_LCR_8N1          0x03
#define   UART_LCR_DLAB         0x80
#define UART_MCR                4
#define   UART_MCR_DTR_RTS      0x03
#define   UART_MCR_OUT2         0x08 /* the gate of the interrupt line */
#define UART_LSR                5
#define   UART_LSR_DATA         0x01
#define   UART_LSR_OVERRUN      0x02 /* cleared by the read */
#define   UART_LSR_ROOM         0x20 /* the FIFO is empty, or without one the register */
#define   UART_LSR_ABSENT       0xff
#define UART_SCRATCH            7
/* clang-format on */

#define UART_FIFO 16U

static inline u8 uart_read(const struct uart *uart, unsigned int reg)
{
	switch (uart->access) {
	case UART_MEMORY8:
		return (u8)io_memory_read(uart->base + reg, 1);
	case UART_MEMORY32:
		return (u8)io_memory_read(uart->base + 4ULL * reg, 4);
	default:
		return io_in8((u16)(uart->base + reg));
	}
}

static inline void uart_write(const struct uart *uart, unsigned int reg, u8 value)
{
	switch (uart->access) {
	case UART_MEMORY8:
		io_memory_write(uart->base + reg, 1, value);
		break;
	case UART_MEMORY32:
		io_memory_write(uart->base + 4ULL * reg, 4, value);
		break;
	default:
		io_out8((u16)(uart->base + reg), value);
		break;
	}
}
