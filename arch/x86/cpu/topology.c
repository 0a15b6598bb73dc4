/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID's three generations of telling the topology (SDM 2A, CPUID). Pure. */

#include <cpu/topology.h>

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

enum topology_level { LEVEL_INVALID = 0, LEVEL_SMT = 1 };

typedef void (*cpuid_function)(u32 leaf, u32 subleaf, struct cpuid_regs *out);

/* The shift of the highest level is the package's: it leads to whatever lies above the last. */
static bool topology_extended(cpuid_function cpuid, u32 leaf, struct cpu_topology_shifts *out)
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

static struct cpu_topology_shifts topology_legacy(cpuid_function cpuid, u32 max_leaf)
{
	struct cpu_topology_shifts out = {0};
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

struct cpu_topology_shifts cpu_topology_shifts(cpuid_function cpuid)
{
	struct cpu_topology_shifts out = {0};
	struct cpuid_regs regs;
	u32 max_leaf;

	cpuid(LEAF_BASIC, 0, &regs);
	max_leaf = regs.eax;
	if ((max_leaf >= LEAF_TOPOLOGY_V2 && topology_extended(cpuid, LEAF_TOPOLOGY_V2, &out)) ||
	    (max_leaf >= LEAF_TOPOLOGY && topology_extended(cpuid, LEAF_TOPOLOGY, &out))) {
		return out;
	}
	return topology_legacy(cpuid, max_leaf);
}
