/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's own console lines, each beginning with "bulkhead: ", whole lines at a time.
 * Not for use on host tests: pure code reports through lib/report.h instead.
 */
#pragma once

#include <lib/types.h>

#define LOG_PREFIX "bulkhead: "

/** Writes one line (prefix and newline are added) to the console; any CPU, any context but NMI. */
void log_line(const char *format, ...) PRINTF_LIKE(1, 2);

struct report;

/** A report whose lines go to log_line(). */
struct report log_report(void);
