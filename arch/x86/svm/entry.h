/* SPDX-License-Identifier: Apache-2.0 */
/* The world switch in entry.asm. */
#pragma once

#include <svm/vmcb.h>

enum svm_entry_result {
	SVM_EXITED = 0,
	SVM_ABORTED = 1, /* attention is wanted: the guest was not entered */
};

/**
 * Loads the registers at @regs (struct vcpu's), enters the guest of @vmcb and comes back at its
 * next exit with the registers stored and @host's FS, GS, TR and LDTR loaded. @guarded: the
 * barriers of this CPU run.
 */
enum svm_entry_result svm_enter(u64 *regs, struct vmcb *vmcb, const void *host, bool guarded);
