/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci/sriov.c, virtual.c and place.c over a made-up machine. */

#include "unit.h"

#include "messages.h"
#include "pci_fake.h"

#include <lib/errno.h>

static void scan(void)
{
	struct report report = messages_report();

	pci_scan(&fake_access, buses, 1, &machine, &report);
}

/* A card with seven VFs, numbered as an 82576 does. */
static struct fake *sriov(u16 bdf, bool ari, u32 bar, u64 address)
{
	struct fake *f = endpoint(bdf, 0);
	u16 cap;

	if (ari) {
		(void)fake_ext(f, PCI_EXT_ARI, 8);
	}
	cap = fake_ext(f, PCI_EXT_SRIOV, 0x40);
	fake_writable(f, cap + 8U, 2, 0x19);
	fake_set(f, cap + 0xeU, 2, 7);
	fake_writable(f, cap + 0x10U, 2, 0xffff);
	fake_set(f, cap + 0x14U, 2, 0x80);
	fake_set(f, cap + 0x16U, 2, 2);
	fake_set(f, cap + 0x1aU, 2, 0x10ca);
	fake_set(f, cap + 0x1cU, 4, 0x553);
	fake_writable(f, cap + 0x20U, 4, 0x553);
	fake_bar(f, cap + 0x24U, bar | (u32)address, KIB(16));
	fake_set(f, cap + 0x28U, 4, (u32)(address >> 32));
	fake_set(f, PCI_COMMAND, 2, 7);
	for (unsigned int i = 0; i < 7; i++) {
		struct fake *vf = fake_add((u16)(bdf + 0x80 + 2 * i), 0xffffffff, CLASS, 0);
		u16 msix = fake_cap(vf, PCI_CAP_MSIX, 12);

		fake_set(vf, msix + 2U, 2, 2);
		fake_set(vf, msix + 8U, 4, 0x2000);
		fake_pcie(vf, PCIE_ENDPOINT);
	}
	return f;
}

static struct fake *ari_port(u16 bdf, u8 secondary, u8 subordinate)
{
	struct fake *f = port(bdf, secondary, subordinate, PCIE_ROOT_PORT, true);

	fake_set(f, 0x40 + 0x24, 4, 0x20);
	return f;
}

static void vfs_are_placed_and_come_up(void **state)
{
	const u16 pf = PCI_BDF(1, 0, 0);
	struct report report = messages_report();
	struct fake *above = ari_port(PCI_BDF(0, 1, 0), 1, 1);
	struct fake *f = sriov(pf, true, 0xc, 0);
	const struct pci_function *vf;

	(void)state;
	fake_bar(f, PCI_BAR(0), 0xfe000000, KIB(128));
	(void)fake_add(PCI_BDF(2, 0, 0), IDS, CLASS, 0); /* moves when VFs come */
	scan();
	assert_int_equal(machine.count, 3);
	assert_int_equal(at(pf)->sriov.total, 7);
	assert_int_equal(at(pf)->sriov.first, 0x80);
	assert_int_equal(at(pf)->sriov.vf_device, 0x10ca);
	assert_int_equal(at(pf)->sriov.enabled, 0);
	assert_true(at(pf)->sriov.ready);
	assert_int_equal(at(pf)->sriov.bars[0].address, 0x880000000);
	assert_int_equal(at(pf)->sriov.bars[0].size, KIB(16));
	assert_null(pci_sriov_unreachable(&machine, at(pf), 7));
	assert_int_equal(fake_get(above, 0x40 + 0x28, 2), 0x20);

	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 3, &report), 0);
	assert_int_equal(fake_waited, 100);
	assert_int_equal(fake_get(f, f->ext_link + 8, 2), 0x19);
	assert_int_equal(fake_get(f, f->ext_link + 0x10, 2), 3);
	assert_int_equal(fake_get(f, f->ext_link + 0x20, 4), 1);
	assert_int_equal(fake_get(f, f->ext_link + 0x24, 4), 0x8000000c);
	assert_int_equal(fake_get(f, f->ext_link + 0x28, 4), 8);
	assert_int_equal(machine.count, 6);
	assert_int_equal(at(pf)->sriov.enabled, 3);
	vf = at(PCI_BDF(1, 16, 4));
	assert_int_equal(vf->vendor, 0x8086);
	assert_int_equal(vf->device, 0x10ca);
	assert_int_equal(vf->physfn, pf);
	assert_int_equal(vf->vf_index, 2);
	assert_int_equal(vf->bars[0].address, 0x880008000);
	assert_int_equal(vf->msix.count, 3);
	assert_int_equal(vf->requester, vf->bdf);
	assert_int_equal(vf->parent, PCI_BDF(0, 1, 0));
	assert_true(vf->flr);
	assert_int_equal(vf->group_reason, PCI_GROUP_ALONE);
	assert_int_not_equal(vf->group, at(PCI_BDF(1, 16, 2))->group);
	assert_int_equal(machine.groups, 6);
	assert_string_equal(messages_text, "");
}

