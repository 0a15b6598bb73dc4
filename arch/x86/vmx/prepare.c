/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The VMCS of a vCPU (SDM 3C, chapters 25 and 27), as far as it stays the same for ever: controls
 * and host state; and what each start of it writes. Once, on the vCPU's own CPU.
 */

#include <arch/frames.h>
#include <arch/phys.h>
#include <cpu/isr.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/panic.h>
#include <vcpu/cr4.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

int vmx_vcpu_create(struct vcpu *vcpu)
{
	struct vmx_vcpu *v = frames_take_for_cpu(vcpu->cpu, 1);
	u8 *vmcs = frames_take(1);

	if (v == NULL || vmcs == NULL) {
		return -ENOMEM;
	}
	v->vmcs = vmcs;
	vcpu->control = v;
	return 0;
}

static void prepare_controls(const struct vcpu *vcpu)
{
	static const u16 unused[] = {VMCS_TSC_OFFSET, VMCS_PF_ERROR_MASK, VMCS_PF_ERROR_MATCH,
				     VMCS_CR3_TARGET_COUNT};

	for (unsigned int i = 0; i < ARRAY_SIZE(unused); i++) {
		vmwrite(unused[i], 0);
	}
	vmwrite(VMCS_PIN_CONTROLS, vmx.controls[CONTROL_PIN]);
	vmwrite(VMCS_PROC_CONTROLS2, vmx.controls[CONTROL_PROC2]);
	vmwrite(VMCS_EXIT_CONTROLS, vmx.controls[CONTROL_EXIT]);
	/* #DB and #AC can loop inside the processor for ever (SDM 3C, "Exiting for exceptions"),
	 * and a machine check is the whole machine's business. */
	vmwrite(VMCS_EXCEPTION_BITMAP, BIT(VECTOR_DB) | BIT(VECTOR_AC) | BIT(VECTOR_MC));
	vmwrite(VMCS_IO_BITMAP_A, phys_of(vcpu->io_bitmap));
	vmwrite(VMCS_IO_BITMAP_B, phys_of(vcpu->io_bitmap + PAGE_SIZE));
	vmwrite(VMCS_MSR_BITMAP, phys_of(vmx.msr_bitmap));
	vmwrite(VMCS_EPT_POINTER, vcpu->stage2);
	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0) {
		vmwrite(VMCS_VPID, vcpu->cpu + 1);
	}
	if ((vmx.controls[CONTROL_PROC2] & PROC2_XSAVES) != 0) {
		vmwrite(VMCS_XSS_BITMAP, 0);
	}
	if ((vmx.controls[CONTROL_PROC2] & PROC2_ENCLS_EXITING) != 0) {
		vmwrite(VMCS_ENCLS_BITMAP, ~0ULL);
	}
	vmwrite(VMCS_LINK_POINTER, ~0ULL);
	vmwrite(VMCS_CR0_MASK, VMX_CR0_OWNED);
	vmwrite(VMCS_CR4_MASK, vmx.cr4_owned);
}

static void prepare_host(void)
{
	const struct percpu *me = percpu();
	static const u16 data_fields[] = {VMCS_HOST_ES, VMCS_HOST_SS, VMCS_HOST_DS};
	static const u16 zero_fields[] = {VMCS_HOST_FS,           VMCS_HOST_GS,
					  VMCS_HOST_FS_BASE,      VMCS_HOST_SYSENTER_CS,
					  VMCS_HOST_SYSENTER_ESP, VMCS_HOST_SYSENTER_EIP};

	for (unsigned int i = 0; i < ARRAY_SIZE(data_fields); i++) {
		vmwrite(data_fields[i], SELECTOR_DATA);
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(zero_fields); i++) {
		vmwrite(zero_fields[i], 0);
	}
	vmwrite(VMCS_HOST_CS, SELECTOR_CODE);
	vmwrite(VMCS_HOST_TR, SELECTOR_TSS);
	vmwrite(VMCS_HOST_CR0, read_cr0());
	vmwrite(VMCS_HOST_CR4, read_cr4());
	vmwrite(VMCS_HOST_GS_BASE, (u64)(uintptr_t)me);
	vmwrite(VMCS_HOST_TR_BASE, (u64)(uintptr_t)&me->tss);
	vmwrite(VMCS_HOST_GDTR_BASE, (u64)(uintptr_t)me->gdt);
	vmwrite(VMCS_HOST_IDTR_BASE, (u64)(uintptr_t)idt);
	vmwrite(VMCS_HOST_PAT, rdmsr(MSR_PAT));
	vmwrite(VMCS_HOST_EFER, rdmsr(MSR_EFER));
}

