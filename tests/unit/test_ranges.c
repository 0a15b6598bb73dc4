/* SPDX-License-Identifier: Apache-2.0 */
/* hv/lib/ranges.c: the edges of 64 bits, merging, splitting, full lists, and a bitmap as the judge.
 */

#include "unit.h"

#include <lib/errno.h>
#include <lib/ranges.h>

static struct range r(u64 start, u64 end)
{
	return (struct range){start, end};
}

static void make_refuses_overflow(void **state)
{
	struct range out;

	(void)state;
	assert_true(range_make(0x1000, 0x2000, &out));
	assert_int_equal(out.start, 0x1000);
	assert_int_equal(out.end, 0x3000);
	assert_true(range_make(UINT64_MAX, 0, &out));
	assert_true(range_make(0, UINT64_MAX, &out));
	assert_false(range_make(1, UINT64_MAX, &out));
	assert_int_equal(out.start, out.end);
}

static void overlap_and_containment(void **state)
{
	(void)state;
	assert_true(range_overlaps(r(0, 10), r(9, 20)));
	assert_false(range_overlaps(r(0, 10), r(10, 20)));
	assert_false(range_overlaps(r(10, 20), r(0, 10)));
	assert_false(range_overlaps(r(5, 5), r(0, 10)));
	assert_true(range_contains(r(0, 10), r(0, 10)));
	assert_true(range_contains(r(0, 10), r(10, 10)));
	assert_false(range_contains(r(0, 10), r(5, 11)));
	assert_false(range_contains(r(5, 10), r(4, 6)));
	assert_false(range_contains(r(0, 10), r(6, 5)));
}

static void add_merges(void **state)
{
	static struct ranges list;

	(void)state;
	list.count = 0;
	assert_int_equal(ranges_add(&list, r(30, 40)), 0);
	assert_int_equal(ranges_add(&list, r(10, 20)), 0);
	assert_int_equal(ranges_add(&list, r(5, 5)), 0);
	assert_int_equal(ranges_add(&list, r(9, 3)), 0);
	assert_int_equal(list.count, 2);
	assert_int_equal(ranges_add(&list, r(20, 25)), 0);
	assert_int_equal(list.count, 2);
	assert_int_equal(list.list[0].end, 25);
	assert_int_equal(ranges_add(&list, r(25, 30)), 0);
	assert_int_equal(list.count, 1);
	assert_int_equal(ranges_total(&list), 30);
	assert_int_equal(ranges_add(&list, r(UINT64_MAX - 1, UINT64_MAX)), 0);
	assert_int_equal(ranges_add(&list, r(0, UINT64_MAX)), 0);
	assert_int_equal(list.count, 1);
	assert_true(ranges_contain(&list, r(0, UINT64_MAX)));
}

static void remove_splits(void **state)
{
	static struct ranges list;

	(void)state;
	list.count = 0;
	assert_int_equal(ranges_add(&list, r(0, 100)), 0);
	assert_int_equal(ranges_remove(&list, r(7, 7)), 0);
	assert_int_equal(ranges_remove(&list, r(40, 60)), 0);
	assert_int_equal(list.count, 2);
	assert_int_equal(ranges_remove(&list, r(40, 60)), 0);
	assert_int_equal(list.count, 2);
	assert_false(ranges_contain(&list, r(39, 41)));
	assert_true(ranges_contain(&list, r(60, 100)));
	assert_true(ranges_contain(&list, r(50, 50)));
	assert_false(ranges_contain(&list, r(100, 101)));
	assert_int_equal(ranges_remove(&list, r(30, 70)), 0);
	assert_int_equal(list.list[0].end, 30);
	assert_int_equal(list.list[1].start, 70);
	assert_int_equal(ranges_remove(&list, r(0, UINT64_MAX)), 0);
	assert_int_equal(list.count, 0);
}

