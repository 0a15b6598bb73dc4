/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The VMCB of a vCPU (APM 2, chapter 15 and appendix B), as far as it stays the same for ever: what
 * exits, where maps and tables are; and its state at each start. Once, on the vCPU's own CPU.
 */

#include <arch/frames.h>
#include <arch/phys.h>
#include <cpu/percpu.h>
#include <lib/errno.h>
#include <lib/string.h>
#include <svm/svm.h>
#include <vcpu/cr4.h>

/* The one guest that this CPU ever runs; 0 is the host's. */
#define ASID 1

int svm_vcpu_create(struct vcpu *vcpu)
{
	struct svm_vcpu *v = frames_take_for_cpu(vcpu->cpu, 1);
	struct vmcb *vmcb = frames_take_for_cpu(vcpu->cpu, 1);
	void *host = frames_take(1);

	if (v == NULL || vmcb == NULL || host == NULL) {
		return -ENOMEM;
	}
	v->vmcb = vmcb;
	v->vmcb_at = phys_of(vmcb);
	v->host_at = phys_of(host);
	vcpu->control = v;
	return 0;
}

/* A guest writes CR4 without an exit, unless this processor has a bit for it that CPUID hides. */
static u32 prepare_cr_intercepts(void)
{
	struct cr4_leaves host = {cpuid(1, 0), cpuid(7, 0), cpuid(7, 1)};

	return (cr4_offered_by(&host) & ~cr4_offered) != 0 ? VMCB_INTERCEPT_CR4_WRITE : 0;
}

static void prepare_intercepts(struct vmcb *vmcb)
{
	/* #DB and #AC can loop inside the processor for ever, a machine check is the whole
	 * machine's business, and #SX is an INIT. */
	vmcb->intercept_exceptions =
		(u32)(BIT(VECTOR_DB) | BIT(VECTOR_AC) | BIT(VECTOR_MC) | BIT(VECTOR_SX));
	vmcb->intercept_cr = prepare_cr_intercepts();
	/* All that EFER.SVME, which the guest doesn't know of, would let it do. */
	vmcb->intercepts2 = VMCB_INTERCEPT2_VMRUN | VMCB_INTERCEPT2_VMMCALL |
			    VMCB_INTERCEPT2_VMLOAD | VMCB_INTERCEPT2_VMSAVE | VMCB_INTERCEPT2_STGI |
			    VMCB_INTERCEPT2_CLGI | VMCB_INTERCEPT2_SKINIT | VMCB_INTERCEPT2_WBINVD |
			    VMCB_INTERCEPT2_XSETBV;
	vmcb->intercepts = SVM_INTERCEPTS;
}

static void svm_prepare_starts(struct svm_vcpu *v, const struct guest_entry *entry)
{
	const u8 *made = (const u8 *)v->vmcb + VMCB_STATE;
	struct start_state state;

	start_state_entry(&state, entry);
	svm_start_make(v->vmcb, &state);
	memcpy(v->starts[START_ENTRY], made, SVM_START_BYTES);
	start_state_sipi(&state);
	svm_start_make(v->vmcb, &state);
	memcpy(v->starts[START_SIPI], made, SVM_START_BYTES);
}

void svm_vcpu_prepare(struct vcpu *vcpu, const struct guest_entry *entry)
{
	struct svm_vcpu *v = svm_of(vcpu);
	struct vmcb *vmcb = v->vmcb;

	prepare_intercepts(vmcb);
	vmcb->iopm_base = phys_of(vcpu->io_bitmap);
	vmcb->msrpm_base = phys_of(svm.msr_map);
	vmcb->asid = ASID;
	vmcb->nested_control = VMCB_NESTED_PAGING;
	vmcb->nested_cr3 = vcpu->stage2;
	v->guarded = (percpu()->barriers.run & (BARRIERS_ENTRY | BARRIERS_EXIT)) != 0;
	svm_prepare_starts(v, entry);
}
