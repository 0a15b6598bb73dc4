/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci/quirks.c and what follows from its rows, over made-up machines. */

#include "unit.h"

#include "pci_fake.h"

#include <lib/report.h>

static void no_line(void *context, const char *text)
{
	(void)context;
	fail_msg("%s", text);
}

static void scan(void)
{
	struct report report = {.line = no_line};

	pci_scan(&fake_access, buses, 1, &machine, &report);
}

/* Dwords: what the specification calls the control register is part of the capability. */
static void add_dword_port(u16 bdf, u8 bus, u32 ids)
{
	struct fake *f = fake_bridge(bdf, bus, bus, 0xfe000000, 0);
	u16 cap;

	fake_set(f, PCI_VENDOR, 4, ids);
	fake_set(f, PCI_HEADER_TYPE, 1, 0x81);
	fake_pcie(f, PCIE_ROOT_PORT);
	cap = fake_ext(f, PCI_EXT_ACS, 12);
	fake_set(f, cap + 4U, 4, 0x0f);
	fake_writable(f, cap + 8U, 4, 0x0f);
	(void)endpoint(PCI_BDF(bus, 0, 0), 0);
}

static void access_control_in_dwords(void **state)
{
	static const u16 devices[] = {0xa110, 0xa11f, 0xa167, 0xa16a, 0xa290, 0xa29f, 0xa2e7,
				      0xa2ee, 0x9d10, 0x9d1b, 0xa32c, 0xa343, 0xa120};

	for (size_t i = 0; i < ARRAY_SIZE(devices); i++) {
		const bool known = devices[i] != 0xa120;

		(void)fresh(state);
		add_dword_port(PCI_BDF(0, 28, 0), 1, (u32)devices[i] << 16 | 0x8086);
		add_dword_port(PCI_BDF(0, 28, 1), 2, (u32)devices[i] << 16 | 0x8086);
		scan();
		assert_int_equal(at(PCI_BDF(0, 28, 0))->isolates, known);
		assert_int_equal(fake_get(&fakes[0], 0x108, 4), known ? 0x0f : 0);
		assert_int_equal(at(PCI_BDF(1, 0, 0))->group == at(PCI_BDF(2, 0, 0))->group,
				 !known);
	}
}

/* One of the 300 series that was mended. */
static void access_control_in_words_of_such_a_port(void **state)
{
	struct fake *f = port(PCI_BDF(0, 28, 0), 1, 1, PCIE_ROOT_PORT, true);

	(void)state;
	fake_set(f, PCI_VENDOR, 4, 0xa3388086);
	fake_writable(f, 0x108, 4, 0xffffffff);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	scan();
	assert_true(at(PCI_BDF(0, 28, 0))->isolates);
	assert_int_equal(fake_get(f, 0x108, 4), 0);
}

static void function_1_in_place_of_function_0(void **state)
{
	struct pci_function f = {
		.vendor = 0x1b4b, .device = 0x9172, .bdf = PCI_BDF(3, 0, 0), .physfn = PCI_NONE};

	(void)state;
	assert_int_equal(pci_alias(&f), PCI_BDF(3, 0, 1));
	f.bdf = PCI_BDF(3, 0, 1);
	assert_int_equal(pci_alias(&f), PCI_NONE);
	f.bdf = PCI_BDF(3, 0, 0);
	f.device = 0x9131;
	assert_int_equal(pci_alias(&f), PCI_NONE);
	f.vendor = 0x8086;
	f.device = 0x9172;
	assert_int_equal(pci_alias(&f), PCI_NONE);
}

/* Both have the services, and yet one may come under the name of the other. */
static void one_that_uses_anothers_number_is_not_told_from_it(void **state)
{
	struct fake *f = endpoint(PCI_BDF(3, 0, 0), 0x80);
	struct fake *g = endpoint(PCI_BDF(3, 0, 1), 0x80);

	fake_acs(f);
	fake_acs(g);
	scan();
	assert_true(at(PCI_BDF(3, 0, 0))->group != at(PCI_BDF(3, 0, 1))->group);
	fake_set(f, PCI_VENDOR, 4, 0x91231b4b);
	scan();
	assert_true(at(PCI_BDF(3, 0, 0))->group == at(PCI_BDF(3, 0, 1))->group);
	(void)state;
}

