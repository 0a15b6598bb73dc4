/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID: the processor's own answer, filtered. */

#include <arch/clock.h>
#include <arch/lapic.h>
#include <cpu/regs.h>
#include <exit/cpuid_policy.h>
#include <exit/exits.h>

static struct cpuid_facts facts; /* fixed before partitions start, but for cr4 */

void exit_cpuid_init(void)
{
	struct virt_features features = virt->features();

	facts = (struct cpuid_facts){
		.max_leaf = cpuid(0, 0).eax,
		.max_extended = cpuid(0x80000000, 0).eax,
		.x2apic = lapic_is_x2apic(),
		.invpcid = features.invpcid,
		.rdtscp = features.rdtscp,
		.xsaves = features.xsaves,
		.tsc_khz = (u32)(clock_tsc_hz() / 1000),
		.apic_khz = (u32)(clock_apic_hz() / 1000),
		.ratio = tsc_ratio_find(clock_tsc_hz(), clock_apic_hz()),
	};
}

void exit_cpuid(struct vcpu *vcpu, const struct exit *exit)
{
	u32 leaf = (u32)vcpu->regs[REG_RAX];
	u32 subleaf = (u32)vcpu->regs[REG_RCX];
	struct cpuid_facts now = facts;
	struct cpuid_regs r = cpuid(leaf, subleaf);

	now.cr4 = virt->guest_cr4(vcpu);
	cpuid_filter(leaf, subleaf, &now, &r);
	vcpu->regs[REG_RAX] = r.eax;
	vcpu->regs[REG_RBX] = r.ebx;
	vcpu->regs[REG_RCX] = r.ecx;
	vcpu->regs[REG_RDX] = r.edx;
	virt->advance(vcpu, exit->length);
}
