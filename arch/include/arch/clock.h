/* SPDX-License-Identifier: Apache-2.0 */
/* How fast this machine's time stamp counter and local APIC timers count. */
#pragma once

#include <lib/types.h>

struct acpi;
struct report;

/** Measures both against the ACPI timer or the PIT. On the boot CPU. 0, or -ENOENT reported. */
int clock_calibrate(const struct acpi *acpi, struct report *report);

/** Hz; 0 before clock_calibrate(). */
u64 clock_tsc_hz(void);
u64 clock_apic_hz(void);

/** Waits @milliseconds; before clock_calibrate() about as long. */
void clock_wait(unsigned int milliseconds);

/**
 * Whether guests believe CPUID leaf 0x15, so that they need no clock to measure these two by. Linux
 * does on processors of the vendor who defined it, and on no others.
 */
bool clock_guests_trust_cpuid(void);
