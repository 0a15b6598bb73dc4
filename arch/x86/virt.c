/* SPDX-License-Identifier: Apache-2.0 */
/* Which virtualisation this machine has, and the message targets that need the APIC's rules. */

#include <arch/virt.h>
#include <cpu/regs.h>
#include <exit/exits.h>
#include <exit/icr.h>
#include <hv/errno.h>
#include <hv/partition.h>
#include <hv/report.h>
#include <vmx/vmx.h>

#define CPUID1_ECX_VMX BIT(5)

const struct virt_ops *virt;

int virt_select(struct report *report)
{
	if ((cpuid(1, 0).ecx & CPUID1_ECX_VMX) == 0) {
		report_error(report, "cpu 0: this CPU has no VT-x (CPUID 1 ECX bit 5 is clear); "
				     "use an Intel CPU "
				     "with VT-x, and enable it in the firmware's set-up");
		return -ENOTSUP;
	}
	virt = &vmx_ops;
	return 0;
}
