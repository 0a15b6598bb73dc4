/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What to write instead of a value that its key does not take at all: the forms that people try
 * (ranges, text without quotes, one table without its list) get a cure of their own.
 */

#include "schema.h"
#include <lib/format.h>
#include <lib/number.h>

#define CURE_NUMBERS_MAX 8 /* of a range, that are written out */

/* "0-3", "0..3" or "0:3", the second number above the first. */
static bool cure_range(const struct toml_event *value, u64 *first, u64 *last)
{
	const char *text = value->text;
	size_t end = 0;
	size_t next;

	while (end < value->length && text[end] >= '0' && text[end] <= '9') {
		end++;
	}
	next = end;
	if (next < value->length && (text[next] == '-' || text[next] == ':')) {
		next++;
	} else if (value->length - next > 2 && text[next] == '.' && text[next + 1] == '.') {
		next += 2;
	}
	return next > end && number_parse(text, end, first) &&
	       number_parse(text + next, value->length - next, last) && *first < *last;
}

/* False if it is no range, or the key takes no numbers in a list. */
static bool cure_list(const struct key *key, const struct toml_event *value,
		      char cure[VALUE_CURE_MAX])
{
	const char *noun = key->set == value_cpu ? "CPU" : "line";
	size_t used;
	u64 first;
	u64 last;

	if ((key->takes & TAKES_INTEGERS) == 0 || !cure_range(value, &first, &last)) {
		return false;
	}
	used = format(cure, VALUE_CURE_MAX, "list each %s: %s = [%lu", noun, key->name, first);
	if (last - first < CURE_NUMBERS_MAX) {
		while (++first < last) {
			used += format(cure + used, VALUE_CURE_MAX - used, ", %lu", first);
		}
	} else {
		used += format(cure + used, VALUE_CURE_MAX - used, ", %lu, ...", first + 1);
	}
	(void)format(cure + used, VALUE_CURE_MAX - used, ", %lu]", last);
	return true;
}

void value_cure(const struct key *key, const struct toml_event *value, bool element,
		char cure[VALUE_CURE_MAX])
{
	if (value->kind == TOML_STRING && cure_list(key, value, cure)) {
		return;
	}
	if ((element || value->kind == TOML_INLINE) && (key->takes & TAKES_TABLES) != 0) {
		(void)format(cure, VALUE_CURE_MAX, "write [{ at = %s, size = %s }]",
			     region_table.keys[0].example, region_table.keys[1].example);
		return;
	}
	(void)format(cure, VALUE_CURE_MAX, "write, for instance, %s = %s", key->name, key->example);
}

void value_word_cure(const struct key *key, const struct toml_event *word,
		     char cure[VALUE_CURE_MAX])
{
	bool strings = (key->takes & (TAKES_STRING | TAKES_STRINGS)) != 0 &&
		       (key->takes & TAKES_INTEGER) == 0;
	char first = word->length != 0 ? word->text[0] : '\0';

	/* Other words are numbers or dates of TOML's, which no key takes as text. */
	if (!cure_list(key, word, cure) && strings &&
	    (hex_digit(first) < 16 || (first >= 'A' && first <= 'z'))) {
		(void)format(cure, VALUE_CURE_MAX, "write it in quotes: \"%.*s\"",
			     TOML_SHOWN(*word));
	}
}
