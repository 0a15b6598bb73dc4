/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bulkhead-check: judges a partitions.toml with the image's own code, in the image's own words.
 * Exit status 0: no mistakes, though perhaps warnings; 1: mistakes; both a line each on standard
 * output; 2: nothing could be judged.
 */

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hv/plan.h>
#include <lib/report.h>

#define STATUS_MISTAKES 1
#define STATUS_TROUBLE 2

static const char usage[] =
	"usage: bulkhead-check FILE [--inventory INVENTORY [--plan]]\n"
	"Checks a Bulkhead configuration (\"-\": standard input). With INVENTORY, the lines of a boot\n"
	"log that begin with \"bulkhead: inventory:\", it is also checked against that machine; --plan\n"
	"then prints what each partition gets, as the boot log does.\n";

static void put_line(void *context, const char *text)
{
	(void)fprintf((FILE *)context, "%s\n", text);
}

/* What is wrong with an inventory, after its file's name. */
static void put_trouble(void *context, const char *text)
{
	(void)fprintf(stderr, "%s: %s\n", *(const char *const *)context, text);
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

/* Reads the machine to judge by; false after saying why not. */
static bool read_inventory(const char *name, struct inventory *inventory)
{
	struct report trouble = {.line = put_trouble, .context = &name};
	size_t size;
	char *facts = read_all(name, &size);
	bool good = facts != NULL && inventory_parse(facts, size, inventory, &trouble) == 0;

	free(facts);
	return good;
}

static void put_plan_line(void *context, const char *text)
{
	(void)fprintf((FILE *)context, "plan: %s\n", text);
}

static int check(const struct plan_text *text, const char *inventory_name, bool print)
{
	static struct config config;
	static struct inventory inventory;
	static struct plan plan;
	struct report report = {.line = put_line, .context = stdout};

	if (inventory_name != NULL && !read_inventory(inventory_name, &inventory)) {
		return STATUS_TROUBLE;
	}
	if (plan_load(text, inventory_name != NULL ? &inventory : NULL, &config, &plan, &report) !=
	    0) {
		return STATUS_MISTAKES;
	}
	if (inventory_name != NULL && plan_unjudged(&inventory) != NULL) {
		(void)fprintf(stderr, "%s: %s\n", inventory_name, plan_unjudged(&inventory));
	}
	if (print) {
		plan_print(&plan, put_plan_line, stdout);
	}
	(void)printf("%s: no mistakes, ", text->file);
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
	bool print = false;
	struct plan_text text = {0};
	char *bytes;
	int status;

	for (int i = 1; i < count; i++) {
		if (strcmp(words[i], "--inventory") == 0 && i + 1 < count && inventory == NULL) {
			inventory = words[++i];
		} else if (strcmp(words[i], "--plan") == 0) {
			print = true;
		} else if (name == NULL && (words[i][0] != '-' || words[i][1] == '\0')) {
			name = words[i];
		} else {
			(void)fputs(usage, strcmp(words[i], "--help") == 0 ? stdout : stderr);
			return strcmp(words[i], "--help") == 0 ? EXIT_SUCCESS : STATUS_TROUBLE;
		}
	}
	if (name == NULL || (print && inventory == NULL)) {
		(void)fputs(usage, stderr);
		return STATUS_TROUBLE;
	}
	bytes = read_all(name, &text.length);
	if (bytes == NULL) {
		return STATUS_TROUBLE;
	}
	text.file = name;
	text.text = bytes;
	status = check(&text, inventory, print);
	free(bytes);
	return status;
}
