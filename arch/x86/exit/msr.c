/* SPDX-License-Identifier: Apache-2.0 */
/* RDMSR and WRMSR by the rule for the register. */

#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/regs.h>
#include <cpu/safe.h>
#include <exit/exits.h>
#include <exit/icr.h>
#include <vcpu/msr_policy.h>

SET_AT_BOOT struct msr_rules exit_msr_rules;

static u64 msr_apic_base(const struct vcpu *vcpu)
{
	u64 value = rdmsr(MSR_APIC_BASE) & ~APIC_BASE_BSP;

	return vcpu->index == 0 ? value | APIC_BASE_BSP : value;
}

/* False: #GP. */
static bool msr_read_by_rule(const struct vcpu *vcpu, u32 msr, const struct msr_rule *rule,
			     u64 *value)
{
	switch (rule->read) {
	case MSR_CONSTANT:
		*value = rule->value;
		return true;
	case MSR_HOST:
		return msr_read_safe(msr, value);
	case MSR_BASE:
		*value = msr_apic_base(vcpu);
		return true;
	case MSR_PASS:
		return virt->msr_read != NULL && virt->msr_read(vcpu, msr, value);
	default:
		return false;
	}
}

void exit_msr_read(struct vcpu *vcpu, const struct exit *exit)
{
	u32 msr = (u32)vcpu->regs[REG_RCX];
	u64 value = 0;

	if (!msr_read_by_rule(vcpu, msr, msr_rule_find(&exit_msr_rules, msr), &value)) {
		virt->inject_exception(vcpu, VECTOR_GP, true, 0);
		return;
	}
	vcpu_set_edx_eax(vcpu, value);
	virt->advance(vcpu, exit->length);
}

/* The guest's own local APIC, but no delivery that reaches firmware or the machine's PIC. */
static bool msr_write_lvt(u32 msr, u64 value)
{
	u32 entry = (u32)value;

	if (value >> 32 != 0 || !lvt_judge(&entry)) {
		return false;
	}
	return lapic_lvt_keep((msr - MSR_X2APIC) * 16) || msr_write_safe(msr, entry);
}

static bool msr_write_by_rule(struct vcpu *vcpu, u32 msr, const struct msr_rule *rule, u64 value)
{
	u64 old;

	switch (rule->write) {
	case MSR_IGNORE:
		return true;
	case MSR_SAME:
		return msr_read_by_rule(vcpu, msr, rule, &old) && old == value;
	case MSR_LVT:
		return msr_write_lvt(msr, value);
	case MSR_PASS:
		return virt->msr_write != NULL && virt->msr_write(vcpu, msr, value);
	default:
		return false;
	}
}

void exit_msr_write(struct vcpu *vcpu, const struct exit *exit)
{
	u32 msr = (u32)vcpu->regs[REG_RCX];

	if (!msr_write_by_rule(vcpu, msr, msr_rule_find(&exit_msr_rules, msr),
			       vcpu_edx_eax(vcpu))) {
		virt->inject_exception(vcpu, VECTOR_GP, true, 0);
		return;
	}
	virt->advance(vcpu, exit->length);
}
