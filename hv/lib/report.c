/* SPDX-License-Identifier: Apache-2.0 */
/* Formats messages of pure code and hands them to whoever asked for them. */

#include <stdarg.h>

#include <lib/format.h>
#include <lib/report.h>

void report_error(struct report *report, const char *format, ...)
{
	char text[REPORT_LINE_MAX];
	va_list args;

	report->errors++;
	va_start(args, format);
	(void)format_v(text, sizeof(text), format, args);
	va_end(args);
	report->line(report->context, text);
}
