/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci/scan.c, caps.c, bar.c and facts.c over a made-up machine. */

#include "unit.h"

#include "messages.h"
#include "pci_fake.h"

static void scan(void)
{
	struct report report = messages_report();

	pci_scan(&fake_access, buses, 1, &machine, &report);
}

static void functions_come_in_order(void **state)
{
	(void)state;
	(void)fake_add(PCI_BDF(2, 0, 0), 0x10d38086, 0x020000, 0);
	(void)fake_bridge(PCI_BDF(0, 3, 0), 2, 2, 0xfe000000, 0);
	(void)fake_add(PCI_BDF(0, 31, 7), 0x29228086, 0x010601, 0);
	(void)fake_add(PCI_BDF(0, 31, 0), 0x29188086, 0x060100, 0x80);
	(void)fake_add(PCI_BDF(0, 4, 1), 0x11111111, 0x010601, 0); /* no function 0 */
	(void)fake_add(PCI_BDF(0, 5, 0), 0x11111111, 0x010601, 0);
	(void)fake_add(PCI_BDF(0, 5, 1), 0x11111111, 0x010601, 0); /* not multifunction */
	scan();
	assert_int_equal(machine.count, 5);
	assert_int_equal(machine.functions[0].bdf, PCI_BDF(0, 3, 0));
	assert_int_equal(machine.functions[4].bdf, PCI_BDF(2, 0, 0));
	assert_int_equal(at(PCI_BDF(2, 0, 0))->vendor, 0x8086);
	assert_int_equal(at(PCI_BDF(2, 0, 0))->device, 0x10d3);
	assert_int_equal(at(PCI_BDF(2, 0, 0))->class_code, 0x020000);
	assert_int_equal(at(PCI_BDF(2, 0, 0))->revision, 1);
	assert_int_equal(at(PCI_BDF(2, 0, 0))->parent, PCI_BDF(0, 3, 0));
	assert_int_equal(at(PCI_BDF(0, 3, 0))->parent, PCI_NONE);
	assert_true(at(PCI_BDF(0, 31, 0))->multifunction);
	assert_null(pci_find(&machine, 1, PCI_BDF(2, 0, 0)));
	assert_string_equal(messages_text, "");
}

/* A card that answers to every device number of its link counts once. */
static void below_a_port_there_is_one_device(void **state)
{
	(void)state;
	fake_pcie(fake_bridge(PCI_BDF(0, 1, 0), 1, 1, 0xfe000000, 0), PCIE_ROOT_PORT);
	for (unsigned int device = 0; device < 32; device++) {
		(void)fake_add(PCI_BDF(1, device, 0), 0x10d38086, 0x020000, 0);
	}
	scan();
	assert_int_equal(machine.count, 2);
}

static void bridges_that_lead_back_lead_nowhere(void **state)
{
	(void)state;
	(void)fake_bridge(PCI_BDF(0, 1, 0), 1, 1, 0xfe000000, 0);
	(void)fake_bridge(PCI_BDF(1, 0, 0), 1, 1, 0xfe000000, 0);
	(void)fake_bridge(PCI_BDF(1, 1, 0), 3, 2, 0xfe000000, 0);
	scan();
	assert_int_equal(at(PCI_BDF(1, 0, 0))->bridge.secondary, 0);
	assert_int_equal(at(PCI_BDF(1, 1, 0))->bridge.memory[1], 0);
	messages_expect("PCI 0000:01:00.0: the bridge's bus numbers 1-1 are invalid");
	messages_expect("PCI 0000:01:01.0: the bridge's bus numbers 3-2 are invalid");
}

static void windows(void **state)
{
	struct fake *f = fake_bridge(PCI_BDF(0, 1, 0), 1, 2, 0xfe000000, 0x880000000);
	const struct pci_bridge *bridge;

	(void)state;
	fake_set(f, 0x1c, 2, 0x3021); /* 32-bit base 2xxx, limit 3xxx without an upper half */
	fake_set(f, 0x30, 2, 1);
	fake_set(f, 0x32, 2, 1);
	(void)fake_bridge(PCI_BDF(0, 2, 0), 3, 3, 0, 0);
	scan();
	bridge = &at(PCI_BDF(0, 1, 0))->bridge;
	assert_int_equal(bridge->memory[0], 0xfe000000);
	assert_int_equal(bridge->memory[1], 0xfe100000);
	assert_int_equal(bridge->prefetchable[0], 0x880000000);
	assert_int_equal(bridge->prefetchable[1], 0x880100000);
	assert_int_equal(bridge->io[0], 0x12000);
	assert_int_equal(bridge->io[1], 0x14000);
	assert_int_equal(bridge->subordinate, 2);
	bridge = &at(PCI_BDF(0, 2, 0))->bridge;
	assert_int_equal(bridge->io[1] | bridge->memory[1] | bridge->prefetchable[1], 0);
}

