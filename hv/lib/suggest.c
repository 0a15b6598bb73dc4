/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Edit distance (characters inserted, deleted or replaced) between a mistyped word and the known
 * ones. One row of the usual table, so it needs no memory to speak of.
 */

#include <lib/string.h>
#include <lib/suggest.h>

#define SUGGEST_WORD_MAX 64U

struct suggestion suggest_begin(const char *word, size_t length)
{
	return (struct suggestion){.word = word, .length = length, .distance = SUGGEST_WORD_MAX};
}

static unsigned int suggest_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	unsigned int row[SUGGEST_WORD_MAX + 1];

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

/* Judges @known by @word, which is all of it or its end. */
static void suggest_judge(struct suggestion *suggestion, const char *known, const char *word)
{
	size_t length = strlen(word);
	unsigned int edits;

	if (length > SUGGEST_WORD_MAX || suggestion->length > SUGGEST_WORD_MAX) {
		return;
	}
	edits = suggest_distance(suggestion->word, suggestion->length, word, length);
	if (edits < suggestion->distance && edits <= (length + 2) / 3) {
		suggestion->best = known;
		suggestion->distance = edits;
	}
}

void suggest_consider(struct suggestion *suggestion, const char *known)
{
	suggest_judge(suggestion, known, known);
}

/* Behind the last '/' of @length bytes. */
static size_t suggest_base(const char *path, size_t length)
{
	while (length > 0 && path[length - 1] != '/') {
		length--;
	}
	return length;
}

void suggest_consider_file(struct suggestion *suggestion, const char *known)
{
	size_t folders = suggest_base(suggestion->word, suggestion->length);
	struct suggestion base = *suggestion;

	base.word += folders;
	base.length -= folders;
	suggest_judge(&base, known, known + suggest_base(known, strlen(known)));
	suggestion->best = base.best;
	suggestion->distance = base.distance;
}
