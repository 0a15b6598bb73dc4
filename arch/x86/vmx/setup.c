/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCS of a vCPU (SDM 3C, chapters 25 and 27): controls, host state, guest state at a start. */

#include <arch/frames.h>
#include <cpu/isr.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/panic.h>
#include <vcpu/start_state.h>
#include <vmx/entry.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define RIGHTS_UNUSABLE 0x10000U

int vmx_vcpu_create(struct vcpu *vcpu)
{
	struct vmx_vcpu *v = frames_take(1);
	u8 *vmcs = frames_take(1);

	if (v == NULL || vmcs == NULL) {
		return -ENOMEM;
	}
	v->vmcs = vmcs;
	vcpu->control = v;
	return 0;
}

static void vmx_setup_controls(const struct vcpu *vcpu, bool long_mode)
{
	static const u16 unused[] = {VMCS_TSC_OFFSET,       VMCS_PF_ERROR_MASK,
				     VMCS_PF_ERROR_MATCH,   VMCS_CR3_TARGET_COUNT,
				     VMCS_EXIT_STORE_COUNT, VMCS_EXIT_LOAD_COUNT,
				     VMCS_ENTRY_LOAD_COUNT};
	u64 io = (u64)(uintptr_t)vcpu->io_bitmap;

	for (unsigned int i = 0; i < ARRAY_SIZE(unused); i++) {
		vmwrite(unused[i], 0);
	}
	vmwrite(VMCS_PIN_CONTROLS, vmx.controls[CONTROL_PIN]);
	vmwrite(VMCS_PROC_CONTROLS, vmx.controls[CONTROL_PROC]);
	vmwrite(VMCS_PROC_CONTROLS2, vmx.controls[CONTROL_PROC2]);
	vmwrite(VMCS_EXIT_CONTROLS, vmx.controls[CONTROL_EXIT]);
	vmwrite(VMCS_ENTRY_CONTROLS, vmx.controls[CONTROL_ENTRY] | (long_mode ? ENTRY_IA32E : 0));
	/* #DB and #AC can loop inside the processor for ever (SDM 3C, "Exiting for exceptions"),
	 * and a machine check is the whole machine's business. */
	vmwrite(VMCS_EXCEPTION_BITMAP, BIT(VECTOR_DB) | BIT(VECTOR_AC) | BIT(VECTOR_MC));
	vmwrite(VMCS_IO_BITMAP_A, io);
	vmwrite(VMCS_IO_BITMAP_B, io + PAGE_SIZE);
	vmwrite(VMCS_MSR_BITMAP, (u64)(uintptr_t)vmx.msr_bitmap);
	vmwrite(VMCS_EPT_POINTER, vcpu->stage2);
	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0) {
		vmwrite(VMCS_VPID, vcpu->cpu + 1);
	}
	if ((vmx.controls[CONTROL_PROC2] & PROC2_XSAVES) != 0) {
		vmwrite(VMCS_XSS_BITMAP, 0);
	}
	vmwrite(VMCS_LINK_POINTER, ~0ULL);
	/* Owned by us: what VMX fixes; the caches, which no exit switches back on; and machine
	 * check reporting, which a guest cannot switch off. */
	vmwrite(VMCS_CR0_MASK, VMX_CR0_OWNED);
	vmwrite(VMCS_CR4_MASK, CR4_VMXE | CR4_SMXE | CR4_MCE);
}

static void vmx_setup_host(void)
{
	const struct percpu *me = percpu();
	static const u16 data_fields[] = {VMCS_HOST_ES, VMCS_HOST_SS, VMCS_HOST_DS};

	vmwrite(VMCS_HOST_CS, SELECTOR_CODE);
	for (unsigned int i = 0; i < ARRAY_SIZE(data_fields); i++) {
		vmwrite(data_fields[i], SELECTOR_DATA);
	}
	vmwrite(VMCS_HOST_FS, 0);
	vmwrite(VMCS_HOST_GS, 0);
	vmwrite(VMCS_HOST_TR, SELECTOR_TSS);
	vmwrite(VMCS_HOST_CR0, read_cr0());
	vmwrite(VMCS_HOST_CR3, read_cr3());
	vmwrite(VMCS_HOST_CR4, read_cr4());
	vmwrite(VMCS_HOST_FS_BASE, 0);
	vmwrite(VMCS_HOST_GS_BASE, (u64)(uintptr_t)me);
	vmwrite(VMCS_HOST_TR_BASE, (u64)(uintptr_t)&me->tss);
	vmwrite(VMCS_HOST_GDTR_BASE, (u64)(uintptr_t)me->gdt);
	vmwrite(VMCS_HOST_IDTR_BASE, idt_base());
	vmwrite(VMCS_HOST_SYSENTER_CS, 0);
	vmwrite(VMCS_HOST_SYSENTER_ESP, 0);
	vmwrite(VMCS_HOST_SYSENTER_EIP, 0);
	vmwrite(VMCS_HOST_PAT, rdmsr(MSR_PAT));
	vmwrite(VMCS_HOST_EFER, rdmsr(MSR_EFER));
	vmwrite(VMCS_HOST_RIP, (u64)(uintptr_t)vmx_exit);
}

