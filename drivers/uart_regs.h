/* SPDX-License-Identifier: Apache-2.0 */
/* Registers of the 16550 (NS16550AF data sheet), and what its two files share. */
#pragma once

#include <lib/types.h>

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

/* The last wait was in vain: look once for each byte until there is room. */
extern bool uart_stuck;
