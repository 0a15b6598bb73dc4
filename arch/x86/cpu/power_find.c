/* SPDX-License-Identifier: Apache-2.0 */
/* From the FADT to what power.c writes (ACPI 6.5, 4.8.3.2 "PM1 Control Registers"). */

#include <arch/machine.h>
#include <cpu/power.h>
#include <drivers/acpi.h>

#define PM1_SLP_TYP(type) FIELD_PREP(GENMASK(12, 10), type)

void machine_power_prepare(const struct acpi *acpi)
{
	const struct acpi_fadt *fadt = &acpi->fadt;

	if (!fadt->s5_found) {
		return;
	}
	machine_power = (struct power){
		.control = {fadt->pm1a_control, fadt->pm1b_control},
		.type = {(u16)PM1_SLP_TYP(fadt->s5_type_a), (u16)PM1_SLP_TYP(fadt->s5_type_b)},
		.status = {fadt->blocks[0].first, fadt->blocks[1].first},
		.smi_command = fadt->acpi_enable != 0 ? fadt->smi_command : 0,
		.acpi_enable = fadt->acpi_enable,
	};
}
