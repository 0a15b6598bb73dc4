/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entering a guest, and its exits in the core's words (APM 2, chapter 15; appendix C "SVM Intercept
 * Exit Codes").
 */

#include <arch/cpu.h>
#include <arch/phys.h>
#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <lib/string.h>
#include <svm/entry.h>
#include <svm/svm.h>
#include <vcpu/exit_reason.h>
#include <vcpu/guest_walk.h>
#include <vcpu/start_state.h>

#define CODE_FIRST 0x40
#define ATTRIBUTES_LONG BIT(9)
#define ATTRIBUTES_DEFAULT_32 BIT(10)

/* Exit codes and, where it is an instruction's, its opcode. What is not here is EXIT_OTHER. */
static const struct row {
	u8 known;
	u8 reason;
	u8 opcode_length;
	u8 opcode[3];
} rows[] = {
	[VMEXIT_NMI - CODE_FIRST] = {1, EXIT_NMI, 0, {0}},
	[VMEXIT_INIT - CODE_FIRST] = {1, EXIT_INIT, 0, {0}},
	[VMEXIT_CPUID - CODE_FIRST] = {1, EXIT_CPUID, 2, {0x0f, 0xa2}},
	[VMEXIT_RSM - CODE_FIRST] = {1, EXIT_INSTRUCTION, 0, {0}},
	[VMEXIT_IRET - CODE_FIRST] = {1, EXIT_WINDOW, 0, {0}},
	[VMEXIT_INVD - CODE_FIRST] = {1, EXIT_INVD, 2, {0x0f, 0x08}},
	[VMEXIT_INVLPGA - CODE_FIRST] = {1, EXIT_INSTRUCTION, 0, {0}},
	[VMEXIT_IO - CODE_FIRST] = {1, EXIT_IO, 0, {0}},
	[VMEXIT_MSR - CODE_FIRST] = {1, EXIT_MSR_READ, 2, {0x0f, 0x32}},
	[VMEXIT_SHUTDOWN - CODE_FIRST] = {1, EXIT_TRIPLE_FAULT, 0, {0}},
	[VMEXIT_WBINVD - CODE_FIRST] = {1, EXIT_INVD, 2, {0x0f, 0x09}},
	[VMEXIT_XSETBV - CODE_FIRST] = {1, EXIT_XSETBV, 3, {0x0f, 0x01, 0xd1}},
};

SET_AT_BOOT struct svm_machine svm;

static const u8 wrmsr_opcode[] = {0x0f, 0x30};

/*
 * Bytes of the instruction that exited. Few have prefixes, so the opcode is looked for first where
 * it stands without. One that another CPU has overwritten meanwhile counts as without.
 */
static u32 svm_insn_length(struct vcpu *vcpu, const u8 *opcode, u8 opcode_length)
{
	const struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	struct vcpu_state state;
	u8 bytes[INSN_MAX];
	size_t count;
	u32 length;

	if (svm.features.next_rip) {
		return (u32)(vmcb->next_rip - vmcb->rip);
	}
	svm_get_state(vcpu, &state);
	count = guest_fetch(vcpu->ram, &state, bytes, opcode_length);
	if (count == opcode_length && memcmp(bytes, opcode, opcode_length) == 0) {
		return opcode_length;
	}
	count = guest_fetch(vcpu->ram, &state, bytes, sizeof(bytes));
	length = insn_length_of(bytes, count, guest_insn_mode(&state), opcode, opcode_length);
	return length != 0 ? length : opcode_length;
}

static void svm_decode_exception(struct vcpu *vcpu, struct exit *exit)
{
	const struct vmcb *vmcb = svm_of(vcpu)->vmcb;

	exit->vector = (u8)(vmcb->exit_code - VMEXIT_EXCEPTION);
	exit->has_error = exit->vector == VECTOR_AC;
	exit->error = (u32)vmcb->exit_info1;
	exit->reason = EXIT_EXCEPTION;
	if (exit->vector == VECTOR_SX) {
		exit->reason = EXIT_INIT;
	} else if (exit->vector == VECTOR_DB && svm_nmi_stepped(vcpu)) {
		exit->reason = EXIT_NMI;
	}
}

static void svm_decode_io(const struct vmcb *vmcb, struct exit *exit)
{
	u64 info = vmcb->exit_info1;

	exit->width = (u8)FIELD_GET(VMEXIT_IO_WIDTH, info);
	exit->write = (info & VMEXIT_IO_IN) == 0;
	exit->string = (info & VMEXIT_IO_STRING) != 0;
	exit->port = (u16)FIELD_GET(VMEXIT_IO_PORT, info);
	exit->length = (u32)(vmcb->exit_info2 - vmcb->rip);
}

static void svm_decode_nested_page_fault(const struct vmcb *vmcb, struct exit *exit)
{
	u64 info = vmcb->exit_info1;

	exit->gpa = vmcb->exit_info2;
	exit->write = (info & VMEXIT_NPF_WRITE) != 0;
	exit->fetch = (info & VMEXIT_NPF_FETCH) != 0;
	exit->indirect =
		(info & VMEXIT_NPF_WALK) != 0 || (vmcb->exit_int_info & VMCB_EVENT_VALID) != 0;
	exit->insn_count = svm.features.decode_assists ? MIN(vmcb->insn_count, INSN_MAX) : 0;
	exit->insn = exit->insn_count != 0 ? vmcb->insn_bytes : NULL;
	exit->reason = EXIT_MMIO;
	if (exit->write && lapic_has_page(exit->gpa)) {
		exit->reason = exit_reason_of_lapic_write((u32)(exit->gpa % PAGE_SIZE));
	}
}

