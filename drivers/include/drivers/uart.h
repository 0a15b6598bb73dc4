/* SPDX-License-Identifier: Apache-2.0 */
/* The physical 16550 that is the hypervisor's console. Polled output with a bounded wait. */
#pragma once

#include <lib/types.h>

/** Sets 115200 8N1 with FIFOs and no interrupts at I/O @port; false if no UART answers there. */
bool uart_init(u16 port);

/** Sends one byte, waiting a bounded time for room; a stuck UART loses it. */
void uart_put(u16 port, u8 byte);

/** Takes one received byte into @byte; false when there is none. */
bool uart_get(u16 port, u8 *byte);

/** Lets received bytes raise the UART's interrupt line (IER bit 0, MCR OUT2). */
void uart_enable_receive_interrupt(u16 port);
