/* SPDX-License-Identifier: Apache-2.0 */
/* How the machine is switched off: found at boot, used at the very end. */
#pragma once

#include <lib/types.h>

struct power {
	u16 control[2];  /* PM1a and PM1b; 0: none. Without the first there is no way */
	u16 type[2];     /* what makes the state there, by the firmware's word */
	u16 status[2];   /* of the same blocks; 0: none */
	u16 smi_command; /* 0, or where @acpi_enable takes the machine into ACPI mode */
	u8 acpi_enable;
};

extern struct power machine_power;
