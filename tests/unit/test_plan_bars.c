/* SPDX-License-Identifier: Apache-2.0 */
/*
 * hv/plan/bars.c and owners.c on a machine whose inventory says everything: BARs at every thing
 * that has an owner, from both sides, and where the bridges above do not forward.
 */

#include "unit.h"

#include "messages.h"
#include "pci_row.h"

#include "hv/plan/private.h"
#include <lib/errno.h>

#define TEXT                                                                                       \
	"[[partition]]\nname = 'a'\ncpus = [0]\nmemory = '16M'\nkernel = 'k'\nconsole = 'none'\n"  \
	"pci = ['02:00.0']\n"
#define NEAREST 0xfe000000 /* free, and what both bridges forward */

static struct config config;
static struct inventory inventory;
static struct plan plan;

static struct pci_function *add(u16 bdf, u16 parent)
{
	struct pci_function *f = pci_row_add(&inventory.pci, bdf);

	f->parent = parent;
	return f;
}

static void add_bridge(u16 bdf, u16 parent, u8 first, u8 last)
{
	struct pci_function *f = add(bdf, parent);

	f->class_code = 0x060400;
	f->header_type = 1;
	f->bridge = (struct pci_bridge){.secondary = first,
					.subordinate = last,
					.io = {0, 0x10000},
					.memory = {0, GIB(4)},
					.prefetchable = {GIB(4), BIT(46)}};
}

static void add_registers(u64 at, enum inventory_device device)
{
	inventory.registers[inventory.register_count++] =
		(struct inventory_registers){{at, at + PAGE_SIZE}, device};
}

static void add_ports(u16 first, u16 last, enum inventory_port port)
{
	inventory.ports[inventory.port_count++] = (struct inventory_ports){first, last, port};
}

/* 02:00.0 below a switch's port 01:00.0 below 00:01.0, and 00:02.0 beside them. */
static int fresh(void **state)
{
	(void)state;
	memset(&inventory, 0, sizeof(inventory));
	inventory.complete = true;
	inventory.cpu_count = 1;
	(void)ranges_add(&inventory.ram, (struct range){MIB(1), GIB(2)});
	(void)ranges_add(&inventory.ram, (struct range){GIB(4), GIB(6)});
	(void)ranges_add(&inventory.kept, (struct range){GIB(2), GIB(2) + MIB(1)});
	(void)ranges_add(&inventory.kept, (struct range){GIB(8), GIB(8) + MIB(64)});
	inventory.hypervisor = (struct range){MIB(16), MIB(24)};
	inventory.modules[0] = (struct module_info){.name = "k", .memory = {MIB(32), MIB(33)}};
	inventory.module_count = 1;
	inventory.gsi_count = 24;
	inventory.address_bits = 40;
	inventory.stage2_leaf = 2;
	inventory.has_iommu = inventory.iommu_interrupts = true;
	inventory.dma_levels = 4;
	inventory.dma_leaf = 2;
	inventory.dma_address_bits = 48;
	inventory.iommus[0] =
		(struct inventory_iommu){.base = 0xfed90000, .size = 0x2000, .interrupts = true};
	inventory.iommu_count = 1;
	inventory.ecam[0] = (struct acpi_mcfg){hpa(0xb0000000), 0, 0, 63};
	inventory.ecam[1] = (struct acpi_mcfg){hpa(GIB(16)), 1, 4, 7};
	inventory.ecam_count = 2;
	add_registers(0xfee00000, INVENTORY_LOCAL_APIC);
	add_registers(0xfec00000, INVENTORY_IOAPIC);
	add_registers(0xfbffc000, INVENTORY_IOAPIC);
	add_registers(0xfed00000, INVENTORY_HPET);
	add_ports(0x1800, 0x1803, INVENTORY_POWER);
	add_ports(0x1804, 0x1805, INVENTORY_POWER);
	add_ports(0x1808, 0x180b, INVENTORY_POWER);
	add_ports(0x1860, 0x187f, INVENTORY_POWER);
	add_ports(0xe0, 0xe0, INVENTORY_SMI);
	add_ports(0xd10, 0xd10, INVENTORY_RESET);
	add_bridge(PCI_BDF(0, 1, 0), PCI_NONE, 1, 2);
	add_bridge(PCI_BDF(1, 0, 0), PCI_BDF(0, 1, 0), 2, 2);
	add(PCI_BDF(2, 0, 0), PCI_BDF(1, 0, 0))->msi.count = 1;
	add(PCI_BDF(0, 2, 0), PCI_NONE)->bars[1] =
		(struct pci_bar){.address = 0xe000, .size = 32, .io = true};
	return 0;
}

