/* SPDX-License-Identifier: Apache-2.0 */
/* Where the console's receive interrupt arrives, found once, at boot. See keyboard.h. */

#include "private.h"
#include <drivers/acpi.h>
#include <drivers/isa.h>
#include <hv/console.h>
#include <hv/keyboard.h>

void keyboard_init(const struct acpi *acpi)
{
	int irq = console_irq();

	if (irq >= 0) {
		keyboard.keys = (struct console_keys){.count = partition_count()};
		keyboard.line = isa_line(acpi->overrides, acpi->override_count, (u8)irq);
		keyboard.routed = true;
		keyboard_route();
		console_enable_irq();
	}
}
