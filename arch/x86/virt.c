/* SPDX-License-Identifier: Apache-2.0 */
/* Which virtualisation this machine has, and the start of a guest's CPU on either. */

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>
#include <svm/svm.h>
#include <vcpu/guest_registers.h>
#include <vcpu/start_state.h>
#include <vmx/vmx.h>

const struct virt_ops *virt;
const struct virt_boot_ops *virt_boot;

int virt_select(struct report *report)
{
	if (vmx_present()) {
		virt = &vmx_ops;
		virt_boot = &vmx_boot_ops;
	} else if (svm_present()) {
		virt = &svm_ops;
		virt_boot = &svm_boot_ops;
	} else {
		report_error(
			report,
			"cpu 0: neither VT-x (CPUID 1 ECX bit 5) nor AMD-V (CPUID 80000001H ECX bit 2) is available; use a CPU that has one of them, and enable it in the firmware setup");
		return -ENOTSUP;
	}
	return 0;
}

static void virt_start(struct vcpu *vcpu, const struct start_state *state)
{
	guest_registers_reset();
	memset(vcpu->regs, 0, sizeof(vcpu->regs));
	vcpu->regs[REG_RAX] = state->rax;
	vcpu->regs[REG_RBX] = state->rbx;
	vcpu->regs[REG_RSI] = state->rsi;
	virt->vcpu_reset(vcpu, state);
}

void virt_start_entry(struct vcpu *vcpu, const struct guest_entry *entry)
{
	struct start_state state;

	start_state_entry(&state, entry);
	virt_start(vcpu, &state);
}

void virt_start_sipi(struct vcpu *vcpu, u8 vector)
{
	struct start_state state;

	start_state_sipi(&state, vector);
	virt_start(vcpu, &state);
}
