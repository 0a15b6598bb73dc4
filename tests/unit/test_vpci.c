/* SPDX-License-Identifier: Apache-2.0 */
/* hv/vpci*.c: config space as a guest sees it, by both ways, and what its writes come to. */

#include "unit.h"

#include "vpci_device.h"

#define ONES 0xffffffffU

static unsigned int refusals(void)
{
	unsigned int sum = 0;

	for (unsigned int i = 0; i < VPCI_REFUSALS; i++) {
		sum += fake_refused[i];
	}
	return sum;
}

static int setup(void **state)
{
	struct report report = {0};

	(void)state;
	fake_build();
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	fake_writes = 0;
	return 0;
}

static void only_its_functions_answer(void **state)
{
	unsigned int found = 0;

	(void)state;
	for (unsigned int bdf = 0; bdf < 0x10000; bdf++) {
		found += get((u16)bdf, 0, 2) != 0xffff;
	}
	/* Its five, the bridge, and a function 0 for the two that lack one. */
	assert_int_equal(found, FAKES + 3);
	assert_int_equal(get(FAKE_NIC, 0, 4), 0x10008086);
	assert_int_equal(get(FAKE_VF, 0, 4), 0x10ca8086);
	assert_int_equal(get(0, 0, 4), 0x00014b42);
	assert_int_equal(get(0, 8, 4), 0x06000000);
	assert_int_equal(get(PCI_BDF(0, 5, 0), 0, 4), 0x00014b42);
	assert_int_equal(get(PCI_BDF(0, 5, 0), 0xe, 1), 0x80);
	assert_int_equal(get(PCI_BDF(3, 16, 0), 0, 4), 0x00014b42);
	assert_int_equal(get(PCI_BDF(3, 0, 1), 0, 4), ONES);
	assert_int_equal(refusals(), 0);
}

static void functions_stand_in_order(void **state)
{
	(void)state;
	for (unsigned int i = 1; i < fake_bus.count; i++) {
		assert_true(fake_bus.functions[i - 1].pci.bdf < fake_bus.functions[i].pci.bdf);
	}
}

static void identity_is_read_only(void **state)
{
	static const u16 fixed[] = {0x00, 0x08, 0x0e, 0x28, 0x2c, 0x30, 0x34, 0x38, 0x3e};

	(void)state;
	for (unsigned int i = 0; i < ARRAY_SIZE(fixed); i++) {
		u32 before = get(FAKE_NIC, fixed[i], 2);

		set(FAKE_NIC, fixed[i], 2, ~before & 0xffff);
		assert_int_equal(get(FAKE_NIC, fixed[i], 2), before);
	}
	set(0, 4, 4, ONES);
	set(0, 0x10, 4, ONES);
	assert_int_equal(get(0, 4, 4), 0);
	assert_int_equal(get(0, 0x10, 4), 0);
	assert_int_equal(get(FAKE_NIC, 0x2c, 4), 0xcafe0000);
	assert_int_equal(fake_writes, 0);
	assert_int_equal(refusals(), 0);
}

static void writes_to_others_are_told_once(void **state)
{
	(void)state;
	set(PCI_BDF(0, 7, 0), 4, 2, 7);
	set(PCI_BDF(9, 7, 0), 0x10, 4, 0);
	set(PCI_BDF(3, 0, 1), 0x18, 4, 0x00ff0000);
	assert_int_equal(fake_refused[VPCI_REFUSED_FOREIGN], 1);
	assert_int_equal(fake_refused_bdf, PCI_BDF(0, 7, 0));
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_FOREIGN], 3);
	assert_int_equal(fake_writes, 0);
}

