/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/mtrr.c: set-ups as firmware leaves them, precedence, and runs judged page by page.
 */

#include "unit.h"

#include <cpu/mtrr.h>

#define ENABLED (BIT(11) | BIT(10))
#define VALID BIT(11)

static void add(struct mtrr_state *mtrr, u64 base, u64 size, enum memory_type type)
{
	u64 width = GENMASK(mtrr->physical_bits - 1, 12);

	mtrr->base[mtrr->variable_count] = base | type;
	mtrr->mask[mtrr->variable_count++] = (~(size - 1) & width) | VALID;
}

/* As SeaBIOS leaves it: write-back by default, UC from 3 GiB to 4 GiB, the usual low MiB. */
static struct mtrr_state usual(void)
{
	struct mtrr_state mtrr = {
		.capability = 8 | BIT(8),
		.default_type = MEMTYPE_WB | ENABLED,
		.physical_bits = 40,
	};

	for (int i = 0; i < 2; i++) {
		mtrr.fixed[i] = 0x0606060606060606;
	}
	for (int i = 3; i < MTRR_FIXED; i++) {
		mtrr.fixed[i] = 0x0505050505050505;
	}
	add(&mtrr, GIB(3), GIB(1), MEMTYPE_UC);
	/* Beyond the count: must not be looked at. */
	mtrr.mask[1] = VALID;
	return mtrr;
}

static void expect_run(const struct mtrr_state *mtrr, u64 start, u64 end, enum memory_type type)
{
	enum memory_type found;

	assert_int_equal(mtrr_run(mtrr, start, UINT64_MAX, &found), end);
	assert_int_equal(found, type);
}

static void usual_firmware(void **state)
{
	struct mtrr_state mtrr = usual();

	(void)state;
	expect_run(&mtrr, 0, 0xa0000, MEMTYPE_WB);
	expect_run(&mtrr, 0xa0000, 0xc0000, MEMTYPE_UC);
	expect_run(&mtrr, 0xc0000, 0x100000, MEMTYPE_WP);
	expect_run(&mtrr, 0x100000, GIB(3), MEMTYPE_WB);
	expect_run(&mtrr, GIB(3) + 4096, GIB(4), MEMTYPE_UC);
	expect_run(&mtrr, GIB(4), UINT64_MAX, MEMTYPE_WB);
	expect_run(&mtrr, BIT(40), UINT64_MAX, MEMTYPE_UC);
}

static void fixed_ranges(void **state)
{
	struct mtrr_state mtrr = usual();

	(void)state;
	mtrr.fixed[0] = 0x0606060606060406;
	mtrr.fixed[1] = 0x0106060606060606;
	mtrr.fixed[2] = 0x0100000000000000;
	mtrr.fixed[10] = 0x0605050505050505;
	expect_run(&mtrr, 0, 0x10000, MEMTYPE_WB);
	expect_run(&mtrr, 0x10000, 0x20000, MEMTYPE_WT);
	expect_run(&mtrr, 0x20000, 0x9c000, MEMTYPE_WB);
	expect_run(&mtrr, 0x9c000, 0xa0000, MEMTYPE_WC);
	expect_run(&mtrr, 0xbc000, 0xc0000, MEMTYPE_WC);
	expect_run(&mtrr, 0xff000, GIB(3), MEMTYPE_WB);
	mtrr.default_type &= ~BIT(10);
	expect_run(&mtrr, 0, GIB(3), MEMTYPE_WB);
	mtrr.default_type |= BIT(10);
	mtrr.capability &= ~BIT(8);
	expect_run(&mtrr, 0, GIB(3), MEMTYPE_WB);
}

static void disabled_is_uncached(void **state)
{
	struct mtrr_state mtrr = usual();

	(void)state;
	mtrr.default_type &= ~BIT(11);
	expect_run(&mtrr, 0, UINT64_MAX, MEMTYPE_UC);
}

static void precedence(void **state)
{
	struct mtrr_state mtrr = usual();

	(void)state;
	mtrr.default_type = ENABLED | MEMTYPE_UC;
	mtrr.variable_count = 0;
	add(&mtrr, 0, GIB(4), MEMTYPE_WB);
	add(&mtrr, GIB(1), GIB(1), MEMTYPE_WT);
	add(&mtrr, GIB(1) + MIB(512), MIB(256), MEMTYPE_UC);
	add(&mtrr, GIB(2), MIB(2), MEMTYPE_WC);
	add(&mtrr, GIB(8), GIB(8), MEMTYPE_WT);
	add(&mtrr, GIB(8), GIB(1), MEMTYPE_WB);
	add(&mtrr, GIB(16), GIB(1), MEMTYPE_WC);
	add(&mtrr, GIB(16), GIB(1), MEMTYPE_WC);
	add(&mtrr, GIB(32), GIB(1), (enum memory_type)7);
	add(&mtrr, GIB(64), GIB(1), MEMTYPE_WP);
	mtrr.mask[9] &= ~VALID;
	expect_run(&mtrr, MIB(1), GIB(1), MEMTYPE_WB);
	expect_run(&mtrr, GIB(1), GIB(1) + MIB(512), MEMTYPE_WT);
	expect_run(&mtrr, GIB(1) + MIB(512), GIB(1) + MIB(768), MEMTYPE_UC);
	expect_run(&mtrr, GIB(1) + MIB(768), GIB(2), MEMTYPE_WT);
	/* Left open by the manual: the safe answer. */
	expect_run(&mtrr, GIB(2), GIB(2) + MIB(2), MEMTYPE_UC);
	expect_run(&mtrr, GIB(2) + MIB(2), GIB(4), MEMTYPE_WB);
	expect_run(&mtrr, GIB(8), GIB(16), MEMTYPE_WT);
	expect_run(&mtrr, GIB(16), GIB(17), MEMTYPE_WC);
	expect_run(&mtrr, GIB(17), UINT64_MAX, MEMTYPE_UC);
}

