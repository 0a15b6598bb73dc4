/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vcpu/cr4_offered.c: each bit by its own feature, and what hiding a feature takes away.
 */

#include "unit.h"

#include <exit/cpuid_policy.h>
#include <vcpu/cr4.h>

#define ALWAYS 0x144ULL

static void needs_the_feature_of_each_bit(void **state)
{
	static const struct {
		struct cr4_leaves leaves;
		u64 bits;
	} rows[] = {
		{{.one = {.edx = 1U << 1}}, 0x3},
		{{.one = {.edx = 1U << 2}}, 0x8},
		{{.one = {.edx = 1U << 3}}, 0x10},
		{{.one = {.edx = 1U << 6}}, 0x20},
		{{.one = {.edx = 1U << 7}}, 0},
		{{.one = {.edx = 1U << 13}}, 0x80},
		{{.one = {.edx = 1U << 24}}, 0x200},
		{{.one = {.edx = 1U << 25}}, 0x400},
		{{.one = {.ecx = 1U << 5}}, 0},
		{{.one = {.ecx = 1U << 6}}, 0},
		{{.one = {.ecx = 1U << 17}}, 0x20000},
		{{.one = {.ecx = 1U << 26}}, 0x40000},
		{{.seven = {.ecx = 1U << 2}}, 0x800},
		{{.seven = {.ecx = 1U << 16}}, 0x1000},
		{{.seven = {.ebx = 1U << 0}}, 0x10000},
		{{.seven = {.ecx = 1U << 23}}, 0x80000},
		{{.seven = {.ebx = 1U << 7}}, 0x100000},
		{{.seven = {.ebx = 1U << 20}}, 0x200000},
		{{.seven = {.ecx = 1U << 3}}, 0x400000},
		{{.seven = {.ecx = 1U << 7}}, 0x800000},
		{{.seven = {.edx = 1U << 20}}, 0x800000},
		{{.seven = {.ecx = 1U << 31}}, 0x1000000},
		{{.seven = {.edx = 1U << 5}}, 0x2000000},
		{{.seven_one = {.eax = 1U << 6}}, 0x8000000},
		{{.seven_one = {.eax = 1U << 26}}, 0x10000000},
		{{.seven_one = {.eax = 1U << 17}}, 0x100000000ULL},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_int_equal(cr4_offered_by(&rows[i].leaves), ALWAYS | rows[i].bits);
	}
}

/* A host that has everything: what the policy of CPUID hides cannot be switched on. */
static void follows_the_policy_of_cpuid(void **state)
{
	const struct cpuid_regs all = {~0U, ~0U, ~0U, ~0U};
	const struct cpuid_facts facts = {
		.max_leaf = 0x20, .max_extended = 0x80000021, .x2apic = true, .invpcid = true};
	struct cr4_leaves leaves = {all, all, all};
	struct cpuid_rules rules;

	(void)state;
	cpuid_rules_make(&facts, &rules);
	leaves.one = cpuid_rule_apply(cpuid_rule_find(&rules, 1, 0), all);
	leaves.seven = cpuid_rule_apply(cpuid_rule_find(&rules, 7, 0), all);
	leaves.seven_one = cpuid_rule_apply(cpuid_rule_find(&rules, 7, 1), all);
	/* Without LA57, VMXE, SMXE, KL, CET, PKS, UINTR, LASS, LAM_SUP, FRED. */
	assert_int_equal(cr4_offered_by(&leaves), 0x770fff);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(needs_the_feature_of_each_bit),
		cmocka_unit_test(follows_the_policy_of_cpuid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
