/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCS of a vCPU at a start: what start.c made of it at boot. */

#include <cpu/regs.h>
#include <lib/panic.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

/* An entry with a VPID throws nothing away, and what is cached belongs to the life before. */
static void vmx_forget_translations(void)
{
	struct invalidation all = {0, 0};

	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0 && !invvpid(INVALIDATE_ALL, &all)) {
		panic("INVVPID of all contexts failed");
	}
}

void vmx_vcpu_reset(struct vcpu *vcpu, enum vcpu_start how, u8 vector)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	const struct vmx_start *start = &v->starts[how];

	vmx_forget_translations();
	v->nmi_wanted = false;
	v->guest_spec_ctrl.value = 0;
	vmwrite(VMCS_HOST_CR3, read_cr3());
	for (unsigned int i = 0; i < start->count; i++) {
		vmwrite(start->fields[i].field, start->fields[i].value);
	}
	if (how == START_SIPI) {
		vmwrite(VMCS_GUEST_CS, SIPI_SELECTOR(vector));
		vmwrite(VMCS_GUEST_CS_BASE, SIPI_BASE(vector));
	}
	write_dr6(DR6_RESET);
	write_cr2(0);
}
