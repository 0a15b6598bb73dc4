/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The shared console: one lock, one device. Lines that come before the device is known are kept and
 * shown as soon as it is.
 */

#include <arch/cpu.h>
#include <arch/spinlock.h>
#include <drivers/uart.h>
#include <hv/console.h>

#define CONSOLE_SENT_MAX                                                                           \
	512 /* bytes of prefix and text that are sent: it bounds the lock's time                   \
	     */
#define EARLY_MAX 2048

static struct spinlock console_lock;
static u64 console_ticks_used;
static u16 uart; /* fixed before other CPUs run */
static char console_early[EARLY_MAX];
static size_t console_early_used;

static void console_put(char c)
{
	if (uart != 0) {
		uart_put(uart, (u8)c);
	} else if (console_early_used < EARLY_MAX) {
		console_early[console_early_used++] = c;
	}
}

void console_init(u16 port)
{
	/* A second set-up would throw away what the transmitter still holds. */
	if (port != 0 && port == uart) {
		return;
	}
	uart = port != 0 && uart_init(port) ? port : 0;
	for (size_t i = 0; uart != 0 && i < console_early_used; i++) {
		console_put(console_early[i]);
	}
	console_early_used = uart != 0 ? 0 : console_early_used;
}

u16 console_port(void)
{
	return uart;
}

void console_write_line_unlocked(const char *prefix, const char *text)
{
	unsigned int room = CONSOLE_SENT_MAX;

	for (; *prefix != 0 && room > 0; prefix++, room--) {
		console_put(*prefix);
	}
	for (; *text != 0 && room > 0; text++, room--) {
		console_put(*text);
	}
	console_put('\r');
	console_put('\n');
}

void console_write_line(const char *prefix, const char *text)
{
	u64 start;

	spinlock_acquire(&console_lock);
	start = cpu_ticks();
	console_write_line_unlocked(prefix, text);
	console_ticks_used += cpu_ticks() - start;
	spinlock_release(&console_lock);
}

u64 console_ticks(void)
{
	return console_ticks_used;
}
