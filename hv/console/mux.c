/* SPDX-License-Identifier: Apache-2.0 */
/* See mux.h. */

#include <lib/string.h>

#include "mux.h"

#define SCREEN_LINES 24
#define SCREEN_BYTES 4096
#define RETURNS_MAX 2 /* of them in a row are left out: a step takes constant time */
#define ERASE_LINE "\r\033[K"
#define ANSWERED '~' /* as last byte of a sequence: no terminal acts on it */

enum { ESCAPE_NONE, ESCAPE_BEGUN, ESCAPE_PARAMETERS };

void mux_init(struct mux *mux, unsigned int count)
{
	mux->count = count + 1;
	mux->attached = MUX_NONE;
	mux->phase = MUX_CHOOSE;
}

/* An exit may come here: this costs a tenth of what format() does. */
static NOINLINE void mux_add(struct mux *mux, const char *text)
{
	while (*text != 0) {
		mux->pending[mux->pending_end++] = *text++;
	}
}

/* What comes before a line, and how much of its source never will. */
static void mux_say(struct mux *mux, const char *before, const char *name, const char *behind)
{
	struct mux_source *s = &mux->sources[mux->source];
	char text[] = "(00000000000000000000 bytes lost) "; /* as many digits as a u64 has */
	unsigned int at = sizeof("(00000000000000000000") - 1;

	mux->pending_at = 0;
	mux->pending_end = 0;
	mux_add(mux, before);
	mux_add(mux, name);
	mux_add(mux, behind);
	if (s->lost != 0) {
		for (; s->lost != 0; s->lost /= 10) {
			text[--at] = (char)('0' + s->lost % 10);
		}
		text[--at] = '(';
		mux_add(mux, text + at);
	}
}

/* A byte that is shown again: no end of a question to the terminal, whose answer is typed to the
 * partition. */
static u8 mux_again(const struct mux *mux, u8 byte)
{
	return mux->escape == ESCAPE_PARAMETERS && (byte == 'n' || byte == 'c') ? ANSWERED : byte;
}

/* Colours leave the line one that can be shown again; moving the cursor does not. */
static void mux_follow(struct mux *mux, u8 byte)
{
	if (mux->escape == ESCAPE_BEGUN) {
		mux->escape = byte == '[' ? ESCAPE_PARAMETERS : ESCAPE_NONE;
		mux->line_complex |= byte != '[';
	} else if (mux->escape == ESCAPE_PARAMETERS && byte >= '@' && byte <= '~') {
		mux->escape = ESCAPE_NONE;
		mux->line_complex |= byte != 'm' && byte != 'K' && byte != ANSWERED;
	} else if (byte == 0x1b) {
		mux->escape = ESCAPE_BEGUN;
	}
}

/* Where nothing of the attached one's line is shown yet. */
static void mux_forget_line(struct mux *mux)
{
	mux->line_used = 0;
	mux->line_complex = false;
	mux->escape = ESCAPE_NONE;
}

/* A newline begins a line that is simple, unless it is within a screen that was drawn at places.
 * What asks the terminal does so once. */
static void mux_track(struct mux *mux, u8 byte)
{
	byte = mux_again(mux, byte);
	if (byte == '\n') {
		mux_forget_line(mux);
		return;
	}
	mux_follow(mux, byte);
	/* What follows a return begins the line again; until then it is there to be shown. */
	if (mux->line_used != 0 && mux->line[mux->line_used - 1] == '\r' && !mux->line_complex) {
		mux->line_used = 0;
	}
	if (mux->line_used < sizeof(mux->line)) {
		mux->line[mux->line_used++] = byte;
	} else {
		mux->line_complex = true;
	}
}

/* Lines of partitions wait while the attached one's cannot be shown again; the hypervisor's do not.
 */
static bool mux_may_speak(const struct mux *mux, unsigned int i)
{
	const struct mux_source *s = &mux->sources[i];

	return (i == MUX_OWN || (!s->muted && i != mux->attached && !mux->line_complex)) &&
	       ring_has_line(s->ring, s->at);
}

/* The next source with a line, in turn, the hypervisor first; the count if there is none. */
static unsigned int mux_choose(const struct mux *mux)
{
	for (unsigned int i = 0; i <= mux->count; i++) {
		unsigned int turn = i == 0 ? MUX_OWN : (mux->source + i) % mux->count;

		if (mux_may_speak(mux, turn)) {
			return turn;
		}
	}
	return mux->count;
}

/* Something of the attached one's line is shown, or would be if no other line were. */
static bool mux_in_line(const struct mux *mux)
{
	return mux->line_used != 0 || mux->line_complex;
}

static u8 mux_harmless(u8 byte)
{
	return (byte >= ' ' && byte <= '~') || byte == '\t' ? byte : '.';
}

