/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the inventory from the text of inventory_print(), or from a console log that holds it. Each
 * kind of line is a pattern: '#' is a number, '$' a word, anything else stands for itself.
 */

#include "print.h"
#include <lib/errno.h>
#include <lib/number.h>
#include <lib/report.h>
#include <lib/string.h>

#define PREFIX "bulkhead: inventory: "
#define NUMBERS_MAX 5

struct fields {
	u64 numbers[NUMBERS_MAX];
	const char *word;
	size_t word_length;
};

static size_t word_length(const char *text, size_t length, char end)
{
	size_t i = 0;

	while (i < length && text[i] != ' ' && text[i] != end) {
		i++;
	}
	return i;
}

static bool parse_match(const char *pattern, const char *text, size_t length, struct fields *fields)
{
	unsigned int numbers = 0;

	for (; *pattern != '\0'; pattern++) {
		size_t used = 1;

		if (*pattern == '#') {
			used = word_length(text, length, '-');
			if (!number_parse(text, used, &fields->numbers[numbers++])) {
				return false;
			}
		} else if (*pattern == '$') {
			used = word_length(text, length, ' ');
			fields->word = text;
			fields->word_length = used;
		} else if (length == 0 || *text != *pattern) {
			return false;
		}
		text += used;
		length -= used;
	}
	return length == 0;
}

static bool add_cpu(struct inventory *out, const struct fields *f)
{
	const u64 *n = f->numbers;

	if (n[0] != out->cpu_count || out->cpu_count == MAX_CPUS ||
	    (n[1] | n[2] | n[3] | n[4]) > UINT32_MAX) {
		return false;
	}
	out->cpus[out->cpu_count++] = (struct cpu_info){(u32)n[1], (u32)n[2], (u32)n[3], (u32)n[4]};
	return true;
}

static bool read_range(const struct fields *f, struct range *r)
{
	*r = (struct range){f->numbers[0], f->numbers[1] + 1};
	return r->start < r->end;
}

static bool add_ram(struct inventory *out, const struct fields *f)
{
	struct range r;

	return read_range(f, &r) && ranges_add(&out->ram, r) == 0;
}

static bool set_hypervisor(struct inventory *out, const struct fields *f)
{
	return read_range(f, &out->hypervisor);
}

static bool set_pool(struct inventory *out, const struct fields *f)
{
	return read_range(f, &out->pool);
}

static bool add_empty_module(struct inventory *out, const struct fields *f)
{
	struct module_info *module = &out->modules[out->module_count];
	bool named = f->word_length != strlen(PRINT_NO_NAME) ||
		     memcmp(f->word, PRINT_NO_NAME, f->word_length) != 0;

	if (out->module_count == MAX_MODULES || f->word_length == 0 ||
	    f->word_length > MODULE_NAME_MAX) {
		return false;
	}
	memcpy(module->name, f->word, named ? f->word_length : 0);
	out->module_count++;
	return true;
}

static bool add_module(struct inventory *out, const struct fields *f)
{
	struct range r;

	if (!read_range(f, &r) || !add_empty_module(out, f)) {
		return false;
	}
	out->modules[out->module_count - 1].memory = r;
	return true;
}

static bool set_lines(struct inventory *out, const struct fields *f)
{
	out->gsi_count = (u32)f->numbers[0];
	return f->numbers[0] <= UINT32_MAX;
}

static bool set_iommu(struct inventory *out, const struct fields *f)
{
	out->has_iommu = f->word_length == 3 && memcmp(f->word, "yes", 3) == 0;
	return out->has_iommu || (f->word_length == 2 && memcmp(f->word, "no", 2) == 0);
}

static const struct {
	const char *pattern;
	bool (*apply)(struct inventory *out, const struct fields *fields);
} rows[] = {
	{"cpu # apic # package # core # thread #", add_cpu},
	{"ram #-#", add_ram},
	{"hypervisor #-#", set_hypervisor},
	{"pool #-#", set_pool},
	{"module $ #-#", add_module},
	{"module $ empty", add_empty_module},
	{"gsi #", set_lines},
	{"iommu $", set_iommu},
};

/* False if the line is of a kind that we know, yet not as it should be. */
static bool read_line(struct inventory *out, const char *text, size_t length)
{
	bool known;
	bool good = inventory_parse_pci(out, text, length, &known);

	if (!known) {
		good = inventory_parse_machine(out, text, length, &known);
	}
	if (known) {
		return good;
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		struct fields fields = {0};
		size_t kind = word_length(rows[i].pattern, strlen(rows[i].pattern), ' ');

		if (parse_match(rows[i].pattern, text, length, &fields) &&
		    rows[i].apply(out, &fields)) {
			return true;
		}
		known = known || (length > kind && memcmp(text, rows[i].pattern, kind + 1) == 0);
	}
	return !known;
}

int inventory_parse(const char *text, size_t length, struct inventory *out, struct report *report)
{
	const size_t prefix = sizeof(PREFIX) - 1;
	unsigned int before = report->errors;
	unsigned int number = 0;

	inventory_clear(out);
	for (size_t at = 0; at < length;) {
		const char *line = text + at;
		size_t size = 0;

		while (at + size < length && line[size] != '\n') {
			size++;
		}
		at += size + 1;
		number++;
		size -= size > 0 && line[size - 1] == '\r';
		if (size >= prefix && memcmp(line, PREFIX, prefix) == 0) {
			line += prefix;
			size -= prefix;
		}
		if (!read_line(out, line, size)) {
			report_error(
				report,
				"inventory line %u: '%.*s' cannot be read: save the lines that "
				"the image printed as they are",
				number, (int)MIN(size, 60U), line);
		}
	}
	if (!out->complete) {
		/* Every processor and unit that we know can do this. */
		out->stage2_leaf = 1;
		out->dma_leaf = 1;
		out->dma_levels = 4;
	}
	if (out->cpu_count == 0 && report->errors == before) {
		report_error(report,
			     "no inventory in this text: save the lines \"%scpu 0 ...\" and "
			     "those that follow from the console",
			     PREFIX);
	}
	return report->errors == before ? 0 : -EINVAL;
}
