/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci/groups.c, silence.c and topology.c over a made-up machine. What groups are of any
 * tree is in test_pci_groups_property.c; here are reasons, words, and the services' registers. */

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

	pci_scan(&fake_access, buses, 1, &machine, &report);
}

static void assert_reason(u16 bdf, enum pci_group_reason reason, u16 cause, const char *words)
{
	char text[200];

	assert_int_equal(at(bdf)->group_reason, reason);
	assert_int_equal(at(bdf)->group_cause, cause);
	(void)pci_group_words(at(bdf), text, sizeof(text));
	assert_string_equal(text, words);
}

/* A switch at bus 2, below a root port: devices behind ports 03:00.0 and 03:01.0 at buses 4 and 5.
 */
static void add_switch(bool root, bool left, bool right)
{
	(void)port(PCI_BDF(0, 2, 0), 2, 5, PCIE_ROOT_PORT, root);
	(void)port(PCI_BDF(2, 0, 0), 3, 5, PCIE_UPSTREAM, false);
	(void)port(PCI_BDF(3, 0, 0), 4, 4, PCIE_DOWNSTREAM, left);
	(void)endpoint(PCI_BDF(4, 0, 0), 0);
	(void)port(PCI_BDF(3, 1, 0), 5, 5, PCIE_DOWNSTREAM, right);
	(void)endpoint(PCI_BDF(5, 0, 0), 0);
}

static void behind_redirecting_ports_each_is_alone(void **state)
{
	(void)state;
	(void)port(PCI_BDF(0, 1, 0), 1, 1, PCIE_ROOT_PORT, true);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	add_switch(true, true, true);
	(void)port(PCI_BDF(0, 3, 0), 6, 6, PCIE_ROOT_PORT, false);
	(void)fake_bridge(PCI_BDF(0, 30, 0), 7, 7, 0xfe000000, 0);
	scan();
	assert_int_equal(machine.groups, machine.count);
	for (unsigned int i = 0; i < machine.count; i++) {
		assert_int_equal(machine.functions[i].group, i);
		assert_int_equal(machine.functions[i].requester, machine.functions[i].bdf);
		assert_int_equal(machine.functions[i].group_reason, PCI_GROUP_ALONE);
	}
	assert_reason(PCI_BDF(4, 0, 0), PCI_GROUP_ALONE, PCI_BDF(4, 0, 0),
		      "the IOMMU can tell 0000:04:00.0 from all others");
}

/* What comes in at 03:00.0 goes straight down 03:01.0, whatever that does with what comes up. */
static void a_port_that_does_not_redirect_joins_its_switch(void **state)
{
	static const u16 joined[] = {PCI_BDF(2, 0, 0), PCI_BDF(3, 0, 0), PCI_BDF(3, 1, 0),
				     PCI_BDF(4, 0, 0), PCI_BDF(5, 0, 0)};

	(void)state;
	add_switch(true, false, true);
	scan();
	assert_int_equal(machine.groups, 2);
	for (size_t i = 0; i < ARRAY_SIZE(joined); i++) {
		assert_int_equal(at(joined[i])->group, 1);
		assert_reason(
			joined[i], PCI_GROUP_SWITCH, PCI_BDF(3, 0, 0),
			"port 0000:03:00.0 does not send requests up to the IOMMU, so devices below its switch can reach each other (no ACS request redirect)");
	}
	(void)fresh(state);
	add_switch(true, true, false);
	scan();
	assert_int_equal(machine.groups, 2);
	assert_int_equal(at(PCI_BDF(4, 0, 0))->group_cause, PCI_BDF(3, 1, 0));
}

/* A function of the upstream port's device gets what comes up through the port, and the devices
 * below, which redirect, are in one group with it. */
