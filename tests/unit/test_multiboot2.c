/* SPDX-License-Identifier: Apache-2.0 */
/* boot/multiboot2.c: what GRUB gives, and every way in which a tag can lie. */

#include "unit.h"

#include "messages.h"

#include <boot/boot_info.h>
#include <lib/errno.h>

static struct boot_info boot;
static u8 *info; /* of exactly info_length bytes, so that the sanitizer sees a read beyond */
static u32 info_length;

static void put(const void *data, size_t size)
{
	info = realloc(info, info_length + size);
	assert_non_null(info);
	memcpy(info + info_length, data, size);
	info_length += (u32)size;
}

static void put32(u32 value)
{
	put(&value, sizeof(value));
}

static void put64(u64 value)
{
	put(&value, sizeof(value));
}

static void begin(void)
{
	info_length = 0;
	put64(0);
}

static void pad(void)
{
	put("\0\0\0\0\0\0\0", (8 - info_length % 8) % 8);
}

static void tag_header(u32 type, size_t size)
{
	pad();
	put32(type);
	put32((u32)size + 8);
}

static void tag_string(u32 type, const char *text)
{
	tag_header(type, strlen(text) + 1);
	put(text, strlen(text) + 1);
}

static void tag_module(u32 start, u32 end, const char *cmdline)
{
	tag_header(3, 8 + strlen(cmdline) + 1);
	put32(start);
	put32(end);
	put(cmdline, strlen(cmdline) + 1);
}

static void tag_memory(u64 base, u64 length, u32 type)
{
	tag_header(6, 8 + 24);
	put32(24);
	put32(0);
	put64(base);
	put64(length);
	put32(type);
	put32(0);
}

static void tag_rsdp(u32 type, size_t size, u8 filler)
{
	tag_header(type, size);
	for (size_t i = 0; i < size; i++) {
		put(&filler, 1);
	}
}

static void tag_screen(u64 address, u32 width, u8 bits, u8 type, const char *colours)
{
	size_t size = strlen(colours) == 0 ? 0 : 6;

	tag_header(8, 24 + size);
	put64(address);
	put32(width * 4 + 64);
	put32(width);
	put32(768);
	put32(bits | (u32)type << 8);
	put(colours, size);
}

static int parse(void)
{
	struct report report = messages_report();

	return multiboot2_parse(info, info_length, &boot, &report);
}

/* Ends the information and parses it. */
static int finish(void)
{
	tag_header(0, 0);
	memcpy(info, &info_length, sizeof(info_length));
	return parse();
}

static void expect_error(const char *message)
{
	assert_int_equal(finish(), -EINVAL);
	messages_expect(message);
}

static void reads_what_grub_gives(void **state)
{
	(void)state;
	begin();
	tag_string(1, "console=com1 debug");
	tag_string(2, "GRUB 2.06");
	tag_string(4, "skipped");
	tag_module(0x200000, 0x300000, "vmlinuz some words");
	tag_module(0x300000, 0x300000, "");
	tag_header(6, 8 + 4 * 24);
	put32(24);
	put32(0);
	for (u32 i = 0; i < 4; i++) {
		put64(i * MIB(1));
		put64(i == 3 ? 0 : KIB(640));
		put32(i * 5 + 1);
		put32(0);
	}
	tag_rsdp(14, 20, 'o');
	assert_int_equal(finish(), 0);
	assert_string_equal(boot.cmdline, "console=com1 debug");
	assert_string_equal(boot.loader, "GRUB 2.06");
	assert_int_equal(boot.module_count, 2);
	assert_string_equal(boot.modules[0].name, "vmlinuz");
	assert_int_equal(boot.modules[0].start.v, 0x200000);
	assert_int_equal(boot.modules[0].size, 0x100000);
	assert_string_equal(boot.modules[1].name, "");
	assert_int_equal(boot.modules[1].size, 0);
	assert_int_equal(boot.memory_count, 3);
	assert_int_equal(boot.memory[1].start, MIB(1));
	assert_int_equal(boot.memory[1].end, MIB(1) + KIB(640));
	assert_int_equal(boot.memory[0].kind, MEMORY_RAM);
	assert_int_equal(boot.memory[1].kind, MEMORY_RESERVED);
	assert_int_equal(boot.rsdp_length, 20);
	assert_string_equal(
		messages_text,
		"multiboot2: module 2 (0 bytes at 0x300000) has no name, so no partition can use it: write \"module2 FILE NAME\" in the boot loader's menu\n");
}

