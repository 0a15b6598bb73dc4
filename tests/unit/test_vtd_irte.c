/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/irte.c and irte_source.c: bits as the manual's chapter "Interrupt Remapping" gives
 * them. */

#include "unit.h"

#include <vtd/irte.h>

static void entries_belong_to_one_requester(void **state)
{
	static const struct {
		struct iommu_source source;
		u64 high;
	} rows[] = {
		{{.requester = 0x0318}, 0x40318},
		{{.requester = 0xffff}, 0x4ffff},
		/* SVT 1 and SQ 3: any function of 03:03. */
		{{.requester = 0x0318, .match = IOMMU_DEVICE}, 0x70318},
		/* SVT 2: buses 3 to 5. */
		{{.requester = 0x0300, .match = IOMMU_BUSES, .last_bus = 5}, 0x80305},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_int_equal(vtd_irte_source(&rows[i].source), rows[i].high);
	}
}

static void entries_send_to_one_cpu(void **state)
{
	static const struct {
		struct iommu_interrupt to;
		u64 x2apic;
		u64 xapic;
	} rows[] = {
		{{.apic_id = 5, .vector = 0x41}, 0x500410001, 0x50000410001},
		{{.apic_id = 0, .vector = 0xff, .level = true}, 0xff0011, 0xff0011},
		{{.apic_id = 254, .vector = 0x10}, 0xfe00100001, 0xfe0000100001},
		{{.apic_id = 1, .nmi = true}, 0x100000081, 0x10000000081},
		{{.apic_id = 1, .vector = 0x33, .nmi = true}, 0x100000081, 0x10000000081},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_int_equal(vtd_irte_target(&rows[i].to, true), rows[i].x2apic);
		assert_int_equal(vtd_irte_target(&rows[i].to, false), rows[i].xapic);
	}
	assert_int_equal(
		vtd_irte_target(&(struct iommu_interrupt){0x12345678, 0x20, false, false}, true),
		0x1234567800200001);
}

static void one_irte_is_forgotten(void **state)
{
	(void)state;
	assert_int_equal(vtd_forget_interrupt(0).low, 0x14);
	assert_int_equal(vtd_forget_interrupt(0x1234).low, 0x123400000014);
	assert_int_equal(vtd_forget_interrupt(0x1234).high, 0);
}

static void messages_name_an_irte(void **state)
{
	(void)state;
	assert_int_equal(vtd_message(0).address, 0xfee00018);
	assert_int_equal(vtd_message(1).address, 0xfee00038);
	assert_int_equal(vtd_message(0x7fff).address, 0xfeeffff8);
	assert_int_equal(vtd_message(0x8001).address, 0xfee0003c);
	assert_int_equal(vtd_message(0x8001).data, 0);
}

static void redirections_name_an_irte(void **state)
{
	(void)state;
	assert_int_equal(vtd_redirection(0, 0x31), 0x0001000000000031);
	/* Destination, mode and delivery are the IRTE's; mask, trigger and polarity stay. */
	assert_int_equal(vtd_redirection(3, 0xff0000000001bf41), 0x000700000001a041);
	assert_int_equal(vtd_redirection(0x8001, 0x441), 0x0003000000000841);
	assert_int_equal(vtd_redirection(0x7fff, 0), 0xffff000000000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_belong_to_one_requester),
		cmocka_unit_test(entries_send_to_one_cpu),
		cmocka_unit_test(one_irte_is_forgotten),
		cmocka_unit_test(messages_name_an_irte),
		cmocka_unit_test(redirections_name_an_irte),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
