/* SPDX-License-Identifier: Apache-2.0 */
/* The world switch in entry.asm. */
#pragma once

#include <lib/types.h>

enum svm_entry_result {
	SVM_EXITED = 0,
	SVM_ABORTED = 1, /* attention is wanted: the guest was not entered */
};

/**
 * Loads the registers at @regs (struct vcpu's) but RAX, which is the VMCB's, enters the guest of
 * the VMCB at physical @vmcb and comes back at its next exit with the registers stored and the FS,
 * GS, TR and LDTR of the block at physical @host loaded. @guarded: the barriers of this CPU run.
 */
enum svm_entry_result svm_enter(u64 *regs, u64 vmcb, u64 host, bool guarded);
