/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads multiboot2 boot information (Multiboot2 Specification 2.0, 3.6 "Boot information") into
 * struct boot_info. Nothing is followed before its length is known to be there; every tag's fault
 * is reported and the rest is still read. Pure.
 */

#include <boot/boot_info.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

enum mb2_type {
	MB2_END = 0,
	MB2_CMDLINE = 1,
	MB2_LOADER = 2,
	MB2_MODULE = 3,
	MB2_MEMORY_MAP = 6,
	MB2_FRAMEBUFFER = 8,
	MB2_RSDP_OLD = 14,
	MB2_RSDP_NEW = 15,
};

struct mb2_header {
	u32 total_size;
	u32 reserved;
};

struct mb2_tag {
	u32 type;
	u32 size; /* with this header, without the padding to 8 bytes */
};

struct mb2_module {
	struct mb2_tag tag;
	u32 start;
	u32 end; /* one past the last byte */
};

struct mb2_memory_map {
	struct mb2_tag tag;
	u32 entry_size;
	u32 entry_version;
};

struct mb2_memory_entry {
	u64 base;
	u64 length;
	u32 type;
	u32 reserved;
};

enum mb2_framebuffer_type { MB2_RGB = 1, MB2_EGA_TEXT = 2 };

struct mb2_framebuffer {
	struct mb2_tag tag;
	u64 address;
	u32 pitch; /* bytes from a row to the next */
	u32 width; /* pixels; characters of text */
	u32 height;
	u8 bits; /* of a pixel or character */
	u8 type;
	u16 reserved;
};

/* Follows for MB2_RGB: of each colour the lowest bit and the number of bits. */
struct mb2_colours {
	u8 red, red_bits;
	u8 green, green_bits;
	u8 blue, blue_bits;
};

_Static_assert(sizeof(struct mb2_header) == 8, "Multiboot2, 3.6.1 Basic tags structure");
_Static_assert(sizeof(struct mb2_module) == 16, "Multiboot2, 3.6.6 Modules");
_Static_assert(sizeof(struct mb2_memory_entry) == 24, "Multiboot2, 3.6.8 Memory map");
_Static_assert(sizeof(struct mb2_framebuffer) == 32, "Multiboot2, 3.6.12 Framebuffer info");
_Static_assert(sizeof(struct mb2_colours) == 6, "Multiboot2, 3.6.12 Framebuffer info");

#define TAG_ALIGN 8
#define RSDP_NEW_SIZE 36
#define COLOUR_BITS 8 /* the only size that is supported, in pixels of 24 or 32 bits */
#define CHARACTER_SIZE 2

struct mb2 {
	struct boot_info *boot;
	struct report *report;
	const u8 *tag; /* the tag in hand, its header included */
	u32 type;
	u32 size;
};

/* Length of the string that ends the tag from @offset on; reports one that does not end. */
static bool mb2_string(const struct mb2 *mb2, u32 offset, const char **text, size_t *length)
{
	*text = (const char *)mb2->tag + offset;
	for (*length = 0; offset + *length < mb2->size; (*length)++) {
		if ((*text)[*length] == '\0') {
			return true;
		}
	}
	report_error(mb2->report, "multiboot2: a string is not terminated");
	return false;
}

static void mb2_copy_string(const struct mb2 *mb2, char *to, size_t room, const char *what)
{
	const char *text;
	size_t length;

	if (!mb2_string(mb2, sizeof(struct mb2_tag), &text, &length)) {
		return;
	}
	if (length >= room) {
		report_error(mb2->report, "multiboot2: the %s has %zu characters, at most %zu fit",
			     what, length, room - 1);
		return;
	}
	memcpy(to, text, length + 1);
}

static void mb2_read_cmdline(const struct mb2 *mb2)
{
	mb2_copy_string(mb2, mb2->boot->cmdline, sizeof(mb2->boot->cmdline), "command line");
}

static void mb2_read_loader(const struct mb2 *mb2)
{
	mb2_copy_string(mb2, mb2->boot->loader, sizeof(mb2->boot->loader), "loader's name");
}

