/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads back the lines of print_machine.c that older inventories lack: words between single spaces.
 */

#include <lib/number.h>
#include <lib/string.h>

#include "print.h"
#include "words.h"

/* Which of @count @names the next word is; @count if none. */
static unsigned int machine_word(struct rest *rest, const char *const *names, unsigned int count)
{
	struct word word = words_next(rest);
	unsigned int i = 0;

	while (i < count && (names[i] == NULL || !word_is(word, names[i]))) {
		i++;
	}
	return i;
}

static bool machine_range(struct rest *rest, struct range *r)
{
	u64 last;

	if (!words_span(rest, &r->start, &last) || last == UINT64_MAX) {
		return false;
	}
	r->end = last + 1;
	return true;
}

static bool machine_named(struct rest *rest, const char *name, u64 max, u64 *value)
{
	return words_skip(rest, name) && words_number(rest, max, value);
}

static bool machine_format(struct inventory *out, struct rest *rest)
{
	u64 number;

	out->complete = words_number(rest, INVENTORY_FORMAT, &number) && number == INVENTORY_FORMAT;
	return out->complete;
}

static bool machine_kept(struct inventory *out, struct rest *rest)
{
	struct range r;

	return machine_range(rest, &r) && ranges_add(&out->kept, r) == 0;
}

static bool machine_type(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_TYPE_WORDS;
	struct inventory_type *t = &out->types[out->type_count];
	unsigned int type;

	if (out->type_count == MAX_MEMORY_TYPES || !machine_range(rest, &t->memory)) {
		return false;
	}
	type = machine_word(rest, words, ARRAY_SIZE(words));
	t->type = (enum memory_type)type;
	out->type_count++;
	return type < ARRAY_SIZE(words);
}

static bool machine_registers(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_DEVICE_WORDS;
	struct inventory_registers *r = &out->registers[out->register_count];
	unsigned int device;

	if (out->register_count == MAX_PLATFORM_REGISTERS || !machine_range(rest, &r->memory)) {
		return false;
	}
	device = machine_word(rest, words, ARRAY_SIZE(words));
	r->device = (enum inventory_device)device;
	out->register_count++;
	return device < ARRAY_SIZE(words);
}

static bool machine_ports(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_PORT_WORDS;
	struct inventory_ports *p = &out->ports[out->port_count];
	unsigned int port;
	u64 first;
	u64 last;

	if (out->port_count == MAX_PLATFORM_PORTS || !words_span(rest, &first, &last) ||
	    last > UINT16_MAX) {
		return false;
	}
	port = machine_word(rest, words, ARRAY_SIZE(words));
	*p = (struct inventory_ports){(u16)first, (u16)last, (enum inventory_port)port};
	out->port_count++;
	return port < ARRAY_SIZE(words);
}

static bool machine_masked(struct inventory *out, struct rest *rest)
{
	u64 first;
	u64 last;

	if (out->masked_count == MAX_IOAPICS || !words_span(rest, &first, &last) ||
	    last > UINT32_MAX) {
		return false;
	}
	out->masked[out->masked_count++] = (struct inventory_masked){(u32)first, (u32)last};
	return true;
}

static bool machine_isa(struct inventory *out, struct rest *rest)
{
	struct acpi_override *o = &out->overrides[out->override_count];
	u64 irq;
	u64 gsi;
	u64 flags;

	if (out->override_count == MAX_INTERRUPT_OVERRIDES ||
	    !words_number(rest, UINT8_MAX, &irq) || !machine_named(rest, "gsi", UINT32_MAX, &gsi) ||
	    !machine_named(rest, "flags", UINT16_MAX, &flags)) {
		return false;
	}
	*o = (struct acpi_override){(u8)irq, (u32)gsi, (u16)flags};
	out->override_count++;
	return true;
}

static bool machine_ecam(struct inventory *out, struct rest *rest)
{
	struct acpi_mcfg *row = &out->ecam[out->ecam_count];
	u64 base;
	u64 segment;
	u64 first;
	u64 last;

	if (out->ecam_count == MAX_ECAM || !words_number(rest, UINT64_MAX, &base) ||
	    !machine_named(rest, "segment", UINT16_MAX, &segment) || !words_skip(rest, "buses") ||
	    !words_span(rest, &first, &last) || last > UINT8_MAX) {
		return false;
	}
	*row = (struct acpi_mcfg){hpa(base), (u16)segment, (u8)first, (u8)last};
	out->ecam_count++;
	return base <= UINT64_MAX - GIB(1);
}

static bool machine_address_bits(struct inventory *out, struct rest *rest)
{
	u64 bits;
	bool good = words_number(rest, 52, &bits) && bits >= 32;

	out->address_bits = good ? (unsigned int)bits : 0;
	return good;
}

static bool machine_stage2(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_PAGE_WORDS;

	out->stage2_leaf = machine_word(rest, words, ARRAY_SIZE(words));
	return out->stage2_leaf < ARRAY_SIZE(words);
}

static bool machine_code(struct inventory *out, struct rest *rest)
{
	out->small_code = true;
	return words_skip(rest, "4K");
}

static bool machine_xapic(struct inventory *out, struct rest *rest)
{
	return words_number(rest, UINT64_MAX, &out->xapic) && IS_ALIGNED(out->xapic, PAGE_SIZE);
}

