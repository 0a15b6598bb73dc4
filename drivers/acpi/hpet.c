/* SPDX-License-Identifier: Apache-2.0 */
/* Where the high precision event timer is (IA-PC HPET 1.0a, 3.2.4). Pure. */

#include "table.h"

#define HPET_ADDRESS_SPACE 40
#define HPET_ADDRESS 44

int acpi_read_hpet(struct acpi_context *context, const struct acpi_table *hpet)
{
	if (acpi_field(hpet, HPET_ADDRESS_SPACE, 1) == ACPI_SPACE_MEMORY) {
		context->acpi->hpet = acpi_field(hpet, HPET_ADDRESS, 8);
	}
	return 0;
}
