/* SPDX-License-Identifier: Apache-2.0 */
/* See bundle.h. */

#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#include "bundle.h"

#define LIST_SECTION ".bundle"
#define SECTION_NAME_MAX 8 /* not terminated if it is as long as that */
#define DOS_HEADER_NEW 60  /* where an MS-DOS header says at which offset the PE header is */
#define PE_SIGNATURE 0x00004550U

struct pe_header {
	u32 signature;
	u16 machine;
	u16 section_count;
	u32 time;
	u32 symbols;
	u32 symbol_count;
	u16 optional_size; /* of the header between this one and the table of sections */
	u16 characteristics;
};

struct pe_section {
	char name[SECTION_NAME_MAX];
	u32 size; /* in memory */
	u32 at;   /* offset in memory */
	u32 file_size;
	u32 file_at;
	u32 unused[3];
	u32 characteristics;
};

_Static_assert(sizeof(struct pe_header) == 24, "PE format, COFF File Header");
_Static_assert(sizeof(struct pe_section) == 40, "PE format, Section Table");

struct bundle {
	const u8 *image;
	size_t size;
	size_t sections; /* offset of the table */
	unsigned int section_count;
	struct boot_info *boot;
	size_t first;
	struct report *report;
};

static bool bundle_has(const struct bundle *bundle, size_t at, size_t length)
{
	return at <= bundle->size && bundle->size - at >= length;
}

static bool bundle_copy(const struct bundle *bundle, size_t at, void *to, size_t length)
{
	if (!bundle_has(bundle, at, length)) {
		return false;
	}
	memcpy(to, bundle->image + at, length);
	return true;
}

static bool bundle_find_table(struct bundle *bundle)
{
	struct pe_header header;
	u32 at;

	if (!bundle_copy(bundle, DOS_HEADER_NEW, &at, sizeof(at)) ||
	    !bundle_copy(bundle, at, &header, sizeof(header)) || header.signature != PE_SIGNATURE) {
		return false;
	}
	bundle->sections = (size_t)at + sizeof(header) + header.optional_size;
	bundle->section_count = header.section_count;
	return bundle_has(bundle, bundle->sections,
			  bundle->section_count * sizeof(struct pe_section));
}

static bool bundle_find(const struct bundle *bundle, const char *name, size_t length,
			struct pe_section *found)
{
	char padded[SECTION_NAME_MAX] = "";

	if (length == 0 || length > sizeof(padded)) {
		return false;
	}
	memcpy(padded, name, length);
	for (unsigned int i = 0; i < bundle->section_count; i++) {
		memcpy(found, bundle->image + bundle->sections + i * sizeof(*found),
		       sizeof(*found));
		if (memcmp(found->name, padded, sizeof(padded)) == 0) {
			return true;
		}
	}
	return false;
}

/* A word of @line, which moves on behind it and the blank that ends it. */
static size_t bundle_word(const char **line, const char *end, const char **word)
{
	size_t length = 0;

	*word = *line;
	while (*line < end && **line != ' ') {
		(*line)++;
		length++;
	}
	*line += *line < end;
	return length;
}

static bool bundle_number(const char *word, size_t length, u32 *value)
{
	u64 number = 0;

	for (size_t i = 0; i < length; i++) {
		if (word[i] < '0' || word[i] > '9' || number > UINT32_MAX) {
			return false;
		}
		number = number * 10 + (u64)(word[i] - '0');
	}
	*value = (u32)number;
	return length != 0 && number <= UINT32_MAX;
}

static bool bundle_add(struct bundle *bundle, const struct pe_section *section, u32 size,
		       const char *name, size_t length)
{
	struct boot_info *boot = bundle->boot;
	struct boot_module *module = &boot->modules[boot->module_count];

	if (length == strlen(BUNDLE_COMMAND_LINE) &&
	    memcmp(name, BUNDLE_COMMAND_LINE, length) == 0) {
		if (size >= sizeof(boot->cmdline)) {
			return false;
		}
		memcpy(boot->cmdline, bundle->image + section->at, size);
		boot->cmdline[size] = '\0';
		return true;
	}
	if (boot->module_count == MAX_MODULES || length == 0 || length > MODULE_NAME_MAX ||
	    !IS_ALIGNED((uintptr_t)bundle->image + section->at, PAGE_SIZE)) {
		return false;
	}
	memcpy(module->name, name, length);
	module->name[length] = '\0';
	module->start = hpa((uintptr_t)bundle->image + section->at);
	module->size = size;
	boot->module_count++;
	return true;
}

/* One line of the list, without its end. */
static bool bundle_read_line(struct bundle *bundle, const char *line, const char *end)
{
	struct pe_section section;
	const char *word;
	size_t length = bundle_word(&line, end, &word);
	u32 size;

	if (!bundle_find(bundle, word, length, &section) ||
	    !bundle_has(bundle, section.at, section.size)) {
		return false;
	}
	length = bundle_word(&line, end, &word);
	if (!bundle_number(word, length, &size) || size > section.size) {
		return false;
	}
	bundle->first = MIN(bundle->first, section.at);
	return bundle_add(bundle, &section, size, line, (size_t)(end - line));
}

/* Every line has its end, the last one too: a list that was cut is no list. */
static bool bundle_read_list(struct bundle *bundle, const struct pe_section *list)
{
	const char *text = (const char *)bundle->image + list->at;
	u32 at = 0;

	for (u32 end = 0; end < list->size; end++) {
		if (text[end] == '\n') {
			if (!bundle_read_line(bundle, text + at, text + end)) {
				return false;
			}
			at = end + 1;
		}
	}
	return at == list->size && bundle->boot->module_count != 0;
}

int bundle_read(const void *image, size_t size, struct boot_info *boot, size_t *first,
		struct report *report)
{
	struct bundle bundle = {
		.image = image, .size = size, .boot = boot, .first = size, .report = report};
	struct pe_section list;

	*first = size;
	if (!bundle_find_table(&bundle)) {
		report_error(report, "the firmware did not keep the application's headers");
		return -EINVAL;
	}
	if (!bundle_find(&bundle, LIST_SECTION, strlen(LIST_SECTION), &list)) {
		return 0;
	}
	if (!bundle_has(&bundle, list.at, list.size) || !bundle_read_list(&bundle, &list)) {
		report_error(report, "the bundle's list of sections is broken: make it anew");
		return -EINVAL;
	}
	*first = bundle.first;
	return 0;
}
