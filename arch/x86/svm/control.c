/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CR4 for the guest (SDM 3A and APM 2, "Control Registers"), on processors with bits for it that
 * CPUID hides: its writes exit there, and are done here with the checks that the processor would
 * make. They are rare, so that the instruction is read whether or not the processor reports it.
 */

#include <cpu/msr.h>
#include <svm/svm.h>
#include <vcpu/cr4.h>
#include <vcpu/guest_walk.h>

#define CR3_PCID GENMASK(11, 0)
#define REX_B 0x41 /* a REX prefix with its bit B */

static const u8 mov_to_cr[] = {0x0f, 0x22};

/* Which register MOV to CR4 has, in *@reg; returns the instruction's length, or 0 if another CPU
 * has overwritten it meanwhile. */
static u32 svm_cr4_operand(struct vcpu *vcpu, unsigned int *reg)
{
	struct vcpu_state state;
	u8 bytes[INSN_MAX];
	size_t count;
	u32 at;

	svm_get_state(vcpu, &state);
	count = guest_fetch(vcpu->ram, &state, bytes, sizeof(bytes));
	at = insn_length_of(bytes, count, guest_insn_mode(&state), mov_to_cr, sizeof(mov_to_cr));
	if (at == 0 || at >= count) {
		return 0;
	}
	*reg = bytes[at] & 7;
	if (state.cs_long && at > sizeof(mov_to_cr) && (bytes[at - 3] & 0xf1) == REX_B) {
		*reg += 8;
	}
	return at + 1;
}

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
	unsigned int reg;
	u32 length = svm_cr4_operand(vcpu, &reg);
	u64 value;

	(void)exit;
	if (length == 0) {
		return true; /* the guest executes what is there now */
	}
	value = reg == REG_RSP ? vmcb->rsp : vcpu->regs[reg];
	if ((vmcb->efer & EFER_LMA) == 0) {
		value = (u32)value;
	}
	if (!svm_cr4_good(vmcb, value)) {
		svm_inject_exception(vcpu, VECTOR_GP, true, 0);
		return true;
	}
	/* Which translations a change makes stale depends on the bits. */
	vmcb->cr4 = value;
	vmcb->tlb_control = VMCB_TLB_FLUSH_ALL;
	vmcb->clean &= ~(u32)VMCB_CLEAN_CONTROL_REGISTERS;
	svm_advance(vcpu, length);
	return true;
}
