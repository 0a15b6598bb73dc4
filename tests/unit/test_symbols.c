/* SPDX-License-Identifier: Apache-2.0 */
/* hv/console/symbols.c over a table made by hand: exact starts, insides, gaps at both ends and
 * between. */

#include "unit.h"

#include <hv/symbols.h>

#define BASE 0x200000

const u64 symbol_base = BASE;
const u32 symbol_limit = 0x500;
const u32 symbol_count = 4;
const u32 symbol_offsets[] = {0x100, 0x180, 0x200, 0x400};
const u16 symbol_names[] = {0, 6, 13, 14};
const char symbol_text[] = "first\0second\0\0third";

static void expect(u64 address, const char *name, u64 offset)
{
	u64 found = 0xbad;
	const char *text = symbol_find(address, &found);

	if (name == NULL) {
		assert_null(text);
	} else {
		assert_non_null(text);
		assert_string_equal(text, name);
	}
	assert_int_equal(found, offset);
}

static void starts_and_insides(void **state)
{
	(void)state;
	expect(BASE + 0x100, "first", 0);
	expect(BASE + 0x17f, "first", 0x7f);
	expect(BASE + 0x180, "second", 0);
	expect(BASE + 0x1ff, "second", 0x7f);
	expect(BASE + 0x400, "third", 0);
	expect(BASE + 0x4ff, "third", 0xff);
}

static void outside_has_no_name(void **state)
{
	(void)state;
	expect(BASE, NULL, 0);
	expect(BASE + 0xff, NULL, 0);
	expect(BASE + 0x200, NULL, 0);
	expect(BASE + 0x3ff, NULL, 0);
	expect(BASE + 0x500, NULL, 0);
	expect(BASE - 1, NULL, 0);
	expect(0, NULL, 0);
	expect(UINT64_MAX, NULL, 0);
	expect(BASE + 0x100000180, NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_and_insides),
		cmocka_unit_test(outside_has_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
