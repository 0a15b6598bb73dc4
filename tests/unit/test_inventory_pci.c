/* SPDX-License-Identifier: Apache-2.0 */
/* hv/inventory_pci*.c: what is printed of PCI functions and IOMMU units is read back the same. */

#include "unit.h"

#include "messages.h"

#include <drivers/dmar.h>
#include <hv/inventory.h>
#include <lib/errno.h>

#define CPU "cpu 0 apic 0 package 0 core 0 thread 0\n"

static char printed[8192];
static char again[8192];
static struct inventory in;
static struct inventory out;

static void keep_line(void *context, const char *text)
{
	assert_true(strlen(text) < REPORT_LINE_MAX - strlen("bulkhead: inventory: "));
	(void)strcat(context, text);
	(void)strcat(context, "\n");
}

static int parse(const char *text)
{
	struct report report = messages_report();

	return inventory_parse(text, strlen(text), &out, &report);
}

static struct pci_function plain(u16 bdf)
{
	return (struct pci_function){.bdf = bdf,
				     .vendor = 0x8086,
				     .device = 0x10d3,
				     .class_code = 0x020000,
				     .parent = PCI_NONE,
				     .physfn = PCI_NONE,
				     .requester = bdf,
				     .gsi = PCI_NO_GSI,
				     .iommu = PCI_NO_IOMMU,
				     .group_cause = bdf};
}

static void fill(void)
{
	struct pci_function *f = in.pci.functions;

	memset(&in, 0, sizeof(in));
	in.complete = true;
	in.cpu_count = 1;
	in.dma_levels = 4;
	in.address_bits = 39;
	in.dma_address_bits = 39;
	in.has_iommu = true;
	in.iommu_interrupts = true;
	in.iommus[0] = (struct inventory_iommu){.base = 0xfed90000, .size = PAGE_SIZE};
	in.iommus[1] =
		(struct inventory_iommu){.base = 0xfed91000, .size = PAGE_SIZE, .segment = 1};
	in.iommu_count = 2;
	in.reserved[0] = (struct inventory_reserved){{0x7f000000, 0x7f800000}, 1, PCI_BDF(0, 2, 0)};
	in.reserved[1] = (struct inventory_reserved){{0, 0}, 0, PCI_BDF(0, 29, 0)};
	in.reserved_count = 2;
	in.masked[0] = (struct inventory_masked){24, 47};
	in.masked_count = 1;
	f[0] = plain(PCI_BDF(0, 28, 0));
	f[0].header_type = 1;
	f[0].bridge.secondary = 3;
	f[0].bridge.subordinate = 5;
	f[0].bridge.memory[0] = 0xfe000000;
	f[0].bridge.memory[1] = 0xff000000;
	f[0].bridge.io[0] = 0xc000;
	f[0].bridge.io[1] = 0xd000;
	f[0].ari_forwarding = true;
	f[0].group_reason = PCI_GROUP_PORT;
	f[1] = plain(PCI_BDF(3, 0, 0));
	f[1].parent = f[0].bdf;
	f[1].pin = 4;
	f[1].line = 11;
	f[1].gsi = 23;
	f[1].msi.count = 1;
	f[1].msix = (struct pci_msix){.count = 2048,
				      .table_bar = 1,
				      .table_offset = 0x2000,
				      .pba_bar = 2,
				      .pba_offset = 8};
	f[1].flr = true;
	f[1].pm_reset = true;
	f[1].undecoded = PCI_COMMAND_IO;
	f[1].ext_ari = PCI_EXT_FIRST;
	f[1].group = 1;
	f[1].group_reason = PCI_GROUP_SWITCH;
	f[1].group_cause = f[0].bdf;
	f[1].iommu = 1;
	f[1].sriov = (struct pci_sriov){
		.total = 7, .first = 0x80, .stride = 2, .vf_device = 0x10ca, .ready = true};
	f[1].sriov.bars[0] = (struct pci_bar){0x800000000000, KIB(16), false, true, false};
	f[1].sriov.bars[3] = (struct pci_bar){0xfe000000, KIB(16), false, false, false};
	f[1].rom = (struct pci_bar){0xfe800000, KIB(64), false, false, false};
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		f[1].bars[i] =
			(struct pci_bar){0xfe100000 + i * MIB(1), MIB(1), false, i == 0, false};
	}
	f[1].bars[5] = (struct pci_bar){0xc040, 32, true, false, false};
	f[2] = plain(PCI_BDF(3, 16, 0));
	f[2].physfn = f[1].bdf;
	f[2].requester = PCI_BDF(3, 0, 0);
	f[2].group_reason = PCI_GROUP_CONVENTIONAL;
	f[2].pin = 1;
	f[2].line = 11;
	f[3] = plain(PCI_BDF(255, 31, 7));
	f[3].segment = 0xffff;
	f[3].group = 2;
	f[3].group_reason = PCI_GROUP_MULTIFUNCTION;
	in.pci.count = 4;
	in.pci.groups = 3;
}

