/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/power_find.c and power.c over made-up ports of two PM1 blocks. */

#include "unit.h"

#include <arch/io.h>
#include <cpu/regs.h>

#define EVENT_A 0x1800
#define CONTROL_A 0x1804
#define EVENT_B 0x1900
#define CONTROL_B 0x1904
#define SMI 0xb2
#define ENABLE 0xa0
#define SLP_EN 0x2000
#define SCI_EN 1

static u16 event[2], control[2];
static unsigned int writes, smis, sleeps;
static bool one_at_a_time; /* a block was enabled before the other had its type */

static u16 fake_in16(u16 port)
{
	return port == CONTROL_A ? control[0] : port == CONTROL_B ? control[1] : 0xffff;
}

static void fake_out16(u16 port, u16 value)
{
	const unsigned int i = port == EVENT_B || port == CONTROL_B;

	assert_true(port == EVENT_A || port == EVENT_B || port == CONTROL_A || port == CONTROL_B);
	writes++;
	if (port == EVENT_A || port == EVENT_B) {
		assert_int_equal(sleeps, 0);
		event[i] &= (u16)~value;
		return;
	}
	assert_int_equal(value & 4, 0); /* calls the firmware */
	if ((value & SLP_EN) != 0) {
		sleeps++;
		one_at_a_time |= (control[1] & 0x1c00) == 0;
	}
	control[i] = value & (u16)~SLP_EN; /* which reads as 0 */
}

static void fake_out8(u16 port, u8 value)
{
	assert_int_equal(port, SMI);
	assert_int_equal(value, ENABLE);
	smis++;
	control[0] |= SCI_EN;
}

#define io_in16 fake_in16
#define io_out16 fake_out16
#define io_out8 fake_out8

#include "../../arch/x86/cpu/power.c"
#include "../../arch/x86/cpu/power_find.c"

static struct acpi acpi;

static int setup(void **state)
{
	(void)state;
	memset(&acpi, 0, sizeof(acpi));
	memset(&machine_power, 0, sizeof(machine_power));
	acpi.fadt = (struct acpi_fadt){.s5_found = true,
				       .s5_type_a = 7,
				       .s5_type_b = 5,
				       .pm1a_control = CONTROL_A,
				       .pm1b_control = CONTROL_B,
				       .smi_command = SMI,
				       .acpi_enable = ENABLE,
				       .blocks = {{EVENT_A, 4}, {EVENT_B, 4}}};
	event[0] = event[1] = 0x8101;
	control[0] = control[1] = 0x0203;
	writes = smis = sleeps = 0;
	one_at_a_time = false;
	return 0;
}

static void other_bits_of_both_blocks_stay(void **state)
{
	(void)state;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(control[0], 0x0203 | 7 << 10);
	assert_int_equal(control[1], 0x0203 | 5 << 10);
	assert_int_equal(sleeps, 2);
	assert_false(one_at_a_time);
	assert_int_equal(smis, 0);
}

static void an_older_type_is_replaced(void **state)
{
	(void)state;
	control[0] = control[1] = 0x1c05;
	acpi.fadt.s5_type_a = acpi.fadt.s5_type_b = 2;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(control[0], 1 | 2 << 10);
	assert_int_equal(control[1], 1 | 2 << 10);
}

static void what_would_wake_is_cleared(void **state)
{
	(void)state;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(event[0], 0);
	assert_int_equal(event[1], 0);
}

static void acpi_mode_comes_first(void **state)
{
	(void)state;
	control[0] = 0;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(smis, 1);
	assert_int_equal(control[0], SCI_EN | 7 << 10);
}

static void one_block_or_none(void **state)
{
	(void)state;
	acpi.fadt.pm1b_control = 0;
	acpi.fadt.blocks[0].first = acpi.fadt.blocks[1].first = 0;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(writes, 2);
	assert_int_equal(event[0], 0x8101);
	assert_int_equal(control[1], 0x0203);
	machine_power = (struct power){0};
	acpi.fadt.s5_found = false;
	machine_power_prepare(&acpi);
	machine_power_off();
	assert_int_equal(writes, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(other_bits_of_both_blocks_stay, setup),
		cmocka_unit_test_setup(an_older_type_is_replaced, setup),
		cmocka_unit_test_setup(what_would_wake_is_cleared, setup),
		cmocka_unit_test_setup(acpi_mode_comes_first, setup),
		cmocka_unit_test_setup(one_block_or_none, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
