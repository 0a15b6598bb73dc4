/* SPDX-License-Identifier: Apache-2.0 */
/* Warnings of pure code: about a configuration, and therefore the boot's alone. See report.h. */

#include <stdarg.h>

#include <lib/format.h>
#include <lib/report.h>

void report_warning(struct report *report, const char *format, ...)
{
	char text[REPORT_LINE_MAX];
	va_list args;

	report->warnings++;
	va_start(args, format);
	(void)format_v(text, sizeof(text), format, args);
	va_end(args);
	report->line(report->context, text);
}
