/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID for guests: the rules, made at boot. What has none is all zeros. */

#include <cpu/regs.h>
#include <exit/cpuid_policy.h>

#define EXTENDED 0x80000000U
#define LAST_LEAF 0x16U /* guests have at least the clock leaves */

#define B(n) (1U << (n))
#define ALL 0xffffffffU
#define ANY 0xffffffffU /* subleaf: all of them */
#define AS_IS .keep = {ALL, ALL, ALL, ALL}

/* DTES64, MONITOR, DS-CPL, VMX, SMX, EIST, TM2, SDBG, xTPR, PDCM, DCA */
#define HIDE_1_ECX (B(2) | B(3) | B(4) | B(5) | B(6) | B(7) | B(8) | B(11) | B(14) | B(15) | B(18))
#define X2APIC_1_ECX B(21)
#define XSAVE_1_ECX B(26)
#define OSXSAVE_1_ECX B(27)
#define HYPERVISOR_1_ECX B(31)
/* MCE, MCA, serial number, DS, ACPI thermal, TM, PBE */
#define HIDE_1_EDX (B(7) | B(14) | B(18) | B(21) | B(22) | B(29) | B(31))

#define ARAT_6_EAX B(2)

/* TSC_ADJUST, SGX, RDT monitoring, MPX, RDT allocation, processor trace */
#define HIDE_7_EBX (B(1) | B(2) | B(12) | B(14) | B(15) | B(25))
#define INVPCID_7_EBX B(10)
/* WAITPKG, CET shadow stacks, TME, LA57, MAWAU, key locker, bus lock detection, ENQCMD, SGX launch
 * control, supervisor protection keys */
#define HIDE_7_ECX                                                                                 \
	(B(5) | B(7) | B(13) | B(16) | 0x1fU << 17 | B(23) | B(24) | B(29) | B(30) | B(31))
#define PKU_7_ECX B(3)
#define OSPKE_7_ECX B(4)
#define RDPID_7_ECX B(22)
/* SGX keys, user interrupts, SRBDS control, TSX_FORCE_ABORT, PCONFIG, LBR, CET indirect branches,
 * core capabilities */
#define HIDE_7_EDX (B(1) | B(5) | B(9) | B(13) | B(18) | B(19) | B(20) | B(30))
#define ARCH_CAPABILITIES_7_EDX B(29)
/* SHA512, SM3, SM4, RAO-INT, AVX-VNNI, BF16, CMPCCXADD, fast strings, AMX-FP16, AVX-IFMA */
#define KEEP_7_1_EAX (0x3fU | B(7) | 0x7U << 10 | B(21) | B(23))
/* AVX-VNNI-INT8, NE-CONVERT, AMX-COMPLEX, VNNI-INT16, PREFETCHI */
#define KEEP_7_1_EDX (B(4) | B(5) | B(8) | B(10) | B(14))
#define KEEP_7_2_EDX 0x3fU /* controls in SPEC_CTRL, and statements; not UC_LOCK_DIS */

#define XSAVES_D1_EAX B(3)
#define KEEP_D1_EAX 0x1fU

/* SVM, OSVW, IBS, SKINIT, watchdog, LWP, performance counters, breakpoint masks, MONITORX */
#define HIDE_80000001_ECX (B(2) | B(9) | B(10) | B(12) | B(13) | B(15) | B(23) | B(24) | 0xfU << 26)
#define RDTSCP_80000001_EDX B(27)
#define INVARIANT_TSC_80000007_EDX B(8)
/* CLZERO, error pointers, RDPRU, WBNOINVD, IBPB, interruptible WBINVD, IBRS, STIBP and statements
 * on them, SSBD, SSB_NO, PSFD, BTC_NO, IBPB_RET. Not: retired instructions, INVLPGB, bandwidth,
 * MCOMMIT, processor number, VIRT_SPEC_CTRL, CPPC, branch sampling */
#define KEEP_80000008_EBX                                                                          \
	(B(0) | B(2) | B(4) | B(9) | 0x1ffU << 12 | B(24) | B(26) | B(28) | B(29) | B(30))

/*
 * MONITOR, performance counters, RDT, SGX, trace, and what comes after us, have no rule. Beyond the
 * host's last leaf the processor answers for another one: there nothing is kept.
 */
