/* SPDX-License-Identifier: Apache-2.0 */
/* VMCS field encodings (SDM 3D, appendix B), control bits (SDM 3C, chapter 25) and the
 * instructions. */
#pragma once

#include <lib/types.h>

/* clang-format off */
/* 16 bits */
#define VMCS_VPID                     0x0000
#define VMCS_GUEST_ES                 0x0800
#define VMCS_GUEST_CS                 0x0802
#define VMCS_HOST_ES                  0x0c00
#define VMCS_HOST_CS                  0x0c02
#define VMCS_HOST_SS                  0x0c04
#define VMCS_HOST_DS                  0x0c06
#define VMCS_HOST_FS                  0x0c08
#define VMCS_HOST_GS                  0x0c0a
#define VMCS_HOST_TR                  0x0c0c
/* 64 bits */
#define VMCS_IO_BITMAP_A              0x2000
#define VMCS_IO_BITMAP_B              0x2002
#define VMCS_MSR_BITMAP               0x2004
#define VMCS_EXIT_STORE_ADDRESS       0x2006
#define VMCS_EXIT_LOAD_ADDRESS        0x2008
#define VMCS_ENTRY_LOAD_ADDRESS       0x200a
#define VMCS_TSC_OFFSET               0x2010
#define VMCS_EPT_POINTER              0x201a
#define VMCS_XSS_BITMAP               0x202c
#define VMCS_ENCLS_BITMAP             0x202e
#define VMCS_GUEST_PHYSICAL_ADDRESS   0x2400
#define VMCS_LINK_POINTER             0x2800
#define VMCS_GUEST_DEBUGCTL           0x2802
#define VMCS_GUEST_PAT                0x2804
#define VMCS_GUEST_EFER               0x2806
#define VMCS_HOST_PAT                 0x2c00
#define VMCS_HOST_EFER                0x2c02
/* 32 bits */
#define VMCS_PIN_CONTROLS             0x4000
#define VMCS_PROC_CONTROLS            0x4002
#define VMCS_EXCEPTION_BITMAP         0x4004
#define VMCS_PF_ERROR_MASK            0x4006
#define VMCS_PF_ERROR_MATCH           0x4008
#define VMCS_CR3_TARGET_COUNT         0x400a
#define VMCS_EXIT_CONTROLS            0x400c
#define VMCS_EXIT_STORE_COUNT         0x400e
#define VMCS_EXIT_LOAD_COUNT          0x4010
#define VMCS_ENTRY_CONTROLS           0x4012
#define VMCS_ENTRY_LOAD_COUNT         0x4014
#define VMCS_ENTRY_INTERRUPTION       0x4016
#define VMCS_ENTRY_ERROR_CODE         0x4018
#define VMCS_ENTRY_LENGTH             0x401a
#define VMCS_PROC_CONTROLS2           0x401e
#define VMCS_INSTRUCTION_ERROR        0x4400
#define VMCS_EXIT_REASON              0x4402
#define VMCS_EXIT_INTERRUPTION        0x4404
#define VMCS_EXIT_ERROR_CODE          0x4406
#define VMCS_IDT_VECTORING            0x4408
#define VMCS_EXIT_LENGTH              0x440c
#define VMCS_GUEST_ES_LIMIT           0x4800
#define VMCS_GUEST_GDTR_LIMIT         0x4810
#define VMCS_GUEST_IDTR_LIMIT         0x4812
#define VMCS_GUEST_ES_RIGHTS          0x4814
#define VMCS_GUEST_CS_RIGHTS          0x4816
#define VMCS_GUEST_INTERRUPTIBILITY   0x4824
#define VMCS_GUEST_ACTIVITY           0x4826
#define VMCS_GUEST_SYSENTER_CS        0x482a
#define VMCS_HOST_SYSENTER_CS         0x4c00
/* Natural width */
#define VMCS_CR0_MASK                 0x6000
#define VMCS_CR4_MASK                 0x6002
#define VMCS_CR0_SHADOW               0x6004
#define VMCS_CR4_SHADOW               0x6006
#define VMCS_EXIT_QUALIFICATION       0x6400
#define VMCS_GUEST_CR0                0x6800
#define VMCS_GUEST_CR3                0x6802
#define VMCS_GUEST_CR4                0x6804
#define VMCS_GUEST_ES_BASE            0x6806
#define VMCS_GUEST_CS_BASE            0x6808
#define VMCS_GUEST_GDTR_BASE          0x6816
#define VMCS_GUEST_IDTR_BASE          0x6818
#define VMCS_GUEST_DR7                0x681a
#define VMCS_GUEST_RSP                0x681c
#define VMCS_GUEST_RIP                0x681e
#define VMCS_GUEST_RFLAGS             0x6820
#define VMCS_GUEST_PENDING_DEBUG      0x6822
#define VMCS_GUEST_SYSENTER_ESP       0x6824
#define VMCS_GUEST_SYSENTER_EIP       0x6826
#define VMCS_HOST_CR0                 0x6c00
#define VMCS_HOST_CR3                 0x6c02
#define VMCS_HOST_CR4                 0x6c04
#define VMCS_HOST_FS_BASE             0x6c06
#define VMCS_HOST_GS_BASE             0x6c08
#define VMCS_HOST_TR_BASE             0x6c0a
#define VMCS_HOST_GDTR_BASE           0x6c0c
#define VMCS_HOST_IDTR_BASE           0x6c0e
#define VMCS_HOST_SYSENTER_ESP        0x6c10
#define VMCS_HOST_SYSENTER_EIP        0x6c12
#define VMCS_HOST_RSP                 0x6c14
#define VMCS_HOST_RIP                 0x6c16

