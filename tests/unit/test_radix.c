/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/mm/radix.c: page sizes, splitting, refusals, and running out of frames. */

#include "unit.h"

#include "frames.h"

#include <lib/errno.h>
#include <mm/radix.h>

#define LEAF 0x4000000000000003ULL
#define LARGE 0x80ULL

static const struct radix_format test_format = {
	.levels = 4,
	.max_leaf = 2,
	.address_mask = GENMASK(51, 12),
	.table_bits = 7,
	.present_mask = 3,
	.large_bit = LARGE,
};

static struct radix fresh(const struct radix_format *format, unsigned int limit)
{
	struct radix radix;

	test_frames_reset(limit);
	assert_int_equal(radix_init(&radix, format, &test_source), 0);
	return radix;
}

static void expect(const struct radix *radix, u64 from, u64 leaf_from, u64 to, unsigned int level)
{
	struct radix_leaf leaf;

	assert_true(radix_lookup(radix, from, &leaf));
	assert_int_equal(leaf.from, leaf_from);
	assert_int_equal(leaf.to, to);
	assert_int_equal(leaf.level, level);
	assert_int_equal(leaf.entry, to | LEAF | (level ? LARGE : 0));
}

static void takes_the_largest_pages(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	struct radix_leaf leaf;

	(void)state;
	/* From 4 KiB below 1 GiB to 4 KiB above 2 GiB + 2 MiB. */
	assert_int_equal(radix_map(&radix, GIB(1) - 4096, GIB(3) - 4096,
				   GIB(1) + MIB(2) + 2 * PAGE_SIZE, LEAF),
			 0);
	assert_false(radix_lookup(&radix, GIB(1) - 4097, &leaf));
	expect(&radix, GIB(1) - 1, GIB(1) - 4096, GIB(3) - 4096, 0);
	expect(&radix, GIB(1) + 12345, GIB(1), GIB(3), 2);
	expect(&radix, GIB(2) + MIB(1), GIB(2), GIB(4), 1);
	expect(&radix, GIB(2) + MIB(2), GIB(2) + MIB(2), GIB(4) + MIB(2), 0);
	assert_false(radix_lookup(&radix, GIB(2) + MIB(2) + 4096, &leaf));
	assert_false(radix_lookup(&radix, 1ULL << 48, &leaf));
	assert_false(radix_lookup(&radix, UINT64_MAX, &leaf));
}

static void alignment_of_both_sides_decides(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);

	(void)state;
	assert_int_equal(radix_map(&radix, GIB(4), GIB(1) + MIB(2), GIB(1), LEAF), 0);
	expect(&radix, GIB(4), GIB(4), GIB(1) + MIB(2), 1);
	assert_int_equal(radix_map(&radix, MIB(2), 4096, MIB(2), LEAF), 0);
	expect(&radix, MIB(2), MIB(2), 4096, 0);
	expect(&radix, MIB(4) - 1, MIB(4) - 4096, MIB(2), 0);
}

static void format_limits_the_page(void **state)
{
	struct radix_format format = test_format;
	struct radix radix;

	(void)state;
	format.max_leaf = 1;
	radix = fresh(&format, TEST_FRAMES);
	assert_int_equal(radix_map(&radix, 0, 0, GIB(1), LEAF), 0);
	expect(&radix, GIB(1) - 1, GIB(1) - MIB(2), GIB(1) - MIB(2), 1);
	format.max_leaf = 0;
	radix = fresh(&format, TEST_FRAMES);
	assert_int_equal(radix_map(&radix, 0, 0, MIB(2), LEAF), 0);
	expect(&radix, 5, 0, 0, 0);
	format.levels = 3;
	radix = fresh(&format, TEST_FRAMES);
	assert_int_equal(radix_map(&radix, GIB(512) - 4096, 0, 4096, LEAF), 0);
	assert_int_equal(radix_map(&radix, GIB(512), 0, 4096, LEAF), -EINVAL);
}

