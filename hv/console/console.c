/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The shared console: one lock over all its devices. What is said at the boot is also kept, for
 * devices that are known later.
 */

#include <arch/cpu.h>
#include <arch/spinlock.h>
#include <hv/console.h>
#include <hv/screen.h>

#include "private.h"
#include "sinks.h"

/* Bytes of prefix and text that are sent: it bounds the lock's time. */
#define CONSOLE_SENT_MAX 512

static struct spinlock console_lock;
static u64 console_ticks_used;
struct console console;

void console_put(char c)
{
	screen_put((u8)c);
	sinks_write(&c, 1);
	if (console.kept != NULL && console.kept_used < CONSOLE_KEPT_MAX) {
		console.kept[console.kept_used++] = c;
	}
}

bool console_get(u8 *byte)
{
	return sinks_get(byte);
}

void console_write_line_unlocked(const char *prefix, const char *text)
{
	unsigned int room = CONSOLE_SENT_MAX;

	if (console.in_line) {
		console_put('\r');
		console_put('\n');
	}
	console.in_line = true;
	for (; *prefix != 0 && room > 0; prefix++, room--) {
		console_put(*prefix);
	}
	for (; *text != 0 && room > 0; text++, room--) {
		console_put(*text);
	}
	console_put('\r');
	console_put('\n');
	console.in_line = false;
	screen_flush();
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
