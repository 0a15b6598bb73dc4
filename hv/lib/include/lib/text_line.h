/* SPDX-License-Identifier: Apache-2.0 */
/* A line of output that grows piece by piece. Pure. */
#pragma once

#include <lib/report.h>

struct text_line {
	char text[REPORT_LINE_MAX]; /* terminated */
	size_t room;                /* bytes that may be used of it, the terminator included */
	size_t used;
};

/** An empty line that leaves room for a prefix of @prefix bytes, less than REPORT_LINE_MAX. */
struct text_line text_line_begin(size_t prefix);

/** Appends (see format_v()) what there is room for. */
void text_line_add(struct text_line *line, const char *format, ...) PRINTF_LIKE(2, 3);
