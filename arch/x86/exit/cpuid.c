/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID: the processor's own answer, filtered. */

#include <cpu/regs.h>
#include <exit/cpuid_policy.h>
#include <exit/exits.h>

struct cpuid_facts exit_cpuid_facts;

void exit_cpuid(struct vcpu *vcpu, const struct exit *exit)
{
	u32 leaf = (u32)vcpu->regs[REG_RAX];
	u32 subleaf = (u32)vcpu->regs[REG_RCX];
	struct cpuid_regs r = cpuid(leaf, subleaf);
	u64 cr4 = cpuid_follows_cr4(leaf) ? virt->guest_cr4(vcpu) : 0;

	cpuid_filter(leaf, subleaf, &exit_cpuid_facts, cr4, &r);
	vcpu->regs[REG_RAX] = r.eax;
	vcpu->regs[REG_RBX] = r.ebx;
	vcpu->regs[REG_RCX] = r.ecx;
	vcpu->regs[REG_RDX] = r.edx;
	virt->advance(vcpu, exit->length);
}
