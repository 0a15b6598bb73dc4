/* SPDX-License-Identifier: Apache-2.0 */
/* The answers to exits that are the same on every vendor, one file each; dispatch.c has the table.
 */
#pragma once

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <exit/cpuid_policy.h>
#include <exit/legacy_ports.h>
#include <exit/power_ports.h>
#include <vcpu/msr_policy.h>

void exit_cpuid(struct vcpu *vcpu, const struct exit *exit);
void exit_msr_read(struct vcpu *vcpu, const struct exit *exit);
void exit_msr_write(struct vcpu *vcpu, const struct exit *exit);
void exit_icr(struct vcpu *vcpu, const struct exit *exit);
void exit_io(struct vcpu *vcpu, const struct exit *exit);
void exit_mmio(struct vcpu *vcpu, const struct exit *exit);
void exit_xsetbv(struct vcpu *vcpu, const struct exit *exit);

#define RTC_PORT 0x70 /* index; data is the next */

struct partition;

/** A byte access to the RTC's ports: what a read brings; writes change the partition's index alone.
 */
u8 rtc_access(struct partition *partition, u16 port, bool write, u8 value);

/* What answers depend on, filled by exits_init(). */
extern struct cpuid_rules exit_cpuid_rules;
extern struct msr_rules exit_msr_rules;
extern u8 exit_legacy_ports[LEGACY_PORTS_END / 8];
extern struct power_port exit_power_ports[POWER_PORTS];

/** RAX:RDX of the guest as RDMSR and WRMSR use them. */
static inline u64 vcpu_edx_eax(const struct vcpu *vcpu)
{
	return vcpu->regs[REG_RDX] << 32 | (u32)vcpu->regs[REG_RAX];
}

static inline void vcpu_set_edx_eax(struct vcpu *vcpu, u64 value)
{
	vcpu->regs[REG_RAX] = (u32)value;
	vcpu->regs[REG_RDX] = value >> 32;
}
