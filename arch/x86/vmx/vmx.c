/* SPDX-License-Identifier: Apache-2.0 */
/*
 * VT-x on this machine (SDM 3C, chapter 24 "Introduction to Virtual Machine Extensions", and 3D,
 * appendix A): is it there, did the firmware leave it usable, can it do what we need; VMXON.
 */

#include <arch/frames.h>
#include <arch/lapic.h>
#include <arch/phys.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/traps.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>
#include <mm/stage2_format.h>
#include <vcpu/msr_policy.h>
#include <vmx/ept.h>
#include <vmx/msr_bitmap.h>
#include <vmx/vmcs.h>
#include <vmx/vmx.h>

#define CPUID1_ECX_VMX BIT(5)
#define VMX_BASIC_REVISION GENMASK(30, 0)
#define VMX_BASIC_TRUE_CONTROLS BIT(55)

static void vmx_read_capabilities(struct vmx_capabilities *out)
{
	bool exact = (rdmsr(MSR_VMX_BASIC) & VMX_BASIC_TRUE_CONTROLS) != 0;

	*out = (struct vmx_capabilities){
		.controls[CONTROL_PIN] = rdmsr(exact ? MSR_VMX_TRUE_PINBASED : MSR_VMX_PINBASED),
		.controls[CONTROL_PROC] = rdmsr(exact ? MSR_VMX_TRUE_PROCBASED : MSR_VMX_PROCBASED),
		.controls[CONTROL_EXIT] = rdmsr(exact ? MSR_VMX_TRUE_EXIT : MSR_VMX_EXIT),
		.controls[CONTROL_ENTRY] = rdmsr(exact ? MSR_VMX_TRUE_ENTRY : MSR_VMX_ENTRY),
	};
	if ((out->controls[CONTROL_PROC] >> 32 & PROC_SECONDARY) != 0) {
		out->controls[CONTROL_PROC2] = rdmsr(MSR_VMX_PROCBASED2);
	}
	if ((out->controls[CONTROL_PROC2] >> 32 & (PROC2_EPT | PROC2_VPID)) != 0) {
		out->ept_vpid = rdmsr(MSR_VMX_EPT_VPID_CAP);
	}
}

static int vmx_switch_on(unsigned int cpu, struct report *report)
{
	u64 value = rdmsr(MSR_FEATURE_CONTROL);
	u64 write;
	int error = vmx_feature_control(value, cpu, &write, report);

	if (error == 0 && write != value) {
		wrmsr(MSR_FEATURE_CONTROL, write);
	}
	return error;
}

static struct virt_features vmx_features(void)
{
	u32 on = vmx.controls[CONTROL_PROC2];

	return (struct virt_features){.invpcid = (on & PROC2_INVPCID) != 0,
				      .rdtscp = (on & PROC2_RDTSCP) != 0,
				      .xsaves = (on & PROC2_XSAVES) != 0};
}

static int vmx_create_bitmap(void)
{
	vmx.msr_bitmap = frames_take(1);
	if (vmx.msr_bitmap == NULL) {
		return -ENOMEM;
	}
	msr_bitmap_fill(vmx.msr_bitmap,
			msr_policy_features(lapic_is_x2apic(), vmx_features().xsaves, false));
	return 0;
}

bool vmx_present(void)
{
	return (cpuid(1, 0).ecx & CPUID1_ECX_VMX) != 0;
}

static int vmx_check(unsigned int cpu, struct report *report)
{
	struct vmx_capabilities capabilities;
	u32 controls[CONTROLS];
	u64 feature_control;
	int error;

	if (!vmx_present()) {
		report_error(report, "cpu %u: VT-x is not available (CPUID 1 ECX bit 5 is clear)",
			     cpu);
		return -ENOTSUP;
	}
	error = vmx_feature_control(rdmsr(MSR_FEATURE_CONTROL), cpu, &feature_control, report);
	if (error != 0) {
		return error;
	}
	vmx_read_capabilities(&capabilities);
	error = vmx_negotiate(&capabilities, cpu, controls, report);
	if (error == 0 && cpu != 0 && memcmp(controls, vmx.controls, sizeof(controls)) != 0) {
		report_error(
			report,
			"cpu %u: VT-x features differ from those of cpu 0; all CPUs must have the same",
			cpu);
		error = -ENOTSUP;
	}
	return error;
}

/* What the boot CPU can do, which has been checked, holds for all. */
static int vmx_adopt(struct report *report)
{
	int error;

	vmx = (struct vmx_machine){
		.revision = (u32)(rdmsr(MSR_VMX_BASIC) & VMX_BASIC_REVISION),
		.cr0_fixed0 = rdmsr(MSR_VMX_CR0_FIXED0),
		.cr4_fixed0 = rdmsr(MSR_VMX_CR4_FIXED0),
	};
	vmx_read_capabilities(&vmx.capabilities);
	error = vmx_negotiate(&vmx.capabilities, 0, vmx.controls, report);
	nmi_windows[1] = (struct nmi_window){vmx_enter_window, vmx_enter_abort};
	return error != 0 ? error : vmx_create_bitmap();
}

static int vmx_enable(unsigned int cpu, struct report *report)
{
	struct percpu *me = percpu();
	struct invalidation all = {0, 0};
	int error = vmx_switch_on(cpu, report);

	if (error == 0 && cpu == 0) {
		error = vmx_adopt(report);
	}
	if (error != 0) {
		return error;
	}
	me->virt_area = me->virt_area != NULL ? me->virt_area : frames_take(1);
	if (me->virt_area == NULL) {
		report_error(report, "cpu %u: out of memory for the VMXON region", cpu);
		return -ENOMEM;
	}
	*(u32 *)me->virt_area = vmx.revision;
	write_cr0(read_cr0() | vmx.cr0_fixed0);
	write_cr4(read_cr4() | vmx.cr4_fixed0 | CR4_VMXE);
	if (!vmxon(phys_of(me->virt_area))) {
		report_error(report, "cpu %u: VMXON failed", cpu);
		return -ENOTSUP;
	}
	if ((vmx.capabilities.ept_vpid & EPT_CAP_INVEPT_ALL) != 0) {
		(void)invept(INVALIDATE_ALL, &all);
	}
	if ((vmx.capabilities.ept_vpid & EPT_CAP_INVVPID_ALL) != 0) {
		(void)invvpid(INVALIDATE_ALL, &all);
	}
	return 0;
}

static void vmx_stage2_describe(struct radix_format *out)
{
	ept_format(out, (vmx.capabilities.ept_vpid & EPT_CAP_2M) != 0,
		   (vmx.capabilities.ept_vpid & EPT_CAP_1G) != 0);
}

static u64 vmx_stage2_pointer(u64 root)
{
	return ept_pointer(root, false);
}

static const struct stage2_format vmx_stage2 = {
	.describe = vmx_stage2_describe,
	.leaf = ept_leaf,
	.pointer = vmx_stage2_pointer,
};

const struct virt_boot_ops vmx_boot_ops = {
	.name = "VT-x",
	.features = vmx_features,
	.check = vmx_check,
	.enable = vmx_enable,
	.stage2 = &vmx_stage2,
	.vcpu_create = vmx_vcpu_create,
	.vcpu_prepare = vmx_vcpu_prepare,
};
