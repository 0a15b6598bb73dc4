/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What AMD-V of this machine can do and whether it may be used (APM 2, "Enabling SVM"; APM 3,
 * CPUID 8000000AH). Pure; host-tested.
 */
#pragma once

#include <cpu/cpuid_regs.h>

struct report;

struct svm_features {
	bool next_rip;       /* exits report where the next instruction is */
	bool decode_assists; /* exits for memory report the instruction's bytes */
	bool clean_bits;     /* the processor heeds VMCB_CLEAN_* */
};

/**
 * Judges @leaf, the answer to CPUID 8000000AH of @cpu. Returns 0 with @features, or -ENOTSUP after
 * reporting each thing that Bulkhead needs and that is missing.
 */
int svm_features(const struct cpuid_regs *leaf, unsigned int cpu, struct svm_features *features,
		 struct report *report);

/**
 * Judges @vm_cr, the value of VM_CR of @cpu. Returns 0, or -ENOTSUP after reporting that the
 * firmware switched AMD-V off, for good or until its set-up is changed.
 */
int svm_allowed(u64 vm_cr, unsigned int cpu, struct report *report);
