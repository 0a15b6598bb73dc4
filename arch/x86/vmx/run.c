/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entering a guest, and its exits in the core's words (SDM 3C, "Basic VM-Exit Information" and
 * "VM-Entry Controls for Event Injection").
 */

#include <cpu/isr.h>
#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/regs.h>
#include <cpu/traps.h>
#include <vcpu/cr4.h>
#include <vcpu/exit_reason.h>
#include <vcpu/start_state.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define REASON_BASIC GENMASK(15, 0)
#define REASON_ENTRY_FAILURE BIT(31)

/* Basic exit reasons (SDM 3D, appendix C), each with 1 added. What is 0 is EXIT_OTHER, or below. */
#define R(reason) ((reason) + 1)
static const u8 reasons[] = {
	[0] = R(EXIT_EXCEPTION), [1] = R(EXIT_INTERRUPT),  [2] = R(EXIT_TRIPLE_FAULT),
	[3] = R(EXIT_INIT),      [8] = R(EXIT_WINDOW),     [10] = R(EXIT_CPUID),
	[13] = R(EXIT_INVD),     [28] = R(EXIT_CR),        [30] = R(EXIT_IO),
	[31] = R(EXIT_MSR_READ), [32] = R(EXIT_MSR_WRITE), [48] = R(EXIT_MMIO),
	[52] = R(EXIT_TIMER),    [54] = R(EXIT_INVD), /* WBINVD */
	[55] = R(EXIT_XSETBV),
};
#undef R

/* Instructions that have no meaning here: GETSEC, VMCALL, VMCLEAR and its like up to VMXON, INVEPT,
 * INVVPID, VMFUNC, ENCLS; and SEAMCALL, TDCALL. */
static const u64 undefined[] = {
	BIT(11) | GENMASK(27, 18) | BIT(50) | BIT(53) | BIT(59) | BIT(60),
	BIT(76 - 64) | BIT(77 - 64),
};

SET_AT_BOOT struct vmx_machine vmx;

static void vmx_decode_exception(struct exit *exit)
{
	u64 info = vmread(VMCS_EXIT_INTERRUPTION);

	exit->vector = (u8)FIELD_GET(INTERRUPTION_VECTOR, info);
	exit->has_error = (info & INTERRUPTION_ERROR) != 0;
	exit->error = (u32)vmread(VMCS_EXIT_ERROR_CODE);
	exit->type = (u8)FIELD_GET(INTERRUPTION_TYPE, info);
	if (exit->type == INTERRUPTION_TYPE_NMI) {
		exit->reason = EXIT_NMI;
		nmi_arrived();
		nmi_unblock();
	}
}

/* SDM 3C, table "Exit Qualification for I/O Instructions". */
static void vmx_decode_io(struct exit *exit)
{
	u64 q = exit->qualification;

	exit->width = (u8)(FIELD_GET(GENMASK(2, 0), q) + 1);
	exit->write = (q & BIT(3)) == 0;
	exit->string = (q & BIT(4)) != 0;
	exit->port = (u16)FIELD_GET(GENMASK(31, 16), q);
}

static void vmx_decode_ept_violation(struct exit *exit)
{
	exit->gpa = vmread(VMCS_GUEST_PHYSICAL_ADDRESS);
	exit->insn = NULL;
	exit->insn_count = 0;
	exit->write = (exit->qualification & BIT(1)) != 0;
	exit->fetch = (exit->qualification & BIT(2)) != 0;
	/* Bits 7 and 8: an access by the instruction itself, not by a page walk. */
	exit->indirect = (exit->qualification & (BIT(7) | BIT(8))) != (BIT(7) | BIT(8)) ||
			 (vmread(VMCS_IDT_VECTORING) & INTERRUPTION_VALID) != 0;
	if (exit->write && lapic_has_page(exit->gpa)) {
		exit->reason = exit_reason_of_lapic_write((u32)(exit->gpa % PAGE_SIZE));
	}
}

/* Out of line: exits that are often are in the table. */
static NOINLINE enum exit_reason vmx_reason_of_others(u32 basic)
{
	return basic < 64 * ARRAY_SIZE(undefined) && (undefined[basic / 64] & BIT(basic % 64)) != 0
		       ? EXIT_INSTRUCTION
		       : EXIT_OTHER;
}

