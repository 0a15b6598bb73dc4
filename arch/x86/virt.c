/* SPDX-License-Identifier: Apache-2.0 */
/* The start of a guest's CPU on either virtualisation. */

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <lib/string.h>
#include <vcpu/guest_registers.h>
#include <vcpu/start_state.h>

const struct virt_ops *virt;

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
