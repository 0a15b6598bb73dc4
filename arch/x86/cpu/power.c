/* SPDX-License-Identifier: Apache-2.0 */
/* ACPI's power switch. */

#include <arch/io.h>
#include <arch/machine.h>
#include <cpu/power.h>
#include <cpu/regs.h>

#define PM1_SCI_EN BIT(0)
#define PM1_SLP_EN BIT(13)
#define PM1_REPLACED (BIT(2) | GENMASK(12, 10) | PM1_SLP_EN) /* the first calls the firmware */
#define POWER_POLLS 1000000U

SET_AT_BOOT struct power machine_power;

static bool power_acpi_is_on(void)
{
	return (io_in16(machine_power.control[0]) & PM1_SCI_EN) != 0;
}

/* Other bits are the machine's; the type is in both blocks before either is enabled. */
static void power_sleep(u16 enable)
{
	const struct power *p = &machine_power;

	for (unsigned int i = 0; i < ARRAY_SIZE(p->control) && p->control[i] != 0; i++) {
		const u16 kept = io_in16(p->control[i]) & (u16)~PM1_REPLACED;

		io_out16(p->control[i], kept | p->type[i] | enable);
	}
}

void machine_power_off(void)
{
	const struct power *p = &machine_power;

	if (p->control[0] == 0) {
		return;
	}
	if (p->smi_command != 0 && !power_acpi_is_on()) {
		io_out8(p->smi_command, p->acpi_enable);
		for (u32 i = 0; i < POWER_POLLS && !power_acpi_is_on(); i++) {
			cpu_pause();
		}
	}
	/* Ones clear: what is left there would wake the machine again. */
	for (unsigned int i = 0; i < ARRAY_SIZE(p->status) && p->status[i] != 0; i++) {
		io_out16(p->status[i], UINT16_MAX);
	}
	power_sleep(0);
	power_sleep((u16)PM1_SLP_EN);
	for (u32 i = 0; i < POWER_POLLS; i++) {
		cpu_pause();
	}
}
