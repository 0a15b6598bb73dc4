/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Edit distance (characters inserted, deleted or replaced) between a mistyped word and the known
 * ones. One row of the usual table, so it needs no memory to speak of.
 */

#include <lib/string.h>
#include <lib/suggest.h>

#define WORD_MAX 64U

struct suggestion suggest_begin(const char *word, size_t length)
{
	return (struct suggestion){.word = word, .length = length, .distance = WORD_MAX};
}

static unsigned int distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	unsigned int row[WORD_MAX + 1];

	for (size_t j = 0; j <= b_length; j++) {
		row[j] = (unsigned int)j;
	}
	for (size_t i = 0; i < a_length; i++) {
		unsigned int diagonal = row[0];

		row[0] = (unsigned int)i + 1;
		for (size_t j = 0; j < b_length; j++) {
			unsigned int replaced = diagonal + (a[i] != b[j]);

			diagonal = row[j + 1];
			row[j + 1] = MIN(replaced, MIN(row[j], diagonal) + 1);
		}
	}
	return row[b_length];
}

void suggest_consider(struct suggestion *suggestion, const char *known)
{
	size_t length = strlen(known);
	unsigned int edits;

	if (length > WORD_MAX || suggestion->length > WORD_MAX) {
		return;
	}
	edits = distance(suggestion->word, suggestion->length, known, length);
	if (edits < suggestion->distance && edits <= (length + 2) / 3) {
		suggestion->best = known;
		suggestion->distance = edits;
	}
}
