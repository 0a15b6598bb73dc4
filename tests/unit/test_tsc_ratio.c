/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/tsc_ratio.c, judged by the 32-bit arithmetic that Linux does with the answer. */

#include "unit.h"

#include <cpu/tsc_ratio.h>

static u32 linux_khz(struct tsc_ratio ratio)
{
	u32 crystal_khz = ratio.crystal_hz / 1000;

	return crystal_khz * ratio.numerator / ratio.denominator;
}

static void expect(u64 tsc_hz, u64 lapic_hz, u32 denominator, u32 numerator, u32 crystal_hz)
{
	struct tsc_ratio ratio = tsc_ratio_find(tsc_hz, lapic_hz);

	assert_int_equal(ratio.denominator, denominator);
	assert_int_equal(ratio.numerator, numerator);
	assert_int_equal(ratio.crystal_hz, crystal_hz);
}

static void whole_ratios(void **state)
{
	(void)state;
	expect(50000000, 50000000, 1, 1, 50000000);
	expect(2400000000, 24000000, 1, 100, 24000000);
	expect(3600000000, 24000000, 1, 150, 24000000);
	expect(1000000000, 1000000000, 1, 1, 1000000000);
}

static void small_denominators(void **state)
{
	(void)state;
	expect(2500000000, 1000000000, 2, 5, 1000000000);
	expect(70000000, 30000000, 3, 7, 30000000);
	expect(50000000, 100000000, 2, 1, 100000000);
}

/* Measured values, a little off: the crystal to the kHz, the TSC to a millionth and better. */
static void measured_values(void **state)
{
	(void)state;
	for (u64 tsc = 1000000000; tsc < 5000000000; tsc += 123456789) {
		for (u64 lapic = 24000000; lapic < 1100000000; lapic = lapic * 5 / 4 + 777) {
			struct tsc_ratio ratio = tsc_ratio_find(tsc, lapic);
			u64 got = (u64)ratio.crystal_hz * ratio.numerator / ratio.denominator;
			u64 miss = got > tsc ? got - tsc : tsc - got;

			assert_in_range(ratio.denominator, 1, 4096);
			assert_in_range(ratio.crystal_hz, lapic - lapic / 2000 - 1000,
					lapic + lapic / 2000 + 1000);
			assert_true((u64)ratio.crystal_hz / 1000 * ratio.numerator <= UINT32_MAX);
			assert_true(miss * 1000000 <= tsc);
			assert_in_range(linux_khz(ratio), tsc / 1000 - tsc / 1000000000 - 1,
					tsc / 1000 + tsc / 1000000000 + 1);
		}
	}
}

static void odd_ratios(void **state)
{
	(void)state;
	expect(1070000000, 1000000000, 100, 107, 1000000000);
	/* Nearly alike: a millionth is 50 Hz, and the crystal has 1,000. */
	for (u64 tsc = 49990000; tsc < 50010000; tsc += 77) {
		struct tsc_ratio ratio = tsc_ratio_find(tsc, 50000000);
		u64 got = (u64)ratio.crystal_hz * ratio.numerator / ratio.denominator;

		assert_in_range(got, tsc - 50, tsc + 50);
		assert_in_range(ratio.crystal_hz, 49974000, 50026000);
	}
}

static void nonsense_gives_nothing(void **state)
{
	(void)state;
	expect(1000000000, 0, 0, 0, 0);
	expect(0, 1000000000, 0, 0, 0);
	expect(1000, 1000000000, 0, 0, 0);
	expect(5000000000000, 1000, 0, 0, 0);
	/* A timer too fast for ECX. */
	expect(5000000000, 5000000000, 0, 0, 0);
}

static void snapping(void **state)
{
	(void)state;
	assert_int_equal(snap_frequency(2399000000, 2400000000), 2400000000);
	assert_int_equal(snap_frequency(2412000000, 2400000000), 2400000000);
	assert_int_equal(snap_frequency(2388000000, 2400000000), 2400000000);
	assert_int_equal(snap_frequency(2412000001, 2400000000), 2412000001);
	assert_int_equal(snap_frequency(2387999999, 2400000000), 2387999999);
	assert_int_equal(snap_frequency(5, 0), 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_ratios),           cmocka_unit_test(small_denominators),
		cmocka_unit_test(measured_values),        cmocka_unit_test(odd_ratios),
		cmocka_unit_test(nonsense_gives_nothing), cmocka_unit_test(snapping),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
