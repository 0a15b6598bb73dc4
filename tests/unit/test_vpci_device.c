/* SPDX-License-Identifier: Apache-2.0 */
/* hv/vpci*.c: interrupt messages, the MSI-X table, memory of BARs, resets, and what is planned. */

#include "unit.h"

#include "messages.h"
#include "vpci_device.h"

#include "hv/vpci/private.h"
#include <guest/pci.h>
#include <lib/errno.h>

#define NIC_BAR 0x880000000ULL
#define NIC_TABLE (NIC_BAR + 0x2000)
#define PLAIN_BAR 0xfe900000ULL
#define VF_BAR 0xfec80000ULL
#define MASKED 1
#define MESSAGE 0xfee11000U /* to FAKE_TARGET, physical */

static u64 load(u64 at, unsigned int width)
{
	u64 value = 0x123456789abcdef0;

	fake_guest = true;
	assert_true(vpci_memory(&fake_bus, at, width, false, &value));
	fake_guest = false;
	return value;
}

static void store(u64 at, unsigned int width, u64 value)
{
	fake_guest = true;
	assert_true(vpci_memory(&fake_bus, at, width, true, &value));
	fake_guest = false;
}

static u32 nic_memory(u32 offset)
{
	u32 value;

	memcpy(&value, fakes[0].memory + offset, sizeof(value));
	return value;
}

static const struct fake_irte *irte_of(u16 bdf, unsigned int index)
{
	return &fake_irtes[fake_handle(bdf) + (int)index];
}

static int setup(void **state)
{
	struct report report = messages_report();

	(void)state;
	fake_build();
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	fake_writes = 0;
	return 0;
}

static bool judge(u64 address, u32 data, u64 *redirection)
{
	return vpci_message_redirection(
		&(struct vpci_message){{(u32)address, (u32)(address >> 32), data}}, redirection);
}

static void messages_become_redirections(void **state)
{
	u64 redirection = 0;

	(void)state;
	assert_true(judge(0xfee11000, 0x4031, &redirection));
	assert_int_equal(redirection, 0x1100000000000031);
	assert_true(judge(0xfee0300c, 0xc1ff, &redirection)); /* logical, lowest */
	assert_int_equal(redirection, 0x03000000000009ff);
	assert_false(judge(0xfee11010, 0x31, &redirection)); /* remappable */
	assert_false(judge(0xfee11fe0, 0x31, &redirection));
	assert_false(judge(0x1fee11000, 0x31, &redirection));
	assert_false(judge(0xfed11000, 0x31, &redirection));
	assert_false(judge(0xfef11000, 0x31, &redirection));
	assert_false(judge(0, 0x31, &redirection));
	assert_false(judge(0xfee11000, 0x0f, &redirection));
	for (u32 mode = 2; mode < 8; mode++) {
		assert_false(judge(0xfee11000, mode << 8 | 0x31, &redirection));
	}
}

