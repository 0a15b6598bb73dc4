/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The VMCS of a vCPU (SDM 3C, chapters 25 and 27): controls, host state, and the guest states that
 * there are at a start: the loader's, and the one of a start-up IPI.
 */

#include <cpu/isr.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <exit/exits.h>
#include <hv/errno.h>
#include <hv/frames.h>
#include <hv/panic.h>
#include <hv/partition.h>
#include <hv/string.h>
#include <vmx/entry.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define RIGHTS_CODE64 0xa09bU
#define RIGHTS_CODE32 0xc09bU
#define RIGHTS_DATA32 0xc093U
#define RIGHTS_CODE16 0x009bU
#define RIGHTS_DATA16 0x0093U
#define RIGHTS_TSS 0x008bU
#define RIGHTS_UNUSABLE 0x10000U
#define LIMIT_FLAT 0xffffffffU
#define LIMIT_REAL 0xffffU
#define DR7_RESET 0x400U
#define ENTRY_CODE 0x10
#define ENTRY_DATA 0x18

/* Segment numbers in the VMCS: field = that of ES + 2 * number. */
enum segment { SEG_ES, SEG_CS, SEG_SS, SEG_DS, SEG_FS, SEG_GS, SEG_LDTR, SEG_TR, SEGMENTS };

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

