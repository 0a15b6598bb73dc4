/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/svm/npt.c: bits as the manual's tables of long-mode entries give them, all of them user.
 */

#include "unit.h"

#include "frames.h"

#include <cpu/msr.h>
#include <lib/errno.h>
#include <svm/npt.h>

#define NX 0x8000000000000000ULL

static void leaf_bits(void **state)
{
	(void)state;
	assert_int_equal(npt_leaf(STAGE2_ALL, MEMTYPE_WB), 0x67);
	assert_int_equal(npt_leaf(STAGE2_READ, MEMTYPE_WB), NX | 0x65);
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_WRITE, MEMTYPE_WB), NX | 0x67);
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_EXECUTE, MEMTYPE_WB), 0x65);
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_WRITE, MEMTYPE_WT), NX | 0x7f);
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_WRITE, MEMTYPE_UC), NX | 0x7f);
	assert_int_equal(npt_leaf(STAGE2_READ, MEMTYPE_WC), NX | 0x6d);
	/* PCD without PWT is entry 2 of the PAT, which is UC- as after a reset. */
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_WRITE | STAGE2_COMBINE, MEMTYPE_UC),
			 NX | 0x77);
	assert_int_equal(npt_leaf(STAGE2_READ | STAGE2_WRITE | STAGE2_COMBINE, MEMTYPE_WB),
			 NX | 0x67);
	assert_int_equal(HOST_PAT >> 16 & 0xff, 7);
}

static void format_follows_the_processor(void **state)
{
	struct radix_format format;

	(void)state;
	npt_format(&format, true);
	assert_int_equal(format.levels, 4);
	assert_int_equal(format.max_leaf, 2);
	npt_format(&format, false);
	assert_int_equal(format.levels, 4);
	assert_int_equal(format.max_leaf, 1);
}

static void builds_a_walk_that_the_processor_reads(void **state)
{
	struct radix_format format;
	struct radix radix;
	u64 *table;

	(void)state;
	test_frames_reset(TEST_FRAMES);
	npt_format(&format, false);
	assert_int_equal(radix_init(&radix, &format, &test_source), 0);
	assert_int_equal(
		radix_map(&radix, 0, GIB(4), MIB(2) + PAGE_SIZE, npt_leaf(STAGE2_ALL, MEMTYPE_WB)),
		0);
	assert_int_equal(radix.root[0], TEST_FRAMES_BASE + 0x1027);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x1000);
	assert_int_equal(table[0], TEST_FRAMES_BASE + 0x2027);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x2000);
	assert_int_equal(table[0], GIB(4) + 0xe7);
	assert_int_equal(table[1], TEST_FRAMES_BASE + 0x3027);
	table = test_frames_pointer(NULL, TEST_FRAMES_BASE + 0x3000);
	assert_int_equal(table[0], GIB(4) + MIB(2) + 0x67);
	assert_int_equal(table[1], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaf_bits),
		cmocka_unit_test(format_follows_the_processor),
		cmocka_unit_test(builds_a_walk_that_the_processor_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