static void msi_sends_the_message_of_its_irte(void **state)
{
	struct iommu_message message = fake_message(fake_handle(FAKE_NIC));

	(void)state;
	set(FAKE_NIC, 0x64, 4, MESSAGE);
	set(FAKE_NIC, 0x68, 4, 0);
	set(FAKE_NIC, 0x6c, 2, 0x45);
	assert_int_equal(fake_writes, 0); /* nothing to do while it is off */
	set(FAKE_NIC, 0x62, 2, 0x0021);   /* four messages */
	assert_int_equal(get(FAKE_NIC, 0x62, 2), 0x01a5);
	assert_int_equal(hw(FAKE_NIC, 0x62, 2), 0x01a5);
	assert_int_equal(hw(FAKE_NIC, 0x64, 4), (u32)message.address);
	assert_int_equal(hw(FAKE_NIC, 0x6c, 2), 0);
	assert_int_equal(get(FAKE_NIC, 0x64, 4), MESSAGE);
	assert_int_equal(get(FAKE_NIC, 0x68, 4), 0);
	assert_int_equal(get(FAKE_NIC, 0x6c, 2), 0x45);
	for (unsigned int i = 0; i < 4; i++) {
		assert_true(irte_of(FAKE_NIC, i)->present);
		assert_int_equal(irte_of(FAKE_NIC, i)->vector, 0x44 + i);
		assert_int_equal(irte_of(FAKE_NIC, i)->apic_id, FAKE_TARGET);
		assert_int_equal(irte_of(FAKE_NIC, i)->bdf, FAKE_NIC);
	}
	assert_false(irte_of(FAKE_NIC, 4)->present);
	set(FAKE_NIC, 0x6c, 2, 0x80); /* moved while it is on */
	assert_int_equal(irte_of(FAKE_NIC, 3)->vector, 0x83);
	set(FAKE_NIC, 0x70, 4, 0xffffffff);
	assert_int_equal(hw(FAKE_NIC, 0x70, 4), 0xf);
	assert_int_equal(get(FAKE_NIC, 0x70, 4), 0xf);
	set(FAKE_NIC, 0x62, 2, 0x0031);
	assert_int_equal(get(FAKE_NIC, 0x62, 2), 0x01a5);
	set(FAKE_NIC, 0x62, 2, 0x0070); /* more messages than it has */
	assert_int_equal(get(FAKE_NIC, 0x62, 2), 0x01a4);
	assert_int_equal(hw(FAKE_NIC, 0x62, 2) & 1, 0);
	assert_false(irte_of(FAKE_NIC, 0)->present);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_MESSAGE], 0);
}

static void forged_messages_arrive_nowhere(void **state)
{
	(void)state;
	set(FAKE_PLAIN, 0x44, 4, 0xfee22000); /* another's CPU */
	set(FAKE_PLAIN, 0x48, 2, 0x31);
	set(FAKE_PLAIN, 0x42, 2, 1);
	assert_false(irte_of(FAKE_PLAIN, 0)->present);
	assert_int_equal(hw(FAKE_PLAIN, 0x44, 4),
			 (u32)fake_message(fake_handle(FAKE_PLAIN)).address);
	set(FAKE_PLAIN, 0x44, 4, MESSAGE);
	assert_true(irte_of(FAKE_PLAIN, 0)->present);
	set(FAKE_PLAIN, 0x44, 4, 0x00100000); /* memory */
	assert_false(irte_of(FAKE_PLAIN, 0)->present);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_MESSAGE], 2);
	assert_int_equal(fake_refused[VPCI_REFUSED_MESSAGE], 1);
	set(FAKE_NIC, 0x64, 4, MESSAGE);
	set(FAKE_NIC, 0x68, 4, 5); /* above 4 GiB */
	set(FAKE_NIC, 0x6c, 2, 0x31);
	set(FAKE_NIC, 0x62, 2, 1);
	assert_false(irte_of(FAKE_NIC, 0)->present);
	assert_int_equal(fake_refused[VPCI_REFUSED_MESSAGE], 2);
	assert_int_equal(fake_refused_at, 0x500000000 + MESSAGE);
}

static void put_entry(unsigned int entry, u64 address, u32 data, u32 control)
{
	store(NIC_TABLE + entry * 16, 4, (u32)address);
	store(NIC_TABLE + entry * 16 + 4, 4, address >> 32);
	store(NIC_TABLE + entry * 16 + 8, 4, data);
	store(NIC_TABLE + entry * 16 + 12, 4, control);
}

