/* SPDX-License-Identifier: Apache-2.0 */
/* See guest_registers.h. */

#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/safe.h>
#include <vcpu/cr4.h>
#include <vcpu/guest_registers.h>

#define XCR0_RESET 1

SET_AT_BOOT u64 cr4_offered;

static const u32 cleared[] = {
	0x1c4,      /* XFD */
	0x1c5,      /* XFD_ERR */
	0x6e0,      /* TSC_DEADLINE */
	0xc0000081, /* STAR */
	0xc0000082, /* LSTAR */
	0xc0000083, /* CSTAR */
	0xc0000084, /* FMASK */
	0xc0000102, /* KERNEL_GS_BASE */
	0xc0000103, /* TSC_AUX */
};

/*
 * Predictions do not outlive the guest that trained them: the next life may trust more than the one
 * that was stopped did. Where the register is switched, the guest's value is the backend's.
 */
static void guest_registers_reset_speculation(void)
{
	const struct barriers *b = &percpu()->barriers;

	(void)msr_write_safe(MSR_SPEC_CTRL, b->spec_ctrl);
	if ((b->run & BARRIER_IBPB_START) != 0) {
		wrmsr(MSR_PRED_CMD, PRED_CMD_IBPB);
	}
}

void guest_registers_reset(void)
{
	guest_registers_reset_speculation();
	/* Those that this processor lacks refuse the write, and are none the worse for it. */
	for (unsigned int i = 0; i < ARRAY_SIZE(cleared); i++) {
		(void)msr_write_safe(cleared[i], 0);
	}
	if ((read_cr4() & CR4_OSXSAVE) != 0) {
		(void)xsetbv_safe(XCR0_RESET);
	}
	clear_breakpoints();
}
