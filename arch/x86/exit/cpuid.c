/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID: the processor's own answer, filtered. */

#include <cpu/regs.h>
#include <exit/cpuid_policy.h>
#include <exit/exits.h>

SET_AT_BOOT struct cpuid_rules exit_cpuid_rules;

void exit_cpuid(struct vcpu *vcpu, const struct exit *exit)
{
	u64 *regs = vcpu->regs;
	const struct cpuid_rule *rule =
		cpuid_rule_find(&exit_cpuid_rules, (u32)regs[REG_RAX], (u32)regs[REG_RCX]);
	struct cpuid_regs r = cpuid_rule_apply(rule, cpuid((u32)regs[REG_RAX], (u32)regs[REG_RCX]));

	regs[REG_RAX] = r.eax;
	regs[REG_RBX] = r.ebx;
	regs[REG_RCX] = r.ecx;
	regs[REG_RDX] = r.edx;
	if (rule->cr4 != 0) {
		regs[REG_RCX] = cpuid_rule_follow(rule, virt->guest_cr4(vcpu), r.ecx);
	}
	virt->advance(vcpu, exit->length);
}