/*
 * Barriers of this CPU. The lists are at the beginning of a page, so that their addresses are
 * aligned; a CPU that does not switch the register has empty ones.
 */
static void prepare_barriers(struct vmx_vcpu *v)
{
	const struct barriers *b = &percpu()->barriers;
	bool filled = (b->run & (BARRIER_RSB | BARRIER_BHB)) != 0;
	bool lists = (b->run & BARRIER_SPEC_CTRL) != 0;

	v->guest_spec_ctrl = (struct vmx_msr){.index = MSR_SPEC_CTRL};
	v->host_spec_ctrl = (struct vmx_msr){.index = MSR_SPEC_CTRL, .value = b->spec_ctrl};
	vmwrite(VMCS_EXIT_STORE_ADDRESS, phys_of(&v->guest_spec_ctrl));
	vmwrite(VMCS_ENTRY_LOAD_ADDRESS, phys_of(&v->guest_spec_ctrl));
	vmwrite(VMCS_EXIT_LOAD_ADDRESS, phys_of(&v->host_spec_ctrl));
	vmwrite(VMCS_EXIT_STORE_COUNT, lists);
	vmwrite(VMCS_ENTRY_LOAD_COUNT, lists);
	vmwrite(VMCS_EXIT_LOAD_COUNT, lists);
	vmwrite(VMCS_HOST_RIP, (u64)(uintptr_t)(filled ? vmx_exit_guarded : vmx_exit));
	v->again = (b->run & BARRIERS_ENTRY) != 0 ? VMX_RESUME_GUARDED : VMX_RESUME;
}

static void vmx_prepare_start(struct vmx_start *start, const struct start_state *state)
{
	bool long_mode = (state->efer & EFER_LMA) != 0;

	vmx_start_make(start, state);
	vmx_start_add(start, VMCS_PROC_CONTROLS, vmx.controls[CONTROL_PROC]);
	vmx_start_add(start, VMCS_ENTRY_CONTROLS,
		      vmx.controls[CONTROL_ENTRY] | (long_mode ? ENTRY_IA32E : 0));
}

static void vmx_prepare_starts(struct vmx_vcpu *v, const struct guest_entry *entry)
{
	struct start_state state;

	start_state_entry(&state, entry);
	vmx_prepare_start(&v->starts[START_ENTRY], &state);
	start_state_sipi(&state);
	vmx_prepare_start(&v->starts[START_SIPI], &state);
}

void vmx_vcpu_prepare(struct vcpu *vcpu, const struct guest_entry *entry)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	u64 region = phys_of(v->vmcs);

	/* VMCLEAR makes the launch state clear; the revision must be there before VMPTRLD. */
	if (!vmclear(region)) {
		panic("VMCLEAR of the VMCS at %#lx failed", region);
	}
	*(u32 *)v->vmcs = vmx.revision;
	if (!vmptrld(region)) {
		panic("VMPTRLD of the VMCS at %#lx failed", region);
	}
	v->way = VMX_LAUNCH;
	/* Owned by us: what VMX fixes, machine check reporting, which a guest cannot switch off,
	 * and what the guest is not offered. */
	vmx.cr4_owned = ~cr4_offered | CR4_MCE;
	prepare_controls(vcpu);
	prepare_host();
	prepare_barriers(v);
	vmx_prepare_starts(v, entry);
}