static void mb2_read_module(const struct mb2 *mb2)
{
	struct boot_info *boot = mb2->boot;
	struct boot_module *module = &boot->modules[boot->module_count];
	struct mb2_module tag;
	const char *text;
	size_t length;
	size_t word = 0;

	memcpy(&tag, mb2->tag, sizeof(tag));
	if (!mb2_string(mb2, sizeof(tag), &text, &length)) {
		return;
	}
	while (word < length && text[word] != ' ') {
		word++;
	}
	if (boot->module_count == MAX_MODULES) {
		report_error(mb2->report, "multiboot2: more than %u modules", MAX_MODULES);
	} else if (word > MODULE_NAME_MAX) {
		report_error(mb2->report, "multiboot2: module name \"%.*s\" is longer than %u",
			     (int)MIN(word, 80U), text, MODULE_NAME_MAX);
	} else if (tag.end < tag.start) {
		report_error(mb2->report, "multiboot2: module \"%.*s\" ends before it starts",
			     (int)word, text);
	} else {
		if (word == 0) {
			report_warning(
				mb2->report,
				"multiboot2: module %u (%u bytes at %#x) has no name, so no partition can use it: write \"module2 FILE NAME\" in the boot loader's menu",
				boot->module_count + 1, tag.end - tag.start, tag.start);
		}
		memcpy(module->name, text, word);
		module->start = hpa(tag.start);
		module->size = tag.end - tag.start;
		boot->module_count++;
	}
}

static void mb2_add_memory(const struct mb2 *mb2, const struct mb2_memory_entry *entry)
{
	struct boot_info *boot = mb2->boot;
	bool known = entry->type >= MEMORY_RAM && entry->type <= MEMORY_BAD;

	if (entry->length > UINT64_MAX - entry->base) {
		report_error(mb2->report, "multiboot2: memory at %#lx has invalid length %#lx",
			     entry->base, entry->length);
	} else if (boot->memory_count == MAX_MEMORY_RANGES) {
		report_error(mb2->report, "multiboot2: more than %u memory ranges",
			     MAX_MEMORY_RANGES);
	} else if (entry->length != 0) {
		boot->memory[boot->memory_count++] = (struct memory_range){
			entry->base,
			entry->base + entry->length,
			known ? (enum memory_kind)entry->type : MEMORY_RESERVED,
		};
	}
}

static void mb2_read_memory_map(const struct mb2 *mb2)
{
	struct mb2_memory_map map;
	struct mb2_memory_entry entry;
	u32 offset = sizeof(map);

	memcpy(&map, mb2->tag, sizeof(map));
	if (map.entry_size < sizeof(entry) || (mb2->size - offset) % map.entry_size != 0) {
		report_error(mb2->report, "multiboot2: memory map entries of %u bytes in %u",
			     map.entry_size, mb2->size - offset);
		return;
	}
	for (; offset < mb2->size; offset += map.entry_size) {
		memcpy(&entry, mb2->tag + offset, sizeof(entry));
		mb2_add_memory(mb2, &entry);
	}
}

static bool mb2_read_colours(const struct mb2 *mb2, struct boot_screen *screen)
{
	struct mb2_colours colours;

	if (mb2->size < sizeof(struct mb2_framebuffer) + sizeof(colours)) {
		return false;
	}
	memcpy(&colours, mb2->tag + sizeof(struct mb2_framebuffer), sizeof(colours));
	screen->red = colours.red;
	screen->green = colours.green;
	screen->blue = colours.blue;
	return colours.red_bits == COLOUR_BITS && colours.green_bits == COLOUR_BITS &&
	       colours.blue_bits == COLOUR_BITS;
}

/* A screen of a form that cannot be used is none, and no reason not to boot. */
static void mb2_read_framebuffer(const struct mb2 *mb2)
{
	struct mb2_framebuffer tag;
	struct boot_screen screen;
	bool known;

	memcpy(&tag, mb2->tag, sizeof(tag));
	screen = (struct boot_screen){
		.start = hpa(tag.address),
		.width = tag.width,
		.height = tag.height,
		.pitch = tag.pitch,
		.text = tag.type == MB2_EGA_TEXT,
		.size = tag.type == MB2_EGA_TEXT ? CHARACTER_SIZE : tag.bits / 8,
	};
	known = screen.text || (tag.type == MB2_RGB && (tag.bits == 24 || tag.bits == 32) &&
				mb2_read_colours(mb2, &screen));
	if (known) {
		mb2->boot->screen = screen;
	} else {
		report_warning(
			mb2->report,
			"multiboot2: the screen has %u bits a pixel in form %u, which is not supported: boot in a mode of 24 or 32 bits",
			tag.bits, tag.type);
	}
}

