/* SPDX-License-Identifier: Apache-2.0 */
/* See msr_bitmap.h. Pure. */

#include <lib/string.h>
#include <vcpu/msr_policy.h>
#include <vmx/msr_bitmap.h>

#define MSR_BITMAP_LOW_END 0x1fffU
#define BITMAP_HIGH 1024
#define BITMAP_WRITE 2048

/* Only the two ranges are in the bitmap: no row outside them passes, as its test makes sure. */
static void msr_bitmap_pass(void *context, u32 msr, bool write)
{
	u8 *bitmap = context;
	u32 bit = msr & MSR_BITMAP_LOW_END;

	bitmap += (msr > MSR_BITMAP_LOW_END ? BITMAP_HIGH : 0) + (write ? BITMAP_WRITE : 0);
	bitmap[bit / 8] &= (u8) ~(1U << bit % 8);
}

void msr_bitmap_fill(u8 bitmap[MSR_BITMAP_BYTES], unsigned int features)
{
	memset(bitmap, 0xff, MSR_BITMAP_BYTES);
	msr_policy_passing(features, msr_bitmap_pass, bitmap);
}
