/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/machine.c: what port 61H says of an NMI, with the port replaced. */

#include "unit.h"

#include <arch/io.h>

static u8 port;
static u8 written[4];
static unsigned int writes;

static u8 fake_in8(u16 number)
{
	assert_int_equal(number, 0x61);
	return port;
}

static void fake_out8(u16 number, u8 value)
{
	assert_int_equal(number, 0x61);
	assert_true(writes < ARRAY_SIZE(written));
	written[writes++] = value;
}

#define io_in8 fake_in8
#define io_out8 fake_out8
#include "../../arch/x86/cpu/machine.c"

const struct iommu_ops *iommu;

u64 ioapic_read_redirection(hpa_t base, u32 pin)
{
	(void)base;
	(void)pin;
	return 0;
}

void ioapic_write_redirection(hpa_t base, u32 pin, u64 redirection)
{
	(void)base;
	(void)pin;
	(void)redirection;
}

static u8 take(u8 value, bool again)
{
	port = value;
	writes = 0;
	return machine_nmi_take(again);
}

static void nothing_is_written_without_a_source(void **state)
{
	(void)state;
	assert_int_equal(take(0x3f, true), 0);
	assert_int_equal(take(0xff, true), 0); /* there is no such port */
	assert_int_equal(writes, 0);
}

/* The disable bits clear the status; speaker and timer gate stay, other bits are zeros. */
static void a_source_is_cleared(void **state)
{
	(void)state;
	assert_int_equal(take(0xb3, true), 0x80);
	assert_int_equal(writes, 2);
	assert_int_equal(written[0], 0x0f);
	assert_int_equal(written[1], 0x03);
	assert_int_equal(take(0x41, true), 0x40);
	assert_int_equal(written[0], 0x0d);
	assert_int_equal(written[1], 0x01);
	assert_int_equal(take(0xc0, true), 0xc0);
	assert_int_equal(written[0], 0x0c);
	assert_int_equal(written[1], 0x00);
}

static void a_source_stays_disabled(void **state)
{
	(void)state;
	assert_int_equal(take(0x80, false), 0x80);
	assert_int_equal(writes, 1);
	assert_int_equal(written[0], 0x0c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_written_without_a_source),
		cmocka_unit_test(a_source_is_cleared),
		cmocka_unit_test(a_source_stays_disabled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
