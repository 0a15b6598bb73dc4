/* SPDX-License-Identifier: Apache-2.0 */
/* A report for tests: keeps every message, one a line, so that a test can ask what was said. */
#pragma once

#include <lib/report.h>

static char messages_text[16384];

static void messages_line(void *context, const char *text)
{
	size_t used = strlen(messages_text);

	(void)context;
	(void)snprintf(messages_text + used, sizeof(messages_text) - used, "%s\n", text);
}

/* Forgets what was said before. */
static struct report messages_report(void)
{
	messages_text[0] = '\0';
	return (struct report){.line = messages_line};
}

static inline unsigned int messages_count(void)
{
	unsigned int count = 0;

	for (const char *c = messages_text; *c != '\0'; c++) {
		count += *c == '\n';
	}
	return count;
}

static void messages_expect(const char *part)
{
	if (!strstr(messages_text, part)) {
		fail_msg("\"%s\" was not said, but:\n%s", part, messages_text);
	}
}
