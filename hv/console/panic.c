/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Panic output. The first CPU here stops all others and has the console for itself; it takes no
 * lock, because the holder may be the one that broke.
 */

#include <stdarg.h>

#include <arch/cpu.h>
#include <hv/console.h>
#include <hv/symbols.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>

#define BACKTRACE_MAX 10   /* with all registers, a screen of 80x25 shows the whole panic */
#define FRAME_SPAN KIB(64) /* a caller's frame is never farther than the largest stack */

static u32 panic_begun; /* atomic: taken by the first CPU that panics */

void panic_begin(void)
{
	if (__atomic_exchange_n(&panic_begun, 1, __ATOMIC_SEQ_CST) != 0) {
		cpu_halt();
	}
	cpu_stop_others();
}

static void panic_say(const char *what, const char *format, va_list args)
{
	char text[REPORT_LINE_MAX];

	format_v(text, sizeof(text), format, args);
	console_write_line_unlocked(what, text);
}

void panic_line(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	panic_say(LOG_PREFIX, format, args);
	va_end(args);
}

static void panic_backtrace_line(u64 address)
{
	u64 offset = 0;
	const char *name = symbol_find(address, &offset);

	panic_line("  %#018lx %s+%#lx", address, name != NULL ? name : "?", offset);
}

void panic_backtrace(u64 rip, u64 rbp)
{
	panic_line("back trace:");
	panic_backtrace_line(rip);
	for (unsigned int i = 0; i < BACKTRACE_MAX && rbp != 0 && IS_ALIGNED(rbp, 8); i++) {
		const u64 *frame = (const u64 *)(uintptr_t)rbp;

		if (frame[1] == 0) {
			return;
		}
		panic_backtrace_line(frame[1] - 1);
		if (frame[0] <= rbp || frame[0] - rbp > FRAME_SPAN) {
			return;
		}
		rbp = frame[0];
	}
}

void panic_end(void)
{
	panic_line("halted: panic");
	cpu_halt();
}

void panic(const char *message, ...)
{
	char what[sizeof(LOG_PREFIX "panic: cpu NNN: ")];
	va_list args;

	panic_begin();
	(void)format(what, sizeof(what), LOG_PREFIX "panic: cpu %u: ", cpu_index());
	va_start(args, message);
	panic_say(what, message, args);
	va_end(args);
	panic_backtrace((u64)(uintptr_t)__builtin_return_address(0),
			(u64)(uintptr_t)__builtin_frame_address(0));
	panic_end();
}

void halt_refused(const char *format, ...)
{
	va_list args;

	panic_begin();
	va_start(args, format);
	panic_say(LOG_PREFIX "halted: ", format, args);
	va_end(args);
	cpu_halt();
}
