/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/capabilities.c: units as real machines have them, and what each may lack. */

#include "unit.h"

#include "messages.h"

#include <lib/errno.h>
#include <vtd/capabilities.h>

/* Version, CAP and ECAP of a client's graphics unit and of the one for the rest. */
#define GRAPHICS                                                                                   \
	{                                                                                          \
		0xfed90000, 0x10, 0x01c0000c40660462, 0x0000019e2ff0505e                           \
	}
#define REST                                                                                       \
	{                                                                                          \
		0xfed91000, 0x10, 0x00d2008c40660462, 0x0000000000f050da                           \
	}
/* A server's, with coherent walks, and 39 and 48 bits. */
#define SERVER                                                                                     \
	{                                                                                          \
		0xd37fc000, 0x10, 0x08d2078c106f0466, 0x0000000000f020df                           \
	}

#define SAGAW(n) ((u64)(n) << 8)
#define SAGAW_ALL SAGAW(0x1f)

static struct vtd_choice choice;

static int negotiate(const struct vtd_facts *units, unsigned int count, bool interrupts)
{
	struct report report = messages_report();

	memset(&choice, 0xff, sizeof(choice));
	return vtd_negotiate(units, count, interrupts, &choice, &report);
}

static void one_unit(void **state)
{
	static const struct vtd_facts server = SERVER;
	static const struct vtd_facts graphics = GRAPHICS;

	(void)state;
	assert_int_equal(negotiate(&server, 1, true), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(choice.table_bits, 48);
	assert_int_equal(choice.address_bits, 48);
	assert_int_equal(choice.max_leaf, 2);
	assert_true(choice.coherent);
	assert_true(choice.interrupts);
	assert_true(choice.x2apic);
	assert_int_equal(negotiate(&graphics, 1, true), 0);
	assert_int_equal(choice.table_bits, 48);
	assert_int_equal(choice.address_bits, 39);
	assert_int_equal(choice.max_leaf, 2);
	assert_false(choice.coherent);
	assert_true(choice.interrupts);
}

static void units_do_what_all_can(void **state)
{
	struct vtd_facts units[] = {SERVER, REST};
	struct vtd_facts reversed[] = {REST, SERVER};
	struct vtd_facts narrow = SERVER;

	(void)state;
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_int_equal(choice.table_bits, 48);
	assert_int_equal(choice.address_bits, 39);
	assert_int_equal(choice.max_leaf, 2);
	assert_false(choice.coherent);
	assert_true(choice.x2apic);
	assert_int_equal(negotiate(reversed, 2, true), 0);
	assert_false(choice.coherent);
	/* Tables of 39 bits on a unit that takes wider addresses. */
	narrow.capabilities = (narrow.capabilities & ~SAGAW_ALL) | SAGAW(2);
	assert_int_equal(negotiate(&narrow, 1, true), 0);
	assert_int_equal(choice.address_bits, 39);
	units[1].capabilities &= ~BIT(35);
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_int_equal(choice.max_leaf, 1);
	units[0].capabilities &= ~BIT(34);
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_int_equal(choice.max_leaf, 0);
	/* 39 bits where one of them can no more. */
	units[0].capabilities = (units[0].capabilities & ~SAGAW_ALL) | SAGAW(6);
	units[1].capabilities = (units[1].capabilities & ~SAGAW_ALL) | SAGAW(2);
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_int_equal(choice.table_bits, 39);
	units[0].capabilities = (units[0].capabilities & ~SAGAW_ALL) | SAGAW(4);
	assert_int_equal(negotiate(units, 2, true), -ENOTSUP);
	messages_expect("IOMMU units: some support only 39-bit page tables and others only 48-bit "
			"page tables");
}

static void interrupts_need_firmware_and_units(void **state)
{
	struct vtd_facts units[] = {SERVER, SERVER};

	(void)state;
	assert_int_equal(negotiate(units, 2, false), 0);
	assert_false(choice.interrupts);
	assert_false(choice.x2apic);
	units[1].extended &= ~BIT(4);
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_true(choice.interrupts);
	assert_false(choice.x2apic);
	units[1].extended = units[1].extended & ~BIT(3);
	units[1].extended |= BIT(4);
	/* One unit without it is enough, whatever the firmware announces. */
	assert_int_equal(negotiate(units, 2, true), 0);
	assert_false(choice.interrupts);
	assert_false(choice.x2apic);
}

static bool usable(const struct vtd_facts *unit)
{
	struct report report = messages_report();
	bool good = vtd_unit_usable(unit, 17, &report);

	assert_int_equal(good, report.errors == 0);
	return good;
}

/* Each costs its unit alone. */
static void every_lack_is_named(void **state)
{
	struct vtd_facts unit = SERVER;

	(void)state;
	assert_true(usable(&unit));
	unit.version = UINT32_MAX;
	assert_false(usable(&unit));
	messages_expect("IOMMU unit at 0xd37fc000: no registers respond at this address; the "
			"firmware's DMAR table is wrong: it is left out, and functions behind it "
			"have no DMA in partitions");
	assert_int_equal(messages_count(), 1);
	unit = (struct vtd_facts)REST;
	unit.extended &= ~BIT(1);
	unit.capabilities &= ~7ULL;
	assert_false(usable(&unit));
	messages_expect(
		"IOMMU unit at 0xfed91000: queued invalidation is not supported (ECAP bit 1 is "
		"clear, a limit of this machine)");
	messages_expect(
		"IOMMU unit at 0xfed91000: only 16 domains are supported, and 17 are required");
	unit = (struct vtd_facts)SERVER;
	unit.capabilities = (unit.capabilities & ~SAGAW_ALL) | SAGAW(8);
	assert_false(usable(&unit));
	messages_expect(
		"IOMMU unit at 0xd37fc000: neither 39-bit nor 48-bit page tables are supported "
		"(SAGAW 0x8, a limit of this machine)");
	unit = (struct vtd_facts){.base = 0x1000};
	assert_false(usable(&unit));
	messages_expect("IOMMU unit at 0x1000: no registers respond at this address");
}

static void registers_end_with_the_fault_records(void **state)
{
	static const struct vtd_facts unit = REST;

	(void)state;
	assert_int_equal(vtd_registers_size(unit.capabilities), 0x1000);
	assert_int_equal(vtd_registers_size(255ULL << 24), 0x1000);
	assert_int_equal(vtd_registers_size(255ULL << 24 | 1ULL << 40), 0x2000);
	assert_int_equal(vtd_registers_size(1023ULL << 24 | 255ULL << 40), 0x5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_unit),
		cmocka_unit_test(units_do_what_all_can),
		cmocka_unit_test(interrupts_need_firmware_and_units),
		cmocka_unit_test(every_lack_is_named),
		cmocka_unit_test(registers_end_with_the_fault_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
