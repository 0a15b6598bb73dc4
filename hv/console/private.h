/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the console's files. */
#pragma once

#include <lib/types.h>

struct mux;
struct ring;

#define CONSOLE_KEPT_MAX KIB(640) /* the inventory of the largest machines, and more */

#define CONSOLE_CHUNK 16 /* bytes: a FIFO's worth */

struct console {
	char *kept; /* all that was said, for devices that come later; NULL once the boot ends */
	size_t kept_used;
	/* Of the stream, what no device has taken yet. */
	u8 chunk[CONSOLE_CHUNK];
	unsigned int chunk_at;
	unsigned int chunk_end;
	const struct uart *line; /* whose interrupt line reaches a CPU, or NULL */
	bool wants_room;         /* it is raised when the transmitter is empty, too */
	u64 asked;               /* TSC: the last change of that */
	bool undrawn;            /* the screen has cells to be drawn */
	u32 sleeper;             /* atomic: 1 + a CPU that waits for work, or 0 */
	volatile bool in_line;   /* a line is begun; a panic may stop the CPU that would end it */
};

extern struct console console;
extern struct mux console_mux;  /* what the devices are given next */
extern struct ring console_own; /* the hypervisor's lines */
extern u32 console_running;     /* atomic: rings are used */

/** Sends @c, and keeps it in the boot. The caller has the console for itself. */
void console_put(char c);
