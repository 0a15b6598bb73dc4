/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the TOML reader hands out, for comparing it with another reader. Standard input holds
 * documents, each as its length in bytes, a newline and the bytes. For each comes one line of JSON:
 * a list of ["message", text] and ["event", kind, line, text, number], in order.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hv/config/toml.h"
#include <lib/report.h>

static void put_string(const char *text, size_t length)
{
	putchar('"');
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < ' ' || c == '"' || c == '\\') {
			(void)printf("\\u%04x", c);
		} else {
			putchar(c);
		}
	}
	putchar('"');
}

static void put_message(void *context, const char *text)
{
	(void)context;
	(void)fputs("[\"message\", ", stdout);
	put_string(text, strlen(text));
	(void)fputs("], ", stdout);
}

static void put_event(void *context, const struct toml_event *event)
{
	static const char *const kinds[] = {
		[TOML_TABLE] = "table",           [TOML_ELEMENT] = "element",
		[TOML_NO_TABLE] = "no table",     [TOML_KEY] = "key",
		[TOML_STRING] = "string",         [TOML_INTEGER] = "integer",
		[TOML_BOOLEAN] = "boolean",       [TOML_LIST] = "list",
		[TOML_LIST_END] = "list end",     [TOML_INLINE] = "inline",
		[TOML_INLINE_END] = "inline end", [TOML_ABANDONED] = "abandoned",
		[TOML_UNFIT] = "unfit",           [TOML_BROKEN] = "broken",
	};

	(void)context;
	(void)printf("[\"event\", \"%s\", %u, ", kinds[event->kind], event->line);
	put_string(event->text, event->text != NULL ? event->length : 0);
	(void)printf(", %llu], ", (unsigned long long)event->number);
}

static void dump(const char *text, size_t length)
{
	static char buffer[TOML_STRING_MAX + 1];
	struct report report = {.line = put_message};
	struct toml toml = {.source = {"doc", &report}, .event = put_event, .buffer = buffer};
	int status;

	putchar('[');
	status = toml_parse(&toml, text, length);
	(void)printf("[\"status\", %d]]\n", status);
}

int main(void)
{
	char number[32];

	while (fgets(number, sizeof(number), stdin) != NULL) {
		size_t length = strtoul(number, NULL, 10);
		/* Of exactly this size, so that the address sanitizer sees a read beyond. */
		char *text = malloc(length);

		if ((text == NULL && length != 0) || fread(text, 1, length, stdin) != length) {
			(void)fputs("toml_dump: a document is shorter than its length\n", stderr);
			free(text);
			return 2;
		}
		dump(text, length);
		free(text);
	}
	return 0;
}
