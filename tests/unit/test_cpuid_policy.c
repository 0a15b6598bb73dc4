/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/exit/cpuid_policy.c and cpuid_rules.c: what is hidden, what is shown, what follows the
 * facts. */

#include "unit.h"

#include <exit/cpuid_policy.h>
#include <vcpu/msr_policy.h>

#define ONES 0xffffffffU

static struct cpuid_facts facts;
static u64 cr4;

static int setup(void **state)
{
	(void)state;
	cr4 = 0;
	facts = (struct cpuid_facts){
		.max_leaf = 0x1f,
		.max_subleaf7 = 5,
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

/* As an exit does. */
static void filter(u32 leaf, u32 subleaf, struct cpuid_regs *regs)
{
	static struct cpuid_rules rules;
	const struct cpuid_rule *rule;

	memset(&rules, 0xff, sizeof(rules));
	cpuid_rules_make(&facts, &rules);
	rule = cpuid_rule_find(&rules, leaf, subleaf);
	*regs = cpuid_rule_apply(rule, *regs);
	if (rule->cr4 != 0) {
		regs->ecx = cpuid_rule_follow(rule, cr4, regs->ecx);
	}
}

static struct cpuid_regs ask(u32 leaf, u32 subleaf)
{
	struct cpuid_regs regs = {ONES, ONES, ONES, ONES};

	filter(leaf, subleaf, &regs);
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

	filter(leaf, subleaf, &regs);
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
	cr4 = BIT(18);
	assert_true(ask(1, 0).ecx & BIT(27));
	filter(1, 0, &regs); /* no XSAVE: nothing to enable */
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
	cr4 = BIT(22);
	assert_true(ask(7, 0).ecx & BIT(4));
	facts.x2apic = facts.invpcid = facts.rdtscp = false;
	assert_false(ask(7, 0).edx & BIT(29));
	assert_false(ask(7, 0).ebx & BIT(10));
	assert_false(ask(7, 0).ecx & BIT(22));
	regs = (struct cpuid_regs){0, 0, 0, 0};
	facts.max_subleaf7 = 0;
	filter(7, 0, &regs); /* CR4.PKE without PKU, and an eax of 0 */
	assert_regs(regs, 0, 0, 0, 0);
	assert_regs(ask(7, 1), 0x00a01cbf, 0, 0, 0x00004530);
	assert_regs(ask(7, 2), 0, 0, 0, 0x3f);
	assert_regs(ask(7, 3), 0, 0, 0, 0);
}

/* Answers are found in a few steps, whatever leaf is asked for. */
static void chains_are_short(void **state)
{
	static struct cpuid_rules rules;
	unsigned int all = 0;

	(void)state;
	cpuid_rules_make(&facts, &rules);
	for (u32 bucket = 0; bucket < CPUID_BUCKETS; bucket++) {
		u32 leaf = rules.list[rules.first[bucket]].leaf;
		unsigned int others = 0;

		for (u32 i = rules.first[bucket]; i != 0; i = rules.list[i].next, all++) {
			assert_true(i < CPUID_RULES_MAX && all < CPUID_RULES_MAX);
			assert_int_equal(cpuid_bucket(rules.list[i].leaf), bucket);
			others += rules.list[i].leaf != leaf;
		}
		assert_true(others <= 1);
	}
	assert_in_range(all, 38, CPUID_RULES_MAX - 1);
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
				     0x80000003, 0x80000004, 0x80000005, 0x80000006, 0x80000019,
				     0x8000001d, 0x8000001e};

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
	facts.max_leaf = 0xd;
	filter(0, 0, &regs);
	assert_regs(regs, 0x16, 1, 2, 3);
	facts.max_leaf = 0x1f;
	filter(0, 0, &regs);
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

/* Bits that announce a register, wherever a leaf has such, and the register. */
static const struct {
	u32 leaf, subleaf;
	enum { EAX, EBX, ECX, EDX } word;
	u8 bit;
	u32 msr;
} announced[] = {
	{1, 0, ECX, 2, 0x600},                /* DTES64: DS_AREA */
	{1, 0, ECX, 3, 0x1a0},                /* MONITOR */
	{1, 0, ECX, 5, 0x480},                /* VMX */
	{1, 0, ECX, 7, 0x199},                /* EIST: PERF_CTL */
	{1, 0, ECX, 8, 0x19b},                /* TM2 */
	{1, 0, ECX, 11, 0xc80},               /* SDBG: DEBUG_INTERFACE */
	{1, 0, ECX, 15, 0x345},               /* PDCM: PERF_CAPABILITIES */
	{1, 0, ECX, 18, 0x1f8},               /* DCA: PLATFORM_DCA_CAP */
	{1, 0, ECX, 21, 0x802},               /* x2APIC */
	{1, 0, ECX, 24, 0x6e0},               /* TSC deadline */
	{1, 0, EDX, 7, 0x179},                /* MCE: MCG_CAP */
	{1, 0, EDX, 11, 0x174},               /* SEP: SYSENTER_CS */
	{1, 0, EDX, 12, 0x0fe},               /* MTRR: MTRRCAP */
	{1, 0, EDX, 14, 0x179},               /* MCA */
	{1, 0, EDX, 16, 0x277},               /* PAT */
	{1, 0, EDX, 21, 0x600},               /* DS */
	{1, 0, EDX, 22, 0x19a},               /* ACPI: CLOCK_MODULATION */
	{1, 0, EDX, 29, 0x19b},               /* TM */
	{6, 0, EAX, 0, 0x19c},                /* digital thermal sensor: THERM_STATUS */
	{6, 0, EAX, 7, 0x770},                /* HWP: PM_ENABLE */
	{6, 0, EAX, 19, 0x17d0},              /* HFI: HW_FEEDBACK_PTR */
	{6, 0, ECX, 0, 0x0e7},                /* MPERF */
	{6, 0, ECX, 3, 0x1b0},                /* ENERGY_PERF_BIAS */
	{7, 0, EBX, 1, 0x03b},                /* TSC_ADJUST */
	{7, 0, EBX, 2, 0x08c},                /* SGX: SGXLEPUBKEYHASH */
	{7, 0, EBX, 12, 0xc8d},               /* RDT monitoring: QM_EVTSEL */
	{7, 0, EBX, 14, 0xd90},               /* MPX: BNDCFGS */
	{7, 0, EBX, 15, 0xc8f},               /* RDT allocation: PQR_ASSOC */
	{7, 0, EBX, 25, 0x570},               /* processor trace: RTIT_CTL */
	{7, 0, ECX, 5, 0x0e1},                /* WAITPKG: UMWAIT_CONTROL */
	{7, 0, ECX, 7, 0x6a2},                /* shadow stacks: S_CET */
	{7, 0, ECX, 13, 0x981},               /* TME_CAPABILITY */
	{7, 0, ECX, 22, 0xc0000103},          /* RDPID: TSC_AUX */
	{7, 0, ECX, 23, 0x990},               /* key locker: COPY_STATUS */
	{7, 0, ECX, 24, 0x1d9},               /* bus lock detection: DEBUGCTL */
	{7, 0, ECX, 29, 0xd93},               /* ENQCMD: PASID */
	{7, 0, ECX, 30, 0x08c},               /* SGX launch control */
	{7, 0, ECX, 31, 0x6e1},               /* PKS */
	{7, 0, EDX, 5, 0x985},                /* user interrupts: UINTR_RR */
	{7, 0, EDX, 9, 0x123},                /* SRBDS_CTRL: MCU_OPT_CTRL */
	{7, 0, EDX, 13, 0x10f},               /* TSX_FORCE_ABORT */
	{7, 0, EDX, 18, 0x9b0},               /* PCONFIG: MKTME_KEYID_PARTITIONING… */
	{7, 0, EDX, 19, 0x14ce},              /* LBR_CTL */
	{7, 0, EDX, 20, 0x6a2},               /* indirect branch tracking: S_CET */
	{7, 0, EDX, 26, 0x048},               /* IBRS: SPEC_CTRL */
	{7, 0, EDX, 26, 0x049},               /* and PRED_CMD */
	{7, 0, EDX, 27, 0x048},               /* STIBP */
	{7, 0, EDX, 28, 0x10b},               /* FLUSH_CMD */
	{7, 0, EDX, 29, 0x10a},               /* ARCH_CAPABILITIES */
	{7, 0, EDX, 30, 0x0cf},               /* CORE_CAPABILITIES */
	{7, 0, EDX, 31, 0x048},               /* SSBD */
	{7, 1, EAX, 8, 0x023},                /* architectural performance monitoring, extended */
	{7, 1, EAX, 17, 0x1cc},               /* FRED: RSP0 */
	{7, 1, EAX, 22, 0x17da},              /* HRESET_ENABLE */
	{7, 1, EBX, 0, 0x04f},                /* PPIN */
	{7, 1, EDX, 18, 0x6a2},               /* supervisor shadow stacks */
	{7, 2, EDX, 0, 0x048},                /* PSFD: SPEC_CTRL */
	{7, 2, EDX, 1, 0x048},                /* IPRED_CTRL */
	{7, 2, EDX, 2, 0x048},                /* RRSBA_CTRL */
	{7, 2, EDX, 3, 0x048},                /* DDPD_U */
	{7, 2, EDX, 4, 0x048},                /* BHI_CTRL */
	{7, 2, EDX, 6, 0x033},                /* UC_LOCK_DIS: MEMORY_CTRL */
	{0xa, 0, EAX, 0, 0x186},              /* performance counters: PERFEVTSEL0 */
	{0xd, 1, EAX, 3, 0xda0},              /* XSAVES: XSS */
	{0xd, 1, EAX, 4, 0x1c4},              /* XFD */
	{0x80000001, 0, ECX, 2, 0xc0010117},  /* SVM: VM_HSAVE_PA */
	{0x80000001, 0, ECX, 9, 0xc0010140},  /* OSVW */
	{0x80000001, 0, ECX, 10, 0xc0011030}, /* IBS */
	{0x80000001, 0, ECX, 12, 0xc0010114}, /* SKINIT: VM_CR */
	{0x80000001, 0, ECX, 13, 0xc0010074}, /* watchdog */
	{0x80000001, 0, ECX, 15, 0xc0000105}, /* LWP */
	{0x80000001, 0, ECX, 23, 0xc0010200}, /* performance counters of the core */
	{0x80000001, 0, ECX, 24, 0xc0010240}, /* of the northbridge */
	{0x80000001, 0, ECX, 26, 0xc0011027}, /* data breakpoints: DR0_ADDR_MASK */
	{0x80000001, 0, ECX, 27, 0xc0010280}, /* time-stamp counter of the chip */
	{0x80000001, 0, ECX, 28, 0xc0010230}, /* performance counters of the cache */
	{0x80000001, 0, EDX, 11, 0xc0000081}, /* SYSCALL: STAR */
	{0x80000001, 0, EDX, 20, 0xc0000080}, /* NX: EFER */
	{0x80000001, 0, EDX, 27, 0xc0000103}, /* RDTSCP: TSC_AUX */
	{0x80000007, 0, EDX, 7, 0xc0010062},  /* P-states: PERF_CTL */
	{0x80000007, 0, EDX, 9, 0xc0010015},  /* core performance boost: HWCR */
	{0x80000007, 0, EDX, 10, 0xc00000e7}, /* read-only MPERF and APERF */
	{0x80000008, 0, EBX, 1, 0xc00000e9},  /* IRPERF */
	{0x80000008, 0, EBX, 6, 0xc0000200},  /* bandwidth enforcement */
	{0x80000008, 0, EBX, 12, 0x049},      /* IBPB: PRED_CMD */
	{0x80000008, 0, EBX, 14, 0x048},      /* IBRS: SPEC_CTRL */
	{0x80000008, 0, EBX, 15, 0x048},      /* STIBP */
	{0x80000008, 0, EBX, 23, 0xc00102f0}, /* PPIN_CTL */
	{0x80000008, 0, EBX, 24, 0x048},      /* SSBD */
	{0x80000008, 0, EBX, 25, 0xc001011f}, /* VIRT_SPEC_CTRL */
	{0x80000008, 0, EBX, 27, 0xc00102b0}, /* CPPC */
	{0x80000008, 0, EBX, 28, 0x048},      /* PSFD */
	{0x80000008, 0, EBX, 31, 0xc000010f}, /* branch sampling: DBG_EXTN_CFG */
	{0x8000000a, 0, EDX, 20, 0x048},      /* virtual SPEC_CTRL */
	{0x8000001b, 0, EAX, 0, 0xc0011030},  /* IBS */
	{0x80000021, 0, EAX, 27, 0x049},      /* SBPB */
};

static void announces_no_register_that_is_denied(void **state)
{
	const unsigned int features = msr_policy_features(true, true, true);
	unsigned int shown = 0;

	(void)state;
	facts.max_leaf = 0x20;
	facts.max_extended = 0x80000022;
	for (size_t i = 0; i < ARRAY_SIZE(announced); i++) {
		struct cpuid_regs r = ask(announced[i].leaf, announced[i].subleaf);
		const u32 words[] = {r.eax, r.ebx, r.ecx, r.edx};
		const struct msr_rule *rule = msr_policy(announced[i].msr, features);

		if ((words[announced[i].word] & 1U << announced[i].bit) == 0) {
			continue;
		}
		shown++;
		if (rule->read == MSR_DENY && rule->write == MSR_DENY) {
			print_error("leaf %#x.%u word %u bit %u announces MSR %#x\n",
				    announced[i].leaf, announced[i].subleaf, announced[i].word,
				    announced[i].bit, announced[i].msr);
		}
		assert_false(rule->read == MSR_DENY && rule->write == MSR_DENY);
	}
	assert_true(shown > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(hides_what_needs_denied_registers, setup),
		cmocka_unit_test_setup(leaf_1_follows_facts, setup),
		cmocka_unit_test_setup(leaf_7_follows_facts, setup),
		cmocka_unit_test_setup(chains_are_short, setup),
		cmocka_unit_test_setup(whole_leaves_are_empty, setup),
		cmocka_unit_test_setup(topology_and_caches_are_the_hosts, setup),
		cmocka_unit_test_setup(clocks_are_told, setup),
		cmocka_unit_test_setup(a_hypervisor_shows_itself, setup),
		cmocka_unit_test_setup(says_that_it_has_none_of_kvms_features, setup),
		cmocka_unit_test_setup(last_leaves, setup),
		cmocka_unit_test_setup(extended_states_are_those_guests_may_use, setup),
		cmocka_unit_test_setup(extended_features, setup),
		cmocka_unit_test_setup(announces_no_register_that_is_denied, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
