/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the values of partitions.toml mean: sizes, ports, lines, names, and the bounds that each
 * must keep by itself. Every setter says what is wrong and what to write instead.
 */

#include <stdarg.h>

#include "schema.h"
#include <lib/format.h>
#include <lib/number.h>
#include <lib/string.h>

#define PHYSICAL_LIMIT BIT(52) /* no processor addresses more (SDM 3A, "Paging") */
#define REGION_MIN MIB(1)      /* a guest finds its ACPI tables below 1 MiB, in one piece */
#define VALUE_SHOWN_MAX 40U    /* bytes of a value in a message */
#define IRQ_TIMER 0
#define IRQ_CASCADE 2

_Static_assert(sizeof(((struct config *)NULL)->text) >=
		       (MAX_PARTITIONS + 1) * (size_t)(TOML_STRING_MAX + 1),
	       "a command line for each partition, and the string being read");
_Static_assert(sizeof(enum config_smt) == sizeof(u32), "value_word() stores 32 bits");
_Static_assert(sizeof(enum config_nmi) == sizeof(u32), "value_word() stores 32 bits");
_Static_assert(sizeof(enum config_mitigations) == sizeof(u32), "value_word() stores 32 bits");

bool value_unfit(struct schema *s, const struct toml_event *value, const char *expected, ...)
{
	const char *quote = value->kind == TOML_STRING ? "\"" : "";
	size_t length = MIN(value->length, VALUE_SHOWN_MAX);
	char shown[VALUE_SHOWN_MAX + 1] = "";
	char words[160];
	va_list args;

	/* A decoded string may hold anything: a message must stay one line of plain text. */
	for (size_t i = 0; i < length; i++) {
		shown[i] = value->text[i] < ' ' || value->text[i] > '~' ? '?' : value->text[i];
	}
	va_start(args, expected);
	(void)format_v(words, sizeof(words), expected, args);
	va_end(args);
	return mistake(&s->toml.source, value->line, "invalid value for %s: %s%s%s, expected %s",
		       s->levels[s->depth].key->name, quote, shown, quote, words);
}

bool value_is(const struct toml_event *value, const char *word)
{
	return value->length == strlen(word) && memcmp(value->text, word, value->length) == 0;
}

static bool value_number(const struct toml_event *value, u64 *number)
{
	return number_parse(value->text, value->length, number);
}

static void value_store_choice(struct schema *s, const struct key *key, u32 choice)
{
	memcpy(s->base + key->offset, &choice, sizeof(choice));
}

bool value_word(struct schema *s, const struct toml_event *value)
{
	const struct key *key = s->levels[0].key;

	for (u32 i = 0; i < ARRAY_SIZE(key->choices); i++) {
		if (value_is(value, key->choices[i])) {
			value_store_choice(s, key, i);
			return true;
		}
	}
	return value_unfit(s, value, "\"%s\" or \"%s\"", key->choices[0], key->choices[1]);
}

bool value_name(struct schema *s, const struct toml_event *value)
{
	bool good = value->length > 0 && value->length <= PARTITION_NAME_MAX;

	for (size_t i = 0; good && i < value->length; i++) {
		char c = value->text[i];

		good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}
	if (!good) {
		return value_unfit(s, value, "1 to %u characters of a-z, 0-9, '-' and '_'",
				   PARTITION_NAME_MAX);
	}
	memcpy(s->partition->name, value->text, value->length);
	s->partition->name_line = value->line;
	return true;
}

bool value_has_room(struct schema *s, const struct toml_event *value, unsigned int *count,
		    unsigned int max)
{
	if (*count == max) {
		s->full = true;
		*count = 0;
		(void)mistake(&s->toml.source, value->line,
			      "%s has more than %u entries: shorten the list",
			      s->levels[0].key->name, max);
	}
	return !s->full;
}

bool value_cpu(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;

	if (value->number >= MAX_CPUS) {
		return value_unfit(s, value,
				   "a CPU from 0 to %u, the last that this version supports",
				   MAX_CPUS - 1);
	}
	if (!value_has_room(s, value, &p->cpu_count, MAX_CPUS)) {
		return false;
	}
	p->cpus_line = s->levels[0].key_line;
	p->cpus[p->cpu_count++] = (struct config_number){(u32)value->number, value->line};
	return true;
}

bool value_irq(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;

	if (value->number == IRQ_TIMER || value->number == IRQ_CASCADE ||
	    value->number >= IOAPIC_PINS) {
		return value_unfit(
			s, value,
			"an interrupt line from 1 to %u other than 2 (0 is the timer's, 2 the cascade)",
			IOAPIC_PINS - 1);
	}
	if (!value_has_room(s, value, &p->irqs_count, MAX_PARTITION_IRQS)) {
		return false;
	}
	p->irqs[p->irqs_count++] = (struct config_number){(u32)value->number, value->line};
	return true;
}