static void vmx_decode(struct vcpu *vcpu, struct exit *exit)
{
	u32 code = (u32)vmread(VMCS_EXIT_REASON);
	u32 basic = code & REASON_BASIC;
	u32 known;

	exit->code = code;
	exit->length = (u32)vmread(VMCS_EXIT_LENGTH);
	known = basic < ARRAY_SIZE(reasons) ? reasons[basic] : 0;
	exit->reason = known != 0 ? known - 1 : vmx_reason_of_others(basic);
	if (exit->reason <= EXIT_MSR_READ) {
		return; /* CPUID, RDMSR: the length is all */
	}
	if ((code & REASON_ENTRY_FAILURE) != 0) {
		exit->reason = EXIT_ENTRY_FAILURE;
	}
	exit->qualification = vmread(VMCS_EXIT_QUALIFICATION);
	if (exit->reason == EXIT_MSR_WRITE) {
		exit->reason = exit_reason_of_msr_write((u32)vcpu->regs[REG_RCX]);
	} else if (exit->reason == EXIT_EXCEPTION) {
		vmx_decode_exception(exit);
	} else if (exit->reason == EXIT_IO) {
		vmx_decode_io(exit);
	} else if (exit->reason == EXIT_MMIO) {
		vmx_decode_ept_violation(exit);
	}
}

/* The guest was not entered: a request waits, or the processor refused. */
static bool vmx_not_entered(enum vmx_entry_result result, struct exit *exit)
{
	if (result == VMX_ABORTED) {
		return false;
	}
	*exit = (struct exit){.reason = EXIT_ENTRY_FAILURE};
	exit->qualification = vmread(VMCS_INSTRUCTION_ERROR);
	return true;
}

bool vmx_run(struct vcpu *vcpu, struct exit *exit)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	enum vmx_entry_result result = vmx_enter(vcpu->regs, v->way);

	if (result != VMX_EXITED) {
		return vmx_not_entered(result, exit);
	}
	v->way = v->again;
	vmx_decode(vcpu, exit);
	return true;
}

/* A single step stops behind the instruction that is done for the guest, or was. */
static void vmx_pend_step(void)
{
	if ((vmread(VMCS_GUEST_RFLAGS) & RFLAGS_TF) != 0) {
		vmwrite(VMCS_GUEST_PENDING_DEBUG,
			vmread(VMCS_GUEST_PENDING_DEBUG) | PENDING_DEBUG_STEP);
	}
}

void vmx_advance(struct vcpu *vcpu, u32 length)
{
	u64 blocked;

	(void)vcpu;
	vmwrite(VMCS_GUEST_RIP, vmread(VMCS_GUEST_RIP) + length);
	vmx_pend_step();
	/* The shadow of STI or MOV SS ends with the instruction that we did for the guest. */
	blocked = vmread(VMCS_GUEST_INTERRUPTIBILITY);
	if ((blocked & (INTERRUPTIBILITY_STI | INTERRUPTIBILITY_MOV_SS)) != 0) {
		vmwrite(VMCS_GUEST_INTERRUPTIBILITY,
			blocked & ~(INTERRUPTIBILITY_STI | INTERRUPTIBILITY_MOV_SS));
	}
}

void vmx_inject_exception(struct vcpu *vcpu, u8 vector, bool has_error, u32 error)
{
	/* Real mode pushes no error codes (SDM 3C, "VM-entry controls for event injection"). */
	bool push = has_error && (vmread(VMCS_GUEST_CR0) & CR0_PE) != 0;

	(void)vcpu;
	vmwrite(VMCS_ENTRY_ERROR_CODE, error);
	vmwrite(VMCS_ENTRY_INTERRUPTION,
		INTERRUPTION_VALID | FIELD_PREP(INTERRUPTION_TYPE, INTERRUPTION_TYPE_EXCEPTION) |
			(push ? INTERRUPTION_ERROR : 0) | vector);
}

/* What a debug exception leaves for its delivery (SDM 3C, "VM exits due to debug exceptions"). */
static void vmx_prepare_debug(const struct exit *exit)
{
	u64 blocked = vmread(VMCS_GUEST_INTERRUPTIBILITY) &
		      (INTERRUPTIBILITY_STI | INTERRUPTIBILITY_MOV_SS);

	write_dr6(read_dr6() | exit->qualification);
	vmwrite(VMCS_GUEST_DR7, vmread(VMCS_GUEST_DR7) & ~DR7_GD);
	if (blocked != 0) {
		vmx_pend_step();
	}
}

void vmx_reinject(struct vcpu *vcpu, const struct exit *exit)
{
	vmx_inject_exception(vcpu, exit->vector, exit->has_error, exit->error);
	if (exit->vector != VECTOR_DB) {
		return;
	}
	if (exit->type == INTERRUPTION_TYPE_INT1) {
		vmwrite(VMCS_ENTRY_LENGTH, exit->length);
		vmwrite(VMCS_ENTRY_INTERRUPTION,
			INTERRUPTION_VALID | FIELD_PREP(INTERRUPTION_TYPE, exit->type) | VECTOR_DB);
	} else {
		vmx_prepare_debug(exit);
	}
}

