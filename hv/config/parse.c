/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The walk from what the TOML reader hands out to the setters of the keys: unknown, missing and
 * mistyped keys are reported here. A wrong value leaves behind one that conflicts with nothing, and
 * of a list what is right, so that later checks do not report the same mistake again.
 */

#include "schema.h"
#include <drivers/isa.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>

static bool parse_is_list(const struct key *key)
{
	return (key->takes & TAKES_LISTS) != 0;
}

/* The key's value is not what its author wants it to be: nothing may be missed in it. */
static void parse_leave_out(struct schema *s, const struct key *key)
{
	if (parse_is_list(key)) {
		s->base[key->offset] = true;
	} else {
		value_clear(s, key);
	}
}

/* The rest of the open key's value is wrong. A list keeps what was right. */
static void parse_drop(struct schema *s)
{
	if (s->levels[1].table != NULL) {
		value_region_drop(s);
	}
	if (s->levels[0].key != NULL) {
		parse_leave_out(s, s->levels[0].key);
	}
	s->levels[0].key = NULL;
	s->levels[1] = (struct level){0};
	s->depth = 0;
}

/* One value is wrong: of a region, of a list, or all that the key has. */
static void parse_drop_value(struct schema *s)
{
	if (s->depth == 1) {
		s->region_wrong = true;
	} else if (s->list) {
		parse_leave_out(s, s->levels[0].key);
	} else {
		parse_drop(s);
	}
}

static void parse_end_table(struct schema *s)
{
	const struct level *level = &s->levels[s->depth];

	for (unsigned int i = 0; level->table != NULL && i < level->table->count; i++) {
		const struct key *key = &level->table->keys[i];

		if ((key->takes & REQUIRED) != 0 && (level->seen & BIT(i)) == 0) {
			(void)mistake(&s->toml.source, level->line,
				      "%s lacks the key '%s': add, for instance, %s = %s",
				      level->table->title, key->name, key->name, key->example);
			s->region_wrong = true;
		}
	}
	if (level->table == &partition_table) {
		value_partition_end(s);
	}
}

/* The next free partition; NULL after reporting that there is none. */
static struct config_partition *parse_new_partition(struct schema *s, u32 line)
{
	struct config_partition *p = &s->config->partitions[s->config->partition_count];

	if (s->config->partition_count == MAX_PARTITIONS) {
		(void)mistake(
			&s->toml.source, line,
			"more than %u partitions: this version supports no more, remove this one",
			MAX_PARTITIONS);
		return NULL;
	}
	s->config->partition_count++;
	memset(p, 0, sizeof(*p));
	p->line = line;
	p->name[0] = '?'; /* until it has one */
	p->cmdline = "";
	return p;
}

/* The next free row; NULL after reporting that there is none. */
static struct config_sriov *parse_new_sriov(struct schema *s, u32 line)
{
	struct config_sriov *row = &s->config->sriov[s->config->sriov_count];

	if (s->config->sriov_count == MAX_SRIOV) {
		(void)mistake(
			&s->toml.source, line,
			"more than %u [[sriov]]: this version supports no more, remove this one",
			MAX_SRIOV);
		return NULL;
	}
	s->config->sriov_count++;
	row->line = line;
	return row;
}

/* The table of a header; NULL, perhaps after reporting, if its keys are to be skipped. */
static const struct table *parse_header(struct schema *s, const struct toml_event *event)
{
	const struct table *table = event->kind != TOML_NO_TABLE ? table_find(event) : NULL;
	bool good = event->kind != TOML_NO_TABLE && event->number == 0;

	if (table == NULL && good) {
		table_unknown(&s->toml.source, event);
	}
	if (table != NULL && good && (event->kind == TOML_ELEMENT) != table->repeats) {
		(void)mistake(&s->toml.source, event->line,
			      "table '%s' has the wrong brackets: write %s", table->name,
			      table->title);
	}
	return table;
}

static void parse_begin_table(struct schema *s, const struct toml_event *event)
{
	const struct table *table = parse_header(s, event);

	s->root = false;
	if (table == &partition_table) {
		s->partition = parse_new_partition(s, event->line);
		table = s->partition != NULL ? table : NULL;
	} else if (table == &sriov_table) {
		s->sriov = parse_new_sriov(s, event->line);
		table = s->sriov != NULL ? table : NULL;
	}
	s->base = table == &partition_table ? (u8 *)s->partition : (u8 *)s->config;
	s->levels[0] = (struct level){.table = table, .line = event->line};
}

/* A key that is not in the table; one that seems to be meant is not missing. */
static void parse_unknown_key(struct schema *s, struct level *level, const struct toml_event *event)
{
	const struct key *meant = table_unknown_key(&s->toml.source, level->table, event);

	if (meant == NULL) {
		return;
	}
	level->seen |= (u32)BIT(meant - level->table->keys);
	if (s->depth == 1) {
		s->region_wrong = true;
	} else {
		parse_leave_out(s, meant);
	}
}

static void parse_begin_key(struct schema *s, struct level *level, const struct toml_event *event)
{
	level->key = NULL;
	level->key_line = event->line;
	if (s->root && s->depth == 0 && event->number == 0) {
		(void)mistake(
			&s->toml.source, event->line,
			"key '%.*s' is before any table: put it below [hypervisor] or [[partition]]",
			(int)MIN(event->length, 40U), event->text);
	}
	if (level->table == NULL) {
		return;
	}
	level->key = table_key(level->table, event);
	if (level->key == NULL) {
		if (event->number == 0) {
			parse_unknown_key(s, level, event);
		}
		return;
	}
	level->seen |= (u32)BIT(level->key - level->table->keys);
	if (s->depth == 0) {
		value_clear(s, level->key);
	}
}

