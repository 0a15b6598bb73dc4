/* SPDX-License-Identifier: Apache-2.0 */
/* The MTRRs of the calling CPU, and whether those of the CPUs agree. */

#include <cpu/msr.h>
#include <cpu/mtrr.h>
#include <cpu/regs.h>
#include <lib/report.h>

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
		(unsigned int)MIN(FIELD_GET(MTRRCAP_COUNT, out->capability), MTRR_VARIABLE_MAX);
	for (unsigned int i = 0; (out->capability & MTRRCAP_FIXED) != 0 && i < MTRR_FIXED; i++) {
		out->fixed[i] = rdmsr(mtrr_fixed_msrs[i]);
	}
	for (unsigned int i = 0; i < out->variable_count; i++) {
		out->base[i] = rdmsr(MSR_MTRR_BASE0 + 2 * i);
		out->mask[i] = rdmsr(MSR_MTRR_BASE0 + 2 * i + 1);
	}
}

/* As the SDM asks for: without caches, and nothing in them or in the TLB that has another type (SDM
 * 3A, "MTRR Considerations in MP Systems"). */
static void mtrr_write(const struct mtrr_state *from)
{
	const u64 cr0 = read_cr0();

	write_cr0((cr0 | CR0_CD) & ~CR0_NW);
	wbinvd();
	for (unsigned int i = 0; (from->capability & MTRRCAP_FIXED) != 0 && i < MTRR_FIXED; i++) {
		wrmsr(mtrr_fixed_msrs[i], from->fixed[i]);
	}
	for (unsigned int i = 0; i < from->variable_count; i++) {
		wrmsr(MSR_MTRR_BASE0 + 2 * i, from->base[i]);
		wrmsr(MSR_MTRR_BASE0 + 2 * i + 1, from->mask[i]);
	}
	wrmsr(MSR_MTRR_DEF_TYPE, from->default_type);
	wbinvd();
	write_cr3(read_cr3());
	write_cr0(cr0);
}

void mtrr_agree(unsigned int cpu)
{
	struct mtrr_state own;
	struct mtrr_difference what;

	mtrr_read(&own);
	if (mtrr_is_reset(&own) && own.capability == mtrr_boot.capability) {
		mtrr_write(&mtrr_boot);
		mtrr_read(&own);
	}
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
