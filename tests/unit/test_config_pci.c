/* SPDX-License-Identifier: Apache-2.0 */
/* hv/plan/functions.c, pairs.c, bars.c, owners.c, ports.c, lines.c, ide.c and sriov.c: each bound
 * from both sides. The words of all messages stand in tests/config. */

#include "unit.h"

#include "messages.h"
#include "pci_row.h"

#include <hv/plan.h>
#include <lib/errno.h>

#define PART(name, cpu, memory, pci)                                                               \
	"[[partition]]\nname = '" name "'\ncpus = [" cpu "]\nmemory = " memory                     \
	"\nkernel = 'k'\npci = " pci "\n"
#define A(pci) PART("a", "0", "'16M'", pci)
#define B(pci) PART("b", "1", "'16M'", pci)
#define SRIOV(pf, vfs) "[[sriov]]\npf = '" pf "'\nvfs = " vfs "\n"
#define IF_PRESENT "[hypervisor]\niommu = 'if-present'\n"

static struct config config;
static struct plan plan;
static struct inventory inventory;

static struct pci_function *add(u16 bdf)
{
	return pci_row_add(&inventory.pci, bdf);
}

/* Functions 2 and 3 that interrupt by messages, with a BAR each. */
static int fresh(void **state)
{
	(void)state;
	memset(&inventory, 0, sizeof(inventory));
	inventory.cpu_count = 4;
	for (u32 i = 0; i < 4; i++) {
		inventory.cpus[i].core = i;
	}
	/* Away from the addresses that guests see their RAM at. */
	(void)ranges_add(&inventory.ram, (struct range){GIB(64), GIB(80)});
	inventory.modules[0] = (struct module_info){.name = "k", .memory = {MIB(4), MIB(8)}};
	inventory.module_count = 1;
	inventory.gsi_count = 64;
	inventory.has_iommu = true;
	inventory.iommu_interrupts = true;
	inventory.stage2_leaf = 1;
	inventory.dma_leaf = 1;
	inventory.dma_levels = 4;
	add(PCI_BDF(0, 2, 0))->bars[0] = (struct pci_bar){.address = 0xfe000000, .size = 4096};
	add(PCI_BDF(0, 3, 0))->bars[0] = (struct pci_bar){.address = 0xfe001000, .size = 4096};
	inventory.pci.functions[0].msi.count = 1;
	inventory.pci.functions[1].msix.count = 1;
	return 0;
}

static void judge(const char *text, const char *message)
{
	struct report report = messages_report();
	const struct plan_text source = {"f", text, strlen(text)};
	int status = plan_load(&source, &inventory, &config, &plan, &report);

	if (message == NULL && status != 0) {
		fail_msg("%s: %s", text, messages_text);
	}
	assert_int_equal(status, message == NULL ? 0 : -EINVAL);
	if (message != NULL) {
		messages_expect(message);
	}
	if (report.errors != (message != NULL)) {
		fail_msg("%s gave %u mistakes: %s", text, report.errors, messages_text);
	}
}

static void functions_exist(void **state)
{
	(void)state;
	judge(A("['00:02.0', '00:03.0']"), NULL);
	judge(A("['01:02.0']"),
	      "f:6: pci 01:02.0 of partition 'a' is not a PCI function of this "
	      "machine: choose one, near it are 00:02.0 (0000:0000), 00:03.0 (0000:0000)");
	judge(A("['0001:00:02.0']"), "is not a PCI function");
	inventory.pci.functions[0].class_code = 0x060000;
	judge(A("['00:02.0']"), "works for all: leave it out");
}

static void only_the_nearest_are_named(void **state)
{
	(void)state;
	for (u8 device = 4; device < 12; device++) {
		(void)add(PCI_BDF(0, device, 0));
	}
	inventory.pci.functions[7].class_code = 0x060000;
	judge(A("['00:09.1']"), "near it are 00:05.0 (0000:0000), 00:06.0 (0000:0000), 00:07.0 "
				"(0000:0000), 00:08.0 (0000:0000), 00:0a.0 (0000:0000), 00:0b.0 "
				"(0000:0000)\n");
}

static void the_console_stays(void **state)
{
	static const struct {
		u64 port;
		bool ours;
	} rows[] = {{0x3f0, false}, {0x3f8, true}, {0x3ff, true}, {0x400, false}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		u64 size = rows[i].port == 0x3ff ? 1 : 8;

		inventory.pci.functions[0].bars[1] =
			(struct pci_bar){.address = rows[i].port, .size = size, .io = true};
		judge(A("['00:02.0']"), rows[i].ours ? "is the hypervisor's console" : NULL);
	}
}

static void dma_is_confined_or_denied(void **state)
{
	(void)state;
	inventory.iommu_interrupts = false;
	judge(A("['00:02.0']"), "because the IOMMU does not remap interrupts");
	judge(IF_PRESENT A("['00:02.0']"), NULL);
	inventory.iommu_interrupts = true;
	inventory.pci.functions[0].iommu = PCI_NO_IOMMU;
	judge(A("['00:02.0']"), "because no IOMMU unit covers it: ");
	judge(A("['00:03.0']"), NULL);
	inventory.has_iommu = false;
	judge(A("['00:03.0']"), "because this machine has no IOMMU");
	judge(IF_PRESENT A("['00:03.0']") B("['00:02.0']"), NULL);
	judge(A("[]"), NULL);
}