static void command_is_policed(void **state)
{
	(void)state;
	set(FAKE_NIC, 4, 2, 0xffff);
	assert_int_equal(hw(FAKE_NIC, 4, 2), 0x0406); /* it has no line: INTx stays off */
	set(FAKE_NIC, 4, 2, 0);
	assert_int_equal(get(FAKE_NIC, 4, 2), 0x0400);
	assert_int_equal(hw(FAKE_NIC, 4, 2), 0x0402); /* it keeps decoding */
	set(FAKE_NIC, 4, 1, 6);
	assert_int_equal(get(FAKE_NIC, 4, 2), 0x0406);
	set(FAKE_PLAIN, 4, 2, 0x0406);
	assert_int_equal(hw(FAKE_PLAIN, 4, 2), 0x0406);
	set(FAKE_PLAIN, 5, 1, 0);
	assert_int_equal(hw(FAKE_PLAIN, 4, 2), 0x0006);
	assert_int_equal(refusals(), 0);
}

static void no_iommu_no_bus_master(void **state)
{
	(void)state;
	set(FAKE_OLD, 4, 2, 7);
	assert_int_equal(get(FAKE_OLD, 4, 2), 0x0403);
	assert_int_equal(fake_refused[VPCI_REFUSED_MASTER], 1);
	set(FAKE_OLD, 4, 2, 7);
	assert_int_equal(fake_refused[VPCI_REFUSED_MASTER], 1);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_MASTER], 2);
	/* A message is a write to memory: no MSI either. */
	assert_int_equal(get(FAKE_OLD, 0x34, 1), 0x70);
	assert_int_equal(get(FAKE_OLD, 0x71, 1), 0);
}

static void status_errors_are_cleared_by_ones(void **state)
{
	(void)state;
	fake_put(fake_of(FAKE_NIC), 6, 2, 0xf910);
	set(FAKE_NIC, 4, 2, 6); /* not by a write beside them, nor by zeros */
	set(FAKE_NIC, 4, 4, 6);
	assert_int_equal(get(FAKE_NIC, 6, 2), 0xf910);
	set(FAKE_NIC, 6, 2, 0x8110);
	assert_int_equal(get(FAKE_NIC, 6, 2), 0x7810);
	fake_put(fake_of(FAKE_NIC), 0xaa, 2, 0xf);
	set(FAKE_NIC, 0xa8, 4, 0x00050000);
	assert_int_equal(get(FAKE_NIC, 0xaa, 2), 0xa);
}

/* How software sizes a BAR, and what it must find afterwards. */
static u32 size_register(u16 bdf, unsigned int reg)
{
	u32 before = get(bdf, reg, 4);
	u32 size;

	set(bdf, reg, 4, ONES);
	size = get(bdf, reg, 4);
	set(bdf, reg, 4, before);
	assert_int_equal(get(bdf, reg, 4), before);
	return size;
}

