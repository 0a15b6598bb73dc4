/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the console shows: one stream of bytes made of the rings of the hypervisor and of all
 * partitions. The partition that is attached has the terminal: its bytes come as they are. Of all
 * others there are whole lines, with the name in front and whatever could move the cursor made
 * harmless, put between so that the attached one's line is not torn. Each step takes constant time.
 * Pure; host-tested.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

#include <hv/ring.h>

#define MUX_SOURCES (MAX_PARTITIONS + 1)
#define MUX_OWN 0         /* the hypervisor's lines; partition i is source i + 1 */
#define MUX_NONE 0        /* no partition is attached */
#define MUX_LINE_MAX 160  /* of the attached one's line, as much as is shown again */
#define MUX_PREFIX_MAX 40 /* "[NAME] " */

struct mux_source {
	const struct ring *ring;
	const char *name; /* of the partition */
	u64 at;           /* next byte to be shown */
	u64 lost;
	bool muted;
};

enum mux_phase {
	MUX_CHOOSE, /* between lines */
	MUX_TEXT,   /* within a line of the source in hand */
};

/* The large arrays come last: what lies in the first 128 bytes is reached by shorter instructions.
 */
struct mux {
	unsigned int count;
	unsigned int attached; /* source, or MUX_NONE */
	u64 again;             /* place up to which its bytes were shown before */
	unsigned int source;   /* in hand */
	enum mux_phase phase;
	unsigned int shown; /* characters of the line in hand */
	/* What is shown next, before anything else, of pending. */
	unsigned int pending_at;
	unsigned int pending_end;
	unsigned int line_used;
	bool line_complex; /* more than printing has happened in it: it cannot be shown again */
	u8 escape;         /* state of an escape sequence in it */
	struct mux_source sources[MUX_SOURCES];
	u8 line[MUX_LINE_MAX]; /* the attached one's line since its last newline */
	char pending[MUX_PREFIX_MAX + MUX_LINE_MAX];
};

/** Starts with @count partitions' rings and names to be set in @mux->sources. */
void mux_init(struct mux *mux, unsigned int count);

/** The next byte of the stream; false if there is none now. */
bool mux_next(struct mux *mux, u8 *byte);

/** Whether mux_next() has something to give, or may have after a moment. */
bool mux_pending(const struct mux *mux);

/**
 * Attaches partition source @source, or MUX_NONE. With @again its last screenful is shown again,
 * without what asks the terminal something.
 */
void mux_attach(struct mux *mux, unsigned int source, bool again);

/** The last lines of source @source come again, as lines. */
void mux_show(struct mux *mux, unsigned int source);

/** Whether the stream is where a line begins. */
bool mux_at_line_begin(const struct mux *mux);

/** The stream is at a line's begin: somebody else ended the one that was shown. */
void mux_reset_line(struct mux *mux);