/* A guest sees functions of any segment on its one, with the config space of their buses. */
static void a_guest_has_one_segment_for_all(void **state)
{
	struct pci_function *f = &inventory.pci.functions[1];

	(void)state;
	f->segment = 1;
	f->bdf = f->requester = PCI_BDF(0x40, 2, 0);
	inventory.ecam[0] = (struct acpi_mcfg){.base = hpa(0xe0000000), .bus_last = 0x1f};
	inventory.ecam[1] = (struct acpi_mcfg){
		.base = hpa(0xc0000000), .segment = 1, .bus_first = 0x40, .bus_last = 0x4f};
	inventory.ecam[2] =
		(struct acpi_mcfg){.base = hpa(GIB(16)), .segment = 2, .bus_last = 0xff};
	inventory.ecam_count = 3;
	judge(A("['0001:40:02.0']"), NULL);
	assert_int_equal(plan.partitions[0].functions[0].pci.segment, 1);
	assert_int_equal(plan.partitions[0].ecam, 0xc0000000);
	assert_int_equal(plan.partitions[0].bus_first, 0x40);
	assert_int_equal(plan.partitions[0].bus_last, 0x40);
	/* Of two segments no window has all. */
	judge(A("['0001:40:02.0', '00:02.0']"), NULL);
	assert_int_equal(plan.partitions[0].ecam, 0xe0000000);
	f->bdf = f->requester = PCI_BDF(0, 4, 0);
	judge(A("['0001:00:04.0', '00:02.0']"), "has the bus number of pci 0001:00:04.0");
	judge(A("['0001:00:04.0']") B("['00:02.0']"), NULL);
}

/* Lines from 24 on arrive at pins that a guest's IOAPIC has left. */
static void lines_of_further_ioapics_are_given(void **state)
{
	const struct plan_partition *p = &plan.partitions[0];
	struct pci_function *f = inventory.pci.functions;

	(void)state;
	f[0].pin = f[1].pin = 1;
	f[0].msi.count = 0;
	f[1].msix.count = 0;
	f[0].gsi = 40;
	f[1].gsi = 23;
	judge(A("['00:02.0', '00:03.0']"), NULL);
	assert_int_equal(p->irq_count, 2);
	assert_int_equal(p->irqs[0].line, 23);
	assert_int_equal(p->irqs[0].gsi, 23);
	assert_int_equal(p->irqs[1].line, 40);
	assert_int_equal(p->irqs[1].gsi, 22);
	assert_true(p->functions[0].intx && p->functions[1].intx);
	assert_int_equal(p->functions[0].gsi, 22);
	assert_int_equal(p->functions[1].gsi, 23);
	/* One line for two, and one owner. */
	f[1].gsi = 40;
	judge(A("['00:02.0', '00:03.0']"), NULL);
	assert_int_equal(p->irq_count, 1);
	assert_int_equal(p->functions[0].gsi, 23);
	assert_int_equal(p->functions[1].gsi, 23);
	f[0].gsi = 63;
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
	f[0].gsi = 64;
	judge(A("['00:02.0']"), "arrives at line 64, which is not in this machine");
	/* ISA interrupts keep their numbers, so that there are eight pins for the rest. */
	for (u32 i = 0; i < 9; i++) {
		struct pci_function *g = add(PCI_BDF(0, 4 + i, 0));

		g->pin = 1;
		g->gsi = 30 + i;
	}
	judge(A("['00:04.0', '00:05.0', '00:06.0', '00:07.0', '00:08.0', '00:09.0', '00:0a.0', "
		"'00:0b.0']"),
	      NULL);
	assert_int_equal(p->irqs[7].gsi, 16);
	judge(A("['00:04.0', '00:05.0', '00:06.0', '00:07.0', '00:08.0', '00:09.0', '00:0a.0', "
		"'00:0b.0', '00:0c.0']"),
	      "arrives at line 38, and all pins from 16 to 23");
}

static void reserved_memory_is_the_firmwares(void **state)
{
	(void)state;
	inventory.reserved[0] = (struct inventory_reserved){{MIB(1), MIB(2)}, 0, PCI_BDF(0, 2, 0)};
	inventory.reserved_count = 1;
	judge(A("['00:02.0']"), "must reach memory 0x100000-0x1fffff by DMA");
	judge(A("['00:03.0']"), NULL);
	inventory.reserved[0].segment = 1;
	judge(A("['00:02.0']"), NULL);
	inventory.reserved[0].segment = 0;
	inventory.has_iommu = false;
	judge(IF_PRESENT A("['00:02.0']"), NULL);
}

static const struct plan_map *region_map(unsigned int count)
{
	const struct plan_partition *p = &plan.partitions[0];
	const struct plan_map *found = NULL;

	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind == PLAN_RESERVED) {
			found = &p->maps[i];
			count--;
		}
	}
	assert_int_equal(count, 0);
	return found;
}