static void a_function_beside_an_upstream_port(void **state)
{
	(void)state;
	add_switch(true, true, true);
	(void)endpoint(PCI_BDF(2, 0, 1), 0);
	fake_set(fake_find(0, PCI_BDF(2, 0, 0)), PCI_HEADER_TYPE, 1, 0x81);
	scan();
	assert_int_equal(machine.groups, 2);
	assert_reason(
		PCI_BDF(5, 0, 0), PCI_GROUP_MULTIFUNCTION, PCI_BDF(2, 0, 0),
		"requests can pass between the functions of device 0000:02:00.0 without reaching the IOMMU (no ACS request redirect)");
}

/* The ports further down redirect, and that does not help. */
static void the_topmost_port_decides(void **state)
{
	(void)state;
	add_switch(false, true, false);
	(void)endpoint(PCI_BDF(0, 7, 0), 0);
	scan();
	assert_int_equal(machine.groups, 2);
	assert_int_equal(at(PCI_BDF(4, 0, 0))->group, at(PCI_BDF(5, 0, 0))->group);
	assert_reason(
		PCI_BDF(4, 0, 0), PCI_GROUP_PORT, PCI_BDF(0, 2, 0),
		"port 0000:00:02.0 does not send requests up to the IOMMU, so devices below it can reach each other (no ACS request redirect)");
	assert_int_equal(at(PCI_BDF(0, 7, 0))->group, 1);
}

/* Capability and control of a port, and whether the one below it is alone. */
static void judge_services(enum pcie_type type, u32 capability, u32 control, u32 writable,
			   bool alone)
{
	struct fake *f;

	(void)fresh(NULL);
	f = port(PCI_BDF(0, 2, 0), 2, 2, type, true);
	fake_set(f, PCI_EXT_FIRST + 4, 2, capability);
	fake_set(f, PCI_EXT_FIRST + 6, 2, control);
	fake_writable(f, PCI_EXT_FIRST + 6, 2, writable);
	(void)endpoint(PCI_BDF(2, 0, 0), 0);
	scan();
	assert_int_equal(machine.groups, alone ? 2 : 1);
	assert_true(at(f->bdf)->isolates == alone);
	if (alone) {
		assert_int_equal(fake_get(f, PCI_EXT_FIRST + 6, 2), capability & 0x1f);
	}
}

static void services_are_on_and_exceptions_off(void **state)
{
	(void)state;
	judge_services(PCIE_ROOT_PORT, 0x1f, 0, 0x7f, true);
	/* Switched on, yet it reads back as off: broken. */
	judge_services(PCIE_ROOT_PORT, 0x1f, 0, 0x1b, false);
	/* What a root port doesn't have it doesn't need; a switch does pass requests on. */
	judge_services(PCIE_ROOT_PORT, 0x11, 0, 0x7f, true);
	judge_services(PCIE_DOWNSTREAM, 0x1b, 0, 0x7f, false);
	judge_services(PCIE_DOWNSTREAM, 0x1f, 0, 0x7f, true);
	/* Egress control and direct translated requests pass by the redirection. */
	judge_services(PCIE_DOWNSTREAM, 0x7f, 0x60, 0x7f, true);
	judge_services(PCIE_DOWNSTREAM, 0x7f, 0x20, 0x1f, false);
	judge_services(PCIE_DOWNSTREAM, 0x7f, 0x40, 0x1f, false);
}

