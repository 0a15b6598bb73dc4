/* SPDX-License-Identifier: Apache-2.0 */
/*
 * XSETBV always exits; the value is checked as the processor would (SDM 1, "Enabling the XSAVE
 * Feature Set"), because a bad one would fault in the hypervisor. XCR0 then is the guest's: nothing
 * of ours uses it.
 */

#include <cpu/regs.h>
#include <exit/exits.h>

#define XCR0_X87 BIT(0)
#define XCR0_SSE BIT(1)
#define XCR0_AVX BIT(2)
#define XCR0_MPX (BIT(3) | BIT(4))
#define XCR0_AVX512 (BIT(5) | BIT(6) | BIT(7))
#define XCR0_AMX (BIT(17) | BIT(18))

/** True if the processor, which supports @supported, takes @value in XCR0. */
static bool xcr0_valid(u64 value, u64 supported)
{
	if ((value & ~supported) != 0 || (value & XCR0_X87) == 0) {
		return false;
	}
	if ((value & XCR0_AVX) != 0 && (value & XCR0_SSE) == 0) {
		return false;
	}
	if ((value & XCR0_MPX) != 0 && (value & XCR0_MPX) != XCR0_MPX) {
		return false;
	}
	if ((value & XCR0_AMX) != 0 && (value & XCR0_AMX) != XCR0_AMX) {
		return false;
	}
	return (value & XCR0_AVX512) == 0 ||
	       ((value & XCR0_AVX512) == XCR0_AVX512 && (value & XCR0_AVX) != 0);
}

void exit_xsetbv(struct vcpu *vcpu, const struct exit *exit)
{
	struct cpuid_regs host = cpuid(0xd, 0);
	u64 value = vcpu_edx_eax(vcpu);

	if ((u32)vcpu->regs[REG_RCX] != 0 || !xcr0_valid(value, (u64)host.edx << 32 | host.eax)) {
		virt->inject_exception(vcpu, VECTOR_GP, true, 0);
		return;
	}
	xsetbv(0, value);
	virt->advance(vcpu, exit->length);
}