static void print_to(char *text, const struct inventory *inventory)
{
	text[0] = '\0';
	inventory_print(inventory, keep_line, text);
}

static void assert_same_bars(const struct pci_bar *a, const struct pci_bar *b)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		assert_int_equal(a[i].address, b[i].address);
		assert_int_equal(a[i].size, b[i].size);
		assert_true(a[i].io == b[i].io && a[i].is64 == b[i].is64);
	}
}

static void reads_what_it_printed(void **state)
{
	const struct pci_function *f = out.pci.functions;

	(void)state;
	fill();
	print_to(printed, &in);
	assert_int_equal(parse(printed), 0);
	print_to(again, &out);
	assert_string_equal(printed, again);
	assert_int_equal(out.pci.count, 4);
	assert_int_equal(out.pci.groups, 3);
	assert_same_bars(f[1].bars, in.pci.functions[1].bars);
	assert_same_bars(f[1].sriov.bars, in.pci.functions[1].sriov.bars);
	assert_true(f[0].ari_forwarding && f[1].ext_ari != 0 && f[1].sriov.ready);
	assert_int_equal(f[2].physfn, f[1].bdf);
	assert_int_equal(f[2].gsi, PCI_NO_GSI);
	assert_int_equal(f[3].iommu, PCI_NO_IOMMU);
	assert_int_equal(out.reserved[0].memory.end, 0x7f800000);
	assert_int_equal(out.reserved[1].memory.end, 0);
	assert_true(inventory_line_masked(&out, 24) && inventory_line_masked(&out, 47));
	assert_false(inventory_line_masked(&out, 23) || inventory_line_masked(&out, 48));
	assert_true(out.iommu_interrupts);
}

