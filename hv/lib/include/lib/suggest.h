/* SPDX-License-Identifier: Apache-2.0 */
/* "Did you mean": the known word that is nearest to a mistyped one. Pure; host-tested. */
#pragma once

#include <lib/types.h>

struct suggestion {
	const char *word; /* as written, not terminated */
	size_t length;
	const char *best; /* NULL: nothing is near enough */
	unsigned int distance;
};

/** Begins a search for what @word may have meant. */
struct suggestion suggest_begin(const char *word, size_t length);

/** Judges one known word: nearer than the best so far, and at most a third of it changed? */
void suggest_consider(struct suggestion *suggestion, const char *known);

/** As suggest_consider() for names of files: folders before the last '/' are not compared. */
void suggest_consider_file(struct suggestion *suggestion, const char *known);
