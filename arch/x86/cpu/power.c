/* SPDX-License-Identifier: Apache-2.0 */
/* ACPI's power switch. */

#include <arch/io.h>
#include <arch/machine.h>
#include <cpu/power.h>
#include <cpu/regs.h>

#define PM1_SCI_EN BIT(0)
#define POWER_POLLS 1000000U

SET_AT_BOOT struct power machine_power;

static bool power_acpi_is_on(void)
{
	return (io_in16(machine_power.control) & PM1_SCI_EN) != 0;
}

void machine_power_off(void)
{
	const struct power *p = &machine_power;

	if (p->step_count == 0) {
		return;
	}
	if (p->smi_command != 0 && !power_acpi_is_on()) {
		io_out8(p->smi_command, p->acpi_enable);
		for (u32 i = 0; i < POWER_POLLS && !power_acpi_is_on(); i++) {
			cpu_pause();
		}
	}
	for (unsigned int i = 0; i < p->step_count; i++) {
		const struct power_step *s = &p->steps[i];

		io_out16(s->port, (io_in16(s->port) & s->kept) | s->set);
	}
	for (u32 i = 0; i < POWER_POLLS; i++) {
		cpu_pause();
	}
}