static void lines_are_these(void **state)
{
	static const char *const lines[] = {
		"iommu-unit 1 0xfed91000 segment 1 size 0x1000\n",
		"pci-windows 0000:00:1c.0 io 0xc000-0xcfff memory 0xfe000000-0xfeffffff\n",
		"iommu-reserved 0x7f000000-0x7f7fffff 0001:00:02.0\n",
		"iommu-reserved unknown 0000:00:1d.0\n",
		"gsi-masked 24-47\n",
		"pci 0000:00:1c.0 8086:10d3 class 020000 header 1 buses 3-5 ari group 0 behind-port "
		"0000:00:1c.0\n",
		"pci 0000:03:00.0 8086:10d3 class 020000 header 0 above 0000:00:1c.0 pin 4 line 11 "
		"gsi 23 msi 1 msix 2048 table 1+0x2000 pending 2+0x8 flr pm-reset ari io-off "
		"iommu 1 group 1 behind-switch 0000:00:1c.0\n",
		"pci-bars 0000:03:00.0 bar0 mem64 0xfe100000-0xfe1fffff bar1 mem "
		"0xfe200000-0xfe2fffff ",
		"bar5 io 0xc040-0xc05f rom 0xfe800000-0xfe80ffff\n",
		"pci-vfs 0000:03:00.0 total 7 first 128 stride 2 device 10ca ready bar0 mem64 ",
		"vf-of 0000:03:00.0 pin 1 line 11 dma-as 0000:03:00.0 group 0 behind-bridge",
		"\npci-pins 0000:03:00.0 0000:03:10.0\n",
		"pci ffff:ff:1f.7 8086:10d3 class 020000 header 0 group 2 same-device "
		"ffff:ff:1f.7\n",
	};

	(void)state;
	fill();
	print_to(printed, &in);
	for (size_t i = 0; i < ARRAY_SIZE(lines); i++) {
		if (strstr(printed, lines[i]) == NULL) {
			fail_msg("no \"%s\" in:\n%s", lines[i], printed);
		}
	}
	assert_null(strstr(printed, "pci-pins 0000:03:10.0"));
	/* Those that came into being after the rest. */
	again[0] = '\0';
	inventory_print_virtual(&in, keep_line, again);
	assert_int_equal(strncmp(again, "pci 0000:03:10.0 ", 17), 0);
	assert_null(strstr(again, "\npci "));
}

