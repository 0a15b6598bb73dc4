/* SPDX-License-Identifier: Apache-2.0 */
/* How the machine is switched off: found at boot, used at the very end. */
#pragma once

#include <lib/types.h>

/* A write to a port: bits @kept of what is there stay. */
struct power_step {
	u16 port, kept, set;
};

struct power {
	u16 control;     /* PM1a's, which says whether the machine is in ACPI mode */
	u16 smi_command; /* 0, or where @acpi_enable takes the machine there */
	u8 acpi_enable;
	u8 step_count; /* 0: there is no way */
	struct power_step steps[6];
};

extern struct power machine_power;