static void msix_entries_are_kept_and_replaced(void **state)
{
	struct iommu_message message = fake_message(fake_handle(FAKE_NIC) + 71);

	(void)state;
	assert_int_equal(get(FAKE_NIC, 0x82, 2), 71); /* of 100: as many as we keep */
	set(FAKE_NIC, 0x82, 2, 0xffff);
	assert_int_equal(get(FAKE_NIC, 0x82, 2), 0xc000 | 71);
	set(FAKE_NIC, 0x84, 4, 0);
	assert_int_equal(get(FAKE_NIC, 0x84, 4), 0x2000);
	assert_int_equal(load(NIC_TABLE + 71 * 16 + 12, 4), MASKED);
	put_entry(71, MESSAGE, 0x52, 0);
	assert_int_equal(load(NIC_TABLE + 71 * 16, 4), MESSAGE);
	assert_int_equal(load(NIC_TABLE + 71 * 16 + 8, 8), 0x52);
	assert_int_equal(nic_memory(0x2000 + 71 * 16), (u32)message.address);
	assert_int_equal(nic_memory(0x2000 + 71 * 16 + 12), 0);
	assert_int_equal(irte_of(FAKE_NIC, 71)->vector, 0x52);
	store(NIC_TABLE + 71 * 16 + 12, 4, MASKED);
	assert_int_equal(nic_memory(0x2000 + 71 * 16 + 12), MASKED);
	store(NIC_TABLE + 71 * 16 + 8, 8, 0x53); /* data and control at once */
	assert_int_equal(irte_of(FAKE_NIC, 71)->vector, 0x53);
	assert_int_equal(nic_memory(0x2000 + 71 * 16 + 12), 0);
	put_entry(71, 0xfee33000, 0x53, 0);
	assert_int_equal(nic_memory(0x2000 + 71 * 16 + 12), MASKED);
	assert_int_equal(load(NIC_TABLE + 71 * 16 + 12, 4), 0); /* as it was written */
	assert_false(irte_of(FAKE_NIC, 71)->present);
	assert_true(fake_bus.refused[VPCI_REFUSED_MESSAGE] > 0);
	assert_int_equal(fake_refused[VPCI_REFUSED_TABLE], 0);
}

static void odd_accesses_to_the_table_are_refused(void **state)
{
	static const struct {
		u32 offset;
		unsigned int width;
	} odd[] = {{0, 1}, {0, 2},      {2, 2},       {2, 4},           {1, 4},
		   {4, 8}, {0x1ffc, 8}, {72 * 16, 4}, {99 * 16 + 8, 8}, {100 * 16 - 4, 8},
		   {6, 8}};

	(void)state;
	for (unsigned int i = 0; i < ARRAY_SIZE(odd); i++) {
		u64 at = NIC_TABLE + odd[i].offset;

		if (odd[i].offset == 0x1ffc) {
			at = NIC_TABLE - 4; /* into the table from below */
		}
		store(at, odd[i].width, ~0ULL);
		assert_int_equal(load(at, odd[i].width), ~0ULL >> (64 - 8 * odd[i].width));
		assert_int_equal(fake_bus.refused[VPCI_REFUSED_TABLE], 2 * (i + 1));
	}
	assert_int_equal(fake_refused[VPCI_REFUSED_TABLE], 1);
	for (unsigned int i = 0; i < 0x640; i += 4) {
		assert_int_equal(nic_memory(0x2000 + i), i % 16 == 12 ? MASKED : 0);
	}
}

static void other_registers_keep_their_width(void **state)
{
	static const u8 expected[] = {0x11, 0, 0x22, 0x22, 0x33, 0x33, 0x33, 0x33};

	(void)state;
	store(NIC_TABLE + 0x800, 1, 0x11);
	store(NIC_TABLE + 0x802, 2, 0x2222);
	store(NIC_TABLE + 0x804, 4, 0x33333333);
	store(NIC_TABLE + 0x808, 8, 0x4444444444444444);
	assert_memory_equal(fakes[0].memory + 0x2800, expected, sizeof(expected));
	assert_int_equal(load(NIC_TABLE + 0x808, 8), 0x4444444444444444);
	assert_int_equal(load(NIC_TABLE + 0x802, 2), 0x2222);
	store(NIC_BAR + 0x3000, 4, 0xffffffff); /* pending bits: read-only */
	assert_int_equal(nic_memory(0x3000), 0);
	fakes[0].memory[0x3000] = 0x81;
	assert_int_equal(load(NIC_BAR + 0x3000, 4), 0x81);
	store(PLAIN_BAR + 0x101, 2, 0);
	assert_int_equal(fake_bus.refused[VPCI_REFUSED_MEMORY], 1);
}

