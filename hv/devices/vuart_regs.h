/* SPDX-License-Identifier: Apache-2.0 */
/* Registers of the virtual 16550A as its guest sees them (NS16550AF data sheet). */
#pragma once

enum { REG_DATA, REG_IER, REG_IIR_FCR, REG_LCR, REG_MCR, REG_LSR, REG_MSR, REG_SCR };

#define VUART_IER_RECEIVE 0x01
#define VUART_IER_THRE 0x02
#define VUART_IER_LINE 0x04
#define VUART_IIR_NONE 0x01
#define VUART_IIR_THRE 0x02
#define VUART_IIR_RECEIVE 0x04
#define VUART_IIR_LINE 0x06
#define VUART_IIR_TIMEOUT 0x0c
#define VUART_IIR_FIFOS 0xc0
#define VUART_FCR_ENABLE 0x01
#define VUART_FCR_CLEAR_RECEIVER 0x02
#define VUART_FCR_TRIGGER_SHIFT 6
#define VUART_FCR_KEPT 0xc9
#define VUART_LCR_DLAB 0x80
#define VUART_MCR_DTR 0x01
#define VUART_MCR_RTS 0x02
#define VUART_MCR_OUT2 0x08
#define VUART_MCR_OUTS 0x0c
#define VUART_MCR_LOOP 0x10
#define VUART_LSR_DATA 0x01
#define VUART_LSR_OVERRUN 0x02
#define VUART_LSR_EMPTY 0x60 /* holding and shift register */
#define VUART_MSR_CTS 0x10
#define VUART_MSR_DSR 0x20
#define VUART_MSR_DCD 0x80
