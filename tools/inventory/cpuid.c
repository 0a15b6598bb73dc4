/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bulkhead-cpuid: prints the CPUID leaves that report the topology, as any user may read them (SDM
 * 2A, "CPUID"): leaf, subleaf, EAX, EBX, ECX, EDX. On hybrid processors all CPUs agree on these.
 */

#include <cpuid.h>
#include <stdio.h>

static const struct {
	unsigned int leaf, subleaves;
} leaves[] = {{0, 1},           {1, 1},           {4, 1},           {0xb, 8},        {0x1f, 8},
	      {0x80000000U, 1}, {0x80000001U, 1}, {0x80000008U, 1}, {0x8000001eU, 1}};

int main(void)
{
	for (unsigned int i = 0; i < sizeof(leaves) / sizeof(leaves[0]); i++) {
		const unsigned int leaf = leaves[i].leaf;

		/* What lies above the highest leaf has no meaning. */
		if (leaf > __get_cpuid_max(leaf & 0x80000000U, NULL)) {
			continue;
		}
		for (unsigned int subleaf = 0; subleaf < leaves[i].subleaves; subleaf++) {
			unsigned int a;
			unsigned int b;
			unsigned int c;
			unsigned int d;

			__cpuid_count(leaf, subleaf, a, b, c, d);
			(void)printf("%x %x %x %x %x %x\n", leaf, subleaf, a, b, c, d);
		}
	}
	return 0;
}
