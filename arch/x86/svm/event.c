/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Exceptions and NMIs for the guest (APM 2, "Event Injection" and "NMI Intercept"). An injected
 * NMI blocks the next one only in our books: see enum nmi_state.
 */

#include <svm/svm.h>

static void svm_inject(struct vmcb *vmcb, u64 type, u8 vector)
{
	vmcb->event_inj = VMCB_EVENT_VALID | FIELD_PREP(VMCB_EVENT_TYPE, type) | vector;
}

void svm_inject_exception(struct vcpu *vcpu, u8 vector, bool has_error, u32 error)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;

	svm_inject(vmcb, VMCB_EVENT_EXCEPTION, vector);
	/* Real mode pushes no error codes. */
	if (has_error && (vmcb->cr0 & CR0_PE) != 0) {
		vmcb->event_inj |= VMCB_EVENT_ERROR | FIELD_PREP(VMCB_EVENT_CODE, error);
	}
}

/* A debug exception has left its reason in the guest's DR6 already. */
void svm_reinject(struct vcpu *vcpu, const struct exit *exit)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;

	svm_inject_exception(vcpu, exit->vector, exit->has_error, exit->error);
	if (exit->vector == VECTOR_DB) {
		vmcb->dr7 &= ~DR7_GD;
		vmcb->clean &= ~(u32)VMCB_CLEAN_DEBUG_REGISTERS;
	}
}

static void svm_watch_iret(struct svm_vcpu *v, bool on)
{
	u32 bit = VMCB_INTERCEPT_IRET;

	v->vmcb->intercepts = on ? v->vmcb->intercepts | bit : v->vmcb->intercepts & ~bit;
	v->vmcb->clean &= ~(u32)VMCB_CLEAN_INTERCEPTS;
}

/* Lets the guest do its IRET alone; the debug exception behind it brings us back. */
static void svm_step_over_iret(struct svm_vcpu *v)
{
	if (!v->stepping) {
		v->stepping = true;
		v->guest_steps = (v->vmcb->rflags & RFLAGS_TF) != 0;
		v->vmcb->rflags |= RFLAGS_TF;
	}
}

static bool svm_can_take_nmi(struct svm_vcpu *v)
{
	if (v->nmi == NMI_LEAVING && v->vmcb->rip != v->iret_rip) {
		v->nmi = NMI_OPEN;
	}
	return v->nmi == NMI_OPEN;
}

bool svm_nmi_behind_event(const struct svm_vcpu *v)
{
	return v->nmi_wanted && v->nmi == NMI_OPEN && (v->vmcb->event_inj & VMCB_EVENT_VALID) != 0;
}

void svm_inject_nmi(struct vcpu *vcpu)
{
	struct svm_vcpu *v = svm_of(vcpu);

	v->nmi_wanted = true;
	if (!svm_can_take_nmi(v)) {
		if (v->nmi == NMI_LEAVING) {
			svm_step_over_iret(v);
		}
		return;
	}
	if (svm_nmi_behind_event(v)) {
		return;
	}
	v->nmi_wanted = false;
	v->nmi = NMI_BLOCKED;
	svm_watch_iret(v, true);
	v->vmcb->interrupt_shadow &= ~VMCB_SHADOW;
	svm_inject(v->vmcb, VMCB_EVENT_NMI, VECTOR_NMI);
}

void svm_nmi_iret(struct vcpu *vcpu)
{
	struct svm_vcpu *v = svm_of(vcpu);

	v->nmi = NMI_LEAVING;
	v->iret_rip = v->vmcb->rip;
	svm_watch_iret(v, false);
	if (v->nmi_wanted) {
		svm_step_over_iret(v);
	}
}

bool svm_nmi_stepped(struct vcpu *vcpu)
{
	struct svm_vcpu *v = svm_of(vcpu);

	if (!v->stepping) {
		return false;
	}
	v->stepping = false;
	v->nmi = NMI_OPEN;
	if (v->guest_steps) {
		v->nmi_wanted = true; /* behind the guest's own: see svm_nmi_behind_event() */
		return false;
	}
	/* The flags are those that IRET loaded: with the guest's own TF. */
	v->vmcb->dr6 &= ~DR6_STEP;
	v->vmcb->clean &= ~(u32)VMCB_CLEAN_DEBUG_REGISTERS;
	svm_inject_nmi(vcpu);
	return true;
}
