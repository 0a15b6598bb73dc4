/* SPDX-License-Identifier: Apache-2.0 */
/* The search for CPUID leaf 0x15. Pure. */

#include <cpu/tsc_ratio.h>

#define DENOMINATOR_MAX 8
#define KHZ 1000
#define RATIO_TOLERANCE 1000 /* one in a thousand */
#define SNAP_TOLERANCE 200   /* one in two hundred */

static u64 tsc_ratio_distance(u64 a, u64 b)
{
	return a > b ? a - b : b - a;
}

struct tsc_ratio tsc_ratio_find(u64 tsc_hz, u64 lapic_hz)
{
	struct tsc_ratio best = {0};
	u64 best_miss = UINT64_MAX;
	u64 tsc_khz = (tsc_hz + KHZ / 2) / KHZ;

	for (u32 d = 1; d <= DENOMINATOR_MAX && lapic_hz > 0; d++) {
		u64 n = (tsc_hz * d + lapic_hz / 2) / lapic_hz;
		u64 off = tsc_ratio_distance(n * lapic_hz, tsc_hz * d);
		u64 crystal_khz;
		u64 miss;

		if (n == 0) {
			continue;
		}
		crystal_khz = (tsc_khz * d + n / 2) / n;
		if (n > UINT32_MAX || crystal_khz == 0 || crystal_khz > UINT32_MAX / KHZ ||
		    crystal_khz * n > UINT32_MAX) {
			continue;
		}
		/* Any ratio near enough is better than any that is not. */
		miss = off * RATIO_TOLERANCE <= tsc_hz * d
			       ? tsc_ratio_distance(crystal_khz * n / d, tsc_khz)
			       : BIT(32) + off / d;
		if (miss < best_miss) {
			best_miss = miss;
			best = (struct tsc_ratio){d, (u32)n, (u32)(crystal_khz * KHZ)};
		}
	}
	return best;
}

u64 snap_frequency(u64 measured, u64 nominal)
{
	return tsc_ratio_distance(measured, nominal) <= nominal / SNAP_TOLERANCE ? nominal
										 : measured;
}
