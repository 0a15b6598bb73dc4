/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/exit/cpuid_policy.c: what is hidden, what is shown, what follows the facts. */

#include "unit.h"

#include <exit/cpuid_policy.h>

#define ONES 0xffffffffU

static struct cpuid_facts facts;

static int setup(void **state)
{
	(void)state;
	facts = (struct cpuid_facts){
		.max_leaf = 0x1f,
		.max_extended = 0x80000008,
		.x2apic = true,
		.invpcid = true,
		.rdtscp = true,
		.xsaves = true,
		.tsc_khz = 2999500,
		.apic_khz = 25000,
		.ratio = {1, 120, 25000000},
	};
	return 0;
}

static struct cpuid_regs ask(u32 leaf, u32 subleaf)
{
	struct cpuid_regs regs = {ONES, ONES, ONES, ONES};

	cpuid_filter(leaf, subleaf, &facts, &regs);
	return regs;
}

static void assert_regs(struct cpuid_regs regs, u32 eax, u32 ebx, u32 ecx, u32 edx)
{
	assert_int_equal(regs.eax, eax);
	assert_int_equal(regs.ebx, ebx);
	assert_int_equal(regs.ecx, ecx);
	assert_int_equal(regs.edx, edx);
}

static void assert_untouched(u32 leaf, u32 subleaf)
{
	struct cpuid_regs regs = {leaf * 3 + 1, leaf ^ 0x5555, leaf * 7, ~leaf};
	struct cpuid_regs old = regs;

	cpuid_filter(leaf, subleaf, &facts, &regs);
	assert_regs(regs, old.eax, old.ebx, old.ecx, old.edx);
}

static void hides_what_needs_denied_registers(void **state)
{
	static const u8 hidden_1_ecx[] = {2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 18, 27};
	static const u8 hidden_1_edx[] = {7, 14, 18, 21, 22, 29, 31};
	static const u8 shown_1_ecx[] = {0, 1, 9, 12, 13, 17, 19, 20, 21, 22, 23, 24, 25, 26, 31};
	static const u8 shown_1_edx[] = {0, 4, 5, 6, 8, 9, 12, 13, 16, 19, 24, 25, 26, 28};
	struct cpuid_regs regs = ask(1, 0);

	(void)state;
	assert_int_equal(regs.eax, ONES);
	assert_int_equal(regs.ebx, ONES);
	for (size_t i = 0; i < ARRAY_SIZE(hidden_1_ecx); i++) {
		assert_false(regs.ecx & BIT(hidden_1_ecx[i]));
	}
	for (size_t i = 0; i < ARRAY_SIZE(shown_1_ecx); i++) {
		assert_true(regs.ecx & BIT(shown_1_ecx[i]));
	}
	for (size_t i = 0; i < ARRAY_SIZE(hidden_1_edx); i++) {
		assert_false(regs.edx & BIT(hidden_1_edx[i]));
	}
	for (size_t i = 0; i < ARRAY_SIZE(shown_1_edx); i++) {
		assert_true(regs.edx & BIT(shown_1_edx[i]));
	}
}

static void leaf_1_follows_facts(void **state)
{
	struct cpuid_regs regs = {0, 0, 0, 0};

	(void)state;
	facts.cr4 = BIT(18);
	assert_true(ask(1, 0).ecx & BIT(27));
	cpuid_filter(1, 0, &facts, &regs); /* no XSAVE: nothing to enable */
	assert_regs(regs, 0, 0, 1U << 31 | 1U << 21, 0);
	facts.x2apic = false;
	assert_false(ask(1, 0).ecx & BIT(21));
}

