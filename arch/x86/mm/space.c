/* SPDX-License-Identifier: Apache-2.0 */
/* Into the address space that a CPU has when partitions run, and the end of the boot's. */

#include <arch/image.h>
#include <arch/paging.h>
#include <arch/phys.h>
#include <arch/window.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <lib/string.h>

u64 image_physical;

void space_forget_boot(void)
{
	struct range init = image_init_memory();

	memset((void *)(uintptr_t)init.start, 0, init.end - init.start);
}

void space_enter(void)
{
	write_cr3(percpu()->space);
}