static const struct cpuid_row {
	u32 leaf, subleaf;
	struct cpuid_regs keep, set;
	u32 cr4, feature, shown;
} rows[] = {
	{0x0, ANY, .keep = {0, ALL, ALL, ALL}},
	{0x1, ANY, .keep = {ALL, ALL, ~(HIDE_1_ECX | X2APIC_1_ECX | OSXSAVE_1_ECX), ~HIDE_1_EDX},
	 .set = {.ecx = HYPERVISOR_1_ECX}, .cr4 = CR4_OSXSAVE, .feature = XSAVE_1_ECX,
	 .shown = OSXSAVE_1_ECX},
	{0x2, ANY, AS_IS}, /* descriptors of caches */
	{0x4, ANY, AS_IS}, /* caches */
	{0x6, ANY, .keep = {.eax = ARAT_6_EAX}},
	{0x7, 0,
	 .keep = {0, ~HIDE_7_EBX, ~(HIDE_7_ECX | OSPKE_7_ECX),
		  ~(HIDE_7_EDX | ARCH_CAPABILITIES_7_EDX)},
	 .cr4 = CR4_PKE, .feature = PKU_7_ECX, .shown = OSPKE_7_ECX},
	{0x7, 1, .keep = {.eax = KEEP_7_1_EAX, .edx = KEEP_7_1_EDX}},
	{0x7, 2, .keep = {.edx = KEEP_7_2_EDX}},
	{0xb, ANY, AS_IS}, /* topology */
	{0xd, 0, .keep = {CPUID_STATES, ALL, ALL, 0}},
	{0xd, 1, .keep = {KEEP_D1_EAX, ALL, 0, 0}}, /* no supervisor state: XSS stays 0 */
	/* The states of CPUID_STATES beyond SSE. */
	{0xd, 2, AS_IS},
	{0xd, 5, AS_IS},
	{0xd, 6, AS_IS},
	{0xd, 7, AS_IS},
	{0xd, 9, AS_IS},
	{0xd, 17, AS_IS},
	{0xd, 18, AS_IS},
	{.leaf = 0x15, .subleaf = ANY}, /* clocks: facts alone */
	{.leaf = 0x16, .subleaf = ANY},
	{0x18, ANY, AS_IS}, /* TLBs */
	{0x1a, ANY, AS_IS}, /* kind of core */
	{0x1d, ANY, AS_IS}, /* AMX tiles, and their unit */
	{0x1e, ANY, AS_IS},
	{0x1f, ANY, AS_IS}, /* topology */
	/* CPUID_SIGNATURE in little-endian words; its test compares the two. */
	{CPUID_HYPERVISOR, ANY,
	 .set = {CPUID_HYPERVISOR_TIMING, 0x6b6c7542, 0x64616568, 0x6b6c7542}},
	{.leaf = CPUID_HYPERVISOR_TIMING, .subleaf = ANY},
	/* CPUID_KVM_SIGNATURE likewise; the leaf after it, with KVM's features, is 0. */
	{CPUID_KVM, ANY, .set = {CPUID_KVM + 1, 0x4b4d564b, 0x564b4d56, 0x4d}},
	{EXTENDED, ANY, AS_IS},
	{EXTENDED + 1, ANY, .keep = {ALL, ALL, ~HIDE_80000001_ECX, ALL}},
	{EXTENDED + 2, ANY, AS_IS}, /* name */
	{EXTENDED + 3, ANY, AS_IS},
	{EXTENDED + 4, ANY, AS_IS},
	{EXTENDED + 5, ANY, AS_IS}, /* caches and TLBs */
	{EXTENDED + 6, ANY, AS_IS},
	{EXTENDED + 7, ANY, .keep = {.edx = INVARIANT_TSC_80000007_EDX}},
	{EXTENDED + 8, ANY, .keep = {ALL, KEEP_80000008_EBX, ALL, ALL}},
	{EXTENDED + 0x19, ANY, AS_IS}, /* AMD's TLBs, caches and topology */
	{EXTENDED + 0x1d, ANY, AS_IS},
	{EXTENDED + 0x1e, ANY, AS_IS},
};

