/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/clock_judge.c: which of several clocks is believed. */

#include "unit.h"

#include <cpu/clock_judge.h>

#define MHZ 1000000ULL

static struct clock_verdict verdict;

static void judge(u64 pm_timer, u64 pit, u64 hpet, struct tsc_ratio nominal, u64 base_hz)
{
	const struct clock_facts facts = {{pm_timer, pit, hpet}, nominal, base_hz};

	memset(&verdict, 0xff, sizeof(verdict));
	clock_judge(&facts, &verdict);
}

static void expect(u64 hz, enum clock_reference by, bool nominal)
{
	assert_int_equal(verdict.tsc_hz, hz);
	assert_int_equal(verdict.by, by);
	assert_int_equal(verdict.nominal, nominal);
}

static const struct tsc_ratio unknown;
static const struct tsc_ratio skylake = {2, 250, 24000000}; /* 3 GHz */

static void the_first_that_counts(void **state)
{
	(void)state;
	judge(2400 * MHZ, 2400 * MHZ + 9, 2400 * MHZ - 9, unknown, 0);
	expect(2400 * MHZ, CLOCK_PM_TIMER, false);
	assert_false(verdict.wrong[0] || verdict.wrong[1] || verdict.wrong[2]);
	judge(0, 2400 * MHZ, 2400 * MHZ + 1, unknown, 0);
	expect(2400 * MHZ, CLOCK_PIT, false);
	judge(0, 0, 2400 * MHZ, unknown, 0);
	expect(2400 * MHZ, CLOCK_HPET, false);
	judge(0, 0, 0, unknown, 3000 * MHZ);
	expect(0, CLOCK_REFERENCES, false);
}

static void most_are_right(void **state)
{
	(void)state;
	judge(4800 * MHZ, 2400 * MHZ, 2401 * MHZ, unknown, 0);
	expect(2400 * MHZ, CLOCK_PIT, false);
	assert_true(verdict.wrong[CLOCK_PM_TIMER]);
	assert_false(verdict.wrong[CLOCK_PIT] || verdict.wrong[CLOCK_HPET]);
	judge(2400 * MHZ, 1200 * MHZ, 2400 * MHZ, unknown, 0);
	expect(2400 * MHZ, CLOCK_PM_TIMER, false);
	assert_true(verdict.wrong[CLOCK_PIT]);
	/* Of two that differ the first, unless the processor is with the second. */
	judge(2400 * MHZ, 0, 3001 * MHZ, unknown, 0);
	expect(2400 * MHZ, CLOCK_PM_TIMER, false);
	assert_true(verdict.wrong[CLOCK_HPET]);
	judge(2400 * MHZ, 0, 3001 * MHZ, skylake, 0);
	expect(3000 * MHZ, CLOCK_HPET, true);
	assert_true(verdict.wrong[CLOCK_PM_TIMER]);
}

/* Half a percent for leaf 0x15, 200 ppm for leaf 0x16, whose number is rounded. */
static void what_the_processor_says(void **state)
{
	(void)state;
	judge(3015 * MHZ, 0, 0, skylake, 0);
	expect(3000 * MHZ, CLOCK_PM_TIMER, true);
	judge(2985 * MHZ, 0, 0, skylake, 0);
	expect(3000 * MHZ, CLOCK_PM_TIMER, true);
	judge(3016 * MHZ, 0, 0, skylake, 0);
	expect(3016 * MHZ, CLOCK_PM_TIMER, false);
	assert_false(verdict.base);
	judge(0, 0, 0, skylake, 0);
	expect(3000 * MHZ, CLOCK_REFERENCES, true);
	judge(2900 * MHZ + 580000, 0, 0, unknown, 2900 * MHZ);
	expect(2900 * MHZ, CLOCK_PM_TIMER, false);
	assert_true(verdict.base);
	judge(2900 * MHZ - 580001, 0, 0, unknown, 2900 * MHZ);
	expect(2900 * MHZ - 580001, CLOCK_PM_TIMER, false);
	assert_false(verdict.base);
	judge(2904 * MHZ, 0, 0, unknown, 2900 * MHZ); /* 242 times 12 MHz */
	expect(2904 * MHZ, CLOCK_PM_TIMER, false);
}

static void expect_nominal(u32 eax, u32 ebx, u32 ecx, u32 signature, u64 hz)
{
	struct tsc_ratio ratio = clock_nominal((struct cpuid_regs){eax, ebx, ecx, 0}, signature);

	assert_int_equal(tsc_ratio_hz(ratio), hz);
	assert_int_equal(ratio.denominator != 0, hz != 0);
}

/* Some models leave the crystal out, and the manual has it. */
static void crystals(void **state)
{
	(void)state;
	expect_nominal(2, 200, 38400000, 0x906a3, 3840 * MHZ);
	expect_nominal(2, 242, 0, 0x506e3, 2904 * MHZ); /* Skylake */
	expect_nominal(2, 300, 0, 0x906e9, 3600 * MHZ); /* Kaby Lake */
	expect_nominal(2, 168, 0, 0x50654, 2100 * MHZ); /* Skylake-SP */
	expect_nominal(3, 171, 0, 0x506c9, 1094400000); /* Apollo Lake */
	expect_nominal(2, 200, 0, 0x306c3, 0);          /* none that the manual names */
	expect_nominal(2, 200, 0, 0x500f5e, 0);         /* not of family 6 */
	expect_nominal(0, 200, 24000000, 0x906a3, 0);
	expect_nominal(2, 0, 24000000, 0x906a3, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_that_counts),
		cmocka_unit_test(most_are_right),
		cmocka_unit_test(what_the_processor_says),
		cmocka_unit_test(crystals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
