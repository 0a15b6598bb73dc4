/* SPDX-License-Identifier: Apache-2.0 */
/* The search for CPUID leaf 0x15. Pure. */

#include <cpu/tsc_ratio.h>

#define DENOMINATOR_MAX 4096
#define KHZ 1000
#define EXACT 10000000         /* one in ten million: no need to look for better */
#define GOOD 1000000           /* one in a million */
#define CRYSTAL_TOLERANCE 2000 /* and the crystal by one in two thousand */
#define SNAP_TOLERANCE 200     /* one in two hundred */

static u64 tsc_ratio_distance(u64 a, u64 b)
{
	return a > b ? a - b : b - a;
}

/* Betters *@best, which misses @tsc_hz by @miss, by ratios of a crystal of @crystal_khz. Returns
 * the miss. */
static u64 tsc_ratio_better(u64 tsc_hz, u64 crystal_khz, u64 miss, struct tsc_ratio *best)
{
	const u64 crystal_hz = crystal_khz * KHZ;

	if (crystal_khz == 0 || crystal_khz > UINT32_MAX / KHZ) {
		return miss;
	}
	for (u32 d = 1; d <= DENOMINATOR_MAX && miss > tsc_hz / EXACT; d++) {
		u64 n = (tsc_hz * d + crystal_hz / 2) / crystal_hz;
		u64 off = tsc_ratio_distance(crystal_hz * n / d, tsc_hz);

		if (n != 0 && crystal_khz * n <= UINT32_MAX && off < miss) {
			miss = off;
			*best = (struct tsc_ratio){d, (u32)n, (u32)crystal_hz};
		}
	}
	return miss;
}

struct tsc_ratio tsc_ratio_find(u64 tsc_hz, u64 lapic_hz)
{
	const u64 khz = (lapic_hz + KHZ / 2) / KHZ;
	struct tsc_ratio best = {0};
	u64 miss = tsc_ratio_better(tsc_hz, khz, UINT64_MAX, &best);

	/* Where both run nearly alike there are few ratios between, so the crystal has to give way.
	 */
	for (u64 off = 1;
	     off <= khz / CRYSTAL_TOLERANCE && best.denominator != 0 && miss > tsc_hz / GOOD;
	     off++) {
		miss = tsc_ratio_better(tsc_hz, khz - off, miss, &best);
		miss = tsc_ratio_better(tsc_hz, khz + off, miss, &best);
	}
	return best;
}

u64 snap_frequency(u64 measured, u64 nominal)
{
	return tsc_ratio_distance(measured, nominal) <= nominal / SNAP_TOLERANCE ? nominal
										 : measured;
}
