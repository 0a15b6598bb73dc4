/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which of the machine's clocks is believed, and how fast the time stamp counter is by it (SDM 3B,
 * "Time-Stamp Counter"; SDM 2A, CPUID leaves 15H and 16H). Pure; host-tested.
 */
#pragma once

#include <cpu/cpuid_regs.h>
#include <cpu/tsc_ratio.h>

/* In the order in which they are preferred. */
enum clock_reference { CLOCK_PM_TIMER, CLOCK_PIT, CLOCK_HPET, CLOCK_REFERENCES };

#define CLOCK_DIFFERENCE 1000 /* one in a thousand: more is a clock that is wrong */

struct clock_facts {
	u64 hz[CLOCK_REFERENCES]; /* of the TSC, measured by each; 0: it does not count */
	struct tsc_ratio nominal; /* what the processor says; all 0: nothing */
	u64 base_hz;              /* leaf 16H, rounded to MHz; 0: nothing */
};

struct clock_verdict {
	u64 tsc_hz;                   /* 0: there is no clock */
	enum clock_reference by;      /* CLOCK_REFERENCES: by the processor's word alone */
	bool nominal;                 /* @tsc_hz is exactly what leaf 15H says */
	bool base;                    /* or what leaf 16H says */
	bool wrong[CLOCK_REFERENCES]; /* counts, and differs from the one that is believed */
};

/**
 * What the processor says of its TSC and crystal in leaf 15H. @signature is EAX of leaf 1: some
 * models give the ratio without the crystal, which the manual's table has. All 0 if it says
 * nothing.
 */
struct tsc_ratio clock_nominal(struct cpuid_regs leaf15, u32 signature);

/** Frequency that @ratio means, in Hz; 0 for none. */
u64 tsc_ratio_hz(struct tsc_ratio ratio);

/**
 * Believes the clock that most others agree with, the processor's word among them; the first of
 * those. What it measured becomes what leaf 15H says if that is within 0.5 percent, or leaf 16H
 * within 200 ppm, which is rounded; without a clock that counts, leaf 15H alone is believed.
 */
void clock_judge(const struct clock_facts *facts, struct clock_verdict *out);