static void larger_map_entries_are_skipped_over(void **state)
{
	(void)state;
	begin();
	tag_header(6, 8 + 2 * 40);
	put32(40);
	put32(1);
	for (u32 i = 1; i <= 2; i++) {
		put64(i * GIB(1));
		put64(MIB(2));
		put32(MEMORY_RAM);
		put32(0);
		put64(~0ULL);
		put64(~0ULL);
	}
	assert_int_equal(finish(), 0);
	assert_int_equal(boot.memory_count, 2);
	assert_int_equal(boot.memory[1].start, GIB(2));
}

static void new_rsdp_wins(void **state)
{
	(void)state;
	for (int order = 0; order < 2; order++) {
		begin();
		tag_memory(0, GIB(1), MEMORY_RAM);
		tag_rsdp(order ? 14 : 15, order ? 20 : 36, order ? 'o' : 'n');
		tag_rsdp(order ? 15 : 14, order ? 36 : 20, order ? 'n' : 'o');
		assert_int_equal(finish(), 0);
		assert_int_equal(boot.rsdp_length, 36);
		assert_int_equal(boot.rsdp[0], 'n');
		assert_int_equal(boot.rsdp[35], 'n');
	}
}

static void screens(void **state)
{
	const char *const bgr = "\x10\x08\x08\x08\0\x08";
	static const struct {
		u8 bits, type;
		const char *colours;
	} unusable[] = {
		{16, 1, "\x10\x08\x08\x08\0\x08"},
		{32, 0, "\x10\x08\x08\x08\0\x08"},
		{32, 3, "\x10\x08\x08\x08\0\x08"},
		{32, 1, "\x14\x0a\x0a\x08\0\x08"},
		{32, 1, "\x10\x08\x08\x05\0\x08"},
		{32, 1, "\x10\x08\x08\x08\0\x0a"},
		{32, 1, ""},
	};

	(void)state;
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	tag_screen(GIB(5), 1024, 32, 1, bgr);
	assert_int_equal(finish(), 0);
	assert_int_equal(boot.screen.start.v, GIB(5));
	assert_int_equal(boot.screen.pitch, 1024 * 4 + 64);
	assert_int_equal(boot.screen.width, 1024);
	assert_int_equal(boot.screen.height, 768);
	assert_int_equal(boot.screen.red, 16);
	assert_int_equal(boot.screen.green, 8);
	assert_int_equal(boot.screen.blue, 0);
	assert_false(boot.screen.text);
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	tag_screen(0xb8000, 80, 16, 2, "");
	assert_int_equal(finish(), 0);
	assert_int_equal(boot.screen.width, 80);
	assert_int_equal(boot.screen.size, 2);
	assert_true(boot.screen.text);
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	tag_screen(GIB(3), 800, 24, 1, bgr);
	assert_int_equal(finish(), 0);
	assert_int_equal(boot.screen.size, 3);
	for (size_t i = 0; i < ARRAY_SIZE(unusable); i++) {
		begin();
		tag_memory(0, GIB(1), MEMORY_RAM);
		tag_screen(GIB(3), 1024, unusable[i].bits, unusable[i].type, unusable[i].colours);
		assert_int_equal(finish(), 0);
		assert_int_equal(boot.screen.width, 0);
		messages_expect("multiboot2: the screen has ");
	}
}

static void strings_that_are_too_long_or_do_not_end(void **state)
{
	static char text[400];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	text[255] = '\0';
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	tag_string(1, text);
	assert_int_equal(finish(), 0);
	text[255] = 'x';
	text[256] = '\0';
	begin();
	tag_string(1, text);
	tag_string(2, text);
	tag_module(0, 1, text);
	expect_error("command line has 256 characters, at most 255 fit");
	messages_expect("loader's name has 256 characters, at most 63 fit");
	messages_expect("xxx\" is longer than 63");
	messages_expect("no memory map");
	begin();
	tag_header(1, 4);
	put32(0x78787878);
	tag_header(3, 12);
	put64(0);
	put32(0x78787878);
	expect_error("a string is not terminated\nmultiboot2: a string is not terminated\n");
}