/* What graphics took of RAM for itself goes with it, at its own address, past the guest's RAM. */
static void graphics_come_with_their_memory(void **state)
{
	const struct range memory = {GIB(2), GIB(2) + MIB(64)};
	const struct plan_partition *p = &plan.partitions[0];
	struct pci_function *f = inventory.pci.functions;
	unsigned int pages;

	(void)state;
	f[0].class_code = 0x030000;
	inventory.dma_address_bits = 48;
	judge(PART("a", "0", "'3G'", "['00:02.0']"), NULL);
	pages = p->dma_pages;
	inventory.reserved[0] = (struct inventory_reserved){memory, 0, f[0].bdf};
	inventory.reserved_count = 1;
	judge(A("['00:02.0']"), "because the memory map does not keep it");
	(void)ranges_add(&inventory.kept, memory);
	judge(PART("a", "0", "'3G'", "['00:02.0']"), NULL);
	assert_int_equal(region_map(1)->gpa, memory.start);
	assert_int_equal(region_map(1)->hpa, memory.start);
	assert_int_equal(region_map(1)->size, MIB(64));
	assert_int_equal(p->hole, memory.start);
	assert_true(p->dma_pages >= pages);
	for (unsigned int i = 0; i < p->map_count; i++) {
		assert_true(p->maps[i].kind != PLAN_RAM ||
			    !range_overlaps((struct range){p->maps[i].gpa,
							   p->maps[i].gpa + p->maps[i].size},
					    memory));
	}
	/* Others that work there share it by DMA, unless they have the same owner. */
	inventory.reserved[1] = (struct inventory_reserved){memory, 0, f[1].bdf};
	inventory.reserved_count = 2;
	judge(A("['00:02.0']"), "because another function works there, too");
	f[1].class_code = 0x038000;
	judge(A("['00:02.0', '00:03.0']"), NULL);
	(void)region_map(1);
	f[1].class_code = 0x020000;
	judge(A("['00:02.0', '00:03.0']"), "which the firmware keeps for itself");
	inventory.reserved_count = 1;
	/* RAM has to be somewhere. */
	inventory.reserved[0].memory = (struct range){MIB(512), MIB(513)};
	(void)ranges_add(&inventory.kept, inventory.reserved[0].memory);
	judge(A("['00:02.0']"), "because it lies below 1 GiB");
	/* Without the bus it reaches nothing. */
	inventory.has_iommu = false;
	judge(IF_PRESENT A("['00:02.0']"), NULL);
	(void)region_map(0);
}

/* A USB controller's firmware is asked to go; what it did by DMA goes with it. */
static void a_usb_controller_is_given_up_by_the_firmware(void **state)
{
	struct pci_function *f = &inventory.pci.functions[0];

	(void)state;
	inventory.reserved[0] = (struct inventory_reserved){{GIB(3), GIB(3) + MIB(1)}, 0, f->bdf};
	inventory.reserved_count = 1;
	(void)ranges_add(&inventory.kept, inventory.reserved[0].memory);
	f->class_code = 0x0c0330;
	f->bars[0] = (struct pci_bar){.address = 0xfd000000, .size = 0x10000};
	judge(A("['00:02.0']"), NULL);
	assert_true(plan_hands_off(&plan, f));
	assert_int_equal(plan.kept_count, 0);
	/* One whose registers lie on something else cannot be asked. */
	f->bars[0].address = GIB(3);
	assert_false(plan_hands_off(&plan, f));
	f->bars[0].address = 0xfee00000;
	assert_false(plan_hands_off(&plan, f));
	f->bars[0].address = 0xfd000000;
	inventory.pci.functions[1].bars[0] = f->bars[0];
	assert_false(plan_hands_off(&plan, f));
	inventory.pci.functions[1].bars[0].size = 0;
	f->undecoded = PCI_COMMAND_MEMORY;
	assert_false(plan_hands_off(&plan, f));
	f->class_code = 0x0c0300;
	assert_true(plan_hands_off(&plan, f));
	f->class_code = 0x0c0340;
	assert_false(plan_hands_off(&plan, f));
}

static void cut_off(const struct pci_function *f, u64 start, const char *why)
{
	struct range from = {0};
	const char *found = plan_cuts_off(&plan, f, &from);

	if (why == NULL) {
		assert_null(found);
	} else {
		assert_non_null(found);
		assert_non_null(strstr(found, why));
		assert_int_equal(from.start, start);
	}
}

/* Nobody owns 00:02.0, by which the firmware works in memory of its own. */
static void a_function_of_nobody_keeps_its_reserved_memory(void **state)
{
	struct pci_function *f = &inventory.pci.functions[0];
	const struct range memory = {GIB(3), GIB(3) + MIB(1)};

	(void)state;
	inventory.reserved[0] = (struct inventory_reserved){memory, 0, f->bdf};
	inventory.reserved_count = 1;
	(void)ranges_add(&inventory.kept, memory);
	inventory.dma_address_bits = 48;
	judge(A("['00:03.0']"), NULL);
	assert_true(plan_keeps(&plan, f));
	assert_false(plan_keeps(&plan, &inventory.pci.functions[1]));
	assert_int_equal(plan.kept.count, 1);
	assert_int_equal(plan.kept.list[0].start, memory.start);
	assert_int_equal(plan.kept.list[0].end, memory.end);
	assert_int_equal(plan.kept_count, 1);
	assert_int_equal(plan.kept_requesters[0].id, f->bdf);
	assert_true(plan.kept_pages != 0);
	cut_off(f, 0, NULL);
	/* It reaches what is another's past the IOMMU: that one goes first. */
	inventory.pci.functions[1].group = f->group;
	judge(A("['00:03.0']"), NULL);
	assert_false(plan_keeps(&plan, f));
	assert_int_equal(plan.kept_count, 0);
	cut_off(f, memory.start, "isolation group");
	inventory.pci.functions[1].group = 1;
	/* Memory that the map calls RAM, or that no map names, or that the unit does not reach. */
	inventory.reserved[0].memory = (struct range){MIB(64), MIB(65)};
	judge(A("['00:03.0']"), NULL);
	assert_false(plan_keeps(&plan, f));
	cut_off(f, MIB(64), "the memory map does not keep it");
	inventory.reserved[0].memory = (struct range){GIB(3), GIB(3) + MIB(2)};
	judge(A("['00:03.0']"), NULL);
	assert_false(plan_keeps(&plan, f));
	cut_off(f, memory.start, "the memory map does not keep it");
	/* One piece of two: it goes on without the other, which is named. */
	inventory.reserved[1] = (struct inventory_reserved){memory, 0, f->bdf};
	inventory.reserved_count = 2;
	judge(A("['00:03.0']"), NULL);
	assert_true(plan_keeps(&plan, f));
	cut_off(f, memory.start, "the memory map does not keep it");
	inventory.reserved_count = 1;
	inventory.reserved[0].memory = memory;
	inventory.dma_address_bits = 31;
	judge(A("[]"), NULL);
	assert_false(plan_keeps(&plan, f));
	cut_off(f, memory.start, "beyond the addresses of the IOMMU");
	inventory.dma_address_bits = 48;
	f->iommu = PCI_NO_IOMMU;
	judge(A("[]"), NULL);
	cut_off(f, memory.start, "no IOMMU unit covers it");
	inventory.has_iommu = false;
	judge(IF_PRESENT A("['00:03.0']"), NULL);
	assert_false(plan_keeps(&plan, f));
	cut_off(f, 0, NULL);
}

