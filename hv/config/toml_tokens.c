/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tokens of TOML (toml.io, 1.0.0): blanks, comments, names, strings, numbers, booleans, each judged
 * where it is read. One message a line, and one more for each further value that is wrong by
 * itself, so that one mistake is not reported twice.
 */

#include "toml_parser.h"
#include <lib/number.h>
#include <lib/string.h>

bool toml_wrong(struct parser *p, const char *format, ...)
{
	const struct lookalike *like = toml_lookalike(p->at, (size_t)(p->end - p->at));
	va_list args;

	if (p->reported != p->line && like != NULL) {
		(void)mistake(&p->toml->source, p->line, "found %s (U+%04x): %s", like->name,
			      like->code, like->cure);
	} else if (p->reported != p->line) {
		va_start(args, format);
		(void)mistake_v(&p->toml->source, p->line, format, args);
		va_end(args);
	}
	p->reported = p->line;
	p->of_value = false;
	p->abandoned = true;
	return false;
}

void toml_unfit(struct parser *p, const char *format, ...)
{
	va_list args;

	if (!p->unfit && (p->reported != p->line || p->of_value)) {
		va_start(args, format);
		(void)mistake_v(&p->toml->source, p->line, format, args);
		va_end(args);
		p->reported = p->line;
		p->of_value = true;
	}
	p->unfit = true;
}

void toml_hand_out(struct parser *p, enum toml_kind kind, struct span text, u64 number)
{
	const struct toml_event event = {kind, p->line, text.text, text.length, number};

	p->toml->event(p->toml->context, &event);
}

/* For values and what is inside them, which a mistake silences until the statement's end. */
void toml_emit(struct parser *p, enum toml_kind kind, struct span text, u64 number)
{
	if (!p->abandoned) {
		toml_hand_out(p, kind, text, number);
	}
}

char toml_peek(const struct parser *p)
{
	return p->at < p->end ? *p->at : '\0';
}

static bool toml_at_newline(const struct parser *p)
{
	return toml_peek(p) == '\n' ||
	       (toml_peek(p) == '\r' && p->end - p->at > 1 && p->at[1] == '\n');
}

bool toml_at_line_end(const struct parser *p)
{
	return p->at == p->end || toml_at_newline(p);
}

void toml_next_line(struct parser *p)
{
	p->at += *p->at == '\r' ? 2 : 1;
	p->line_start = p->at;
	p->line++;
}

void toml_skip_to_line_end(struct parser *p)
{
	while (!toml_at_line_end(p)) {
		p->at++;
	}
}

void toml_skip_blanks(struct parser *p)
{
	while (toml_peek(p) == ' ' || toml_peek(p) == '\t') {
		p->at++;
	}
}

static bool toml_is_bare(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_';
}

/* What stands at the parser's place, for messages. */
const char *toml_found(const struct parser *p, char text[4])
{
	if (toml_at_line_end(p)) {
		return p->at == p->end ? "the end of the file" : "the end of the line";
	}
	if (toml_peek(p) < 0x20 || toml_peek(p) > 0x7e) {
		return "a special character";
	}
	memcpy(text, "' '", 4);
	text[1] = toml_peek(p);
	return text;
}

void toml_check_line(struct parser *p)
{
	const char *why = toml_bytes_wrong(p->at, (size_t)(p->end - p->at));

	if (why != NULL) {
		(void)toml_wrong(p, "%s", why);
	}
}

/* Blanks, newlines and comments between the elements of a list; true if a new line began. */
bool toml_skip_gaps(struct parser *p)
{
	bool fresh = false;

	for (;;) {
		toml_skip_blanks(p);
		if (toml_peek(p) == '#') {
			toml_skip_to_line_end(p);
		} else if (toml_at_newline(p)) {
			toml_next_line(p);
			toml_check_line(p);
			fresh = true;
		} else {
			return fresh;
		}
	}
}

static struct span toml_bare_word(struct parser *p, bool number)
{
	struct span word = {p->at, 0};

	while (toml_is_bare(toml_peek(p)) ||
	       (number && (toml_peek(p) == '.' || toml_peek(p) == ':' || toml_peek(p) == '+'))) {
		p->at++;
		word.length++;
	}
	return word;
}

/* A key or a table's name: one bare word. */
bool toml_name(struct parser *p, const char *what, struct span *name)
{
	char text[4];

	if (toml_peek(p) == '"' || toml_peek(p) == '\'') {
		return toml_outside(
			p, "names in quotes are not supported: write the %s without them", what);
	}
	*name = toml_bare_word(p, false);
	if (name->length == 0) {
		return toml_wrong(
			p,
			"found %s where a %s is expected: names are of letters, digits, '-' and '_'",
			toml_found(p, text), what);
	}
	toml_skip_blanks(p);
	if (toml_peek(p) == '.') {
		return toml_outside(p, "dotted names are not supported: write the %s as one word",
				    what);
	}
	return true;
}

const struct name *toml_name_find(const struct parser *p, unsigned int from, unsigned int to,
				  struct span name)
{
	for (unsigned int i = from; i < to; i++) {
		if (p->names[i].length == name.length &&
		    memcmp(p->names[i].text, name.text, name.length) == 0) {
			return &p->names[i];
		}
	}
	return NULL;
}

bool toml_name_add(struct parser *p, struct span name, enum toml_kind kind)
{
	if (p->count == TOML_NAMES_MAX) {
		return toml_outside(
			p, "more than %u tables and keys are not supported: shorten the file",
			TOML_NAMES_MAX);
	}
	p->names[p->count++] = (struct name){name.text, (u32)name.length, p->line, kind};
	return true;
}

