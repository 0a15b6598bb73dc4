/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One block per CPU, found through the GS base, which no other CPU sees when partitions run. From
 * low to high addresses, each | a guard page:
 *
 *   | stack | NMI stack | #DF stack | #MC stack | struct percpu
 *
 * What others have to reach is in struct cpu_mail.
 */
#pragma once

#include <cpu/barriers.h>
#include <lib/limits.h>
#include <lib/types.h>

#define STACK_PAGES 4
#define IST_PAGES 2
#define IST_COUNT 3

enum ist { IST_NMI = 1, IST_DF = 2, IST_MC = 3 };

/* Pages of a block, and which of them is the guard below the stack of an enum ist. */
#define BLOCK_PAGES (1 + STACK_PAGES + IST_COUNT * (1 + IST_PAGES) + 1)
#define IST_GUARD(ist) (1 + STACK_PAGES + ((ist)-IST_NMI) * (1 + IST_PAGES))

#define SELECTOR_CODE 0x08
#define SELECTOR_DATA 0x10
#define SELECTOR_TSS 0x18
#define GDT_BYTES 0x28

/* 64-bit task state segment (SDM 3A, "Task Management in 64-bit Mode"). */
struct tss {
	u32 reserved0;
	u64 rsp[3];
	u64 reserved1;
	u64 ist[7];
	u64 reserved2;
	u16 reserved3;
	u16 io_map_base;
} PACKED;
_Static_assert(sizeof(struct tss) == 104, "TSS");

struct percpu {
	struct percpu *self; /* read through GS:0 by assembly and by percpu() */
	u32 attention; /* set by every NMI that this CPU takes: look for requests; own CPU only */
	u32 index;
	u32 nmi_pending;          /* an NMI came that was no kick; written by this CPU alone */
	u32 draining;             /* pending interrupts go nowhere */
	struct barriers barriers; /* fixed before partitions start, but for the guest's value */
	u64 gdt[GDT_BYTES / 8];
	struct tss tss;
	u8 *stack_top;
	u64 space;       /* CR3 when partitions run */
	void *virt_area; /* the vendor's page for this CPU: VMXON region or host save area */
};

/* What CPUs know of each other. */
struct cpu_mail {
	u32 apic_id;
	u32 kick_pending; /* atomic: a kick NMI is on its way; set by the sender, cleared on arrival
			   */
	u32 online;       /* atomic: set by the CPU itself when it is up */
};

extern struct cpu_mail cpu_mail[MAX_CPUS];

/* vmx/entry.asm reads it. */
_Static_assert(offsetof(struct percpu, attention) == 8, "PERCPU_ATTENTION");
_Static_assert(offsetof(struct percpu, barriers) == 24, "PERCPU_BARRIERS");

static inline struct percpu *percpu(void)
{
	struct percpu *self;

	__asm__("mov %%gs:0, %0" : "=r"(self));
	return self;
}

/** Loads GDT, TSS, IDT and GS base from @block on the calling CPU (SDM 3A, chapters 3, 6 and 7). */
void descriptors_load(struct percpu *block);

/** Loads the IDT alone, for the boot CPU before it has a block: exceptions use the current stack.
 */
void descriptors_load_early(struct percpu *block);

/* Interrupt descriptor table (SDM 3A, "Interrupt Descriptor Table"): the same for every CPU. */
#define IDT_VECTORS 256

struct idt_gate {
	u16 offset_low;
	u16 selector;
	u16 ist_and_type; /* IST in bits 2:0, type and present in 15:8 */
	u16 offset_mid;
	u32 offset_high;
	u32 reserved;
};
_Static_assert(sizeof(struct idt_gate) == 16, "IDT gate");

extern struct idt_gate idt[IDT_VECTORS];

/** The block of @cpu, which is below percpu_count(): of the CPUs that cpu_blocks_create() knows.
 * During the boot alone. */
struct percpu *percpu_of(unsigned int cpu);
unsigned int percpu_count(void);

/** Gives the calling CPU the memory types by which host_leaf() spells entries (HOST_PAT). */
void cpu_set_pat(void);

/**
 * Switches on, on the calling CPU, the report of machine checks, XSETBV for a guest's sake, and
 * what the CPU has of SMEP, SMAP and UMIP for our own.
 */
void cpu_set_features(void);
