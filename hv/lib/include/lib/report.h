/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where pure code (parsers, checkers, loaders) says what is wrong. The caller decides whether a
 * line goes to the console, to standard error or into a test's buffer, so the same code says the
 * same words in the image and on the host.
 */
#pragma once

#include <lib/types.h>

#define REPORT_LINE_MAX 400

struct report {
	void (*line)(void *context, const char *text); /* one message, without a newline */
	void *context;
	unsigned int errors;   /* messages given so far about what is wrong */
	unsigned int warnings; /* messages given so far about what will disappoint */
	bool no_warnings;      /* those are counted only */
};

/** Formats one message (see format_v()), hands it to @report and counts it as an error. */
void report_error(struct report *report, const char *format, ...) PRINTF_LIKE(2, 3);

/** As report_error(), for what is allowed and yet will not do what its author hopes for. */
void report_warning(struct report *report, const char *format, ...) PRINTF_LIKE(2, 3);