/* What firmware placed stays, and what it switched on goes off. */
static void vfs_of_the_firmware(void **state)
{
	const u16 pf = PCI_BDF(1, 0, 0);
	struct fake *f;

	(void)state;
	(void)ari_port(PCI_BDF(0, 1, 0), 1, 1);
	f = sriov(pf, true, 0xc, 0x880010000);
	fake_set(f, f->ext_link + 8, 2, 9);
	scan();
	assert_int_equal(fake_get(f, f->ext_link + 8, 2) & 9, 0);
	assert_int_equal(fake_waited, 1000);
	assert_int_equal(at(pf)->sriov.bars[0].address, 0x880010000);
	assert_true(at(pf)->sriov.ready);
}

static void vfs_without_room(void **state)
{
	const u16 pf = PCI_BDF(1, 0, 0);
	struct fake *f;

	(void)state;
	/* Not prefetchable and 64 bits: only the bridge's memory window will do, and it is full. */
	(void)ari_port(PCI_BDF(0, 1, 0), 1, 1);
	f = sriov(pf, true, 4, 0);
	fake_bar(f, PCI_BAR(0), 0xfe000000, MIB(1));
	scan();
	assert_false(at(pf)->sriov.ready);
	/* There is room in it for seven of 16 KiB, which begin where such a BAR can. */
	fake_bar(f, PCI_BAR(0), 0xfe080000, KIB(512));
	fake_bar(f, PCI_BAR(1), 0xfe000000, KIB(4));
	scan();
	assert_true(at(pf)->sriov.ready);
	assert_int_equal(at(pf)->sriov.bars[0].address, 0xfe004000);
	/* On a root bus nobody knows what is free. */
	fake_count = 0;
	(void)sriov(PCI_BDF(0, 0, 0), true, 0xc, 0);
	scan();
	assert_false(at(PCI_BDF(0, 0, 0))->sriov.ready);
	/* Pages of 64 KiB only. */
	fake_count = 0;
	f = sriov(PCI_BDF(0, 0, 0), true, 0xc, 0x880000000);
	fake_set(f, f->ext_link + 0x1c, 4, 0x10);
	scan();
	assert_false(at(PCI_BDF(0, 0, 0))->sriov.ready);
}

static void vfs_have_no_ports(void **state)
{
	(void)state;
	(void)ari_port(PCI_BDF(0, 1, 0), 1, 1);
	(void)sriov(PCI_BDF(1, 0, 0), true, 1, 0);
	scan();
	assert_int_equal(at(PCI_BDF(1, 0, 0))->sriov.bars[0].size, 0);
	assert_true(at(PCI_BDF(1, 0, 0))->sriov.ready);
}

