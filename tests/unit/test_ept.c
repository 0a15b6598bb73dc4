/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vmx/ept.c: bits as the manual's tables of EPT entries and of the EPTP give them. */

#include "unit.h"

#include "frames.h"

#include <hv/plan.h>
#include <lib/errno.h>
#include <vmx/ept.h>

static void leaf_bits(void **state)
{
	(void)state;
	assert_int_equal(ept_leaf(STAGE2_ALL, MEMTYPE_WB), 0x37);
	assert_int_equal(ept_leaf(STAGE2_ALL | STAGE2_COMBINE, MEMTYPE_WB), 0x37);
	assert_int_equal(ept_leaf(STAGE2_READ, MEMTYPE_UC), 0x41);
	assert_int_equal(ept_leaf(STAGE2_READ | STAGE2_WRITE | STAGE2_COMBINE, MEMTYPE_UC), 0x03);
	assert_int_equal(ept_leaf(STAGE2_READ | STAGE2_WRITE, MEMTYPE_WC), 0x0b);
	assert_int_equal(ept_leaf(STAGE2_EXECUTE, MEMTYPE_WT), 0x24);
	assert_int_equal(ept_leaf(STAGE2_READ, MEMTYPE_WP), 0x29);
}

#define PAT_UC_MINUS 7U

/* The manual's table of effective types, with the entry's type in place of the MTRRs', for the
 * types that entries of partitions have. */
static unsigned int effective(u64 leaf, unsigned int pat)
{
	const unsigned int type = (unsigned int)(leaf >> 3 & 7);

	if ((leaf & 0x40) != 0) {
		return type;
	}
	if (type == MEMTYPE_UC) {
		return pat == MEMTYPE_WC ? MEMTYPE_WC : MEMTYPE_UC;
	}
	assert_int_equal(type, MEMTYPE_WB);
	return pat == PAT_UC_MINUS ? MEMTYPE_UC : pat;
}

/* The registers of a partition's function, such as a frame buffer, and of the local APIC. */
static void the_guests_pat_makes_registers_write_combining(void **state)
{
	static const unsigned int pats[] = {MEMTYPE_UC, MEMTYPE_WC, MEMTYPE_WT,
					    MEMTYPE_WP, MEMTYPE_WB, PAT_UC_MINUS};
	const struct plan_map frame_buffer = {.kind = PLAN_BAR, .type = MEMTYPE_UC};
	const struct plan_map apic = {.kind = PLAN_APIC, .type = MEMTYPE_UC};
	const struct plan_map ram = {.kind = PLAN_RAM, .type = MEMTYPE_WB};
	const struct plan_map odd_ram = {.kind = PLAN_RAM, .type = MEMTYPE_UC};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(pats); i++) {
		const bool combining = pats[i] == MEMTYPE_WC;

		assert_int_equal(
			effective(ept_leaf(plan_map_access(&frame_buffer), frame_buffer.type),
				  pats[i]),
			combining ? MEMTYPE_WC : MEMTYPE_UC);
		assert_int_equal(effective(ept_leaf(plan_map_access(&apic), apic.type), pats[i]),
				 MEMTYPE_UC);
		assert_int_equal(
			effective(ept_leaf(plan_map_access(&odd_ram), odd_ram.type), pats[i]),
			MEMTYPE_UC);
		assert_int_equal(effective(ept_leaf(plan_map_access(&ram), ram.type), pats[i]),
				 pats[i] == PAT_UC_MINUS ? MEMTYPE_UC : pats[i]);
	}
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
	assert_int_equal(
		radix_map(&radix, 0, GIB(4), MIB(2) + PAGE_SIZE, ept_leaf(STAGE2_ALL, MEMTYPE_WB)),
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
		cmocka_unit_test(the_guests_pat_makes_registers_write_combining),
		cmocka_unit_test(pointer_bits),
		cmocka_unit_test(format_follows_capabilities),
		cmocka_unit_test(builds_a_walk_that_the_processor_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