static void whole_ranges(void **state)
{
	struct mtrr_state mtrr = usual();
	enum memory_type type;
	bool uniform;

	(void)state;
	assert_int_equal(mtrr_type(&mtrr, MIB(2), MIB(2), &uniform), MEMTYPE_WB);
	assert_true(uniform);
	assert_int_equal(mtrr_type(&mtrr, GIB(2), GIB(1) + 1, &uniform), MEMTYPE_WB);
	assert_false(uniform);
	assert_int_equal(mtrr_type(&mtrr, GIB(3), GIB(1), &uniform), MEMTYPE_UC);
	assert_true(uniform);
	(void)mtrr_type(&mtrr, GIB(3), UINT64_MAX, &uniform);
	assert_false(uniform);
	assert_int_equal(mtrr_run(&mtrr, MIB(1), MIB(3), &type), MIB(3));
}

static void mask_of_nothing_covers_all(void **state)
{
	struct mtrr_state mtrr = usual();

	(void)state;
	mtrr.variable_count = 1;
	mtrr.base[0] = MEMTYPE_WT;
	mtrr.mask[0] = VALID;
	expect_run(&mtrr, MIB(1), UINT64_MAX, MEMTYPE_WT);
}

/* Random masks, holes included: each run must agree with the definition at every page. */
static void agrees_with_the_definition(void **state)
{
	struct mtrr_state mtrr = {
		.default_type = MEMTYPE_WP | BIT(11),
		.physical_bits = 20,
		.variable_count = 1,
	};
	u64 width = GENMASK(19, 12);

	(void)state;
	srand(1);
	for (int round = 0; round < 300; round++) {
		u64 at = 0;

		mtrr.mask[0] = ((u64)rand() & (u64)rand() & 0xff) << 12 | VALID;
		mtrr.base[0] = ((u64)rand() & 0xff) << 12 | MEMTYPE_WT;
		while (at < BIT(20)) {
			enum memory_type type;
			u64 end = mtrr_run(&mtrr, at, BIT(20), &type);

			assert_true(end > at);
			for (; at < end; at += PAGE_SIZE) {
				bool in = !((at ^ mtrr.base[0]) & mtrr.mask[0] & width);

				assert_int_equal(type, in ? MEMTYPE_WT : MEMTYPE_WP);
			}
			assert_int_equal(at, end);
		}
	}
}

static void differ(struct mtrr_state *other, u32 msr)
{
	const struct mtrr_state boot = usual();
	struct mtrr_difference what;

	assert_int_equal(mtrr_differ(&boot, other, &what), msr != 0);
	if (msr != 0) {
		assert_int_equal(what.msr, msr);
		assert_int_not_equal(what.boot, what.other);
		assert_true(mtrr_differ(other, &boot, &what));
	}
	*other = usual();
}

/* Each register that counts, and none that does not. */
static void cpus_are_compared(void **state)
{
	struct mtrr_state other = usual();
	struct mtrr_state boot = usual();
	struct mtrr_difference what;

	(void)state;
	differ(&other, 0);
	other.default_type ^= MEMTYPE_WB;
	differ(&other, 0x2ff);
	other.default_type ^= BIT(11);
	differ(&other, 0x2ff);
	other.default_type |= BIT(8); /* reserved */
	differ(&other, 0);
	other.fixed[2] = 6;
	differ(&other, 0x259);
	other.fixed[10] = 0;
	differ(&other, 0x26f);
	other.base[0] = GIB(2);
	differ(&other, 0x200);
	other.mask[0] &= ~VALID;
	differ(&other, 0x201);
	add(&other, GIB(2), GIB(1), MEMTYPE_UC);
	differ(&other, 0x203);
	other.base[1] = GIB(2); /* of a pair that is not used */
	differ(&other, 0);
	assert_false(mtrr_is_reset(&boot));
	boot.default_type &= ~BIT(11); /* off, and yet set up */
	assert_false(mtrr_is_reset(&boot));
	boot.default_type = 0;
	assert_true(mtrr_is_reset(&boot));
	boot = usual();
	/* Off on both: the rest does not count; nor do fixed ones that are off. */
	boot.default_type &= ~ENABLED;
	other.default_type = boot.default_type;
	other.base[0] = other.fixed[0] = 0;
	assert_false(mtrr_differ(&boot, &other, &what));
	boot = other = usual();
	boot.default_type = other.default_type = MEMTYPE_WB | BIT(11);
	other.fixed[0] = 0;
	assert_false(mtrr_differ(&boot, &other, &what));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cpus_are_compared),
		cmocka_unit_test(usual_firmware),
		cmocka_unit_test(fixed_ranges),
		cmocka_unit_test(disabled_is_uncached),
		cmocka_unit_test(precedence),
		cmocka_unit_test(whole_ranges),
		cmocka_unit_test(mask_of_nothing_covers_all),
		cmocka_unit_test(agrees_with_the_definition),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
