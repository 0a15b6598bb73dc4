/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCS of a vCPU at a start (SDM 3C, chapters 25 and 27): guest state, and what follows it. */

#include <cpu/msr.h>
#include <cpu/regs.h>
#include <lib/panic.h>
#include <vcpu/start_state.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define RIGHTS_UNUSABLE 0x10000U

static void vmx_setup_segments(const struct start_segment segments[SEGMENTS])
{
	/* Segments have the manual's order, two apart. */
	for (unsigned int i = SEG_ES; i < SEGMENTS; i++) {
		const struct start_segment *s = &segments[i];

		vmwrite(VMCS_GUEST_ES + 2U * i, s->selector);
		vmwrite(VMCS_GUEST_ES_BASE + 2U * i, s->base);
		vmwrite(VMCS_GUEST_ES_LIMIT + 2U * i, s->limit);
		vmwrite(VMCS_GUEST_ES_RIGHTS + 2U * i,
			s->rights != 0 ? s->rights : RIGHTS_UNUSABLE);
	}
}

static void vmx_setup_registers(const struct start_state *state)
{
	vmwrite(VMCS_GUEST_CR0, (state->cr0 & ~VMX_CR0_OWNED) | CR0_NE);
	vmwrite(VMCS_CR0_SHADOW, state->cr0);
	vmwrite(VMCS_GUEST_CR3, state->cr3);
	vmwrite(VMCS_GUEST_CR4, state->cr4 | CR4_VMXE | CR4_MCE);
	vmwrite(VMCS_CR4_SHADOW, state->cr4);
	vmwrite(VMCS_GUEST_EFER, state->efer);
	vmwrite(VMCS_GUEST_GDTR_BASE, state->gdt_base);
	vmwrite(VMCS_GUEST_GDTR_LIMIT, state->gdt_limit);
	vmwrite(VMCS_GUEST_IDTR_LIMIT, state->idt_limit);
	vmwrite(VMCS_GUEST_DR7, state->dr7);
	vmwrite(VMCS_GUEST_RFLAGS, state->rflags);
	vmwrite(VMCS_GUEST_PAT, state->pat);
	vmwrite(VMCS_GUEST_RIP, state->rip);
	vmwrite(VMCS_GUEST_RSP, state->rsp);
	write_dr6(state->dr6);
	write_cr2(0);
}

static void vmx_setup_zero(void)
{
	static const u16 zero[] = {
		VMCS_GUEST_DEBUGCTL,    VMCS_GUEST_INTERRUPTIBILITY, VMCS_GUEST_ACTIVITY,
		VMCS_GUEST_SYSENTER_CS, VMCS_GUEST_SYSENTER_ESP,     VMCS_GUEST_SYSENTER_EIP,
		VMCS_GUEST_IDTR_BASE,   VMCS_GUEST_PENDING_DEBUG,    VMCS_ENTRY_INTERRUPTION};

	for (unsigned int i = 0; i < ARRAY_SIZE(zero); i++) {
		vmwrite(zero[i], 0);
	}
}

/* An entry with a VPID throws nothing away, and what is cached belongs to the life before. */
static void vmx_forget_translations(void)
{
	struct invalidation all = {0, 0};

	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0 && !invvpid(INVALIDATE_ALL, &all)) {
		panic("INVVPID of all contexts failed");
	}
}

void vmx_vcpu_reset(struct vcpu *vcpu, const struct start_state *state)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	bool long_mode = (state->efer & EFER_LMA) != 0;

	vmx_forget_translations();
	v->nmi_wanted = false;
	v->guest_spec_ctrl.value = 0;
	vmwrite(VMCS_PROC_CONTROLS, vmx.controls[CONTROL_PROC]);
	vmwrite(VMCS_ENTRY_CONTROLS, vmx.controls[CONTROL_ENTRY] | (long_mode ? ENTRY_IA32E : 0));
	vmwrite(VMCS_HOST_CR3, read_cr3());
	vmx_setup_zero();
	vmx_setup_segments(state->segments);
	vmx_setup_registers(state);
}
