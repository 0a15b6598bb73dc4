/* SPDX-License-Identifier: Apache-2.0 */
/* The console gets its device, and whatever was said before. */

#include <drivers/uart.h>
#include <hv/console.h>

#include "private.h"

void console_init(u16 port)
{
	/* A second set-up would throw away what the transmitter still holds. */
	if (port != 0 && port == console.uart) {
		return;
	}
	console.uart = port != 0 && uart_init(port) ? port : 0;
	for (size_t i = 0; console.uart != 0 && i < console.early_used; i++) {
		console_put(console.early[i]);
	}
	console.early_used = console.uart != 0 ? 0 : console.early_used;
}
