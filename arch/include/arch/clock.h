/* SPDX-License-Identifier: Apache-2.0 */
/* How fast this machine's time stamp counter and local APIC timers count. */
#pragma once

#include <lib/types.h>

struct acpi;
struct report;

/**
 * Finds out both: by the ACPI PM timer, the PIT and the HPET, as many as count, and by CPUID on
 * Intel's processors. Clocks that disagree are reported. On the boot CPU, after paging_init(). 0,
 * or -ENOENT reported: nothing counts, and CPUID does not say.
 */
int clock_calibrate(const struct acpi *acpi, struct report *report);

/** Puts into words how that went, for reading after a frequency. At boot. */
void clock_source(char *text, size_t size);

/** Hz; 0 before clock_calibrate(). */
u64 clock_tsc_hz(void);
u64 clock_apic_hz(void);

/** Waits @milliseconds; before clock_calibrate() not at all. */
void clock_wait(unsigned int milliseconds);
