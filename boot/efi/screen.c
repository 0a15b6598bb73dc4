/* SPDX-License-Identifier: Apache-2.0 */
/* Words on the firmware's screen, which may be a serial line as well (UEFI 2.10, 12.4). */

#include <stdarg.h>

#include <lib/format.h>

#include "application.h"

#define SCREEN_PREFIX "bulkhead.efi: "
#define WAIT_SECONDS 5
#define UNITS_PER_SECOND 10000000 /* of SetTimer(), of 100 ns */

static void screen_put(const struct application *app, const char *text)
{
	SIMPLE_TEXT_OUTPUT_INTERFACE *out = app->system->ConOut;
	CHAR16 wide[64];
	size_t length = 0;

	for (; out != NULL && *text != '\0'; text++) {
		wide[length++] = (u8)*text;
		if (length + 1 == ARRAY_SIZE(wide) || text[1] == '\0') {
			wide[length] = 0;
			(void)out->OutputString(out, wide);
			length = 0;
		}
	}
}

static void screen_put_v(const struct application *app, const char *end, const char *text,
			 va_list args)
{
	char line[REPORT_LINE_MAX];

	(void)format_v(line, sizeof(line), text, args);
	screen_put(app, SCREEN_PREFIX);
	screen_put(app, line);
	screen_put(app, end);
}

static void screen_report(void *context, const char *text)
{
	screen_line((const struct application *)context, "%s", text);
}

void screen_begin(struct application *app)
{
	app->report = (struct report){.line = screen_report, .context = app};
}

void screen_line(const struct application *app, const char *text, ...)
{
	va_list args;

	va_start(args, text);
	screen_put_v(app, "\r\n", text, args);
	va_end(args);
}

void screen_progress(const struct application *app, const char *text, ...)
{
	va_list args;

	va_start(args, text);
	screen_put_v(app, "   \r", text, args);
	va_end(args);
}

EFI_STATUS screen_refuse(const struct application *app, EFI_STATUS status, const char *text, ...)
{
	va_list args;

	va_start(args, text);
	screen_put_v(app, "\r\n", text, args);
	va_end(args);
	return status;
}

void screen_wait_key(const struct application *app)
{
	SIMPLE_INPUT_INTERFACE *in = app->system->ConIn;
	EFI_EVENT events[2];
	EFI_INPUT_KEY key;
	UINTN which;

	if (in == NULL || app->boot->CreateEvent(EVT_TIMER, 0, NULL, NULL, &events[1]) != 0) {
		return;
	}
	screen_line(app, "press a key, or wait %u seconds", WAIT_SECONDS);
	while (in->ReadKeyStroke(in, &key) == EFI_SUCCESS) {
		/* pressed before anybody could read this */
	}
	events[0] = in->WaitForKey;
	if (app->boot->SetTimer(events[1], TimerRelative,
				(UINT64)WAIT_SECONDS * UNITS_PER_SECOND) == EFI_SUCCESS) {
		(void)app->boot->WaitForEvent(2, events, &which);
	}
	(void)app->boot->CloseEvent(events[1]);
	(void)in->ReadKeyStroke(in, &key);
}
