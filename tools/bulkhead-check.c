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

#include <guest/facts.h>
#include <hv/mistake.h>
#include <hv/plan.h>
#include <lib/report.h>

#define STATUS_MISTAKES 1
#define STATUS_TROUBLE 2

static const char usage[] =
	"usage: bulkhead-check FILE [--inventory INVENTORY [--plan]] [--module NAME=FILE]...\n"
	"Checks a Bulkhead configuration (\"-\": standard input). With INVENTORY, the lines of a boot\n"
	"log that begin with \"bulkhead: inventory:\", it is also checked against that machine; --plan\n"
	"then prints what each partition gets, as the boot log does. With --module these are the boot\n"
	"modules, in place of those of that boot. Where neither names any, they are assumed.\n";

/* What the command line asks for. */
struct request {
	const char *name; /* of the configuration */
	const char *inventory;
	bool plan;
	const char *modules[MAX_MODULES];
	unsigned int module_count;
};

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

/* Takes @size bytes from the end of the highest memory that is free; false if nothing has them. */
static bool take_memory(struct ranges *free_memory, u64 size, struct range *taken)
{
	for (unsigned int i = free_memory->count; i-- > 0;) {
		const struct range r = free_memory->list[i];

		if (r.end - r.start >= size) {
			*taken = (struct range){r.end - size, r.end};
			return ranges_remove(free_memory, *taken) == 0;
		}
	}
	return false;
}

/* A module as a boot finds it, at some place of the machine, if there is one. */
static bool read_module(const char *word, struct ranges *free_memory, struct inventory *inventory)
{
	struct module_info *module = &inventory->modules[inventory->module_count];
	const char *file = strchr(word, '=');
	size_t size;
	char *bytes;

	if (file == NULL || file == word || file - word > MODULE_NAME_MAX || file[1] == '\0') {
		(void)fprintf(stderr, "bulkhead-check: --module %s: this is not NAME=FILE\n", word);
		return false;
	}
	bytes = read_all(file + 1, &size);
	if (bytes == NULL) {
		return false;
	}
	memset(module, 0, sizeof(*module));
	memcpy(module->name, word, (size_t)(file - word));
	guest_facts_read(bytes, size, &module->facts);
	module->judged = true;
	free(bytes);
	if (free_memory->count != 0 &&
	    !take_memory(free_memory, ALIGN_UP(size, PAGE_SIZE), &module->memory)) {
		(void)fprintf(stderr,
			      "bulkhead-check: %s: no memory of this machine has room for it\n",
			      file + 1);
		return false;
	}
	inventory->module_count++;
	return true;
}

static bool read_modules(const struct request *request, struct inventory *inventory)
{
	static struct ranges free_memory;
	bool good = true;

	free_memory = inventory->ram;
	(void)ranges_remove(&free_memory, inventory->hypervisor);
	(void)ranges_remove(&free_memory, inventory->pool);
	inventory->module_count = 0;
	for (unsigned int i = 0; i < request->module_count; i++) {
		good = read_module(request->modules[i], &free_memory, inventory) && good;
	}
	return good;
}

static void put_nowhere(void *context, const char *text)
{
	(void)context;
	(void)text;
}

/* Takes it for granted that there is a module @name, of which nothing else is known. */
static void assume_module(const char *name, struct inventory *inventory)
{
	struct module_info *module = &inventory->modules[inventory->module_count];

	for (unsigned int i = 0; i < inventory->module_count; i++) {
		if (strcmp(inventory->modules[i].name, name) == 0) {
			return;
		}
	}
	if (name[0] != '\0' && inventory->module_count < MAX_MODULES) {
		memset(module, 0, sizeof(*module));
		(void)snprintf(module->name, sizeof(module->name), "%s", name);
		inventory->module_count++;
	}
}

/*
 * An inventory from before there were kernels, or from a running Linux, names no modules: then
 * those that the configuration wants are assumed, and that is said.
 */
static void assume_modules(const struct plan_text *text, const char *machine,
			   struct inventory *inventory)
{
	static struct config wanted;
	struct report silent = {.line = put_nowhere};

	(void)config_parse(text->file, text->text, text->length, &wanted, &silent);
	for (unsigned int i = 0; i < wanted.partition_count; i++) {
		assume_module(wanted.partitions[i].kernel, inventory);
		assume_module(wanted.partitions[i].initrd, inventory);
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		(void)fprintf(
			stderr,
			"%s: it names no boot modules: whether '%s' is one and fits was not judged: give its file with --module %s=FILE\n",
			machine, inventory->modules[i].name, inventory->modules[i].name);
	}
}

/* Everything that is known of the machine; false after saying what could not be read. */
static bool read_machine(const struct request *request, struct inventory *inventory)
{
	return (request->inventory == NULL || read_inventory(request->inventory, inventory)) &&
	       (request->module_count == 0 || read_modules(request, inventory));
}

static int check(const struct plan_text *text, const struct request *request)
{
	static struct config config;
	static struct inventory inventory;
	static struct plan plan;
	const bool machine = request->inventory != NULL;
	struct report report = {.line = put_line, .context = stdout};
	const struct source source = {text->file, &report};

	if (!read_machine(request, &inventory)) {
		return STATUS_TROUBLE;
	}
	if (machine && inventory.module_count == 0) {
		assume_modules(text, request->inventory, &inventory);
	}
	(void)plan_load(text, machine ? &inventory : NULL, &config, &plan, &report);
	if (!machine && request->module_count != 0) {
		plan_check_modules(&source, &config, &inventory);
	}
	if (report.errors != 0) {
		return STATUS_MISTAKES;
	}
	if (machine && plan_unjudged(&inventory) != NULL) {
		(void)fprintf(stderr, "%s: %s\n", request->inventory, plan_unjudged(&inventory));
	}
	if (request->plan) {
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

/* Reads the command line; false if it is wrong. */
static bool read_request(int count, char **words, struct request *request)
{
	for (int i = 1; i < count; i++) {
		const bool more = i + 1 < count;

		if (strcmp(words[i], "--inventory") == 0 && more && request->inventory == NULL) {
			request->inventory = words[++i];
		} else if (strcmp(words[i], "--module") == 0 && more &&
			   request->module_count < MAX_MODULES) {
			request->modules[request->module_count++] = words[++i];
		} else if (strcmp(words[i], "--plan") == 0) {
			request->plan = true;
		} else if (request->name == NULL && (words[i][0] != '-' || words[i][1] == '\0')) {
			request->name = words[i];
		} else {
			return false;
		}
	}
	return request->name != NULL && (!request->plan || request->inventory != NULL);
}

int main(int count, char **words)
{
	struct request request = {0};
	struct plan_text text = {0};
	char *bytes;
	int status;

	if (count == 2 && strcmp(words[1], "--help") == 0) {
		(void)fputs(usage, stdout);
		return EXIT_SUCCESS;
	}
	if (!read_request(count, words, &request)) {
		(void)fputs(usage, stderr);
		return STATUS_TROUBLE;
	}
	bytes = read_all(request.name, &text.length);
	if (bytes == NULL) {
		return STATUS_TROUBLE;
	}
	text.file = request.name;
	text.text = bytes;
	status = check(&text, &request);
	free(bytes);
	return status;
}
