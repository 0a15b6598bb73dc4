/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci_groups.c, pci_silence.c and pci_topology.c over a made-up machine. */

#include "unit.h"

#include "pci_fake.h"

#include <lib/report.h>

/* Nothing is wrong with these machines. */
static void no_line(void *context, const char *text)
{
	(void)context;
	fail_msg("%s", text);
}

static void scan(void)
{
	struct report report = {.line = no_line};

	assert_int_equal(pci_scan(&fake_access, buses, 1, &machine, &report), 0);
}

static void assert_reason(u16 bdf, enum pci_group_reason reason, u16 cause, const char *words)
{
	char text[160];

	assert_int_equal(at(bdf)->group_reason, reason);
	assert_int_equal(at(bdf)->group_cause, cause);
	(void)pci_group_words(at(bdf), text, sizeof(text));
	assert_string_equal(text, words);
}

static void behind_isolating_ports_each_is_alone(void **state)
{
	(void)state;
	(void)port(PCI_BDF(0, 1, 0), 1, 1, PCIE_ROOT_PORT, true);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	(void)port(PCI_BDF(0, 2, 0), 2, 5, PCIE_ROOT_PORT, true);
	(void)port(PCI_BDF(2, 0, 0), 3, 5, PCIE_UPSTREAM, false);
	(void)port(PCI_BDF(3, 0, 0), 4, 4, PCIE_DOWNSTREAM, true);
	(void)endpoint(PCI_BDF(4, 0, 0), 0);
	(void)port(PCI_BDF(3, 1, 0), 5, 5, PCIE_DOWNSTREAM, true);
	(void)endpoint(PCI_BDF(5, 0, 0), 0);
	scan();
	assert_int_equal(machine.groups, machine.count);
	for (unsigned int i = 0; i < machine.count; i++) {
		assert_int_equal(machine.functions[i].group, i);
		assert_int_equal(machine.functions[i].requester, machine.functions[i].bdf);
	}
	assert_reason(PCI_BDF(4, 0, 0), PCI_GROUP_ALONE, PCI_BDF(4, 0, 0),
		      "the IOMMU tells 0000:04:00.0 from all others");
}

static void below_a_port_without_access_control(void **state)
{
	(void)state;
	(void)port(PCI_BDF(0, 2, 0), 2, 5, PCIE_ROOT_PORT, true);
	(void)port(PCI_BDF(2, 0, 0), 3, 5, PCIE_UPSTREAM, false);
	(void)port(PCI_BDF(3, 0, 0), 4, 4, PCIE_DOWNSTREAM, false);
	(void)endpoint(PCI_BDF(4, 0, 0), 0);
	(void)port(PCI_BDF(3, 1, 0), 5, 5, PCIE_DOWNSTREAM, true);
	(void)endpoint(PCI_BDF(5, 0, 0), 0);
	scan();
	assert_int_equal(at(PCI_BDF(4, 0, 0))->group, at(PCI_BDF(3, 0, 0))->group);
	assert_int_not_equal(at(PCI_BDF(4, 0, 0))->group, at(PCI_BDF(2, 0, 0))->group);
	assert_int_not_equal(at(PCI_BDF(4, 0, 0))->group, at(PCI_BDF(5, 0, 0))->group);
	assert_reason(PCI_BDF(4, 0, 0), PCI_GROUP_SWITCH, PCI_BDF(3, 0, 0),
		      "port 0000:03:00.0 lets those below it reach each other (no access control "
		      "services)");
	assert_reason(PCI_BDF(3, 0, 0), PCI_GROUP_SWITCH, PCI_BDF(3, 0, 0),
		      "port 0000:03:00.0 lets those below it reach each other (no access control "
		      "services)");
}

