/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See arch/cpu.h. Each CPU has a block (percpu.h) with its stacks between guard pages; others reach
 * it only by its atomic words and an NMI.
 */

#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/paging.h>
#include <cpu/isr.h>
#include <cpu/lapic.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/topology.h>
#include <cpu/traps.h>
#include <lib/errno.h>
#include <lib/limits.h>

#define CPUID1_ECX_XSAVE BIT(26)

static struct percpu early_block;
static struct percpu *blocks[MAX_CPUS] = {&early_block};
static unsigned int block_count = 1;
static u32 stop_wanted; /* atomic: a CPU panics */

extern u64 boot_tsc; /* written by boot/entry.asm */

struct percpu *percpu_of(unsigned int cpu)
{
	return blocks[cpu];
}

unsigned int percpu_count(void)
{
	return block_count;
}

unsigned int cpu_index(void)
{
	return percpu()->index;
}

u64 cpu_ticks(void)
{
	return rdtsc();
}

u64 cpu_boot_ticks(void)
{
	return boot_tsc;
}

void cpu_early_init(void)
{
	early_block.self = &early_block;
	descriptors_load_early(&early_block);
	lapic_enable();
	early_block.apic_id = lapic_id();
}

static void cpuid_read(u32 leaf, u32 subleaf, struct cpuid_regs *regs)
{
	*regs = cpuid(leaf, subleaf);
}

int cpu_inventory(const struct acpi *acpi, struct cpu_info *cpus, unsigned int *count,
		  struct report *report)
{
	return topology_list(acpi, early_block.apic_id, cpuid_read, cpus, count, report);
}

static int block_create(unsigned int index, u32 apic_id)
{
	static const char *const names[IST_COUNT] = {"NMI stack", "double fault stack",
						     "machine check stack"};
	unsigned int pages = 1 + STACK_PAGES + IST_COUNT * (1 + IST_PAGES) + 1;
	u8 *at = frames_take(pages);
	struct percpu *block;
	int error;

	if (at == NULL) {
		return -ENOMEM;
	}
	block = (struct percpu *)(void *)(at + (pages - 1) * PAGE_SIZE);
	*block = (struct percpu){.self = block, .index = index, .apic_id = apic_id};
	error = paging_guard(at, "stack", index);
	at += (1 + STACK_PAGES) * PAGE_SIZE;
	block->stack_top = at;
	for (unsigned int i = 0; i < IST_COUNT && error == 0; i++) {
		error = paging_guard(at, names[i], index);
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
	return 0;
}

void cpu_set_features(void)
{
	bool xsave = (cpuid(1, 0).ecx & CPUID1_ECX_XSAVE) != 0;

	write_cr4(read_cr4() | CR4_MCE | (xsave ? CR4_OSXSAVE : 0));
}

void cpu_boot_enter(void (*next)(void))
{
	struct percpu *block = blocks[0];

	descriptors_load(block);
	cpu_set_features();
	block->online = 1;
	__asm__ volatile("mov %0, %%rsp\n\t"
			 "xor %%ebp, %%ebp\n\t"
			 "call *%1\n\t"
			 "ud2"
			 :
			 : "r"(block->stack_top), "r"(next)
			 : "memory");
	__builtin_unreachable();
}

void cpu_kick(unsigned int cpu)
{
	struct percpu *block = blocks[cpu];

	if (__atomic_exchange_n(&block->kick_pending, 1, __ATOMIC_SEQ_CST) == 0) {
		lapic_command(block->apic_id, LAPIC_ICR_NMI | LAPIC_ICR_ASSERT);
	}
}

/* An NMI may come between a look and a store: only an exchange takes the word without losing it. */
static bool take_word(u32 *word)
{
	return __atomic_load_n(word, __ATOMIC_RELAXED) != 0 &&
	       __atomic_exchange_n(word, 0, __ATOMIC_SEQ_CST) != 0;
}

bool cpu_take_attention(void)
{
	return take_word(&percpu()->attention);
}

void cpu_want_attention(void)
{
	*(volatile u32 *)&percpu()->attention = 1;
}

void cpu_wait(void)
{
	nmi_safe_wait(&percpu()->attention);
}

bool cpu_take_nmi(void)
{
	return take_word(&percpu()->nmi_pending);
}

bool cpu_stop_wanted(void)
{
	return __atomic_load_n(&stop_wanted, __ATOMIC_ACQUIRE) != 0;
}

void cpu_stop_others(void)
{
	unsigned int me = percpu()->index;

	__atomic_store_n(&stop_wanted, 1, __ATOMIC_SEQ_CST);
	for (unsigned int i = 0; i < block_count; i++) {
		if (i != me && __atomic_load_n(&blocks[i]->online, __ATOMIC_ACQUIRE) != 0) {
			lapic_command(blocks[i]->apic_id, LAPIC_ICR_NMI | LAPIC_ICR_ASSERT);
		}
	}
}

void cpu_halt(void)
{
	for (;;) {
		__asm__ volatile("cli; hlt" : : : "memory");
	}
}
