/* SPDX-License-Identifier: Apache-2.0 */
/* Model-specific registers by their SDM names (SDM 4, chapter 2) and the two instructions. */
#pragma once

#include <lib/types.h>

/* clang-format off */
#define MSR_APIC_BASE            0x01b
#define   APIC_BASE_BSP          BIT(8)
#define   APIC_BASE_EXTD         BIT(10)
#define   APIC_BASE_ENABLE       BIT(11)
#define   APIC_BASE_ADDRESS      GENMASK(51, 12)
#define MSR_FEATURE_CONTROL      0x03a
#define   FEATURE_CONTROL_LOCK   BIT(0)
#define   FEATURE_CONTROL_VMX    BIT(2)  /* VMXON outside SMX */
#define MSR_TSC_ADJUST           0x03b
#define MSR_SPEC_CTRL            0x048
#define MSR_PRED_CMD             0x049
#define   PRED_CMD_IBPB          BIT(0)
#define MSR_BIOS_SIGN_ID         0x08b
#define MSR_XAPIC_DISABLE_STATUS 0x0bd
#define MSR_PLATFORM_INFO        0x0ce
#define MSR_MTRR_CAP             0x0fe
#define MSR_ARCH_CAPABILITIES    0x10a
#define   ARCH_CAP_XAPIC_DISABLE BIT(21) /* XAPIC_DISABLE_STATUS exists */
#define MSR_FLUSH_CMD            0x10b
#define   FLUSH_CMD_L1D          BIT(0)
#define MSR_MTRR_BASE0           0x200
#define MSR_MTRR_FIX64K          0x250
#define MSR_MTRR_FIX16K_80000    0x258
#define MSR_MTRR_FIX16K_A0000    0x259
#define MSR_MTRR_FIX4K_C0000     0x268
#define MSR_PAT                  0x277
#define   PAT_RESET              0x0007040600070406ULL
#define   HOST_PAT               0x0007040600070106ULL /* ours: entry 1, write-through, is write combining */
#define MSR_MTRR_DEF_TYPE        0x2ff
#define MSR_VMX_BASIC            0x480
#define MSR_VMX_PINBASED         0x481
#define MSR_VMX_PROCBASED        0x482
#define MSR_VMX_EXIT             0x483
#define MSR_VMX_ENTRY            0x484
#define MSR_VMX_CR0_FIXED0       0x486
#define MSR_VMX_CR4_FIXED0       0x488
#define MSR_VMX_PROCBASED2       0x48b
#define MSR_VMX_EPT_VPID_CAP     0x48c
#define MSR_VMX_TRUE_PINBASED    0x48d
#define MSR_VMX_TRUE_PROCBASED   0x48e
#define MSR_VMX_TRUE_EXIT        0x48f
#define MSR_VMX_TRUE_ENTRY       0x490
#define MSR_X2APIC               0x800
#define MSR_X2APIC_ICR           0x830
#define MSR_XSS                  0xda0
#define MSR_EFER                 0xc0000080
#define   EFER_SCE               BIT(0)
#define   EFER_LME               BIT(8)
#define   EFER_LMA               BIT(10)
#define   EFER_NXE               BIT(11)
#define   EFER_SVME              BIT(12)
#define   EFER_FFXSR             BIT(14)
#define   EFER_AIBRSE            BIT(21) /* automatic IBRS */
#define MSR_GS_BASE              0xc0000101
#define MSR_DE_CFG               0xc0011029
#define   DE_CFG_LFENCE_SERIALIZES BIT(1)
#define MSR_VM_CR                0xc0010114
#define   VM_CR_R_INIT           BIT(1)  /* INIT becomes #SX */
#define   VM_CR_LOCK             BIT(3)
#define   VM_CR_SVMDIS           BIT(4)  /* EFER.SVME cannot be set */
#define MSR_VM_HSAVE_PA          0xc0010117
/* clang-format on */

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
