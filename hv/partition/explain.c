/* SPDX-License-Identifier: Apache-2.0 */
/* Whose an address is on which the hypervisor itself faulted. */

#include <arch/cpu.h>
#include <hv/partition.h>
#include <lib/panic.h>

void panic_explain(u64 address)
{
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);

		for (unsigned int j = 0; j < p->ram.count; j++) {
			u64 start = (u64)(uintptr_t)p->ram.regions[j].host;

			if (address - start < p->ram.regions[j].size) {
				panic_line(
					"%#lx is RAM of partition %s, and cpu %u is outside of a window to it",
					address, p->name, cpu_index());
			}
		}
	}
}
