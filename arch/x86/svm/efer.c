/* SPDX-License-Identifier: Apache-2.0 */
/*
 * EFER for the guest (APM 2, "Extended Feature Enable Register"): its own, but that SVME is ours
 * and looks clear. VMRUN refuses values that the processor would not take, so they are judged here.
 */

#include <cpu/msr.h>
#include <svm/svm.h>

#define EFER_GUEST (EFER_SCE | EFER_LME | EFER_LMA | EFER_NXE | EFER_FFXSR)

bool svm_msr_read(const struct vcpu *vcpu, u32 msr, u64 *value)
{
	*value = svm_of(vcpu)->vmcb->efer & ~EFER_SVME;
	return msr == MSR_EFER;
}

bool svm_msr_write(struct vcpu *vcpu, u32 msr, u64 value)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	bool paging = (vmcb->cr0 & CR0_PG) != 0;

	if (msr != MSR_EFER || (value & ~EFER_GUEST) != 0 ||
	    (paging && ((value ^ vmcb->efer) & EFER_LME) != 0)) {
		return false;
	}
	/* LMA is the processor's: a write of it has no effect. */
	vmcb->efer = (value & ~EFER_LMA) | (vmcb->efer & (EFER_LMA | EFER_SVME));
	vmcb->clean &= ~(u32)VMCB_CLEAN_CONTROL_REGISTERS;
	return true;
}