static void bars_are_sized_and_stay(void **state)
{
	(void)state;
	assert_int_equal(get(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(get(FAKE_NIC, 0x14, 4), 8);
	assert_int_equal(size_register(FAKE_NIC, 0x10), 0xfffe000c);
	assert_int_equal(size_register(FAKE_NIC, 0x14), ONES);
	assert_int_equal(size_register(FAKE_NIC, 0x18), 0);
	assert_int_equal(size_register(FAKE_NIC, 0x30), 0);
	assert_int_equal(size_register(FAKE_PLAIN, 0x10), 0xfff00000);
	assert_int_equal(size_register(FAKE_OLD, 0x10), 0xffffffe1);
	assert_int_equal(size_register(FAKE_OLD, 0x14), 0xffffff00);
	assert_int_equal(get(FAKE_VF, 0x10, 4), 0xfec80000);
	assert_int_equal(size_register(FAKE_VF, 0x10), 0xffff8000);
	set(FAKE_PLAIN, 0x10, 4, 0xfffffff0);
	assert_int_equal(get(FAKE_PLAIN, 0x10, 4), 0xfff00000);
	set(FAKE_PLAIN, 0x10, 4, 0xfe912345); /* bits below the size don't count */
	assert_int_equal(get(FAKE_PLAIN, 0x10, 4), 0xfe900000);
	set(FAKE_NIC, 0x13, 1, 0x80); /* what it is already */
	set(FAKE_NIC, 0x12, 2, 0x8000);
	set(FAKE_PLAIN, 0x13, 1, 0xfe);
	assert_int_equal(refusals(), 0);
	assert_int_equal(fake_writes, 0);
}

static void bars_do_not_move(void **state)
{
	(void)state;
	set(FAKE_NIC, 0x10, 4, 0xc0000000);
	set(FAKE_NIC, 0x14, 4, 0);
	set(FAKE_NIC, 0x12, 2, 0xfffc);
	set(FAKE_NIC, 0x13, 1, 0);
	set(FAKE_OLD, 0x10, 4, 0x3f8);
	assert_int_equal(get(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(get(FAKE_NIC, 0x14, 4), 8);
	assert_int_equal(get(FAKE_OLD, 0x10, 4), 0xc041);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_BAR], 5);
	assert_int_equal(fake_refused[VPCI_REFUSED_BAR], 2); /* once each */
	assert_int_equal(fake_writes, 0);
}

static void a_bar_without_address_is_none(void **state)
{
	(void)state;
	fake_of(FAKE_NIC)->pci.bars[2] = (struct pci_bar){.size = 0x1000};
	assert_int_equal(size_register(FAKE_NIC, 0x18), 0);
}

static void interrupt_line_is_a_note(void **state)
{
	(void)state;
	assert_int_equal(get(FAKE_PLAIN, 0x3c, 4), 0x12340215);
	set(FAKE_PLAIN, 0x3c, 4, 0xffffff77);
	assert_int_equal(get(FAKE_PLAIN, 0x3c, 4), 0x12340277);
	assert_int_equal(get(FAKE_NIC, 0x3d, 1), 0);
	assert_int_equal(fake_writes, 0);
}

static void shown_capabilities_are_linked(void **state)
{
	static const u8 places[] = {0x40, 0x60, 0x80, 0x90, 0xa0, 0};
	static const u8 ids[] = {1, 5, 0x11, 9, 0x10};
	u32 at = get(FAKE_NIC, 0x34, 1);

	(void)state;
	for (unsigned int i = 0; i < ARRAY_SIZE(places); i++) {
		assert_int_equal(at, places[i]);
		if (at != 0) {
			assert_int_equal(get(FAKE_NIC, at, 1), ids[i]);
			at = get(FAKE_NIC, at + 1, 1);
		}
	}
	assert_int_equal(get(FAKE_NIC, 6, 2) & 0x10, 0x10);
	assert_int_equal(get(FAKE_PF, 0x34, 1), 0xa0);
	fake_of(FAKE_PF)->config[0x35] = 0xff;
	assert_int_equal(get(FAKE_PF, 0x34, 4), 0xa0);
	/* What is hidden can be read where it is, and not written. */
	set(FAKE_NIC, 0x52, 2, 0x8000);
	set(FAKE_NIC, 0x54, 4, 0);
	assert_int_equal(get(FAKE_NIC, 0x54, 4), 0x11223344);
	set(FAKE_NIC, 0x94, 4, 0);
	assert_int_equal(get(FAKE_NIC, 0x94, 4), 0x55667788);
	assert_int_equal(fake_writes, 0);
}

static void shown_extended_capabilities_are_linked(void **state)
{
	(void)state;
	assert_int_equal(get(FAKE_NIC, 0x100, 4), 0x14010000); /* a link, and nothing else */
	assert_int_equal(get(FAKE_NIC, 0x104, 4), 0);
	assert_int_equal(get(FAKE_NIC, 0x140, 4), 0x1b010001);
	assert_int_equal(get(FAKE_NIC, 0x144, 4), 0x00100000);
	set(FAKE_NIC, 0x144, 4, ONES);
	assert_int_equal(get(FAKE_NIC, 0x1a0, 4), 0);
	assert_int_equal(get(FAKE_NIC, 0x1b0, 4), 0x1c010003);
	assert_int_equal(get(FAKE_NIC, 0x1c0, 4), 0x0001000e);
	assert_int_equal(get(FAKE_NIC, 0x1c4, 4), 0);
	assert_int_equal(get(FAKE_NIC, 0xffc, 4), 0);
	assert_int_equal(get(FAKE_PLAIN, 0x100, 4), 0);
	assert_int_equal(fake_writes, 0);
}

static void a_circle_of_capabilities_ends(void **state)
{
	(void)state;
	fake_put(fake_of(FAKE_NIC), 0xa1, 1, 0x40);
	fake_put(fake_of(FAKE_NIC), 0x1c0, 4, 0x1001000e);
	fake_build_alone(0);
	assert_int_equal(get(FAKE_NIC, 0xa1, 1), 0);
	assert_int_equal(get(FAKE_NIC, 0x1c0, 4), 0x0001000e);
}

/* More than there are rules for: vendor specific ones from 0x40 on, one after the other. */
static void capabilities_without_room_are_hidden(void **state)
{
	unsigned int shown = 0;

	(void)state;
	fake_put(fake_of(FAKE_NIC), 0x34, 1, 0x40);
	for (unsigned int at = 0x40; at < 0x100; at += 4) {
		fake_put(fake_of(FAKE_NIC), at, 4, 0x00040009 | (at + 4) << 8);
	}
	fake_build_alone(0);
	for (u32 at = get(FAKE_NIC, 0x34, 1); at != 0; at = get(FAKE_NIC, at + 1, 1)) {
		assert_int_equal(at, 0x40 + 4 * shown);
		shown++;
	}
	assert_in_range(shown, 24, 47);
	assert_true(fake_bus.functions[0].register_count <= VPCI_REGISTERS);
	assert_int_equal(get(FAKE_NIC, 0xf0, 4), 0x0004f409); /* hidden, and read as it is */
}

/* A dword that two capabilities claim is the first one's. */
static void capabilities_may_overlap(void **state)
{
	(void)state;
	fake_put(fake_of(FAKE_NIC), 0x41, 1, 0x44); /* power management, then MSI-X in it */
	fake_put(fake_of(FAKE_NIC), 0x44, 4, 0x00000011);
	fakes[0].pci.msix.cap = 0x44;
	fake_build_alone(0);
	assert_int_equal(get(FAKE_NIC, 0x40, 4), 0x00030001);
	set(FAKE_NIC, 0x44, 4, ONES);
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0xb);
	assert_int_equal(fake_writes, 0);
}

/* A capability is cut where its half of config space ends. */
static void capabilities_end_with_their_space(void **state)
{
	(void)state;
	fake_put(fake_of(FAKE_NIC), 0x41, 1, 0xfc);
	fake_put(fake_of(FAKE_NIC), 0xfc, 4, 0x10);
	fake_put(fake_of(FAKE_NIC), 0x100, 4, 0);
	fakes[0].pci.cap_pcie = 0xfc;
	fake_build_alone(0);
	assert_int_equal(get(FAKE_NIC, 0x41, 1), 0xfc);
	assert_int_equal(get(FAKE_NIC, 0xfc, 4), 0x10);
	set(FAKE_NIC, 0x104, 4, ONES);
	assert_int_equal(get(FAKE_NIC, 0x104, 4), 0);
	assert_int_equal(fake_writes, 0);
}

static void bars_come_back_in_parts(void **state)
{
	(void)state;
	set(FAKE_NIC, 0x10, 4, ONES);
	set(FAKE_NIC, 0x12, 2, 0x8000);
	assert_int_equal(get(FAKE_NIC, 0x10, 4), 0x8000000c);
	set(FAKE_NIC, 0x10, 4, ONES);
	set(FAKE_NIC, 0x10, 4, 0xc0000000);
	assert_int_equal(get(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_BAR], 1);
	set(FAKE_NIC, 0x44, 1, 3); /* while a note stays where a write does not reach it */
	set(FAKE_NIC, 0x45, 1, 0);
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0xb);
	set(FAKE_PF, 0x110, 1, 4);
	set(FAKE_PF, 0x111, 1, 0);
	assert_int_equal(get(FAKE_PF, 0x110, 2), 4);
}

