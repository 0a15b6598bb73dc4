/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The virtual machine control block (APM 2, appendix B "VMCB Layout"; chapter 15 "Secure Virtual
 * Machine"), its bits, and the instructions on it.
 */
#pragma once

#include <lib/types.h>

struct vmcb_segment {
	u16 selector;
	u16 attributes; /* bits 55:52 and 47:40 of a descriptor, put together: 12 bits */
	u32 limit;
	u64 base;
} PACKED;

struct vmcb {
	/* Control area */
	u32 intercept_cr; /* reads in 15:0, writes in 31:16 */
	u32 intercept_dr;
	u32 intercept_exceptions; /* bit per vector */
	u32 intercepts;           /* VMCB_INTERCEPT_* below 32 */
	u32 intercepts2;          /* those from 32 on */
	u32 intercepts3;
	u8 reserved0[0x3c - 0x18];
	u16 pause_filter_threshold;
	u16 pause_filter_count;
	u64 iopm_base;
	u64 msrpm_base;
	u64 tsc_offset;
	u32 asid;
	u8 tlb_control;
	u8 reserved1[3];
	u64 virtual_interrupt;
	u64 interrupt_shadow;
	u64 exit_code;
	u64 exit_info1;
	u64 exit_info2;
	u64 exit_int_info; /* event whose delivery the exit interrupted; format of event_inj */
	u64 nested_control;
	u8 reserved2[0xa8 - 0x98];
	u64 event_inj;
	u64 nested_cr3;
	u64 lbr_control;
	u32 clean; /* VMCB_CLEAN_* */
	u32 reserved3;
	u64 next_rip;  /* with NRIP save */
	u8 insn_count; /* with decode assists */
	u8 insn_bytes[15];
	u8 reserved4[0x400 - 0xe0];
	/* State save area */
	struct vmcb_segment es, cs, ss, ds, fs, gs, gdtr, ldtr, idtr, tr;
	u8 reserved5[0x4cb - 0x4a0];
	u8 cpl;
	u32 reserved6;
	u64 efer;
	u8 reserved7[0x548 - 0x4d8];
	u64 cr4, cr3, cr0, dr7, dr6, rflags, rip;
	u8 reserved8[0x5d8 - 0x580];
	u64 rsp;
	u8 reserved9[0x5f8 - 0x5e0];
	u64 rax;
	u64 star, lstar, cstar, sfmask, kernel_gs_base, sysenter_cs, sysenter_esp, sysenter_eip;
	u64 cr2;
	u8 reserved10[0x668 - 0x648];
	u64 guest_pat;
	u8 reserved11[0x1000 - 0x670];
} PACKED;

#define VMCB_STATE 0x400 /* the state save area begins */

_Static_assert(offsetof(struct vmcb, es) == VMCB_STATE, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, iopm_base) == 0x040, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, asid) == 0x058, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, exit_code) == 0x070, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, nested_control) == 0x090, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, event_inj) == 0x0a8, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, clean) == 0x0c0, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, next_rip) == 0x0c8, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, cpl) == 0x4cb, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, efer) == 0x4d0, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, cr4) == 0x548, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, rip) == 0x578, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, rsp) == 0x5d8, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, rax) == 0x5f8, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, cr2) == 0x640, "APM 2, appendix B");
_Static_assert(offsetof(struct vmcb, guest_pat) == 0x668, "APM 2, appendix B");
_Static_assert(sizeof(struct vmcb) == PAGE_SIZE, "APM 2, appendix B");

/* clang-format off */
/* intercept_cr */
#define VMCB_INTERCEPT_CR4_WRITE     BIT(16 + 4)

/* intercepts */
#define VMCB_INTERCEPT_NMI           BIT(1)
#define VMCB_INTERCEPT_INIT          BIT(3)
#define VMCB_INTERCEPT_CPUID         BIT(18)
#define VMCB_INTERCEPT_RSM           BIT(19)
#define VMCB_INTERCEPT_IRET          BIT(20)
#define VMCB_INTERCEPT_INVD          BIT(22)
#define VMCB_INTERCEPT_INVLPGA       BIT(26)
#define VMCB_INTERCEPT_IO            BIT(27)
#define VMCB_INTERCEPT_MSR           BIT(28)
#define VMCB_INTERCEPT_SHUTDOWN      BIT(31)
/* intercepts2 */
#define VMCB_INTERCEPT2_VMRUN        BIT(0) /* VMRUN refuses a block without it */
#define VMCB_INTERCEPT2_VMMCALL      BIT(1)
#define VMCB_INTERCEPT2_VMLOAD       BIT(2)
#define VMCB_INTERCEPT2_VMSAVE       BIT(3)
#define VMCB_INTERCEPT2_STGI         BIT(4)
#define VMCB_INTERCEPT2_CLGI         BIT(5)
#define VMCB_INTERCEPT2_SKINIT       BIT(6)
#define VMCB_INTERCEPT2_WBINVD       BIT(9)
#define VMCB_INTERCEPT2_XSETBV       BIT(13)