static void refuses_nonsense(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	u64 top = 1ULL << 48;

	(void)state;
	assert_int_equal(radix_map(&radix, 1, 0, 4096, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 1, 4096, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 0, 4095, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 0, 0, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, top - 4096, 0, 8192, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, UINT64_MAX - 4095, 0, 8192, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 4096, 0, UINT64_MAX - 4095, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 1ULL << 52, 4096, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, (1ULL << 52) - 4096, 8192, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, UINT64_MAX - 4095, 8192, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 0, 4096, LEAF | 4096), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 0, 4096, LEAF & ~3ULL), -EINVAL);
	assert_int_equal(radix_unmap(&radix, 1, 4096), -EINVAL);
	assert_int_equal(radix_unmap(&radix, 0, top + 4096), -EINVAL);
	assert_int_equal(test_frames_used, 1);
	assert_int_equal(radix_map(&radix, top - 4096, 0, 4096, LEAF), 0);
}

static void mapped_ranges_stay_as_they_are(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	struct radix_leaf leaf;

	(void)state;
	assert_int_equal(radix_map(&radix, MIB(6), 0, 4096, LEAF), 0);
	assert_int_equal(radix_map(&radix, 0, MIB(8), MIB(8), LEAF), -EINVAL);
	assert_false(radix_lookup(&radix, 0, &leaf));
	assert_int_equal(radix_map(&radix, MIB(6), 0, 4096, LEAF), -EINVAL);
	assert_int_equal(radix_map(&radix, 0, 0, GIB(1), LEAF), -EINVAL);
	expect(&radix, MIB(6), MIB(6), 0, 0);
}

static void unmap_splits(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	struct radix_leaf leaf;

	(void)state;
	assert_int_equal(radix_map(&radix, 0, GIB(8), GIB(1), LEAF), 0);
	assert_int_equal(radix_unmap(&radix, MIB(4) + 4096, 8192), 0);
	expect(&radix, 0, 0, GIB(8), 1);
	expect(&radix, MIB(4), MIB(4), GIB(8) + MIB(4), 0);
	assert_false(radix_lookup(&radix, MIB(4) + 4096, &leaf));
	assert_false(radix_lookup(&radix, MIB(4) + 8192, &leaf));
	expect(&radix, MIB(4) + 12288, MIB(4) + 12288, GIB(8) + MIB(4) + 12288, 0);
	expect(&radix, GIB(1) - 1, GIB(1) - MIB(2), GIB(9) - MIB(2), 1);
	/* What was never mapped unmaps without complaint. */
	assert_int_equal(radix_unmap(&radix, GIB(1), GIB(700)), 0);
	assert_int_equal(radix_unmap(&radix, 0, GIB(1)), 0);
	assert_false(radix_lookup(&radix, MIB(4), &leaf));
	assert_int_equal(radix_unmap(&radix, 0, 1ULL << 48), 0);
	/* Splitting wrote no entry beyond its table: the next free frame is still untouched. */
	for (size_t i = 0; i < PAGE_SIZE; i++) {
		assert_int_equal(test_frames[test_frames_used][i], 0);
	}
}

static void emptied_tables_are_used_again(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	unsigned int used;

	(void)state;
	assert_int_equal(radix_map(&radix, 0, 4096, MIB(2), LEAF), 0);
	assert_int_equal(radix_unmap(&radix, 0, MIB(2)), 0);
	used = test_frames_used;
	assert_int_equal(radix_map(&radix, 0, 0, GIB(1), LEAF), 0);
	assert_int_equal(test_frames_used, used);
	expect(&radix, 0, 0, 0, 0);
	expect(&radix, MIB(2), MIB(2), MIB(2), 1);
}

static void running_out_of_frames(void **state)
{
	struct radix radix;

	(void)state;
	test_frames_reset(0);
	assert_int_equal(radix_init(&radix, &test_format, &test_source), -ENOMEM);
	for (unsigned int limit = 1; limit < 4; limit++) {
		radix = fresh(&test_format, limit);
		assert_int_equal(radix_map(&radix, 0, 0, 4096, LEAF), -ENOMEM);
	}
	radix = fresh(&test_format, 4);
	assert_int_equal(radix_map(&radix, 0, 0, 4096, LEAF), 0);
	assert_int_equal(radix_map(&radix, GIB(1), 0, GIB(1), LEAF), 0);
	assert_int_equal(radix_unmap(&radix, GIB(1), 4096), -ENOMEM);
	expect(&radix, GIB(1), GIB(1), 0, 2);
}

