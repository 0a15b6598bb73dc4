/* SPDX-License-Identifier: Apache-2.0 */
/* hv/lib/suggest.c: slips are forgiven, other words are not. */

#include "unit.h"

#include <lib/suggest.h>
#include <lib/types.h>

static const char *nearest(const char *word)
{
	static const char *const known[] = {"name",   "cpus", "memory", "kernel",
					    "initrd", "pci",  "irqs"};
	struct suggestion near = suggest_begin(word, strlen(word));

	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		suggest_consider(&near, known[i]);
	}
	return near.best;
}

static void slips_are_understood(void **state)
{
	(void)state;
	assert_string_equal(nearest("memroy"), "memory");
	assert_string_equal(nearest("memry"), "memory");
	assert_string_equal(nearest("memoryy"), "memory");
	assert_string_equal(nearest("cpu"), "cpus");
	assert_string_equal(nearest("Name"), "name");
	assert_string_equal(nearest("irq"), "irqs");
	assert_string_equal(nearest("kernel"), "kernel");
}

static void other_words_are_not(void **state)
{
	char word[100];

	(void)state;
	assert_null(nearest("colour"));
	assert_null(nearest("x"));
	assert_null(nearest(""));
	assert_null(nearest("mxmxry!"));
	memset(word, 'm', sizeof(word));
	word[99] = '\0';
	assert_null(nearest(word));
}

static void long_words_are_left_alone(void **state)
{
	char word[100];
	struct suggestion near;

	(void)state;
	memset(word, 'm', sizeof(word));
	word[65] = '\0';
	near = suggest_begin("mmm", 3);
	suggest_consider(&near, word);
	assert_null(near.best);
	word[64] = '\0';
	near = suggest_begin(word, 63);
	suggest_consider(&near, word);
	assert_ptr_equal(near.best, word);
}

/* The folder of a file is not part of its name as a module, nor the other way round. */
static void folders_are_not_compared(void **state)
{
	static const char *const rows[][3] = {
		{"/boot/vmlinuz", "vmlinuz", "vmlinuz"},
		{"/boot/vmlinux", "vmlinuz", "vmlinuz"},
		{"vmlinuz", "/boot/vmlinuz", "/boot/vmlinuz"},
		{"boot/rt/rt.elf", "/x/rt.elf", "/x/rt.elf"},
		{"vmlinuz/", "vmlinuz", NULL},
		{"/boot/rt.elf", "vmlinuz", NULL},
		{"/boot/", "boot", NULL},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct suggestion near = suggest_begin(rows[i][0], strlen(rows[i][0]));

		suggest_consider_file(&near, rows[i][1]);
		if (rows[i][2] == NULL) {
			assert_null(near.best);
		} else {
			assert_string_equal(near.best, rows[i][2]);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_are_understood),
		cmocka_unit_test(other_words_are_not),
		cmocka_unit_test(folders_are_not_compared),
		cmocka_unit_test(long_words_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
