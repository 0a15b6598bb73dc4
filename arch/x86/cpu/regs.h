/* SPDX-License-Identifier: Apache-2.0 */
/* Control registers, flags, and the one-instruction wrappers of this processor (SDM 3A, chapter 2).
 */
#pragma once

#include <cpu/cpuid_regs.h>
#include <lib/types.h>

/* clang-format off */
#define CR0_PE          BIT(0)
#define CR0_ET          BIT(4)
#define CR0_NE          BIT(5)
#define CR0_WP          BIT(16)
#define CR0_NW          BIT(29)
#define CR0_CD          BIT(30)
#define CR0_PG          BIT(31)

#define CR4_PSE         BIT(4)
#define CR4_PAE         BIT(5)
#define CR4_MCE         BIT(6)
#define CR4_UMIP        BIT(11)
#define CR4_LA57        BIT(12)
#define CR4_VMXE        BIT(13)
#define CR4_SMXE        BIT(14)
#define CR4_PCIDE       BIT(17)
#define CR4_OSXSAVE     BIT(18)
#define CR4_SMEP        BIT(20)
#define CR4_SMAP        BIT(21)
#define CR4_PKE         BIT(22)

#define DR6_RESET       0xffff0ff0ULL
#define DR6_STEP        BIT(14)
#define DR7_RESET       0x400ULL
#define DR7_GD          BIT(13)

#define RFLAGS_RESERVED BIT(1) /* always set */
#define RFLAGS_TF       BIT(8)

#define VECTOR_DB       1
#define VECTOR_NMI      2
#define VECTOR_UD       6
#define VECTOR_DF       8
#define VECTOR_GP       13
#define VECTOR_PF       14
#define VECTOR_AC       17
#define VECTOR_MC       18
#define VECTOR_SX       30
/* clang-format on */

static inline u64 read_cr0(void)
{
	u64 v;

	__asm__ volatile("mov %%cr0, %0" : "=r"(v));
	return v;
}

static inline void write_cr0(u64 v)
{
	__asm__ volatile("mov %0, %%cr0" : : "r"(v) : "memory");
}

static inline u64 read_cr2(void)
{
	u64 v;

	__asm__ volatile("mov %%cr2, %0" : "=r"(v));
	return v;
}

static inline void write_cr2(u64 v)
{
	__asm__ volatile("mov %0, %%cr2" : : "r"(v));
}

static inline u64 read_cr3(void)
{
	u64 v;

	__asm__ volatile("mov %%cr3, %0" : "=r"(v));
	return v;
}

static inline void write_cr3(u64 v)
{
	__asm__ volatile("mov %0, %%cr3" : : "r"(v) : "memory");
}

static inline u64 read_cr4(void)
{
	u64 v;

	__asm__ volatile("mov %%cr4, %0" : "=r"(v));
	return v;
}

static inline void write_cr4(u64 v)
{
	__asm__ volatile("mov %0, %%cr4" : : "r"(v) : "memory");
}

static inline u64 read_dr6(void)
{
	u64 v;

	__asm__ volatile("mov %%dr6, %0" : "=r"(v));
	return v;
}

static inline void write_dr6(u64 v)
{
	__asm__ volatile("mov %0, %%dr6" : : "r"(v));
}

static inline void clear_breakpoints(void)
{
	__asm__ volatile("mov %0, %%dr0; mov %0, %%dr1; mov %0, %%dr2; mov %0, %%dr3" : : "r"(0UL));
}

static inline u64 rdtsc(void)
{
	u32 low;
	u32 high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high) : : "memory");
	return (u64)high << 32 | low;
}

static inline struct cpuid_regs cpuid(u32 leaf, u32 subleaf)
{
	struct cpuid_regs r;

	__asm__ volatile("cpuid"
			 : "=a"(r.eax), "=b"(r.ebx), "=c"(r.ecx), "=d"(r.edx)
			 : "a"(leaf), "c"(subleaf));
	return r;
}

static inline void cpu_pause(void)
{
	__asm__ volatile("pause");
}

/* Writes the cache line at @address back to memory and forgets it. */
static inline void clflush(const volatile void *address)
{
	__asm__ volatile("clflush (%0)" : : "r"(address) : "memory");
}

static inline void wbinvd(void)
{
	__asm__ volatile("wbinvd" : : : "memory");
}

/* Lets interrupts that are pending through, to our own handlers. */
static inline void cpu_take_interrupts(void)
{
	__asm__ volatile("sti; nop; nop; cli" : : : "memory");
}

/* Every store before it is seen before any access after it. */
static inline void cpu_fence(void)
{
	__asm__ volatile("mfence" : : : "memory");
}

static inline void invlpg(u64 address)
{
	__asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}
