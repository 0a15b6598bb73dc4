/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the values of partitions.toml mean: sizes, ports, lines, names, and the bounds that each
 * must keep by itself. Every setter says what is wrong and what to write instead.
 */

#include "schema.h"
#include <lib/format.h>
#include <lib/number.h>
#include <lib/string.h>

#define COM_PORTS 8
#define PHYSICAL_LIMIT BIT(52) /* no processor addresses more (SDM 3A, "Paging") */
#define REGION_MIN MIB(1)      /* a guest finds its ACPI tables below 1 MiB, in one piece */
#define SHOWN_MAX 40U          /* bytes of a value in a message */
#define IRQ_TIMER 0
#define IRQ_CASCADE 2

#define DIGITS(number) #number
#define TEXT_OF(number) DIGITS(number)

_Static_assert(sizeof(((struct config *)NULL)->text) >=
		       (MAX_PARTITIONS + 1) * (size_t)(TOML_STRING_MAX + 1),
	       "a command line for each partition, and the string being read");
_Static_assert(sizeof(enum config_smt) == sizeof(u32), "value_word() stores 32 bits");

bool value_unfit(struct schema *s, const struct toml_event *value, const char *cure)
{
	const char *quote = value->kind == TOML_STRING ? "\"" : "";
	size_t length = MIN(value->length, SHOWN_MAX);
	char shown[SHOWN_MAX + 1] = "";

	/* A decoded string may hold anything: a message must stay one line of plain text. */
	for (size_t i = 0; i < length; i++) {
		shown[i] = value->text[i] < ' ' || value->text[i] > '~' ? '?' : value->text[i];
	}
	return mistake(&s->toml.source, value->line, "%s = %s%s%s will not do: %s",
		       s->levels[s->depth].key->name, quote, shown, quote, cure);
}

static bool matches(const struct toml_event *value, const char *word)
{
	return value->length == strlen(word) && memcmp(value->text, word, value->length) == 0;
}

static bool value_number(const struct toml_event *value, u64 *number)
{
	return number_parse(value->text, value->length, number);
}

static void store_choice(struct schema *s, u32 choice)
{
	memcpy(s->base + s->levels[0].key->offset, &choice, sizeof(choice));
}

bool value_word(struct schema *s, const struct toml_event *value)
{
	const struct key *key = s->levels[0].key;
	char cure[64];

	for (u32 i = 0; i < ARRAY_SIZE(key->choices); i++) {
		if (matches(value, key->choices[i])) {
			store_choice(s, i);
			return true;
		}
	}
	(void)format(cure, sizeof(cure), "write \"%s\" or \"%s\"", key->choices[0],
		     key->choices[1]);
	return value_unfit(s, value, cure);
}

bool value_console_port(struct schema *s, const struct toml_event *value)
{
	static const u16 com[] = {0x3f8, 0x2f8, 0x3e8, 0x2e8};
	u64 port = 0;

	if (value->length == 4 && memcmp(value->text, "com", 3) == 0 && value->text[3] >= '1' &&
	    value->text[3] <= '4') {
		port = com[value->text[3] - '1'];
	} else if (!value_number(value, &port) || port == 0 || port > 0x10000 - COM_PORTS) {
		return value_unfit(s, value,
				   "write \"com1\" to \"com4\", or an I/O port as \"0x3f8\"");
	}
	s->config->console_port = (u16)port;
	return true;
}

bool value_name(struct schema *s, const struct toml_event *value)
{
	bool good = value->length > 0 && value->length <= PARTITION_NAME_MAX;

	for (size_t i = 0; good && i < value->length; i++) {
		char c = value->text[i];

		good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}
	if (!good) {
		return value_unfit(
			s, value,
			"write 1 to " TEXT_OF(PARTITION_NAME_MAX) " of a-z, 0-9, '-' and '_'");
	}
	memcpy(s->partition->name, value->text, value->length);
	s->partition->name_line = value->line;
	return true;
}

bool value_has_room(struct schema *s, const struct toml_event *value, unsigned int *count,
		    unsigned int max)
{
	if (*count == max) {
		*count = 0;
		return mistake(&s->toml.source, value->line,
			       "%s has more than %u entries: shorten the list",
			       s->levels[0].key->name, max);
	}
	return true;
}

bool value_cpu(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;

	if (value->number >= MAX_CPUS) {
		return value_unfit(s, value, "this version manages no CPU beyond 63");
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
			"lines 0 (timer) and 2 (cascade) are the platform's, and a partition has lines up to 23");
	}
	if (!value_has_room(s, value, &p->irqs_count, MAX_PARTITION_IRQS)) {
		return false;
	}
	p->irqs[p->irqs_count++] = (struct config_number){(u32)value->number, value->line};
	return true;
}

/* Bytes of "512M": a number, then K, M, G or nothing. */
static bool size_parse(const char *text, size_t length, u64 *size)
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

static struct config_region *region(struct schema *s)
{
	return &s->partition->memory[s->partition->memory_count - 1];
}

bool value_region_size(struct schema *s, const struct toml_event *value)
{
	u64 *size = &region(s)->size;

	return (size_parse(value->text, value->length, size) && *size >= REGION_MIN &&
		*size < PHYSICAL_LIMIT && IS_ALIGNED(*size, PAGE_SIZE)) ||
	       value_unfit(
		       s, value,
		       "write a multiple of 4K, at least 1M, such as \"512M\" (K, M and G are powers of 1024)");
}

bool value_region_at(struct schema *s, const struct toml_event *value)
{
	region(s)->pinned = true;
	return (value_number(value, &region(s)->at) && IS_ALIGNED(region(s)->at, PAGE_SIZE)) ||
	       value_unfit(s, value, "write a multiple of 0x1000, such as \"0x100000000\"");
}

bool value_region_end(struct schema *s)
{
	const struct config_region *r = region(s);

	return (r->at < PHYSICAL_LIMIT && r->size <= PHYSICAL_LIMIT - r->at) ||
	       mistake(&s->toml.source, r->line,
		       "memory at %#lx of %#lx bytes ends beyond all physical addresses: correct it",
		       r->at, r->size);
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
	return value->kind == TOML_INLINE || value_region_size(s, value);
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
		return value_unfit(s, value,
				   "write the name of a boot module, 1 to " TEXT_OF(
					   MODULE_NAME_MAX) " characters without spaces");
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
				"cmdline holds a control character: write one line of plain text");
		}
	}
	/* It was decoded into the store: keep it, and let the next string come after it. */
	s->partition->cmdline = value->text;
	s->config->text_used += value->length + 1;
	s->toml.buffer = s->config->text + s->config->text_used;
	return true;
}

/* "0x2f8-0x2ff" or one port. */
static bool ports_parse(const char *text, size_t length, u64 *first, u64 *last)
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

	if (!ports_parse(value->text, value->length, &first, &last)) {
		return value_unfit(
			s, value,
			"write the first and the last port, such as \"0x2f8-0x2ff\", at most 0xffff");
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
	return s->partition->has_load ||
	       value_unfit(s, value, "write an address, such as \"0x100000\"");
}

void value_clear(struct schema *s)
{
	const struct key *key = s->levels[0].key;

	if (key->set == value_word) {
		store_choice(s, 1);
	} else if (key->set == value_console_port) {
		s->config->console_port = 0;
	} else if (key->set == value_memory) {
		s->partition->memory_count = 0;
	}
}
