/* SPDX-License-Identifier: Apache-2.0 */
/*
 * AMD-V on this machine (APM 2, chapter 15 "Secure Virtual Machine"): is it there, did the firmware
 * leave it usable, can it do what we need; EFER.SVME and the host save area.
 */

#include <arch/frames.h>
#include <arch/lapic.h>
#include <arch/phys.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/safe.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>
#include <mm/stage2_format.h>
#include <svm/msr_map.h>
#include <svm/npt.h>
#include <svm/svm.h>
#include <vcpu/msr_policy.h>

#define CPUID_FEATURES 0x80000001U
#define CPUID_FEATURES_ECX_SVM BIT(2)
#define CPUID_FEATURES_EDX_1G BIT(26)
#define CPUID_FEATURES_EDX_RDTSCP BIT(27)
#define CPUID_SVM 0x8000000aU
#define CPUID_7_EBX_INVPCID BIT(10)
#define CPUID_D1_EAX_XSAVES BIT(3)

bool svm_present(void)
{
	return cpuid(0x80000000U, 0).eax >= CPUID_SVM &&
	       (cpuid(CPUID_FEATURES, 0).ecx & CPUID_FEATURES_ECX_SVM) != 0;
}

/* Each instruction that needs no control to be allowed is there if the processor has it. */
static struct virt_features svm_virt_features(void)
{
	u32 last = cpuid(0, 0).eax;

	return (struct virt_features){
		.invpcid = last >= 7 && (cpuid(7, 0).ebx & CPUID_7_EBX_INVPCID) != 0,
		.rdtscp = (cpuid(CPUID_FEATURES, 0).edx & CPUID_FEATURES_EDX_RDTSCP) != 0,
		.xsaves = last >= 0xd && (cpuid(0xd, 1).eax & CPUID_D1_EAX_XSAVES) != 0,
		.amd_registers = true,
	};
}

static int svm_create_msr_map(void)
{
	svm.msr_map = frames_take(MSR_MAP_BYTES / PAGE_SIZE);
	if (svm.msr_map == NULL) {
		return -ENOMEM;
	}
	msr_map_fill(svm.msr_map,
		     msr_policy_features(lapic_is_x2apic(), svm_virt_features().xsaves, true));
	return 0;
}

static int svm_check(unsigned int cpu, struct report *report)
{
	struct svm_features features;
	struct cpuid_regs leaf;
	u64 vm_cr = 0;
	int error;

	if (!svm_present()) {
		report_error(report,
			     "cpu %u: AMD-V is not available (CPUID 80000001H ECX bit 2 is clear)",
			     cpu);
		return -ENOTSUP;
	}
	/* A virtual machine may lack the register: then nothing is switched off. */
	(void)msr_read_safe(MSR_VM_CR, &vm_cr);
	leaf = cpuid(CPUID_SVM, 0);
	error = svm_allowed(vm_cr, cpu, report);
	error = error != 0 ? error : svm_features(&leaf, cpu, &features, report);
	if (error == 0 && cpu != 0 && memcmp(&features, &svm.features, sizeof(features)) != 0) {
		report_error(
			report,
			"cpu %u: AMD-V features differ from those of cpu 0; all CPUs must have the same",
			cpu);
		error = -ENOTSUP;
	}
	return error;
}

/* What the boot CPU can do, which has been checked, holds for all. */
static int svm_adopt(struct report *report)
{
	struct cpuid_regs leaf = cpuid(CPUID_SVM, 0);
	int error = svm_features(&leaf, 0, &svm.features, report);

	return error != 0 ? error : svm_create_msr_map();
}

static int svm_enable(unsigned int cpu, struct report *report)
{
	struct percpu *me = percpu();
	int error = cpu == 0 ? svm_adopt(report) : 0;
	u64 vm_cr;
	u64 de_cfg;

	if (error != 0) {
		return error;
	}
	me->virt_area = me->virt_area != NULL ? me->virt_area : frames_take(1);
	if (me->virt_area == NULL) {
		report_error(report, "cpu %u: out of memory for the host save area of AMD-V", cpu);
		return -ENOMEM;
	}
	wrmsr(MSR_EFER, rdmsr(MSR_EFER) | EFER_SVME);
	wrmsr(MSR_VM_HSAVE_PA, phys_of(me->virt_area));
	/* An INIT that comes all the same must not reset the CPU behind our back. */
	if (msr_read_safe(MSR_VM_CR, &vm_cr)) {
		(void)msr_write_safe(MSR_VM_CR, vm_cr | VM_CR_R_INIT);
	}
	/* Guests would set it themselves, and may not. */
	if (msr_read_safe(MSR_DE_CFG, &de_cfg)) {
		(void)msr_write_safe(MSR_DE_CFG, de_cfg | DE_CFG_LFENCE_SERIALIZES);
	}
	return 0;
}

static void svm_stage2_describe(struct radix_format *out)
{
	npt_format(out, (cpuid(CPUID_FEATURES, 0).edx & CPUID_FEATURES_EDX_1G) != 0);
}

static u64 svm_stage2_pointer(u64 root)
{
	return root;
}

static const struct stage2_format svm_stage2 = {
	.describe = svm_stage2_describe,
	.leaf = npt_leaf,
	.pointer = svm_stage2_pointer,
};

const struct virt_boot_ops svm_boot_ops = {
	.name = "AMD-V",
	.features = svm_virt_features,
	.check = svm_check,
	.enable = svm_enable,
	.stage2 = &svm_stage2,
	.vcpu_create = svm_vcpu_create,
	.vcpu_prepare = svm_vcpu_prepare,
};