#define VMCB_TLB_FLUSH_ALL           1
#define VMCB_SHADOW                  BIT(0)
#define VMCB_NESTED_PAGING           BIT(0)

/* event_inj and exit_int_info */
#define VMCB_EVENT_VECTOR            GENMASK(7, 0)
#define VMCB_EVENT_TYPE              GENMASK(10, 8)
#define   VMCB_EVENT_NMI             2
#define   VMCB_EVENT_EXCEPTION       3
#define VMCB_EVENT_ERROR             BIT(11)
#define VMCB_EVENT_VALID             BIT(31)
#define VMCB_EVENT_CODE              GENMASK(63, 32)

/* clean: what did not change since the last exit */
#define VMCB_CLEAN_INTERCEPTS        BIT(0)
#define VMCB_CLEAN_CONTROL_REGISTERS BIT(5)
#define VMCB_CLEAN_DEBUG_REGISTERS   BIT(6)
#define VMCB_CLEAN_ALL               GENMASK(11, 0)

/* exit_code (APM 2, appendix C "SVM Intercept Exit Codes") */
#define VMEXIT_CR4_WRITE             0x14
#define VMEXIT_EXCEPTION             0x40        /* and the vector */
#define VMEXIT_NMI                   0x61
#define VMEXIT_INIT                  0x63
#define VMEXIT_CPUID                 0x72
#define VMEXIT_RSM                   0x73
#define VMEXIT_IRET                  0x74
#define VMEXIT_INVD                  0x76
#define VMEXIT_INVLPGA               0x7a
#define VMEXIT_IO                    0x7b
#define VMEXIT_MSR                   0x7c
#define VMEXIT_SHUTDOWN              0x7f
#define VMEXIT_VMRUN                 0x80
#define VMEXIT_VMMCALL               0x81
#define VMEXIT_VMLOAD                0x82
#define VMEXIT_VMSAVE                0x83
#define VMEXIT_STGI                  0x84
#define VMEXIT_CLGI                  0x85
#define VMEXIT_SKINIT                0x86
#define VMEXIT_WBINVD                0x89
#define VMEXIT_XSETBV                0x8d
#define VMEXIT_NPF                   0x400
#define VMEXIT_INVALID               0xffffffffU /* in the low half, which all fill */

/* What exits at all times; VMCB_INTERCEPT_IRET is added while an NMI is handled. */
#define SVM_INTERCEPTS                                                                             \
	(u32)(VMCB_INTERCEPT_NMI | VMCB_INTERCEPT_INIT | VMCB_INTERCEPT_CPUID |                    \
	      VMCB_INTERCEPT_RSM | VMCB_INTERCEPT_INVD | VMCB_INTERCEPT_INVLPGA |                  \
	      VMCB_INTERCEPT_IO | VMCB_INTERCEPT_MSR | VMCB_INTERCEPT_SHUTDOWN)

/* exit_info1 of VMEXIT_IO */
#define VMEXIT_IO_IN                 BIT(0)
#define VMEXIT_IO_STRING             BIT(2)
#define VMEXIT_IO_WIDTH              GENMASK(6, 4) /* 1, 2, 4: bytes */
#define VMEXIT_IO_PORT               GENMASK(31, 16)

/* exit_info1 of VMEXIT_NPF */
#define VMEXIT_NPF_WRITE             BIT(1)
#define VMEXIT_NPF_FETCH             BIT(4)
#define VMEXIT_NPF_WALK              BIT(33) /* the guest's own page tables were being read */
/* clang-format on */

/** Loads FS, GS, TR, LDTR and the system call registers from the block at physical @vmcb. */
static inline void vmload(u64 vmcb)
{
	__asm__ volatile("vmload" : : "a"(vmcb) : "memory");
}

/** Stores the same. */
static inline void vmsave(u64 vmcb)
{
	__asm__ volatile("vmsave" : : "a"(vmcb) : "memory");
}

/** Keeps every interrupt and NMI waiting until the next exit has been taken. */
static inline void clgi(void)
{
	__asm__ volatile("clgi" : : : "memory");
}
