/* SPDX-License-Identifier: Apache-2.0 */
/* The start of a guest's CPU on either virtualisation. */

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <guest/start_list.h>
#include <lib/string.h>
#include <vcpu/guest_registers.h>

SET_AT_BOOT const struct virt_ops *virt;

static void virt_start(struct vcpu *vcpu, enum vcpu_start start, u8 vector)
{
	guest_registers_reset();
	memset(vcpu->regs, 0, sizeof(vcpu->regs));
	virt->vcpu_reset(vcpu, start, vector);
}

void virt_start_entry(struct vcpu *vcpu, const struct guest_entry *entry)
{
	virt_start(vcpu, START_ENTRY, 0);
	vcpu->regs[REG_RAX] = entry->rax;
	vcpu->regs[REG_RBX] = entry->rbx;
	vcpu->regs[REG_RSI] = entry->rsi;
}

void virt_start_sipi(struct vcpu *vcpu, u8 vector)
{
	virt_start(vcpu, START_SIPI, vector);
}