/* Behind it the attached one's line is shown again, where it can be. */
static void mux_end_line(struct mux *mux)
{
	const unsigned int again = mux->line_complex ? 0 : mux->line_used;

	mux->pending[0] = '\r';
	mux->pending[1] = '\n';
	memcpy(mux->pending + 2, mux->line, again);
	mux->pending_at = 0;
	mux->pending_end = 2 + again;
	mux->phase = MUX_CHOOSE;
}

/* A byte of the line in hand; false where that ends. */
static bool mux_text(struct mux *mux, u8 *byte)
{
	struct mux_source *s = &mux->sources[mux->source];

	for (unsigned int i = 0; ring_take(s->ring, &s->at, byte, &s->lost); i++) {
		if (*byte == '\n' || mux->shown == RING_LINE_MAX) {
			s->at -= *byte != '\n';
			break;
		}
		if (*byte != '\r' || i == RETURNS_MAX) {
			mux->shown++;
			*byte = mux->source == MUX_OWN ? *byte : mux_harmless(*byte);
			return true;
		}
	}
	mux_end_line(mux);
	return false;
}

static bool mux_raw(struct mux *mux, u8 *byte)
{
	struct mux_source *s = &mux->sources[mux->attached];

	if (mux->attached == MUX_NONE || !ring_take(s->ring, &s->at, byte, &s->lost)) {
		return false;
	}
	*byte = s->at <= mux->again ? mux_again(mux, *byte) : *byte;
	mux_track(mux, *byte);
	if (s->lost != 0) {
		mux->source = mux->attached;
		mux_say(mux, "\r\n", "", "");
	}
	return true;
}

/* Between lines. An escape sequence of the attached one is never cut. */
static bool mux_choose_next(struct mux *mux, u8 *byte)
{
	const unsigned int source = mux->escape != ESCAPE_NONE ? mux->count : mux_choose(mux);
	struct mux_source *s = &mux->sources[source];

	if (source == mux->count) {
		return mux_raw(mux, byte);
	}
	(void)ring_pass(s->ring, &s->at, &s->lost);
	mux->source = source;
	mux->shown = 0;
	mux->phase = MUX_TEXT;
	if (source == MUX_OWN) {
		mux_say(mux, mux_in_line(mux) ? ERASE_LINE : "", "", "");
	} else {
		mux_say(mux, mux_in_line(mux) ? ERASE_LINE "[" : "[", s->name, "] ");
	}
	return false;
}

bool mux_next(struct mux *mux, u8 *byte)
{
	/* Each phase leads to a byte in two more, or to none. */
	for (unsigned int i = 0; i < 4; i++) {
		if (mux->pending_at != mux->pending_end) {
			*byte = (u8)mux->pending[mux->pending_at++];
			return true;
		}
		if (mux->phase == MUX_TEXT ? mux_text(mux, byte) : mux_choose_next(mux, byte)) {
			return true;
		}
		if (mux->phase == MUX_CHOOSE && mux->pending_at == mux->pending_end) {
			return false;
		}
	}
	return false;
}

bool mux_pending(const struct mux *mux)
{
	const struct mux_source *s = &mux->sources[mux->attached];

	return mux->pending_at != mux->pending_end || mux->phase != MUX_CHOOSE ||
	       (mux->attached != MUX_NONE &&
		__atomic_load_n(&s->ring->written, __ATOMIC_ACQUIRE) != s->at) ||
	       (mux->escape == ESCAPE_NONE && mux_choose(mux) != mux->count);
}

/* What was begun of the attached one's line ends, colours as well, and comes again if that can be.
 */
static void mux_break_line(struct mux *mux)
{
	if (mux->phase == MUX_CHOOSE && mux_in_line(mux)) {
		mux_say(mux, "\033[m\r\n", "", "");
	}
	mux->sources[mux->attached].at -= mux->line_complex ? 0 : mux->line_used;
	mux_forget_line(mux);
}

void mux_show(struct mux *mux, unsigned int source)
{
	struct mux_source *s = &mux->sources[source];

	if (source != mux->attached) {
		if (mux->phase == MUX_TEXT && mux->source == source) {
			mux_end_line(mux);
		}
		s->at = ring_back(s->ring, SCREEN_LINES, SCREEN_BYTES);
	}
}

void mux_attach(struct mux *mux, unsigned int source, bool again)
{
	struct mux_source *s = &mux->sources[source];

	mux_break_line(mux);
	mux->attached = MUX_NONE;
	if (source != MUX_NONE && again) {
		mux_show(mux, source);
	}
	mux->again = again ? s->ring->written : 0;
	mux->attached = source;
	s->muted = false;
}

bool mux_at_line_begin(const struct mux *mux)
{
	return mux->phase == MUX_CHOOSE && mux->pending_at == mux->pending_end && !mux_in_line(mux);
}

void mux_reset_line(struct mux *mux)
{
	mux->phase = MUX_CHOOSE;
	mux->pending_at = mux->pending_end;
	mux_forget_line(mux);
}