static void bridges_that_do_not_say_what_they_are(void **state)
{
	static const u32 ids[] = {0x10801b21, 0x811310e3, 0x88921283, 0x88931283, 0x244e8086};

	for (size_t i = 0; i < ARRAY_SIZE(ids); i++) {
		(void)fresh(state);
		(void)port(PCI_BDF(0, 28, 0), 1, 2, PCIE_ROOT_PORT, true);
		fake_set(fake_bridge(PCI_BDF(1, 0, 0), 2, 2, 0xfe000000, 0), PCI_VENDOR, 4, ids[i]);
		(void)fake_add(PCI_BDF(2, 4, 0), IDS, CLASS, 0);
		/* The same on the root bus is one of conventional PCI. */
		fake_set(fake_bridge(PCI_BDF(0, 30, 0), 3, 3, 0xfe000000, 0), PCI_VENDOR, 4,
			 ids[i]);
		(void)fake_add(PCI_BDF(3, 4, 0), IDS, CLASS, 0);
		scan();
		assert_int_equal(at(PCI_BDF(2, 4, 0))->requester, PCI_BDF(2, 0, 0));
		assert_true(at(PCI_BDF(2, 4, 0))->bus_wide);
		assert_int_equal(at(PCI_BDF(3, 4, 0))->requester, PCI_BDF(0, 30, 0));
		assert_false(at(PCI_BDF(3, 4, 0))->bus_wide);
	}
	(void)fresh(state);
	(void)port(PCI_BDF(0, 28, 0), 1, 2, PCIE_ROOT_PORT, true);
	(void)fake_bridge(PCI_BDF(1, 0, 0), 2, 2, 0xfe000000, 0);
	(void)fake_add(PCI_BDF(2, 4, 0), IDS, CLASS, 0);
	scan();
	assert_int_equal(at(PCI_BDF(2, 4, 0))->requester, PCI_BDF(1, 0, 0));
}

/* A register that keeps whatever is written would be one of 2 GiB and more, and is left as it was.
 */
static void what_is_no_bar_is_not_written(void **state)
{
	static const u16 devices[] = {0x2fc0, 0x6f30, 0x6f60, 0x6fa0, 0x6fc0,
				      0xa1ec, 0xa1ed, 0xa26c, 0xa26d};

	for (size_t i = 0; i <= ARRAY_SIZE(devices); i++) {
		const bool known = i < ARRAY_SIZE(devices);
		u32 ids = (u32)(known ? devices[i] : 0x6fc1) << 16 | 0x8086;
		struct fake *f;

		(void)fresh(state);
		f = fake_add(PCI_BDF(0, 18, 0), ids, 0x088000, 0);
		fake_set(f, PCI_BAR(2), 4, 0x12345000);
		fake_writable(f, PCI_BAR(2), 4, 0xfffff000);
		scan();
		assert_int_equal(at(PCI_BDF(0, 18, 0))->bars[2].size, known ? 0 : 0x1000);
	}
}

