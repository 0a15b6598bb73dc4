/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/svm/msr_map.c: the map as APM 2, "MSR Intercepts", lays it out, beside the policy. */

#include "unit.h"

#include <svm/msr_map.h>
#include <vcpu/msr_policy.h>

#define EVERYTHING (MSR_NEEDS_X2APIC | MSR_NEEDS_XSAVES | MSR_NEEDS_AMD)
#define EFER 0xc0000080U

struct range {
	u32 first, last; /* registers */
	u32 offset;      /* of their bits in the map */
};

static const struct range ranges[] = {
	{0x00000000, 0x00001fff, 0x0000},
	{0xc0000000, 0xc0001fff, 0x0800},
	{0xc0010000, 0xc0011fff, 0x1000},
};
#define MAP_UNUSED 0x1800 /* from here on reserved */

static u8 map[MSR_MAP_BYTES];

static void fill(unsigned int features)
{
	memset(map, 0x5a, sizeof(map));
	msr_map_fill(map, features);
}

/* Two bits a register: bit 0 of a pair for reads, bit 1 for writes. */
static unsigned int pair(const struct range *range, u32 msr)
{
	u32 n = msr - range->first;

	return (u32)map[range->offset + n / 4] >> n % 4 * 2 & 3;
}

static unsigned int pair_by_rule(const struct msr_rule *rule)
{
	return (rule->read != MSR_PASS ? 1U : 0) | (rule->write != MSR_PASS ? 2U : 0);
}

static void bytes_as_the_manual_places_them(void **state)
{
	static const struct {
		u32 at;
		u8 byte;
	} rows[] = {
		{0x0004, 0xfe}, /* TSC is read */
		{0x0012, 0xf0}, /* SPEC_CTRL, PRED_CMD */
		{0x005d, 0xc0}, /* SYSENTER */
		{0x009d, 0x3f}, /* PAT */
		{0x0202, 0x00}, /* x2APIC: 808H to 80BH */
		{0x020c, 0x82}, /* ICR and 833H are read */
		{0x0820, 0x03}, /* EFER exits; STAR, LSTAR, CSTAR */
		{0x0821, 0xfc}, /* FMASK */
		{0x0840, 0x00}, /* bases and TSC_AUX */
		{0x1045, 0xff}, /* VM_CR, VM_HSAVE_PA */
	};

	(void)state;
	fill(EVERYTHING);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (map[rows[i].at] != rows[i].byte) {
			fail_msg("byte %#x is %#x", rows[i].at, map[rows[i].at]);
		}
	}
}

static void passes_what_the_policy_passes(void **state)
{
	(void)state;
	for (unsigned int features = 0; features <= EVERYTHING; features++) {
		fill(features);
		for (size_t i = 0; i < ARRAY_SIZE(ranges); i++) {
			for (u32 msr = ranges[i].first; msr <= ranges[i].last; msr++) {
				unsigned int want = pair_by_rule(msr_policy(msr, features));

				if (msr != EFER && pair(&ranges[i], msr) != want) {
					fail_msg("MSR %#x: %u", msr, pair(&ranges[i], msr));
				}
			}
		}
	}
}

static void efer_exits_whatever_the_policy_says(void **state)
{
	(void)state;
	assert_int_equal(pair_by_rule(msr_policy(EFER, 0)), 0);
	for (unsigned int features = 0; features <= EVERYTHING; features++) {
		fill(features);
		assert_int_equal(pair(&ranges[1], EFER), 3);
	}
}

static void every_passing_row_has_its_place(void **state)
{
	unsigned int count;
	const struct msr_rule *rules = msr_rules(&count);

	(void)state;
	for (unsigned int i = 0; i < count; i++) {
		bool placed = rules[i].read != MSR_PASS && rules[i].write != MSR_PASS;

		for (size_t k = 0; k < ARRAY_SIZE(ranges); k++) {
			placed = placed || (rules[i].first >= ranges[k].first &&
					    rules[i].last <= ranges[k].last);
		}
		if (!placed) {
			fail_msg("MSR %#x passes, but not by the map", rules[i].first);
		}
	}
}

static void the_reserved_quarter_stays_set(void **state)
{
	(void)state;
	fill(EVERYTHING);
	for (size_t i = MAP_UNUSED; i < MSR_MAP_BYTES; i++) {
		assert_int_equal(map[i], 0xff);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_as_the_manual_places_them),
		cmocka_unit_test(passes_what_the_policy_passes),
		cmocka_unit_test(efer_exits_whatever_the_policy_says),
		cmocka_unit_test(every_passing_row_has_its_place),
		cmocka_unit_test(the_reserved_quarter_stays_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