/* Reads "key =" and remembers the key among the names from @scope on. */
bool toml_key(struct parser *p, unsigned int scope, struct span *key)
{
	const struct name *twin;
	char text[4];

	if (!toml_name(p, "key", key)) {
		return false;
	}
	if (toml_peek(p) != '=') {
		return toml_wrong(
			p, "found %s where the '=' of key '%.*s' is expected: write key = value",
			toml_found(p, text), TOML_SHOWN(*key));
	}
	p->at++;
	toml_skip_blanks(p);
	twin = toml_name_find(p, scope, p->count, *key);
	if (twin != NULL) {
		(void)toml_wrong(p,
				 "key '%.*s' is set twice, first in line %u: remove one of the two",
				 TOML_SHOWN(*key), twin->line);
		return true;
	}
	return toml_name_add(p, *key, TOML_KEY);
}

static char toml_read_escape(struct parser *p)
{
	static const char codes[] = "b\bt\tn\nf\fr\r\"\"\\\\";
	char c = toml_peek(p);

	for (size_t i = 0; i + 1 < sizeof(codes); i += 2) {
		if (codes[i] == c) {
			p->at++;
			return codes[i + 1];
		}
	}
	if (c == 'u' || c == 'U') {
		toml_unfit(p, "the escape \\%c is not supported: write the character itself", c);
	} else {
		toml_unfit(
			p,
			"unknown escape after \\ in a string, there are \\b \\t \\n \\f \\r \\\" \\\\: write \\\\ for a \\ itself, or the string in single quotes");
	}
	return '\\';
}

/* A quote that only looks like one is the likely reason. */
static bool toml_not_closed(struct parser *p, const char *start, char quote)
{
	for (const char *at = start; at < p->at; at++) {
		const struct lookalike *like = toml_lookalike(at, (size_t)(p->at - at));

		if (like != NULL && like->code >= 0x2018 && like->code <= 0x201e) {
			p->at = at;
			break;
		}
	}
	return toml_wrong(p, "a string is not closed: end it with %c in the same line", quote);
}

static bool toml_read_string(struct parser *p)
{
	char *out = p->toml->buffer;
	size_t used = 0;
	const char *start = p->at;
	char quote = *start;

	if (p->end - p->at > 2 && p->at[1] == quote && p->at[2] == quote) {
		return toml_outside(
			p,
			"strings over several lines (%c%c%c) are not supported: write the string in one line, in %c",
			quote, quote, quote, quote);
	}
	for (p->at++; toml_peek(p) != quote;) {
		char c = toml_peek(p);

		if (toml_at_line_end(p)) {
			return toml_not_closed(p, start, quote);
		}
		p->at++;
		c = c == '\\' && quote == '"' ? toml_read_escape(p) : c;
		if (used == TOML_STRING_MAX) {
			toml_unfit(p, "strings of more than %u bytes are not supported: shorten it",
				   TOML_STRING_MAX);
		} else {
			out[used++] = c;
		}
	}
	p->at++;
	out[used] = '\0';
	if (p->unfit) {
		toml_emit(p, TOML_UNFIT, (struct span){0}, 0);
	} else {
		toml_emit(p, TOML_STRING, (struct span){out, used}, 0);
	}
	return true;
}

/* A word that is no value of ours. */
static void toml_reject_word(struct parser *p, struct span word)
{
	const char *cure = p->toml->cure;

	p->toml->cure[0] = '\0';
	toml_emit(p, TOML_UNFIT, word, 0);
	if (cure[0] == '\0') {
		cure = "write text in quotes, or a whole number such as 17 or 0x11";
	}
	toml_unfit(p, "%.*s is not supported as a value: %s", TOML_SHOWN(word), cure);
}

/* The word at the parser's place; a date goes on behind one space with its time. */
static struct span toml_value_word(struct parser *p)
{
	struct span word = toml_bare_word(p, true);

	if (word.length == 10 && word.text[4] == '-' && word.text[7] == '-' && p->end - p->at > 1 &&
	    p->at[0] == ' ' && p->at[1] >= '0' && p->at[1] <= '9') {
		p->at++;
		word.length += 1 + toml_bare_word(p, true).length;
	}
	return word;
}

/* true, false or a whole number. */
static bool toml_read_word(struct parser *p)
{
	struct span word = toml_value_word(p);
	char text[4];
	u64 number;

	if (word.length == 0) {
		return toml_wrong(
			p,
			"found %s where a value is expected: write a string in quotes, a number, true, false or a list",
			toml_found(p, text));
	}
	if (word.length == 4 && memcmp(word.text, "true", 4) == 0) {
		toml_emit(p, TOML_BOOLEAN, word, 1);
	} else if (word.length == 5 && memcmp(word.text, "false", 5) == 0) {
		toml_emit(p, TOML_BOOLEAN, word, 0);
	} else if (number_parse(word.text, word.length, &number)) {
		toml_emit(p, TOML_INTEGER, word, number);
	} else {
		toml_reject_word(p, word);
	}
	return true;
}

bool toml_scalar(struct parser *p)
{
	p->unfit = false;
	return toml_peek(p) == '"' || toml_peek(p) == '\'' ? toml_read_string(p)
							   : toml_read_word(p);
}

/* True if the line at @at begins like a statement: "key =", and with @headers also "[name]". */
bool toml_begins_statement(const struct parser *p, const char *at, bool headers)
{
	struct parser look = {.at = at, .end = p->end};
	char closing = '=';

	toml_skip_blanks(&look);
	if (headers && toml_peek(&look) == '[') {
		closing = ']';
		look.at += look.end - look.at > 1 && look.at[1] == '[' ? 2 : 1;
		toml_skip_blanks(&look);
	}
	if (toml_bare_word(&look, false).length == 0) {
		return false;
	}
	toml_skip_blanks(&look);
	return toml_peek(&look) == closing || (closing == ']' && toml_peek(&look) == '.');
}
