/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The console's device and its locks. One lock is for whoever adds a line of the hypervisor's,
 * which takes as long as copying it; the other, for what the device is given next, is never waited
 * for where a guest could notice.
 */

#include <arch/cpu.h>
#include <arch/spinlock.h>
#include <drivers/uart.h>
#include <hv/console.h>
#include <hv/ring.h>
#include <hv/screen.h>

#include "mux.h"
#include "private.h"
#include "sinks.h"

#define CONSOLE_SENT_MAX 512 /* bytes of prefix and text of a line */
#define CONSOLE_CELLS 32     /* of the screen, drawn at once */

static struct spinlock console_lock; /* the writers of lines */
static struct spinlock stream_lock;  /* mux, and what the device is given */
struct ring console_own;
struct mux console_mux;
u32 console_running;
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

static void console_put_newline(void)
{
	console_put('\r');
	console_put('\n');
	console.in_line = false;
}

/* What a panic has to say comes behind the lines that were not shown yet. */
static void console_show_own(void)
{
	struct mux_source *s = &console_mux.sources[MUX_OWN];
	u8 byte;

	/* The CPU that wrote the last of them may have been stopped within it. */
	while (s->ring != NULL && ring_take(s->ring, &s->at, &byte, &s->lost)) {
		console.in_line = true;
		if (byte == '\n') {
			console_put_newline();
		} else {
			console_put((char)byte);
		}
	}
	if (console.in_line) {
		console_put_newline();
	}
}

/* The screen has it. */
static void console_send_chunk(void)
{
	sinks_write((const char *)&console.chunk[console.chunk_at],
		    console.chunk_end - console.chunk_at);
	console.chunk_at = console.chunk_end;
}

/* The line that is being shown ends, by itself if it does so soon. */
static void console_end_line(void)
{
	u8 byte;

	console_send_chunk();
	for (unsigned int i = 0; i < CONSOLE_SENT_MAX && !mux_at_line_begin(&console_mux) &&
				 mux_next(&console_mux, &byte);
	     i++) {
		console_put((char)byte);
	}
	if (console.in_line || !mux_at_line_begin(&console_mux)) {
		console_put_newline();
		mux_reset_line(&console_mux);
	}
}

/* A line without its end: to the devices, or with @ring to the hypervisor's ring. */
static void console_say(const char *prefix, const char *text, bool ring)
{
	const char *const parts[] = {prefix, text};
	unsigned int room = CONSOLE_SENT_MAX;

	for (unsigned int i = 0; i < ARRAY_SIZE(parts); i++) {
		for (const char *c = parts[i]; *c != 0 && room > 0; c++, room--) {
			if (ring) {
				ring_put(&console_own, (u8)*c);
			} else {
				console_put(*c);
			}
		}
	}
}

void console_write_line_unlocked(const char *prefix, const char *text)
{
	console_end_line();
	console_show_own();
	console.in_line = true;
	console_say(prefix, text, false);
	screen_flush(); /* whoever sees the line's end on a serial port finds it on the screen */
	console_put_newline();
}

void console_write_line(const char *prefix, const char *text)
{
	bool ring = __atomic_load_n(&console_running, __ATOMIC_ACQUIRE) != 0;
	u64 start;

	spinlock_acquire(&console_lock);
	start = cpu_ticks();
	if (ring) {
		console_say(prefix, text, true);
		ring_put(&console_own, '\n');
	} else {
		console_write_line_unlocked(prefix, text);
	}
	console_ticks_used += cpu_ticks() - start;
	spinlock_release(&console_lock);
	if (ring) {
		console_drain();
	}
}

u64 console_ticks(void)
{
	return console_ticks_used;
}

static bool console_pending(void)
{
	return console.chunk_at != console.chunk_end || mux_pending(&console_mux);
}

/* The device's interrupt comes when it takes more, as long as there is more. The stream's owner. */
static void console_want_room(void)
{
	const bool want = console_pending();

	if (console.line != NULL && want != console.wants_room) {
		console.wants_room = want;
		uart_set_interrupts(console.line, want);
		console.asked = cpu_ticks();
	}
}

bool console_has_work(void)
{
	return console.undrawn || (console.line == NULL && console_pending());
}

/* A CPU without a guest goes on where nothing else does. */
static void console_wake(void)
{
	const u32 sleeper = __atomic_exchange_n(&console.sleeper, 0, __ATOMIC_SEQ_CST);

	if (sleeper != 0) {
		cpu_kick(sleeper - 1);
	}
}

static void console_fill_chunk(void)
{
	console.chunk_at = 0;
	console.chunk_end = 0;
	while (console.chunk_end < CONSOLE_CHUNK &&
	       mux_next(&console_mux, &console.chunk[console.chunk_end])) {
		screen_put(console.chunk[console.chunk_end++]);
	}
}

static void console_feed(void)
{
	if (console.chunk_at == console.chunk_end) {
		console_fill_chunk();
	}
	if (console.chunk_at != console.chunk_end) {
		console.chunk_at += (unsigned int)sinks_offer(&console.chunk[console.chunk_at],
							      console.chunk_end - console.chunk_at);
	}
	console.undrawn = screen_step(CONSOLE_CELLS);
}

void console_drain(void)
{
	/* Who adds a line and finds the stream taken leaves it to whoever has it, and that one to
	 * the device's interrupt: others could keep a CPU here for ever. */
	for (bool feed = true; spinlock_try(&stream_lock); feed = false) {
		if (feed) {
			console_feed();
		}
		console_want_room();
		spinlock_release(&stream_lock);
		__atomic_thread_fence(__ATOMIC_SEQ_CST);
		if (!feed || console.line == NULL || console.wants_room || !console_pending()) {
			break;
		}
	}
	if (console_has_work()) {
		console_wake();
	}
}

void console_rearm(void)
{
	if (console.line != NULL) {
		spinlock_acquire(&stream_lock);
		uart_set_interrupts(console.line, console.wants_room);
		spinlock_release(&stream_lock);
	}
}

void console_sleep(unsigned int cpu)
{
	__atomic_store_n(&console.sleeper, cpu + 1, __ATOMIC_SEQ_CST);
}

bool console_may_interrupt(u64 now, u64 late)
{
	/* Another CPU may have asked since; and the TSC may be younger than @late. */
	return console.wants_room || (i64)(now - console.asked) < (i64)late;
}

void console_attach(unsigned int number, bool again)
{
	spinlock_acquire(&stream_lock);
	mux_attach(&console_mux, number, again);
	spinlock_release(&stream_lock);
}

bool console_mute(unsigned int number)
{
	struct mux_source *s = &console_mux.sources[number];

	s->muted = !s->muted;
	return s->muted;
}

void console_show(unsigned int number)
{
	spinlock_acquire(&stream_lock);
	mux_show(&console_mux, number);
	spinlock_release(&stream_lock);
}

void console_finish(void)
{
	u8 byte;

	spinlock_acquire(&stream_lock);
	console_send_chunk();
	while (mux_next(&console_mux, &byte)) {
		console_put((char)byte);
	}
	screen_flush();
	/* The stream stays taken: what comes now is written by this CPU, and drawn by no other. */
	__atomic_store_n(&console_running, 0, __ATOMIC_RELEASE);
}