/* The tables of the plan have room for all that an inventory names. */
static void as_many_are_kept_as_the_firmware_names(void **state)
{
	(void)state;
	(void)ranges_add(&inventory.kept, (struct range){GIB(3), GIB(3) + MIB(8)});
	inventory.dma_address_bits = 48;
	for (u32 i = 0; i < MAX_RESERVED; i++) {
		const u64 at = GIB(3) + i * 2 * PAGE_SIZE;
		struct pci_function *f = add(PCI_BDF(1 + i / 256, i % 256 / 8, i % 8));

		f->requester = PCI_BDF(5, i % 256 / 8, i / 256);
		inventory.reserved[i] =
			(struct inventory_reserved){{at, at + PAGE_SIZE}, 0, f->bdf};
	}
	inventory.reserved_count = MAX_RESERVED;
	judge(A("['00:03.0']"), NULL);
	assert_int_equal(plan.kept.count, MAX_RESERVED);
	assert_true(plan.kept_count > MAX_RESERVED);
	for (u32 i = 0; i < MAX_RESERVED; i++) {
		assert_true(plan_keeps(&plan, &inventory.pci.functions[2 + i]));
		cut_off(&inventory.pci.functions[2 + i], 0, NULL);
	}
}

static void groups_stay_together(void **state)
{
	(void)state;
	inventory.pci.functions[1].group = 0;
	inventory.pci.functions[1].group_reason = PCI_GROUP_MULTIFUNCTION;
	inventory.pci.functions[1].group_cause = PCI_BDF(0, 2, 0);
	judge(A("['00:02.0', '00:03.0']"), NULL);
	judge(A("['00:02.0']") B("['00:03.0']"),
	      "f:12: pci 00:03.0 of partition 'b' cannot be separated from pci 00:02.0 of "
	      "partition 'a' (line 6), because requests can pass between the functions of device "
	      "0000:00:02.0 without reaching the IOMMU");
	judge(A("['00:03.0']") B("['00:02.0']"),
	      "because requests can pass between the functions of device 0000:00:02.0");
	/* Without bus mastering nobody is reached. */
	inventory.pci.functions[0].iommu = PCI_NO_IOMMU;
	judge(IF_PRESENT A("['00:02.0']") B("['00:03.0']"), "cannot be separated");
	judge(IF_PRESENT A("['00:03.0']") B("['00:02.0']"), "cannot be separated");
	inventory.has_iommu = false;
	judge(IF_PRESENT A("['00:02.0']") B("['00:03.0']"), NULL);
}

static void pages_have_one_owner(void **state)
{
	struct pci_bar *bar = &inventory.pci.functions[1].bars[0];

	(void)state;
	*bar = (struct pci_bar){.address = 0xfe000800, .size = 16};
	inventory.pci.functions[0].bars[0].size = 16;
	judge(A("['00:02.0']") B("['00:03.0']"),
	      "f:12: BAR 0 of pci 00:03.0 of partition 'b', 0xfe000800-0xfe00080f, shares a page "
	      "with BAR 0 of pci 00:02.0 of partition 'a' (line 6)");
	judge(A("['00:02.0', '00:03.0']"), NULL);
	bar->address = 0xfe001000;
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
	bar->address = 0xfdfffff0;
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
	*bar = (struct pci_bar){.address = 0xe000, .size = 16, .io = true};
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
}