static void setup_controls(const struct vcpu *vcpu, bool long_mode)
{
	static const u16 unused[] = {VMCS_TSC_OFFSET,       VMCS_PF_ERROR_MASK,
				     VMCS_PF_ERROR_MATCH,   VMCS_CR3_TARGET_COUNT,
				     VMCS_EXIT_STORE_COUNT, VMCS_EXIT_LOAD_COUNT,
				     VMCS_ENTRY_LOAD_COUNT};
	const struct partition *partition = vcpu->partition;
	u64 io = (u64)(uintptr_t)partition->io_bitmap;

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
	vmwrite(VMCS_EPT_POINTER, partition->stage2);
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

static void setup_host(void)
{
	const struct percpu *me = percpu();
	static const u16 data_fields[] = {VMCS_HOST_ES, VMCS_HOST_SS, VMCS_HOST_DS};

	vmwrite(VMCS_HOST_CS, GDT_CODE);
	for (unsigned int i = 0; i < ARRAY_SIZE(data_fields); i++) {
		vmwrite(data_fields[i], GDT_DATA);
	}
	vmwrite(VMCS_HOST_FS, 0);
	vmwrite(VMCS_HOST_GS, 0);
	vmwrite(VMCS_HOST_TR, GDT_TSS);
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

static void setup_segment(enum segment segment, u16 selector, u64 base, u32 limit, u32 rights)
{
	vmwrite(VMCS_GUEST_ES + 2U * segment, selector);
	vmwrite(VMCS_GUEST_ES_BASE + 2U * segment, base);
	vmwrite(VMCS_GUEST_ES_LIMIT + 2U * segment, limit);
	vmwrite(VMCS_GUEST_ES_RIGHTS + 2U * segment, rights);
}

static void setup_segments(u16 code, u64 code_base, u16 data, u32 limit, u32 code_rights,
			   u32 data_rights)
{
	for (unsigned int s = SEG_ES; s <= SEG_GS; s++) {
		setup_segment(s, data, 0, limit, data_rights);
	}
	setup_segment(SEG_CS, code, code_base, limit, code_rights);
	setup_segment(SEG_LDTR, 0, 0, 0, RIGHTS_UNUSABLE);
	setup_segment(SEG_TR, 0, 0, LIMIT_REAL, RIGHTS_TSS);
}

static void setup_control_registers(u64 cr0, u64 cr3, u64 cr4, u64 efer)
{
	vmwrite(VMCS_GUEST_CR0, (cr0 & ~VMX_CR0_OWNED) | CR0_NE);
	vmwrite(VMCS_CR0_SHADOW, cr0);
	vmwrite(VMCS_GUEST_CR3, cr3);
	vmwrite(VMCS_GUEST_CR4, cr4 | CR4_VMXE | CR4_MCE);
	vmwrite(VMCS_CR4_SHADOW, cr4);
	vmwrite(VMCS_GUEST_EFER, efer);
}

/* What INIT and a hardware reset have in common (SDM 3A, table "IA-32 and Intel 64 Processor
 * States"). */
static void setup_reset(void)
{
	static const u16 zero[] = {VMCS_GUEST_DEBUGCTL,      VMCS_GUEST_INTERRUPTIBILITY,
				   VMCS_GUEST_ACTIVITY,      VMCS_GUEST_SYSENTER_CS,
				   VMCS_GUEST_SYSENTER_ESP,  VMCS_GUEST_SYSENTER_EIP,
				   VMCS_GUEST_PENDING_DEBUG, VMCS_GUEST_RSP,
				   VMCS_GUEST_RIP,           VMCS_GUEST_GDTR_BASE,
				   VMCS_GUEST_IDTR_BASE,     VMCS_ENTRY_INTERRUPTION};

	for (unsigned int i = 0; i < ARRAY_SIZE(zero); i++) {
		vmwrite(zero[i], 0);
	}
	vmwrite(VMCS_GUEST_GDTR_LIMIT, LIMIT_REAL);
	vmwrite(VMCS_GUEST_IDTR_LIMIT, LIMIT_REAL);
	vmwrite(VMCS_GUEST_DR7, DR7_RESET);
	vmwrite(VMCS_GUEST_RFLAGS, RFLAGS_RESERVED);
	vmwrite(VMCS_GUEST_PAT, PAT_RESET);
}

static void setup_real_mode(u8 vector)
{
	setup_segments((u16)(vector << 8), (u64)vector << 12, 0, LIMIT_REAL, RIGHTS_CODE16,
		       RIGHTS_DATA16);
	setup_control_registers(CR0_ET | CR0_CD | CR0_NW, 0, 0, 0);
}

static void setup_entry(struct vcpu *vcpu, const struct guest_entry *entry)
{
	bool long_mode = entry->mode == GUEST_MODE_LONG;

	setup_segments(ENTRY_CODE, 0, ENTRY_DATA, LIMIT_FLAT,
		       long_mode ? RIGHTS_CODE64 : RIGHTS_CODE32, RIGHTS_DATA32);
	if (long_mode) {
		setup_control_registers(CR0_PE | CR0_ET | CR0_PG, entry->cr3, CR4_PAE,
					EFER_LME | EFER_LMA);
	} else {
		setup_control_registers(CR0_PE | CR0_ET, 0, 0, 0);
	}
	vmwrite(VMCS_GUEST_GDTR_BASE, entry->gdt.v);
	vmwrite(VMCS_GUEST_GDTR_LIMIT, entry->gdt_size > 0 ? entry->gdt_size - 1U : LIMIT_REAL);
	vmwrite(VMCS_GUEST_RIP, entry->rip);
	vmwrite(VMCS_GUEST_RSP, entry->rsp);
	vcpu->regs[REG_RAX] = entry->rax;
	vcpu->regs[REG_RBX] = entry->rbx;
	vcpu->regs[REG_RSI] = entry->rsi;
}

/* An entry with a VPID throws nothing away, and what is cached belongs to the life before. */
static void forget_translations(void)
{
	struct invalidation all = {0, 0};

	if ((vmx.controls[CONTROL_PROC2] & PROC2_VPID) != 0 && !invvpid(INVALIDATE_ALL, &all)) {
		panic("INVVPID refused to forget all translations");
	}
}

void vmx_vcpu_reset(struct vcpu *vcpu, const struct guest_entry *entry)
{
	struct vmx_vcpu *v = vmx_of(vcpu);
	u64 region = (u64)(uintptr_t)v->vmcs;

	/* VMCLEAR makes the launch state clear; the revision must be there before VMPTRLD. */
	if (!vmclear(region)) {
		panic("VMCLEAR refused the VMCS at %#lx", region);
	}
	*(u32 *)v->vmcs = vmx.revision;
	if (!vmptrld(region)) {
		panic("VMPTRLD refused the VMCS at %#lx", region);
	}
	forget_translations();
	v->launched = false;
	v->nmi_wanted = false;
	memset(vcpu->regs, 0, sizeof(vcpu->regs));
	guest_registers_reset();
	setup_controls(vcpu, entry != NULL && entry->mode == GUEST_MODE_LONG);
	setup_host();
	setup_reset();
	if (entry != NULL) {
		setup_entry(vcpu, entry);
	} else {
		setup_real_mode(0);
	}
}

void vmx_vcpu_sipi(struct vcpu *vcpu, u8 vector)
{
	vmx_vcpu_reset(vcpu, NULL);
	setup_real_mode(vector);
}
