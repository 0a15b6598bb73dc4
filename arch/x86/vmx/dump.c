/* SPDX-License-Identifier: Apache-2.0 */
/* The VMCS fields that explain why an entry failed (SDM 3C, "VM Entries": the checks). */

#include <lib/log.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

void vmx_dump(struct vcpu *vcpu)
{
	(void)vcpu;
	log_line(
		"  VM-instruction error %lu, exit reason %#lx, qualification %#lx, entry interruption %#lx",
		vmread(VMCS_INSTRUCTION_ERROR), vmread(VMCS_EXIT_REASON),
		vmread(VMCS_EXIT_QUALIFICATION), vmread(VMCS_ENTRY_INTERRUPTION));
	log_line("  controls: pin %#lx processor %#lx secondary %#lx exit %#lx entry %#lx",
		 vmread(VMCS_PIN_CONTROLS), vmread(VMCS_PROC_CONTROLS), vmread(VMCS_PROC_CONTROLS2),
		 vmread(VMCS_EXIT_CONTROLS), vmread(VMCS_ENTRY_CONTROLS));
	log_line("  cr0 %#lx cr3 %#lx cr4 %#lx efer %#lx, activity %#lx interruptibility %#lx",
		 vmread(VMCS_GUEST_CR0), vmread(VMCS_GUEST_CR3), vmread(VMCS_GUEST_CR4),
		 vmread(VMCS_GUEST_EFER), vmread(VMCS_GUEST_ACTIVITY),
		 vmread(VMCS_GUEST_INTERRUPTIBILITY));
	log_line("  cs %#lx rights %#lx, rip %#lx rflags %#lx, EPT pointer %#lx, link pointer %#lx",
		 vmread(VMCS_GUEST_CS), vmread(VMCS_GUEST_CS_RIGHTS), vmread(VMCS_GUEST_RIP),
		 vmread(VMCS_GUEST_RFLAGS), vmread(VMCS_EPT_POINTER), vmread(VMCS_LINK_POINTER));
}
