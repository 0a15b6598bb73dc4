/* SPDX-License-Identifier: Apache-2.0 */
/* hv/devices/vioapic.c: registers, virtual lines in both trigger modes, physical lines, hostile
 * entries. */

#include "unit.h"

#include <hv/vioapic.h>

#define VIRTUAL_PIN 4
#define PHYSICAL_PIN 9
#define FOREIGN_PIN 5
#define LOW(pin) (0x10U + 2 * (pin))

static struct vioapic ioapic;
static u64 delivered, routed;
static unsigned int deliveries, routes, routed_pin;
static bool real_irr;

static void deliver(void *context, u64 entry)
{
	assert_ptr_equal(context, &ioapic);
	delivered = entry;
	deliveries++;
}

static void route(void *context, unsigned int pin, u64 entry)
{
	assert_ptr_equal(context, &ioapic);
	routed_pin = pin;
	routed = entry;
	routes++;
}

static bool remote_irr(void *context, unsigned int pin)
{
	assert_ptr_equal(context, &ioapic);
	assert_int_equal(pin, PHYSICAL_PIN);
	return real_irr;
}

static const struct vioapic_ops ops = {deliver, route, remote_irr};

static int setup(void **state)
{
	(void)state;
	memset(&ioapic, 0xa5, sizeof(ioapic));
	deliveries = routes = 0;
	real_irr = false;
	vioapic_init(&ioapic, 1U << VIRTUAL_PIN, 1U << PHYSICAL_PIN | 1U << VIRTUAL_PIN, &ops,
		     &ioapic);
	return 0;
}

static u32 get(u32 index)
{
	vioapic_write(&ioapic, 0, index);
	return vioapic_read(&ioapic, 0x10);
}

static void set(u32 index, u32 value)
{
	vioapic_write(&ioapic, 0, index);
	vioapic_write(&ioapic, 0x10, value);
}

static void shows_its_registers(void **state)
{
	(void)state;
	assert_int_equal(get(0), 0);
	assert_int_equal(get(1), 0x00170011);
	for (u32 pin = 0; pin < IOAPIC_PINS; pin++) {
		assert_int_equal(get(LOW(pin)), 0x10000);
		assert_int_equal(get(LOW(pin) + 1), 0);
	}
	set(0, 0xffffffff);
	assert_int_equal(get(0), 0x0f000000);
	assert_int_equal(get(2), 0x0f000000);
	set(1, 0);
	assert_int_equal(get(1), 0x00170011);
	vioapic_write(&ioapic, 0, 0x12345678);
	assert_int_equal(vioapic_read(&ioapic, 0), 0x78);
}

static void nothing_lies_elsewhere(void **state)
{
	(void)state;
	for (u32 index = 3; index < 0x100; index++) {
		if (index < 0x10 || index >= LOW(IOAPIC_PINS)) {
			set(index, 0);
			assert_int_equal(get(index), 0xffffffff);
		}
	}
	vioapic_write(&ioapic, 0, LOW(VIRTUAL_PIN));
	for (unsigned int offset = 1; offset < VIOAPIC_SIZE; offset++) {
		if (offset != 0x10) {
			vioapic_write(&ioapic, offset, 0x31);
			assert_int_equal(vioapic_read(&ioapic, offset), 0xffffffff);
		}
	}
	assert_int_equal(get(LOW(VIRTUAL_PIN)), 0x10000);
}

static void redirections_keep_what_may_be_written(void **state)
{
	(void)state;
	set(LOW(VIRTUAL_PIN), 0xffffffff);
	set(LOW(VIRTUAL_PIN) + 1, 0xffffffff);
	assert_int_equal(get(LOW(VIRTUAL_PIN)), 0x0001afff);
	assert_int_equal(get(LOW(VIRTUAL_PIN) + 1), 0xff000000);
}

static void edges_deliver_once(void **state)
{
	(void)state;
	set(LOW(VIRTUAL_PIN) + 1, 0x02000000);
	set(LOW(VIRTUAL_PIN), 0x31);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
	assert_int_equal(deliveries, 1);
	assert_int_equal(delivered, 0x0200000000000031);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
	set(LOW(VIRTUAL_PIN), 0x10031);
	set(LOW(VIRTUAL_PIN), 0x31);
	assert_int_equal(deliveries, 1);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, false);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
	assert_int_equal(deliveries, 2);
}

