/* SPDX-License-Identifier: Apache-2.0 */
/* What the x2APIC and xAPIC ways to the local APIC share. */
#pragma once

#include <arch/vcpu.h>
#include <exit/icr.h>
#include <hv/partition.h>

/** Answers the interrupt command @value (x2APIC layout) of @vcpu: sends, emulates or refuses it. */
void apic_command(struct vcpu *vcpu, u64 value);

/** What @vcpu's local APIC has for interrupt commands; only its own CPU may change it, only in
 * xAPIC mode. */
static inline struct icr_cpu *apic_of(const struct vcpu *vcpu)
{
	return &vcpu->partition->apics[vcpu->index];
}
