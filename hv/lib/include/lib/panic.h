/* SPDX-License-Identifier: Apache-2.0 */
/* Our own truth broke, or the start is refused: everything stops, with every fact on the console.
 */
#pragma once

#include <lib/types.h>

/** Stops all CPUs and prints the message and a symbolised back trace. Never returns. */
NORETURN void panic(const char *format, ...) PRINTF_LIKE(1, 2);

/** Refuses to start: prints "halted: " and the words, and stops the machine. Never returns. */
NORETURN void halt_refused(const char *format, ...) PRINTF_LIKE(1, 2);

/** The pieces of panic() for those who know more: begin, any number of lines, trace, end. */
void panic_begin(void);
void panic_line(const char *format, ...) PRINTF_LIKE(1, 2);
void panic_backtrace(u64 rip, u64 rbp);

/** A line that says whose @address is, if it is a partition's. The core implements it. */
void panic_explain(u64 address);

/**
 * Names the function which holds @address and stores how far inside in @offset. Outside of all
 * functions, or while the table is empty, the answer is NULL and @offset becomes 0.
 */
const char *symbol_find(u64 address, u64 *offset);
NORETURN void panic_end(void);
