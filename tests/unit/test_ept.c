/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vmx/ept.c: bits as the manual's tables of EPT entries and of the EPTP give them. */

#include "unit.h"

#include "frames.h"

#include <lib/errno.h>
#include <vmx/ept.h>

static void leaf_bits(void **state)
{
	(void)state;
	assert_int_equal(ept_leaf(STAGE2_ALL, MEMTYPE_WB, false), 0x37);
	assert_int_equal(ept_leaf(STAGE2_ALL, MEMTYPE_WB, true), 0x77);
	assert_int_equal(ept_leaf(STAGE2_READ, MEMTYPE_UC, false), 0x01);
	assert_int_equal(ept_leaf(STAGE2_READ | STAGE2_WRITE, MEMTYPE_WC, false), 0x0b);
	assert_int_equal(ept_leaf(STAGE2_EXECUTE, MEMTYPE_WT, false), 0x24);
	assert_int_equal(ept_leaf(STAGE2_READ, MEMTYPE_WP, false), 0x29);
}

static void pointer_bits(void **state)
{
	(void)state;
	assert_int_equal(ept_pointer(0x12345000, false), 0x1234501e);
	assert_int_equal(ept_pointer(0x12345000, true), 0x1234505e);
}

static void format_follows_capabilities(void **state)
{
	struct radix_format format;

	(void)state;
	ept_format(&format, true, true);
	assert_int_equal(format.max_leaf, 2);
	ept_format(&format, true, false);
	assert_int_equal(format.max_leaf, 1);
	ept_format(&format, false, true);
	assert_int_equal(format.max_leaf, 0);
	ept_format(&format, false, false);
	assert_int_equal(format.max_leaf, 0);
}

static void builds_a_walk_that_the_processor_reads(void **state)
{
	struct radix_format format;
	struct radix radix;
	u64 *table;

	(void)state;
	test_frames_reset(TEST_FRAMES);
	ept_format(&format, true, false);
	assert_int_equal(radix_init(&radix, &format, &test_source), 0);
	assert_int_equal(radix_map(&radix, 0, GIB(4), MIB(2) + PAGE_SIZE,
				   ept_leaf(STAGE2_ALL, MEMTYPE_WB, false)),
			 0);
	assert_int_equal(radix.root[0], TEST_FRAMES_BASE + 0x1007);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x1000);
	assert_int_equal(table[0], TEST_FRAMES_BASE + 0x2007);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x2000);
	assert_int_equal(table[0], GIB(4) + 0xb7);
	assert_int_equal(table[1], TEST_FRAMES_BASE + 0x3007);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x3000);
	assert_int_equal(table[0], GIB(4) + MIB(2) + 0x37);
	assert_int_equal(table[1], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaf_bits),
		cmocka_unit_test(pointer_bits),
		cmocka_unit_test(format_follows_capabilities),
		cmocka_unit_test(builds_a_walk_that_the_processor_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
