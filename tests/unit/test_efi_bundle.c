/* SPDX-License-Identifier: Apache-2.0 */
/* boot/efi/bundle.c: sections of the application's own file, and every way in which they can lie.
 */

#include "unit.h"

#include "messages.h"

#include <boot/boot_info.h>
#include <lib/errno.h>

#include "boot/efi/bundle.h"

#define HEADERS_AT 128    /* of the PE header */
#define OPTIONAL_SIZE 240 /* of PE32+ */
#define IMAGE_MAX (64 * PAGE_SIZE)
#define BROKEN "the bundle's list of sections is broken: make it anew"
#define NO_HEADERS "the firmware did not keep the application's headers"

static _Alignas(PAGE_SIZE) u8 image[IMAGE_MAX];
static size_t size; /* of the image: what lies behind must not be read */
static u16 section_count;
static char list[4096];
static struct boot_info boot;
static size_t first;

static void set16(size_t at, u16 value)
{
	memcpy(image + at, &value, sizeof(value));
}

static void set32(size_t at, u32 value)
{
	memcpy(image + at, &value, sizeof(value));
}

static size_t section_at(unsigned int i)
{
	return HEADERS_AT + 24 + OPTIONAL_SIZE + i * 40;
}

/* A section of @bytes at the next page's begin. */
static u32 add_section(const char *name, const void *data, u32 bytes)
{
	const size_t header = section_at(section_count);
	const u32 at = (u32)size;

	assert_true(strlen(name) <= 8 && size + ALIGN_UP(bytes, PAGE_SIZE) <= IMAGE_MAX);
	memset(image + header, 0, 40);
	memcpy(image + header, name, strlen(name));
	set32(header + 8, bytes);
	set32(header + 12, at);
	set32(header + 16, 0xffffffff); /* nobody needs what is in the file */
	set32(header + 20, 0xffffffff);
	memcpy(image + at, data, bytes);
	set16(HEADERS_AT + 6, ++section_count);
	size += ALIGN_UP(bytes, PAGE_SIZE);
	return at;
}

static void begin(void)
{
	memset(image, 0, sizeof(image));
	memset(&boot, 0, sizeof(boot));
	memcpy(image, "MZ", 2);
	set32(60, HEADERS_AT);
	memcpy(image + HEADERS_AT, "PE\0\0\x64\x86", 6);
	set16(HEADERS_AT + 20, OPTIONAL_SIZE);
	size = PAGE_SIZE;
	section_count = 0;
	add_section(".text", "code", 4);
	list[0] = '\0';
}

/* A line of the list. */
static void add_line(const char *text)
{
	assert_true(strlen(list) + strlen(text) + 2 <= sizeof(list));
	strcat(list, text);
	strcat(list, "\n");
}

static void add_list(void)
{
	add_section(".bundle", list, (u32)strlen(list));
}

static int read_image(void)
{
	struct report report = messages_report();
	int status = bundle_read(image, size, &boot, &first, &report);

	assert_int_equal(report.errors, status == 0 ? 0 : 1);
	return status;
}

static void expect_error(const char *message)
{
	assert_int_equal(read_image(), -EINVAL);
	assert_int_equal(first, size);
	messages_expect(message);
}

/* One line, of a bundle whose sections are .config of 5 bytes, .words of 300 and .longname. */
static int read_line(const char *line)
{
	static char words[300];

	begin();
	memset(words, 'w', sizeof(words));
	add_section(".config", "a = 1", 5);
	add_section(".words", words, sizeof(words));
	add_section(".longnam", "8", 1);
	add_line(line);
	add_list();
	return read_image();
}

static void expect_module(unsigned int i, const char *name, u32 at, u64 bytes)
{
	assert_true(i < boot.module_count);
	assert_string_equal(boot.modules[i].name, name);
	assert_true(boot.modules[i].start.v == (uintptr_t)image + at);
	assert_int_equal(boot.modules[i].size, bytes);
}

static void application_alone(void **state)
{
	(void)state;
	begin();
	assert_int_equal(read_image(), 0);
	assert_int_equal(boot.module_count, 0);
	assert_string_equal(boot.cmdline, "");
	assert_int_equal(first, size);
	/* Sections that no list names, and one whose name only begins like the list's. */
	add_section(".config", "a = 1", 5);
	add_section(".bundles", "x", 1);
	assert_int_equal(read_image(), 0);
	assert_int_equal(boot.module_count, 0);
	assert_int_equal(first, size);
	set16(HEADERS_AT + 6, 0);
	assert_int_equal(read_image(), 0);
}