static struct pci_bar *card_bar(unsigned int n)
{
	return &inventory.pci.functions[2].bars[n];
}

/* Expects @message, or none and no warning either. */
static void judge(const char *message)
{
	const struct plan_text text = {"f", TEXT, strlen(TEXT)};
	struct report report = messages_report();
	int status = plan_load(&text, &inventory, &config, &plan, &report);

	if (message != NULL) {
		messages_expect(message);
		messages_expect("f:7: BAR 0 of pci 02:00.0 of partition 'a'");
	}
	if (report.errors != (message != NULL) || report.warnings != 0) {
		fail_msg("%u mistakes, %u warnings: %s", report.errors, report.warnings,
			 messages_text);
	}
	assert_int_equal(status, message == NULL ? 0 : -EINVAL);
}

static void memory_that_has_an_owner(void **state)
{
	static const struct {
		u64 address, size;
		const char *owner; /* NULL: free */
	} rows[] = {
		{NEAREST, PAGE_SIZE, NULL},
		{GIB(2), PAGE_SIZE,
		 "lies in memory that the firmware keeps, 0x80000000-0x800fffff"},
		{GIB(2) + MIB(1) - 16, 16, "lies in memory that the firmware keeps"},
		{GIB(2) + MIB(1), PAGE_SIZE, NULL},
		{GIB(8), MIB(64), "lies in memory that the firmware keeps"},
		{GIB(8) + MIB(64), PAGE_SIZE, NULL},
		{GIB(7), GIB(1), NULL},
		{0xb0000000, PAGE_SIZE, "lies in PCI config space, 0xb0000000-0xb3ffffff"},
		{0xb3fff000, PAGE_SIZE, "lies in PCI config space"},
		{0xb3fffff0, 16, "lies in PCI config space"},
		{0xb4000000, PAGE_SIZE, NULL},
		{0xaffff000, PAGE_SIZE, NULL},
		{GIB(16) + MIB(4), PAGE_SIZE, "lies in PCI config space, 0x400400000-0x4007fffff"},
		{GIB(16) + MIB(8) - PAGE_SIZE, PAGE_SIZE, "lies in PCI config space"},
		{GIB(16), MIB(4), NULL},
		{GIB(16) + MIB(8), MIB(1), NULL},
		{0xfed00000, PAGE_SIZE, "lies in the registers of the HPET, 0xfed00000-0xfed00fff"},
		{0xfed00800, 16, "lies in the registers of the HPET"},
		{0xfed01000, PAGE_SIZE, NULL},
		{0xfecff000, PAGE_SIZE, NULL},
		{0xfbffc000, PAGE_SIZE,
		 "lies in the registers of an IOAPIC, 0xfbffc000-0xfbffcfff"},
		{0xfbffc100, 256, "lies in the registers of an IOAPIC"},
		{0xfbffd000, PAGE_SIZE, NULL},
		{0xfed91000, PAGE_SIZE, "lies in the registers of an IOMMU unit"},
		{0xfed92000, PAGE_SIZE, NULL},
		{MIB(32), PAGE_SIZE, "lies in a boot module, 0x2000000-0x20fffff"},
		{MIB(20), MIB(4), "lies in the hypervisor"},
		{GIB(5), MIB(1), "lies in RAM of this machine"},
		{BIT(40) - MIB(1), MIB(1), NULL},
		{BIT(40), MIB(1), "is beyond the 40 address bits"},
		{BIT(40) - MIB(1), MIB(2), "is beyond the 40 address bits"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		*card_bar(0) = (struct pci_bar){
			.address = rows[i].address, .size = rows[i].size, .is64 = true};
		judge(rows[i].owner);
	}
}

static void ports_that_have_an_owner(void **state)
{
	static const struct {
		u16 first, size;
		const char *owner;
	} rows[] = {
		{0xc000, 32, NULL},
		{0x1800, 4,
		 "lies in power management, which switches the machine off, 0x1800-0x1803"},
		{0x1802, 1, "lies in power management"},
		{0x1804, 1,
		 "lies in power management, which switches the machine off, 0x1804-0x1805"},
		{0x1806, 2, NULL},
		{0x1808, 4, "lies in power management"},
		{0x180c, 4, NULL},
		{0x17f0, 16, NULL},
		{0x1780, 256, "lies in power management"},
		{0x187f, 1, "lies in power management"},
		{0x1880, 32, NULL},
		{0xe0, 1, "lies in the firmware's command port, 0xe0-0xe0"},
		{0xe1, 1, NULL},
		{0xd10, 4, "lies in the reset register of the machine"},
		{0xd11, 1, NULL},
		{0xe000, 4, "lies in BAR 1 of pci 00:02.0, 0xe000-0xe01f"},
		{0xe01f, 1, "lies in BAR 1 of pci 00:02.0"},
		{0xe020, 32, NULL},
		{0x43, 1, "lies in the timer, 0x40-0x43"},
		{0x92, 2, "lies in the reset switch, 0x92-0x92"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		*card_bar(0) = (struct pci_bar){
			.address = rows[i].first, .size = rows[i].size, .io = true};
		judge(rows[i].owner);
	}
}

/* Each bridge above has to forward all of it. */
static void addresses_that_bridges_do_not_forward(void **state)
{
	struct pci_bridge *near = &inventory.pci.functions[1].bridge;
	struct pci_bridge *far = &inventory.pci.functions[0].bridge;

	(void)state;
	*card_bar(0) = (struct pci_bar){.address = NEAREST, .size = MIB(1)};
	near->memory[0] = NEAREST;
	near->memory[1] = NEAREST + MIB(1);
	judge(NULL);
	near->memory[1] = NEAREST + MIB(1) - 1;
	judge("lies outside of what bridge 01:00.0 above it forwards");
	near->prefetchable[0] = NEAREST;
	near->prefetchable[1] = NEAREST + MIB(2);
	judge(NULL);
	far->memory[0] = NEAREST + 1;
	judge("lies outside of what bridge 00:01.0 above it forwards");
	inventory.pci.functions[0].class_code = 0x060401; /* forwards what nobody else takes */
	judge(NULL);
	near->io[0] = near->io[1] = 0;
	*card_bar(0) = (struct pci_bar){.address = 0xc000, .size = 32, .io = true};
	judge("lies outside of what bridge 01:00.0 above it forwards");
	/* Older inventories do not say what bridges forward. */
	inventory.complete = false;
	judge(NULL);
}

static void a_bar_that_is_switched_off_is_judged_and_warned_of(void **state)
{
	const struct plan_text text = {"f", TEXT, strlen(TEXT)};
	struct report report = messages_report();

	(void)state;
	*card_bar(0) = (struct pci_bar){.address = NEAREST, .size = MIB(1)};
	inventory.pci.functions[2].undecoded = PCI_COMMAND_MEMORY;
	assert_int_equal(plan_load(&text, &inventory, &config, &plan, &report), 0);
	messages_expect(
		"f:7: warning: BAR 0 of pci 02:00.0 of partition 'a', 0xfe000000-0xfe0fffff, was left switched off by the firmware (bit 1 of its command register)");
	assert_int_equal(report.warnings, 1);
	/* The second plan, once virtual functions are there, reports none of the first again. */
	*card_bar(1) = (struct pci_bar){.address = NEAREST + MIB(1), .size = MIB(1)};
	report = messages_report();
	report.no_warnings = true;
	assert_int_equal(plan_make("f", &config, &inventory, &plan, &report), 0);
	assert_int_equal(report.warnings, 2);
	assert_string_equal(messages_text, "");
	card_bar(0)->address = GIB(1);
	assert_int_equal(plan_load(&text, &inventory, &config, &plan, &report), -EINVAL);
	messages_expect("lies in RAM of this machine");
}

static void older_inventories_say_less(void **state)
{
	(void)state;
	assert_null(plan_unjudged(&inventory));
	inventory.complete = false;
	assert_non_null(strstr(plan_unjudged(&inventory), "boot this version once"));
}

static void maps_are_bounded(void **state)
{
	struct report report = messages_report();
	const struct planner planner = {.source = {"f", &report}, .plan = &plan};
	const struct config_partition c = {.name = "a", .line = 3};
	struct plan_partition *p = &plan.partitions[0];
	const struct plan_map map = {.size = PAGE_SIZE};

	(void)state;
	p->config = &c;
	p->map_count = PLAN_MAPS_MAX - 1;
	assert_true(plan_add_map(&planner, p, &map));
	assert_false(plan_add_map(&planner, p, &map));
	messages_expect("f:3: partition 'a' needs more than");
	assert_int_equal(p->map_count, PLAN_MAPS_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(memory_that_has_an_owner, fresh),
		cmocka_unit_test_setup(ports_that_have_an_owner, fresh),
		cmocka_unit_test_setup(addresses_that_bridges_do_not_forward, fresh),
		cmocka_unit_test_setup(a_bar_that_is_switched_off_is_judged_and_warned_of, fresh),
		cmocka_unit_test_setup(older_inventories_say_less, fresh),
		cmocka_unit_test_setup(maps_are_bounded, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
