/* SPDX-License-Identifier: Apache-2.0 */
/* The part of a VMCB that each life of a vCPU begins with, made at boot and copied at every start.
 */
#pragma once

#include <svm/vmcb.h>
#include <vcpu/start_state.h>

#define SVM_START_BYTES 0x270 /* of the state save area; what follows is 0 */

_Static_assert(VMCB_STATE + SVM_START_BYTES == offsetof(struct vmcb, reserved11),
	       "the last field that is not 0 is guest_pat");

/** Writes the state save area of @vmcb. Pure; host-tested. */
void svm_start_make(struct vmcb *vmcb, const struct start_state *state);