static void memory_of_others_is_not_ours(void **state)
{
	u64 value = 0;

	(void)state;
	assert_false(vpci_memory(&fake_bus, NIC_BAR - 8, 8, false, &value));
	assert_false(vpci_memory(&fake_bus, NIC_BAR + 0x20000 - 2, 4, false, &value));
	assert_false(vpci_memory(&fake_bus, NIC_BAR + 0x20000, 4, false, &value));
	assert_false(vpci_memory(&fake_bus, 0xc040, 1, false, &value)); /* a port */
	assert_false(vpci_memory(&fake_bus, NIC_BAR, 3, false, &value));
	assert_false(vpci_memory(&fake_bus, NIC_BAR, 16, false, &value));
	assert_false(vpci_memory(&fake_bus, NIC_BAR, 0, false, &value));
}

static void a_reset_puts_everything_back(void **state)
{
	struct report report = messages_report();

	(void)state;
	set(FAKE_NIC, 4, 2, 6);
	set(FAKE_NIC, 0x64, 4, MESSAGE);
	set(FAKE_NIC, 0x6c, 2, 0x44);
	set(FAKE_NIC, 0x62, 2, 1);
	put_entry(2, MESSAGE, 0x52, 0);
	set(FAKE_NIC, 0xa8, 2, 0);
	fake_put(fake_of(FAKE_NIC), 0xaa, 2, 0x20); /* it has transactions under way for ever */
	fake_waited = 0;
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	assert_in_range(fake_waited, 200, 300);
	assert_int_equal(fakes[0].resets, 2);
	assert_int_equal(fakes[1].resets, 0);
	assert_int_equal(fakes[2].resets, 2);
	assert_int_equal(fakes[3].resets, 0); /* its VFs are others' */
	assert_int_equal(fakes[4].resets, 2);
	assert_int_equal(hw(FAKE_NIC, 4, 2), 0x0402);
	assert_int_equal(hw(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(hw(FAKE_NIC, 0x14, 4), 8);
	assert_int_equal(hw(FAKE_OLD, 0x10, 4), 0xc041);
	assert_int_equal(hw(FAKE_VF, 0x10, 4), 0);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2), 0x2830);
	assert_int_equal(hw(FAKE_NIC, 0x106, 2), FAKE_ACS);
	assert_int_equal(hw(FAKE_NIC, 0x62, 2) & 1, 0);
	assert_int_equal(get(FAKE_NIC, 0x62, 2) & 1, 0);
	assert_int_equal(get(FAKE_NIC, 0x64, 4), 0);
	assert_int_equal(load(NIC_TABLE + 2 * 16, 4), 0);
	assert_int_equal(load(NIC_TABLE + 2 * 16 + 12, 4), MASKED);
	assert_int_equal(nic_memory(0x2000 + 99 * 16 + 12), MASKED);
	for (unsigned int i = 0; i < ARRAY_SIZE(fake_irtes); i++) {
		assert_false(fake_irtes[i].present);
	}
	assert_int_equal(get(FAKE_PLAIN, 4, 2), 0x0002);
	assert_int_equal(report.errors, 0);
}

/* Behind a unit that cannot have its accesses looked up in the caches it does not ask to be
 * spared. */
static void no_snoop_is_off_where_it_cannot_be_undone(void **state)
{
	struct report report = messages_report();
	struct vpci_grant grant;

	(void)state;
	fakes[0].snooped = false;
	grant = fake_grant(&fakes[0]);
	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2), 0x2030);
	set(FAKE_NIC, 0xa8, 2, 0x2830);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2), 0x2030);
	set(FAKE_NIC, 0xa8, 2, 0x8000 | 0x2830); /* a reset that the guest asks for */
	fake_waited += 200;
	(void)get(FAKE_NIC, 0xa8, 2);
	assert_int_equal(hw(FAKE_NIC, 0xa8, 2) & 0x0800, 0);
}

static void a_power_state_resets_where_nothing_else_can(void **state)
{
	struct report report = messages_report();
	struct vpci_grant grant = fake_grant(&fakes[0]);

	(void)state;
	grant.reset = PCI_RESET_POWER;
	fakes[0].config[0x44] = 0;
	fakes[0].power = true;
	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	assert_int_equal(fakes[0].resets, 2);
	assert_int_equal(hw(FAKE_NIC, 0x44, 2), 0x2000);
	assert_int_equal(hw(FAKE_NIC, 0x14, 4), 8);
	fakes[0].power = false;
}

