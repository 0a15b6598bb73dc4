/* SPDX-License-Identifier: Apache-2.0 */
/* See guards.h. Whoever runs into a guard page may do so at any time. */

#include <arch/frames.h>
#include <arch/paging.h>
#include <cpu/percpu.h>
#include <mm/guards.h>

SET_AT_BOOT struct range guarded;

const char *paging_guard_name(u64 address, unsigned int *cpu)
{
	static const char *const names[FRAMES_CPU_PAGES] = {
		[0] = "stack",
		[IST_GUARD(IST_NMI)] = "NMI stack",
		[IST_GUARD(IST_DF)] = "double fault stack",
		[IST_GUARD(IST_MC)] = "machine check stack",
	};
	const u64 page = (address - guarded.start) / PAGE_SIZE;

	if (address < guarded.start || address >= guarded.end) {
		return NULL;
	}
	*cpu = (unsigned int)(page / FRAMES_CPU_PAGES);
	return names[page % FRAMES_CPU_PAGES];
}
