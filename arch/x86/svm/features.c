/* SPDX-License-Identifier: Apache-2.0 */
/* See features.h. Pure. */

#include <cpu/msr.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <svm/features.h>

#define EBX_ASIDS_MIN 2 /* 0 is the host's */
#define EDX_NESTED_PAGING BIT(0)
#define EDX_NEXT_RIP BIT(3)
#define EDX_CLEAN_BITS BIT(5)
#define EDX_DECODE_ASSISTS BIT(7)

static void svm_feature_missing(unsigned int cpu, const char *what, struct report *report)
{
	report_error(
		report,
		"cpu %u: AMD-V lacks %s, which is required; use a CPU of family 10h or later, or enable the feature in the firmware setup or the virtual machine's settings",
		cpu, what);
}

int svm_features(const struct cpuid_regs *leaf, unsigned int cpu, struct svm_features *features,
		 struct report *report)
{
	unsigned int before = report->errors;

	if ((leaf->edx & EDX_NESTED_PAGING) == 0) {
		svm_feature_missing(cpu, "nested paging", report);
	}
	if (leaf->ebx < EBX_ASIDS_MIN) {
		svm_feature_missing(cpu, "an address space identifier for a guest", report);
	}
	*features = (struct svm_features){
		.next_rip = (leaf->edx & EDX_NEXT_RIP) != 0,
		.decode_assists = (leaf->edx & EDX_DECODE_ASSISTS) != 0,
		.clean_bits = (leaf->edx & EDX_CLEAN_BITS) != 0,
	};
	return report->errors == before ? 0 : -ENOTSUP;
}

int svm_allowed(u64 vm_cr, unsigned int cpu, struct report *report)
{
	if ((vm_cr & VM_CR_SVMDIS) == 0) {
		return 0;
	}
	report_error(
		report,
		"cpu %u: AMD-V is disabled%s by the firmware (VM_CR is %#lx); enable \"SVM Mode\" in its setup",
		cpu, (vm_cr & VM_CR_LOCK) != 0 ? " and locked" : "", vm_cr);
	return -ENOTSUP;
}
