/* SPDX-License-Identifier: Apache-2.0 */
/* hv/lib/format.c against the C library's snprintf() on everything that it promises to know. */

#include "unit.h"

#include <lib/format.h>

#define SAME(size, ...)                                                                            \
	do {                                                                                       \
		char ours[128], theirs[128];                                                       \
		size_t used = format(ours, size, __VA_ARGS__);                                     \
		(void)snprintf(theirs, size, __VA_ARGS__);                                         \
		assert_string_equal(ours, theirs);                                                 \
		assert_int_equal(used, strlen(theirs));                                            \
	} while (0)

static void formats_as_printf(void **state)
{
	(void)state;
	SAME(128, "plain");
	SAME(128, "%d %u", -5, 4000000000U);
	SAME(128, "%d %ld", INT32_MIN, (long)INT64_MIN);
	SAME(128, "%x %#x", 0xbeef, 0xbeef);
	SAME(128, "%lx %#018lx %016lx", 0xdeadUL, 0xdeadUL, 0xdeadUL);
	SAME(128, "[%5d] [%-5d] [%05d] [%05d]", 42, 42, 42, -42);
	SAME(128, "[%-5lu] [%08lx] [%-8x] [%#10x] [%#010lx]", 42UL, 42UL, 42U, 42U, 42UL);
	SAME(128, "[%s] [%8s] [%-8s] [%.*s] [%.*s] [%5.*s]", "abc", "abc", "abc", 1, "abc", -1,
	     "abc", 2, "abc");
	SAME(128, "%c%c %% %zu", 'a', 'b', (size_t)9);
	SAME(128, "%#x %llu %ld", 1U, UINT64_MAX + 0ULL, -1L);
}

static void cuts_where_it_does_not_fit(void **state)
{
	char text[4] = "zzz";

	(void)state;
	assert_int_equal(format(text, 1, "abc"), 0);
	assert_string_equal(text, "");
	assert_int_equal(format(text, sizeof(text), "%s", "abcdef"), 3);
	assert_string_equal(text, "abc");
}

static void survives_odd_specs(void **state)
{
	char text[32];
	const char *volatile nothing = NULL;

	(void)state;
	format(text, sizeof(text), "%s", nothing);
	assert_string_equal(text, "(null)");
	/* Wider than any number of ours: no more zeros than there is room for. */
	assert_int_equal(format(text, sizeof(text), "%099u", 7U), sizeof(text) - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formats_as_printf),
		cmocka_unit_test(cuts_where_it_does_not_fit),
		cmocka_unit_test(survives_odd_specs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
