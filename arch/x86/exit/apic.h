/* SPDX-License-Identifier: Apache-2.0 */
/* What the x2APIC and xAPIC ways to the local APIC share. */
#pragma once

#include <arch/vcpu.h>
#include <exit/icr.h>

/** Answers the interrupt command @value (x2APIC layout) of @vcpu: sends, emulates or refuses it. */
void apic_command(struct vcpu *vcpu, u64 value);

/** The destinations that address @vcpu; only its own CPU may change them, only in xAPIC mode. */
struct icr_cpu *apic_of(const struct vcpu *vcpu);
