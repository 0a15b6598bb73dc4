/* SPDX-License-Identifier: Apache-2.0 */
/*
 * GDT, IDT and TSS of the hypervisor itself (SDM 3A, chapters 3, 6 and 7). NMI, #DF and #MC run on
 * stacks of their own, so that they work even when the ordinary stack is what broke.
 */

#include <cpu/isr.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>

#define GATE_INTERRUPT 0x8e00U /* present, DPL 0, 64-bit interrupt gate */
#define SEGMENT_CODE64 0x00af9b000000ffffULL
#define SEGMENT_DATA 0x00cf93000000ffffULL
#define SEGMENT_TSS 0x0000890000000000ULL

struct table_pointer {
	u16 limit;
	u64 base;
} PACKED;

static u8 ist_of(unsigned int vector, bool with_ist)
{
	if (!with_ist) {
		return 0;
	}
	return vector == 2 ? IST_NMI : vector == 8 ? IST_DF : vector == 18 ? IST_MC : 0;
}

static void idt_build(bool with_ist)
{
	for (unsigned int v = 0; v < IDT_VECTORS; v++) {
		u64 at = isr_entries + (u64)v * ISR_ENTRY_BYTES;

		idt[v] = (struct idt_gate){
			.offset_low = (u16)at,
			.selector = SELECTOR_CODE,
			.ist_and_type = (u16)(GATE_INTERRUPT | ist_of(v, with_ist)),
			.offset_mid = (u16)(at >> 16),
			.offset_high = (u32)(at >> 32),
		};
	}
}

static void idt_load(void)
{
	struct table_pointer pointer = {sizeof(idt) - 1, (u64)(uintptr_t)idt};

	__asm__ volatile("lidt %0" : : "m"(pointer));
}

static void gdt_build(struct percpu *block)
{
	u64 tss = (u64)(uintptr_t)&block->tss;

	block->gdt[0] = 0;
	block->gdt[SELECTOR_CODE / 8] = SEGMENT_CODE64;
	block->gdt[SELECTOR_DATA / 8] = SEGMENT_DATA;
	block->gdt[SELECTOR_TSS / 8] = SEGMENT_TSS | (sizeof(struct tss) - 1) |
				       (tss & 0xffffff) << 16 | (tss >> 24 & 0xff) << 56;
	block->gdt[SELECTOR_TSS / 8 + 1] = tss >> 32;
}

static void gdt_load(const struct percpu *block)
{
	struct table_pointer pointer = {GDT_BYTES - 1, (u64)(uintptr_t)block->gdt};

	__asm__ volatile("lgdt %0\n\t"
			 "push %1\n\t"
			 "lea 1f(%%rip), %%rax\n\t"
			 "push %%rax\n\t"
			 "lretq\n"
			 "1: mov %2, %%ds\n\t"
			 "mov %2, %%es\n\t"
			 "mov %2, %%ss\n\t"
			 "ltr %w3"
			 :
			 : "m"(pointer), "i"(SELECTOR_CODE), "r"(SELECTOR_DATA), "r"(SELECTOR_TSS)
			 : "rax", "memory");
}

void descriptors_load(struct percpu *block)
{
	gdt_build(block);
	gdt_load(block);
	wrmsr(MSR_GS_BASE, (u64)(uintptr_t)block);
	if (idt[2].ist_and_type == GATE_INTERRUPT) {
		idt_build(true);
	}
	idt_load();
}

void descriptors_load_early(struct percpu *block)
{
	wrmsr(MSR_GS_BASE, (u64)(uintptr_t)block);
	idt_build(false);
	idt_load();
}
