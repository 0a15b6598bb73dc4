/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What guests see of CPUID (SDM 2A, "CPUID"): the host's answer without the features that need a
 * register which is denied, an instruction which exits, or a device which is not theirs; and the
 * leaves of a hypervisor that report who we are and how fast the clocks run. All of this is decided
 * at boot, as rules that an exit looks up and applies. Pure; host-tested.
 */
#pragma once

#include <cpu/cpuid_regs.h>
#include <cpu/tsc_ratio.h>

#define CPUID_HYPERVISOR 0x40000000U        /* EAX: last leaf; EBX, ECX, EDX: signature */
#define CPUID_HYPERVISOR_TIMING 0x40000010U /* EAX: TSC kHz; EBX: APIC timer kHz */
#define CPUID_SIGNATURE "BulkheadBulk"
/*
 * Second range, the way that hypervisors with several interfaces announce them: KVM's, with not one
 * of its features. Linux up to 6.10 leaves x2APIC mode without interrupt remapping unless it knows
 * the hypervisor, even where leaving is impossible (docs/traps.md).
 */
#define CPUID_KVM 0x40000100U
#define CPUID_KVM_SIGNATURE "KVMKVMKVM\0\0"

/* Register states that guests may have, as bits of XCR0: x87, SSE, AVX, AVX-512, PKRU, AMX. */
#define CPUID_STATES (0x7U | 0x7U << 5 | 1U << 9 | 0x3U << 17)

struct cpuid_facts {
	u32 max_leaf;                 /* of the host: leaf 0 EAX */
	u32 max_subleaf7;             /* of the host: leaf 7 EAX */
	u32 max_extended;             /* of the host: leaf 0x80000000 EAX */
	bool x2apic;                  /* guests' local APICs are in x2APIC mode */
	bool invpcid, rdtscp, xsaves; /* guests may execute these */
	u32 tsc_khz, apic_khz;
	struct tsc_ratio ratio; /* leaf 0x15 */
};

/* How an answer follows from the host's, for all leaves and subleaves that match. */
struct cpuid_rule {
	u32 leaf, leaf_mask;
	u32 subleaf, subleaf_mask;
	struct cpuid_regs keep; /* these bits of the host's answer */
	struct cpuid_regs set;  /* and these in any case */
	/* Besides, @shown of ECX if the answer has @feature and the guest's CR4 has @cr4, or 0. */
	u32 cr4, feature, shown;
	u32 next; /* in the list: another one of the same bucket */
};

#define CPUID_RULES_MAX 48
#define CPUID_BUCKETS 64

/* All rules, in a chain for each bucket of leaves. The first matches all: it ends the chains. */
struct cpuid_rules {
	u8 first[CPUID_BUCKETS];
	struct cpuid_rule list[CPUID_RULES_MAX];
};

/** A bucket of 0 to CPUID_BUCKETS - 1, such that leaves with rules have short chains. */
static inline u32 cpuid_bucket(u32 leaf)
{
	return (leaf ^ leaf >> 26) % CPUID_BUCKETS;
}

/** Makes the rules of a machine with these @facts. Only for the boot. */
void cpuid_rules_make(const struct cpuid_facts *facts, struct cpuid_rules *rules);

/** The rule for @leaf and @subleaf. Never NULL: what has none gets one that makes all zeros. */
const struct cpuid_rule *cpuid_rule_find(const struct cpuid_rules *rules, u32 leaf, u32 subleaf);

/**
 * The guest's answer by @rule, from @host, that of the CPU that asks; without what follows CR4. The
 * host's XCR0 must be the guest's when it is asked for leaf 0xD.
 */
static inline struct cpuid_regs cpuid_rule_apply(const struct cpuid_rule *rule,
						 struct cpuid_regs host)
{
	return (struct cpuid_regs){
		(host.eax & rule->keep.eax) | rule->set.eax,
		(host.ebx & rule->keep.ebx) | rule->set.ebx,
		(host.ecx & rule->keep.ecx) | rule->set.ecx,
		(host.edx & rule->keep.edx) | rule->set.edx,
	};
}

/** The answer's @ecx for a guest with this @cr4, which matters only if @rule->cr4 is not 0. */
u32 cpuid_rule_follow(const struct cpuid_rule *rule, u64 cr4, u32 ecx);