static void power_state_is_a_note(void **state)
{
	(void)state;
	assert_int_equal(get(FAKE_NIC, 0x42, 2), 0x0003); /* no D1, no D2, no calls */
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0x8);    /* nothing is lost */
	set(FAKE_NIC, 0x44, 2, 0x8103);
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0xb);
	set(FAKE_NIC, 0x44, 2, 1);
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0xb);
	set(FAKE_NIC, 0x44, 1, 0);
	assert_int_equal(get(FAKE_NIC, 0x44, 4), 0x8);
	assert_int_equal(hw(FAKE_NIC, 0x44, 4), 0x2008);
	assert_int_equal(fake_writes, 0);
}

static void express_controls_are_policed(void **state)
{
	(void)state;
	fake_put(fake_of(FAKE_NIC), 0xaa, 2, 0xf);
	set(FAKE_NIC, 0xa8, 2, 0x7fff);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2), 0x7830); /* payload size and the rest stay */
	set(FAKE_NIC, 0xa8, 2, 0);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2), 0x0020);
	assert_int_equal(hw(FAKE_NIC, 0xaa, 2), 0xf);
	set(FAKE_NIC, 0xc8, 2, 0xffff);
	assert_int_equal(hw(FAKE_NIC, 0xc8, 4), 0x1f);
	set(FAKE_NIC, 0xb0, 2, 0x3); /* the link is shared */
	assert_int_equal(hw(FAKE_NIC, 0xb0, 2), 0);
	assert_int_equal(get(FAKE_NIC, 0xa4, 4), 0x10008fc2);
	assert_int_equal(get(FAKE_PF, 0xa4, 4), 0x8fc2); /* no reset for it */
	assert_int_equal(refusals(), 0);
}

