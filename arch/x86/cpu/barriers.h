/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The barriers that a CPU runs between its guest and the hypervisor, as one word: decided at boot
 * (vcpu/mitigations.h), tested or acted upon by vmx/entry.asm and svm/entry.asm.
 */
#pragma once

#include <lib/types.h>

/* clang-format off */
/* Before an entry */
#define BARRIER_L1D        0x001U /* the first-level data cache is flushed */
#define BARRIER_VERW       0x002U /* buffers are overwritten */
#define BARRIERS_ENTRY     0x003U
/* After an exit, before the first return */
#define BARRIER_SPEC_CTRL  0x010U /* the hypervisor's IA32_SPEC_CTRL; the guest's again at the entry */
#define BARRIER_IBPB       0x020U /* no branch prediction from before is used */
#define BARRIER_RSB        0x040U /* the return stack buffer is filled with addresses of ours */
#define BARRIER_BHB        0x080U /* the branch history is overwritten */
#define BARRIERS_EXIT      0x0f0U
/* Elsewhere */
#define BARRIER_IBPB_START 0x100U /* IBPB at each start of a vCPU */
#define BARRIER_AUTO_IBRS  0x200U /* EFER.AIBRSE is on in the hypervisor */
#define BARRIER_SPLIT_CODE 0x400U /* executable leaves of the second stage are of 4 KiB */
/* clang-format on */

/* Offsets are those of cpu/barriers.inc. */
struct barriers {
	u32 run; /* BARRIER_* */
	u32 reserved;
	u64 spec_ctrl;       /* the hypervisor's: what the register holds while it runs */
	u64 guest_spec_ctrl; /* the guest's meanwhile, where entry.asm switches it (AMD-V) */
};
_Static_assert(offsetof(struct barriers, spec_ctrl) == 8, "BARRIERS_SPEC_CTRL");
_Static_assert(offsetof(struct barriers, guest_spec_ctrl) == 16, "BARRIERS_GUEST_SPEC_CTRL");
