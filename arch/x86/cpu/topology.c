/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See topology.h: the generations of CPUID leaves that report the topology (SDM 2A, "CPUID"; APM 3,
 * appendix E).
 */

#include <cpu/topology.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/limits.h>
#include <lib/report.h>

#define LEAF_BASIC 0x00
#define LEAF_FEATURES 0x01
#define FEATURES_EBX_LOGICAL GENMASK(23, 16) /* APIC IDs that the package reserves */
#define FEATURES_EDX_HTT BIT(28)
#define LEAF_CACHE 0x04
#define CACHE_EAX_CORES GENMASK(31, 26) /* core IDs that the package reserves, less one */
#define LEAF_TOPOLOGY 0x0b
#define LEAF_TOPOLOGY_V2 0x1f
#define TOPOLOGY_EAX_SHIFT GENMASK(4, 0)
#define TOPOLOGY_ECX_LEVEL GENMASK(15, 8)
#define TOPOLOGY_LEVELS 8 /* more than any manual names */

#define LEAF_EXTENDED 0x80000000U
#define LEAF_EXTENDED_FEATURES 0x80000001U
#define EXTENDED_ECX_CMP_LEGACY BIT(1) /* the logical processors of leaf 1 are cores */
#define EXTENDED_ECX_TOPOLOGY BIT(22)  /* leaf 8000001EH exists */
#define LEAF_SIZES 0x80000008U
#define SIZES_ECX_CORES GENMASK(7, 0) /* less one */
#define SIZES_ECX_ID_BITS GENMASK(15, 12)
#define LEAF_CORE 0x8000001eU
#define CORE_EBX_THREADS GENMASK(15, 8) /* less one */

enum topology_level { LEVEL_INVALID = 0, LEVEL_SMT = 1 };

/* The shift of the highest level is the package's: it leads to whatever lies above the last. */
static bool topology_extended(cpuid_function cpuid, u32 leaf, struct topology_shifts *out)
{
	struct cpuid_regs regs;

	for (u32 subleaf = 0; subleaf < TOPOLOGY_LEVELS; subleaf++) {
		u64 level;

		cpuid(leaf, subleaf, &regs);
		level = FIELD_GET(TOPOLOGY_ECX_LEVEL, regs.ecx);
		if (level == LEVEL_INVALID || regs.ebx == 0) {
			return subleaf > 0;
		}
		out->package_shift = (unsigned int)FIELD_GET(TOPOLOGY_EAX_SHIFT, regs.eax);
		if (level == LEVEL_SMT) {
			out->smt_shift = out->package_shift;
		}
	}
	return true;
}

/* Bits that @count different IDs need. */
static unsigned int topology_bits(u64 count)
{
	unsigned int bits = 0;

	while ((1ULL << bits) < count) {
		bits++;
	}
	return bits;
}

/* APM 3, CPUID 80000008H and 8000001EH. False on processors that have only leaf 4 for this. */
static bool topology_by_sizes(cpuid_function cpuid, struct topology_shifts *out)
{
	struct cpuid_regs regs;
	u32 max_leaf;
	u32 features;

	cpuid(LEAF_EXTENDED, 0, &regs);
	max_leaf = regs.eax;
	cpuid(LEAF_EXTENDED_FEATURES, 0, &regs);
	features = regs.ecx;
	if (max_leaf < LEAF_SIZES ||
	    (features & (EXTENDED_ECX_CMP_LEGACY | EXTENDED_ECX_TOPOLOGY)) == 0) {
		return false;
	}
	cpuid(LEAF_SIZES, 0, &regs);
	out->package_shift = (unsigned int)FIELD_GET(SIZES_ECX_ID_BITS, regs.ecx);
	if (out->package_shift == 0) {
		out->package_shift = topology_bits(FIELD_GET(SIZES_ECX_CORES, regs.ecx) + 1);
	}
	if ((features & EXTENDED_ECX_TOPOLOGY) != 0 && max_leaf >= LEAF_CORE) {
		cpuid(LEAF_CORE, 0, &regs);
		out->smt_shift = MIN(topology_bits(FIELD_GET(CORE_EBX_THREADS, regs.ebx) + 1),
				     out->package_shift);
	}
	return true;
}

static struct topology_shifts topology_legacy(cpuid_function cpuid, u32 max_leaf)
{
	struct topology_shifts out = {0};
	struct cpuid_regs regs;
	unsigned int core_bits = 0;

	cpuid(LEAF_FEATURES, 0, &regs);
	if (!(regs.edx & FEATURES_EDX_HTT)) {
		return out;
	}
	out.package_shift = topology_bits(FIELD_GET(FEATURES_EBX_LOGICAL, regs.ebx));
	if (max_leaf >= LEAF_CACHE) {
		cpuid(LEAF_CACHE, 0, &regs);
		core_bits = topology_bits(FIELD_GET(CACHE_EAX_CORES, regs.eax) + 1);
	}
	out.smt_shift = out.package_shift - MIN(core_bits, out.package_shift);
	return out;
}

struct topology_shifts topology_shifts(cpuid_function cpuid)
{
	struct topology_shifts out = {0};
	struct cpuid_regs regs;
	u32 max_leaf;

	cpuid(LEAF_BASIC, 0, &regs);
	max_leaf = regs.eax;
	if ((max_leaf >= LEAF_TOPOLOGY_V2 && topology_extended(cpuid, LEAF_TOPOLOGY_V2, &out)) ||
	    (max_leaf >= LEAF_TOPOLOGY && topology_extended(cpuid, LEAF_TOPOLOGY, &out)) ||
	    topology_by_sizes(cpuid, &out)) {
		return out;
	}
	return topology_legacy(cpuid, max_leaf);
}

struct cpu_info topology_split(u32 apic_id, struct topology_shifts shifts)
{
	unsigned int smt_shift = MIN(shifts.smt_shift, 32U);
	unsigned int package_shift = MIN(shifts.package_shift, 32U);
	u64 id = apic_id;

	return (struct cpu_info){.apic_id = apic_id,
				 .package = (u32)(id >> package_shift),
				 .core = (u32)(id >> smt_shift),
				 .thread = (u32)(id & (BIT(smt_shift) - 1))};
}

int topology_list(const struct acpi *acpi, u32 boot, cpuid_function cpuid, struct cpu_info *cpus,
		  unsigned int *count, struct report *report)
{
	struct topology_shifts shifts = topology_shifts(cpuid);
	bool boot_seen = false;

	*count = 1;
	cpus[0] = topology_split(boot, shifts);
	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		u32 id = acpi->cpus[i].apic_id;

		if (id == boot) {
			boot_seen = true;
		} else if (*count < MAX_CPUS) {
			cpus[(*count)++] = topology_split(id, shifts);
		} else {
			report_warning(
				report,
				"CPU with APIC ID %u left out for the boot CPU (APIC ID %u): this version of Bulkhead manages %u",
				id, boot, MAX_CPUS);
		}
	}
	/* It may be among those that the list had no room for. */
	if (!boot_seen && acpi->left_out.cpus == 0) {
		report_error(report, "ACPI MADT: the boot CPU (APIC ID %u) is not listed", boot);
		return -EINVAL;
	}
	return 0;
}