_Static_assert(CPUID_STATES == (B(0) | B(1) | B(2) | B(5) | B(6) | B(7) | B(9) | B(17) | B(18)),
	       "leaf 0xd has a rule for each state");
_Static_assert(ARRAY_SIZE(rows) < CPUID_RULES_MAX, "room for all rules");

static void cpuid_keep_if(bool allowed, u32 bit, u32 *keep)
{
	*keep &= allowed ? ALL : ~bit;
}

static void cpuid_set_if(bool wanted, u32 bit, u32 *set)
{
	*set |= wanted ? bit : 0;
}

static void cpuid_complete_features(const struct cpuid_facts *facts, struct cpuid_rule *rule)
{
	rule->set.eax = facts->max_leaf >= 7 ? MIN(facts->max_subleaf7, 2U) : 0;
	cpuid_keep_if(facts->invpcid, INVPCID_7_EBX, &rule->keep.ebx);
	cpuid_keep_if(facts->rdtscp, RDPID_7_ECX, &rule->keep.ecx);
	cpuid_set_if(facts->x2apic, ARCH_CAPABILITIES_7_EDX, &rule->set.edx);
}

/* What a rule has from the facts. */
static void cpuid_complete(const struct cpuid_facts *facts, struct cpuid_rule *rule)
{
	const struct tsc_ratio *ratio = &facts->ratio;
	u32 mhz = facts->tsc_khz / 1000;

	if (rule->leaf == 0) {
		rule->set.eax = MAX(facts->max_leaf, LAST_LEAF);
	} else if (rule->leaf == 1) {
		cpuid_set_if(facts->x2apic, X2APIC_1_ECX, &rule->set.ecx);
	} else if (rule->leaf == 7 && rule->subleaf == 0) {
		cpuid_complete_features(facts, rule);
	} else if (rule->leaf == 0xd && rule->subleaf == 1) {
		cpuid_keep_if(facts->xsaves, XSAVES_D1_EAX, &rule->keep.eax);
	} else if (rule->leaf == 0x15) {
		rule->set = (struct cpuid_regs){ratio->denominator, ratio->numerator,
						ratio->crystal_hz, 0};
	} else if (rule->leaf == 0x16) {
		rule->set = (struct cpuid_regs){mhz, mhz, facts->apic_khz / 1000, 0};
	} else if (rule->leaf == CPUID_HYPERVISOR_TIMING) {
		rule->set = (struct cpuid_regs){facts->tsc_khz, facts->apic_khz, 0, 0};
	} else if (rule->leaf == CPUID_KVM && !facts->x2apic) {
		rule->set = (struct cpuid_regs){0, 0, 0, 0};
	} else if (rule->leaf == EXTENDED + 1) {
		cpuid_keep_if(facts->rdtscp, RDTSCP_80000001_EDX, &rule->keep.edx);
	}
}

static bool cpuid_host_has(const struct cpuid_facts *facts, u32 leaf)
{
	return leaf <= (leaf >= EXTENDED ? facts->max_extended : facts->max_leaf);
}

static struct cpuid_rule cpuid_rule_of(const struct cpuid_row *row, const struct cpuid_facts *facts)
{
	struct cpuid_rule rule = {
		.leaf = row->leaf,
		.leaf_mask = ALL,
		.subleaf = row->subleaf == ANY ? 0 : row->subleaf,
		.subleaf_mask = row->subleaf == ANY ? 0 : ALL,
		.keep = row->keep,
		.set = row->set,
		.cr4 = row->cr4,
		.feature = row->feature,
		.shown = row->shown,
	};

	cpuid_complete(facts, &rule);
	if (!cpuid_host_has(facts, rule.leaf)) {
		rule.keep = (struct cpuid_regs){0, 0, 0, 0};
	}
	return rule;
}

void cpuid_rules_make(const struct cpuid_facts *facts, struct cpuid_rules *rules)
{
	*rules = (struct cpuid_rules){0};
	/* From the last, so that the first of a chain is the first here. */
	for (u8 i = ARRAY_SIZE(rows); i > 0; i--) {
		u8 *first = &rules->first[cpuid_bucket(rows[i - 1].leaf)];

		rules->list[i] = cpuid_rule_of(&rows[i - 1], facts);
		rules->list[i].next = *first;
		*first = i;
	}
}