static void modules_in_the_order_of_the_list(void **state)
{
	u32 kernel;
	u32 config;
	u32 empty;
	u32 words;

	(void)state;
	begin();
	kernel = add_section(".m1", "kernel and more", 15);
	config = add_section(".config", "a = 1", 5);
	empty = add_section(".m2", "", 1);
	words = add_section(".cmdline", "console=com1 debug", 18);
	add_line(".config 5 partitions.toml");
	add_line(".m1 6 kernel of words");
	add_line(".m2 0 empty");
	add_line(".cmdline 18 cmdline");
	add_list();
	assert_int_equal(read_image(), 0);
	assert_int_equal(boot.module_count, 3);
	expect_module(0, "partitions.toml", config, 5);
	expect_module(1, "kernel of words", kernel, 6);
	expect_module(2, "empty", empty, 0);
	assert_string_equal(boot.cmdline, "console=com1 debug");
	assert_int_equal(first, kernel);
	assert_true(words > kernel);
}

/* The command line begins lower than what follows; its section may lie anywhere in a page. */
static void first_may_be_the_command_line(void **state)
{
	u32 words;

	(void)state;
	begin();
	words = add_section(".cmdline", "xxwords", 7);
	set32(section_at(1) + 8, 5);
	set32(section_at(1) + 12, words + 2);
	add_section(".m", "m", 1);
	add_line(".m 1 m");
	add_line(".cmdline 5 cmdline");
	add_list();
	memset(boot.cmdline, 'x', sizeof(boot.cmdline));
	assert_int_equal(read_image(), 0);
	assert_string_equal(boot.cmdline, "words");
	assert_int_equal(first, words + 2);
}

static void sizes_of_the_command_line(void **state)
{
	static char words[256];

	(void)state;
	memset(words, 'w', sizeof(words));
	for (u32 bytes = 255; bytes <= 256; bytes++) {
		begin();
		add_section(".m", "m", 1);
		add_section(".cmdline", words, bytes);
		add_line(".m 1 m");
		add_line(bytes == 255 ? ".cmdline 255 cmdline" : ".cmdline 256 cmdline");
		add_list();
		if (bytes == 256) {
			expect_error(BROKEN);
		} else {
			assert_int_equal(read_image(), 0);
			assert_int_equal(strlen(boot.cmdline), bytes);
		}
	}
}

static void lines_that_are_right(void **state)
{
	static const char *const lines[] = {
		".config 5 name",
		".config 0 name",
		".config 0000000000005 name",
		".longnam 1 name",
		".config 5 123456789012345678901234567890123456789012345678901234567890123",
		".config 5 cmdlines",
		".config 5 cmdlin",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(lines); i++) {
		assert_int_equal(read_line(lines[i]), 0);
		assert_int_equal(boot.module_count, 1);
		assert_string_equal(boot.modules[0].name, strrchr(lines[i], ' ') + 1);
	}
}

static void lines_that_are_wrong(void **state)
{
	static const char *const lines[] = {
		"",
		" ",
		".config",
		".config 5",
		".config 5 ",
		".config  5 name", /* the second word is empty */
		" .config 5 name",
		" 5 name",
		".config 6 name", /* larger than the section */
		".config 4294967296 name",
		".config 4294967301 name",           /* 5 in 32 bits */
		".config 18446744073709551621 name", /* 5 in 64 bits */
		".config 5x name",
		".config x name",
		".config -1 name",
		".words 1: name", /* ':' is beside '9' */
		".words 2/ name",
		".config 5\tname",
		".conf 5 name",
		".configs 5 name",
		".CONFIG 5 name",
		".longname 1 name",
		".config 5 1234567890123456789012345678901234567890123456789012345678901234",
		".words 300 cmdline",
		".config 5 cmdline", /* no module */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(lines); i++) {
		if (read_line(lines[i]) == 0) {
			fail_msg("accepted: \"%s\"", lines[i]);
		}
		assert_int_equal(first, size);
		messages_expect(BROKEN);
	}
}

static void lists_that_are_wrong(void **state)
{
	/* Without lines, cut, with filling, with a blank line, and one good line before a bad one.
	 */
	static const char *const lists[] = {"",           ".m 1 m",    ".m 1 m\n.m 1 n",
					    ".m 1 m\n\n", ".m 1 m\n ", ".m 1 m\n.n 1 n\n"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		begin();
		add_section(".m", "m", 1);
		strcpy(list, lists[i]);
		add_list();
		expect_error(BROKEN);
	}
	begin();
	add_section(".m", "m", 1);
	add_section(".bundle", ".m 1 m\n\0\0", 9);
	expect_error(BROKEN);
}

/* A section without a name belongs to no line. */
static void nameless_section(void **state)
{
	(void)state;
	begin();
	add_section("", "m", 1);
	add_line(" 1 m");
	add_list();
	expect_error(BROKEN);
}

