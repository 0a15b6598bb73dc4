/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vcpu/msr_policy.c and msr_rules.c: the table's form, and what it says of registers that
 * matter. */

#include "unit.h"

#include <vcpu/msr_policy.h>

#define EVERYTHING (MSR_NEEDS_X2APIC | MSR_NEEDS_XSAVES | MSR_NEEDS_AMD)

static void is_sorted_and_explained(void **state)
{
	unsigned int count;
	const struct msr_rule *rules = msr_rules(&count);

	(void)state;
	for (unsigned int i = 0; i < count; i++) {
		const struct msr_rule *rule = &rules[i];

		assert_true(rule->first <= rule->last);
		assert_true(i == 0 || rules[i - 1].last < rule->first);
		assert_true(rule->reason != NULL && strlen(rule->reason) > 10);
		assert_true(rule->read == MSR_DENY || rule->read == MSR_PASS ||
			    rule->read == MSR_HOST || rule->read == MSR_CONSTANT ||
			    rule->read == MSR_BASE);
		assert_true(rule->write == MSR_DENY || rule->write == MSR_PASS ||
			    rule->write == MSR_IGNORE || rule->write == MSR_SAME ||
			    rule->write == MSR_LVT || rule->write == MSR_ICR);
		assert_true(rule->read == MSR_CONSTANT || rule->value == 0);
		assert_int_equal(rule->needs & ~EVERYTHING, 0);
	}
}

static void knows_the_registers_that_matter(void **state)
{
	static const struct {
		u32 msr;
		enum msr_action read, write;
		u64 value;
	} rows[] = {
		{0x010, MSR_PASS, MSR_DENY, 0},       {0x01b, MSR_BASE, MSR_SAME, 0},
		{0x03a, MSR_CONSTANT, MSR_DENY, 1},   {0x03b, MSR_DENY, MSR_DENY, 0},
		{0x047, MSR_DENY, MSR_DENY, 0},       {0x048, MSR_PASS, MSR_PASS, 0},
		{0x049, MSR_PASS, MSR_PASS, 0},       {0x04a, MSR_DENY, MSR_DENY, 0},
		{0x079, MSR_DENY, MSR_DENY, 0}, /* microcode update */
		{0x08b, MSR_HOST, MSR_IGNORE, 0},     {0x0bd, MSR_CONSTANT, MSR_DENY, 1},
		{0x0fe, MSR_CONSTANT, MSR_DENY, 0},   {0x10a, MSR_CONSTANT, MSR_DENY, 0},
		{0x174, MSR_PASS, MSR_PASS, 0},       {0x176, MSR_PASS, MSR_PASS, 0},
		{0x179, MSR_CONSTANT, MSR_IGNORE, 0}, /* machine check */
		{0x17a, MSR_CONSTANT, MSR_IGNORE, 0}, {0x17b, MSR_DENY, MSR_DENY, 0},
		{0x199, MSR_DENY, MSR_DENY, 0}, /* frequency */
		{0x1a0, MSR_HOST, MSR_IGNORE, 0},     {0x200, MSR_DENY, MSR_DENY, 0}, /* MTRRs */
		{0x277, MSR_PASS, MSR_PASS, 0},       {0x2ff, MSR_CONSTANT, MSR_IGNORE, 0x806},
		{0x38f, MSR_DENY, MSR_DENY, 0}, /* performance counters */
		{0x480, MSR_DENY, MSR_DENY, 0}, /* VMX */
		{0x600, MSR_DENY, MSR_DENY, 0}, /* debug store */
		{0x6e0, MSR_PASS, MSR_PASS, 0},       {0x7ff, MSR_DENY, MSR_DENY, 0},
		{0x80b, MSR_PASS, MSR_PASS, 0},       {0x82f, MSR_PASS, MSR_LVT, 0},
		{0x830, MSR_PASS, MSR_ICR, 0},        {0x832, MSR_PASS, MSR_PASS, 0},
		{0x833, MSR_PASS, MSR_LVT, 0},        {0x837, MSR_PASS, MSR_LVT, 0},
		{0x838, MSR_PASS, MSR_PASS, 0},       {0x83f, MSR_PASS, MSR_PASS, 0},
		{0x8ff, MSR_PASS, MSR_PASS, 0},       {0x900, MSR_DENY, MSR_DENY, 0},
		{0xda0, MSR_CONSTANT, MSR_SAME, 0},   {0x2000, MSR_DENY, MSR_DENY, 0},
		{0x40000000, MSR_DENY, MSR_DENY, 0},  {0xc0000080, MSR_PASS, MSR_PASS, 0},
		{0xc0000085, MSR_DENY, MSR_DENY, 0},  {0xc0000103, MSR_PASS, MSR_PASS, 0},
		{0xc0000104, MSR_DENY, MSR_DENY, 0},  {0xc0010114, MSR_DENY, MSR_DENY, 0},
		{0xc0010117, MSR_DENY, MSR_DENY, 0},  {0xffffffff, MSR_DENY, MSR_DENY, 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const struct msr_rule *rule = msr_policy(rows[i].msr, EVERYTHING);

		if (rule->read != rows[i].read || rule->write != rows[i].write ||
		    rule->value != rows[i].value) {
			fail_msg("MSR %#x", rows[i].msr);
		}
	}
}

static void chip_configuration_is_what_kernels_want(void **state)
{
	const struct msr_rule *rule = msr_policy(0xc001001f, MSR_NEEDS_AMD);

	(void)state;
	assert_int_equal(rule->read, MSR_CONSTANT);
	assert_int_equal(rule->write, MSR_IGNORE);
	assert_int_equal(rule->value, BIT(46));
}

/* What Xen and Linux read, and adjust, on AMD's processors without asking CPUID. */
static void registers_of_amd_are_there_on_amd_alone(void **state)
{
	static const struct {
		u32 first, last;
		enum msr_action read;
	} rows[] = {
		{0xc0010000, 0xc0010007, MSR_CONSTANT}, {0xc0010010, 0xc0010010, MSR_CONSTANT},
		{0xc0010015, 0xc0010015, MSR_CONSTANT}, {0xc0010055, 0xc0010055, MSR_CONSTANT},
		{0xc0010200, 0xc001020b, MSR_CONSTANT}, {0xc0011020, 0xc0011023, MSR_CONSTANT},
		{0xc0011029, 0xc0011029, MSR_HOST},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		for (u32 msr = rows[i].first; msr <= rows[i].last; msr++) {
			assert_int_equal(msr_policy(msr, MSR_NEEDS_AMD)->read, rows[i].read);
			assert_true(msr_policy(msr, MSR_NEEDS_AMD)->write == MSR_IGNORE ||
				    msr_policy(msr, MSR_NEEDS_AMD)->write == MSR_SAME);
			assert_int_equal(
				msr_policy(msr, EVERYTHING & ~(unsigned int)MSR_NEEDS_AMD)->read,
				MSR_DENY);
			assert_int_equal(
				msr_policy(msr, EVERYTHING & ~(unsigned int)MSR_NEEDS_AMD)->write,
				MSR_DENY);
		}
	}
}

static void rows_hold_only_with_what_they_need(void **state)
{
	static const u32 x2apic[] = {0x0bd, 0x10a, 0x800, 0x80b, 0x830, 0x837, 0x83f, 0x8ff};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(x2apic); i++) {
		const struct msr_rule *rule = msr_policy(x2apic[i], MSR_NEEDS_XSAVES);

		assert_int_equal(rule->read, MSR_DENY);
		assert_int_equal(rule->write, MSR_DENY);
	}
	assert_int_equal(msr_policy(0xda0, MSR_NEEDS_X2APIC)->read, MSR_DENY);
	assert_int_equal(msr_policy(0xc0000080, 0)->read, MSR_PASS);
}