static void sriov_is_fixed(void **state)
{
	(void)state;
	assert_int_equal(get(FAKE_PF, 0x100, 4), 0x00010010);
	assert_int_equal(get(FAKE_PF, 0x104, 4), 2);
	assert_int_equal(get(FAKE_PF, 0x108, 4), 0x10); /* off, as a driver expects */
	assert_int_equal(get(FAKE_PF, 0x10c, 4), 0x00040004);
	assert_int_equal(get(FAKE_PF, 0x110, 2), 0);
	assert_int_equal(get(FAKE_PF, 0x114, 4), 0x00020080);
	assert_int_equal(get(FAKE_PF, 0x118, 4), 0x10ca0000);
	assert_int_equal(get(FAKE_PF, 0x11c, 4), 1);
	assert_int_equal(get(FAKE_PF, 0x120, 4), 1);
	assert_int_equal(get(FAKE_PF, 0x124, 4), 0xfec78000);
	assert_int_equal(size_register(FAKE_PF, 0x124), 0xffff8000);
	assert_int_equal(get(FAKE_PF, 0x13c, 4), 0);
	set(FAKE_PF, 0x110, 2, 4);
	set(FAKE_PF, 0x108, 2, 0x19);
	assert_int_equal(get(FAKE_PF, 0x110, 2), 4);
	assert_int_equal(get(FAKE_PF, 0x108, 2), 0x19);
	set(FAKE_PF, 0x108, 2, 0x10);
	set(FAKE_PF, 0x110, 2, 0);
	assert_int_equal(refusals(), 0);
	set(FAKE_PF, 0x110, 2, 5);
	set(FAKE_PF, 0x108, 2, 0x1b);
	set(FAKE_PF, 0x108, 2, 0);
	set(FAKE_PF, 0x124, 4, 0xc0000000);
	assert_int_equal(get(FAKE_PF, 0x110, 2), 0);
	assert_int_equal(get(FAKE_PF, 0x124, 4), 0xfec78000);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_SRIOV], 4);
	assert_int_equal(fake_refused[VPCI_REFUSED_SRIOV], 1);
	assert_int_equal(fake_writes, 0);
}

