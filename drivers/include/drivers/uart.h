/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A physical 16550 (NS16550AF data sheet), polled: behind I/O ports, or behind memory with 8-bit
 * registers side by side or 32-bit registers 4 bytes apart. Its user serialises all calls.
 */
#pragma once

#include <lib/types.h>

enum uart_access {
	UART_PORTS,    /* base is an I/O port */
	UART_MEMORY8,  /* base is the address of registers of one byte each, mapped uncached */
	UART_MEMORY32, /* the same, each in the low byte of a dword */
};

#define UART_REGISTERS 8

struct uart {
	u64 base;
	u8 access;  /* enum uart_access */
	u8 fifo;    /* bytes that it takes at once when it is empty; set by uart_init() */
	bool stuck; /* the last wait was in vain: look once for each byte until there is room */
};

/* Atomic: times that received bytes were lost in some UART, its FIFO full (LSR bit 1). */
extern u32 uart_overruns;

/** How many bytes its registers take, in ports or in memory. */
static inline u64 uart_size(const struct uart *uart)
{
	return uart->access == UART_MEMORY32 ? 4ULL * UART_REGISTERS : UART_REGISTERS;
}

/**
 * Sets 8 data bits, no parity, 1 stop bit, the baud rate by @divisor (0: as it is, but not 0),
 * FIFOs and no interrupts. False, with nothing but the scratch register written, if no UART
 * answers there. Boot only.
 */
bool uart_init(struct uart *uart, u16 divisor);

/** Bytes that it takes now: its FIFO's worth when that is empty, else 0. Never waits. */
unsigned int uart_room(const struct uart *uart);

/** Sends one byte without a look whether there is room. */
void uart_send(const struct uart *uart, u8 byte);

/** Sends one byte, waiting a bounded time for room; a stuck UART loses it. For boot and panic. */
void uart_put(struct uart *uart, u8 byte);

/** Takes one received byte into @byte; false when there is none. */
bool uart_get(const struct uart *uart, u8 *byte);

/** Connects the UART to its interrupt line (MCR OUT2); received bytes raise it. Boot only. */
void uart_enable_interrupts(const struct uart *uart);

/** Received bytes raise the line, and with @room an empty transmitter does so too; what waits
 * already makes an edge of it. */
void uart_set_interrupts(const struct uart *uart, bool room);