/* A kind of value that the key does not take: reported once for a list. */
static void parse_wrong_type(struct schema *s, const struct key *key,
			     const struct toml_event *event)
{
	static const char *const kinds[] = {
		[TOML_STRING] = "a string",        [TOML_INTEGER] = "a number",
		[TOML_BOOLEAN] = "true or false",  [TOML_LIST] = "a list",
		[TOML_INLINE] = "an inline table",
	};
	bool element = s->list && s->depth == 0 && event->kind != TOML_LIST;
	char cure[VALUE_CURE_MAX];

	if (element && (s->wrong_kinds & BIT(event->kind)) != 0) {
		return;
	}
	s->wrong_kinds |= element ? (u32)BIT(event->kind) : 0;
	value_cure(key, event, element, cure);
	(void)mistake(&s->toml.source, event->line, "key '%s' cannot be %s%s: %s", key->name,
		      kinds[event->kind], element ? " in a list" : "", cure);
}

/* True if the value was taken. */
static bool parse_value(struct schema *s, const struct toml_event *event)
{
	const struct key *key = s->levels[s->depth].key;
	u64 takes = s->list && s->depth == 0 ? BIT(event->kind + 16) : BIT(event->kind);

	if (key == NULL) {
		return false;
	}
	s->elements++;
	if ((key->takes & takes) == 0) {
		parse_wrong_type(s, key, event);
	} else if (key->set(s, event)) {
		return true;
	}
	parse_drop_value(s);
	return false;
}

/* The TOML reader is about to report the value: it may say what this key would take. */
static void parse_unfit(struct schema *s, const struct toml_event *event)
{
	const struct key *key = s->levels[s->depth].key;

	if (key != NULL) {
		s->elements++;
		value_word_cure(key, event, s->toml.cure);
		parse_drop_value(s);
	}
}

/* A list is judged by its elements; only where none is allowed by itself. */
static void parse_begin_list(struct schema *s, const struct toml_event *event)
{
	const struct key *key = s->levels[0].key;

	if (key != NULL && !parse_is_list(key)) {
		parse_wrong_type(s, key, event);
		parse_drop(s);
	}
	s->list = true;
	s->full = false;
	s->elements = 0;
	s->wrong_kinds = 0;
}

static void parse_end_list(struct schema *s)
{
	const struct level *level = &s->levels[0];

	if (level->key != NULL && (level->key->takes & (REQUIRED | NOT_EMPTY)) != 0 &&
	    s->elements == 0) {
		(void)mistake(&s->toml.source, level->key_line,
			      "the list of key '%s' is empty: write, for instance, %s = %s",
			      level->key->name, level->key->name, level->key->example);
		parse_drop(s);
	}
	s->list = false;
}

/* Inside an inline table: that of a region, or one whose keys are skipped. */
static void parse_begin_inline(struct schema *s, const struct toml_event *event)
{
	bool taken = parse_value(s, event);

	s->depth = 1;
	s->region_wrong = false;
	s->levels[1] = (struct level){.table = taken ? &region_table : NULL, .line = event->line};
}

static void parse_end_inline(struct schema *s)
{
	if (s->levels[1].table != NULL) {
		parse_end_table(s);
		if (s->region_wrong || !value_region_end(s)) {
			value_region_drop(s);
			parse_leave_out(s, s->levels[0].key);
		}
	}
	s->levels[1] = (struct level){0};
	s->depth = 0;
}

/* An element of a list that is broken: the next one comes. */
static void parse_drop_element(struct schema *s)
{
	const struct key *key = s->levels[0].key;

	s->elements++;
	parse_drop(s);
	s->levels[0].key = key;
}

static void parse_event(void *context, const struct toml_event *event)
{
	struct schema *s = context;

	switch (event->kind) {
	case TOML_TABLE:
	case TOML_ELEMENT:
	case TOML_NO_TABLE:
		parse_end_table(s);
		parse_begin_table(s, event);
		break;
	case TOML_KEY:
		parse_begin_key(s, &s->levels[s->depth], event);
		break;
	case TOML_LIST:
		parse_begin_list(s, event);
		break;
	case TOML_LIST_END:
		parse_end_list(s);
		break;
	case TOML_INLINE:
		parse_begin_inline(s, event);
		break;
	case TOML_INLINE_END:
		parse_end_inline(s);
		break;
	case TOML_UNFIT:
		parse_unfit(s, event);
		break;
	case TOML_BROKEN:
		parse_drop_element(s);
		break;
	case TOML_ABANDONED:
		parse_drop(s);
		s->list = false;
		break;
	default:
		(void)parse_value(s, event);
	}
}

int config_parse(const char *file, const char *text, size_t length, struct config *config,
		 struct report *report)
{
	struct schema s = {.config = config, .root = true};
	unsigned int before = report->errors;

	memset(config, 0, offsetof(struct config, partitions));
	config->outputs[0] = (struct config_output){.address = isa_coms[0].port};
	config->output_count = 1;
	s.toml = (struct toml){.source = {file, report},
			       .event = parse_event,
			       .context = &s,
			       .buffer = config->text};
	(void)toml_parse(&s.toml, text, length);
	parse_end_table(&s);
	if (config->partition_count == 0 && report->errors == before) {
		(void)mistake(
			&s.toml.source, 1,
			"there is no [[partition]] in this file: add one with name, cpus, memory and kernel");
	}
	return report->errors == before ? 0 : -EINVAL;
}

int config_load(const char *file, const char *text, size_t length, struct config *config,
		struct report *report)
{
	unsigned int before = report->errors;

	(void)config_parse(file, text, length, config, report);
	(void)config_check(file, config, report);
	return report->errors == before ? 0 : -EINVAL;
}