/* Milliseconds that a reset of function @n alone takes. */
static unsigned int reset_time(unsigned int n, bool master, bool lived)
{
	struct report report = messages_report();
	struct vpci_grant grant = fake_grant(&fakes[n]);

	grant.master = master;
	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
	fake_waited = 0;
	assert_int_equal(vpci_reset(&fake_bus, lived, &report), 0);
	return fake_waited;
}

static void what_no_reset_ends_has_time_to_end(void **state)
{
	(void)state;
	assert_int_equal(reset_time(0, true, true), 100);  /* its reset ends it */
	assert_int_equal(reset_time(1, true, false), 100); /* nobody had it yet */
	assert_int_equal(reset_time(1, false, true), 100); /* it reached nothing at any time */
	assert_int_equal(reset_time(1, true, true), 1000);
	assert_int_equal(hw(FAKE_PLAIN, 4, 2) & 4, 0);
}

static void what_no_reset_ends_is_switched_off(void **state)
{
	struct report report = messages_report();
	struct vpci_grant grant = fake_grant(&fakes[0]);

	(void)state;
	grant.reset = PCI_RESET_NONE;
	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
	set(FAKE_NIC, 4, 2, 6);
	set(FAKE_NIC, 0x64, 4, MESSAGE);
	set(FAKE_NIC, 0x6c, 2, 0x44);
	set(FAKE_NIC, 0x62, 2, 1);
	set(FAKE_NIC, 0x82, 2, 0x8000);
	assert_int_equal(hw(FAKE_NIC, 0x62, 2) & 1, 1);
	assert_int_equal(hw(FAKE_NIC, 0x82, 2), 0x8000 | 99);
	fake_put(fake_of(FAKE_NIC), 0x12, 2, 0); /* whatever it did to its BARs */
	assert_int_equal(vpci_reset(&fake_bus, true, &report), 0);
	assert_int_equal(fakes[0].resets, 1);
	assert_int_equal(hw(FAKE_NIC, 4, 2), 0x0402);
	assert_int_equal(hw(FAKE_NIC, 0x62, 2) & 1, 0);
	assert_int_equal(hw(FAKE_NIC, 0x82, 2), 99);
	assert_int_equal(hw(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_false(irte_of(FAKE_NIC, 0)->present);
}

static void what_does_not_come_back_is_named(void **state)
{
	struct report report = messages_report();

	(void)state;
	fakes[4].dead = true;
	fake_waited = 0;
	assert_int_equal(vpci_reset(&fake_bus, false, &report), -ETIMEDOUT);
	messages_expect("PCI function 0000:03:10.2 does not respond after its reset;");
	assert_int_equal(report.errors, 1);
	assert_in_range(fake_waited, 1000, 1300);
	/* Again, with nobody but its partition to wait. */
	fake_waited = 0;
	assert_int_equal(vpci_reset(&fake_bus, true, &report), -ETIMEDOUT);
	assert_int_equal(report.errors, 2);
	assert_in_range(fake_waited, 60000, 61500);
}

/* Sizes of BARs, latencies, substates and clocks are as the firmware set them. */
static void what_a_reset_clears_is_put_back(void **state)
{
	static const u32 values[FAKE_KEPT] = {0x0a40, 0x0b02, 0x10031003, 0x1f, 0x28, 3};
	struct report report = messages_report();
	struct fake *f = fake_of(FAKE_NIC);
	u16 kept[FAKE_KEPT];

	(void)state;
	f->pci.ext_rebar = 0x200;
	f->pci.ext_ltr = 0x220;
	f->pci.ext_l1ss = 0x230;
	f->pci.ext_ptm = 0x250;
	fake_kept(f, kept);
	for (unsigned int i = 0; i < FAKE_KEPT; i++) {
		fake_put(f, kept[i], 4, values[i]);
	}
	fake_build_alone(0);
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0);
	assert_int_equal(f->resets, 2); /* one of them that of the set-up */
	for (unsigned int i = 0; i < FAKE_KEPT; i++) {
		assert_int_equal(hw(FAKE_NIC, kept[i], 4), values[i]);
	}
	assert_int_equal(hw(FAKE_NIC, 0x10, 4), 0x8000000c);
}

/* Too slow for the boot; its partition waits for it. */
static void what_answers_after_20_seconds_is_waited_for(void **state)
{
	struct report report = messages_report();

	(void)state;
	fakes[4].dead = true;
	fake_waited = 0;
	assert_int_equal(vpci_reset(&fake_bus, false, &report), -ETIMEDOUT);
	assert_in_range(fake_waited, 1000, 1300);
	report = messages_report();
	fakes[4].alive_at = 20000;
	assert_int_equal(vpci_reset(&fake_bus, true, &report), 0);
	assert_int_equal(report.errors, 0);
	assert_in_range(fake_waited, 20000, 21500);
}

static void the_guest_can_reset(void **state)
{
	struct report report = messages_report();

	(void)state;
	put_entry(0, MESSAGE, 0x52, 0);
	set(FAKE_NIC, 4, 2, 6);
	set(FAKE_NIC, 0xa8, 2, 0xa830);
	assert_int_equal(fakes[0].resets, 2);
	assert_false(irte_of(FAKE_NIC, 0)->present);
	assert_int_equal(get(FAKE_NIC, 0, 4), 0xffffffff); /* it isn't there meanwhile */
	assert_int_equal(load(NIC_TABLE, 4), 0xffffffff);
	set(FAKE_NIC, 4, 2, 6);
	fake_now += FAKE_RESET_MS;
	assert_int_equal(get(FAKE_NIC, 4, 2), 0x0400);
	assert_int_equal(hw(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(get(FAKE_NIC, 0x10, 4), 0x8000000c);
	assert_int_equal(hw(FAKE_NIC, 4, 2), 0x0402);
	assert_int_equal(load(NIC_TABLE + 12, 4), MASKED);
	assert_int_equal(hw(FAKE_NIC, 0x106, 2), FAKE_ACS);
	set(FAKE_NIC, 0xa8, 2, 0x8000);
	assert_int_equal(vpci_reset(&fake_bus, false, &report), 0); /* in the middle of one */
	set(FAKE_OLD, 0x74, 1, 1);
	assert_int_equal(fakes[2].resets, 3);
	set(FAKE_PF, 0xa8, 2, 0x8000);
	assert_int_equal(fakes[3].resets, 0);
	assert_int_equal(fake_refused[VPCI_REFUSED_RESET], 1);
	assert_int_equal(fake_refused_bdf, FAKE_PF);
}

static void is_described_for_acpi(void **state)
{
	struct guest_pci pci;

	(void)state;
	fake_bus.functions[2].bars[2] = (struct pci_bar){.address = 0xfea00200, .size = 0x100};
	fake_bus.functions[2].bars[3] = (struct pci_bar){.address = 0xfea00000, .size = 0x100};
	fake_bus.functions[1].bars[0].address = 0xfe700000;
	vpci_describe(&fake_bus, &pci);
	assert_int_equal(pci.ecam, FAKE_ECAM);
	assert_int_equal(pci.bus_first, 0);
	assert_int_equal(pci.bus_last, 3);
	assert_int_equal(pci.bus_count, 2);
	assert_int_equal(pci.buses[0], 0);
	assert_int_equal(pci.buses[1], 3);
	assert_int_equal(pci.window_count, 7);
	assert_int_equal(pci.windows[3].start, 0xfea00000); /* three that touch */
	assert_int_equal(pci.windows[3].size, 0x300);
	assert_true(pci.windows[2].io);
	assert_int_equal(pci.windows[5].start,
			 0xfec78000); /* of all VFs, for the owner of the PF */
	assert_int_equal(pci.windows[5].size, 0x20000);
	assert_int_equal(pci.windows[6].bus, 3);
	assert_int_equal(pci.line_count, 1);
	assert_int_equal(pci.lines[0].device, 5);
	assert_int_equal(pci.lines[0].pin, 2);
	assert_int_equal(pci.lines[0].gsi, 21);
}

/* FAKE_PLAIN as an IDE controller in compatibility mode, whose channel @n the guest is shown. */
static void add_ide(unsigned int n)
{
	struct vpci_grant grant = {.pci = &fakes[1].pci,
				   .access = &fake_access,
				   .iommu = &fake_iommu_boot,
				   .master = true,
				   .ide_gsi = 19};

	fakes[1].in_memory = false;
	fakes[1].pci.class_code = 0x010180;
	fakes[1].pci.pin = 0;
	fakes[1].pci.bars[0] = (struct pci_bar){0};
	fakes[1].pci.bars[4] = (struct pci_bar){.io = true, .address = 0xc0a0, .size = 16};
	fake_put(&fakes[1], 8, 4, 0x01018001);
	fake_put(&fakes[1], 0x10, 4, 0);
	fake_put(&fakes[1], 0x20, 4, 0xc0a1);
	grant.ide = pci_ide_compatible(&fakes[1].pci, n);
	assert_non_null(grant.ide);
	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
}

static void old_ide_is_shown_in_native_mode(void **state)
{
	struct guest_pci pci;

	(void)state;
	add_ide(1);
	assert_int_equal(get(FAKE_PLAIN, 8, 4), 0x01018501);
	assert_int_equal(get(FAKE_PLAIN, 0x10, 4), 0);
	assert_int_equal(get(FAKE_PLAIN, 0x14, 4), 0);
	assert_int_equal(get(FAKE_PLAIN, 0x18, 4), 0x171);
	assert_int_equal(get(FAKE_PLAIN, 0x1c, 4), 0x375);
	assert_int_equal(get(FAKE_PLAIN, 0x20, 4), 0xc0a1);
	assert_int_equal(get(FAKE_PLAIN, 0x3c, 2), 0x0113);
	set(FAKE_PLAIN, 0x18, 4, ~0U);
	assert_int_equal(get(FAKE_PLAIN, 0x18, 4), 0xfffffff9);
	assert_int_equal(hw(FAKE_PLAIN, 0x18, 4), 0);
	vpci_describe(&fake_bus, &pci);
	assert_int_equal(pci.window_count, 3);
	assert_int_equal(pci.line_count, 1);
	assert_int_equal(pci.lines[0].pin, 1);
	assert_int_equal(pci.lines[0].gsi, 19);
	add_ide(0);
	assert_int_equal(get(FAKE_PLAIN, 0x10, 4), 0x1f1);
	assert_int_equal(get(FAKE_PLAIN, 0x14, 4), 0x3f5);
	assert_int_equal(get(FAKE_PLAIN, 0x18, 4), 0);
}

static void channels_of_ide(void **state)
{
	struct pci_function f = {.class_code = 0x010181};

	(void)state;
	assert_null(pci_ide_compatible(&f, 0));
	assert_int_equal(pci_ide_compatible(&f, 1)->isa_irq, 15);
	f.class_code = 0x010600;
	assert_null(pci_ide_compatible(&f, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(messages_become_redirections, setup),
		cmocka_unit_test_setup(msi_sends_the_message_of_its_irte, setup),
		cmocka_unit_test_setup(forged_messages_arrive_nowhere, setup),
		cmocka_unit_test_setup(msix_entries_are_kept_and_replaced, setup),
		cmocka_unit_test_setup(odd_accesses_to_the_table_are_refused, setup),
		cmocka_unit_test_setup(other_registers_keep_their_width, setup),
		cmocka_unit_test_setup(memory_of_others_is_not_ours, setup),
		cmocka_unit_test_setup(a_reset_puts_everything_back, setup),
		cmocka_unit_test_setup(no_snoop_is_off_where_it_cannot_be_undone, setup),
		cmocka_unit_test_setup(a_power_state_resets_where_nothing_else_can, setup),
		cmocka_unit_test_setup(what_no_reset_ends_has_time_to_end, setup),
		cmocka_unit_test_setup(what_no_reset_ends_is_switched_off, setup),
		cmocka_unit_test_setup(what_does_not_come_back_is_named, setup),
		cmocka_unit_test_setup(what_a_reset_clears_is_put_back, setup),
		cmocka_unit_test_setup(what_answers_after_20_seconds_is_waited_for, setup),
		cmocka_unit_test_setup(the_guest_can_reset, setup),
		cmocka_unit_test_setup(is_described_for_acpi, setup),
		cmocka_unit_test_setup(old_ide_is_shown_in_native_mode, setup),
		cmocka_unit_test(channels_of_ide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