static void functions_of_one_device(void **state)
{
	(void)state;
	(void)fake_add(PCI_BDF(0, 31, 0), IDS, 0x060100, 0x80);
	(void)fake_add(PCI_BDF(0, 31, 2), IDS, CLASS, 0x80);
	fake_acs(endpoint(PCI_BDF(0, 31, 3), 0x80)); /* redirects, and the others reach it */
	(void)port(PCI_BDF(0, 28, 0), 1, 1, PCIE_ROOT_PORT, false);
	fake_set(&fakes[fake_count - 1], PCI_HEADER_TYPE, 1, 0x81);
	(void)port(PCI_BDF(0, 28, 4), 2, 2, PCIE_ROOT_PORT, false);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	(void)endpoint(PCI_BDF(2, 0, 0), 0);
	scan();
	assert_int_equal(machine.groups, 2);
	assert_int_equal(at(PCI_BDF(0, 31, 0))->group, at(PCI_BDF(0, 31, 2))->group);
	assert_int_equal(at(PCI_BDF(0, 31, 3))->group, at(PCI_BDF(0, 31, 2))->group);
	assert_reason(
		PCI_BDF(0, 31, 2), PCI_GROUP_MULTIFUNCTION, PCI_BDF(0, 31, 0),
		"requests can pass between the functions of device 0000:00:1f.0 without reaching the IOMMU (no ACS request redirect)");
	/* Two cards behind two ports that are functions of one device, which is the reason. */
	assert_int_equal(at(PCI_BDF(1, 0, 0))->group, at(PCI_BDF(2, 0, 0))->group);
	assert_reason(
		PCI_BDF(2, 0, 0), PCI_GROUP_MULTIFUNCTION, PCI_BDF(0, 28, 0),
		"requests can pass between the functions of device 0000:00:1c.0 without reaching the IOMMU (no ACS request redirect)");
}

/* Some root complexes have a host bridge, without these services, as function 0 of root ports. */
static void a_host_bridge_joins_nothing(void **state)
{
	(void)state;
	(void)fake_add(PCI_BDF(0, 1, 0), IDS, 0x060000, 0x80);
	(void)port(PCI_BDF(0, 1, 1), 1, 1, PCIE_ROOT_PORT, true);
	(void)port(PCI_BDF(0, 1, 2), 2, 2, PCIE_ROOT_PORT, true);
	(void)endpoint(PCI_BDF(1, 0, 0), 0);
	(void)endpoint(PCI_BDF(2, 0, 0), 0);
	scan();
	assert_int_equal(machine.groups, 5);
	fake_set(&fakes[0], PCI_REVISION, 4, 0x060100U << 8);
	scan();
	assert_int_equal(machine.groups, 1);
}

/* The number of a function that isn't there: nothing on a root bus is below it. */
static void the_last_function_of_all_is_no_bridge(void **state)
{
	(void)state;
	(void)endpoint(PCI_BDF(0, 2, 0), 0);
	(void)endpoint(PCI_BDF(255, 31, 0), 0x80);
	(void)endpoint(PCI_BDF(255, 31, 7), 0);
	scan();
	assert_int_equal(machine.count, 3);
	assert_null(pci_above(&machine, at(PCI_BDF(0, 2, 0))));
	assert_int_equal(machine.groups, 2);
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
		      "bridge 0000:01:00.0 uses one requester ID for all devices behind it");
	assert_reason(PCI_BDF(6, 1, 0), PCI_GROUP_CONVENTIONAL, PCI_BDF(0, 30, 0),
		      "bridge 0000:00:1e.0 uses one requester ID for all devices behind it");
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
		cmocka_unit_test_setup(behind_redirecting_ports_each_is_alone, fresh),
		cmocka_unit_test_setup(a_port_that_does_not_redirect_joins_its_switch, fresh),
		cmocka_unit_test_setup(a_function_beside_an_upstream_port, fresh),
		cmocka_unit_test_setup(the_topmost_port_decides, fresh),
		cmocka_unit_test_setup(services_are_on_and_exceptions_off, fresh),
		cmocka_unit_test_setup(functions_of_one_device, fresh),
		cmocka_unit_test_setup(a_host_bridge_joins_nothing, fresh),
		cmocka_unit_test_setup(the_last_function_of_all_is_no_bridge, fresh),
		cmocka_unit_test_setup(conventional_bridges_speak_for_all, fresh),
		cmocka_unit_test_setup(devices_come_to_rest, fresh),
		cmocka_unit_test_setup(topology, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