static void leaf_7_follows_facts(void **state)
{
	static const u8 hidden_ebx[] = {1, 2, 12, 14, 15, 25};
	static const u8 hidden_ecx[] = {4, 5, 7, 13, 16, 17, 21, 23, 24, 29, 30, 31};
	static const u8 hidden_edx[] = {1, 5, 9, 13, 18, 19, 20, 30};
	struct cpuid_regs regs = ask(7, 0);

	(void)state;
	assert_int_equal(regs.eax, 2);
	for (size_t i = 0; i < ARRAY_SIZE(hidden_ebx); i++) {
		assert_false(regs.ebx & BIT(hidden_ebx[i]));
	}
	for (size_t i = 0; i < ARRAY_SIZE(hidden_ecx); i++) {
		assert_false(regs.ecx & BIT(hidden_ecx[i]));
	}
	for (size_t i = 0; i < ARRAY_SIZE(hidden_edx); i++) {
		assert_false(regs.edx & BIT(hidden_edx[i]));
	}
	assert_true(regs.ebx & BIT(10));
	assert_true(regs.ecx & BIT(22));
	assert_true(regs.edx & BIT(29));
	facts.cr4 = BIT(22);
	assert_true(ask(7, 0).ecx & BIT(4));
	facts.x2apic = facts.invpcid = facts.rdtscp = false;
	assert_false(ask(7, 0).edx & BIT(29));
	assert_false(ask(7, 0).ebx & BIT(10));
	assert_false(ask(7, 0).ecx & BIT(22));
	regs = (struct cpuid_regs){0, 0, 0, 0};
	cpuid_filter(7, 0, &facts, &regs); /* CR4.PKE without PKU, and an eax of 0 */
	assert_regs(regs, 0, 0, 0, 0);
	assert_regs(ask(7, 1), 0x00a01cbf, 0, 0, 0x00004530);
	assert_regs(ask(7, 2), 0, 0, 0, 0x7f);
	assert_regs(ask(7, 3), 0, 0, 0, 0);
}

static void whole_leaves_are_empty(void **state)
{
	static const u32 leaves[] = {
		0x3,        0x5,        0x8,        0x9,        0xa,        0xc,        0xe,
		0xf,        0x10,       0x11,       0x12,       0x13,       0x14,       0x17,
		0x19,       0x1b,       0x1c,       0x20,       0x23,       0x3fffffff, 0x40000001,
		0x4000000f, 0x40000011, 0x400000ff, 0x40000101, 0x7fffffff, 0x80000009, 0x8000000a,
		0x80860000, 0xc0000000, 0xffffffff};

	(void)state;
	facts.max_leaf = 0x3fffffff;
	facts.max_extended = 0x80000021;
	for (size_t i = 0; i < ARRAY_SIZE(leaves); i++) {
		assert_regs(ask(leaves[i], 0), 0, 0, 0, 0);
		assert_regs(ask(leaves[i], 1), 0, 0, 0, 0);
	}
}

static void topology_and_caches_are_the_hosts(void **state)
{
	static const u32 leaves[] = {0x2,        0x4,        0xb,        0x18,       0x1a,
				     0x1d,       0x1e,       0x1f,       0x80000000, 0x80000002,
				     0x80000003, 0x80000004, 0x80000005, 0x80000006, 0x80000008,
				     0x80000019, 0x8000001d, 0x8000001e};

	(void)state;
	facts.max_extended = 0x80000021;
	for (size_t i = 0; i < ARRAY_SIZE(leaves); i++) {
		for (u32 subleaf = 0; subleaf < 4; subleaf++) {
			assert_untouched(leaves[i], subleaf);
		}
	}
}

static void clocks_are_told(void **state)
{
	(void)state;
	facts.max_leaf = 0xd; /* even where the host has no such leaf */
	assert_regs(ask(0x15, 0), 1, 120, 25000000, 0);
	assert_regs(ask(0x16, 0), 2999, 2999, 25, 0);
	assert_regs(ask(0x40000010, 0), 2999500, 25000, 0, 0);
	assert_regs(ask(6, 0), 4, 0, 0, 0);
}

static void a_hypervisor_shows_itself(void **state)
{
	struct cpuid_regs regs = ask(0x40000000, 0);
	char text[13] = {0};

	(void)state;
	memcpy(text, &regs.ebx, 12);
	assert_string_equal(text, CPUID_SIGNATURE);
	assert_int_equal(regs.eax, 0x40000010);
}