/* Rows of BARs that claim what has an owner, and of the nearest that do not. */
static void bars_claim_nothing_of_others(void **state)
{
	static const struct {
		u64 address, size;
		bool io;
		const char *owner; /* NULL: free */
	} rows[] = {
		{GIB(64), 4096, false, "RAM of this machine, 0x1000000000-0x13ffffffff"},
		{GIB(80) - 4096, 4096, false, "RAM of this machine"},
		{GIB(64) - MIB(1), MIB(2), false, "RAM of this machine"},
		{GIB(65), GIB(1), false, "RAM of this machine"},
		{GIB(32), GIB(64), false, "RAM of this machine"},
		{GIB(80), 4096, false, NULL},
		{GIB(64) - 4096, 4096, false, NULL},
		{GIB(80) + 16, 16, false, NULL},
		{GIB(80) - 16, 16, false, "RAM of this machine"},
		{0x3000000, 4096, false, "the hypervisor, 0x3000000-0x30fffff"},
		{0x30ff000, 4096, false, "the hypervisor"},
		{0x30fff00, 0x100, false, "the hypervisor"},
		{0x3100000, 4096, false, NULL},
		{0x2fff000, 4096, false, NULL},
		{0xa0000, 0x20000, false, "the machine's first MiB"},
		{0xff000, 4096, false, "the machine's first MiB"},
		{0x1000, 16, false, "the machine's first MiB"},
		{0xfec00000, 4096, false, "the registers of the IOAPICs"},
		{0xfec0f000, 16, false, "the registers of the IOAPICs"},
		{0xfec00800, 16, false, "the registers of the IOAPICs"},
		{0xfebff000, 4096, false, NULL},
		{0xfec10000, 4096, false, NULL},
		{0xfee00000, 4096, false, "local APICs and interrupt messages"},
		{0xfeeff000, 4096, false, "local APICs and interrupt messages"},
		{0xfee01000, 16, false, "local APICs and interrupt messages"},
		{0xfedff000, 4096, false, NULL},
		{0xfef00000, 4096, false, NULL},
		{0xfed90000, 4096, false, "an IOMMU unit, 0xfed90000-0xfed90fff"},
		{0xfed90800, 16, false, "an IOMMU unit"},
		{0xfed80000, 0x20000, false, "an IOMMU unit"},
		{0xfed91000, 4096, false, "an IOMMU unit"},
		{0xfed8f000, 4096, false, NULL},
		{0xfed92000, 4096, false, NULL},
		{0xfe001000, 4096, false, "BAR 0 of pci 00:03.0, 0xfe001000-0xfe001fff"},
		{0xfe001800, 16, false, "BAR 0 of pci 00:03.0"},
		{0xfe000000, 0x2000, false, "BAR 0 of pci 00:02.0"},
		{0xfe002000, 4096, false, NULL},
		{0xfe001000, 4096, true, "ends beyond"},
		{0xc020, 32, true, "BAR 1 of pci 00:03.0, 0xc020-0xc03f"},
		{0xc03f, 1, true, "BAR 1 of pci 00:03.0"},
		{0xc000, 64, true, "BAR 1 of pci 00:03.0"},
		{0xc000, 32, true, NULL},
		{0xc040, 32, true, NULL},
		{0xffe0, 32, true, NULL},
		{0xffe0, 64, true, "ends beyond"},
		{~0ULL - 4095, 8192, false, "ends beyond"},
		{0x20, 2, true, "the interrupt controller"},
		{0xcf8, 8, true, "PCI configuration"},
	};
	struct pci_bar *bar = &inventory.pci.functions[0].bars[2];

	(void)state;
	inventory.hypervisor = (struct range){0x3000000, 0x3100000};
	inventory.iommus[0].base = 0xfed90000;
	inventory.iommus[1].base = 0xfed91000;
	inventory.iommus[0].size = inventory.iommus[1].size = PAGE_SIZE;
	inventory.iommu_count = 2;
	inventory.pci.functions[1].bars[1] =
		(struct pci_bar){.address = 0xc020, .size = 32, .io = true};
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		*bar = (struct pci_bar){
			.address = rows[i].address, .size = rows[i].size, .io = rows[i].io};
		/* Whoever has the other function, or nobody. */
		judge(PART("a", "0", "'1M'", "['00:02.0']"), rows[i].owner);
	}
	/* Two BARs of one function are not in one place either. */
	inventory.pci.functions[0].bars[4] = *bar =
		(struct pci_bar){.address = 0xfe010000, .size = 4096};
	judge(A("['00:02.0']"), "BAR 4 of pci 00:02.0 of partition 'a', 0xfe010000-0xfe010fff, "
				"lies in BAR 2 of pci 00:02.0");
}

/* Guest RAM goes around registers, wherever they lie. */
static void expect_ram(const struct range *expected, unsigned int count)
{
	const struct plan_partition *p = &plan.partitions[0];
	unsigned int found = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];

		if (map->kind == PLAN_RAM) {
			assert_in_range(found, 0, count - 1);
			assert_int_equal(map->gpa, expected[found].start);
			assert_int_equal(map->gpa + map->size, expected[found].end);
			found++;
		}
	}
	assert_int_equal(found, count);
}

static void registers_are_beside_the_ram(void **state)
{
	static const struct range at_16[] = {{0, MIB(16)}};
	static const struct range below_16[] = {{0, MIB(14)}, {GIB(4), GIB(4) + MIB(2)}};
	static const struct range high[] = {{0, GIB(3)}, {GIB(4), GIB(5)}};
	static const struct range around[] = {
		{0, GIB(3)}, {GIB(4), GIB(5) - MIB(2)}, {GIB(5), GIB(5) + MIB(2)}};
	struct pci_bar *bar = &inventory.pci.functions[0].bars[0];

	(void)state;
	bar->address = MIB(16);
	judge(A("['00:02.0']"), NULL);
	expect_ram(at_16, ARRAY_SIZE(at_16));
	bar->address = MIB(16) - 4096;
	judge(A("['00:02.0']"), NULL);
	expect_ram(below_16, ARRAY_SIZE(below_16));
	bar->address = GIB(4) - 4096;
	judge(PART("a", "0", "'4G'", "['00:02.0']"), NULL);
	bar->address = GIB(5);
	judge(PART("a", "0", "'4G'", "['00:02.0']"), NULL);
	expect_ram(high, ARRAY_SIZE(high));
	bar->address = GIB(5) - 4096;
	judge(PART("a", "0", "'4G'", "['00:02.0']"), NULL);
	expect_ram(around, ARRAY_SIZE(around));
	bar->address = 0;
	judge(A("['00:02.0']"), "BAR 0 of pci 00:02.0 of partition 'a' has no address");
	/* Ports that the firmware left out cost nothing: their number is not theirs. */
	bar->io = true;
	judge(A("['00:02.0']"), NULL);
}

