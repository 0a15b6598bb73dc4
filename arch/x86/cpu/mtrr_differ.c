/* SPDX-License-Identifier: Apache-2.0 */
/* Two CPUs' MTRRs, which have to be the same (SDM 3A, "MTRR Considerations in MP Systems"). Pure.
 */

#include <cpu/msr.h>
#include <cpu/mtrr.h>

#define MTRRDEF_USED (MTRRDEF_ENABLE | MTRRDEF_FIXED_ENABLE | MTRRDEF_TYPE)

const u16 mtrr_fixed_msrs[MTRR_FIXED] = {
	MSR_MTRR_FIX64K,          MSR_MTRR_FIX16K_80000,    MSR_MTRR_FIX16K_A0000,
	MSR_MTRR_FIX4K_C0000,     MSR_MTRR_FIX4K_C0000 + 1, MSR_MTRR_FIX4K_C0000 + 2,
	MSR_MTRR_FIX4K_C0000 + 3, MSR_MTRR_FIX4K_C0000 + 4, MSR_MTRR_FIX4K_C0000 + 5,
	MSR_MTRR_FIX4K_C0000 + 6, MSR_MTRR_FIX4K_C0000 + 7};

static bool mtrr_differs_at(u32 msr, u64 boot, u64 other, struct mtrr_difference *out)
{
	*out = (struct mtrr_difference){msr, boot, other};
	return boot != other;
}

/* Register number @i of the pairs as far as it counts. */
static u64 mtrr_mask_of(const struct mtrr_state *mtrr, unsigned int i)
{
	return i < mtrr->variable_count && (mtrr->mask[i] & MTRRMASK_VALID) != 0 ? mtrr->mask[i]
										 : 0;
}

bool mtrr_is_reset(const struct mtrr_state *mtrr)
{
	return (mtrr->default_type & MTRRDEF_USED) == 0;
}

bool mtrr_differ(const struct mtrr_state *boot, const struct mtrr_state *other,
		 struct mtrr_difference *out)
{
	const bool fixed = (boot->capability & MTRRCAP_FIXED) != 0 &&
			   (boot->default_type & MTRRDEF_FIXED_ENABLE) != 0;

	if (mtrr_differs_at(MSR_MTRR_DEF_TYPE, boot->default_type & MTRRDEF_USED,
			    other->default_type & MTRRDEF_USED, out)) {
		return true;
	}
	if ((boot->default_type & MTRRDEF_ENABLE) == 0) {
		return false;
	}
	for (unsigned int i = 0; fixed && i < MTRR_FIXED; i++) {
		if (mtrr_differs_at(mtrr_fixed_msrs[i], boot->fixed[i], other->fixed[i], out)) {
			return true;
		}
	}
	for (unsigned int i = 0; i < MTRR_VARIABLE_MAX; i++) {
		if (mtrr_differs_at(MSR_MTRR_BASE0 + 2 * i + 1, mtrr_mask_of(boot, i),
				    mtrr_mask_of(other, i), out) ||
		    (mtrr_mask_of(boot, i) != 0 &&
		     mtrr_differs_at(MSR_MTRR_BASE0 + 2 * i, boot->base[i], other->base[i], out))) {
			return true;
		}
	}
	return false;
}
