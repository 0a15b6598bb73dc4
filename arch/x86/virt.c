/* SPDX-License-Identifier: Apache-2.0 */
/* Which virtualisation this machine has, and the start of a guest's CPU on either. */

#include <arch/virt.h>
#include <cpu/regs.h>
#include <exit/exits.h>
#include <hv/vcpu.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>
#include <start_state.h>
#include <svm/svm.h>
#include <vmx/vmx.h>

const struct virt_ops *virt;

int virt_select(struct report *report)
{
	if (vmx_present()) {
		virt = &vmx_ops;
	} else if (svm_present()) {
		virt = &svm_ops;
	} else {
		report_error(
			report,
			"cpu 0: this CPU has no VT-x (CPUID 1 ECX bit 5 is clear) and no AMD-V "
			"(CPUID 80000001H ECX bit 2 is clear); use a CPU with one of them, and "
			"enable it in the firmware's set-up");
		return -ENOTSUP;
	}
	return 0;
}

static void load(struct vcpu *vcpu, const struct start_state *state)
{
	guest_registers_reset();
	memset(vcpu->regs, 0, sizeof(vcpu->regs));
	vcpu->regs[REG_RAX] = state->rax;
	vcpu->regs[REG_RBX] = state->rbx;
	vcpu->regs[REG_RSI] = state->rsi;
	virt->vcpu_reset(vcpu, state);
}

void vcpu_reset(struct vcpu *vcpu, const struct guest_entry *entry)
{
	struct start_state state;

	if (entry != NULL) {
		start_state_entry(&state, entry);
	} else {
		start_state_sipi(&state, 0);
	}
	load(vcpu, &state);
}

void vcpu_start_at(struct vcpu *vcpu, u8 vector)
{
	struct start_state state;

	start_state_sipi(&state, vector);
	load(vcpu, &state);
}