static void vmx_setup_segments(const struct start_segment segments[SEGMENTS])
{
	/* Segments have the manual's order, two apart. */
	for (unsigned int i = SEG_ES; i < SEGMENTS; i++) {
		const struct start_segment *s = &segments[i];

		vmwrite(VMCS_GUEST_ES + 2U * i, s->selector);
		vmwrite(VMCS_GUEST_ES_BASE + 2U * i, s->base);
		vmwrite(VMCS_GUEST_ES_LIMIT + 2U * i, s->limit);
		vmwrite(VMCS_GUEST_ES_RIGHTS + 2U * i,
			s->rights != 0 ? s->rights : RIGHTS_UNUSABLE);
	}
}

static void vmx_setup_registers(const struct start_state *state)
{
	vmwrite(VMCS_GUEST_CR0, (state->cr0 & ~VMX_CR0_OWNED) | CR0_NE);
	vmwrite(VMCS_CR0_SHADOW, state->cr0);
	vmwrite(VMCS_GUEST_CR3, state->cr3);
	vmwrite(VMCS_GUEST_CR4, state->cr4 | CR4_VMXE | CR4_MCE);
	vmwrite(VMCS_CR4_SHADOW, state->cr4);
	vmwrite(VMCS_GUEST_EFER, state->efer);
	vmwrite(VMCS_GUEST_GDTR_BASE, state->gdt_base);
	vmwrite(VMCS_GUEST_GDTR_LIMIT, state->gdt_limit);
	vmwrite(VMCS_GUEST_IDTR_LIMIT, state->idt_limit);
	vmwrite(VMCS_GUEST_DR7, state->dr7);
	vmwrite(VMCS_GUEST_RFLAGS, state->rflags);
	vmwrite(VMCS_GUEST_PAT, state->pat);
	vmwrite(VMCS_GUEST_RIP, state->rip);
	vmwrite(VMCS_GUEST_RSP, state->rsp);
	write_dr6(state->dr6);
	write_cr2(0);
}

static void vmx_setup_zero(void)
{
	static const u16 zero[] = {
		VMCS_GUEST_DEBUGCTL,    VMCS_GUEST_INTERRUPTIBILITY, VMCS_GUEST_ACTIVITY,
		VMCS_GUEST_SYSENTER_CS, VMCS_GUEST_SYSENTER_ESP,     VMCS_GUEST_SYSENTER_EIP,
		VMCS_GUEST_IDTR_BASE,   VMCS_GUEST_PENDING_DEBUG,    VMCS_ENTRY_INTERRUPTION};

	for (unsigned int i = 0; i < ARRAY_SIZE(zero); i++) {
		vmwrite(zero[i], 0);
	}
}

/* An entry with a VPID throws nothing away, and what is cached belongs to the life before. */
static void vmx_forget_translations(void)
{
	struct invalidation all = {0, 0};

	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0 && !invvpid(INVALIDATE_ALL, &all)) {
		panic("INVVPID of all contexts failed");
	}
}

void vmx_vcpu_reset(struct vcpu *vcpu, const struct start_state *state)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	u64 region = (u64)(uintptr_t)v->vmcs;

	/* VMCLEAR makes the launch state clear; the revision must be there before VMPTRLD. */
	if (!vmclear(region)) {
		panic("VMCLEAR of the VMCS at %#lx failed", region);
	}
	*(u32 *)v->vmcs = vmx.revision;
	if (!vmptrld(region)) {
		panic("VMPTRLD of the VMCS at %#lx failed", region);
	}
	vmx_forget_translations();
	v->launched = false;
	v->nmi_wanted = false;
	vmx_setup_controls(vcpu, (state->efer & EFER_LMA) != 0);
	vmx_setup_host();
	vmx_setup_zero();
	vmx_setup_segments(state->segments);
	vmx_setup_registers(state);
}
