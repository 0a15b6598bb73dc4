/* SPDX-License-Identifier: Apache-2.0 */
/* See guards.h. All of it stays: whoever runs into a guard page does so at any time. */

#include <arch/paging.h>
#include <lib/errno.h>
#include <lib/limits.h>
#include <mm/guards.h>

static const char *const guard_names[GUARDS] = {
	[GUARD_STACK] = "stack",
	[GUARD_NMI_STACK] = "NMI stack",
	[GUARD_DF_STACK] = "double fault stack",
	[GUARD_MC_STACK] = "machine check stack",
};

static struct {
	u64 address;
	enum guard which;
	unsigned int cpu;
} guards[MAX_CPUS * GUARDS];
static unsigned int guard_count;

int guard_add(u64 address, enum guard which, unsigned int cpu)
{
	if (guard_count == ARRAY_SIZE(guards)) {
		return -ENOMEM;
	}
	guards[guard_count].address = address;
	guards[guard_count].which = which;
	guards[guard_count++].cpu = cpu;
	return 0;
}

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