static bool machine_timer(struct inventory *out, struct rest *rest)
{
	return words_number16(rest, &out->pm_timer);
}

static bool machine_console(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_ACCESS_WORDS;
	struct acpi_spcr *spcr = &out->spcr;
	u64 speed = 0;
	struct word word;

	spcr->uart.access = (u8)machine_word(rest, words, ARRAY_SIZE(words));
	if (spcr->uart.access == ARRAY_SIZE(words) ||
	    !words_number(rest, BIT(52), &spcr->uart.base)) {
		return false;
	}
	word = words_next(rest);
	if (word_is(word, "baud")) {
		if (!words_number(rest, UINT32_MAX, &speed)) {
			return false;
		}
		spcr->speed = (u32)speed;
		word = words_next(rest);
	}
	spcr->is_pci = word_is(word, "pci");
	return spcr->is_pci ? words_function(rest, &spcr->segment, &spcr->bdf) : word.length == 0;
}

static bool machine_tables(struct inventory *out, struct rest *rest)
{
	static const char *const words[] = INVENTORY_PAGE_WORDS;
	u64 levels;
	u64 bits;

	if (!machine_named(rest, "levels", 4, &levels) || levels < 3 ||
	    !words_skip(rest, "pages")) {
		return false;
	}
	out->dma_levels = (unsigned int)levels;
	out->dma_leaf = machine_word(rest, words, ARRAY_SIZE(words));
	if (out->dma_leaf == ARRAY_SIZE(words) || !machine_named(rest, "bits", 52, &bits)) {
		return false;
	}
	out->dma_address_bits = (unsigned int)bits;
	return true;
}

/* The module that the next word names: lines about it follow its own, and two may have one name. */
static struct module_info *machine_module(struct inventory *out, struct rest *rest)
{
	const struct word name = words_next(rest);

	for (unsigned int i = out->module_count; i-- > 0;) {
		const char *module = out->modules[i].name;

		if (word_is(name, module[0] != '\0' ? module : PRINT_NO_NAME)) {
			return &out->modules[i];
		}
	}
	return NULL;
}

static bool machine_image_numbers(struct rest *rest, struct guest_facts *facts)
{
	return machine_named(rest, "cmdline", UINT64_MAX, &facts->cmdline_max) &&
	       machine_named(rest, "initrd-end", UINT64_MAX, &facts->initrd_end) &&
	       machine_named(rest, "entry", UINT64_MAX, &facts->entry);
}

static bool machine_image(struct inventory *out, struct rest *rest)
{
	struct module_info *module = machine_module(out, rest);
	struct guest_facts *facts;
	struct word word;

	if (module == NULL || !machine_named(rest, "size", UINT64_MAX, &module->facts.size)) {
		return false;
	}
	module->judged = true;
	facts = &module->facts;
	word = words_next(rest);
	while (facts->kind < GUEST_KINDS && !word_is(word, guest_kind_word(facts->kind))) {
		facts->kind++;
	}
	if (facts->kind == GUEST_KINDS) {
		return false;
	}
	if (rest->at == rest->end) {
		return facts->kind == GUEST_UNKNOWN;
	}
	if (facts->kind != GUEST_UNKNOWN && rest->end - rest->at > 6 &&
	    memcmp(rest->at, "fault ", 6) != 0) {
		return machine_image_numbers(rest, facts);
	}
	if (!words_skip(rest, "fault")) {
		return false;
	}
	word = words_next(rest);
	while (facts->fault < GUEST_FAULTS && !word_is(word, guest_fault_word(facts->fault))) {
		facts->fault++;
	}
	return facts->fault < GUEST_FAULTS;
}

static bool machine_part(struct inventory *out, struct rest *rest)
{
	struct module_info *module = machine_module(out, rest);
	struct range r;

	if (module == NULL || module->facts.part_count == GUEST_PARTS_MAX ||
	    !machine_range(rest, &r)) {
		return false;
	}
	module->facts.parts[module->facts.part_count++] =
		(struct guest_part){.start = r.start, .end = r.end};
	return true;
}

bool inventory_parse_machine(struct inventory *out, const char *text, size_t length, bool *known)
{
	static const struct {
		const char *word;
		bool (*read)(struct inventory *out, struct rest *rest);
	} rows[] = {
		{"format", machine_format},       {"kept", machine_kept},
		{"memory-type", machine_type},    {"registers", machine_registers},
		{"ports", machine_ports},         {"isa-irq", machine_isa},
		{"ecam", machine_ecam},           {"address-bits", machine_address_bits},
		{"stage2", machine_stage2},       {"code-pages", machine_code},
		{"xapic", machine_xapic},         {"pm-timer", machine_timer},
		{"iommu-tables", machine_tables}, {"module-image", machine_image},
		{"module-part", machine_part},    {"firmware-console", machine_console},
		{"gsi-masked", machine_masked},
	};
	struct rest rest = {text, text + length};
	struct word word = words_next(&rest);

	*known = false;
	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		/* A console may show these words at the beginning of a line of its own. */
		if (word_is(word, rows[i].word) && rest.at < rest.end) {
			*known = true;
			return rows[i].read(out, &rest) && rest.at == rest.end;
		}
	}
	return true;
}
