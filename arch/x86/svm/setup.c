/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCB of a vCPU at a start (APM 2, chapter 15 and appendix B): guest state, and what follows
 * it. */

#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <lib/string.h>
#include <svm/svm.h>
#include <vcpu/start_state.h>

/* What prepare.c wrote stays, but that the watch for an IRET ends. */
static void svm_setup_controls(struct vmcb *vmcb)
{
	u8 *state = (u8 *)vmcb + VMCB_STATE;

	memset(state, 0, sizeof(*vmcb) - VMCB_STATE);
	vmcb->intercepts = SVM_INTERCEPTS;
	vmcb->virtual_interrupt = 0;
	vmcb->interrupt_shadow = 0;
	vmcb->event_inj = 0;
	vmcb->clean = 0;
	/* What is cached belongs to the life before; svm_run() clears it behind the first entry. */
	vmcb->tlb_control = VMCB_TLB_FLUSH_ALL;
}

static struct vmcb_segment svm_segment_of(const struct start_segment *s)
{
	return (struct vmcb_segment){
		.selector = s->selector,
		.attributes = (u16)((s->rights & 0xffU) | (s->rights >> 4 & 0xf00U)),
		.limit = s->limit,
		.base = s->base,
	};
}

static void svm_setup_segments(struct vmcb *vmcb, const struct start_segment segments[SEGMENTS])
{
	vmcb->es = svm_segment_of(&segments[SEG_ES]);
	vmcb->cs = svm_segment_of(&segments[SEG_CS]);
	vmcb->ss = svm_segment_of(&segments[SEG_SS]);
	vmcb->ds = svm_segment_of(&segments[SEG_DS]);
	vmcb->fs = svm_segment_of(&segments[SEG_FS]);
	vmcb->gs = svm_segment_of(&segments[SEG_GS]);
	vmcb->ldtr = svm_segment_of(&segments[SEG_LDTR]);
	vmcb->tr = svm_segment_of(&segments[SEG_TR]);
}

static void svm_setup_registers(struct vmcb *vmcb, const struct start_state *state)
{
	vmcb->gdtr.base = state->gdt_base;
	vmcb->gdtr.limit = state->gdt_limit;
	vmcb->idtr.limit = state->idt_limit;
	vmcb->cr0 = state->cr0;
	vmcb->cr3 = state->cr3;
	vmcb->cr4 = state->cr4;
	vmcb->efer = state->efer | EFER_SVME; /* VMRUN refuses a block without it */
	vmcb->dr6 = state->dr6;
	vmcb->dr7 = state->dr7;
	vmcb->rflags = state->rflags;
	vmcb->guest_pat = state->pat;
	vmcb->rip = state->rip;
	vmcb->rsp = state->rsp;
}

void svm_vcpu_reset(struct vcpu *vcpu, const struct start_state *state)
{
	struct svm_vcpu *v = svm_of(vcpu);

	v->nmi = NMI_OPEN;
	v->nmi_wanted = false;
	v->stepping = false;
	percpu()->barriers.guest_spec_ctrl = 0;
	svm_setup_controls(v->vmcb);
	svm_setup_segments(v->vmcb, state->segments);
	svm_setup_registers(v->vmcb, state);
	vmsave(v->host_at);
}