struct walk {
	u64 last;
	unsigned int seen;
	unsigned int stop;
};

static bool visit(void *context, const struct radix_leaf *leaf)
{
	struct walk *walk = context;

	assert_true(walk->seen == 0 || leaf->from > walk->last);
	walk->last = leaf->from;
	return ++walk->seen != walk->stop;
}

static void walks_in_order(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	struct walk walk = {0};

	(void)state;
	radix_walk(&radix, visit, &walk);
	assert_int_equal(walk.seen, 0);
	assert_int_equal(radix_map(&radix, GIB(512) * 511, 0, GIB(2), LEAF), 0);
	assert_int_equal(radix_map(&radix, MIB(2), MIB(2), MIB(4), LEAF), 0);
	assert_int_equal(radix_map(&radix, 0, 0, 8192, LEAF), 0);
	radix_walk(&radix, visit, &walk);
	assert_int_equal(walk.seen, 6);
	assert_int_equal(walk.last, GIB(512) * 511 + GIB(1));
	walk = (struct walk){.stop = 3};
	radix_walk(&radix, visit, &walk);
	assert_int_equal(walk.seen, 3);
}

/* Two copies: what each maps beside what is shared is its own, and the tables of the rest are one.
 */
static void shares_all_but_one_way(void **state)
{
	struct radix radix = fresh(&test_format, TEST_FRAMES);
	struct radix copies[2];
	struct radix_leaf leaf;
	unsigned int used;

	(void)state;
	assert_int_equal(radix_map(&radix, MIB(2), GIB(5), 2 * PAGE_SIZE, LEAF), 0);
	assert_int_equal(radix_map(&radix, GIB(600), GIB(6), PAGE_SIZE, LEAF), 0);
	for (unsigned int i = 0; i < 2; i++) {
		used = test_frames_used;
		assert_int_equal(radix_share(&copies[i], &radix, MIB(4)), 0);
		assert_int_equal(test_frames_used - used, 3); /* no table for MIB(4) is there */
		assert_int_equal(radix_map(&copies[i], MIB(4), GIB(7 + i), PAGE_SIZE, LEAF), 0);
		assert_int_equal(test_frames_used - used, 4);
	}
	for (unsigned int i = 0; i < 2; i++) {
		expect(&copies[i], MIB(4), MIB(4), GIB(7 + i), 0);
		expect(&copies[i], MIB(2) + PAGE_SIZE, MIB(2) + PAGE_SIZE, GIB(5) + PAGE_SIZE, 0);
		expect(&copies[i], GIB(600), GIB(600), GIB(6), 0);
		assert_int_equal(radix_entry(&copies[i], MIB(2), 1),
				 radix_entry(&radix, MIB(2), 1));
		assert_int_equal(radix_entry(&copies[i], GIB(600), 3),
				 radix_entry(&radix, GIB(600), 3));
		assert_int_not_equal(radix_entry(&copies[i], 0, 3), radix_entry(&radix, 0, 3));
	}
	assert_false(radix_lookup(&radix, MIB(4), &leaf));
	test_frames_limit = test_frames_used + 3;
	assert_int_equal(radix_share(&copies[0], &radix, MIB(2)), -ENOMEM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_the_largest_pages),
		cmocka_unit_test(alignment_of_both_sides_decides),
		cmocka_unit_test(format_limits_the_page),
		cmocka_unit_test(refuses_nonsense),
		cmocka_unit_test(mapped_ranges_stay_as_they_are),
		cmocka_unit_test(unmap_splits),
		cmocka_unit_test(emptied_tables_are_used_again),
		cmocka_unit_test(running_out_of_frames),
		cmocka_unit_test(walks_in_order),
		cmocka_unit_test(shares_all_but_one_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
