/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads statement by statement, without recursion: lists hold no lists and inline tables hold
 * single values. After a mistake it goes on where the next statement begins.
 */

#include "toml_parser.h"
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

static bool toml_read_inline_pair(struct parser *p, unsigned int scope)
{
	struct span key;

	toml_skip_blanks(p);
	if (toml_at_line_end(p) || !toml_key(p, scope, &key)) {
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

static bool toml_read_inline(struct parser *p)
{
	unsigned int scope = p->count;
	char text[4];

	toml_emit(p, TOML_INLINE, (struct span){0}, 0);
	p->nested = p->in_table = true;
	p->at++;
	toml_skip_blanks(p);
	if (toml_peek(p) != '}') {
		while (toml_read_inline_pair(p, scope) && toml_peek(p) == ',') {
			p->at++;
		}
		p->count = scope;
		/* One message a line: after a broken pair this one is not heard. */
		if (toml_peek(p) != '}') {
			return toml_wrong(
				p,
				"found %s in an inline table where ',' or '}' is expected: close it with '}' in the same line",
				toml_found(p, text));
		}
	}
	p->at++;
	p->in_table = false;
	toml_emit(p, TOML_INLINE_END, (struct span){0}, 0);
	return true;
}

static bool toml_read_element(struct parser *p, u32 list_line, bool fresh)
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
	return toml_peek(p) == '{' ? toml_read_inline(p) : toml_scalar(p);
}

/* An element, and the comma behind it. */
static bool toml_read_item(struct parser *p, u32 list_line, bool fresh)
{
	char text[4];

	p->in_table = false;
	if (!toml_read_element(p, list_line, fresh)) {
		return false;
	}
	(void)toml_skip_gaps(p);
	if (toml_peek(p) == ',') {
		p->at++;
	} else if (toml_peek(p) != ']') {
		return toml_wrong(
			p,
			"found %s in the list that begins in line %u where ',' or ']' is expected: separate values by ',', end the list with ']'",
			toml_found(p, text), list_line);
	}
	return true;
}

static bool toml_read_list(struct parser *p)
{
	bool abandoned = p->abandoned;
	bool broken = false;
	u32 list_line = p->line;
	bool fresh;

	toml_emit(p, TOML_LIST, (struct span){0}, 0);
	p->nested = true;
	p->at++;
	for (fresh = toml_skip_gaps(p); toml_peek(p) != ']'; fresh = toml_skip_gaps(p)) {
		if (broken && toml_list_is_over(p, fresh)) {
			p->abandoned = true;
			return false;
		}
		if (!toml_read_item(p, list_line, fresh)) {
			broken = true;
			if (!toml_resume_list(p, abandoned)) {
				p->abandoned = true;
				return false;
			}
		}
	}
	p->at++;
	toml_emit(p, TOML_LIST_END, (struct span){0}, 0);
	return true;
}

static bool toml_read_pair(struct parser *p)
{
	struct span key = {0};
	bool read = toml_key(p, p->root ? 0 : p->file_count, &key);

	p->file_count = p->root ? p->count : p->file_count;
	if (key.length > 0) {
		toml_hand_out(p, TOML_KEY, key, p->reported == p->line);
	}
	if (!read) {
		return false;
	}
	if (toml_peek(p) == '[') {
		return toml_read_list(p);
	}
	return toml_peek(p) == '{' ? toml_read_inline(p) : toml_scalar(p);
}

/* Opens the table @name, as the kind that its first header made it. */
static bool toml_open_table(struct parser *p, struct span name, enum toml_kind kind)
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
	toml_hand_out(p, kind, name, p->reported == p->line);
	p->header = false; /* it is open, whatever follows in this line */
	return true;
}

static bool toml_read_header(struct parser *p)
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
	if (!toml_open_table(p, name, brackets == 2 ? TOML_ELEMENT : TOML_TABLE) || !closed) {
		return false;
	}
	p->at += brackets;
	return true;
}

static bool toml_read_statement(struct parser *p)
{
	char text[4];

	p->start = p->at;
	p->start_line = p->line;
	p->header = p->abandoned = p->step_over = p->nested = p->in_table = false;
	toml_check_line(p);
	toml_skip_blanks(p);
	if (!toml_at_line_end(p) && toml_peek(p) != '#' &&
	    !(toml_peek(p) == '[' ? toml_read_header(p) : toml_read_pair(p))) {
		return false;
	}
	toml_skip_blanks(p);
	if (toml_peek(p) == '#') {
		toml_skip_to_line_end(p);
	}
	if (!toml_at_line_end(p)) {
		return toml_wrong(
			p, "found %s after the end of the statement: write one statement per line",
			toml_found(p, text));
	}
	return true;
}

int toml_parse(struct toml *toml, const char *text, size_t length)
{
	struct parser p = {.toml = toml, .at = text, .end = text + length, .line = 1, .root = true};
	unsigned int before = toml->source.report->errors;

	p.line_start = text;
	if (toml_is_utf16(text, length)) {
		(void)toml_wrong(&p, "this file is UTF-16: save it as UTF-8");
		return -EINVAL;
	}
	if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		p.at += 3;
		(void)toml_wrong(
			&p,
			"a byte order mark is not supported: save the file as UTF-8 without it");
	}
	while (p.at < p.end && toml->source.report->errors - before <= MISTAKES_MAX) {
		bool read = toml_read_statement(&p);

		if (p.abandoned) {
			toml_hand_out(&p, TOML_ABANDONED, (struct span){0}, 0);
		}
		if (!read) {
			toml_recover(&p);
		} else if (p.at < p.end) {
			toml_next_line(&p);
		}
	}
	return toml->source.report->errors == before ? 0 : -EINVAL;
}
