/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which barriers stand between a guest and the hypervisor on one CPU, decided from what the CPU
 * says of itself. What each is against, and what our design makes unnecessary, is in mitigations.c.
 * Pure; host-tested. Needed at boot alone: what runs is kept in struct barriers of cpu/percpu.h.
 */
#pragma once

#include <cpu/barriers.h>
#include <cpu/cpuid_regs.h>
#include <lib/types.h>

enum cpu_vendor { VENDOR_OTHER, VENDOR_INTEL, VENDOR_AMD };

/* Of one CPU; 0 where it has no such leaf or register. */
struct cpu_facts {
	enum cpu_vendor vendor; /* Hygon counts as AMD */
	u32 family, model;      /* displayed: extended fields added */
	u32 leaf7_ebx, leaf7_edx, leaf7_2_edx;
	u32 leaf80000008_ebx, leaf80000021_eax, leaf80000021_ecx;
	u64 arch_capabilities;  /* IA32_ARCH_CAPABILITIES */
	bool virtual_spec_ctrl; /* CPUID 8000000AH EDX bit 20 */
	bool siblings;          /* AMD: its core has more than one thread */
	bool emulated;          /* by software that doesn't speculate and has no caches */
};

/* What one CPU runs, and what it would have to run but cannot, without a microcode update. */
struct mitigations {
	u32 run;       /* BARRIER_* */
	u32 missing;   /* BARRIER_* */
	u64 spec_ctrl; /* IA32_SPEC_CTRL of the hypervisor; 0 without BARRIER_SPEC_CTRL */
};

/** Clears @facts and fills in the vendor, family and model of the CPU whose CPUID says @name for
 * leaf 0 and @signature for leaf 1 EAX (SDM 2A, "CPUID": version information). */
void cpu_facts_identify(const struct cpuid_regs *name, u32 signature, struct cpu_facts *facts);

/** Decides for a CPU with these @facts. */
struct mitigations mitigations_decide(const struct cpu_facts *facts);

/** Writes the @barriers in words, separated by commas, or "none", into @text of @size bytes. */
void mitigations_words(u32 barriers, u64 spec_ctrl, char *text, size_t size);
