/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which bits of CR4 a guest may set: those that its CPUID offers (SDM 3A, "Control Registers"). On
 * a real processor any other raises #GP, and one that the processor has while CPUID hides it would
 * switch on what no exit knows of.
 */
#pragma once

#include <cpu/cpuid_regs.h>
#include <lib/types.h>

/* The answers of CPUID that a guest gets. */
struct cr4_leaves {
	struct cpuid_regs one;       /* leaf 1 */
	struct cpuid_regs seven;     /* leaf 7 */
	struct cpuid_regs seven_one; /* leaf 7, subleaf 1 */
};

/** Bits of CR4 that @leaves offer, and those that any guest may set. Pure; host-tested. */
u64 cr4_offered_by(const struct cr4_leaves *leaves);

/* The same for the guests of this machine; fixed by exits_init(). */
extern u64 cr4_offered;
