/* SPDX-License-Identifier: Apache-2.0 */
/* The state at a start as a VMCB's state save area (APM 2, appendix B). See start.h. Pure. */

#include <cpu/msr.h>
#include <lib/string.h>
#include <svm/start.h>

static struct vmcb_segment svm_segment_of(const struct start_segment *s)
{
	return (struct vmcb_segment){
		.selector = s->selector,
		.attributes = (u16)((s->rights & 0xffU) | (s->rights >> 4 & 0xf00U)),
		.limit = s->limit,
		.base = s->base,
	};
}

static void svm_start_segments(struct vmcb *vmcb, const struct start_segment segments[SEGMENTS])
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

static void svm_start_registers(struct vmcb *vmcb, const struct start_state *state)
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

void svm_start_make(struct vmcb *vmcb, const struct start_state *state)
{
	memset((u8 *)vmcb + VMCB_STATE, 0, sizeof(*vmcb) - VMCB_STATE);
	svm_start_segments(vmcb, state->segments);
	svm_start_registers(vmcb, state);
}
