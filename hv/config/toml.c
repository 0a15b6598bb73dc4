/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads statement by statement, without recursion: lists hold no lists and inline tables hold
 * single values. After a mistake it goes on where the next statement begins.
 */

#include "toml_parser.h"
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

static bool parse_inline_pair(struct parser *p, unsigned int scope)
{
	struct span key;

	toml_skip_blanks(p);
	if (!toml_key(p, scope, &key)) {
		return false;
	}
	toml_emit(p, TOML_KEY, key, 0);
	if (toml_peek(p) == '[' || toml_peek(p) == '{') {
		return toml_outside(
			p,
			"lists and tables inside an inline table are not supported: write single values there");
	}
	if (!toml_scalar(p)) {
		return false;
	}
	toml_skip_blanks(p);
	return true;
}

static bool parse_inline(struct parser *p)
{
	unsigned int scope = p->count;
	char text[4];

	toml_emit(p, TOML_INLINE, (struct span){0}, 0);
	p->nested = true;
	p->at++;
	toml_skip_blanks(p);
	if (toml_peek(p) != '}') {
		while (parse_inline_pair(p, scope) && toml_peek(p) == ',') {
			p->at++;
		}
		p->count = scope;
		/* One message a line: after a broken pair this one is not heard. */
		if (toml_peek(p) != '}') {
			return toml_wrong(
				p,
				"found %s in an inline table where ',' or '}' belongs: close it with '}' in the same line",
				toml_found(p, text));
		}
	}
	p->at++;
	toml_emit(p, TOML_INLINE_END, (struct span){0}, 0);
	return true;
}

static bool parse_element(struct parser *p, u32 list_line, bool fresh)
{
	if (p->at == p->end || (fresh && toml_begins_statement(p, p->line_start, false))) {
		return toml_wrong(p,
				  "the list that begins in line %u is not closed: end it with ']'",
				  list_line);
	}
	if (toml_peek(p) == '[') {
		return toml_outside(
			p,
			"a list in a list is not supported (or the list that begins in line %u lacks its ']'): write one list",
			list_line);
	}
	return toml_peek(p) == '{' ? parse_inline(p) : toml_scalar(p);
}

static bool parse_list(struct parser *p)
{
	u32 list_line = p->line;
	bool fresh;
	char text[4];

	toml_emit(p, TOML_LIST, (struct span){0}, 0);
	p->nested = true;
	p->at++;
	for (fresh = toml_skip_gaps(p); toml_peek(p) != ']'; fresh = toml_skip_gaps(p)) {
		if (!parse_element(p, list_line, fresh)) {
			return false;
		}
		(void)toml_skip_gaps(p);
		if (toml_peek(p) == ',') {
			p->at++;
		} else if (toml_peek(p) != ']') {
			return toml_wrong(
				p,
				"found %s in the list that begins in line %u where ',' or ']' belongs: separate values by ',', end the list with ']'",
				toml_found(p, text), list_line);
		}
	}
	p->at++;
	toml_emit(p, TOML_LIST_END, (struct span){0}, 0);
	return true;
}

static bool parse_pair(struct parser *p)
{
	struct span key = {0};
	bool read = toml_key(p, p->root ? 0 : p->file_count, &key);

	p->file_count = p->root ? p->count : p->file_count;
	if (key.length > 0) {
		toml_hand_out(p, TOML_KEY, key, p->told == p->line);
	}
	if (!read) {
		return false;
	}
	if (toml_peek(p) == '[') {
		return parse_list(p);
	}
	return toml_peek(p) == '{' ? parse_inline(p) : toml_scalar(p);
}

