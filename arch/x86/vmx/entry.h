/* SPDX-License-Identifier: Apache-2.0 */
/* The world switch in entry.asm. */
#pragma once

#include <lib/types.h>

enum vmx_entry_result {
	VMX_EXITED = 0,
	VMX_ABORTED = 1, /* an NMI came, or had come, before the entry */
	VMX_FAILED = 2,  /* VMLAUNCH or VMRESUME refused: VM-instruction error says why */
};

/* How to enter. */
enum vmx_way {
	VMX_LAUNCH = 0,         /* the first time */
	VMX_RESUME = 1,         /* no barrier is to run before */
	VMX_RESUME_GUARDED = 2, /* those of this CPU run before */
};

/**
 * Loads the registers at @regs (struct vcpu's), enters the guest of the current VMCS by @way and
 * comes back at its next exit with the registers stored.
 */
enum vmx_entry_result vmx_enter(u64 *regs, enum vmx_way way);

/* From the last look for an NMI to the entry itself; see cpu/traps.h. */
extern const u8 vmx_enter_window[], vmx_enter_abort[];

/* Where the processor goes on after an exit; the second runs the barriers of this CPU. */
extern const u8 vmx_exit[], vmx_exit_guarded[];
