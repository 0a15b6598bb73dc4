/* SPDX-License-Identifier: Apache-2.0 */
/* See text_line.h. */

#include <lib/format.h>
#include <lib/text_line.h>

struct text_line text_line_begin(size_t prefix)
{
	return (struct text_line){.room = REPORT_LINE_MAX - prefix};
}

void text_line_add(struct text_line *line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	line->used += format_v(line->text + line->used, line->room - line->used, format, args);
	va_end(args);
}