static void without_vfs_there_is_no_sriov(void **state)
{
	(void)state;
	fakes[3].pci.sriov.enabled = 0;
	fake_build_alone(3);
	assert_int_equal(get(FAKE_PF, 0x100, 4), 0);
	assert_int_equal(get(FAKE_PF, 0xa4, 4), 0x10008fc2); /* and it can be reset */
}

/* A bus with the physical function alone: its virtual functions are all somebody else's. */
static void others_vfs_are_no_functions(void **state)
{
	(void)state;
	fake_build_alone(3);
	assert_int_equal(get(FAKE_OTHER_VF, 0, 4), ONES);
	assert_int_equal(get(FAKE_OTHER_VF, 4, 4), 0);
	assert_int_equal(get(FAKE_OTHER_VF, 8, 4), 0x02000001);
	assert_int_equal(get(FAKE_OTHER_VF, 0x2c, 4), 0x00c08086);
	assert_int_equal(get(FAKE_OTHER_VF, 0x10, 4), 0);
	assert_int_equal(get(FAKE_OTHER_VF, 0x100, 4), 0);
	assert_int_equal(get(PCI_BDF(3, 16, 6), 4, 4), 0);
	assert_int_equal(get(PCI_BDF(3, 16, 1), 4, 4), ONES);
	assert_int_equal(get(PCI_BDF(3, 17, 0), 4, 4), ONES); /* it has four */
	set(FAKE_OTHER_VF, 4, 2, 4);
	assert_int_equal(fake_refused[VPCI_REFUSED_FOREIGN], 1);
}

static void both_ways_lead_there(void **state)
{
	u32 value = 0x80002000; /* 00:04.0 */
	u64 wide = 0;

	(void)state;
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, true, &value));
	value = 0;
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, false, &value));
	assert_int_equal(value, 0x80002000);
	assert_true(vpci_port(&fake_bus, 0xcfc, 4, false, &value));
	assert_int_equal(value, 0x10008086);
	assert_true(vpci_port(&fake_bus, 0xcfe, 2, false, &value));
	assert_int_equal(value, 0x1000);
	assert_true(vpci_port(&fake_bus, 0xcfd, 1, false, &value));
	assert_int_equal(value, 0x80);
	assert_true(vpci_port(&fake_bus, 0xcfd, 2, false, &value));
	assert_int_equal(value, 0x0080);
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x20002, 2, false, &wide));
	assert_int_equal(wide, 0x1000);
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x20008, 8, false, &wide));
	assert_int_equal(wide, 0x02000000);
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x20140, 4, false, &wide));
	assert_int_equal(wide, 0x1b010001);
	wide = 0x0000000600000077; /* the line register, and beyond the header */
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x2b038, 8, true, &wide));
	assert_int_equal(get(FAKE_PLAIN, 0x3c, 1), 6);
	assert_int_equal(refusals(), 0);
}

static void odd_accesses_are_refused(void **state)
{
	u32 value = 0x80002004;
	u64 wide = 0;

	(void)state;
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, true, &value));
	value = 0;
	assert_true(vpci_port(&fake_bus, 0xcff, 2, false, &value));
	assert_int_equal(value, 0xffff);
	assert_true(vpci_port(&fake_bus, 0xcfd, 4, true, &value));
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x20003, 2, false, &wide));
	assert_int_equal(wide, 0xffff);
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x20004, 8, true, &wide));
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_ACCESS], 4);
	assert_int_equal(fake_refused[VPCI_REFUSED_ACCESS], 1);
	assert_int_equal(fake_writes, 0);
	value = 0x2000; /* without the enable bit */
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, true, &value));
	assert_true(vpci_port(&fake_bus, 0xcfc, 2, false, &value));
	assert_int_equal(value, 0xffff);
}

