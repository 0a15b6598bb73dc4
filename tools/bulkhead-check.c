/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bulkhead-check: judges a partitions.toml with the image's own code, in the image's own words.
 * Exit status 0: no mistakes, though perhaps warnings; 1: mistakes; both a line each on standard
 * output; 2: nothing could be judged.
 */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hv/config.h>
#include <hv/inventory.h>
#include <lib/report.h>

#define STATUS_MISTAKES 1
#define STATUS_TROUBLE 2

static const char usage[] =
	"usage: bulkhead-check FILE [--inventory INVENTORY]\n"
	"Checks a Bulkhead configuration (\"-\": standard input). With INVENTORY, the lines of a boot\n"
	"log that begin with \"bulkhead: inventory:\", it is also checked against that machine.\n";

static void put_line(void *context, const char *text)
{
	(void)fprintf((FILE *)context, "%s\n", text);
}

/* All of @name in memory of its own; NULL after saying why not. */
static char *read_all(const char *name, size_t *length)
{
	FILE *file = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
	char *text = NULL;
	size_t room = 0;

	*length = 0;
	while (file != NULL && !ferror(file) && !feof(file)) {
		if (*length == room) {
			char *more = realloc(text, room = 2 * room + 65536);

			if (more == NULL) {
				break;
			}
			text = more;
		}
		*length += fread(text + *length, 1, room - *length, file);
	}
	if (file == NULL || !feof(file)) {
		(void)fprintf(stderr, "bulkhead-check: %s: %s\n", name, strerror(errno));
		free(text);
		text = NULL;
	}
	if (file != NULL && file != stdin) {
		(void)fclose(file);
	}
	return text;
}

static int check(const char *name, const char *text, size_t length, const char *inventory_name)
{
	static struct config config;
	static struct inventory inventory;
	struct report report = {.line = put_line, .context = stdout};

	if (inventory_name != NULL) {
		struct report trouble = {.line = put_line, .context = stderr};
		size_t size;
		char *facts = read_all(inventory_name, &size);
		int status =
			facts != NULL ? inventory_parse(facts, size, &inventory, &trouble) : -1;

		free(facts);
		if (status != 0) {
			return STATUS_TROUBLE;
		}
	}
	if (config_load(name, text, length, inventory_name != NULL ? &inventory : NULL, &config,
			&report) != 0) {
		return STATUS_MISTAKES;
	}
	(void)printf("%s: no mistakes, ", name);
	if (report.warnings != 0) {
		(void)printf("%u warning%s, ", report.warnings, report.warnings == 1 ? "" : "s");
	}
	(void)printf("%u partition%s\n", config.partition_count,
		     config.partition_count == 1 ? "" : "s");
	return EXIT_SUCCESS;
}

int main(int count, char **words)
{
	const char *inventory = NULL;
	const char *name = NULL;
	size_t length;
	char *text;
	int status;

	for (int i = 1; i < count; i++) {
		if (strcmp(words[i], "--inventory") == 0 && i + 1 < count && inventory == NULL) {
			inventory = words[++i];
		} else if (name == NULL && (words[i][0] != '-' || words[i][1] == '\0')) {
			name = words[i];
		} else {
			(void)fputs(usage, strcmp(words[i], "--help") == 0 ? stdout : stderr);
			return strcmp(words[i], "--help") == 0 ? EXIT_SUCCESS : STATUS_TROUBLE;
		}
	}
	if (name == NULL) {
		(void)fputs(usage, stderr);
		return STATUS_TROUBLE;
	}
	text = read_all(name, &length);
	if (text == NULL) {
		return STATUS_TROUBLE;
	}
	status = check(name, text, length, inventory);
	free(text);
	return status;
}