/* The port further down isolates, and that does not help. */
static void the_topmost_port_decides(void **state)
{
	(void)state;
	(void)port(PCI_BDF(0, 2, 0), 2, 5, PCIE_ROOT_PORT, false);
	(void)port(PCI_BDF(2, 0, 0), 3, 5, PCIE_UPSTREAM, false);
	(void)port(PCI_BDF(3, 0, 0), 4, 4, PCIE_DOWNSTREAM, true);
	(void)endpoint(PCI_BDF(4, 0, 0), 0);
	(void)port(PCI_BDF(3, 1, 0), 5, 5, PCIE_DOWNSTREAM, true);
	(void)endpoint(PCI_BDF(5, 0, 0), 0);
	(void)endpoint(PCI_BDF(0, 7, 0), 0);
	scan();
	assert_int_equal(machine.groups, 2);
	assert_int_equal(at(PCI_BDF(4, 0, 0))->group, at(PCI_BDF(5, 0, 0))->group);
	assert_int_equal(at(PCI_BDF(4, 0, 0))->group_cause, PCI_BDF(0, 2, 0));
	assert_int_equal(at(PCI_BDF(0, 7, 0))->group, 1);
}

/* Switched on, yet it reads back as off: broken. */
static void access_control_that_stays_off_is_none(void **state)
{
	struct fake *f = port(PCI_BDF(0, 2, 0), 2, 2, PCIE_ROOT_PORT, true);

	(void)state;
	fake_writable(f, PCI_EXT_FIRST + 6, 2, 0x1b);
	(void)endpoint(PCI_BDF(2, 0, 0), 0);
	scan();
	assert_int_equal(machine.groups, 1);
}

static void functions_of_one_device(void **state)
{
	(void)state;
	(void)fake_add(PCI_BDF(0, 31, 0), IDS, 0x060100, 0x80);
	(void)fake_add(PCI_BDF(0, 31, 2), IDS, CLASS, 0x80);
	fake_acs(endpoint(PCI_BDF(0, 31, 3), 0x80)); /* isolates */
	(void)port(PCI_BDF(0, 28, 0), 1, 1, PCIE_ROOT_PORT, false);
	fake_set(&fakes[fake_count - 1], PCI_HEADER_TYPE, 1, 0x81);
	(void)port(PCI_BDF(0, 28, 4), 2, 2, PCIE_ROOT_PORT, false);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	(void)endpoint(PCI_BDF(2, 0, 0), 0);
	scan();
	assert_int_equal(at(PCI_BDF(0, 31, 0))->group, at(PCI_BDF(0, 31, 2))->group);
	assert_int_not_equal(at(PCI_BDF(0, 31, 3))->group, at(PCI_BDF(0, 31, 2))->group);
	assert_reason(PCI_BDF(0, 31, 2), PCI_GROUP_MULTIFUNCTION, PCI_BDF(0, 31, 0),
		      "the functions of device 0000:00:1f.0 reach each other inside it (no access "
		      "control services)");
	/* Two cards behind two ports that are functions of one device. */
	assert_int_equal(at(PCI_BDF(1, 0, 0))->group, at(PCI_BDF(2, 0, 0))->group);
	assert_int_equal(machine.groups, 3);
}