/* All that EFER.SVME is for has no meaning here. */
static enum exit_reason svm_reason_of_others(u64 code)
{
	return code - VMEXIT_VMRUN <= VMEXIT_SKINIT - VMEXIT_VMRUN ? EXIT_INSTRUCTION : EXIT_OTHER;
}

static void svm_decode_by_row(struct vcpu *vcpu, const struct row *row, struct exit *exit)
{
	const struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	const u8 *opcode = row->opcode;

	exit->reason = row->known ? row->reason : svm_reason_of_others(vmcb->exit_code);
	if (exit->reason == EXIT_IO) {
		svm_decode_io(vmcb, exit);
		return;
	}
	if (exit->reason == EXIT_MSR_READ && vmcb->exit_info1 != 0) {
		exit->reason = exit_reason_of_msr_write((u32)vcpu->regs[REG_RCX]);
		opcode = wrmsr_opcode;
	}
	if (row->opcode_length != 0) {
		exit->length = svm_insn_length(vcpu, opcode, row->opcode_length);
	}
}

static void svm_decode(struct vcpu *vcpu, struct exit *exit)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	u64 code = vmcb->exit_code;

	exit->code = (u32)code;
	exit->qualification = vmcb->exit_info1;
	if (code == VMEXIT_NPF) {
		svm_decode_nested_page_fault(vmcb, exit);
	} else if ((u32)code == VMEXIT_INVALID) {
		exit->reason = EXIT_ENTRY_FAILURE;
	} else if (code == VMEXIT_CR4_WRITE) {
		exit->reason = EXIT_CR;
	} else if (code - VMEXIT_EXCEPTION < 32) {
		svm_decode_exception(vcpu, exit);
	} else if (code - CODE_FIRST < ARRAY_SIZE(rows)) {
		svm_decode_by_row(vcpu, &rows[code - CODE_FIRST], exit);
	} else {
		exit->reason = EXIT_OTHER;
	}
}

bool svm_run(struct vcpu *vcpu, struct exit *exit)
{
	struct svm_vcpu *v = svm_of(vcpu);
	struct vmcb *vmcb = v->vmcb;

	/* The NMI waits until the event is delivered and then exits: the guest's turn. */
	if (svm_nmi_behind_event(v)) {
		clgi();
		cpu_kick(vcpu->cpu);
	}
	vmcb->rax = vcpu->regs[REG_RAX];
	if (svm_enter(vcpu->regs, v->vmcb_at, v->host_at, v->guarded) == SVM_ABORTED) {
		return false;
	}
	vcpu->regs[REG_RAX] = vmcb->rax;
	vmcb->tlb_control = 0;
	vmcb->clean = svm.features.clean_bits ? VMCB_CLEAN_ALL : 0;
	/* An event whose delivery was cut short by something that is none of its business. */
	vmcb->event_inj =
		vmcb->exit_code != VMEXIT_NPF && (vmcb->exit_int_info & VMCB_EVENT_VALID) != 0
			? vmcb->exit_int_info
			: 0;
	svm_decode(vcpu, exit);
	if (exit->reason == EXIT_NMI && v->nmi_wanted) {
		svm_inject_nmi(vcpu);
	}
	return true;
}

void svm_advance(struct vcpu *vcpu, u32 length)
{
	struct vmcb *vmcb = svm_of(vcpu)->vmcb;

	vmcb->rip += length;
	/* The shadow of STI or MOV SS ends with the instruction that we did for the guest. */
	vmcb->interrupt_shadow &= ~VMCB_SHADOW;
	/* A single step stops behind it. */
	if ((vmcb->rflags & RFLAGS_TF) != 0 && !svm_of(vcpu)->stepping) {
		vmcb->dr6 |= DR6_STEP;
		vmcb->clean &= ~(u32)VMCB_CLEAN_DEBUG_REGISTERS;
		svm_inject_exception(vcpu, VECTOR_DB, false, 0);
	}
}

u64 svm_guest_cr4(const struct vcpu *vcpu)
{
	return svm_of(vcpu)->vmcb->cr4;
}

void svm_get_state(struct vcpu *vcpu, struct vcpu_state *state)
{
	const struct vmcb *vmcb = svm_of(vcpu)->vmcb;
	bool long_mode = (vmcb->efer & EFER_LMA) != 0;

	*state = (struct vcpu_state){
		.rip = vmcb->rip,
		.rsp = vmcb->rsp,
		.rflags = vmcb->rflags,
		.cr0 = vmcb->cr0,
		.cr2 = vmcb->cr2,
		.cr3 = vmcb->cr3,
		.cr4 = vmcb->cr4,
		.efer = vmcb->efer & ~EFER_SVME,
		.cs = vmcb->cs.selector,
		.cs_base = vmcb->cs.base,
		.cs_long = long_mode && (vmcb->cs.attributes & ATTRIBUTES_LONG) != 0,
		.cs_default = (vmcb->cs.attributes & ATTRIBUTES_DEFAULT_32) != 0,
	};
}

void svm_set_rflags(struct vcpu *vcpu, u64 rflags)
{
	svm_of(vcpu)->vmcb->rflags = rflags;
}

const struct virt_ops svm_ops = {
	.guest_cr4 = svm_guest_cr4,
	.vcpu_reset = svm_vcpu_reset,
	.run = svm_run,
	.advance = svm_advance,
	.inject_exception = svm_inject_exception,
	.reinject = svm_reinject,
	.inject_nmi = svm_inject_nmi,
	.nmi_window = svm_nmi_iret,
	.get_state = svm_get_state,
	.set_rflags = svm_set_rflags,
	.control_register = svm_control_register,
	.msr_read = svm_msr_read,
	.msr_write = svm_msr_write,
	.dump = svm_dump,
};