static void vmx_request_nmi_window(struct vmx_vcpu *v, bool on)
{
	v->nmi_wanted = on;
	vmwrite(VMCS_PROC_CONTROLS,
		vmx.controls[CONTROL_PROC] | (on ? PROC_NMI_WINDOW_EXITING : 0));
}

void vmx_inject_nmi(struct vcpu *vcpu)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	u64 blocked = vmread(VMCS_GUEST_INTERRUPTIBILITY);
	bool busy = (vmread(VMCS_ENTRY_INTERRUPTION) & INTERRUPTION_VALID) != 0;

	if (busy || (blocked & (INTERRUPTIBILITY_NMI | INTERRUPTIBILITY_MOV_SS)) != 0) {
		vmx_request_nmi_window(v, true);
		return;
	}
	/* STI holds back no NMI, but an entry that injects one must not find it. */
	if ((blocked & INTERRUPTIBILITY_STI) != 0) {
		vmwrite(VMCS_GUEST_INTERRUPTIBILITY, blocked & ~INTERRUPTIBILITY_STI);
	}
	if (v->nmi_wanted) {
		vmx_request_nmi_window(v, false);
	}
	vmwrite(VMCS_ENTRY_INTERRUPTION,
		INTERRUPTION_VALID | FIELD_PREP(INTERRUPTION_TYPE, INTERRUPTION_TYPE_NMI) |
			VECTOR_NMI);
}

u64 vmx_guest_cr4(const struct vcpu *vcpu)
{
	(void)vcpu;
	return (vmread(VMCS_GUEST_CR4) & ~vmx.cr4_owned) |
	       (vmread(VMCS_CR4_SHADOW) & vmx.cr4_owned);
}

void vmx_get_state(struct vcpu *vcpu, struct vcpu_state *state)
{
	u64 rights = vmread(VMCS_GUEST_CS_RIGHTS);

	(void)vcpu;
	*state = (struct vcpu_state){
		.rip = vmread(VMCS_GUEST_RIP),
		.rsp = vmread(VMCS_GUEST_RSP),
		.rflags = vmread(VMCS_GUEST_RFLAGS),
		.cr0 = (vmread(VMCS_GUEST_CR0) & ~VMX_CR0_OWNED) |
		       (vmread(VMCS_CR0_SHADOW) & VMX_CR0_OWNED),
		.cr2 = read_cr2(),
		.cr3 = vmread(VMCS_GUEST_CR3),
		.cr4 = vmx_guest_cr4(vcpu),
		.efer = vmread(VMCS_GUEST_EFER),
		.cs = (u16)vmread(VMCS_GUEST_CS),
		.cs_base = vmread(VMCS_GUEST_CS_BASE),
		.cs_long = (rights & RIGHTS_LONG) != 0,
		.cs_default = (rights & RIGHTS_DEFAULT_32) != 0,
	};
}

void vmx_set_rflags(struct vcpu *vcpu, u64 rflags)
{
	(void)vcpu;
	vmwrite(VMCS_GUEST_RFLAGS, rflags);
}

/*
 * Only a MOV that would change a bit that we own comes here. The shadow takes the new value and the
 * guest repeats the instruction, which then does everything else itself, checks included.
 */
bool vmx_control_register(struct vcpu *vcpu, const struct exit *exit)
{
	u64 number = FIELD_GET(GENMASK(3, 0), exit->qualification);
	u64 type = FIELD_GET(GENMASK(5, 4), exit->qualification);
	u64 reg = FIELD_GET(GENMASK(11, 8), exit->qualification);
	u64 value = reg == REG_RSP ? vmread(VMCS_GUEST_RSP) : vcpu->regs[reg];
	bool good = number == 0 ? (value & CR0_NW) == 0 || (value & CR0_CD) != 0
				: (value & ~cr4_offered) == 0;

	if (type != 0 || (number != 0 && number != 4)) {
		return false;
	}
	if (!good) {
		vmx_inject_exception(vcpu, VECTOR_GP, true, 0);
	} else if (number == 0) {
		vmwrite(VMCS_CR0_SHADOW, value & VMX_CR0_OWNED);
	} else {
		vmwrite(VMCS_CR4_SHADOW, value & CR4_MCE);
	}
	return true;
}

const struct virt_ops vmx_ops = {
	.guest_cr4 = vmx_guest_cr4,
	.vcpu_reset = vmx_vcpu_reset,
	.run = vmx_run,
	.advance = vmx_advance,
	.inject_exception = vmx_inject_exception,
	.reinject = vmx_reinject,
	.inject_nmi = vmx_inject_nmi,
	.nmi_window = vmx_inject_nmi,
	.get_state = vmx_get_state,
	.set_rflags = vmx_set_rflags,
	.control_register = vmx_control_register,
	.dump = vmx_dump,
};
