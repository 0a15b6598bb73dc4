/* SPDX-License-Identifier: Apache-2.0 */
/* Which virtualisation this machine has. */

#include <arch/virt.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <svm/svm.h>
#include <vmx/vmx.h>

const struct virt_boot_ops *virt_boot;

int virt_select(struct report *report)
{
	if (vmx_present()) {
		virt = &vmx_ops;
		virt_boot = &vmx_boot_ops;
	} else if (svm_present()) {
		virt = &svm_ops;
		virt_boot = &svm_boot_ops;
	} else {
		report_error(
			report,
			"cpu 0: neither VT-x (CPUID 1 ECX bit 5) nor AMD-V (CPUID 80000001H ECX bit 2) is available; use a CPU that has one of them, and enable it in the firmware setup");
		return -ENOTSUP;
	}
	return 0;
}
