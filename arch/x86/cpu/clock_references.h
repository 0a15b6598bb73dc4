/* SPDX-License-Identifier: Apache-2.0 */
/* The machine's clocks that count at a known rate, for the boot CPU to measure others by. */
#pragma once

#include <cpu/clock_judge.h>

struct acpi;

struct clock_counter {
	const char *name; /* as messages call it */
	u64 hz;           /* 0: this machine has none */
	u32 mask;         /* of its bits that count */
	u32 (*read)(void);
};

/** Finds them, by @acpi and by their registers, and sets them going. */
void clock_references_start(const struct acpi *acpi,
			    struct clock_counter counters[CLOCK_REFERENCES]);

/** Leaves their registers as they were. */
void clock_references_stop(void);
