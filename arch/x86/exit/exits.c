/* SPDX-License-Identifier: Apache-2.0 */
/* What the answers to exits depend on, filled once between building and running partitions. */

#include <arch/clock.h>
#include <arch/lapic.h>
#include <cpu/clock_rate.h>
#include <cpu/msr.h>
#include <cpu/regs.h>
#include <exit/apic.h>
#include <exit/exits.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <vcpu/cr4.h>
#include <vcpu/insn.h>
#include <vcpu/msr_policy.h>

_Static_assert(sizeof(struct icr_cpu) <= APIC_BYTES, "a partition has room for them");

#define CPUID7_EDX_ARCH_CAPABILITIES BIT(29)

static void exits_init_cpuid(void)
{
	struct virt_features features = virt_boot->features();
	const struct cpuid_facts facts = {
		.max_leaf = cpuid(0, 0).eax,
		.max_subleaf7 = cpuid(7, 0).eax,
		.max_extended = cpuid(0x80000000, 0).eax,
		.x2apic = lapic_is_x2apic(),
		.invpcid = features.invpcid,
		.rdtscp = features.rdtscp,
		.xsaves = features.xsaves,
		.tsc_khz = (u32)(clock_tsc_hz() / 1000),
		.apic_khz = (u32)(clock_apic_hz() / 1000),
		.ratio = clock_guest_ratio(),
	};

	cpuid_rules_make(&facts, &exit_cpuid_rules);
}

static struct cpuid_regs exits_leaf(u32 leaf, u32 subleaf)
{
	return cpuid_rule_apply(cpuid_rule_find(&exit_cpuid_rules, leaf, subleaf),
				cpuid(leaf, subleaf));
}

static void exits_init_cr4(void)
{
	const struct cr4_leaves leaves = {exits_leaf(1, 0), exits_leaf(7, 0), exits_leaf(7, 1)};

	cr4_offered = cr4_offered_by(&leaves);
}

static void exits_init_msr(void)
{
	bool has = cpuid(0, 0).eax >= 7 && (cpuid(7, 0).edx & CPUID7_EDX_ARCH_CAPABILITIES) != 0;

	const struct virt_features features = virt_boot->features();

	msr_rules_make(
		msr_policy_features(lapic_is_x2apic(), features.xsaves, features.amd_registers),
		msr_arch_capabilities(has ? rdmsr(MSR_ARCH_CAPABILITIES) : 0), &exit_msr_rules);
}

static void exits_init_apic(void)
{
	for (unsigned int i = 0; i < partition_count(); i++) {
		struct partition *p = partition_get(i);

		for (unsigned int j = 0; j < p->vcpu_count; j++) {
			*apic_of(&p->vcpus[j]) = (struct icr_cpu){
				.apic_id = p->apic_ids[j],
				.logical =
					lapic_is_x2apic() ? icr_x2apic_logical(p->apic_ids[j]) : 0,
				.dfr = ~0U,
			};
		}
	}
}

void exits_init(void)
{
	exits_init_msr();
	exits_init_cpuid();
	exits_init_cr4();
	exits_init_apic();
	legacy_ports_make(exit_legacy_ports);
	power_ports_make(exit_power_ports);
	insn_forms_make();
}
