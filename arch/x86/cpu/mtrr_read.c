/* SPDX-License-Identifier: Apache-2.0 */
/* The MTRRs of the calling CPU, and whether those of the CPUs agree. */

#include <cpu/msr.h>
#include <cpu/mtrr.h>
#include <cpu/regs.h>
#include <lib/report.h>

#define MTRR_CAP_COUNT GENMASK(7, 0)
#define MTRR_CAP_FIXED BIT(8)

struct mtrr_state mtrr_boot;

static struct {
	unsigned int count, first; /* CPUs that differ, and the lowest of them */
	struct mtrr_difference what;
} differing;

void mtrr_read(struct mtrr_state *out)
{
	out->capability = rdmsr(MSR_MTRR_CAP);
	out->default_type = rdmsr(MSR_MTRR_DEF_TYPE);
	out->physical_bits = cpuid(0x80000008, 0).eax & 0xff;
	out->variable_count =
		(unsigned int)MIN(FIELD_GET(MTRR_CAP_COUNT, out->capability), MTRR_VARIABLE_MAX);
	for (unsigned int i = 0; (out->capability & MTRR_CAP_FIXED) != 0 && i < MTRR_FIXED; i++) {
		out->fixed[i] = rdmsr(mtrr_fixed_msrs[i]);
	}
	for (unsigned int i = 0; i < out->variable_count; i++) {
		out->base[i] = rdmsr(MSR_MTRR_BASE0 + 2 * i);
		out->mask[i] = rdmsr(MSR_MTRR_BASE0 + 2 * i + 1);
	}
}

void mtrr_compare(unsigned int cpu)
{
	struct mtrr_state own;
	struct mtrr_difference what;

	mtrr_read(&own);
	if (mtrr_differ(&mtrr_boot, &own, &what) && differing.count++ == 0) {
		differing.first = cpu;
		differing.what = what;
	}
}

void mtrr_report(struct report *report)
{
	if (differing.count != 0) {
		report_error(
			report,
			"the firmware gave %u CPUs other memory types than CPU 0 (first on cpu %u: MSR %#x is %#lx, and on CPU 0 %#lx): a partition on them may be slow, or find old data where its devices write",
			differing.count, differing.first, differing.what.msr, differing.what.other,
			differing.what.boot);
	}
}
