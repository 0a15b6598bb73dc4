/* SPDX-License-Identifier: Apache-2.0 */
/* ACPI's power switch (ACPI 6.5, 4.8.3.2 "PM1 Control Registers"). */

#include <arch/io.h>
#include <arch/machine.h>
#include <cpu/regs.h>
#include <drivers/acpi.h>

#define PM1_SLP_TYP(type) FIELD_PREP(GENMASK(12, 10), type)
#define PM1_SLP_EN BIT(13)
#define PM1_SCI_EN BIT(0)
#define POWER_POLLS 1000000U

static struct acpi_fadt power; /* how the machine is switched off */

void machine_power_prepare(const struct acpi *acpi)
{
	power = acpi->fadt;
}

void machine_power_off(void)
{
	const struct acpi_fadt *fadt = &power;

	if (!fadt->s5_found || fadt->pm1a_control == 0) {
		return;
	}
	if ((io_in16(fadt->pm1a_control) & PM1_SCI_EN) == 0 && fadt->smi_command != 0 &&
	    fadt->acpi_enable != 0) {
		io_out8(fadt->smi_command, fadt->acpi_enable);
		for (u32 i = 0; i < POWER_POLLS && (io_in16(fadt->pm1a_control) & PM1_SCI_EN) == 0;
		     i++) {
			cpu_pause();
		}
	}
	io_out16(fadt->pm1a_control, (u16)(PM1_SLP_TYP(fadt->s5_type_a) | PM1_SLP_EN));
	if (fadt->pm1b_control != 0) {
		io_out16(fadt->pm1b_control, (u16)(PM1_SLP_TYP(fadt->s5_type_b) | PM1_SLP_EN));
	}
	for (u32 i = 0; i < POWER_POLLS; i++) {
		cpu_pause();
	}
}