/* How each page of a BAR is reached. */
static void expect_map(unsigned int at, enum plan_kind kind, u64 start, u64 size)
{
	const struct plan_map *map = &plan.partitions[0].maps[at];

	assert_in_range(at, 0, plan.partitions[0].map_count - 1);
	assert_int_equal(map->kind, kind);
	assert_int_equal(map->gpa, start);
	assert_int_equal(map->hpa, start);
	assert_int_equal(map->size, size);
}

static void pages_with_a_table_are_trapped(void **state)
{
	struct pci_function *f = &inventory.pci.functions[0];

	(void)state;
	f->bars[0] = (struct pci_bar){.address = 0xfe200000, .size = 0x20000};
	f->msix = (struct pci_msix){.cap = 0x80, .count = 5, .table_offset = 0x2000};
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_BAR, 0xfe200000, 0x2000);
	expect_map(2, PLAN_TRAPPED, 0xfe202000, 0x1000);
	expect_map(3, PLAN_BAR, 0xfe203000, 0x1d000);
	assert_int_equal(plan.partitions[0].map_count, 4);
	assert_int_equal(plan.partitions[0].functions[0].msix_count, 5);
	/* In a BAR that is smaller than a page, beside another. */
	f->bars[0] = (struct pci_bar){.address = 0xfea00800, .size = 0x800};
	f->bars[1] = (struct pci_bar){.address = 0xfea00000, .size = 0x80};
	f->msix.table_offset = 0;
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_TRAPPED, 0xfea00000, 0x1000);
	/* A table that is not in its BAR is not shown. */
	f->msix.count = 129;
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_BAR, 0xfea00000, 0x1000);
	assert_int_equal(plan.partitions[0].functions[0].msix_count, 0);
}

static void a_page_shared_with_others_is_trapped(void **state)
{
	struct pci_function *other = &inventory.pci.functions[1];

	(void)state;
	inventory.pci.functions[0].bars[0] = (struct pci_bar){.address = 0xfea00000, .size = 0x100};
	other->bars[0] = (struct pci_bar){.address = 0xfea00f00, .size = 0x100};
	other->msix.count = 0;
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_TRAPPED, 0xfea00000, 0x1000);
	judge(A("['00:02.0', '00:03.0']"), NULL);
	expect_map(1, PLAN_BAR, 0xfea00000, 0x1000);
	other->bars[0] = (struct pci_bar){.address = 0xf00, .size = 0x100, .io = true};
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_BAR, 0xfea00000, 0x1000);
	other->rom = (struct pci_bar){.address = 0xfea00800, .size = 0x800};
	judge(A("['00:02.0']"), NULL);
	expect_map(1, PLAN_TRAPPED, 0xfea00000, 0x1000);
}

static void ports_have_one_owner(void **state)
{
	struct pci_bar *bar = &inventory.pci.functions[0].bars[1];

	(void)state;
	*bar = (struct pci_bar){.address = 0xc000, .size = 32, .io = true};
	judge(A("['00:02.0']") B("[]") "ioports = ['0xbfff', '0xc020']", NULL);
	judge(A("['00:02.0']\nioports = ['0xc000']"), NULL);
	judge(A("['00:02.0']") B("[]") "ioports = ['0xc000']", "overlaps BAR 1 of pci 00:02.0");
	judge(B("[]") "ioports = ['0xc01f']\n" A("['00:02.0']"),
	      "f:7: I/O range 0xc01f-0xc01f of partition 'b' overlaps BAR 1 of pci 00:02.0 of "
	      "partition 'a' (line 13), 0xc000-0xc01f: leave it out");
	bar->address = 0xce0;
	judge(A("['00:02.0']"), "lies in PCI configuration and reset, 0xcf8-0xcff");
}

static void pins_are_shared_within_a_partition(void **state)
{
	struct pci_function *f = inventory.pci.functions;

	(void)state;
	f[0].pin = 1;
	f[1].pin = 1;
	f[0].gsi = 20;
	f[1].gsi = 20;
	/* One of them has messages. */
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
	f[0].msi.count = 0;
	judge(A("['00:02.0']") B("['00:03.0']"), NULL);
	f[1].msix.count = 0;
	judge(A("['00:02.0']") B("['00:03.0']"),
	      "f:12: pci 00:03.0 of partition 'b' interrupts by its pin alone, on the line of pci "
	      "00:02.0 of partition 'a' (line 6): give them to one partition");
	judge(A("['00:02.0', '00:03.0']"), NULL);
	add(PCI_BDF(0, 4, 0))->pin = 1;
	f[2].gsi = 20;
	judge(A("['00:02.0', '00:03.0']") B("['00:04.0']"),
	      "on the line of pci 00:02.0 of partition 'a' (line 6), pci 00:03.0 of partition 'a' "
	      "(line 6): ");
	f[2].gsi = 21;
	judge(A("['00:02.0']") B("['00:04.0']"), NULL);
	/* Messages are DMA: where that is denied all have nothing but the pin. */
	f[0].msi.count = 1;
	f[1].msix.count = 1;
	inventory.has_iommu = false;
	judge(IF_PRESENT A("['00:02.0']") B("['00:03.0']"), "interrupts by its pin alone");
}

