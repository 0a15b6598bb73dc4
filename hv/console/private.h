/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the console's files. */
#pragma once

#include <lib/types.h>

#define CONSOLE_KEPT_MAX KIB(256) /* the inventory of the largest machines, and more */

struct console {
	char *kept; /* all that was said, for devices that come later; NULL once the boot ends */
	size_t kept_used;
	volatile bool in_line; /* a line is begun; a panic may stop the CPU that would end it */
};

extern struct console console;

/** Sends @c, and keeps it in the boot. The caller has the console for itself. */
void console_put(char c);
