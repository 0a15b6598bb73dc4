/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The VM-execution, exit and entry controls that Bulkhead uses, negotiated one by one against the
 * capability MSRs (SDM 3D, appendix A). Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

struct report;

enum vmx_control {
	CONTROL_PIN,
	CONTROL_PROC,
	CONTROL_PROC2,
	CONTROL_EXIT,
	CONTROL_ENTRY,
	CONTROLS,
};

/* clang-format off */
#define PIN_INTERRUPT_EXITING   BIT(0)
#define PIN_NMI_EXITING         BIT(3)
#define PIN_VIRTUAL_NMIS        BIT(5)
#define PROC_HLT_EXITING        BIT(7)
#define PROC_INVLPG_EXITING     BIT(9)
#define PROC_MWAIT_EXITING      BIT(10)
#define PROC_RDTSC_EXITING      BIT(12)
#define PROC_CR3_LOAD_EXITING   BIT(15)
#define PROC_CR3_STORE_EXITING  BIT(16)
#define PROC_CR8_LOAD_EXITING   BIT(19)
#define PROC_CR8_STORE_EXITING  BIT(20)
#define PROC_NMI_WINDOW_EXITING BIT(22)
#define PROC_IO_BITMAPS         BIT(25)
#define PROC_MSR_BITMAPS        BIT(28)
#define PROC_SECONDARY          BIT(31)
#define PROC2_EPT               BIT(1)
#define PROC2_RDTSCP            BIT(3)
#define PROC2_VPID              BIT(5)
#define PROC2_WBINVD_EXITING    BIT(6)
#define PROC2_UNRESTRICTED      BIT(7)
#define PROC2_INVPCID           BIT(12)
#define PROC2_ENCLS_EXITING     BIT(15)
#define PROC2_XSAVES            BIT(20)
#define EXIT_SAVE_DEBUG         BIT(2)
#define EXIT_HOST_64            BIT(9)
#define EXIT_SAVE_PAT           BIT(18)
#define EXIT_LOAD_PAT           BIT(19)
#define EXIT_SAVE_EFER          BIT(20)
#define EXIT_LOAD_EFER          BIT(21)
#define ENTRY_LOAD_DEBUG        BIT(2)
#define ENTRY_IA32E             BIT(9)
#define ENTRY_LOAD_PAT          BIT(14)
#define ENTRY_LOAD_EFER         BIT(15)

#define EPT_CAP_WALK_4          BIT(6)
#define EPT_CAP_WB              BIT(14)
#define EPT_CAP_2M              BIT(16)
#define EPT_CAP_1G              BIT(17)
#define EPT_CAP_INVEPT_ALL      BIT(26)
#define EPT_CAP_INVVPID         BIT(32)
#define EPT_CAP_INVVPID_ALL     BIT(42)
/* clang-format on */

/* The capability MSRs of one CPU. */
struct vmx_capabilities {
	u64 controls[CONTROLS]; /* low half: must be 1; high half: may be 1. All 0: not there */
	u64 ept_vpid;
};

/**
 * Chooses @controls from what @capabilities of @cpu allow. Returns 0, or -ENOTSUP after reporting
 * every requirement that the CPU lacks, in plain words.
 */
int vmx_negotiate(const struct vmx_capabilities *capabilities, unsigned int cpu,
		  u32 controls[CONTROLS], struct report *report);

/**
 * Judges @value of IA32_FEATURE_CONTROL of @cpu (SDM 3C, "Enabling and Entering VMX Operation"): a
 * locked register decides; an unlocked one must be written with @write, which locks VT-x on.
 * Returns 0 with @write (which is @value if nothing need be written), or -ENOTSUP after reporting
 * that the firmware has locked VT-x off.
 */
int vmx_feature_control(u64 value, unsigned int cpu, u64 *write, struct report *report);
