/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/acpi/spcr.c: kinds of interface, where registers are and how wide, speed, PCI function.
 */

#include "unit.h"

#include "../../drivers/acpi/table.h"

static struct acpi acpi;
static u8 bytes[80];

/* COM2, as a BIOS would have it: no PCI function. */
static int setup(void **state)
{
	(void)state;
	memset(bytes, 0, sizeof(bytes));
	bytes[40] = 1;
	bytes[41] = 8;
	bytes[43] = 1;
	bytes[44] = 0xf8;
	bytes[45] = 0x02;
	bytes[58] = 7;
	memset(bytes + 64, 0xff, 4);
	return 0;
}

static const struct acpi_spcr *read(void)
{
	struct acpi_context context = {.acpi = &acpi};
	const struct acpi_table table = {"SPCR", bytes, sizeof(bytes)};

	memset(&acpi, 0, sizeof(acpi));
	assert_int_equal(acpi_read_spcr(&context, &table), 0);
	return &acpi.spcr;
}

static void a_port_is_read(void **state)
{
	const struct acpi_spcr *spcr = read();

	(void)state;
	assert_int_equal(spcr->uart.base, 0x2f8);
	assert_int_equal(spcr->uart.access, UART_PORTS);
	assert_int_equal(spcr->speed, 115200);
	assert_false(spcr->is_pci);
	bytes[44] = 0xf8;
	bytes[45] = 0xff;
	assert_int_equal(read()->uart.base, 0xfff8);
	bytes[44] = 0xf9; /* the last register would be beyond */
	assert_int_equal(read()->uart.base, 0);
	bytes[46] = 1;
	assert_int_equal(read()->uart.base, 0);
	bytes[40] = 2; /* config space */
	assert_int_equal(read()->uart.base, 0);
}

static void other_interfaces_are_not(void **state)
{
	(void)state;
	for (unsigned int kind = 0; kind < 256; kind++) {
		bool known = kind == 0 || kind == 1 || kind == 0x12;

		bytes[36] = (u8)kind;
		assert_int_equal(read()->uart.base, known ? 0x2f8 : 0);
	}
}

static void memory_has_a_width(void **state)
{
	static const struct {
		u8 width, access;
		enum uart_access as;
	} rows[] = {{8, 1, UART_MEMORY8},   {32, 3, UART_MEMORY32}, {8, 3, UART_MEMORY32},
		    {32, 0, UART_MEMORY32}, {8, 0, UART_MEMORY8},   {32, 1, UART_MEMORY8}};
	const u64 wide = 0xfe032000, odd = 0xfe032002, far = UINT64_MAX - 7;

	(void)state;
	bytes[40] = 0;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		bytes[41] = rows[i].width;
		bytes[43] = rows[i].access;
		memcpy(bytes + 44, &wide, sizeof(wide));
		assert_int_equal(read()->uart.base, wide);
		assert_int_equal(read()->uart.access, rows[i].as);
		memcpy(bytes + 44, &odd, sizeof(odd));
		assert_int_equal(read()->uart.base, rows[i].as == UART_MEMORY32 ? 0 : odd);
	}
	memcpy(bytes + 44, &far, sizeof(far));
	assert_int_equal(read()->uart.base, 0);
}

static void the_speed_is_a_code(void **state)
{
	static const u32 speeds[] = {0, 0, 0, 9600, 19200, 0, 57600, 115200, 0};

	(void)state;
	for (u8 code = 0; code < ARRAY_SIZE(speeds); code++) {
		bytes[58] = code;
		assert_int_equal(read()->speed, speeds[code]);
	}
}

static void a_function_may_be_named(void **state)
{
	static const u8 amt[] = {0x3d, 0x1e, 0x86, 0x80, 0x02, 0x16, 0x03};

	(void)state;
	memcpy(bytes + 64, amt, sizeof(amt));
	bytes[75] = 1;
	assert_true(read()->is_pci);
	assert_int_equal(acpi.spcr.bdf, 0x2b3);
	assert_int_equal(acpi.spcr.segment, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_port_is_read, setup),
		cmocka_unit_test_setup(other_interfaces_are_not, setup),
		cmocka_unit_test_setup(memory_has_a_width, setup),
		cmocka_unit_test_setup(the_speed_is_a_code, setup),
		cmocka_unit_test_setup(a_function_may_be_named, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
