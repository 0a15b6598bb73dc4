/* SPDX-License-Identifier: Apache-2.0 */
/* See guards.h. Whoever runs into a guard page may do so at any time. */

#include <arch/paging.h>
#include <mm/guards.h>

static const char *const guard_names[GUARDS] = {
	[GUARD_STACK] = "stack",
	[GUARD_NMI_STACK] = "NMI stack",
	[GUARD_DF_STACK] = "double fault stack",
	[GUARD_MC_STACK] = "machine check stack",
};

SET_AT_BOOT struct guard_page guards[MAX_CPUS * GUARDS];
SET_AT_BOOT unsigned int guard_count;

const char *paging_guard_name(u64 address, unsigned int *cpu)
{
	for (unsigned int i = 0; i < guard_count; i++) {
		if (ALIGN_DOWN(address, PAGE_SIZE) == guards[i].address) {
			*cpu = guards[i].cpu;
			return guard_names[guards[i].which];
		}
	}
	return NULL;
}