static void conventional_bridges_speak_for_all(void **state)
{
	(void)state;
	(void)port(PCI_BDF(0, 1, 0), 1, 3, PCIE_ROOT_PORT, true);
	fake_pcie(fake_bridge(PCI_BDF(1, 0, 0), 2, 3, 0xfe000000, 0), PCIE_TO_PCI);
	(void)fake_add(PCI_BDF(2, 4, 0), IDS, CLASS, 0);
	(void)fake_bridge(PCI_BDF(2, 5, 0), 3, 3, 0xfe000000, 0);
	(void)fake_add(PCI_BDF(3, 1, 0), IDS, CLASS, 0);
	(void)fake_bridge(PCI_BDF(0, 30, 0), 6, 6, 0xfe000000, 0);
	(void)fake_add(PCI_BDF(6, 1, 0), IDS, CLASS, 0);
	scan();
	assert_int_equal(at(PCI_BDF(2, 4, 0))->requester, PCI_BDF(2, 0, 0));
	assert_int_equal(at(PCI_BDF(3, 1, 0))->requester, PCI_BDF(2, 0, 0));
	assert_int_equal(at(PCI_BDF(6, 1, 0))->requester, PCI_BDF(0, 30, 0));
	assert_int_equal(at(PCI_BDF(3, 1, 0))->group, at(PCI_BDF(2, 4, 0))->group);
	assert_int_equal(at(PCI_BDF(1, 0, 0))->group, at(PCI_BDF(2, 4, 0))->group);
	assert_int_not_equal(at(PCI_BDF(0, 1, 0))->group, at(PCI_BDF(2, 4, 0))->group);
	assert_reason(PCI_BDF(3, 1, 0), PCI_GROUP_CONVENTIONAL, PCI_BDF(1, 0, 0),
		      "bridge 0000:01:00.0 does DMA in one name for all behind it");
	assert_reason(PCI_BDF(6, 1, 0), PCI_GROUP_CONVENTIONAL, PCI_BDF(0, 30, 0),
		      "bridge 0000:00:1e.0 does DMA in one name for all behind it");
}

static void devices_come_to_rest(void **state)
{
	struct fake *f = fake_add(PCI_BDF(0, 2, 0), IDS, CLASS, 0);
	struct fake *bridge = fake_bridge(PCI_BDF(0, 3, 0), 0, 0, 0xfe000000, 0);

	(void)state;
	scan();
	pci_silence(&fake_access, at(f->bdf), false);
	assert_int_equal(fake_get(f, PCI_COMMAND, 2), 3);
	fake_set(f, PCI_INTERRUPT_PIN, 1, 1);
	scan();
	pci_silence(&fake_access, at(f->bdf), true);
	assert_int_equal(fake_get(f, PCI_COMMAND, 2), 0x401);
	pci_silence(&fake_access, at(bridge->bdf), true);
	assert_int_equal(fake_get(bridge, PCI_COMMAND, 2), 7);
}

/* The DMAR table's reader asks by these. */
static void topology(void **state)
{
	struct pci_topology t = pci_topology_of(&machine);
	u8 secondary;
	u8 subordinate;

	(void)state;
	(void)fake_bridge(PCI_BDF(0, 1, 0), 1, 3, 0xfe000000, 0);
	(void)fake_add(PCI_BDF(1, 0, 0), IDS, CLASS, 0);
	scan();
	machine.functions[1].physfn = 0x55;
	assert_true(t.bridge(t.context, 0, PCI_BDF(0, 1, 0), &secondary, &subordinate));
	assert_int_equal(secondary, 1);
	assert_int_equal(subordinate, 3);
	assert_false(t.bridge(t.context, 0, PCI_BDF(1, 0, 0), &secondary, &subordinate));
	assert_false(t.bridge(t.context, 1, PCI_BDF(0, 1, 0), &secondary, &subordinate));
	assert_int_equal(t.physical(t.context, 0, PCI_BDF(1, 0, 0)), 0x55);
	assert_int_equal(t.physical(t.context, 0, PCI_BDF(0, 1, 0)), PCI_BDF(0, 1, 0));
	assert_int_equal(t.physical(t.context, 0, 0x99), 0x99);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(behind_isolating_ports_each_is_alone, fresh),
		cmocka_unit_test_setup(below_a_port_without_access_control, fresh),
		cmocka_unit_test_setup(the_topmost_port_decides, fresh),
		cmocka_unit_test_setup(access_control_that_stays_off_is_none, fresh),
		cmocka_unit_test_setup(functions_of_one_device, fresh),
		cmocka_unit_test_setup(conventional_bridges_speak_for_all, fresh),
		cmocka_unit_test_setup(devices_come_to_rest, fresh),
		cmocka_unit_test_setup(topology, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
