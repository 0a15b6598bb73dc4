/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How an APIC ID divides into package, core and thread (SDM 3A, "Hierarchical Mapping of Shared
 * Resources"), from CPUID as any source gives it. Pure; host-tested.
 */
#pragma once

#include <cpu/cpuid_regs.h>

struct cpu_topology_shifts {
	unsigned int smt_shift;     /* bits of thread within a core */
	unsigned int package_shift; /* bits of thread and core within a package, 0..31 */
};

/**
 * Derives the shifts from leaf 0x1F, else 0xB, else from the extended leaves 0x80000008 and
 * 0x8000001E, else from leaves 1 and 4. @cpuid runs one leaf and
 * subleaf. A CPU that says nothing has both shifts 0: each CPU a package of its own.
 */
struct cpu_topology_shifts cpu_topology_shifts(void (*cpuid)(u32 leaf, u32 subleaf,
							     struct cpuid_regs *out));
