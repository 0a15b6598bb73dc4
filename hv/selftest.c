/* SPDX-License-Identifier: Apache-2.0 */
/* Release build: there are no self tests in the image. */

#include <hv/selftest.h>

void selftest_run(const char *cmdline, struct acpi *acpi)
{
	(void)cmdline;
	(void)acpi;
}

void selftest_spaces(const char *cmdline)
{
	(void)cmdline;
}

bool selftest_forces(const char *cmdline, const char *name)
{
	(void)cmdline;
	(void)name;
	return false;
}
