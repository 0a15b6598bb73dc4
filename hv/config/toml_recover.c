/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the TOML reader goes on after a mistake, so that every mistake of a file is reported in one
 * run and nothing that only follows from one: in the same list, or with the next statement. What
 * TOML allows and we do not is stepped over by TOML's own rules.
 */

#include "toml_parser.h"

/* Over one byte, or over a string or comment as far as it is in this line. */
static void toml_step(struct parser *p)
{
	char c = toml_peek(p);

	if (c == '#') {
		toml_skip_to_line_end(p);
		return;
	}
	p->at++;
	if (c == '"' || c == '\'') {
		while (!toml_at_line_end(p) && *p->at++ != c) {
		}
	}
}

/*
 * Behind the '}' of an inline table that goes on in the next lines, which TOML does not allow.
 * False if another bracket comes first: then it was not meant so.
 */
static bool toml_close_table(struct parser *p)
{
	const struct parser before = {.at = p->at, .line = p->line, .line_start = p->line_start};

	while (p->at < p->end) {
		char c = toml_peek(p);

		if (toml_at_line_end(p)) {
			toml_next_line(p);
			continue;
		}
		if (c == '[' || c == ']' || c == '{') {
			break;
		}
		toml_step(p);
		if (c == '}') {
			p->in_table = false;
			return true;
		}
	}
	p->at = before.at;
	p->line = before.line;
	p->line_start = before.line_start;
	return false;
}

bool toml_list_is_over(const struct parser *p, bool fresh)
{
	return p->at == p->end || (fresh && toml_begins_statement(p, p->line_start, true));
}

/* To the comma or the end of this element, if it is in this line. */
static void toml_skip_item(struct parser *p)
{
	while (!toml_at_line_end(p) && toml_peek(p) != '#' &&
	       (p->in_table || (toml_peek(p) != ',' && toml_peek(p) != ']'))) {
		p->in_table = p->in_table && toml_peek(p) != '}';
		toml_step(p);
	}
}

bool toml_resume_list(struct parser *p, bool abandoned)
{
	if (p->step_over || toml_list_is_over(p, p->line > p->start_line)) {
		return false;
	}
	toml_skip_item(p);
	if (p->in_table && toml_close_table(p)) {
		toml_skip_item(p);
	}
	if (toml_list_is_over(p, toml_skip_gaps(p))) {
		return false;
	}
	p->at += toml_peek(p) == ',' ? 1 : 0;
	p->abandoned = abandoned;
	toml_emit(p, TOML_BROKEN, (struct span){0}, 0);
	return true;
}

/* Goes on in the next line; if a list may go on there, where a line begins like a statement. */
static void toml_resume(struct parser *p)
{
	bool closed = p->in_table && toml_close_table(p);

	if (!closed && p->line > p->start_line && toml_begins_statement(p, p->line_start, true)) {
		p->at = p->line_start;
		return;
	}
	do {
		toml_skip_to_line_end(p);
		if (p->at == p->end) {
			return;
		}
		toml_next_line(p);
	} while (!closed && p->nested && !toml_begins_statement(p, p->at, true));
}

void toml_recover(struct parser *p)
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
		toml_resume(p);
	}
}
