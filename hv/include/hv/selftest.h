/* SPDX-License-Identifier: Apache-2.0 */
/* Tests of the live image. The release has an empty unit; bulkhead-test.elf has tests/image's. */
#pragma once

#include <lib/types.h>

struct acpi;

/** Runs the self tests that @cmdline names by "selftest=NAME". */
void selftest_run(const char *cmdline, struct acpi *acpi);

/** After the address spaces were built: what @cmdline wants to see of them, or broken in them. */
void selftest_spaces(const char *cmdline);

/** On every CPU in its own address space, when the boot is gone, before its guest runs. */
void selftest_entered(unsigned int cpu);

/** Whether @cmdline has "force=NAME" for @name: a test wants what this machine does not need. Never
 * in a release. */
bool selftest_forces(const char *cmdline, const char *name);
