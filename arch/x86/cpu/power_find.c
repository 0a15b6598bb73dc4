/* SPDX-License-Identifier: Apache-2.0 */
/* From the FADT to what power.c writes (ACPI 6.5, 4.8.3.2 "PM1 Control Registers"). */

#include <arch/machine.h>
#include <cpu/power.h>
#include <drivers/acpi.h>

#define PM1_SLP_TYP GENMASK(12, 10)
#define PM1_SLP_EN BIT(13)
#define PM1_REPLACED (BIT(2) | PM1_SLP_TYP | PM1_SLP_EN) /* the first calls the firmware */

static void power_add(u16 port, u16 kept, u64 set)
{
	if (port != 0) {
		machine_power.steps[machine_power.step_count++] =
			(struct power_step){.port = port, .kept = kept, .set = (u16)set};
	}
}

void machine_power_prepare(const struct acpi *acpi)
{
	const struct acpi_fadt *fadt = &acpi->fadt;
	const u16 kept = (u16)~PM1_REPLACED;
	const u64 type_a = FIELD_PREP(PM1_SLP_TYP, fadt->s5_type_a);
	const u64 type_b = FIELD_PREP(PM1_SLP_TYP, fadt->s5_type_b);

	if (!fadt->s5_found || fadt->pm1a_control == 0) {
		return;
	}
	machine_power = (struct power){
		.control = fadt->pm1a_control,
		.smi_command = fadt->acpi_enable != 0 ? fadt->smi_command : 0,
		.acpi_enable = fadt->acpi_enable,
	};
	/* Ones clear: what is left there would wake the machine again. */
	power_add(fadt->blocks[0].first, 0, UINT16_MAX);
	power_add(fadt->blocks[1].first, 0, UINT16_MAX);
	/* Other bits are the machine's; the type is in both blocks before either is enabled. */
	power_add(fadt->pm1a_control, kept, type_a);
	power_add(fadt->pm1b_control, kept, type_b);
	power_add(fadt->pm1a_control, kept, type_a | PM1_SLP_EN);
	power_add(fadt->pm1b_control, kept, type_b | PM1_SLP_EN);
}