/* Opens the table @name, as the kind that its first header made it. */
static bool open_table(struct parser *p, struct span name, enum toml_kind kind)
{
	const struct name *first = toml_name_find(p, 0, p->file_count, name);

	p->root = false;
	p->count = p->file_count;
	if (first == NULL) {
		if (!toml_name_add(p, name, kind)) {
			return false;
		}
		p->file_count = p->count;
	} else if (first->kind == TOML_KEY) {
		return toml_wrong(
			p,
			"'%.*s' is a key with a value in line %u and cannot be a table too: rename one of the two",
			TOML_SHOWN(name), first->line);
	} else if (first->kind != kind) {
		(void)toml_wrong(
			p,
			"'%.*s' is written as [%.*s] and as [[%.*s]], first in line %u: write it the same way each time",
			TOML_SHOWN(name), TOML_SHOWN(name), TOML_SHOWN(name), first->line);
		kind = first->kind;
	} else if (kind == TOML_TABLE) {
		(void)toml_wrong(
			p, "table [%.*s] comes twice, first in line %u: put its keys in one place",
			TOML_SHOWN(name), first->line);
	}
	toml_hand_out(p, kind, name, p->told == p->line);
	p->header = false; /* it is open, whatever follows in this line */
	return true;
}

static bool parse_header(struct parser *p)
{
	int brackets = p->end - p->at > 1 && p->at[1] == '[' ? 2 : 1;
	struct span name;
	bool closed;

	p->header = true;
	if (p->abandoned) {
		return false; /* what these bytes were to say is not known */
	}
	p->at += brackets;
	toml_skip_blanks(p);
	if (!toml_name(p, "table name", &name)) {
		return false;
	}
	closed = p->end - p->at >= brackets && memcmp(p->at, "]]", (size_t)brackets) == 0;
	if (!closed) {
		(void)toml_wrong(p, "the header of table '%.*s' is not closed: write %s%.*s%s",
				 TOML_SHOWN(name), brackets == 2 ? "[[" : "[", TOML_SHOWN(name),
				 brackets == 2 ? "]]" : "]");
	}
	if (!open_table(p, name, brackets == 2 ? TOML_ELEMENT : TOML_TABLE) || !closed) {
		return false;
	}
	p->at += brackets;
	return true;
}

static bool parse_statement(struct parser *p)
{
	char text[4];

	p->start = p->at;
	p->start_line = p->line;
	p->header = p->abandoned = p->step_over = p->nested = false;
	toml_check_line(p);
	toml_skip_blanks(p);
	if (!toml_at_line_end(p) && toml_peek(p) != '#' &&
	    !(toml_peek(p) == '[' ? parse_header(p) : parse_pair(p))) {
		return false;
	}
	toml_skip_blanks(p);
	if (toml_peek(p) == '#') {
		toml_skip_to_line_end(p);
	}
	if (!toml_at_line_end(p)) {
		return toml_wrong(
			p, "found %s after the end of the statement: write one statement a line",
			toml_found(p, text));
	}
	return true;
}

/* Goes on in the next line; if a list may go on there, where a line begins like a statement. */
static void resume(struct parser *p)
{
	if (p->line > p->start_line && toml_begins_statement(p, p->line_start, true)) {
		p->at = p->line_start;
		return;
	}
	do {
		toml_skip_to_line_end(p);
		if (p->at == p->end) {
			return;
		}
		toml_next_line(p);
	} while (p->nested && !toml_begins_statement(p, p->at, true));
}

static void recover(struct parser *p)
{
	u32 lines = 0;
	size_t length =
		p->step_over ? toml_statement_length(p->start, (size_t)(p->end - p->start), &lines)
			     : 0;

	if (p->header) {
		p->root = false;
		p->count = p->file_count;
		toml_hand_out(p, TOML_NO_TABLE, (struct span){0}, 0);
	}
	if (length != 0) {
		p->at = p->start + length;
		p->line = p->start_line + lines;
		p->line_start = p->at;
	} else {
		resume(p);
	}
}

int toml_parse(struct toml *toml, const char *text, size_t length)
{
	struct parser p = {.toml = toml, .at = text, .end = text + length, .line = 1, .root = true};
	unsigned int before = toml->source.report->errors;

	p.line_start = text;
	if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		(void)toml_wrong(
			&p, "a byte order mark is not supported: save the file as UTF-8 without");
		p.at += 3;
	}
	while (p.at < p.end && toml->source.report->errors - before <= MISTAKES_MAX) {
		bool read = parse_statement(&p);

		if (p.abandoned) {
			toml_hand_out(&p, TOML_ABANDONED, (struct span){0}, 0);
		}
		if (!read) {
			recover(&p);
		} else if (p.at < p.end) {
			toml_next_line(&p);
		}
	}
	return toml->source.report->errors == before ? 0 : -EINVAL;
}
