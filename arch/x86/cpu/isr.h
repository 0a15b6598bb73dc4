/* SPDX-License-Identifier: Apache-2.0 */
/* Exceptions and interrupts that reach the hypervisor itself. */
#pragma once

#include <lib/types.h>

#define ISR_ENTRY_BYTES 10

/* What isr.asm pushes, lowest address first. */
struct isr_frame {
	u64 r15, r14, r13, r12, r11, r10, r9, r8;
	u64 rbp, rdi, rsi, rdx, rcx, rbx, rax;
	u64 vector, error;
	u64 rip, cs, rflags, rsp, ss;
};

/* 256 entry stubs of ISR_ENTRY_BYTES each. */
#define isr_entries ((u64)(uintptr_t)isr_stubs)
extern const u8 isr_stubs[];

/** Called by every stub. Returning resumes what was interrupted. */
void isr_handle(struct isr_frame *frame);

/** Ends the blocking of NMIs that an NMI exit leaves behind (SDM 3C, "NMIs and VM exits"). */
void nmi_unblock(void);

/** Halts until *@word is not 0 or an NMI came; wake-ups between the look and the halt are kept. */
void nmi_safe_wait(const u32 *word);

/* Code in which an NMI must start over at the beginning: [begin, end). */
extern const u8 nmi_safe_wait_begin[], nmi_safe_wait_end[];

/* The instruction that may fault in each of cpu/safe.h, and where such a fault goes on. */
extern const u8 safe_read_at[], safe_write_at[], safe_xsetbv_at[], safe_refused[];
