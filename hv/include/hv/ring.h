/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The last bytes that somebody wrote. A writer never waits: what is older than the ring is lost to
 * a reader that comes too late, and the reader learns how much. One writer at a time; any number of
 * readers, each with a place of its own, on other CPUs. Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

#define RING_BYTES 8192   /* a power of two */
#define RING_LINE_MAX 240 /* a longer line is shown in pieces of so many */

struct ring {
	u8 bytes[RING_BYTES];
	u64 written; /* atomic: bytes since the begin */
	u64 lines;   /* atomic: of these, up to and with the last newline */
};

/** Appends @byte. The caller is the only writer. */
void ring_put(struct ring *ring, u8 byte);

/** Passes over bytes that are gone, and adds them to @lost; true if there is one at place @at. */
bool ring_pass(const struct ring *ring, u64 *at, u64 *lost);

/**
 * Takes the byte at place @at, which moves on; false if it is not written yet. Bytes that are gone
 * are passed over and added to @lost.
 */
bool ring_take(const struct ring *ring, u64 *at, u8 *byte, u64 *lost);

/** Whether a whole line, or as much as a line may have, is there at place @at. */
bool ring_has_line(const struct ring *ring, u64 at);

/**
 * The place from which the last @lines lines, but not more than @bytes, are to be read. It is where
 * a line or an escape sequence begins if either does there.
 */
u64 ring_back(const struct ring *ring, unsigned int lines, unsigned int bytes);