/* Bytes of "512M": a number, then K, M, G or nothing. */
static bool value_size(const char *text, size_t length, u64 *size)
{
	static const char units[] = "KMG";
	unsigned int shift = 0;

	for (unsigned int i = 0; length > 0 && i < 3; i++) {
		if (text[length - 1] == units[i]) {
			shift = 10 * (i + 1);
		}
	}
	if (!number_parse(text, length - (shift != 0), size) || *size > UINT64_MAX >> shift) {
		return false;
	}
	*size <<= shift;
	return true;
}

static struct config_region *value_region(struct schema *s)
{
	return &s->partition->memory[s->partition->memory_count - 1];
}

bool value_region_size(struct schema *s, const struct toml_event *value)
{
	u64 *size = &value_region(s)->size;

	return (value_size(value->text, value->length, size) && *size >= REGION_MIN &&
		*size < PHYSICAL_LIMIT && IS_ALIGNED(*size, PAGE_SIZE)) ||
	       value_unfit(
		       s, value,
		       "a multiple of 4K, at least 1M, such as \"512M\" (K, M and G are powers of 1024)");
}

bool value_region_at(struct schema *s, const struct toml_event *value)
{
	struct config_region *r = value_region(s);

	r->pinned = true;
	return (value_number(value, &r->at) && IS_ALIGNED(r->at, PAGE_SIZE)) ||
	       value_unfit(s, value, "a multiple of 0x1000, such as \"0x100000000\"");
}

bool value_region_end(struct schema *s)
{
	const struct config_region *r = value_region(s);

	return (r->at < PHYSICAL_LIMIT && r->size <= PHYSICAL_LIMIT - r->at) ||
	       mistake(&s->toml.source, r->line,
		       "memory at %#lx of %#lx bytes ends above the highest physical address, %#llx: correct it",
		       r->at, r->size, PHYSICAL_LIMIT - 1);
}

void value_region_drop(struct schema *s)
{
	s->partition->memory_count--;
}

/* A size alone, or one inline table of the list of regions. */
bool value_memory(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;

	if (!value_has_room(s, value, &p->memory_count, MAX_REGIONS)) {
		return false;
	}
	p->memory_line = s->levels[0].key_line;
	p->memory[p->memory_count++] = (struct config_region){.line = value->line};
	if (value->kind == TOML_STRING && !value_region_size(s, value)) {
		value_region_drop(s);
		return false;
	}
	return true;
}

bool value_module(struct schema *s, const struct toml_event *value)
{
	size_t offset = s->levels[0].key->offset;
	bool kernel = offset == offsetof(struct config_partition, kernel);
	bool good = value->length > 0 && value->length <= MODULE_NAME_MAX;

	for (size_t i = 0; i < value->length; i++) {
		good = good && value->text[i] > ' ' && value->text[i] < 0x7f;
	}
	if (!good) {
		return value_unfit(
			s, value,
			"the name of a boot module, 1 to %u characters of ASCII without spaces",
			MODULE_NAME_MAX);
	}
	memcpy(s->base + offset, value->text, value->length);
	*(kernel ? &s->partition->kernel_line : &s->partition->initrd_line) = value->line;
	return true;
}

bool value_cmdline(struct schema *s, const struct toml_event *value)
{
	for (size_t i = 0; i < value->length; i++) {
		if ((u8)value->text[i] < ' ') {
			return mistake(
				&s->toml.source, value->line,
				"cmdline contains a control character: write one line of plain text");
		}
	}
	/* It was decoded into the store: keep it, and let the next string come after it. */
	s->partition->cmdline = value->text;
	s->partition->cmdline_line = value->line;
	s->config->text_used += value->length + 1;
	s->toml.buffer = s->config->text + s->config->text_used;
	return true;
}

/* "0x2f8-0x2ff" or one port. */
static bool value_port_range(const char *text, size_t length, u64 *first, u64 *last)
{
	size_t dash = 0;

	while (dash < length && text[dash] != '-') {
		dash++;
	}
	if (!number_parse(text, dash, first)) {
		return false;
	}
	*last = *first;
	return (dash == length || number_parse(text + dash + 1, length - dash - 1, last)) &&
	       *first <= *last && *last <= UINT16_MAX;
}

bool value_ioports(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;
	u64 first;
	u64 last;

	if (!value_port_range(value->text, value->length, &first, &last)) {
		return value_unfit(
			s, value,
			"the first and the last port, such as \"0x2f8-0x2ff\", at most 0xffff");
	}
	if (!value_has_room(s, value, &p->ioports_count, MAX_PARTITION_IOPORTS)) {
		return false;
	}
	p->ioports[p->ioports_count++] = (struct config_ports){(u16)first, (u16)last, value->line};
	return true;
}

bool value_load(struct schema *s, const struct toml_event *value)
{
	s->partition->load_line = value->line;
	s->partition->has_load = value_number(value, &s->partition->load);
	return s->partition->has_load || value_unfit(s, value, "an address, such as \"0x100000\"");
}

void value_clear(struct schema *s, const struct key *key)
{
	if (key->set == value_word) {
		value_store_choice(s, key, 1);
	} else if (key->set == value_output) {
		s->config->output_count = 0;
	} else if (key->set == value_speed) {
		s->config->console_speed = 0;
	} else if (key->set == value_memory) {
		s->partition->memory_count = 0;
	}
}
