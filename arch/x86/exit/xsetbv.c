/* SPDX-License-Identifier: Apache-2.0 */
/*
 * XSETBV always exits, and the processor judges the value when it is done for the guest (SDM 2D,
 * "XSETBV"). XCR0 belongs to the guest: the hypervisor uses nothing that it enables.
 */

#include <cpu/regs.h>
#include <cpu/safe.h>
#include <exit/cpuid_policy.h>
#include <exit/exits.h>

void exit_xsetbv(struct vcpu *vcpu, const struct exit *exit)
{
	u64 value = vcpu_edx_eax(vcpu);

	if ((u32)vcpu->regs[REG_RCX] != 0 || (value & ~(u64)CPUID_STATES) != 0 ||
	    !xsetbv_safe(value)) {
		virt->inject_exception(vcpu, VECTOR_GP, true, 0);
		return;
	}
	virt->advance(vcpu, exit->length);
}
