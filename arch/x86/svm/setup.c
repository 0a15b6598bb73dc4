/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCB of a vCPU at a start: what start.c made of it at boot, and what follows it. */

#include <cpu/percpu.h>
#include <lib/string.h>
#include <svm/svm.h>

/* What prepare.c wrote stays, but that the watch for an IRET ends. */
static void svm_setup_controls(struct vmcb *vmcb)
{
	vmcb->intercepts = SVM_INTERCEPTS;
	vmcb->virtual_interrupt = 0;
	vmcb->interrupt_shadow = 0;
	vmcb->event_inj = 0;
	vmcb->clean = 0;
	/* What is cached belongs to the life before; svm_run() clears it behind the first entry. */
	vmcb->tlb_control = VMCB_TLB_FLUSH_ALL;
}

void svm_vcpu_reset(struct vcpu *vcpu, enum vcpu_start how, u8 vector)
{
	struct svm_vcpu *v = svm_of(vcpu);
	u8 *state = (u8 *)v->vmcb + VMCB_STATE;

	v->nmi = NMI_OPEN;
	v->nmi_wanted = false;
	v->stepping = false;
	percpu()->barriers.guest_spec_ctrl = 0;
	svm_setup_controls(v->vmcb);
	memset(state, 0, sizeof(*v->vmcb) - VMCB_STATE);
	memcpy(state, v->starts[how], SVM_START_BYTES);
	if (how == START_SIPI) {
		v->vmcb->cs.selector = SIPI_SELECTOR(vector);
		v->vmcb->cs.base = SIPI_BASE(vector);
	}
	vmsave(v->host_at);
}