static void other_ports_and_places_are_not_ours(void **state)
{
	static struct vpci empty;
	u32 value = 0x80000000;
	u64 wide = 0;

	(void)state;
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, true, &value));
	value = 1;
	assert_true(vpci_port(&fake_bus, 0xcfb, 1, true, &value)); /* of no effect */
	assert_true(vpci_port(&fake_bus, 0xcf8, 1, false, &value));
	assert_int_equal(value, 0xff);
	assert_true(vpci_port(&fake_bus, 0xcf8, 4, false, &value));
	assert_int_equal(value, 0x80000000);
	assert_false(vpci_port(&fake_bus, 0xcf9, 1, true, &value));
	assert_false(vpci_port(&fake_bus, 0xcf7, 1, true, &value));
	assert_false(vpci_port(&fake_bus, 0xd00, 1, true, &value));
	assert_false(vpci_port(&fake_bus, 0x3f8, 1, true, &value));
	assert_int_equal(fake_bus.bus_last, 3);
	assert_false(vpci_memory(&fake_bus, FAKE_ECAM - 4, 4, false, &wide));
	assert_true(vpci_memory(&fake_bus, FAKE_ECAM + 0x3ffffc, 4, false, &wide));
	assert_false(vpci_memory(&fake_bus, FAKE_ECAM + 0x400000, 4, false, &wide));
	assert_false(vpci_is_ecam(&fake_bus, FAKE_ECAM - 1));
	assert_true(vpci_is_ecam(&fake_bus, FAKE_ECAM));
	assert_true(vpci_is_ecam(&fake_bus, FAKE_ECAM + 0x3fffff));
	assert_false(vpci_is_ecam(&fake_bus, FAKE_ECAM + 0x400000));
	assert_false(vpci_memory(&fake_bus, ~0ULL - 2, 4, false, &wide));
	fake_init(&empty);
	vpci_place_ecam(&empty, FAKE_ECAM, 0, 255);
	assert_false(vpci_port(&empty, 0xcf8, 4, true, &value));
	assert_false(vpci_port(&empty, 0xcfc, 4, false, &value));
	assert_false(vpci_memory(&empty, FAKE_ECAM, 4, false, &wide));
	assert_false(vpci_is_ecam(&empty, FAKE_ECAM));
	assert_false(vpci_is_ecam(&empty, 0));
	vpci_place_ecam(&fake_bus, 0, 0, 255);
	assert_false(vpci_memory(&fake_bus, 0x20000, 4, false, &wide));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(only_its_functions_answer, setup),
		cmocka_unit_test_setup(functions_stand_in_order, setup),
		cmocka_unit_test_setup(identity_is_read_only, setup),
		cmocka_unit_test_setup(writes_to_others_are_told_once, setup),
		cmocka_unit_test_setup(command_is_policed, setup),
		cmocka_unit_test_setup(no_iommu_no_bus_master, setup),
		cmocka_unit_test_setup(status_errors_are_cleared_by_ones, setup),
		cmocka_unit_test_setup(bars_are_sized_and_stay, setup),
		cmocka_unit_test_setup(bars_do_not_move, setup),
		cmocka_unit_test_setup(a_bar_without_address_is_none, setup),
		cmocka_unit_test_setup(interrupt_line_is_a_note, setup),
		cmocka_unit_test_setup(shown_capabilities_are_linked, setup),
		cmocka_unit_test_setup(shown_extended_capabilities_are_linked, setup),
		cmocka_unit_test_setup(a_circle_of_capabilities_ends, setup),
		cmocka_unit_test_setup(capabilities_without_room_are_hidden, setup),
		cmocka_unit_test_setup(capabilities_may_overlap, setup),
		cmocka_unit_test_setup(capabilities_end_with_their_space, setup),
		cmocka_unit_test_setup(bars_come_back_in_parts, setup),
		cmocka_unit_test_setup(power_state_is_a_note, setup),
		cmocka_unit_test_setup(express_controls_are_policed, setup),
		cmocka_unit_test_setup(sriov_is_fixed, setup),
		cmocka_unit_test_setup(without_vfs_there_is_no_sriov, setup),
		cmocka_unit_test_setup(others_vfs_are_no_functions, setup),
		cmocka_unit_test_setup(both_ways_lead_there, setup),
		cmocka_unit_test_setup(odd_accesses_are_refused, setup),
		cmocka_unit_test_setup(other_ports_and_places_are_not_ours, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
