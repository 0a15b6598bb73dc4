/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCS fields that explain why an entry failed (SDM 3C, "VM Entries": the checks). */

#include <lib/log.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

static const struct {
	u16 field;
	const char *name;
} fields[] = {
	{VMCS_INSTRUCTION_ERROR, "VM-instruction error"},
	{VMCS_EXIT_REASON, "exit reason"},
	{VMCS_EXIT_QUALIFICATION, "exit qualification"},
	{VMCS_PIN_CONTROLS, "pin controls"},
	{VMCS_PROC_CONTROLS, "processor controls"},
	{VMCS_PROC_CONTROLS2, "secondary controls"},
	{VMCS_EXIT_CONTROLS, "exit controls"},
	{VMCS_ENTRY_CONTROLS, "entry controls"},
	{VMCS_ENTRY_INTERRUPTION, "entry interruption"},
	{VMCS_GUEST_CR0, "guest CR0"},
	{VMCS_GUEST_CR3, "guest CR3"},
	{VMCS_GUEST_CR4, "guest CR4"},
	{VMCS_GUEST_EFER, "guest EFER"},
	{VMCS_GUEST_RFLAGS, "guest RFLAGS"},
	{VMCS_GUEST_RIP, "guest RIP"},
	{VMCS_GUEST_CS, "guest CS"},
	{VMCS_GUEST_CS_RIGHTS, "guest CS rights"},
	{VMCS_GUEST_ACTIVITY, "guest activity"},
	{VMCS_GUEST_INTERRUPTIBILITY, "guest interruptibility"},
	{VMCS_EPT_POINTER, "EPT pointer"},
	{VMCS_LINK_POINTER, "link pointer"},
};

void vmx_dump(struct vcpu *vcpu)
{
	(void)vcpu;
	for (unsigned int i = 0; i < ARRAY_SIZE(fields); i++) {
		log_line("  %s %#lx", fields[i].name, vmread(fields[i].field));
	}
}
