/* SPDX-License-Identifier: Apache-2.0 */
/* The world switch in entry.asm. */
#pragma once

#include <lib/types.h>

enum vmx_entry_result {
	VMX_EXITED = 0,
	VMX_ABORTED = 1, /* an NMI came, or had come, before the entry */
	VMX_FAILED = 2,  /* VMLAUNCH or VMRESUME refused: VM-instruction error says why */
};

/**
 * Loads the registers at @regs (struct vcpu's), enters the guest of the current VMCS and comes back
 * at its next exit with the registers stored. @launched chooses VMRESUME.
 */
enum vmx_entry_result vmx_enter(u64 *regs, bool launched);

/* From the last look for an NMI to the entry itself; see cpu/traps.h. */
extern const u8 vmx_enter_window[], vmx_enter_abort[];

/* Where the processor goes on after an exit. */
extern const u8 vmx_exit[];