static void assert_bar(const struct pci_bar *bar, u64 address, u64 size)
{
	assert_int_equal(bar->address, address);
	assert_int_equal(bar->size, size);
}

static void bars_are_sized_and_put_back(void **state)
{
	struct fake *f = fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0);
	u8 before[4096];
	const struct pci_function *g;

	(void)state;
	fake_bar(f, PCI_BAR(0), 0xfebc0000, KIB(128));
	fake_bar(f, PCI_BAR(1), 0x0000c041, 32);
	fake_set(f, PCI_BAR(3), 4, 8); /* upper half: 32 GiB */
	fake_bar(f, PCI_BAR(2), 0x0000000c, GIB(8));
	fake_bar(f, PCI_BAR(4), 0xfebd0006, KIB(4)); /* the reserved type */
	fake_bar(f, PCI_BAR(5), 0xfebd0004, KIB(4)); /* 64 bits, and no second half */
	fake_set(f, 0x30, 4, 0xfea00001);
	fake_writable(f, 0x30, 4, 0xfffe0001);
	memcpy(before, f->config, sizeof(before));
	scan();
	assert_memory_equal(before, f->config, sizeof(before));
	g = at(PCI_BDF(0, 2, 0));
	assert_bar(&g->bars[0], 0xfebc0000, KIB(128));
	assert_bar(&g->bars[1], 0xc040, 32);
	assert_true(g->bars[1].io && !g->bars[0].io);
	assert_bar(&g->bars[2], 0x800000000, GIB(8));
	assert_true(g->bars[2].is64 && g->bars[2].prefetchable && !g->bars[0].is64);
	assert_bar(&g->bars[3], 0, 0);
	assert_bar(&g->bars[4], 0, 0);
	assert_bar(&g->bars[5], 0, 0);
	assert_bar(&g->rom, 0xfea00000, KIB(128));
	/* One that is switched off lies nowhere: firmware leaves what it likes in the register. */
	fake_set(f, 0x30, 4, 0xfffc0000);
	scan();
	assert_bar(&at(PCI_BDF(0, 2, 0))->rom, 0, 0);
}

/* Everything works through these. */
static void what_must_go_on_is_not_sized(void **state)
{
	struct fake *bridge = fake_bridge(PCI_BDF(0, 3, 0), 1, 1, 0xfe000000, 0);

	(void)state;
	fake_bar(fake_add(PCI_BDF(0, 0, 0), 0x29c08086, 0x060000, 0), PCI_BAR(0), 0xfe000000, 4096);
	fake_bar(fake_add(PCI_BDF(0, 1, 0), 0x29c08086, 0x080020, 0), PCI_BAR(0), 0xfec00000, 4096);
	fake_bar(bridge, PCI_BAR(0), 0xfeb00000, 4096);
	fake_writable(bridge, PCI_BAR(2), 4, 0x00ffffff); /* bus numbers, to a bridge */
	scan();
	assert_bar(&at(PCI_BDF(0, 0, 0))->bars[0], 0, 0);
	assert_bar(&at(PCI_BDF(0, 1, 0))->bars[0], 0, 0);
	assert_bar(&at(PCI_BDF(0, 3, 0))->bars[0], 0xfeb00000, 4096);
	assert_bar(&at(PCI_BDF(0, 3, 0))->bars[2], 0, 0);
}

/* Registers of an uncore where others have BARs: writing them would change what they are for. */
static void what_are_no_bars_is_not_written(void **state)
{
	static const u16 devices[] = {0x2fc0, 0x6f30, 0x6f60, 0x6fa0, 0x6fc0,
				      0xa1ec, 0xa1ed, 0xa26c, 0xa26d};

	(void)state;
	for (unsigned int i = 0; i < ARRAY_SIZE(devices); i++) {
		fake_bar(fake_add(PCI_BDF(0, i, 0), (u32)devices[i] << 16 | 0x8086, 0x088000, 0),
			 PCI_BAR(0), 0xfe000000, 4096);
	}
	fake_bar(fake_add(PCI_BDF(0, 30, 0), 0x2fc01234, 0x088000, 0), PCI_BAR(0), 0xfe000000,
		 4096);
	scan();
	for (unsigned int i = 0; i < ARRAY_SIZE(devices); i++) {
		assert_bar(&at(PCI_BDF(0, i, 0))->bars[0], 0, 0);
	}
	assert_bar(&at(PCI_BDF(0, 30, 0))->bars[0], 0xfe000000, 4096);
}