static void vfs_out_of_reach(void **state)
{
	const u16 pf = PCI_BDF(1, 0, 0);
	struct report report = messages_report();
	struct pci_function copy;

	(void)state;
	(void)port(PCI_BDF(0, 1, 0), 1, 1, PCIE_ROOT_PORT, true);
	(void)sriov(pf, true, 0xc, 0);
	(void)sriov(PCI_BDF(0, 5, 0), true, 0xc, 0x880000000);
	scan();
	assert_non_null(strstr(pci_sriov_unreachable(&machine, at(pf), 1), "does not support ARI"));
	assert_null(pci_sriov_unreachable(&machine, at(PCI_BDF(0, 5, 0)), 7));
	copy = *at(pf);
	copy.sriov.first = 0x100;
	assert_non_null(strstr(pci_sriov_unreachable(&machine, &copy, 1), "too few buses"));
	copy.sriov.first = 0xfff0;
	assert_non_null(strstr(pci_sriov_unreachable(&machine, &copy, 1),
			       "First VF Offset or VF Stride is invalid"));
	copy.sriov.first = 0;
	assert_non_null(strstr(pci_sriov_unreachable(&machine, &copy, 1),
			       "First VF Offset or VF Stride is invalid"));
	copy = *at(PCI_BDF(0, 5, 0));
	copy.sriov.first = 0x100;
	assert_non_null(strstr(pci_sriov_unreachable(&machine, &copy, 1), "on another bus"));
	copy.sriov.stride = 0;
	assert_non_null(strstr(pci_sriov_unreachable(&machine, &copy, 2),
			       "First VF Offset or VF Stride is invalid"));
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 1, &report), -EINVAL);
	messages_expect("PCI 0000:01:00.0: no virtual functions: the port above it");
	assert_int_equal(machine.count, 3);
}

static void vfs_that_do_not_come(void **state)
{
	const u16 pf = PCI_BDF(1, 0, 0);
	struct fake *f;
	struct report report;

	(void)state;
	(void)ari_port(PCI_BDF(0, 1, 0), 1, 1);
	f = sriov(pf, true, 0xc, 0);
	scan();
	report = messages_report();
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 8, &report), -EINVAL);
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 0, &report), -EINVAL);
	messages_expect("it does not support so many");
	fakes[4].hidden = true;
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 3, &report), -EINVAL);
	messages_expect("one of them does not respond");
	scan();
	report = messages_report();
	fake_writable(f, f->ext_link + 8, 2, 0x18);
	fake_set(f, f->ext_link + 8, 2, 0);
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 3, &report), -EINVAL);
	messages_expect("did not enable them");
	fake_set(f, f->ext_link + 0x14, 2, 0x180);
	assert_int_equal(pci_sriov_enable(&fake_access, &machine, at(pf), 3, &report), -EINVAL);
	messages_expect("their numbers depend on how many are enabled");
}

/* Behind what doesn't isolate, VFs are in the group of their PF, and under its name. */
static void vfs_share_what_is_above_them(void **state)
{
	struct pci_function pf = {.bdf = PCI_BDF(2, 0, 0),
				  .requester = PCI_BDF(1, 0, 0),
				  .group = 7,
				  .group_reason = PCI_GROUP_CONVENTIONAL,
				  .group_cause = PCI_BDF(0, 30, 0),
				  .sriov = {.first = 8, .stride = 1}};
	struct pci_function vf = pci_virtual_function(&pf, 1);

	(void)state;
	assert_int_equal(vf.bdf, PCI_BDF(2, 1, 1));
	assert_int_equal(vf.group, 7);
	assert_int_equal(vf.requester, PCI_BDF(1, 0, 0));
	assert_int_equal(vf.bars[0].address, 0);
	/* The device above, such as that of two root ports, and then its own. */
	pf.group_reason = PCI_GROUP_MULTIFUNCTION;
	pf.requester = pf.bdf;
	vf = pci_virtual_function(&pf, 1);
	assert_int_equal(vf.group, 7);
	assert_int_equal(vf.group_cause, PCI_BDF(0, 30, 0));
	pf.group_cause = pf.bdf;
	vf = pci_virtual_function(&pf, 1);
	assert_int_equal(vf.group, PCI_NONE);
	assert_int_equal(vf.group_reason, PCI_GROUP_ALONE);
	assert_int_equal(vf.requester, vf.bdf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(vfs_are_placed_and_come_up, fresh),
		cmocka_unit_test_setup(vfs_of_the_firmware, fresh),
		cmocka_unit_test_setup(vfs_without_room, fresh),
		cmocka_unit_test_setup(vfs_have_no_ports, fresh),
		cmocka_unit_test_setup(vfs_out_of_reach, fresh),
		cmocka_unit_test_setup(vfs_that_do_not_come, fresh),
		cmocka_unit_test_setup(vfs_share_what_is_above_them, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