/* What exits find is the policy, register by register, but for the one value of the machine. */
static void rules_made_for_a_machine_are_the_policy(void **state)
{
	static struct msr_rules rules;
	static const u32 starts[] = {0, 0x40000000, 0x7ffff000, 0xc0000000, 0xc0010000, 0xfffff000};

	(void)state;
	for (unsigned int features = 0; features <= EVERYTHING; features++) {
		memset(&rules, 0xff, sizeof(rules));
		msr_rules_make(features, 0x1234, &rules);
		for (u64 i = 0; i < ARRAY_SIZE(starts) * 0x1000; i++) {
			u32 msr = starts[i / 0x1000] + (u32)(i % 0x1000);
			const struct msr_rule *want = msr_policy(msr, features);
			const struct msr_rule *rule = msr_rule_find(&rules, msr);
			bool special = msr == 0x10a && want->read == MSR_CONSTANT;

			assert_int_equal(rule->read, want->read);
			assert_int_equal(rule->write, want->write);
			assert_int_equal(rule->value, special ? 0x1234 : want->value);
			assert_null(rule->reason);
		}
	}
}

struct passing {
	u64 last; /* call: register, then write */
	unsigned int reads, writes;
	unsigned int features;
};

static void count_passing(void *context, u32 msr, bool write)
{
	struct passing *passing = context;
	const struct msr_rule *rule = msr_policy(msr, passing->features);
	u64 call = ((u64)msr << 1 | write) + 1;

	assert_int_equal(write ? rule->write : rule->read, MSR_PASS);
	assert_true(call > passing->last);
	passing->last = call;
	*(write ? &passing->writes : &passing->reads) += 1;
}

static void passing_ones_are_told_once_in_order(void **state)
{
	(void)state;
	for (unsigned int features = 0; features <= EVERYTHING; features++) {
		struct passing passing = {.features = features};
		bool x2apic = (features & MSR_NEEDS_X2APIC) != 0;

		msr_policy_passing(features, count_passing, &passing);
		assert_int_equal(passing.reads, 20 + (x2apic ? 256 : 0));
		assert_int_equal(passing.writes, 19 + (x2apic ? 249 : 0));
	}
}

static void capabilities_announce_no_registers(void **state)
{
	(void)state;
	assert_int_equal(msr_arch_capabilities(0), 1ULL << 21);
	assert_int_equal(msr_arch_capabilities(0x0000000000002d4f), 0x20214f); /* one that exists */
	for (unsigned int bit = 0; bit < 64; bit++) {
		/* TSX_CTRL, MISC_PACKAGE_CTLS, ENERGY_FILTERING, DOITM, MCU controls… */
		bool statement = bit <= 6 || bit == 8 || (bit >= 13 && bit <= 15) || bit == 17 ||
				 bit == 19 || bit == 20 || bit == 24 || (bit >= 26 && bit <= 28);

		assert_int_equal(msr_arch_capabilities(1ULL << bit) >> bit & 1,
				 statement || bit == 21);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_sorted_and_explained),
		cmocka_unit_test(knows_the_registers_that_matter),
		cmocka_unit_test(chip_configuration_is_what_kernels_want),
		cmocka_unit_test(registers_of_amd_are_there_on_amd_alone),
		cmocka_unit_test(rows_hold_only_with_what_they_need),
		cmocka_unit_test(rules_made_for_a_machine_are_the_policy),
		cmocka_unit_test(passing_ones_are_told_once_in_order),
		cmocka_unit_test(capabilities_announce_no_registers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