/* Where config space is no config space, zeros are read as often as ones. */
static void a_vendor_of_zeros_is_nobody(void **state)
{
	(void)state;
	(void)fake_add(PCI_BDF(0, 1, 0), 0, 0, 0x80);
	(void)fake_add(PCI_BDF(0, 1, 1), 0x10d38086, 0x020000, 0);
	(void)fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0x80);
	(void)fake_add(PCI_BDF(0, 2, 3), 0x12340000, 0x020000, 0);
	scan();
	assert_int_equal(machine.count, 1);
}

static void capabilities(void **state)
{
	struct fake *f = fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0);
	u16 pm = fake_cap(f, PCI_CAP_PM, 8);
	u16 msi = fake_cap(f, PCI_CAP_MSI, 24);
	u16 msix = fake_cap(f, PCI_CAP_MSIX, 12);
	u16 af = fake_cap(f, PCI_CAP_AF, 6);
	const struct pci_function *g;

	(void)state;
	fake_set(f, msi + 2U, 2, 0x018a);        /* 32 messages, 64 bits, maskable */
	fake_set(f, msix + 2U, 2, 0xc000 | 127); /* 128 entries */
	fake_set(f, msix + 4U, 4, 0x2000 | 3);
	fake_set(f, msix + 8U, 4, 0x3000 | 3);
	fake_bar(f, PCI_BAR(3), 0xfebd0000, KIB(16));
	fake_set(f, af + 3U, 1, 3);
	fake_pcie(f, PCIE_ENDPOINT);
	(void)fake_ext(f, 1, 0x40);
	fake_acs(f);
	(void)fake_ext(f, PCI_EXT_ARI, 8);
	scan();
	g = at(PCI_BDF(0, 2, 0));
	assert_int_equal(g->cap_pm, pm);
	assert_int_equal(g->cap_af, af);
	assert_int_equal(g->pcie_type, PCIE_ENDPOINT);
	assert_true(g->flr);
	assert_int_equal(g->msi.cap, msi);
	assert_int_equal(g->msi.count, 32);
	assert_true(g->msi.is64 && g->msi.maskable);
	assert_int_equal(g->msix.cap, msix);
	assert_int_equal(g->msix.count, 128);
	assert_int_equal(g->msix.table_bar, 3);
	assert_int_equal(g->msix.table_offset, 0x2000);
	assert_int_equal(g->msix.pba_offset, 0x3000);
	assert_int_equal(g->ext_acs, 0x140);
	assert_int_equal(g->ext_ari, 0x148);
	assert_true(g->isolates);
	assert_int_equal(fake_get(f, 0x146, 2), 0x1f);
	assert_string_equal(messages_text, "");
}

static void msi_of_too_many_messages_has_32(void **state)
{
	struct fake *f = fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0);
	u16 msi = fake_cap(f, PCI_CAP_MSI, 24);

	(void)state;
	fake_set(f, msi + 2U, 2, 7 << 1);
	scan();
	assert_int_equal(at(PCI_BDF(0, 2, 0))->msi.count, 32);
	assert_false(at(PCI_BDF(0, 2, 0))->msi.is64);
}

static void lists_without_end_end(void **state)
{
	struct fake *f = fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0);
	u16 pm = fake_cap(f, PCI_CAP_PM, 8);

	(void)state;
	fake_pcie(f, PCIE_ENDPOINT);
	fake_set(f, f->caps_link, 1, pm); /* back to the first */
	fake_acs(f);
	fake_set(f, PCI_EXT_FIRST + 2, 2, PCI_EXT_FIRST << 4 | 1); /* to itself */
	f = fake_add(PCI_BDF(0, 3, 0), 0x10d38086, 0x020000, 0);
	(void)fake_cap(f, PCI_CAP_PM, 8);
	fake_set(f, f->caps_link, 1, 0x20); /* into the header: the end */
	scan();
	assert_int_equal(at(PCI_BDF(0, 2, 0))->cap_pm, pm);
	assert_int_equal(at(PCI_BDF(0, 2, 0))->ext_acs, PCI_EXT_FIRST);
	messages_expect("PCI 0000:00:02.0: the list of capabilities is circular");
	messages_expect("PCI 0000:00:02.0: the list of extended capabilities is circular");
	assert_null(strstr(messages_text, "00:03.0"));
}