/* Interruption information: the same layout for entry, exit and IDT vectoring. */
#define INTERRUPTION_VECTOR           GENMASK(7, 0)
#define INTERRUPTION_TYPE             GENMASK(10, 8)
#define   INTERRUPTION_TYPE_NMI       2
#define   INTERRUPTION_TYPE_EXCEPTION 3
#define   INTERRUPTION_TYPE_INT1      5
#define INTERRUPTION_ERROR            BIT(11)
#define INTERRUPTION_VALID            BIT(31)

#define PENDING_DEBUG_STEP            BIT(14)

#define INTERRUPTIBILITY_STI          BIT(0)
#define INTERRUPTIBILITY_MOV_SS       BIT(1)
#define INTERRUPTIBILITY_NMI          BIT(3)
/* clang-format on */

static inline u64 vmread(u64 field)
{
	u64 value;

	__asm__ volatile("vmread %1, %0" : "=r"(value) : "r"(field) : "cc");
	return value;
}

static inline void vmwrite(u64 field, u64 value)
{
	__asm__ volatile("vmwrite %1, %0" : : "r"(field), "r"(value) : "cc");
}

/* Each of these returns false when the processor refuses (VMfail). */
static inline bool vmxon(u64 region)
{
	bool ok;

	__asm__ volatile("vmxon %1" : "=@cca"(ok) : "m"(region) : "memory");
	return ok;
}

static inline bool vmclear(u64 region)
{
	bool ok;

	__asm__ volatile("vmclear %1" : "=@cca"(ok) : "m"(region) : "memory");
	return ok;
}

static inline bool vmptrld(u64 region)
{
	bool ok;

	__asm__ volatile("vmptrld %1" : "=@cca"(ok) : "m"(region) : "memory");
	return ok;
}

#define INVALIDATE_ALL 2 /* INVEPT and INVVPID type: all contexts */

struct invalidation {
	u64 context;
	u64 address;
};

static inline bool invept(u64 type, const struct invalidation *what)
{
	bool ok;

	__asm__ volatile("invept %1, %2" : "=@cca"(ok) : "m"(*what), "r"(type) : "memory");
	return ok;
}

static inline bool invvpid(u64 type, const struct invalidation *what)
{
	bool ok;

	__asm__ volatile("invvpid %1, %2" : "=@cca"(ok) : "m"(*what), "r"(type) : "memory");
	return ok;
}
