/* SPDX-License-Identifier: Apache-2.0 */
/* Makes the block of each CPU (percpu.h), with its stacks between guard pages, and moves onto it.
 */

#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/paging.h>
#include <arch/window.h>
#include <cpu/clock_rate.h>
#include <cpu/isr.h>
#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/topology.h>
#include <cpu/traps.h>
#include <cpu/tsc_sync.h>
#include <lib/errno.h>
#include <lib/limits.h>
#include <mm/guards.h>

#define CPUID1_ECX_XSAVE BIT(26)
#define CPUID7_EBX_SMEP BIT(7)
#define CPUID7_EBX_SMAP BIT(20)
#define CPUID7_ECX_UMIP BIT(2)

static struct percpu early_block;
static struct percpu *blocks[MAX_CPUS] = {&early_block};
static unsigned int block_count = 1;

struct percpu *percpu_of(unsigned int cpu)
{
	return blocks[cpu];
}

unsigned int percpu_count(void)
{
	return block_count;
}

void cpu_early_init(void)
{
	clock_tsc_rate = CLOCK_FASTEST; /* until it is measured */
	early_block.self = &early_block;
	cpu_set_pat();
	descriptors_load_early(&early_block);
	lapic_enable_early();
	cpu_mail[0].apic_id = lapic_id();
}

static void cpuid_read(u32 leaf, u32 subleaf, struct cpuid_regs *regs)
{
	*regs = cpuid(leaf, subleaf);
}

int cpu_inventory(const struct acpi *acpi, struct cpu_info *cpus, unsigned int *count,
		  struct report *report)
{
	return topology_list(acpi, cpu_mail[0].apic_id, cpuid_read, cpus, count, report);
}

static int block_create(unsigned int index, u32 apic_id)
{
	u8 *at = frames_take_for_cpu(index, BLOCK_PAGES);
	struct percpu *block;
	int error;

	if (at == NULL) {
		return -ENOMEM;
	}
	block = (struct percpu *)(void *)(at + (BLOCK_PAGES - 1) * PAGE_SIZE);
	*block = (struct percpu){.self = block, .index = index};
	cpu_mail[index].apic_id = apic_id;
	error = paging_guard(at);
	at += (1 + STACK_PAGES) * PAGE_SIZE;
	block->stack_top = at;
	for (unsigned int i = 0; i < IST_COUNT && error == 0; i++) {
		error = paging_guard(at);
		at += (1 + IST_PAGES) * PAGE_SIZE;
		block->tss.ist[i] = (u64)(uintptr_t)at;
	}
	block->tss.io_map_base = sizeof(struct tss);
	blocks[index] = block;
	return error;
}

_Static_assert(sizeof(struct percpu) <= PAGE_SIZE, "a block's last page holds it");

int cpu_blocks_create(const struct cpu_info *cpus, unsigned int count)
{
	for (unsigned int i = 0; i < count; i++) {
		int error = block_create(i, cpus[i].apic_id);

		if (error != 0) {
			return error;
		}
	}
	block_count = count;
	guarded = frames_pool_seen();
	guarded.end = guarded.start + (u64)count * FRAMES_CPU_PAGES * PAGE_SIZE;
	return 0;
}

/* No entry in use names a type that changes, so that no cache and no TLB has to be emptied (SDM 3A,
 * "Programming the PAT"). */
void cpu_set_pat(void)
{
	wrmsr(MSR_PAT, HOST_PAT);
}

void cpu_set_features(void)
{
	bool leaf7 = cpuid(0, 0).eax >= 7;
	u32 ebx = leaf7 ? cpuid(7, 0).ebx : 0;
	u32 ecx = leaf7 ? cpuid(7, 0).ecx : 0;
	bool smap = (ebx & CPUID7_EBX_SMAP) != 0;

	tsc_take_back();
	write_cr4(read_cr4() | CR4_MCE |
		  ((cpuid(1, 0).ecx & CPUID1_ECX_XSAVE) != 0 ? CR4_OSXSAVE : 0) |
		  ((ebx & CPUID7_EBX_SMEP) != 0 ? CR4_SMEP : 0) | (smap ? CR4_SMAP : 0) |
		  ((ecx & CPUID7_ECX_UMIP) != 0 ? CR4_UMIP : 0));
	/* STAC is for all CPUs or for none. */
	window_guarded = smap && (window_guarded || cpu_mail[0].online == 0);
}

void cpu_boot_enter(void (*next)(void))
{
	struct percpu *block = blocks[0];

	descriptors_load(block);
	cpu_set_features();
	cpu_mail[0].online = 1;
	__asm__ volatile("mov %0, %%rsp\n\t"
			 "xor %%ebp, %%ebp\n\t"
			 "call *%1\n\t"
			 "ud2"
			 :
			 : "r"(block->stack_top), "r"(next)
			 : "memory");
	__builtin_unreachable();
}