static void options_are_read(void **state)
{
	static const struct {
		const char *words;
		bool good;
	} rows[] = {
		{" flr", true},
		{" flr af", true},
		{" af", true},
		{" io-off", true},
		{" memory-off", true},
		{" pm-reset", true},
		{" msix 5 table 2+0x1000 pending 3+0x800", true},
		{" table 6+0x0", false},
		{" table 0-0x0", false},
		{" table 0+x", false},
		{" table 0+0x100000000", false},
		{" pending 0", false},
		{" memory-on", false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		char text[200];

		(void)snprintf(text, sizeof(text),
			       "cpu 0 apic 0 package 0 core 0 thread 0\npci 0000:00:02.0 8086:10d3 "
			       "class 020000 header 0%s group 0 alone 0000:00:02.0\n",
			       rows[i].words);
		assert_int_equal(parse(text), rows[i].good ? 0 : -EINVAL);
	}
	assert_int_equal(parse("cpu 0 apic 0 package 0 core 0 thread 0\npci 0000:00:02.0 8086:10d3 "
			       "class 020000 header 0 flr af io-off memory-off pm-reset group 0 "
			       "alone 0000:00:02.0\n"),
			 0);
	assert_true(out.pci.functions[0].flr && out.pci.functions[0].flr_by_af &&
		    out.pci.functions[0].pm_reset);
	assert_int_equal(out.pci.functions[0].undecoded, PCI_COMMAND_IO | PCI_COMMAND_MEMORY);
}

#define GOOD "pci 0000:00:02.0 8086:10d3 class 020000 header 0 group 0 alone 0000:00:02.0\n"
#define START "pci 0000:00:02.0 8086:10d3 class 020000 header 0 "
#define END " group 0 alone 0000:00:02.0"

static void half_right_lines_are_refused(void **state)
{
	static const char *const wrong[] = {
		GOOD GOOD,
		"pci 0000:00:02.0",
		"pci 0:00:02.0 8086:10d3 class 020000 header 0" END,
		"pci 0000:00:20.0 8086:10d3 class 020000 header 0" END,
		"pci 0000:00:02.8 8086:10d3 class 020000 header 0" END,
		"pci 0000:00:02-0 8086:10d3 class 020000 header 0" END,
		"pci 0000:00:02.0 8086-10d3 class 020000 header 0" END,
		"pci 0000:00:02.0 8086:10dg class 020000 header 0" END,
		"pci 0000:00:02.0 8086:10d3 klass 020000 header 0" END,
		"pci 0000:00:02.0 8086:10d3 class 02000 header 0" END,
		"pci 0000:00:02.0 8086:10d3 class 020000 header 3" END,
		"pci 0000:00:02.0 8086:10d3 class 020000 header 0",
		START "group 65535 alone 0000:00:02.0",
		START "group 0 lonely 0000:00:02.0",
		START "group 0 alone 0001:00:02.0",
		START "buses 0-1" END,
		START "buses 1-256" END,
		START "buses 3-2" END,
		START "above" END,
		START "pin 5" END,
		START "line 256" END,
		START "gsi 4294967295" END,
		START "msi x" END,
		START "msix 65536" END,
		START "iommu 64" END,
		START "what" END,
		START " flr" END,
		"pci-bars 0000:00:02.0 bar0 mem 0x0-0xf",
		GOOD "pci-bars 0000:00:03.0 bar0 mem 0x0-0xf",
		GOOD "pci-bars 0000:00:02.0 bar6 mem 0x0-0xf",
		GOOD "pci-bars 0000:00:02.0 bar mem 0x0-0xf",
		GOOD "pci-bars 0000:00:02.0 bar0 mum 0x0-0xf",
		GOOD "pci-bars 0000:00:02.0 bar0 mem 0x0-0xe",
		GOOD "pci-bars 0000:00:02.0 bar0 mem 0x0-0xffffffffffffffff",
		GOOD "pci-bars 0000:00:02.0 bar0 mem 0x0",
		GOOD "pci-bars 0000:00:02.0 rom 0x1-0x0",
		GOOD "pci-vfs 0000:00:02.0 total 1",
		GOOD "pci-vfs 0000:00:02.0 total 1 first 1 stride 1 device 1",
		GOOD "pci-vfs 0000:00:02.0 total 1 first 1 stride 1 device 0001 steady",
		"iommu-unit 1 0x1000 segment 0",
		"iommu-unit 0 0x1000 segment 0 x",
		"iommu-unit 0 0x1000 segment",
		"iommu-interrupts maybe",
		"iommu-reserved 0x1000-0xffffffffffffffff 0000:00:02.0",
		"iommu-reserved 0x1000-0x1fff",
		"iommu-reserved unknown",
		"gsi-masked 24",
		"gsi-masked 24-0x100000000",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		char text[512];

		(void)snprintf(text, sizeof(text), CPU "%s\n", wrong[i]);
		if (parse(text) == 0) {
			fail_msg("taken: %s", wrong[i]);
		}
		messages_expect("cannot be read");
	}
	assert_int_equal(parse(CPU GOOD "pci-bars 0000:00:02.0 bar0 mem 0x0-0xf\npci\npcie x\n"),
			 0);
}

static void tables_are_bounded(void **state)
{
	static char text[100 * (MAX_PCI_FUNCTIONS + MAX_RESERVED + 2)] = CPU;
	size_t used = sizeof(CPU) - 1;

	(void)state;
	for (unsigned int i = 0; i <= MAX_PCI_FUNCTIONS; i++) {
		used += (size_t)snprintf(
			text + used, sizeof(text) - used,
			"pci 0000:%02x:%02x.0 8086:10d3 class 020000 header 0 group 0 "
			"alone 0000:00:00.0\n",
			i / 32, i % 32);
	}
	for (unsigned int i = 0; i <= MAX_RESERVED; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used,
					 "iommu-reserved 0x0-0xfff 0000:00:02.0\n");
	}
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("inventory line 1026: 'pci 0000:20:00.0");
	messages_expect("inventory line 1539: 'iommu-reserved");
	assert_int_equal(out.pci.count, MAX_PCI_FUNCTIONS);
	assert_int_equal(out.reserved_count, MAX_RESERVED);
}

