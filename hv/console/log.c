/* SPDX-License-Identifier: Apache-2.0 */
/* The hypervisor's own lines. */

#include <stdarg.h>

#include <hv/console.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/report.h>

void log_line(const char *format, ...)
{
	char text[REPORT_LINE_MAX];
	va_list args;

	va_start(args, format);
	format_v(text, sizeof(text), format, args);
	va_end(args);
	console_write_line(LOG_PREFIX, text);
}

static void log_report_line(void *context, const char *text)
{
	(void)context;
	console_write_line(LOG_PREFIX, text);
}

struct report log_report(void)
{
	return (struct report){.line = log_report_line};
}
