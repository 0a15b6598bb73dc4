/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The table of registers. A register passes when it belongs to this CPU alone and changes nothing
 * that others see; it reads as a constant when kernels read it without asking CPUID first.
 */

#include <cpu/msr.h>
#include <vcpu/msr_policy.h>

#define FEATURE_CONTROL_LOCKED 0x1
#define MTRR_ENABLED_WB 0x806
#define LEGACY_XAPIC_DISABLED 0x1
#define HWCR_TSC_INVARIANT BIT(24) /* the TSC counts at the same rate in every P-state */
#define NB_CFG_EXT_CONFIG BIT(46)  /* ports reach the extended configuration space */

#define X2APIC MSR_NEEDS_X2APIC
#define XSAVES MSR_NEEDS_XSAVES
#define AMD MSR_NEEDS_AMD

/* clang-format off */
static const struct msr_rule rules[] = {
	{0x010, 0x010, MSR_PASS, MSR_DENY, 0, 0, "TSC: partitions share its time, none may set it"},
	{0x017, 0x017, MSR_HOST, MSR_DENY, 0, 0, "PLATFORM_ID: microcode drivers read it unasked"},
	{0x01b, 0x01b, MSR_BASE, MSR_SAME, 0, 0, "APIC_BASE: address and mode are fixed"},
	{0x03a, 0x03a, MSR_CONSTANT, MSR_DENY, 0, FEATURE_CONTROL_LOCKED,
	 "FEATURE_CONTROL: locked with everything off"},
	{0x048, 0x049, MSR_PASS, MSR_PASS, 0, 0, "SPEC_CTRL, PRED_CMD: speculation of this CPU"},
	{0x08b, 0x08b, MSR_HOST, MSR_IGNORE, 0, 0, "BIOS_SIGN_ID: cleared before it is read"},
	{0x0bd, 0x0bd, MSR_CONSTANT, MSR_DENY, X2APIC, LEGACY_XAPIC_DISABLED,
	 "XAPIC_DISABLE_STATUS: x2APIC mode is locked on"},
	{0x0ce, 0x0ce, MSR_CONSTANT, MSR_DENY, 0, 0, "PLATFORM_INFO: no CPUID faulting, no ratios"},
	{0x0fe, 0x0fe, MSR_CONSTANT, MSR_DENY, 0, 0, "MTRRCAP: no ranges to program"},
	{0x10a, 0x10a, MSR_CONSTANT, MSR_DENY, X2APIC, 0, "ARCH_CAPABILITIES: the value is the machine's"},
	{0x10b, 0x10b, MSR_PASS, MSR_PASS, 0, 0, "FLUSH_CMD: first-level cache of this core"},
	{0x174, 0x176, MSR_PASS, MSR_PASS, 0, 0, "SYSENTER: switched with the guest"},
	{0x179, 0x17a, MSR_CONSTANT, MSR_IGNORE, 0, 0, "MCG_CAP, MCG_STATUS: no banks of machine checks"},
	{0x1a0, 0x1a0, MSR_HOST, MSR_IGNORE, 0, 0, "MISC_ENABLE: kernels adjust it unasked"},
	{0x1c4, 0x1c5, MSR_PASS, MSR_PASS, 0, 0, "XFD, XFD_ERR: extended state of this CPU"},
	{0x1d9, 0x1d9, MSR_CONSTANT, MSR_IGNORE, 0, 0, "DEBUGCTL: debuggers set it unasked"},
	{0x277, 0x277, MSR_PASS, MSR_PASS, 0, 0, "PAT: switched with the guest"},
	{0x2ff, 0x2ff, MSR_CONSTANT, MSR_IGNORE, 0, MTRR_ENABLED_WB,
	 "MTRR_DEF_TYPE: all write-back; the second stage says what is not"},
	{0x6e0, 0x6e0, MSR_PASS, MSR_PASS, 0, 0, "TSC_DEADLINE: timer of this CPU"},
	{0x800, 0x82e, MSR_PASS, MSR_PASS, X2APIC, 0, "x2APIC: the local APIC is the guest's"},
	{0x82f, 0x82f, MSR_PASS, MSR_LVT, X2APIC, 0, "LVT CMCI: no SMI, no INIT"},
	{0x830, 0x830, MSR_PASS, MSR_ICR, X2APIC, 0, "ICR: only to the partition's CPUs"},
	{0x831, 0x832, MSR_PASS, MSR_PASS, X2APIC, 0, "LVT timer: it has no delivery mode"},
	{0x833, 0x837, MSR_PASS, MSR_LVT, X2APIC, 0,
	 "LVT thermal, performance, LINT0, LINT1, error: no SMI, no INIT; ExtINT masked"},
	{0x838, 0x8ff, MSR_PASS, MSR_PASS, X2APIC, 0, "x2APIC: timer, self IPI"},
	{0xda0, 0xda0, MSR_CONSTANT, MSR_SAME, XSAVES, 0, "XSS: no supervisor state is offered"},
	{0xc0000080, 0xc0000084, MSR_PASS, MSR_PASS, 0, 0,
	 "EFER switched with the guest; STAR, LSTAR, CSTAR, FMASK unused by us"},
	{0xc0000100, 0xc0000101, MSR_PASS, MSR_PASS, 0, 0, "FS and GS base: switched"},
	{0xc0000102, 0xc0000103, MSR_PASS, MSR_PASS, 0, 0, "KERNEL_GS_BASE, TSC_AUX: unused by us"},
	{0xc0010000, 0xc0010007, MSR_CONSTANT, MSR_IGNORE, AMD, 0,
	 "PERFEVTSEL, PERFCTR: there since family 6, without a bit in CPUID"},
	{0xc0010010, 0xc0010010, MSR_CONSTANT, MSR_SAME, AMD, 0, "SYSCFG: no encryption of memory"},
	{0xc0010015, 0xc0010015, MSR_CONSTANT, MSR_IGNORE, AMD, HWCR_TSC_INVARIANT,
	 "HWCR: kernels read and adjust it unasked"},
	{0xc001001f, 0xc001001f, MSR_CONSTANT, MSR_IGNORE, AMD, NB_CFG_EXT_CONFIG,
	 "NB_CFG: of the whole chip; kernels on AMD set one bit unasked"},
	{0xc0010055, 0xc0010055, MSR_CONSTANT, MSR_IGNORE, AMD, 0,
	 "INT_PENDING: no message at a halt, so that the timer keeps going"},
	{0xc0010200, 0xc001020b, MSR_CONSTANT, MSR_IGNORE, AMD, 0,
	 "PERFEVTSEL, PERFCTR, their second names"},
	{0xc0011020, 0xc0011023, MSR_CONSTANT, MSR_IGNORE, AMD, 0,
	 "LS_CFG, IC_CFG, DC_CFG, BU_CFG: kernels set bits of errata unasked"},
	{0xc0011029, 0xc0011029, MSR_HOST, MSR_IGNORE, AMD, 0,
	 "DE_CFG: kernels set what the hypervisor has set, that LFENCE serializes"},
};
/* clang-format on */

