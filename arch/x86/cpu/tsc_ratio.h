/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What CPUID leaf 0x15 reports to a guest about its clocks, from two measured frequencies (SDM 2A,
 * CPUID, "Time Stamp Counter and Nominal Core Crystal Clock Information"). Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

/* Registers of leaf 0x15; all 0 when nothing sensible can be said. */
struct tsc_ratio {
	u32 denominator; /* EAX */
	u32 numerator;   /* EBX */
	u32 crystal_hz;  /* ECX, a multiple of 1000 */
};

/**
 * Expresses @tsc_hz as a ratio of a crystal that ticks like the local APIC timer at @lapic_hz, to
 * the kHz, with a denominator of 1..4096. Linux computes crystal_khz * numerator / denominator in
 * 32 bits: of the ratios for which that fits, the first that is within 0.1 ppm, or else the
 * nearest; where that is not within 1 ppm, a crystal that is off by up to 0.05 percent is taken.
 */
struct tsc_ratio tsc_ratio_find(u64 tsc_hz, u64 lapic_hz);

/** @nominal if @measured is within 0.5 percent of it, else @measured. */
u64 snap_frequency(u64 measured, u64 nominal);