static void a_rise_while_masked_comes_later(void **state)
{
	(void)state;
	vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
	assert_int_equal(deliveries, 0);
	set(LOW(VIRTUAL_PIN), 0x31);
	assert_int_equal(deliveries, 1);
	set(LOW(VIRTUAL_PIN), 0x31);
	assert_int_equal(deliveries, 1);
}

static void levels_deliver_while_up(void **state)
{
	(void)state;
	set(LOW(VIRTUAL_PIN), 0x8031);
	for (unsigned int i = 1; i < 4; i++) {
		vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
		assert_int_equal(deliveries, i);
	}
	set(LOW(VIRTUAL_PIN), 0x18031);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
	assert_int_equal(deliveries, 3);
	set(LOW(VIRTUAL_PIN), 0x8031);
	assert_int_equal(deliveries, 4);
	set(LOW(VIRTUAL_PIN), 0x18031);
	vioapic_set_line(&ioapic, VIRTUAL_PIN, false);
	set(LOW(VIRTUAL_PIN), 0x8031);
	assert_int_equal(deliveries, 4);
	real_irr = true;
	assert_int_equal(get(LOW(VIRTUAL_PIN)), 0x8031); /* that is a physical line's affair */
}

static void bad_redirections_deliver_nothing(void **state)
{
	(void)state;
	for (u32 mode = 0; mode < 8; mode++) {
		for (u32 vector = 0; vector < 256; vector++) {
			bool good = mode <= 1 && vector >= 16;

			setup(NULL);
			vioapic_set_line(&ioapic, VIRTUAL_PIN, true);
			set(LOW(VIRTUAL_PIN), mode << 8 | vector);
			assert_int_equal(deliveries, good);
			assert_int_equal(get(LOW(VIRTUAL_PIN)), mode << 8 | vector);
			set(LOW(PHYSICAL_PIN), mode << 8 | vector);
			assert_int_equal(routes, 1);
			assert_int_equal(routed_pin, PHYSICAL_PIN);
			assert_int_equal(routed, mode << 8 | vector | (good ? 0 : 0x10000));
		}
	}
}

static void physical_redirections_are_handed_on(void **state)
{
	(void)state;
	set(LOW(PHYSICAL_PIN) + 1, 0x01ffffff);
	assert_int_equal(routed, 0x0100000000010000);
	set(LOW(PHYSICAL_PIN), 0xa931);
	assert_int_equal(routed, 0x010000000000a931);
	assert_int_equal(routes, 2);
	set(LOW(PHYSICAL_PIN), 0xa931);
	assert_int_equal(routes, 2); /* nothing changed */
	assert_int_equal(get(LOW(PHYSICAL_PIN)), 0xa931);
	real_irr = true;
	assert_int_equal(get(LOW(PHYSICAL_PIN)), 0xe931);
	set(LOW(PHYSICAL_PIN), 0xe931); /* written back as read */
	assert_int_equal(routes, 2);
	set(LOW(PHYSICAL_PIN), 0x2931);
	assert_int_equal(get(LOW(PHYSICAL_PIN)), 0x2931);
	vioapic_set_line(&ioapic, PHYSICAL_PIN, true);
	assert_int_equal(deliveries, 0);
}

static void foreign_lines_go_nowhere(void **state)
{
	(void)state;
	set(LOW(FOREIGN_PIN), 0x31);
	vioapic_set_line(&ioapic, FOREIGN_PIN, true);
	vioapic_set_line(&ioapic, IOAPIC_PINS, true);
	vioapic_set_line(&ioapic, ~0U, true);
	vioapic_set_line(&ioapic, 32 + VIRTUAL_PIN, true);
	vioapic_set_line(&ioapic, FOREIGN_PIN, false);
	assert_int_equal(deliveries + routes, 0);
	assert_int_equal(get(LOW(FOREIGN_PIN)), 0x31);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(shows_its_registers, setup),
		cmocka_unit_test_setup(nothing_lies_elsewhere, setup),
		cmocka_unit_test_setup(redirections_keep_what_may_be_written, setup),
		cmocka_unit_test_setup(edges_deliver_once, setup),
		cmocka_unit_test_setup(a_rise_while_masked_comes_later, setup),
		cmocka_unit_test_setup(levels_deliver_while_up, setup),
		cmocka_unit_test_setup(bad_redirections_deliver_nothing, setup),
		cmocka_unit_test_setup(physical_redirections_are_handed_on, setup),
		cmocka_unit_test_setup(foreign_lines_go_nowhere, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
