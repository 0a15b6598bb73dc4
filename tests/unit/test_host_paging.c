/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/mm/host_paging.c: leaf bits, and an audit that must see through upper levels. */

#include "unit.h"

#include "frames.h"

#include <lib/errno.h>
#include <mm/host_paging.h>

#define NX 0x8000000000000000ULL

static struct radix fresh(bool has_1g)
{
	static struct radix_format format;
	struct radix radix;

	host_paging_format(&format, has_1g);
	test_frames_reset(TEST_FRAMES);
	assert_int_equal(radix_init(&radix, &format, &test_source), 0);
	return radix;
}

static void map(struct radix *radix, u64 at, u64 size, bool write, bool execute)
{
	assert_int_equal(radix_map(radix, at, at, size, host_leaf(write, execute, MEMTYPE_WB)), 0);
}

static void leaf_bits(void **state)
{
	(void)state;
	assert_int_equal(host_leaf(false, true, MEMTYPE_WB), 0x61);
	assert_int_equal(host_leaf(true, false, MEMTYPE_WB), NX | 0x63);
	assert_int_equal(host_leaf(true, false, MEMTYPE_WT), NX | 0x7b);
	assert_int_equal(host_leaf(true, false, MEMTYPE_UC), NX | 0x7b);
	assert_int_equal(host_leaf(true, false, MEMTYPE_WC), NX | 0x6b);
}

static void page_sizes(void **state)
{
	struct radix radix = fresh(true);
	struct radix_leaf leaf;

	(void)state;
	map(&radix, GIB(1), GIB(1), true, false);
	assert_true(radix_lookup(&radix, GIB(1), &leaf));
	assert_int_equal(leaf.level, 2);
	assert_int_equal(leaf.entry, NX | GIB(1) | 0xe3);
	radix = fresh(false);
	map(&radix, GIB(1), GIB(1), true, false);
	assert_true(radix_lookup(&radix, GIB(1), &leaf));
	assert_int_equal(leaf.level, 1);
}

static void audit_passes_clean_tables(void **state)
{
	struct radix radix = fresh(true);
	struct host_audit audit;

	(void)state;
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.leaves, 0);
	map(&radix, MIB(2), MIB(2), false, true);
	map(&radix, MIB(4), 3 * PAGE_SIZE, true, false);
	map(&radix, GIB(1), GIB(1), false, false);
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.leaves, 5);
	assert_int_equal(audit.write_execute, 0);
}

static void audit_names_the_first_offender(void **state)
{
	struct radix radix = fresh(true);
	struct host_audit audit;

	(void)state;
	map(&radix, 0, MIB(2), false, true);
	map(&radix, MIB(2), PAGE_SIZE, true, true);
	map(&radix, GIB(2), GIB(1), true, true);
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.leaves, 3);
	assert_int_equal(audit.write_execute, 2);
	assert_int_equal(audit.first.from, MIB(2));
	assert_int_equal(audit.first.level, 0);
}

static void audit_counts_rights_of_upper_levels(void **state)
{
	struct radix radix = fresh(true);
	struct host_audit audit;
	u64 *upper;

	(void)state;
	map(&radix, 0, PAGE_SIZE, true, true);
	radix.root[0] |= NX;
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.write_execute, 0);
	radix.root[0] &= ~NX;
	upper = test_frames_pointer(NULL, radix.root[0] & GENMASK(51, 12));
	upper[0] &= ~2ULL;
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.write_execute, 0);
	upper[0] |= 2;
	host_paging_audit(&radix, &audit);
	assert_int_equal(audit.write_execute, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaf_bits),
		cmocka_unit_test(page_sizes),
		cmocka_unit_test(audit_passes_clean_tables),
		cmocka_unit_test(audit_names_the_first_offender),
		cmocka_unit_test(audit_counts_rights_of_upper_levels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
