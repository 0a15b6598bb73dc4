/* SPDX-License-Identifier: Apache-2.0 */
/* The state at a start as fields of a VMCS (SDM 3C, "Guest-State Area"). See start.h. Pure. */

#include <cpu/regs.h>
#include <vmx/start.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define RIGHTS_UNUSABLE 0x10000U

void vmx_start_add(struct vmx_start *start, u16 field, u64 value)
{
	start->fields[start->count].field = field;
	start->fields[start->count++].value = value;
}

/* Segments have the manual's order, two apart. */
static void vmx_start_segments(struct vmx_start *start, const struct start_segment *segments)
{
	for (unsigned int i = SEG_ES; i < SEGMENTS; i++) {
		const struct start_segment *s = &segments[i];
		u16 step = (u16)(2 * i);

		vmx_start_add(start, VMCS_GUEST_ES + step, s->selector);
		vmx_start_add(start, VMCS_GUEST_ES_BASE + step, s->base);
		vmx_start_add(start, VMCS_GUEST_ES_LIMIT + step, s->limit);
		vmx_start_add(start, VMCS_GUEST_ES_RIGHTS + step,
			      s->rights != 0 ? s->rights : RIGHTS_UNUSABLE);
	}
}

static void vmx_start_registers(struct vmx_start *start, const struct start_state *state)
{
	vmx_start_add(start, VMCS_GUEST_CR0, (state->cr0 & ~VMX_CR0_OWNED) | CR0_NE);
	vmx_start_add(start, VMCS_CR0_SHADOW, state->cr0);
	vmx_start_add(start, VMCS_GUEST_CR3, state->cr3);
	vmx_start_add(start, VMCS_GUEST_CR4, state->cr4 | CR4_VMXE | CR4_MCE);
	vmx_start_add(start, VMCS_CR4_SHADOW, state->cr4);
	vmx_start_add(start, VMCS_GUEST_EFER, state->efer);
	vmx_start_add(start, VMCS_GUEST_GDTR_BASE, state->gdt_base);
	vmx_start_add(start, VMCS_GUEST_GDTR_LIMIT, state->gdt_limit);
	vmx_start_add(start, VMCS_GUEST_IDTR_LIMIT, state->idt_limit);
	vmx_start_add(start, VMCS_GUEST_DR7, state->dr7);
	vmx_start_add(start, VMCS_GUEST_RFLAGS, state->rflags);
	vmx_start_add(start, VMCS_GUEST_PAT, state->pat);
	vmx_start_add(start, VMCS_GUEST_RIP, state->rip);
	vmx_start_add(start, VMCS_GUEST_RSP, state->rsp);
}

void vmx_start_make(struct vmx_start *start, const struct start_state *state)
{
	static const u16 zero[] = {
		VMCS_GUEST_DEBUGCTL,    VMCS_GUEST_INTERRUPTIBILITY, VMCS_GUEST_ACTIVITY,
		VMCS_GUEST_SYSENTER_CS, VMCS_GUEST_SYSENTER_ESP,     VMCS_GUEST_SYSENTER_EIP,
		VMCS_GUEST_IDTR_BASE,   VMCS_GUEST_PENDING_DEBUG,    VMCS_ENTRY_INTERRUPTION};

	start->count = 0;
	for (unsigned int i = 0; i < ARRAY_SIZE(zero); i++) {
		vmx_start_add(start, zero[i], 0);
	}
	vmx_start_segments(start, state->segments);
	vmx_start_registers(start, state);
}