/* The new RSDP wins over the old one, in whatever order they come. */
static void mb2_read_rsdp(const struct mb2 *mb2)
{
	struct boot_info *boot = mb2->boot;
	size_t length = mb2->type == MB2_RSDP_NEW ? RSDP_NEW_SIZE : RSDP_OLD_SIZE;

	if (length > boot->rsdp_length) {
		memcpy(boot->rsdp, mb2->tag + sizeof(struct mb2_tag), length);
		boot->rsdp_length = length;
	}
}

static const struct {
	u32 type;
	u32 size; /* least, with the header */
	void (*read)(const struct mb2 *mb2);
} mb2_readers[] = {
	{MB2_CMDLINE, sizeof(struct mb2_tag) + 1, mb2_read_cmdline},
	{MB2_LOADER, sizeof(struct mb2_tag) + 1, mb2_read_loader},
	{MB2_MODULE, sizeof(struct mb2_module) + 1, mb2_read_module},
	{MB2_MEMORY_MAP, sizeof(struct mb2_memory_map), mb2_read_memory_map},
	{MB2_FRAMEBUFFER, sizeof(struct mb2_framebuffer), mb2_read_framebuffer},
	{MB2_RSDP_OLD, sizeof(struct mb2_tag) + RSDP_OLD_SIZE, mb2_read_rsdp},
	{MB2_RSDP_NEW, sizeof(struct mb2_tag) + RSDP_NEW_SIZE, mb2_read_rsdp},
};

static void mb2_read_tag(const struct mb2 *mb2)
{
	for (size_t i = 0; i < ARRAY_SIZE(mb2_readers); i++) {
		if (mb2_readers[i].type != mb2->type) {
			continue;
		}
		if (mb2->size < mb2_readers[i].size) {
			report_error(mb2->report, "multiboot2: tag %u has %u bytes, %u expected",
				     mb2->type, mb2->size, mb2_readers[i].size);
			return;
		}
		mb2_readers[i].read(mb2);
	}
}

/* Reads tag after tag; false when the end tag never comes. */
static bool mb2_read_tags(struct mb2 *mb2, const u8 *info, size_t length)
{
	struct mb2_tag tag;
	size_t offset = sizeof(struct mb2_header);

	while (length - offset >= sizeof(tag)) {
		memcpy(&tag, info + offset, sizeof(tag));
		if (tag.type == MB2_END) {
			return true;
		}
		if (tag.size < sizeof(tag) || tag.size > length - offset) {
			report_error(mb2->report, "multiboot2: tag %u at offset %zu has %u bytes",
				     tag.type, offset, tag.size);
			return false;
		}
		mb2->tag = info + offset;
		mb2->type = tag.type;
		mb2->size = tag.size;
		mb2_read_tag(mb2);
		offset += MIN(ALIGN_UP(tag.size, TAG_ALIGN), length - offset);
	}
	report_error(mb2->report, "multiboot2: no end tag within %zu bytes", length);
	return false;
}

int multiboot2_parse(const void *info, size_t length, struct boot_info *boot, struct report *report)
{
	struct mb2 mb2 = {.boot = boot, .report = report};
	unsigned int errors = report->errors;
	struct mb2_header header = {0};

	memset(boot, 0, sizeof(*boot));
	if (length >= sizeof(header)) {
		memcpy(&header, info, sizeof(header));
	}
	if (header.total_size < sizeof(header) || header.total_size > length) {
		report_error(report,
			     "multiboot2: information of %u bytes, of which %zu are readable",
			     header.total_size, length);
		return -EINVAL;
	}
	if (mb2_read_tags(&mb2, info, header.total_size) && boot->memory_count == 0) {
		report_error(report, "multiboot2: the loader provided no memory map");
	}
	return report->errors == errors ? 0 : -EINVAL;
}
