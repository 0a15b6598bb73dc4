/* SPDX-License-Identifier: Apache-2.0 */
/* See sinks.h. */

#include "sinks.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <hv/console.h>

struct sinks sinks;

void sinks_write(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		for (unsigned int n = 0; n < sinks.count; n++) {
			uart_put(&sinks.uarts[n], (u8)text[i]);
		}
	}
}

/* Room of UART number @n; without bound if it is left out. */
static size_t sinks_room(unsigned int n, u64 now)
{
	struct uart *uart = &sinks.uarts[n];
	size_t room = uart_room(uart);

	if (room != 0) {
		sinks.since[n] = 0;
		uart->stuck = false;
	} else if (sinks.since[n] == 0) {
		sinks.since[n] = now;
	} else if (now - sinks.since[n] > clock_tsc_hz()) {
		uart->stuck = true;
	}
	return uart->stuck ? SIZE_MAX : room;
}

size_t sinks_offer(const u8 *text, size_t length)
{
	const u64 now = cpu_ticks();

	for (unsigned int n = 0; n < sinks.count; n++) {
		const size_t room = sinks_room(n, now);

		length = MIN(length, room);
	}
	for (unsigned int n = 0; n < sinks.count; n++) {
		for (size_t i = 0; i < length && !sinks.uarts[n].stuck; i++) {
			uart_send(&sinks.uarts[n], text[i]);
		}
	}
	return length;
}

bool console_get(u8 *byte)
{
	for (unsigned int n = 0; n < sinks.count; n++) {
		if (uart_get(&sinks.uarts[n], byte)) {
			return true;
		}
	}
	return false;
}