static void platform_parts(void **state)
{
	static const struct {
		u16 vendor, device;
		u32 class_code;
		u16 bdf;
		const char *begin; /* NULL: none */
	} rows[] = {
		{0x8086, 0xa124, 0x0c8000, PCI_BDF(0, 31, 5), "the SPI"},
		{0x8086, 0xa123, 0x0c0500, PCI_BDF(0, 31, 4), "the SMBus"},
		{0x8086, 0xa121, 0x058000, PCI_BDF(0, 31, 2), "the power"},
		{0x8086, 0xa120, 0x058000, PCI_BDF(0, 31, 1), "the window"},
		{0x8086, 0xa126, 0x130000, PCI_BDF(0, 31, 7), "the trace"},
		{0x8086, 0x7e23, 0x0c8000, PCI_BDF(0, 31, 5), "the SPI"},
		{0x8086, 0x7e22, 0x0c0500, PCI_BDF(0, 31, 4), "the SMBus"},
		{0x8086, 0x19e1, 0x130000, PCI_BDF(0, 31, 7), "the trace"},
		{0x8086, 0x5a96, 0x118000, PCI_BDF(0, 13, 2), "the SPI"},
		/* By the class and the place, where no row knows them. */
		{0x8086, 0xfff4, 0x0c8000, PCI_BDF(0, 31, 5), "a bus of the chipset"},
		{0x8086, 0xfff1, 0x058000, PCI_BDF(0, 31, 2), "a window"},
		{0x1022, 0x790b, 0x0c0500, PCI_BDF(0, 20, 0), "the SMBus"},
		/* Sound and network of the same device, and what lies elsewhere. */
		{0x8086, 0xa170, 0x040300, PCI_BDF(0, 31, 3), NULL},
		{0x8086, 0x15b7, 0x020000, PCI_BDF(0, 31, 6), NULL},
		{0x8086, 0xfff4, 0x0c8000, PCI_BDF(0, 30, 2), NULL},
		{0x8086, 0xfff1, 0x058000, PCI_BDF(5, 31, 2), NULL},
		{0x10de, 0xa124, 0x0c0330, PCI_BDF(0, 31, 5), NULL},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const struct pci_function f = {.vendor = rows[i].vendor,
					       .device = rows[i].device,
					       .class_code = rows[i].class_code,
					       .bdf = rows[i].bdf};
		const char *part = pci_platform_part(&f);

		assert_int_equal(part != NULL, rows[i].begin != NULL);
		assert_int_equal(pci_is_platform(&f), rows[i].begin != NULL);
		assert_true(part == NULL ||
			    strncmp(part, rows[i].begin, strlen(rows[i].begin)) == 0);
	}
}

/* The SPI controller goes on while the network controller of its device is given away. */
static void platform_parts_are_not_silenced(void **state)
{
	struct fake *spi = fake_add(PCI_BDF(0, 31, 5), 0xa1248086, 0x0c8000, 0x80);
	struct fake *sound = fake_add(PCI_BDF(0, 31, 3), 0xa1708086, 0x040300, 0x80);

	(void)state;
	(void)fake_add(PCI_BDF(0, 31, 0), 0xa1458086, 0x060100, 0x80);
	scan();
	assert_int_equal(at(PCI_BDF(0, 31, 5))->group, at(PCI_BDF(0, 31, 3))->group);
	pci_silence(&fake_access, at(PCI_BDF(0, 31, 5)), true);
	pci_silence(&fake_access, at(PCI_BDF(0, 31, 3)), true);
	assert_int_equal(fake_get(spi, PCI_COMMAND, 2), 7);
	assert_int_equal(fake_get(sound, PCI_COMMAND, 2), 1);
}

static void resets_that_do_not_work(void **state)
{
	static const struct {
		u32 ids;
		u32 class_code;
		bool flr, power;
	} rows[] = {
		{IDS, CLASS, true, true},
		{0x15028086, 0x020000, false, true},
		{0x149c1022, 0x0c0330, false, true},
		{0x061614c3, 0x028000, false, true},
		{0x67df1002, 0x030000, true, false},
		{0x67df1002, 0x040300, true, true},
	};

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct fake *f;

		(void)fresh(state);
		f = fake_add(PCI_BDF(1, 0, 0), rows[i].ids, rows[i].class_code, 0);
		(void)fake_cap(f, PCI_CAP_PM, 8);
		fake_set(f, fake_cap(f, PCI_CAP_AF, 6) + 3U, 1, 3);
		scan();
		assert_int_equal(at(PCI_BDF(1, 0, 0))->flr, rows[i].flr);
		assert_int_equal(at(PCI_BDF(1, 0, 0))->flr_by_af, rows[i].flr);
		assert_int_equal(at(PCI_BDF(1, 0, 0))->pm_reset, rows[i].power);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(access_control_in_dwords, fresh),
		cmocka_unit_test_setup(access_control_in_words_of_such_a_port, fresh),
		cmocka_unit_test_setup(function_1_in_place_of_function_0, fresh),
		cmocka_unit_test_setup(one_that_uses_anothers_number_is_not_told_from_it, fresh),
		cmocka_unit_test_setup(bridges_that_do_not_say_what_they_are, fresh),
		cmocka_unit_test_setup(what_is_no_bar_is_not_written, fresh),
		cmocka_unit_test_setup(platform_parts, fresh),
		cmocka_unit_test_setup(platform_parts_are_not_silenced, fresh),
		cmocka_unit_test_setup(resets_that_do_not_work, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
