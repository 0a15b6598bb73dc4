/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The keys of partitions.toml as tables, and the walk from what the TOML reader hands out to their
 * setters: unknown, missing and mistyped keys are told here. A value that will not do leaves behind
 * one that conflicts with nothing, so that the later checks tell no mistake twice.
 */

#include "schema.h"
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>
#include <lib/suggest.h>

#define HV(field) offsetof(struct config, field)
#define PART(field) offsetof(struct config_partition, field)

/* A key a line: name, example, what it takes, setter, and what the setter needs. */
/* clang-format off */
static const struct key hypervisor_keys[] = {
	{"console", "\"com1\"", TAKES_STRING, value_console_port, 0, {0}},
	{"iommu", "\"required\"", TAKES_STRING, value_word, HV(iommu), {"required", "if-present"}},
	{"smt", "\"isolate\"", TAKES_STRING, value_word, HV(smt), {"isolate", "share"}},
};

static const struct key partition_keys[] = {
	{"name", "\"linux\"", REQUIRED | TAKES_STRING, value_name, 0, {0}},
	{"cpus", "[0, 1]", REQUIRED | TAKES_INTEGERS, value_cpu, 0, {0}},
	{"memory", "\"512M\"", REQUIRED | TAKES_STRING | TAKES_TABLES, value_memory, 0, {0}},
	{"kernel", "\"vmlinuz\"", REQUIRED | TAKES_STRING, value_module, PART(kernel), {0}},
	{"initrd", "\"initrd.img\"", TAKES_STRING, value_module, PART(initrd), {0}},
	{"cmdline", "\"console=ttyS0\"", TAKES_STRING, value_cmdline, 0, {0}},
	{"console", "\"virtual\"", TAKES_STRING, value_word, PART(console), {"virtual", "none"}},
	{"pci", "[\"00:03.0\"]", TAKES_STRINGS, value_pci, 0, {0}},
	{"intx", "[\"00:03.0=21\"]", TAKES_STRINGS, value_intx, 0, {0}},
	{"ioports", "[\"0x2f8-0x2ff\"]", TAKES_STRINGS, value_ioports, 0, {0}},
	{"irqs", "[3]", TAKES_INTEGERS, value_irq, 0, {0}},
	{"on_crash", "\"halt\"", TAKES_STRING, value_word, PART(on_crash), {"halt", "restart"}},
	{"access", "\"log\"", TAKES_STRING, value_word, PART(access), {"log", "strict"}},
	{"load", "\"0x100000\"", TAKES_STRING | TAKES_INTEGER, value_load, 0, {0}},
};

static const struct key sriov_keys[] = {
	{"pf", "\"03:00.0\"", REQUIRED | TAKES_STRING, value_pf, 0, {0}},
	{"vfs", "4", REQUIRED | TAKES_INTEGER, value_vfs, 0, {0}},
};

static const struct key region_keys[] = {
	{"at", "\"0x100000000\"", TAKES_STRING | TAKES_INTEGER, value_region_at, 0, {0}},
	{"size", "\"1G\"", REQUIRED | TAKES_STRING, value_region_size, 0, {0}},
};
/* clang-format on */

static const struct table hypervisor_table = {"[hypervisor]", "hypervisor", hypervisor_keys,
					      ARRAY_SIZE(hypervisor_keys), false};
static const struct table partition_table = {"[[partition]]", "partition", partition_keys,
					     ARRAY_SIZE(partition_keys), true};
static const struct table sriov_table = {"[[sriov]]", "sriov", sriov_keys, ARRAY_SIZE(sriov_keys),
					 true};
static const struct table region_table = {"a memory region", NULL, region_keys,
					  ARRAY_SIZE(region_keys), false};
static const struct table *const tables[] = {&hypervisor_table, &partition_table, &sriov_table};

/* The value of the open key will not do: nothing more of it is looked at. */
static void drop(struct schema *s)
{
	if (s->levels[0].key != NULL) {
		value_clear(s);
	}
	s->levels[0].key = NULL;
	s->levels[1] = (struct level){0};
}

static void end_table(struct schema *s)
{
	const struct level *level = &s->levels[s->depth];

	for (unsigned int i = 0; level->table != NULL && i < level->table->count; i++) {
		const struct key *key = &level->table->keys[i];

		if ((key->takes & REQUIRED) != 0 && (level->seen & BIT(i)) == 0) {
			(void)mistake(&s->toml.source, level->line,
				      "%s lacks the key '%s': add, for instance, %s = %s",
				      level->table->title, key->name, key->name, key->example);
		}
	}
}

