/* SPDX-License-Identifier: Apache-2.0 */
/* COM1's receiver, for programs that somebody types to (NS16550AF data sheet). */
#pragma once

#include "lib.h"

/** Whether a byte was typed that com_byte() has not taken. */
bool com_has_byte(void);

/** Takes it. */
u8 com_byte(void);

/** Has @handler called by an interrupt, through the IOAPIC, for each byte. On the boot CPU. */
void com_listen(void (*handler)(struct frame *frame));
