/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/acpi/isa.c: where ISA lines arrive, with and without an override in the MADT. */

#include "unit.h"

#include <drivers/isa.h>

static void follows_overrides(void **state)
{
	static const struct acpi acpi = {
		.overrides = {{.isa_irq = 0, .gsi = 2},
			      {.isa_irq = 9, .gsi = 9, .flags = MPS_LEVEL | MPS_ACTIVE_LOW}},
		.override_count = 2,
	};
	struct isa_line line = isa_line(acpi.overrides, acpi.override_count, 0);

	(void)state;
	assert_int_equal(line.gsi, 2);
	assert_false(line.level);
	line = isa_line(acpi.overrides, acpi.override_count, 4);
	assert_int_equal(line.gsi, 4);
	assert_false(line.level || line.active_low);
	line = isa_line(acpi.overrides, acpi.override_count, 9);
	assert_true(line.level && line.active_low);
	line = isa_line(acpi.overrides, acpi.override_count, 20);
	assert_int_equal(line.gsi, 20);
	assert_true(line.level && line.active_low);
}

static void knows_the_com_ports(void **state)
{
	(void)state;
	assert_int_equal(isa_irq_of_com(0x3f8), 4);
	assert_int_equal(isa_irq_of_com(0x2f8), 3);
	assert_int_equal(isa_irq_of_com(0x3e8), 4);
	assert_int_equal(isa_irq_of_com(0x2e8), 3);
	assert_int_equal(isa_irq_of_com(0x3f0), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(follows_overrides),
		cmocka_unit_test(knows_the_com_ports),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
