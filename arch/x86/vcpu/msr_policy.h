/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a guest may do with each model-specific register: a table, sorted, with a reason in every
 * row (SDM 4, "Model-Specific Registers"). What is not in it is denied. Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

enum msr_action {
	MSR_DENY,     /* #GP */
	MSR_PASS,     /* no exit; where the CPU lacks the register it raises #GP by itself. One that
			 exits all the same is the backend's: virt->msr_read() and msr_write() */
	MSR_HOST,     /* read: this CPU's value */
	MSR_CONSTANT, /* read: the row's value */
	MSR_BASE,     /* read: APIC_BASE, by the partition's own first CPU */
	MSR_IGNORE,   /* write: dropped */
	MSR_SAME,     /* write: only what a read brings */
	MSR_LVT,      /* write: of the local APIC's LVT, whose deliveries are judged */
	MSR_ICR,      /* write: an interrupt command, which is an exit of its own */
};

/* When a row holds; else the register is denied. */
#define MSR_NEEDS_X2APIC 0x01 /* local APICs are in x2APIC mode */
#define MSR_NEEDS_XSAVES 0x02 /* guests have XSAVES */
#define MSR_NEEDS_AMD 0x04    /* processors with AMD's registers */

/** MSR_NEEDS_* of a machine whose local APICs are in x2APIC mode, whose guests have XSAVES, and
 * whose processors have AMD's registers. */
static inline unsigned int msr_policy_features(bool x2apic, bool xsaves, bool amd)
{
	return (x2apic ? MSR_NEEDS_X2APIC : 0U) | (xsaves ? MSR_NEEDS_XSAVES : 0U) |
	       (amd ? MSR_NEEDS_AMD : 0U);
}

struct msr_rule {
	u32 first, last;
	u8 read, write; /* enum msr_action */
	u8 needs;
	u64 value; /* MSR_CONSTANT */
	const char *reason;
};

#define MSR_RULES_MAX 48

/* The rules that hold on a machine, sorted, without their reasons. The last denies all registers.
 */
struct msr_rules {
	struct msr_rule list[MSR_RULES_MAX];
};

/**
 * Makes the rules of a machine with the @features (MSR_NEEDS_*) whose guests find
 * @arch_capabilities in IA32_ARCH_CAPABILITIES. Only for the boot.
 */
void msr_rules_make(unsigned int features, u64 arch_capabilities, struct msr_rules *rules);

/** The rule for @msr among @rules. Never NULL. */
const struct msr_rule *msr_rule_find(const struct msr_rules *rules, u32 msr);

/**
 * The rule for @msr on a machine with the @features (MSR_NEEDS_*). Never NULL: what has no row gets
 * one that denies both. Only for the boot.
 */
const struct msr_rule *msr_policy(u32 msr, unsigned int features);

/** Calls @pass for each read and write of a register that does not exit, in ascending order. */
void msr_policy_passing(unsigned int features, void (*pass)(void *context, u32 msr, bool write),
			void *context);

/**
 * IA32_ARCH_CAPABILITIES for guests, from the host's value (0 if it has none): what is known to
 * need no further register, and that XAPIC_DISABLE_STATUS exists.
 */
u64 msr_arch_capabilities(u64 host);

/** The whole table. */
const struct msr_rule *msr_rules(unsigned int *count);
