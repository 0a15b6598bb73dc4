/* SPDX-License-Identifier: Apache-2.0 */
/* The MSR permissions map of AMD-V, from the policy. Pure; host-tested. */
#pragma once

#include <lib/types.h>

#define MSR_MAP_BYTES 8192

/**
 * Fills the map (APM 2, "MSR Intercepts": two bits a register, read then write, for 8,192 registers
 * each from 0, 0xc0000000 and 0xc0010000; a set bit exits): everything exits but what passes with
 * these MSR_NEEDS_* @features, and EFER, of which the backend keeps a bit.
 */
void msr_map_fill(u8 map[MSR_MAP_BYTES], unsigned int features);
