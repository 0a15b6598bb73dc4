/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The local APIC's page on processors without x2APIC (SDM 3A, "Local APIC"): guests read it
 * directly; each write comes here.
 */
#pragma once

#include <arch/vcpu.h>

/** Does the guest's 32-bit write of @value at @offset of the page: filtered, or dropped. */
void xapic_write(struct vcpu *vcpu, u32 offset, u32 value);
