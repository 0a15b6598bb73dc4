/* SPDX-License-Identifier: Apache-2.0 */
/* See clock_judge.h. */

#include <cpu/clock_judge.h>
#include <lib/string.h>

#define BASE_TOLERANCE 5000 /* 200 ppm */

/* SDM 3B, "Time-Stamp Counter": nominal core crystal clock of models whose leaf 15H lacks it. */
static const struct {
	u8 model; /* of family 6 */
	u32 hz;
} clock_crystals[] = {
	{0x4e, 24000000}, {0x5e, 24000000},
	{0x8e, 24000000}, {0x9e, 24000000}, /* 6th, 7th generation */
	{0x55, 25000000},                   /* Xeon Scalable */
	{0x5c, 19200000},                   /* Goldmont */
};

static u32 clock_crystal_of(u32 signature)
{
	const u32 family = signature >> 8 & 0xf;
	const u32 model = (signature >> 4 & 0xf) | (signature >> 12 & 0xf0);

	for (unsigned int i = 0; i < ARRAY_SIZE(clock_crystals); i++) {
		if (family == 6 && clock_crystals[i].model == model) {
			return clock_crystals[i].hz;
		}
	}
	return 0;
}

struct tsc_ratio clock_nominal(struct cpuid_regs leaf15, u32 signature)
{
	struct tsc_ratio ratio = {leaf15.eax, leaf15.ebx, leaf15.ecx};

	if (ratio.crystal_hz == 0) {
		ratio.crystal_hz = clock_crystal_of(signature);
	}
	if (ratio.denominator == 0 || ratio.numerator == 0 || ratio.crystal_hz == 0) {
		ratio = (struct tsc_ratio){0};
	}
	return ratio;
}

u64 tsc_ratio_hz(struct tsc_ratio ratio)
{
	return ratio.denominator != 0 ? (u64)ratio.crystal_hz * ratio.numerator / ratio.denominator
				      : 0;
}

static bool clock_near(u64 a, u64 b)
{
	return (a > b ? a - b : b - a) <= b / CLOCK_DIFFERENCE;
}

/* How many of the clocks, and the processor's word, agree with clock @i. */
static unsigned int clock_votes(const struct clock_facts *facts, unsigned int i)
{
	const u64 nominal = tsc_ratio_hz(facts->nominal);
	unsigned int votes = nominal != 0 && snap_frequency(facts->hz[i], nominal) == nominal;

	for (unsigned int j = 0; j < CLOCK_REFERENCES; j++) {
		votes += facts->hz[j] != 0 && clock_near(facts->hz[i], facts->hz[j]);
	}
	return votes;
}

static enum clock_reference clock_elect(const struct clock_facts *facts)
{
	enum clock_reference best = CLOCK_REFERENCES;
	unsigned int most = 0;

	for (unsigned int i = 0; i < CLOCK_REFERENCES; i++) {
		unsigned int votes = facts->hz[i] != 0 ? clock_votes(facts, i) : 0;

		if (votes > most) {
			most = votes;
			best = (enum clock_reference)i;
		}
	}
	return best;
}

void clock_judge(const struct clock_facts *facts, struct clock_verdict *out)
{
	const u64 nominal = tsc_ratio_hz(facts->nominal);
	u64 measured;

	memset(out, 0, sizeof(*out));
	out->by = clock_elect(facts);
	if (out->by == CLOCK_REFERENCES) {
		out->tsc_hz = nominal;
		out->nominal = nominal != 0;
		return;
	}
	measured = facts->hz[out->by];
	for (unsigned int i = 0; i < CLOCK_REFERENCES; i++) {
		out->wrong[i] = facts->hz[i] != 0 && !clock_near(facts->hz[i], measured);
	}
	out->tsc_hz = measured;
	if (nominal != 0 && snap_frequency(measured, nominal) == nominal) {
		out->tsc_hz = nominal;
		out->nominal = true;
	} else if (facts->base_hz != 0 && (measured > facts->base_hz ? measured - facts->base_hz
								     : facts->base_hz - measured) <=
						  facts->base_hz / BASE_TOLERANCE) {
		out->tsc_hz = facts->base_hz;
		out->base = true;
	}
}