static const struct table *unknown_table(struct schema *s, const struct toml_event *event)
{
	struct suggestion near = suggest_begin(event->text, event->length);

	for (unsigned int i = 0; i < ARRAY_SIZE(tables); i++) {
		suggest_consider(&near, tables[i]->name);
	}
	if (event->number != 0) {
		return NULL; /* its header is wrong in another way */
	}
	(void)mistake(&s->toml.source, event->line, "unknown table '%.*s': %s%s%s",
		      (int)MIN(event->length, 40U), event->text,
		      near.best != NULL ? "did you mean '"
					: "there are [hypervisor], [[partition]] and [[sriov]",
		      near.best != NULL ? near.best : "", near.best != NULL ? "'?" : "]");
	return NULL;
}

static bool named(const struct toml_event *event, const char *name)
{
	return event->length == strlen(name) && memcmp(event->text, name, event->length) == 0;
}

/* The next free partition; NULL after reporting that there is none. */
static struct config_partition *new_partition(struct schema *s, u32 line)
{
	struct config_partition *p = &s->config->partitions[s->config->partition_count];

	if (s->config->partition_count == MAX_PARTITIONS) {
		(void)mistake(
			&s->toml.source, line,
			"more than %u partitions: this version manages no more, remove this one",
			MAX_PARTITIONS);
		return NULL;
	}
	s->config->partition_count++;
	p->line = line;
	p->name[0] = '?'; /* until it has one */
	p->cmdline = "";
	return p;
}

/* The next free row; NULL after reporting that there is none. */
static struct config_sriov *new_sriov(struct schema *s, u32 line)
{
	struct config_sriov *row = &s->config->sriov[s->config->sriov_count];

	if (s->config->sriov_count == MAX_SRIOV) {
		(void)mistake(
			&s->toml.source, line,
			"more than %u [[sriov]]: this version manages no more, remove this one",
			MAX_SRIOV);
		return NULL;
	}
	s->config->sriov_count++;
	row->line = line;
	return row;
}

static const struct table *find_table(const struct toml_event *event)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(tables); i++) {
		if (named(event, tables[i]->name)) {
			return tables[i];
		}
	}
	return NULL;
}

static void begin_table(struct schema *s, const struct toml_event *event)
{
	const struct table *table = NULL;
	bool element = event->kind == TOML_ELEMENT;

	s->root = false;
	if (event->kind != TOML_NO_TABLE) {
		table = find_table(event);
		table = table != NULL ? table : unknown_table(s, event);
	}
	if (table != NULL && event->number == 0 && element != table->repeats) {
		(void)mistake(&s->toml.source, event->line,
			      "table '%s' has the wrong brackets: write %s", table->name,
			      table->title);
	}
	if (table == &partition_table) {
		s->partition = new_partition(s, event->line);
		table = s->partition != NULL ? table : NULL;
	} else if (table == &sriov_table) {
		s->sriov = new_sriov(s, event->line);
		table = s->sriov != NULL ? table : NULL;
	}
	s->base = table == &partition_table ? (u8 *)s->partition : (u8 *)s->config;
	s->levels[0] = (struct level){.table = table, .line = event->line};
}

static void unknown_key(struct schema *s, struct level *level, const struct toml_event *event)
{
	struct suggestion near = suggest_begin(event->text, event->length);
	int shown = (int)MIN(event->length, 40U);
	char names[160] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < level->table->count; i++) {
		suggest_consider(&near, level->table->keys[i].name);
		used += format(names + used, sizeof(names) - used, "%s%s", i > 0 ? ", " : "",
			       level->table->keys[i].name);
	}
	if (near.best == NULL) {
		(void)mistake(&s->toml.source, event->line,
			      "unknown key '%.*s' in %s: there are %s", shown, event->text,
			      level->table->title, names);
		return;
	}
	(void)mistake(&s->toml.source, event->line, "unknown key '%.*s' in %s: did you mean '%s'?",
		      shown, event->text, level->table->title, near.best);
	if (s->depth == 1) {
		drop(s);
	}
	for (unsigned int i = 0; level->table != NULL && i < level->table->count; i++) {
		/* Meant, so not missing. */
		level->seen |= level->table->keys[i].name == near.best ? (u32)BIT(i) : 0;
	}
}

static void begin_key(struct schema *s, struct level *level, const struct toml_event *event)
{
	level->key = NULL;
	level->key_line = event->line;
	if (s->root && s->depth == 0 && event->number == 0) {
		(void)mistake(
			&s->toml.source, event->line,
			"key '%.*s' stands before any table: put it below [hypervisor] or [[partition]]",
			(int)MIN(event->length, 40U), event->text);
	}
	if (level->table == NULL) {
		return;
	}
	for (unsigned int i = 0; i < level->table->count; i++) {
		if (named(event, level->table->keys[i].name)) {
			level->key = &level->table->keys[i];
			level->seen |= (u32)BIT(i);
			if (s->depth == 0) {
				value_clear(s);
			}
			return;
		}
	}
	if (event->number == 0) {
		unknown_key(s, level, event);
	}
}

