/* SPDX-License-Identifier: Apache-2.0 */
/* Formats messages of pure code and hands them to whoever asked for them. */

#include <stdarg.h>

#include <lib/format.h>
#include <lib/report.h>

static void report_line(struct report *report, const char *format, va_list args)
{
	char text[REPORT_LINE_MAX];

	(void)format_v(text, sizeof(text), format, args);
	report->line(report->context, text);
}

void report_error(struct report *report, const char *format, ...)
{
	va_list args;

	report->errors++;
	va_start(args, format);
	report_line(report, format, args);
	va_end(args);
}

void report_warning(struct report *report, const char *format, ...)
{
	va_list args;

	report->warnings++;
	va_start(args, format);
	report_line(report, format, args);
	va_end(args);
}
