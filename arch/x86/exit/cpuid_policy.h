/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What guests see of CPUID (SDM 2A, "CPUID"): the host's answer without the features that need a
 * register which is denied, an instruction which exits, or a device which is not theirs; and the
 * leaves of a hypervisor that report who we are and how fast the clocks run. Pure; host-tested.
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
	u32 max_extended;             /* of the host: leaf 0x80000000 EAX */
	bool x2apic;                  /* guests' local APICs are in x2APIC mode */
	bool invpcid, rdtscp, xsaves; /* guests may execute these */
	u32 tsc_khz, apic_khz;
	struct tsc_ratio ratio; /* leaf 0x15 */
};

/** Whether the answer to @leaf depends on the guest's CR4: OSXSAVE and OSPKE do. */
static inline bool cpuid_follows_cr4(u32 leaf)
{
	return leaf == 1 || leaf == 7;
}

/**
 * Turns @regs, the host's answer to @leaf and @subleaf on the CPU that asks, into the guest's,
 * whose
 * @cr4 matters only where cpuid_follows_cr4(). The host's XCR0 must be the guest's when it is asked
 * for leaf 0xD.
 */
void cpuid_filter(u32 leaf, u32 subleaf, const struct cpuid_facts *facts, u64 cr4,
		  struct cpuid_regs *regs);