static void bad_modules(void **state)
{
	static char name[65];

	(void)state;
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	tag_module(0x2000, 0x1fff, "backwards");
	expect_error("module \"backwards\" ends before it starts");
	memset(name, 'n', 63);
	begin();
	tag_memory(0, GIB(1), MEMORY_RAM);
	for (unsigned int i = 0; i < MAX_MODULES; i++) {
		tag_module(i, i + 1, name);
	}
	assert_int_equal(finish(), 0);
	assert_string_equal(boot.modules[MAX_MODULES - 1].name, name);
	info_length -= 8;
	tag_module(0, 1, "one-more");
	expect_error("more than 32 modules");
}

static void bad_memory_maps(void **state)
{
	(void)state;
	begin();
	tag_memory(UINT64_MAX - 5, 6, MEMORY_RAM);
	expect_error("memory at 0xfffffffffffffffa has invalid length 0x6");
	begin();
	tag_header(6, 8 + 16);
	put32(16);
	put32(0);
	put64(0);
	put64(0);
	expect_error("memory map entries of 16 bytes in 16");
	begin();
	tag_header(6, 8 + 25);
	put32(24);
	put32(0);
	put("1234567890123456789012345", 25);
	expect_error("memory map entries of 24 bytes in 25");
	begin();
	tag_header(6, 8);
	put32(0);
	put32(0);
	expect_error("memory map entries of 0 bytes");
	begin();
	for (u64 i = 0; i <= MAX_MEMORY_RANGES; i++) {
		tag_memory(i * MIB(1), MIB(1), MEMORY_RAM);
	}
	expect_error("more than 256 memory ranges");
	begin();
	expect_error("no memory map");
}

static void short_tags(void **state)
{
	static const struct {
		u32 type;
		u32 size;
	} least[] = {{1, 1}, {2, 1}, {3, 9}, {6, 8}, {8, 24}, {14, 20}, {15, 36}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(least); i++) {
		char expected[64];

		begin();
		tag_rsdp(least[i].type, least[i].size - 1, 0);
		(void)snprintf(expected, sizeof(expected), "tag %u has %u bytes, %u expected",
			       least[i].type, least[i].size + 7, least[i].size + 8);
		expect_error(expected);
	}
}

static void broken_chains(void **state)
{
	(void)state;
	begin();
	put32(99);
	put32(7);
	expect_error("tag 99 at offset 8 has 7 bytes");
	begin();
	put32(99);
	put32(200);
	expect_error("tag 99 at offset 8 has 200 bytes");
	/* The last tag's padding is cut, and with it the end tag. */
	begin();
	tag_header(99, 1);
	put("", 1);
	memcpy(info, &info_length, sizeof(info_length));
	assert_int_equal(parse(), -EINVAL);
	messages_expect("no end tag within 17 bytes");
}

static void bad_totals(void **state)
{
	(void)state;
	begin();
	info_length = 7;
	assert_int_equal(parse(), -EINVAL);
	messages_expect("information of 0 bytes, of which 7 are readable");
	begin();
	tag_header(0, 0);
	info[0] = 17;
	assert_int_equal(parse(), -EINVAL);
	messages_expect("information of 17 bytes, of which 16 are readable");
	info[0] = 8;
	assert_int_equal(parse(), -EINVAL);
	messages_expect("no end tag");
}

static int release(void **state)
{
	(void)state;
	free(info);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_grub_gives),
		cmocka_unit_test(larger_map_entries_are_skipped_over),
		cmocka_unit_test(new_rsdp_wins),
		cmocka_unit_test(screens),
		cmocka_unit_test(strings_that_are_too_long_or_do_not_end),
		cmocka_unit_test(bad_modules),
		cmocka_unit_test(bad_memory_maps),
		cmocka_unit_test(short_tags),
		cmocka_unit_test(broken_chains),
		cmocka_unit_test(bad_totals),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
