/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the console's files. */
#pragma once

#include <lib/types.h>

#define CONSOLE_EARLY_MAX 2048

struct console {
	u16 uart;                      /* its port, 0 none; fixed before other CPUs run */
	char early[CONSOLE_EARLY_MAX]; /* what was said before there was one */
	size_t early_used;
	volatile bool in_line; /* a line is begun; a panic may stop the CPU that would end it */
};

extern struct console console;

/** Sends @c, or keeps it. The caller has the console for itself. */
void console_put(char c);