static void full_list_is_left_alone(void **state)
{
	static struct ranges list;
	u64 total;

	(void)state;
	list.count = 0;
	for (u64 i = 0; i < RANGES_MAX; i++) {
		assert_int_equal(ranges_add(&list, r(i * 10, i * 10 + 5)), 0);
	}
	total = ranges_total(&list);
	assert_int_equal(ranges_add(&list, r(7, 8)), -ENOMEM);
	assert_int_equal(ranges_remove(&list, r(2, 3)), -ENOMEM);
	assert_int_equal(ranges_total(&list), total);
	assert_int_equal(ranges_add(&list, r(5, 10)), 0);
	assert_int_equal(list.count, RANGES_MAX - 1);
}

static void take_respects_its_limits(void **state)
{
	static struct ranges list;
	u64 at = 0;

	(void)state;
	list.count = 0;
	assert_int_equal(ranges_add(&list, r(0x1000, 0x9000)), 0);
	assert_int_equal(ranges_add(&list, r(0x100000, 0x500000)), 0);
	assert_int_equal(ranges_take(&list, 0x1000, 0x1000, 0, UINT64_MAX, &at), 0);
	assert_int_equal(at, 0x1000);
	assert_int_equal(ranges_take(&list, 0x1000, 0x4000, 0, UINT64_MAX, &at), 0);
	assert_int_equal(at, 0x4000);
	assert_int_equal(ranges_take(&list, 0x1000, 0x1000, 0x200000, UINT64_MAX, &at), 0);
	assert_int_equal(at, 0x200000);
	assert_int_equal(ranges_take(&list, 0x200000, 0x200000, 0, UINT64_MAX, &at), -ENOMEM);
	assert_int_equal(ranges_take(&list, 0x1000, 0x1000, 0, 0x2000, &at), -ENOMEM);
	assert_int_equal(ranges_take(&list, 0x1000, 0x1000, 0, 0x3000, &at), 0);
	assert_int_equal(at, 0x2000);
	assert_int_equal(ranges_take(&list, UINT64_MAX, 0x1000, 0, UINT64_MAX, &at), -ENOMEM);
}

static void take_at_the_top_does_not_wrap(void **state)
{
	static struct ranges list;
	u64 at = 0;

	(void)state;
	list.count = 0;
	assert_int_equal(ranges_add(&list, r(UINT64_MAX - 0x2000, UINT64_MAX)), 0);
	assert_int_equal(ranges_take(&list, 0x10, 1ULL << 30, 0, UINT64_MAX, &at), -ENOMEM);
	assert_int_equal(ranges_take(&list, 0x10, 0x10, 0, UINT64_MAX, &at), 0);
	assert_int_equal(at, UINT64_MAX - 0x2000 + 1);
}

/* Random additions and removals, judged by one flag per address. */
static void agrees_with_a_bitmap(void **state)
{
	static struct ranges list;
	static bool map[256];
	u64 total = 0;

	(void)state;
	list.count = 0;
	srand(1);
	for (int i = 0; i < 4000; i++) {
		unsigned int start = (unsigned int)rand() % 256;
		unsigned int end = start + (unsigned int)rand() % (257 - start);
		bool add = rand() % 2;

		if (add) {
			assert_int_equal(ranges_add(&list, r(start, end)), 0);
		} else {
			assert_int_equal(ranges_remove(&list, r(start, end)), 0);
		}
		memset(&map[start], add, end - start);
		total = 0;
		for (unsigned int at = 0; at < 256; at++) {
			assert_int_equal(ranges_contain(&list, r(at, at + 1)), map[at]);
			total += map[at];
		}
		assert_int_equal(ranges_total(&list), total);
		for (unsigned int at = 0; at < list.count; at++) {
			assert_true(list.list[at].start < list.list[at].end);
			assert_true(at == 0 || list.list[at - 1].end < list.list[at].start);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(make_refuses_overflow),
		cmocka_unit_test(overlap_and_containment),
		cmocka_unit_test(add_merges),
		cmocka_unit_test(remove_splits),
		cmocka_unit_test(full_list_is_left_alone),
		cmocka_unit_test(take_respects_its_limits),
		cmocka_unit_test(take_at_the_top_does_not_wrap),
		cmocka_unit_test(agrees_with_a_bitmap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