static void what_becomes_of_dma(void **state)
{
	struct pci_function f = plain(8);

	(void)state;
	memset(&in, 0, sizeof(in));
	assert_int_equal(inventory_dma(&in, &f), DMA_NO_IOMMU);
	in.has_iommu = true;
	assert_int_equal(inventory_dma(&in, &f), DMA_NO_UNIT);
	f.iommu = 0;
	assert_int_equal(inventory_dma(&in, &f), DMA_NO_REMAPPING);
	in.iommu_interrupts = true;
	assert_int_equal(inventory_dma(&in, &f), DMA_CONFINED);
}

/* Unit 1 has all but one function, which unit 0 has along with memory of its own. */
static void units_and_reserved_memory(void **state)
{
	static struct acpi_dmar dmar;
	struct report report = messages_report();
	unsigned int count;

	(void)state;
	fill();
	in.reserved_count = 0;
	dmar = (struct acpi_dmar){.present = true, .interrupt_remapping = true, .unit_count = 2};
	dmar.scopes[0] =
		(struct dmar_scope){.type = DMAR_BRIDGE, .bus = 0, .hops = 1, .path = {28 << 3}};
	dmar.scope_count = 1;
	dmar.units[0] = (struct dmar_unit){.base = hpa(0xfed90000), .scopes = {0, 1}};
	dmar.units[1] =
		(struct dmar_unit){.base = hpa(0xfed91000), .segment = 1, .include_all = true};
	dmar.regions[0] = (struct dmar_region){.start = MIB(1), .end = MIB(2), .scopes = {0, 1}};
	dmar.region_count = 1;
	in.pci.functions[3].segment = 1;
	count = in.pci.count;
	inventory_add_iommus(&in, &dmar, &report);
	assert_true(in.has_iommu && in.iommu_interrupts);
	assert_int_equal(in.iommu_count, 2);
	assert_int_equal(in.iommus[1].base, 0xfed91000);
	assert_int_equal(in.pci.functions[1].iommu, 0);
	assert_int_equal(in.pci.functions[3].iommu, 1);
	assert_true(in.reserved_count >= 1);
	assert_int_equal(in.reserved[in.reserved_count - 1].memory.end, MIB(2));
	/* As many regions as there are, and functions that need them all: one finds no more room.
	 */
	for (unsigned int i = 1; i < MAX_DMAR_REGIONS; i++) {
		dmar.regions[i] = dmar.regions[0];
	}
	dmar.region_count = MAX_DMAR_REGIONS;
	for (unsigned int i = 0; i < 2; i++) {
		in.pci.functions[count + i] = in.pci.functions[1];
	}
	in.pci.count = count + 2;
	inventory_add_iommus(&in, &dmar, &report);
	messages_expect("needs the memory 0x100000-0x1fffff, one piece more than the 512 that");
	assert_int_equal(in.reserved_count, MAX_RESERVED);
	assert_int_equal(in.pci.functions[1].iommu, 0);
	assert_int_equal(in.pci.functions[count + 1].iommu, PCI_NO_IOMMU);
	in.pci.count = count;
	dmar.region_count = 1;
	/* From the beginning, when a unit turns out to be unusable. */
	dmar_leave_out(&dmar, 0);
	inventory_add_iommus(&in, &dmar, &report);
	assert_int_equal(in.iommu_count, 1);
	assert_int_equal(in.pci.functions[1].iommu, PCI_NO_IOMMU);
	assert_int_equal(in.pci.functions[3].iommu, 0);
	dmar.present = false;
	in.pci.functions[1].iommu = PCI_NO_IOMMU;
	inventory_add_iommus(&in, &dmar, &report);
	assert_false(in.has_iommu || in.iommu_interrupts);
	assert_int_equal(in.pci.functions[1].iommu, PCI_NO_IOMMU);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_it_printed),
		cmocka_unit_test(lines_are_these),
		cmocka_unit_test(options_are_read),
		cmocka_unit_test(half_right_lines_are_refused),
		cmocka_unit_test(tables_are_bounded),
		cmocka_unit_test(what_becomes_of_dma),
		cmocka_unit_test(units_and_reserved_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