static void lines_have_one_owner(void **state)
{
	struct pci_function *f = inventory.pci.functions;

	(void)state;
	f[0].pin = 1;
	f[0].gsi = 23;
	judge(A("['00:02.0']") B("[]\nirqs = [23]"), NULL);
	f[0].msi.count = 0;
	judge(A("['00:02.0']") B("[]\nirqs = [22]"), NULL);
	judge(A("['00:02.0']\nirqs = [23]"), NULL);
	judge(A("['00:02.0']") B("[]\nirqs = [23]"),
	      "f:13: irq 23 of partition 'b' is interrupt line 23 of this machine, which is also the pin of pci 00:02.0 of partition 'a' (line 6): give the line to one of the two");
}

static void lines_are_told(void **state)
{
	struct pci_function *f = inventory.pci.functions;

	(void)state;
	f[0].pin = 1;
	judge(A("['00:02.0']"), NULL); /* it has messages */
	f[0].msi.count = 0;
	judge(A("['00:02.0']"),
	      "f:6: pci 00:02.0 of partition 'a' interrupts by its pin alone, and its interrupt line is described only in AML, which Bulkhead does not interpret: add intx = [\"00:02.0=N\"]");
	judge(A("['00:02.0']\nintx = ['00:02.0=none']"), NULL);
	judge(A("['00:02.0']\nintx = ['00:02.0=23']"), NULL);
	/* Its line was wrong in the file, which is reported once. */
	judge(A("['00:02.0']\nintx = ['00:02.0=x']"), "f:7: invalid value for intx");
	judge(A("['00:02.0']\nintx = ['00:02.0=24']"), NULL);
	assert_int_equal(plan.partitions[0].irqs[0].line, 24);
	judge(A("['00:02.0']\nintx = ['00:02.0=23']") B("[]\nirqs = [23]"),
	      "irq 23 of partition 'b'");
	judge(A("['00:02.0']\nintx = ['00:02.0=23', '00:02.0=22']"),
	      "f:7: intx 00:02.0 of partition 'a' is listed twice (line 7)");
	judge(A("['00:03.0']\nintx = ['00:02.0=23']"),
	      "f:7: intx 00:02.0 of partition 'a' is not in its pci");
	judge(A("['00:02.0', '00:03.0']\nintx = ['00:02.0=23', '00:03.0=22']"),
	      "f:7: intx 00:03.0 of partition 'a': the function has no interrupt pin");
	f[1].pin = 2;
	f[1].msix.count = 0;
	judge(A("['00:02.0']\nintx = ['00:02.0=23']") B("['00:03.0']\nintx = ['00:03.0=23']"),
	      "interrupts by its pin alone, on the line of pci 00:02.0");
	judge(A("['00:02.0']\nintx = ['00:02.0=23']") B("['00:03.0']\nintx = ['00:03.0=22']"),
	      NULL);
	assert_int_equal(plan.partitions[0].irqs[0].gsi, 23);
	assert_int_equal(plan.partitions[1].irqs[0].gsi, 22);
}

/* A physical function at 01:00.0 below a port that reaches all of bus 1. */
static struct pci_function *physical(void)
{
	struct pci_function *port = add(PCI_BDF(0, 28, 0));
	struct pci_function *f = add(PCI_BDF(1, 0, 0));

	port->header_type = 1;
	port->bridge.secondary = 1;
	port->bridge.subordinate = 1;
	port->ari_forwarding = true;
	f->parent = port->bdf;
	f->ext_ari = PCI_EXT_FIRST;
	f->sriov = (struct pci_sriov){.total = 7, .first = 128, .stride = 2, .ready = true};
	f->sriov.bars[0] = (struct pci_bar){.address = 0xfe100000, .size = 4096};
	return f;
}

static void virtual_functions_come_by_sriov(void **state)
{
	struct pci_function *f = physical();

	(void)state;
	judge(A("['01:10.0']") B("['01:10.2', '01:00.0']") SRIOV("01:00.0", "2"), NULL);
	judge(A("['01:10.0']"), "f:6: pci 01:10.0 of partition 'a' is virtual function 0 of "
				"01:00.0, which has none yet: add [[sriov]] with pf = \"01:00.0\" "
				"and vfs = 1");
	judge(A("['01:10.4']") SRIOV("01:00.0", "3"), NULL);
	judge(A("['01:10.4']") SRIOV("01:00.0", "2"),
	      "f:6: pci 01:10.4 of partition 'a' is virtual function 2 of 01:00.0, counted from 0, "
	      "and line 9 asks for 2: write vfs = 3 there");
	judge(A("['01:10.1']") SRIOV("01:00.0", "7"), "is not a PCI function");
	judge(A("['01:11.6']") SRIOV("01:00.0", "7"), "is not a PCI function");
	/* Registers of the second come after those of the first, and RAM goes around them. */
	f->sriov.bars[0].address = MIB(16) - 4096;
	judge(A("['01:10.2']") SRIOV("01:00.0", "2"), NULL);
	judge(A("['01:10.0']") SRIOV("01:00.0", "2"), NULL);
	f->iommu = PCI_NO_IOMMU;
	judge(A("['01:10.2']") SRIOV("01:00.0", "2"), "because no IOMMU unit covers it");
}

