/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCB of a vCPU (APM 2, chapter 15 and appendix B): intercepts and guest state at a start. */

#include <arch/frames.h>
#include <cpu/msr.h>
#include <lib/errno.h>
#include <lib/string.h>
#include <svm/svm.h>
#include <vcpu/start_state.h>

/* The one guest that this CPU ever runs; 0 is the host's. */
#define ASID 1

int svm_vcpu_create(struct vcpu *vcpu)
{
	struct svm_vcpu *v = frames_take(1);

	if (v == NULL) {
		return -ENOMEM;
	}
	v->vmcb = frames_take(1);
	v->host = frames_take(1);
	vcpu->control = v;
	return v->vmcb != NULL && v->host != NULL ? 0 : -ENOMEM;
}

static void svm_setup_controls(struct vmcb *vmcb, const struct vcpu *vcpu)
{
	/* #DB and #AC can loop inside the processor for ever, a machine check is the whole
	 * machine's business, and #SX is an INIT. */
	vmcb->intercept_exceptions =
		(u32)(BIT(VECTOR_DB) | BIT(VECTOR_AC) | BIT(VECTOR_MC) | BIT(VECTOR_SX));
	/* All that EFER.SVME, which the guest doesn't know of, would let it do. */
	vmcb->intercepts2 = VMCB_INTERCEPT2_VMRUN | VMCB_INTERCEPT2_VMMCALL |
			    VMCB_INTERCEPT2_VMLOAD | VMCB_INTERCEPT2_VMSAVE | VMCB_INTERCEPT2_STGI |
			    VMCB_INTERCEPT2_CLGI | VMCB_INTERCEPT2_SKINIT | VMCB_INTERCEPT2_WBINVD |
			    VMCB_INTERCEPT2_XSETBV;
	vmcb->intercepts = (u32)(VMCB_INTERCEPT_NMI | VMCB_INTERCEPT_INIT | VMCB_INTERCEPT_CPUID |
				 VMCB_INTERCEPT_RSM | VMCB_INTERCEPT_INVD | VMCB_INTERCEPT_INVLPGA |
				 VMCB_INTERCEPT_IO | VMCB_INTERCEPT_MSR | VMCB_INTERCEPT_SHUTDOWN);
	vmcb->iopm_base = (u64)(uintptr_t)vcpu->io_bitmap;
	vmcb->msrpm_base = (u64)(uintptr_t)svm.msr_map;
	vmcb->asid = ASID;
	/* What is cached belongs to the life before; svm_run() clears it behind the first entry. */
	vmcb->tlb_control = VMCB_TLB_FLUSH_ALL;
	vmcb->nested_control = VMCB_NESTED_PAGING;
	vmcb->nested_cr3 = vcpu->stage2;
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
	memset(v->vmcb, 0, sizeof(*v->vmcb));
	svm_setup_controls(v->vmcb, vcpu);
	svm_setup_segments(v->vmcb, state->segments);
	svm_setup_registers(v->vmcb, state);
	vmsave(v->host);
}
