/* SPDX-License-Identifier: Apache-2.0 */
/* See mistake.h. */

#include <hv/mistake.h>
#include <lib/format.h>
#include <lib/report.h>

bool mistake_v(const struct source *source, u32 line, const char *format, va_list args)
{
	char text[REPORT_LINE_MAX];

	if (source->report->errors < MISTAKES_MAX) {
		(void)format_v(text, sizeof(text), format, args);
		report_error(source->report, "%s:%u: %s", source->file, line, text);
	} else if (source->report->errors == MISTAKES_MAX) {
		report_error(source->report,
			     "%s:%u: more than %u mistakes: correct those above first",
			     source->file, line, MISTAKES_MAX);
	} else {
		source->report->errors++;
	}
	return false;
}

bool mistake(const struct source *source, u32 line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	(void)mistake_v(source, line, format, args);
	va_end(args);
	return false;
}

void warn(const struct source *source, u32 line, const char *format, ...)
{
	char text[REPORT_LINE_MAX];
	va_list args;

	if (source->report->no_warnings || source->report->warnings >= MISTAKES_MAX) {
		source->report->warnings++;
		return;
	}
	va_start(args, format);
	(void)format_v(text, sizeof(text), format, args);
	va_end(args);
	report_warning(source->report, "%s:%u: warning: %s", source->file, line, text);
}