static void wrong_type(struct schema *s, const struct key *key, const struct toml_event *event)
{
	static const char *const kinds[] = {
		[TOML_STRING] = "a string",        [TOML_INTEGER] = "a number",
		[TOML_BOOLEAN] = "true or false",  [TOML_LIST] = "a list",
		[TOML_INLINE] = "an inline table",
	};

	(void)mistake(&s->toml.source, event->line,
		      "key '%s' cannot be %s%s: write, for instance, %s = %s", key->name,
		      kinds[event->kind], s->list && event->kind != TOML_LIST ? " in a list" : "",
		      key->name, key->example);
	drop(s);
}

static void value(struct schema *s, struct level *level, const struct toml_event *event)
{
	const struct key *key = level->key;
	u64 takes = s->list && s->depth == 0 ? BIT(event->kind + 16) : BIT(event->kind);

	if (key == NULL) {
		return;
	}
	s->elements++;
	if ((key->takes & takes) == 0) {
		wrong_type(s, key, event);
	} else if (!key->set(s, event)) {
		drop(s);
	}
}

/* A list is judged by its elements; only where none is allowed by itself. */
static void begin_list(struct schema *s, const struct level *level, const struct toml_event *event)
{
	if (level->key != NULL && (level->key->takes & TAKES_LISTS) == 0) {
		wrong_type(s, level->key, event);
	}
	s->list = true;
	s->elements = 0;
}

static void end_list(struct schema *s, const struct level *level)
{
	if (level->key != NULL && (level->key->takes & REQUIRED) != 0 && s->elements == 0) {
		(void)mistake(&s->toml.source, level->key_line,
			      "the list of key '%s' is empty: write, for instance, %s = %s",
			      level->key->name, level->key->name, level->key->example);
		drop(s);
	}
	s->list = false;
}

/* Inside an inline table: that of a region, or one whose keys are skipped. */
static void begin_inline(struct schema *s, struct level *level, const struct toml_event *event)
{
	value(s, level, event);
	s->depth = 1;
	s->levels[1] = (struct level){.table = level->key != NULL ? &region_table : NULL,
				      .line = event->line};
}

static void end_inline(struct schema *s)
{
	unsigned int before = s->toml.source.report->errors;

	end_table(s);
	if (s->levels[1].table != NULL &&
	    (s->toml.source.report->errors != before || !value_region_end(s))) {
		drop(s);
	}
	s->depth = 0;
}

static void schema_event(void *context, const struct toml_event *event)
{
	struct schema *s = context;
	struct level *level = &s->levels[s->depth];

	switch (event->kind) {
	case TOML_TABLE:
	case TOML_ELEMENT:
	case TOML_NO_TABLE:
		end_table(s);
		begin_table(s, event);
		break;
	case TOML_KEY:
		begin_key(s, level, event);
		break;
	case TOML_LIST:
		begin_list(s, level, event);
		break;
	case TOML_LIST_END:
		end_list(s, level);
		break;
	case TOML_INLINE:
		begin_inline(s, level, event);
		break;
	case TOML_INLINE_END:
		end_inline(s);
		break;
	case TOML_ABANDONED:
		drop(s);
		s->depth = 0;
		s->list = false;
		break;
	default:
		value(s, level, event);
	}
}

int config_parse(const char *file, const char *text, size_t length, struct config *config,
		 struct report *report)
{
	struct schema s = {.config = config, .root = true};
	unsigned int before = report->errors;

	memset(config, 0, sizeof(*config));
	config->console_port = CONFIG_CONSOLE_DEFAULT;
	s.toml = (struct toml){{file, report}, schema_event, &s, config->text};
	(void)toml_parse(&s.toml, text, length);
	end_table(&s);
	if (config->partition_count == 0 && report->errors == before) {
		(void)mistake(
			&s.toml.source, 1,
			"there is no [[partition]] in this file: add one with name, cpus, memory and kernel");
	}
	return report->errors == before ? 0 : -EINVAL;
}

int config_load(const char *file, const char *text, size_t length,
		const struct inventory *inventory, struct config *config, struct report *report)
{
	unsigned int before = report->errors;

	(void)config_parse(file, text, length, config, report);
	(void)config_check(file, config, report);
	if (inventory != NULL) {
		(void)config_check_machine(file, config, inventory, report);
	}
	return report->errors == before ? 0 : -EINVAL;
}
