/* SPDX-License-Identifier: Apache-2.0 */
/* See words.h. */

#include "words.h"
#include <drivers/pci.h>
#include <lib/number.h>
#include <lib/string.h>

struct word words_next(struct rest *rest)
{
	struct word word = {rest->at, 0};

	while (rest->at < rest->end && *rest->at != ' ') {
		rest->at++;
	}
	word.length = (size_t)(rest->at - word.text);
	rest->at += rest->at < rest->end;
	return word;
}

bool word_is(struct word word, const char *text)
{
	return word.length == strlen(text) && memcmp(word.text, text, word.length) == 0;
}

bool words_skip(struct rest *rest, const char *text)
{
	return word_is(words_next(rest), text);
}

bool word_hex(const char *text, size_t length, size_t digits, u32 *value)
{
	*value = 0;
	for (size_t i = 0; i < length; i++) {
		if (hex_digit(text[i]) > 15) {
			return false;
		}
		*value = *value << 4 | hex_digit(text[i]);
	}
	return length == digits;
}

bool words_number(struct rest *rest, u64 max, u64 *value)
{
	struct word word = words_next(rest);

	return number_parse(word.text, word.length, value) && *value <= max;
}

bool words_number16(struct rest *rest, u16 *value)
{
	u64 wide;
	bool good = words_number(rest, UINT16_MAX, &wide);

	*value = good ? (u16)wide : 0;
	return good;
}

bool words_number8(struct rest *rest, u64 max, u8 *value)
{
	u64 wide;
	bool good = words_number(rest, max, &wide);

	*value = good ? (u8)wide : 0;
	return good;
}

bool words_span(struct rest *rest, u64 *first, u64 *last)
{
	struct word word = words_next(rest);
	size_t dash = 0;

	while (dash < word.length && word.text[dash] != '-') {
		dash++;
	}
	return dash < word.length && number_parse(word.text, dash, first) &&
	       number_parse(word.text + dash + 1, word.length - dash - 1, last) && *first <= *last;
}

bool words_function(struct rest *rest, u16 *segment, u16 *bdf)
{
	struct word word = words_next(rest);
	const char *t = word.text;
	u32 parts[4];

	if (word.length != 12 || t[4] != ':' || t[7] != ':' || t[10] != '.' ||
	    !word_hex(t, 4, 4, &parts[0]) || !word_hex(t + 5, 2, 2, &parts[1]) ||
	    !word_hex(t + 8, 2, 2, &parts[2]) || !word_hex(t + 11, 1, 1, &parts[3]) ||
	    parts[2] > 31 || parts[3] > 7) {
		return false;
	}
	*segment = (u16)parts[0];
	*bdf = PCI_BDF(parts[1], parts[2], parts[3]);
	return true;
}