static void virtual_functions_behind_one_bridge(void **state)
{
	struct pci_function *f = physical();

	(void)state;
	f->group_reason = PCI_GROUP_PORT;
	f->group_cause = PCI_BDF(0, 28, 0);
	judge(A("['01:10.0']") B("['01:10.2']") SRIOV("01:00.0", "2"),
	      "f:12: pci 01:10.2 of partition 'b' cannot be separated from pci 01:10.0 of "
	      "partition 'a' (line 6), because port 0000:00:1c.0 does not send requests up");
}

static void sriov_is_within_the_machine(void **state)
{
	struct pci_function *f = physical();

	(void)state;
	judge(A("[]") SRIOV("01:00.0", "7"), NULL);
	judge(A("[]") SRIOV("01:00.0", "8"), "f:9: vfs = 8 is more than 01:00.0 can have: write at "
					     "most 7");
	judge(A("[]") SRIOV("00:02.0", "1"), "f:8: pf = 00:02.0 has no virtual functions (no "
					     "SR-IOV): choose one with SR-IOV, there are 01:00.0");
	judge(A("[]") SRIOV("01:00.1", "1"), "f:8: pf = 01:00.1 is not a PCI function");
	f->ext_ari = 0;
	judge(A("[]") SRIOV("01:00.0", "1"), "f:8: 1 virtual functions of 01:00.0 would be out of "
					     "reach, because the port");
	f->sriov.ready = false;
	judge(A("[]") SRIOV("01:00.0", "1"), "have no place for their registers");
	f->sriov.total = 0;
	judge(A("[]") SRIOV("01:00.0", "1"), "no function of this machine has");
}

#define IDE(irqs, ports) A("['00:02.0']") "irqs = " irqs "\nioports = " ports "\n"
#define FIRST "'0x1f0-0x1f7', '0x3f6-0x3f6'"
#define SECOND "'0x170-0x177', '0x376-0x376'"

static void old_ide_comes_with_one_channel(void **state)
{
	(void)state;
	inventory.pci.functions[0].class_code = 0x010180;
	judge(IDE("[]", "[]"), NULL);
	judge(IDE("[14]", "[" FIRST "]"), NULL);
	judge(IDE("[15]", "[" SECOND ", " FIRST "]"), NULL);
	judge(IDE("[14]", "[" SECOND "]"),
	      "f:6: IDE controller 00:02.0 of partition 'a' has interrupt 14 and not the ports of "
	      "that channel: add \"0x1f0-0x1f7\" and \"0x3f6-0x3f6\" to ioports");
	judge(IDE("[15]", "['0x170-0x177', '0x377-0x377']"), "add \"0x170-0x177\"");
	judge(IDE("[15]", "['0x170-0x176', '0x376-0x376']"), "add \"0x170-0x177\"");
	judge(IDE("[15]", "['0x170-0x17x', '0x376-0x376']"), "invalid value for ioports");
	judge(IDE("[14, 15]", "[" FIRST ", " SECOND "]"), "leave interrupt 14 or 15 out of irqs");
	inventory.pci.functions[0].class_code = 0x010181; /* the first channel in native mode */
	judge(IDE("[14, 15]", "[" SECOND "]"), NULL);
	inventory.pci.functions[0].class_code = 0x010601;
	judge(IDE("[15]", "[]"), NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(functions_exist, fresh),
		cmocka_unit_test_setup(only_the_nearest_are_named, fresh),
		cmocka_unit_test_setup(the_console_stays, fresh),
		cmocka_unit_test_setup(dma_is_confined_or_denied, fresh),
		cmocka_unit_test_setup(a_guest_has_one_segment_for_all, fresh),
		cmocka_unit_test_setup(lines_of_further_ioapics_are_given, fresh),
		cmocka_unit_test_setup(reserved_memory_is_the_firmwares, fresh),
		cmocka_unit_test_setup(graphics_come_with_their_memory, fresh),
		cmocka_unit_test_setup(a_usb_controller_is_given_up_by_the_firmware, fresh),
		cmocka_unit_test_setup(a_function_of_nobody_keeps_its_reserved_memory, fresh),
		cmocka_unit_test_setup(as_many_are_kept_as_the_firmware_names, fresh),
		cmocka_unit_test_setup(groups_stay_together, fresh),
		cmocka_unit_test_setup(pages_have_one_owner, fresh),
		cmocka_unit_test_setup(bars_claim_nothing_of_others, fresh),
		cmocka_unit_test_setup(registers_are_beside_the_ram, fresh),
		cmocka_unit_test_setup(pages_with_a_table_are_trapped, fresh),
		cmocka_unit_test_setup(a_page_shared_with_others_is_trapped, fresh),
		cmocka_unit_test_setup(ports_have_one_owner, fresh),
		cmocka_unit_test_setup(pins_are_shared_within_a_partition, fresh),
		cmocka_unit_test_setup(lines_have_one_owner, fresh),
		cmocka_unit_test_setup(lines_are_told, fresh),
		cmocka_unit_test_setup(old_ide_comes_with_one_channel, fresh),
		cmocka_unit_test_setup(virtual_functions_come_by_sriov, fresh),
		cmocka_unit_test_setup(virtual_functions_behind_one_bridge, fresh),
		cmocka_unit_test_setup(sriov_is_within_the_machine, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
