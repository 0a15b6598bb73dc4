/* SPDX-License-Identifier: Apache-2.0 */
/* boot/efi/options.c: load options, text or not, and paths beside the application. */

#include "unit.h"

#include "boot/efi/options.h"

#define LINE_MAX 32
#define PATH_MAX 24

static char line[LINE_MAX];

/* Of exactly @bytes, so that the sanitizer sees a read beyond, and at an odd address. */
static bool read_bytes(const void *options, size_t bytes, bool skip_word)
{
	u8 *copy = malloc(bytes + 1);
	bool good;

	assert_non_null(copy);
	memcpy(copy + 1, options, bytes);
	memset(line, 'x', sizeof(line));
	good = efi_options_read(copy + 1, bytes, skip_word, line, sizeof(line));
	free(copy);
	return good;
}

static size_t length_of(const u16 *text)
{
	size_t length = 0;

	while (text[length] != 0) {
		length++;
	}
	return length;
}

static void expect_line(const u16 *text, bool skip_word, const char *wanted)
{
	assert_true(read_bytes(text, (length_of(text) + 1) * sizeof(*text), skip_word));
	assert_string_equal(line, wanted);
	/* Firmware need not end it. */
	assert_true(read_bytes(text, length_of(text) * sizeof(*text), skip_word));
	assert_string_equal(line, wanted);
}

static void expect_none(const u16 *text)
{
	assert_false(read_bytes(text, length_of(text) * sizeof(*text), false));
	assert_string_equal(line, "");
}

static void plain_words(void **state)
{
	(void)state;
	expect_line(u"console=com1 debug", false, "console=com1 debug");
	expect_line(u"  two  blanks   ", false, "two  blanks");
	expect_line(u" !\"#~", false, "!\"#~");
	expect_line(u"    ", false, "");
	expect_line(u"", false, "");
}

static void bytes_behind_the_text_are_none_of_it(void **state)
{
	static const u16 text[] = {'a', 'b', 0, 0xd800, 7};

	(void)state;
	assert_true(read_bytes(text, sizeof(text), false));
	assert_string_equal(line, "ab");
	/* Half a character. */
	assert_true(read_bytes(text, 3, false));
	assert_string_equal(line, "a");
	assert_true(read_bytes(text, 1, false));
	assert_string_equal(line, "");
	assert_true(efi_options_read(NULL, 0, false, line, sizeof(line)));
	assert_string_equal(line, "");
	assert_true(efi_options_read(NULL, 0, true, line, sizeof(line)));
	assert_string_equal(line, "");
}

static void what_is_no_ascii_is_refused(void **state)
{
	static const u8 binary[] = {0x10, 0, 0, 0, 0xff, 0xff};

	(void)state;
	expect_none(u"a\u00e4");
	expect_none(u"\u4f60");
	expect_none(u"tab\tulator");
	expect_none(u"line\n");
	expect_none(u"delete\x7f");
	assert_false(read_bytes(binary, sizeof(binary), false));
	assert_string_equal(line, "");
	/* Of eight bits each, as an incautious tool writes them. */
	assert_false(read_bytes("console=com1", 12, false));
	assert_string_equal(line, "");
}

static void longest_line(void **state)
{
	u16 text[LINE_MAX + 1] = {0};

	(void)state;
	for (size_t i = 0; i < LINE_MAX - 1; i++) {
		text[i] = u'l';
	}
	expect_line(text, false, "lllllllllllllllllllllllllllllll");
	text[LINE_MAX - 1] = u'l';
	expect_none(text);
}

static void first_word_of_a_shell(void **state)
{
	(void)state;
	expect_line(u"bulkhead.efi", true, "");
	expect_line(u"bulkhead.efi  ", true, "");
	expect_line(u"fs0:\\bulkhead.efi one  two ", true, "one  two");
	expect_line(u"  bulkhead.efi one", true, "one");
	expect_line(u"\"fs0:\\a b\\bulkhead.efi\" one \"two\"", true, "one \"two\"");
	expect_line(u"fs0:\"\\a b\"\\bulkhead.efi one", true, "one");
	expect_line(u"\"fs0:\\a b\"\\bulkhead.efi one", true, "one");
	expect_line(u"\"\" one", true, "one");
	expect_line(u"\"no end one", true, "");
	expect_line(u"", true, "");
	/* Of the program's name nothing is asked, of what follows all. */
	expect_line(u"\u4f60.efi one", true, "one");
	assert_false(read_bytes(u"a.efi \u4f60", 7 * sizeof(u16), true));
	assert_string_equal(line, "");
}

static void expect_path(const u16 *program, const char *name, const u16 *wanted)
{
	u16 path[PATH_MAX];
	size_t length = length_of(wanted);

	assert_true(efi_path_beside(program, name, path, ARRAY_SIZE(path)));
	assert_memory_equal(path, wanted, (length + 1) * sizeof(u16));
	/* Just fits, and one less does not. */
	assert_true(efi_path_beside(program, name, path, length + 1));
	assert_memory_equal(path, wanted, (length + 1) * sizeof(u16));
	assert_false(efi_path_beside(program, name, path, length));
	assert_false(efi_path_beside(program, name, path, 0));
}

static void paths_beside_the_program(void **state)
{
	(void)state;
	expect_path(u"\\EFI\\bulkhead\\x.efi", "a.toml", u"\\EFI\\bulkhead\\a.toml");
	expect_path(u"EFI\\x.efi", "a", u"EFI\\a");
	expect_path(u"\\x.efi", "kernel", u"\\kernel");
	expect_path(u"x.efi", "kernel", u"\\kernel");
	expect_path(u"", "kernel", u"\\kernel");
	expect_path(u"\\EFI\\", "k", u"\\EFI\\k");
	expect_path(u"\\\u4f60\\x.efi", "k", u"\\\u4f60\\k");
	/* A name that is no ASCII stays bytes, and has no sign. */
	expect_path(u"", "\xe4", u"\\\u00e4");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_words),
		cmocka_unit_test(bytes_behind_the_text_are_none_of_it),
		cmocka_unit_test(what_is_no_ascii_is_refused),
		cmocka_unit_test(longest_line),
		cmocka_unit_test(first_word_of_a_shell),
		cmocka_unit_test(paths_beside_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