static void msix_outside_its_bar_is_none(void **state)
{
	static const u32 wrong[][2] = {
		{0x3000 | 6, 0x2000}, {0x3001, 0x2000}, {0x2000, 0x4000}, {0x3ff8, 0}, {2, 0}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		struct fake *f;
		u16 msix;

		fake_count = 0;
		f = fake_add(PCI_BDF(0, 2, 0), 0x10d38086, 0x020000, 0);
		msix = fake_cap(f, PCI_CAP_MSIX, 12);
		fake_set(f, msix + 4U, 4, wrong[i][0]);
		fake_set(f, msix + 8U, 4, wrong[i][1]);
		fake_bar(f, PCI_BAR(0), 0xfebd0000, KIB(16));
		fake_bar(f, PCI_BAR(2), 0xc001, KIB(16));
		scan();
		assert_int_equal(at(PCI_BDF(0, 2, 0))->msix.cap, 0);
		messages_expect("PCI 0000:00:02.0: its MSI-X table is not inside a BAR");
	}
}

static void pins_turn_at_bridges(void **state)
{
	struct fake *f = fake_add(PCI_BDF(1, 2, 0), 0x10d38086, 0x020000, 0);
	struct fake *g = fake_add(PCI_BDF(0, 4, 0), 0x10d38086, 0x020000, 0);
	struct fake *h = fake_add(PCI_BDF(1, 0, 0), 0x10d38086, 0x020000, 0);
	u8 bus;
	u8 device;

	(void)state;
	(void)fake_bridge(PCI_BDF(0, 3, 0), 1, 1, 0xfe000000, 0);
	fake_set(f, PCI_INTERRUPT_PIN, 1, 1);
	fake_set(f, PCI_INTERRUPT_LINE, 1, 10);
	fake_set(g, PCI_INTERRUPT_PIN, 1, 4);
	fake_set(g, PCI_INTERRUPT_LINE, 1, 10);
	fake_set(h, PCI_INTERRUPT_PIN, 1, 3);
	(void)fake_add(PCI_BDF(1, 3, 0), 0x10d38086, 0x020000, 0);
	scan();
	assert_int_equal(pci_root_pin(&machine, at(PCI_BDF(1, 2, 0)), &bus, &device), 3);
	assert_int_equal(bus, 0);
	assert_int_equal(device, 3);
	assert_int_equal(pci_root_pin(&machine, at(PCI_BDF(0, 4, 0)), &bus, &device), 4);
	assert_int_equal(device, 4);
	/* The same legacy line, the same wire, no line and no pin. */
	assert_true(pci_shares_pin(&machine, at(f->bdf), at(g->bdf)));
	assert_true(pci_shares_pin(&machine, at(f->bdf), at(h->bdf)));
	assert_false(pci_shares_pin(&machine, at(g->bdf), at(h->bdf)));
	assert_false(pci_shares_pin(&machine, at(f->bdf), at(PCI_BDF(1, 3, 0))));
	assert_false(pci_shares_pin(&machine, at(PCI_BDF(1, 3, 0)), at(f->bdf)));
	/* Lines that are known decide. */
	machine.functions[2].gsi = 20;
	machine.functions[3].gsi = 21;
	assert_int_equal(machine.functions[2].bdf, h->bdf);
	assert_int_equal(machine.functions[3].bdf, f->bdf);
	assert_false(pci_shares_pin(&machine, at(f->bdf), at(h->bdf)));
	machine.functions[3].gsi = 20;
	assert_true(pci_shares_pin(&machine, at(f->bdf), at(h->bdf)));
}

static void platform_classes(void **state)
{
	static const struct {
		u32 class_code;
		u8 header;
		bool platform;
	} rows[] = {
		{0x060000, 0, true},  {0x060100, 0, true}, {0x060400, 1, true},
		{0x020000, 1, true},  {0x080020, 0, true}, {0x080400, 0, true},
		{0x080501, 0, false}, {0x080600, 0, true}, {0x088000, 0, false},
		{0x010802, 0, false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct pci_function f = {.class_code = rows[i].class_code,
					 .header_type = rows[i].header};

		assert_int_equal(pci_is_platform(&f), rows[i].platform);
	}
}

/* In D3hot it decodes nothing; on its way back the fake below loses its BARs, as one without "no
 * soft reset" may. */
static struct fake *asleep;
static u16 asleep_pm;

static void sleeper_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	if (bdf == asleep->bdf && reg == asleep_pm + PCI_PM_CONTROL &&
	    (fake_get(asleep, reg, 2) & 3) == 3 && (value & 3) == 0) {
		fake_set(asleep, PCI_BAR(0), 4, 0);
		fake_set(asleep, PCI_INTERRUPT_LINE, 1, 0);
		fake_set(asleep, PCI_COMMAND, 2, 0);
	}
	fake_write(context, segment, bdf, reg, width, value);
}