static const struct msr_rule deny = {0, ~0U, MSR_DENY, MSR_DENY, 0, 0, "not for guests"};

const struct msr_rule *msr_rules(unsigned int *count)
{
	*count = ARRAY_SIZE(rules);
	return rules;
}

static bool msr_rule_holds(const struct msr_rule *rule, unsigned int features)
{
	return (rule->needs & ~features) == 0;
}

const struct msr_rule *msr_policy(u32 msr, unsigned int features)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(rules) && rules[i].first <= msr; i++) {
		if (msr <= rules[i].last && msr_rule_holds(&rules[i], features)) {
			return &rules[i];
		}
	}
	return &deny;
}

_Static_assert(ARRAY_SIZE(rules) < MSR_RULES_MAX, "room for all rules, and the one that denies");

void msr_rules_make(unsigned int features, u64 arch_capabilities, struct msr_rules *out)
{
	struct msr_rule *to = out->list;

	for (unsigned int i = 0; i < ARRAY_SIZE(rules); i++) {
		if (msr_rule_holds(&rules[i], features)) {
			*to = rules[i];
			to->reason = NULL; /* the text is the boot's */
			to->value =
				to->first == MSR_ARCH_CAPABILITIES ? arch_capabilities : to->value;
			to++;
		}
	}
	*to = deny;
	to->reason = NULL;
}
