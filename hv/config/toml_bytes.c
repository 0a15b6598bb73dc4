/* SPDX-License-Identifier: Apache-2.0 */
/*
 * TOML below its grammar: which bytes a line may hold, and where a statement ends that we do not
 * understand.
 */

#include "toml_parser.h"

/* Bytes of the character at @s, or 0 if they are none (Unicode Standard, "Well-Formed UTF-8 Byte
 * Sequences"). */
static size_t utf8_length(const u8 *s, size_t left)
{
	/* By first byte: lengths, and the limits of the second byte. */
	static const struct {
		u8 first, last, length, low, high;
	} rows[] = {
		{0x00, 0x7f, 1, 0x80, 0xbf}, {0xc2, 0xdf, 2, 0x80, 0xbf},
		{0xe0, 0xe0, 3, 0xa0, 0xbf}, {0xe1, 0xec, 3, 0x80, 0xbf},
		{0xed, 0xed, 3, 0x80, 0x9f}, {0xee, 0xef, 3, 0x80, 0xbf},
		{0xf0, 0xf0, 4, 0x90, 0xbf}, {0xf1, 0xf3, 4, 0x80, 0xbf},
		{0xf4, 0xf4, 4, 0x80, 0x8f},
	};

	for (size_t row = 0; row < ARRAY_SIZE(rows); row++) {
		size_t length = rows[row].length;

		if (s[0] < rows[row].first || s[0] > rows[row].last) {
			continue;
		}
		if (length > left ||
		    (length > 1 && (s[1] < rows[row].low || s[1] > rows[row].high))) {
			return 0;
		}
		for (size_t i = 2; i < length; i++) {
			if ((s[i] & 0xc0) != 0x80) {
				return 0;
			}
		}
		return length;
	}
	return 0;
}

const char *toml_bytes_wrong(const char *text, size_t length)
{
	const u8 *s = (const u8 *)text;
	size_t i = 0;

	while (i < length && s[i] != '\n') {
		size_t step = utf8_length(s + i, length - i);

		if (s[i] == '\r' && i + 1 < length && s[i + 1] == '\n') {
			break;
		}
		if ((s[i] < ' ' && s[i] != '\t') || s[i] == 0x7f) {
			return "a control character stands in this line: remove it, and save the file as plain text";
		}
		if (step == 0) {
			return "bytes in this line are no UTF-8: save the file as UTF-8";
		}
		i += step;
	}
	return NULL;
}

/* Length of the string at @text, of one line or of several, or 0 if it has no end. */
static size_t string_length(const char *text, size_t length)
{
	char quote = text[0];
	bool lines = length > 2 && text[1] == quote && text[2] == quote;
	size_t run = 0; /* quotes in a row */

	for (size_t i = lines ? 3 : 1; i < length; i++) {
		run = text[i] == quote ? run + 1 : 0;
		if (run == (lines ? 3 : 1)) {
			/* Up to two quotes more are the string's last characters. */
			for (i++; lines && run < 5 && i < length && text[i] == quote; run++) {
				i++;
			}
			return i;
		}
		if (text[i] == '\n' && !lines) {
			return 0;
		}
		if (text[i] == '\\' && quote == '"') {
			i++;
		}
	}
	return 0;
}

static size_t count_lines(const char *text, size_t length, u32 *lines)
{
	for (size_t i = 0; i < length; i++) {
		*lines += text[i] == '\n';
	}
	return length;
}

size_t toml_statement_length(const char *text, size_t length, u32 *lines)
{
	unsigned int depth = 0;
	bool comment = false;
	size_t i = 0;

	while (i < length) {
		char c = text[i];
		size_t step = 1;

		if (c == '\n') {
			comment = false;
			if (depth == 0) {
				return count_lines(text, i + 1, lines);
			}
		} else if (c == '#') {
			comment = true;
		} else if (!comment && (c == '"' || c == '\'')) {
			step = string_length(text + i, length - i);
			if (step == 0) {
				return 0;
			}
		} else if (!comment && (c == '[' || c == '{')) {
			depth++;
		} else if (!comment && (c == ']' || c == '}') && depth > 0) {
			depth--;
		}
		i += step;
	}
	return depth == 0 ? count_lines(text, length, lines) : 0;
}