static void more_modules_than_fit(void **state)
{
	(void)state;
	for (unsigned int count = MAX_MODULES; count <= MAX_MODULES + 1; count++) {
		begin();
		add_section(".m", "m", 1);
		for (unsigned int i = 0; i < count; i++) {
			add_line(".m 1 m");
		}
		add_list();
		assert_int_equal(read_image(), count == MAX_MODULES ? 0 : -EINVAL);
		assert_int_equal(boot.module_count, MAX_MODULES);
	}
}

static void modules_begin_a_page(void **state)
{
	static const u32 offsets[] = {1, 8, 512, PAGE_SIZE - 1};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(offsets); i++) {
		begin();
		add_section(".m", "m", 1);
		set32(section_at(1) + 12, 2 * PAGE_SIZE + offsets[i]);
		add_line(".m 1 m");
		add_list();
		expect_error(BROKEN);
	}
}

/* Sections that end with the image, and one byte behind; at its end, behind, and around all. */
static void sections_within_the_image(void **state)
{
	static const char text[] = ".m 4096 m\n";
	const struct {
		u32 at, size;
		bool good;
	} rows[] = {
		{2 * PAGE_SIZE, 2 * PAGE_SIZE, true},
		{2 * PAGE_SIZE, 2 * PAGE_SIZE + 1, false},
		{4 * PAGE_SIZE, PAGE_SIZE, false},
		{8 * PAGE_SIZE, PAGE_SIZE, false},
		{0xfffff000, PAGE_SIZE, false},
		{0xfffff000, 0xffffffff, false},
		{0, 0xffffffff, false},
		{PAGE_SIZE, 0xfffff000, false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		begin();
		add_section(".m", "m", 1);
		add_section(".bundle", text, sizeof(text) - 1);
		assert_int_equal(size, 4 * PAGE_SIZE);
		set32(section_at(1) + 8, rows[i].size);
		set32(section_at(1) + 12, rows[i].at);
		assert_int_equal(read_image(), rows[i].good ? 0 : -EINVAL);
		/* The list itself: no application that goes on as if it were none. */
		begin();
		add_section(".m", text, sizeof(text) - 1);
		add_section(".bundle", text, sizeof(text) - 1);
		set32(section_at(2) + 8, rows[i].good ? sizeof(text) - 1 : rows[i].size);
		set32(section_at(2) + 12, rows[i].at);
		set32(section_at(1) + 8, PAGE_SIZE);
		assert_int_equal(read_image(), rows[i].good ? 0 : -EINVAL);
	}
}

static int read_cut(size_t bytes)
{
	struct report report = messages_report();
	u8 *part = aligned_alloc(PAGE_SIZE, ALIGN_UP(bytes + 1, PAGE_SIZE));
	u8 *end;
	int status;

	/* Not from a page's begin, but nothing is a module here: the last byte is the buffer's. */
	assert_non_null(part);
	end = part + ALIGN_UP(bytes + 1, PAGE_SIZE) - bytes;
	memcpy(end, image, bytes);
	status = bundle_read(end, bytes, &boot, &first, &report);
	assert_int_equal(first, bytes);
	free(part);
	return status;
}

static void cut_headers(void **state)
{
	size_t whole;

	(void)state;
	begin();
	whole = section_at(section_count);
	assert_int_equal(read_cut(whole), 0);
	for (size_t bytes = 0; bytes < whole; bytes++) {
		assert_int_equal(read_cut(bytes), -EINVAL);
		messages_expect(NO_HEADERS);
	}
}

static void broken_headers(void **state)
{
	static const u32 places[] = {IMAGE_MAX, 2 * PAGE_SIZE - 23, 0x7fffffff, 0xffffffff, 0, 4};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(places); i++) {
		begin();
		set32(60, places[i]);
		expect_error(NO_HEADERS);
	}
	begin();
	image[HEADERS_AT + 3] = 1;
	expect_error(NO_HEADERS);
	/* A table that the image cannot have. */
	begin();
	set16(HEADERS_AT + 20, 0xffff);
	expect_error(NO_HEADERS);
	begin();
	set16(HEADERS_AT + 6, 0xffff);
	expect_error(NO_HEADERS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(application_alone),
		cmocka_unit_test(modules_in_the_order_of_the_list),
		cmocka_unit_test(first_may_be_the_command_line),
		cmocka_unit_test(sizes_of_the_command_line),
		cmocka_unit_test(lines_that_are_right),
		cmocka_unit_test(lines_that_are_wrong),
		cmocka_unit_test(lists_that_are_wrong),
		cmocka_unit_test(nameless_section),
		cmocka_unit_test(more_modules_than_fit),
		cmocka_unit_test(modules_begin_a_page),
		cmocka_unit_test(sections_within_the_image),
		cmocka_unit_test(cut_headers),
		cmocka_unit_test(broken_headers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
