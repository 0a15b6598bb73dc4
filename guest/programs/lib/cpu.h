/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: the processor's instructions, and a way to try one that may fault. */
#pragma once

#include <lib/types.h>

#define MSR_APIC_BASE 0x1b
#define APIC_BASE_EXTD BIT(10)
#define APIC_BASE_ENABLE BIT(11)

#define VECTOR_UD 6
#define VECTOR_NMI 2
#define VECTOR_GP 13

static inline u64 rdtsc(void)
{
	u32 low;
	u32 high;

	__asm__ volatile("lfence; rdtsc; lfence" : "=a"(low), "=d"(high) : : "memory");
	return (u64)high << 32 | low;
}

struct cpuid {
	u32 eax, ebx, ecx, edx;
};

static inline struct cpuid cpuid(u32 leaf, u32 subleaf)
{
	struct cpuid r;

	__asm__ volatile("cpuid"
			 : "=a"(r.eax), "=b"(r.ebx), "=c"(r.ecx), "=d"(r.edx)
			 : "a"(leaf), "c"(subleaf));
	return r;
}

static inline u64 rdmsr(u32 msr)
{
	u32 low;
	u32 high;

	__asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr) : "memory");
	return (u64)high << 32 | low;
}

static inline void wrmsr(u32 msr, u64 value)
{
	__asm__ volatile("wrmsr" : : "c"(msr), "a"((u32)value), "d"((u32)(value >> 32)) : "memory");
}

#define PORT_ACCESS(suffix, type)                                                                  \
	static inline type in##suffix(u16 port)                                                    \
	{                                                                                          \
		type value;                                                                        \
		__asm__ volatile("in %1, %0" : "=a"(value) : "Nd"(port) : "memory");               \
		return value;                                                                      \
	}                                                                                          \
	static inline void out##suffix(u16 port, type value)                                       \
	{                                                                                          \
		__asm__ volatile("out %0, %1" : : "a"(value), "Nd"(port) : "memory");              \
	}

PORT_ACCESS(b, u8)
PORT_ACCESS(w, u16)
PORT_ACCESS(l, u32)

static inline void interrupts_on(void)
{
	__asm__ volatile("sti" : : : "memory");
}

static inline void interrupts_off(void)
{
	__asm__ volatile("cli" : : : "memory");
}

/** Sleeps until the next interrupt; none can slip in between being let in and sleeping. */
static inline void wait_for_interrupt(void)
{
	__asm__ volatile("sti; hlt; cli" : : : "memory");
}

static inline void cpu_pause(void)
{
	__asm__ volatile("pause" : : : "memory");
}

/*
 * An instruction that may fault, inside an asm statement: when it does, execution goes on behind it
 * and guard_vector says which exception it was. guard_take() asks and forgets.
 */
#define GUARDED(instruction)                                                                       \
	"movq $77f, guard_resume(%%rip)\n\t" instruction "\n77:\tmovq $0, guard_resume(%%rip)\n\t"

#define NO_FAULT (-1)

extern volatile u64 guard_resume;
extern volatile int guard_vector;

static inline int guard_take(void)
{
	int vector = guard_vector;

	guard_vector = NO_FAULT;
	return vector;
}

/** Reads @msr into @value; returns NO_FAULT or the exception's vector. */
static inline int try_rdmsr(u32 msr, u64 *value)
{
	u32 low = 0;
	u32 high = 0;

	__asm__ volatile(GUARDED("rdmsr") : "+a"(low), "+d"(high) : "c"(msr) : "memory");
	*value = (u64)high << 32 | low;
	return guard_take();
}

/** Writes @value to @msr; returns NO_FAULT or the exception's vector. */
static inline int try_wrmsr(u32 msr, u64 value)
{
	__asm__ volatile(GUARDED("wrmsr")
			 :
			 : "c"(msr), "a"((u32)value), "d"((u32)(value >> 32))
			 : "memory");
	return guard_take();
}