static void says_that_it_has_none_of_kvms_features(void **state)
{
	struct cpuid_regs regs = ask(0x40000100, 0);
	char text[13] = {0};

	(void)state;
	memcpy(text, &regs.ebx, 4);
	memcpy(text + 4, &regs.ecx, 4);
	memcpy(text + 8, &regs.edx, 4);
	assert_memory_equal(text, CPUID_KVM_SIGNATURE, 12);
	assert_int_equal(regs.eax, 0x40000101);
	assert_regs(ask(0x40000101, 0), 0, 0, 0, 0);
}

static void last_leaves(void **state)
{
	struct cpuid_regs regs = {0xd, 1, 2, 3};

	(void)state;
	cpuid_filter(0, 0, &facts, &regs);
	assert_regs(regs, 0x16, 1, 2, 3);
	regs.eax = 0x1f;
	cpuid_filter(0, 0, &facts, &regs);
	assert_int_equal(regs.eax, 0x1f);
	facts.max_leaf = 0x6; /* what the host would answer is another leaf's */
	assert_regs(ask(0xb, 0), 0, 0, 0, 0);
	assert_regs(ask(0xd, 0), 0, 0, 0, 0);
	assert_regs(ask(0xd, 1), 0, 0, 0, 0);
	assert_regs(ask(7, 0), 0, 0, 0, 1U << 29);
	facts.max_extended = 0x80000001;
	assert_regs(ask(0x80000008, 0), 0, 0, 0, 0);
}

static void extended_states_are_those_guests_may_use(void **state)
{
	struct cpuid_regs regs = ask(0xd, 0);

	(void)state;
	assert_regs(regs, 0x602e7, ONES, ONES, 0);
	assert_regs(ask(0xd, 1), 0x1f, ONES, 0, 0);
	facts.xsaves = false;
	assert_regs(ask(0xd, 1), 0x17, ONES, 0, 0);
	assert_regs(ask(0xd, 2), ONES, ONES, ONES, ONES);
	assert_regs(ask(0xd, 3), 0, 0, 0, 0);
	assert_regs(ask(0xd, 8), 0, 0, 0, 0);
	assert_regs(ask(0xd, 9), ONES, ONES, ONES, ONES);
	assert_regs(ask(0xd, 11), 0, 0, 0, 0);
	assert_regs(ask(0xd, 34), 0, 0, 0, 0);
	assert_regs(ask(0xd, ONES), 0, 0, 0, 0);
}

static void extended_features(void **state)
{
	struct cpuid_regs regs = ask(0x80000001, 0);

	(void)state;
	assert_false(regs.ecx & BIT(2)); /* SVM */
	assert_true(regs.ecx & BIT(0));
	assert_true(regs.edx & BIT(27));
	assert_true(regs.edx & BIT(29)); /* long mode */
	facts.rdtscp = false;
	assert_false(ask(0x80000001, 0).edx & BIT(27));
	assert_regs(ask(0x80000007, 0), 0, 0, 0, 1U << 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(hides_what_needs_denied_registers, setup),
		cmocka_unit_test_setup(leaf_1_follows_facts, setup),
		cmocka_unit_test_setup(leaf_7_follows_facts, setup),
		cmocka_unit_test_setup(whole_leaves_are_empty, setup),
		cmocka_unit_test_setup(topology_and_caches_are_the_hosts, setup),
		cmocka_unit_test_setup(clocks_are_told, setup),
		cmocka_unit_test_setup(a_hypervisor_shows_itself, setup),
		cmocka_unit_test_setup(says_that_it_has_none_of_kvms_features, setup),
		cmocka_unit_test_setup(last_leaves, setup),
		cmocka_unit_test_setup(extended_states_are_those_guests_may_use, setup),
		cmocka_unit_test_setup(extended_features, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
