/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Inside the TOML reader: its state and its tokens. Bytes (toml_bytes.c) know no parser, tokens
 * (toml_tokens.c) know no statement, statements are in toml.c, and where it goes on after a mistake
 * is in toml_recover.c. Private to these.
 */
#pragma once

#include "toml.h"

struct name {
	const char *text;
	u32 length;
	u32 line;
	enum toml_kind kind; /* TOML_TABLE, TOML_ELEMENT, or TOML_KEY for one with a value */
};

struct parser {
	struct toml *toml;
	const char *at;
	const char *end;
	const char *line_start;
	u32 line;
	const char *start; /* of the statement */
	u32 start_line;
	u32 reported;   /* line of the last message */
	bool of_value;  /* it was about a value that was read to its end: nothing follows from it */
	bool unfit;     /* the value that is read is wrong, and that is reported */
	bool header;    /* the statement is [a] or [[a]] */
	bool abandoned; /* the rest of the statement's value is not handed out */
	bool in_table;  /* inside an inline table */
	bool nested;    /* inside a list or inline table, which may go on in the next line */
	bool step_over; /* the statement is TOML, though not ours: find its end by TOML's rules */
	/* Names that must not come twice: those of the file, then those of the open table, then
	 * those of the open inline table. */
	struct name names[TOML_NAMES_MAX];
	unsigned int count;
	unsigned int file_count;
	bool root; /* before the first table, keys are names of the file */
};

struct span {
	const char *text;
	size_t length;
};

/* A character that looks like one of TOML's, and what it should be. */
struct lookalike {
	u32 code;
	const char *name;
	const char *cure;
};

/** The lookalike that the @length bytes at @text begin with, or NULL. */
const struct lookalike *toml_lookalike(const char *text, size_t length);

/** True if @text is UTF-16 in either byte order, by its mark or by the zero bytes of its letters.
 */
bool toml_is_utf16(const char *text, size_t length);

/**
 * Judges the bytes of the line at @text (up to its newline or @length): the message if one is not
 * UTF-8 or a control character, else NULL.
 */
const char *toml_bytes_wrong(const char *text, size_t length);

/**
 * Length of the TOML statement at @text with its newline, whatever values TOML allows in it, and
 * the @lines it takes. 0 if it has no end.
 */
size_t toml_statement_length(const char *text, size_t length, u32 *lines);

/**
 * Reports a mistake in this line, unless one was, and abandons the statement's value; false. Where
 * the parser stands at a lookalike, that is the mistake.
 */
bool toml_wrong(struct parser *p, const char *format, ...) PRINTF_LIKE(2, 3);

/** Reports that the value in hand is wrong, which is going to be read to its end all the same. */
void toml_unfit(struct parser *p, const char *format, ...) PRINTF_LIKE(2, 3);

/* As toml_wrong(), for what TOML allows and we do not: the message says "not supported". */
#define toml_outside(p, ...) ((p)->step_over = true, toml_wrong(p, __VA_ARGS__))

/** Hands out an event; toml_emit() only if the statement is not abandoned. */
void toml_hand_out(struct parser *p, enum toml_kind kind, struct span text, u64 number);
void toml_emit(struct parser *p, enum toml_kind kind, struct span text, u64 number);

/** The next byte, or 0 at the end. */
char toml_peek(const struct parser *p);

bool toml_at_line_end(const struct parser *p);
void toml_next_line(struct parser *p);
void toml_skip_to_line_end(struct parser *p);
void toml_skip_blanks(struct parser *p);

/** Skips blanks, newlines and comments between the elements of a list; true if a line began. */
bool toml_skip_gaps(struct parser *p);

/** Reports bytes of the line at the parser's place that no TOML may have. */
void toml_check_line(struct parser *p);

/** What stands at the parser's place, for messages; may use @text. */
const char *toml_found(const struct parser *p, char text[4]);

/** True if the line at @at begins like a statement: "key =", and with @headers also "[name]". */
bool toml_begins_statement(const struct parser *p, const char *at, bool headers);

/** Reads the bare name of a @what (key, table name). */
bool toml_name(struct parser *p, const char *what, struct span *name);

/** The name among those from @from up to @to, or NULL. */
const struct name *toml_name_find(const struct parser *p, unsigned int from, unsigned int to,
				  struct span name);

/** Remembers a name; false after reporting that there are too many. */
bool toml_name_add(struct parser *p, struct span name, enum toml_kind kind);

/** Reads "key =" and remembers the key, which must be new among the names from @scope on. */
bool toml_key(struct parser *p, unsigned int scope, struct span *key);

/**
 * Reads a string, number or boolean and emits it, or TOML_UNFIT for one that is wrong. False if its
 * end was not found.
 */
bool toml_scalar(struct parser *p);

/** True if a list that has had a mistake is not closed: this @fresh line is the next statement. */
bool toml_list_is_over(const struct parser *p, bool fresh);

/**
 * After a mistake in a list: on to its next element, or false if there is none. @abandoned says
 * whether the statement was abandoned before that list.
 */
bool toml_resume_list(struct parser *p, bool abandoned);

/** After a mistake that ends the statement: on to the next. */
void toml_recover(struct parser *p);
