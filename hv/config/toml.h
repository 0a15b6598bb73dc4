/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The grammar of the configuration: a strict subset of TOML 1.0, read without allocation and handed
 * out piece by piece. Tables [a], arrays of tables [[a]], bare keys, one-line strings of both
 * kinds, whole numbers (17, 0x11), booleans, lists of these and of inline tables. What TOML has
 * beyond that is refused with the words "not supported". Pure; host-tested and fuzzed.
 */
#pragma once

#include <hv/mistake.h>
#include <lib/types.h>

#define TOML_STRING_MAX 2047 /* bytes of one decoded string */
#define TOML_NAMES_MAX 128   /* tables of the file and keys of one table, together */

enum toml_kind {
	TOML_TABLE,      /* [text] begins */
	TOML_ELEMENT,    /* [[text]] begins */
	TOML_NO_TABLE,   /* a table begins whose header is wrong: its keys belong nowhere */
	TOML_KEY,        /* of the table, or of the inline table, that is open */
	TOML_STRING,     /* decoded, terminated, without NUL bytes inside; gone after the call */
	TOML_INTEGER,    /* number */
	TOML_BOOLEAN,    /* number: 0 or 1 */
	TOML_LIST,       /* [ ... */
	TOML_LIST_END,   /* ... ] */
	TOML_INLINE,     /* { ... */
	TOML_INLINE_END, /* ... } */
	TOML_UNFIT,      /* in place of a value that is wrong: text is its word, if it is one */
	TOML_BROKEN,     /* the element of the list that is open is wrong, and ends here */
	TOML_ABANDONED,  /* the rest of this key's value is wrong and will not come */
};

struct toml_event {
	enum toml_kind kind;
	u32 line;
	const char *text; /* name (not terminated) or string */
	size_t length;
	u64 number; /* of a table or key: 1 if its line has a mistake already */
};

struct toml {
	struct source source;
	void (*event)(void *context, const struct toml_event *event);
	void *context;
	char *buffer;   /* TOML_STRING_MAX + 1 bytes for a string; event() may move it on */
	char cure[128]; /* event() of TOML_UNFIT with a word: what to write instead; "": as usual */
};

/* At most 40 bytes of a text with a length, for the conversion %.*s. */
#define TOML_SHOWN(span) (int)MIN((span).length, 40U), (span).text

/**
 * Reads @length bytes at @text and hands out what is right, in order. Goes on after a mistake where
 * the next statement begins. Returns 0, or -EINVAL after reporting every mistake.
 */
int toml_parse(struct toml *toml, const char *text, size_t length);
