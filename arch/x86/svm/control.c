/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CR4 for the guest (SDM 3A and APM 2, "Control Registers"), on processors with bits for it that
 * CPUID hides: its writes exit there, and are done here with the checks that the processor would
 * make.
 */

#include <cpu/msr.h>
#include <svm/svm.h>
#include <vcpu/cr4.h>

#define CR3_PCID GENMASK(11, 0)

static bool svm_cr4_good(const struct vmcb *vmcb, u64 value)
{
	bool long_mode = (vmcb->efer & EFER_LMA) != 0;
	bool tags = (value & ~vmcb->cr4 & CR4_PCIDE) != 0;

	return (value & ~cr4_offered) == 0 && (!long_mode || (value & CR4_PAE) != 0) &&
	       (!tags || (long_mode && (vmcb->cr3 & CR3_PCID) == 0));
}

bool svm_control_register(struct vcpu *vcpu, const struct exit *exit)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	u64 reg = exit->qualification & VMEXIT_CR_REGISTER;
	u64 value = reg == REG_RSP ? vmcb->rsp : vcpu->regs[reg];

	if ((exit->qualification & VMEXIT_CR_MOV) == 0) {
		return false;
	}
	value = (vmcb->efer & EFER_LMA) != 0 ? value : (u32)value;
	if (!svm_cr4_good(vmcb, value)) {
		svm_inject_exception(vcpu, VECTOR_GP, true, 0);
		return true;
	}
	/* Which translations a change makes stale depends on the bits; a write is rare. */
	vmcb->cr4 = value;
	vmcb->tlb_control = VMCB_TLB_FLUSH_ALL;
	vmcb->clean &= ~(u32)VMCB_CLEAN_CONTROL_REGISTERS;
	svm_advance(vcpu, (u32)(vmcb->next_rip - vmcb->rip));
	return true;
}
