/* SPDX-License-Identifier: Apache-2.0 */
/* The machine's interrupt lines, as machine_boot.c found them and machine.c routes them. */
#pragma once

#include <drivers/acpi.h>
#include <lib/limits.h>

struct machine_lines {
	struct acpi_ioapic ioapics[MAX_IOAPICS];
	u32 pins[MAX_IOAPICS];
	unsigned int count;
	bool remapped;            /* lines go through the IRTEs of: */
	int handles[MAX_IOAPICS]; /* the first line's; the others' follow */
};

extern struct machine_lines machine_lines;
