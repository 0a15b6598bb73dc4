/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/tables.c: bits as the manual's chapter "Translation Structure Formats" gives them.
 */

#include "unit.h"

#include "frames.h"

#include <lib/errno.h>
#include <vtd/tables.h>

static void root_entries(void **state)
{
	struct vtd_entry entry = vtd_root_entry(0x12345000);

	(void)state;
	assert_int_equal(entry.low, 0x12345001);
	assert_int_equal(entry.high, 0);
	assert_int_equal(vtd_root_target(&entry), 0x12345000);
	entry.low = 0x12345000;
	assert_int_equal(vtd_root_target(&entry), 0);
}

static void context_entries(void **state)
{
	struct vtd_entry entry = vtd_context_entry(0x7654321000, 48, 0x1234);

	(void)state;
	assert_int_equal(entry.low, 0x7654321001);
	assert_int_equal(entry.high, 0x123402);
	entry = vtd_context_entry(0x1000, 39, 1);
	assert_int_equal(entry.low, 0x1001);
	assert_int_equal(entry.high, 0x101);
	assert_int_equal(vtd_context_low(entry.low, false), 0x1000);
	assert_int_equal(vtd_context_low(0x1000, true), 0x1001);
}

static void leaf_bits(void **state)
{
	(void)state;
	assert_int_equal(vtd_leaf(STAGE2_ALL, false), 3);
	assert_int_equal(vtd_leaf(STAGE2_ALL, true), 0x803);
	assert_int_equal(vtd_leaf(STAGE2_READ, false), 1);
	assert_int_equal(vtd_leaf(STAGE2_WRITE | STAGE2_EXECUTE, true), 0x802);
}

static void four_levels(void **state)
{
	struct radix_format format;
	struct radix radix;
	u64 *table;

	(void)state;
	test_frames_reset(TEST_FRAMES);
	vtd_table_format(&format, 48, 2);
	assert_int_equal(radix_init(&radix, &format, &test_source), 0);
	assert_int_equal(radix_map(&radix, GIB(512), GIB(4), GIB(1) + MIB(2) + PAGE_SIZE,
				   vtd_leaf(STAGE2_ALL, true)),
			 0);
	assert_int_equal(radix.root[1], TEST_FRAMES_BASE + 0x1003);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x1000);
	assert_int_equal(table[0], GIB(4) + 0x883);
	assert_int_equal(table[1], TEST_FRAMES_BASE + 0x2003);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x2000);
	assert_int_equal(table[0], GIB(5) + 0x883);
	assert_int_equal(table[1], TEST_FRAMES_BASE + 0x3003);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x3000);
	assert_int_equal(table[0], GIB(5) + MIB(2) + 0x803);
	assert_int_equal(radix_map(&radix, GIB(1024) * 256, 0, PAGE_SIZE, 3), -EINVAL);
}

static void three_levels(void **state)
{
	struct radix_format format;
	struct radix radix;
	u64 *table;

	(void)state;
	test_frames_reset(TEST_FRAMES);
	vtd_table_format(&format, 39, 1);
	assert_int_equal(radix_init(&radix, &format, &test_source), 0);
	assert_int_equal(radix_map(&radix, GIB(511), 0, GIB(1), vtd_leaf(STAGE2_READ, false)), 0);
	assert_int_equal(radix.root[511], TEST_FRAMES_BASE + 0x1003);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x1000);
	assert_int_equal(table[0], 0x81);
	assert_int_equal(table[511], GIB(1) - MIB(2) + 0x81);
	assert_int_equal(radix_map(&radix, GIB(512), 0, PAGE_SIZE, 3), -EINVAL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(root_entries), cmocka_unit_test(context_entries),
		cmocka_unit_test(leaf_bits),    cmocka_unit_test(four_levels),
		cmocka_unit_test(three_levels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
