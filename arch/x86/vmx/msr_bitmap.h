/* SPDX-License-Identifier: Apache-2.0 */
/* The MSR bitmap of VT-x, from the policy. Pure; host-tested. */
#pragma once

#include <lib/types.h>

#define MSR_BITMAP_BYTES 4096

/**
 * Fills the bitmap (SDM 3C, "MSR-Bitmap Address": reads of the low range, of the high range, then
 * writes; a set bit exits): everything exits but what passes with these MSR_NEEDS_* @features.
 */
void msr_bitmap_fill(u8 bitmap[MSR_BITMAP_BYTES], unsigned int features);