static void a_function_left_in_d3hot_is_woken(void **state)
{
	const struct pci_access access = {fake_read, sleeper_write, fake_wait, NULL};
	struct report report = messages_report();

	(void)state;
	asleep = fake_add(PCI_BDF(0, 4, 0), 0x10d38086, 0x020000, 0);
	fake_bar(asleep, PCI_BAR(0), 0xfe000000, 0x4000);
	fake_set(asleep, PCI_INTERRUPT_LINE, 1, 11);
	fake_writable(asleep, PCI_INTERRUPT_LINE, 1, 0xff);
	asleep_pm = fake_cap(asleep, PCI_CAP_PM, 8);
	fake_set(asleep, asleep_pm + PCI_PM_CONTROL, 2, 3);
	fake_writable(asleep, asleep_pm + PCI_PM_CONTROL, 2, 3);
	pci_scan(&access, buses, 1, &machine, &report);
	assert_int_equal(fake_get(asleep, asleep_pm + PCI_PM_CONTROL, 2), 0);
	assert_int_equal(fake_waited, 10);
	assert_int_equal(at(PCI_BDF(0, 4, 0))->bars[0].address, 0xfe000000);
	assert_int_equal(at(PCI_BDF(0, 4, 0))->bars[0].size, 0x4000);
	assert_int_equal(at(PCI_BDF(0, 4, 0))->line, 11);
	assert_int_equal(fake_get(asleep, PCI_INTERRUPT_LINE, 1), 11);
	assert_int_equal(fake_get(asleep, PCI_COMMAND, 2), 7);
	/* One that is awake is not waited for. */
	pci_scan(&access, buses, 1, &machine, &report);
	assert_int_equal(fake_waited, 10);
}

/* They are silenced, and the rest of the machine is as without them. */
static void more_than_there_is_room_for(void **state)
{
	struct fake *last = NULL;

	(void)state;
	for (unsigned int i = 0; i <= MAX_PCI_FUNCTIONS; i++) {
		last = fake_add(PCI_BDF(i / 32, i % 32, 0), 0x10d38086, 0x020000, 0);
		fake_set(last, PCI_COMMAND, 2, 7);
		fake_writable(last, PCI_COMMAND, 2, 0x407);
	}
	scan();
	messages_expect("1025 PCI functions, and this version of Bulkhead manages 1024: those from "
			"0000:20:00.0 on left out, which no partition can have");
	assert_int_equal(messages_count(), 1);
	assert_int_equal(machine.count, MAX_PCI_FUNCTIONS);
	assert_int_equal(machine.functions[1023].bdf, PCI_BDF(31, 31, 0));
	assert_int_equal(machine.functions[1023].group, 1023);
	assert_int_equal(fake_get(last, PCI_COMMAND, 2), 1);
	assert_int_equal(fake_get(last - 1, PCI_COMMAND, 2), 7);
	fake_count--;
	scan();
	assert_string_equal(messages_text, "");
	assert_int_equal(machine.count, MAX_PCI_FUNCTIONS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(functions_come_in_order, fresh),
		cmocka_unit_test_setup(below_a_port_there_is_one_device, fresh),
		cmocka_unit_test_setup(bridges_that_lead_back_lead_nowhere, fresh),
		cmocka_unit_test_setup(windows, fresh),
		cmocka_unit_test_setup(bars_are_sized_and_put_back, fresh),
		cmocka_unit_test_setup(what_are_no_bars_is_not_written, fresh),
		cmocka_unit_test_setup(a_vendor_of_zeros_is_nobody, fresh),
		cmocka_unit_test_setup(what_must_go_on_is_not_sized, fresh),
		cmocka_unit_test_setup(capabilities, fresh),
		cmocka_unit_test_setup(msi_of_too_many_messages_has_32, fresh),
		cmocka_unit_test_setup(lists_without_end_end, fresh),
		cmocka_unit_test_setup(msix_outside_its_bar_is_none, fresh),
		cmocka_unit_test_setup(pins_turn_at_bridges, fresh),
		cmocka_unit_test_setup(platform_classes, fresh),
		cmocka_unit_test_setup(a_function_left_in_d3hot_is_woken, fresh),
		cmocka_unit_test_setup(more_than_there_is_room_for, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
