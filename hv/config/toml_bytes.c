/* SPDX-License-Identifier: Apache-2.0 */
/*
 * TOML below its grammar: which bytes a line may contain, which characters are taken for others,
 * and where a statement ends that we do not understand.
 */

#include "toml_parser.h"
#include <lib/string.h>

/* Characters that word processors and web pages put in place of those that TOML knows. */
static const struct {
	const char *bytes;
	struct lookalike is;
} toml_lookalikes[] = {
	{"\xc2\xa0", {0x00a0, "a no-break space", "use a plain space"}},
	{"\xe2\x80\x8b", {0x200b, "a zero-width space", "remove it"}},
	{"\xe2\x80\x93", {0x2013, "a dash", "use the plain -"}},
	{"\xe2\x80\x94", {0x2014, "a dash", "use the plain -"}},
	{"\xe2\x80\x98", {0x2018, "a curly quote", "use the straight quote '"}},
	{"\xe2\x80\x99", {0x2019, "a curly quote", "use the straight quote '"}},
	{"\xe2\x80\x9a", {0x201a, "a curly quote", "use the straight quote '"}},
	{"\xe2\x80\x9c", {0x201c, "a curly quote", "use the straight quote \""}},
	{"\xe2\x80\x9d", {0x201d, "a curly quote", "use the straight quote \""}},
	{"\xe2\x80\x9e", {0x201e, "a curly quote", "use the straight quote \""}},
	{"\xe2\x80\xaf", {0x202f, "a no-break space", "use a plain space"}},
	{"\xe3\x80\x80", {0x3000, "a wide space", "use a plain space"}},
	{"\xef\xbb\xbf", {0xfeff, "a byte order mark", "remove it"}},
};

const struct lookalike *toml_lookalike(const char *text, size_t length)
{
	for (size_t i = 0; i < ARRAY_SIZE(toml_lookalikes); i++) {
		size_t size = strlen(toml_lookalikes[i].bytes);

		if (length >= size && memcmp(text, toml_lookalikes[i].bytes, size) == 0) {
			return &toml_lookalikes[i].is;
		}
	}
	return NULL;
}

bool toml_is_utf16(const char *text, size_t length)
{
	size_t pairs = MIN(length, 64U) / 2;
	size_t zeros[2] = {0, 0};

	for (size_t i = 0; i < 2 * pairs; i++) {
		zeros[i % 2] += text[i] == '\0';
	}
	if (pairs > 0 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0)) {
		return true;
	}
	/* Most letters of a configuration are ASCII: one byte of each pair is zero. */
	return pairs > 1 && (zeros[0] == 0 || zeros[1] == 0) && zeros[0] + zeros[1] > pairs / 2;
}

/* Bytes of the character at @s, or 0 if they are none (Unicode Standard, "Well-Formed UTF-8 Byte
 * Sequences"). */
static size_t toml_utf8_length(const u8 *s, size_t left)
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
		size_t step = toml_utf8_length(s + i, length - i);

		if (s[i] == '\r' && i + 1 < length && s[i + 1] == '\n') {
			break;
		}
		if ((s[i] < ' ' && s[i] != '\t') || s[i] == 0x7f) {
			return "this line contains a control character: remove it, and save the file as plain text";
		}
		if (step == 0) {
			return "this line contains bytes that are not UTF-8: save the file as UTF-8";
		}
		i += step;
	}
	return NULL;
}

/* Length of the string at @text, of one line or of several, or 0 if it has no end. */
static size_t toml_string_length(const char *text, size_t length)
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

static size_t toml_count_lines(const char *text, size_t length, u32 *lines)
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
				return toml_count_lines(text, i + 1, lines);
			}
		} else if (c == '#') {
			comment = true;
		} else if (!comment && (c == '"' || c == '\'')) {
			step = toml_string_length(text + i, length - i);
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
	return depth == 0 ? toml_count_lines(text, length, lines) : 0;
}
