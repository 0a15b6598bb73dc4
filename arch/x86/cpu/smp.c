/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Bringing up every core and the per-CPU blocks (SDM 3A, "Multiple-Processor Initialization"), and
 * waking one from another.
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
#include <drivers/acpi.h>
#include <hv/inventory.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

/* Two pages that firmware leaves alone after POST. */
#define TRAMPOLINE 0x8000ULL
#define TRAMPOLINE_PARAMETERS (TRAMPOLINE + PAGE_SIZE)
#define CPUID1_ECX_XSAVE BIT(26)
#define INIT_WAIT_US 10000 /* SDM 3A: 10 ms after INIT */
#define SIPI_WAIT_US 200
#define ONLINE_WAIT_US 1000000

/* Agrees with DATA_* in boot/trampoline.asm. */
struct trampoline_data {
	u64 cr3;
	u64 stack;
	u64 entry;
	u64 percpu;
};

extern const u8 trampoline_start[], trampoline_end[];

static struct percpu early_block;
static struct percpu *blocks[MAX_CPUS] = {&early_block};
static unsigned int block_count = 1;
static int (*ap_work)(unsigned int cpu);
static void (*ap_next)(unsigned int cpu);
static u32 stop_wanted; /* atomic: a CPU panics */

unsigned int cpu_index(void)
{
	return percpu()->index;
}

u64 cpu_ticks(void)
{
	return rdtsc();
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

int cpu_inventory(const struct acpi *acpi, struct inventory *inventory, struct report *report)
{
	struct cpu_topology_shifts shifts = cpu_topology_shifts(cpuid_read);
	bool boot_seen = false;

	inventory->cpu_count = 1;
	inventory->cpus[0] =
		cpu_topology(early_block.apic_id, shifts.smt_shift, shifts.package_shift);
	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		u32 id = acpi->cpus[i].apic_id;

		if (id == early_block.apic_id) {
			boot_seen = true;
			continue;
		}
		if (inventory->cpu_count == MAX_CPUS) {
			break;
		}
		inventory->cpus[inventory->cpu_count++] =
			cpu_topology(id, shifts.smt_shift, shifts.package_shift);
	}
	if (!boot_seen) {
		report_error(report, "ACPI table MADT does not list the boot CPU (APIC ID %u)",
			     early_block.apic_id);
		return -EINVAL;
	}
	return 0;
}

struct range cpu_trampoline(void)
{
	return (struct range){TRAMPOLINE, TRAMPOLINE_PARAMETERS + PAGE_SIZE};
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

int cpu_blocks_create(const struct inventory *inventory)
{
	for (unsigned int i = 0; i < inventory->cpu_count; i++) {
		int error = block_create(i, inventory->cpus[i].apic_id);

		if (error != 0) {
			return error;
		}
	}
	block_count = inventory->cpu_count;
	return 0;
}

/* Machine checks are reported, and XSETBV can be done for a guest. */
static void cpu_set_features(void)
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

/* First C code of an application processor, on its own stack. */
static NORETURN void ap_main(struct percpu *block)
{
	descriptors_load(block);
	lapic_enable();
	cpu_set_features();
	__atomic_store_n(&block->online, ap_work(block->index) == 0 ? 1 : 2, __ATOMIC_RELEASE);
	ap_next(block->index);
	__builtin_unreachable();
}

static void delay_us(u64 microseconds)
{
	u64 end = rdtsc() + clock_tsc_hz() / 1000000 * microseconds;

	while (rdtsc() < end) {
		cpu_pause();
	}
}

static bool ap_wait_online(const struct percpu *block, u64 microseconds)
{
	u64 end = rdtsc() + clock_tsc_hz() / 1000000 * microseconds;

	while (__atomic_load_n(&block->online, __ATOMIC_ACQUIRE) == 0) {
		if (rdtsc() > end) {
			return false;
		}
		cpu_pause();
	}
	return true;
}

static bool ap_start(struct percpu *block)
{
	volatile struct trampoline_data *data = (void *)(uintptr_t)TRAMPOLINE_PARAMETERS;

	data->cr3 = read_cr3();
	data->stack = (u64)(uintptr_t)block->stack_top;
	data->entry = (u64)(uintptr_t)ap_main;
	data->percpu = (u64)(uintptr_t)block;
	lapic_command(block->apic_id, LAPIC_ICR_INIT | LAPIC_ICR_LEVEL | LAPIC_ICR_ASSERT);
	delay_us(INIT_WAIT_US);
	for (unsigned int i = 0; i < 2; i++) {
		lapic_command(block->apic_id, LAPIC_ICR_STARTUP | (u32)(TRAMPOLINE >> 12));
		delay_us(SIPI_WAIT_US);
		if (__atomic_load_n(&block->online, __ATOMIC_ACQUIRE) != 0) {
			return true;
		}
	}
	return ap_wait_online(block, ONLINE_WAIT_US);
}

int cpu_start_others(int (*work)(unsigned int cpu), void (*next)(unsigned int cpu),
		     struct report *report)
{
	int error = 0;

	ap_work = work;
	ap_next = next;
	memcpy((void *)(uintptr_t)TRAMPOLINE, trampoline_start,
	       (size_t)(trampoline_end - trampoline_start));
	if (paging_protect(TRAMPOLINE, false, true) != 0) {
		return -ENOMEM;
	}
	for (unsigned int i = 1; i < block_count; i++) {
		if (!ap_start(blocks[i])) {
			report_error(report, "cpu %u (APIC ID %u) did not start", i,
				     blocks[i]->apic_id);
			error = -ETIMEDOUT;
		} else if (blocks[i]->online != 1) {
			error = -ENOTSUP; /* the CPU has said why */
		}
	}
	return paging_protect(TRAMPOLINE, true, false) != 0 ? -ENOMEM : error;
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
