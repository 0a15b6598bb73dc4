/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How an APIC ID divides into package, core and thread (SDM 3A, "Hierarchical Mapping of Shared
 * Resources"), from CPUID as any source gives it. Pure; host-tested.
 */
#pragma once

#include <arch/topology.h>
#include <cpu/cpuid_regs.h>

struct acpi;
struct report;

/* Runs one leaf and subleaf of CPUID. */
typedef void (*cpuid_function)(u32 leaf, u32 subleaf, struct cpuid_regs *out);

struct topology_shifts {
	unsigned int smt_shift;     /* bits of thread within a core */
	unsigned int package_shift; /* bits of thread and core within a package, 0..31 */
};

/**
 * Derives the shifts from leaf 0x1F, else 0xB, else from the extended leaves 0x80000008 and
 * 0x8000001E, else from leaves 1 and 4. A CPU that says nothing has both shifts 0: each CPU a
 * package of its own.
 */
struct topology_shifts topology_shifts(cpuid_function cpuid);

/** Splits @apic_id by @shifts. Shifts of 32 and more leave nothing: one core, or one package. */
struct cpu_info topology_split(u32 apic_id, struct topology_shifts shifts);

/**
 * Fills @cpus (MAX_CPUS) and @count with the CPUs of @acpi: the one with APIC ID @boot first, the
 * others in the MADT's order; those that find no room are left out. Returns 0, or -EINVAL after
 * reporting that the MADT does not list @boot.
 */
int topology_list(const struct acpi *acpi, u32 boot, cpuid_function cpuid, struct cpu_info *cpus,
		  unsigned int *count, struct report *report);
