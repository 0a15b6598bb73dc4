/* SPDX-License-Identifier: Apache-2.0 */
/* hv/inventory*.c: what is printed is read back the same, from a console log too; anything half
 * right is refused. */

#include "unit.h"

#include "messages.h"

#include <hv/inventory.h>
#include <lib/errno.h>

static char printed[8192];
static struct inventory read_back;

static void keep_line(void *context, const char *text)
{
	(void)strcat(printed, context);
	(void)strcat(printed, text);
	(void)strcat(printed, "\n");
}

static int parse(const char *text)
{
	struct report report = messages_report();
	int status = inventory_parse(text, strlen(text), &read_back, &report);

	assert_int_equal(status, report.errors == 0 ? 0 : -EINVAL);
	return status;
}

static const struct inventory *sample(void)
{
	static struct inventory in;

	in = (struct inventory){
		.cpu_count = 2, .module_count = 4, .gsi_count = 24, .has_iommu = true};
	in.cpus[1] = (struct cpu_info){.apic_id = 0xfffffffe, .package = 1, .core = 7, .thread = 1};
	(void)ranges_add(&in.ram, (struct range){0, 0x9fc00});
	(void)ranges_add(&in.ram, (struct range){MIB(1), UINT64_MAX});
	in.hypervisor = (struct range){MIB(2), MIB(4)};
	in.modules[0] =
		(struct module_info){.name = "initrd.img-6.1_x", .memory = {MIB(4), MIB(4) + 1}};
	in.modules[1] = (struct module_info){.name = "empty", .memory = {0, 0}};
	memset(in.modules[2].name, 'm', MODULE_NAME_MAX);
	in.modules[2].memory = (struct range){MIB(5), MIB(6)};
	in.modules[3].memory = (struct range){MIB(6), MIB(7)}; /* without a name */
	return &in;
}

static void prints_one_fact_a_line(void **state)
{
	char prefix[] = "";

	(void)state;
	printed[0] = '\0';
	inventory_print(sample(), keep_line, prefix);
	assert_non_null(strstr(printed, "cpu 1 apic 4294967294 package 1 core 7 thread 1\n"));
	assert_non_null(strstr(printed, "ram 0x0-0x9fbff\nram 0x100000-0xfffffffffffffffe\n"));
	assert_non_null(strstr(printed, "hypervisor 0x200000-0x3fffff\n"));
	assert_non_null(
		strstr(printed, "module initrd.img-6.1_x 0x400000-0x400000\nmodule empty empty\n"));
	assert_non_null(strstr(printed, "module \"\" 0x600000-0x6fffff\n"));
	assert_non_null(strstr(printed, "gsi 24\niommu yes\n"));
}

static void reads_what_it_printed(void **state)
{
	static const char *const prefixes[] = {
		"", "bulkhead: inventory: ", "[linux] hello\r\nbulkhead: inventory: "};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(prefixes); i++) {
		char prefix[64];

		(void)strcpy(prefix, prefixes[i]);
		printed[0] = '\0';
		inventory_print(sample(), keep_line, prefix);
		assert_int_equal(parse(printed), 0);
		/* What older texts do not say. */
		assert_int_equal(read_back.stage2_leaf, 1);
		assert_int_equal(read_back.dma_leaf, 1);
		assert_int_equal(read_back.dma_levels, 4);
		read_back.stage2_leaf = read_back.dma_leaf = read_back.dma_levels = 0;
		assert_memory_equal(&read_back, sample(), sizeof(read_back));
	}
}

static void add_image(struct inventory *in, unsigned int module, enum guest_kind kind,
		      enum guest_fault fault)
{
	struct guest_facts *facts = &in->modules[module].facts;

	in->modules[module].judged = true;
	*facts = (struct guest_facts){.kind = kind, .fault = fault, .size = 12345};
	if (kind != GUEST_UNKNOWN && fault == GUEST_FAULT_NONE) {
		facts->part_count = 2;
		facts->parts[0] = (struct guest_part){.start = MIB(1), .end = MIB(2)};
		facts->parts[1] = (struct guest_part){.start = MIB(4), .end = MIB(4) + 1};
		facts->entry = MIB(1) + 4;
		facts->cmdline_max = 2047;
		facts->initrd_end = GIB(2);
	}
}

/* Everything that a plan depends on. */
static const struct inventory *complete_sample(void)
{
	static struct inventory in;

	in = *sample();
	in.complete = true;
	(void)ranges_add(&in.kept, (struct range){0xb0000000, 0xc0000000});
	in.types[0] = (struct inventory_type){{MIB(16), MIB(17)}, MEMTYPE_UC};
	in.types[1] = (struct inventory_type){{MIB(18), MIB(19)}, MEMTYPE_WT};
	in.type_count = 2;
	in.registers[0] =
		(struct inventory_registers){{0xfee00000, 0xfee01000}, INVENTORY_LOCAL_APIC};
	in.registers[1] = (struct inventory_registers){{0xfec00000, 0xfec01000}, INVENTORY_IOAPIC};
	in.registers[2] = (struct inventory_registers){{0xfed00000, 0xfed01000}, INVENTORY_HPET};
	in.register_count = 3;
	in.ports[0] = (struct inventory_ports){0x608, 0x60b, INVENTORY_POWER};
	in.ports[1] = (struct inventory_ports){0xb2, 0xb2, INVENTORY_SMI};
	in.ports[2] = (struct inventory_ports){0xcf9, 0xcf9, INVENTORY_RESET};
	in.port_count = 3;
	in.overrides[0] = (struct acpi_override){.isa_irq = 9, .gsi = 20, .flags = 0xd};
	in.override_count = 1;
	in.ecam[0] = (struct acpi_mcfg){hpa(0xb0000000), 0, 0, 255};
	in.ecam[1] = (struct acpi_mcfg){hpa(GIB(512)), 1, 16, 31};
	in.ecam_count = 2;
	in.address_bits = 46;
	in.stage2_leaf = 2;
	in.small_code = true;
	in.xapic = 0xfee00000;
	in.pm_timer = 0x608;
	in.spcr = (struct acpi_spcr){.uart = {.base = 0x2f8}};
	in.iommus[0] =
		(struct inventory_iommu){.base = 0xfed90000, .size = 0x2000, .interrupts = true};
	in.iommus[1] = (struct inventory_iommu){.base = 0xfed92000, .size = 0x1000, .segment = 1};
	in.iommu_count = 2;
	in.dma_levels = 3;
	in.dma_leaf = 1;
	in.dma_address_bits = 39;
	for (enum guest_fault fault = GUEST_FAULT_NONE; fault < GUEST_FAULTS; fault++) {
		add_image(&in, fault % 3, GUEST_LINUX + fault % 2, fault);
	}
	add_image(&in, 0, GUEST_LINUX, GUEST_FAULT_NONE);
	add_image(&in, 1, GUEST_UNKNOWN, GUEST_FAULT_NONE);
	add_image(&in, 3, GUEST_MULTIBOOT, GUEST_FAULT_NONE);
	return &in;
}

static void reads_all_that_a_plan_needs(void **state)
{
	char prefix[] = "bulkhead: inventory: ";

	(void)state;
	printed[0] = '\0';
	inventory_print(complete_sample(), keep_line, prefix);
	assert_int_equal(parse(printed), 0);
	assert_memory_equal(&read_back, complete_sample(), sizeof(read_back));
}

static void reads_where_the_firmware_speaks(void **state)
{
	static const struct acpi_spcr rows[] = {
		{.uart = {.base = 0x2f8}},
		{.uart = {.base = 0xc000}, .speed = 9600},
		{.uart = {.base = 0xfe032000, .access = UART_MEMORY32},
		 .is_pci = true,
		 .bdf = 0xb3},
		{.uart = {.base = GIB(512), .access = UART_MEMORY8},
		 .speed = 115200,
		 .is_pci = true,
		 .segment = 1,
		 .bdf = 0x2b3},
	};
	static struct inventory in;
	char prefix[] = "";

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		in = *complete_sample();
		in.spcr = rows[i];
		printed[0] = '\0';
		inventory_print(&in, keep_line, prefix);
		assert_int_equal(parse(printed), 0);
		assert_memory_equal(&read_back, &in, sizeof(read_back));
	}
}

static void skips_other_lines(void **state)
{
	(void)state;
	assert_int_equal(parse("cpus 4\nbulkhead: cpu\n\n[cpu] 1\nramp\ncpu 0 apic 0 package 0 "
			       "core 0 thread 0\r\n"
			       "ram\niommu no\n[linux] gsi 99"),
			 0);
	assert_int_equal(read_back.cpu_count, 1);
	assert_false(read_back.has_iommu);
	assert_int_equal(parse(""), -EINVAL);
	messages_expect(
		"no inventory in this text: save the lines \"bulkhead: inventory: cpu 0 ...\"");
	assert_int_equal(parse("hello"), -EINVAL);
}

static void half_right_lines_are_refused(void **state)
{
	static const char *const wrong[] = {
		"cpu 1 apic 1 package 0 core 0 thread 0",
		"cpu 0 apic 1 package 0 core 0",
		"cpu 0 apic x package 0 core 0 thread 0",
		"cpu 0 apic 4294967296 package 0 core 0 thread 0",
		"cpu 0 apic 0 package 0 core 0 thread 0 x",
		"ram 0x1000-0xfff",
		"ram 0x1000",
		"ram 0-0xffffffffffffffff",
		"ram 0x1000 - 0x2000",
		"hypervisor 5-4",
		"hypervisor ",
		"module a",
		"module  0-1",
		"module aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg 0-1",
		"module a 1-0",
		"gsi x",
		"gsi 4294967296",
		"format 3",
		"kept 5-4",
		"memory-type 0-0xfff xx",
		"registers 0-0xfff lapic",
		"ports 0-0x10000 power",
		"ports 5-4 smi",
		"isa-irq 256 gsi 0 flags 0",
		"ecam 0xb0000000 segment 0 buses 0-256",
		"address-bits 53",
		"address-bits 31",
		"stage2 8K",
		"xapic 0xfee00800",
		"pm-timer 65536",
		"firmware-console com1 0x3f8",
		"firmware-console ports",
		"firmware-console ports 0x3f8 baud",
		"firmware-console ports 0x3f8 baud 9600 pci",
		"firmware-console ports 0x3f8 pci 00:03.0",
		"firmware-console ports 0x3f8 baud 4294967296",
		"firmware-console ports 0x3f8 x",
		"iommu-tables levels 2 pages 4K bits 39",
		"iommu-tables levels 4 pages 4K bits 53",
		"module-image nothing size 1 data",
		"module-part nothing 0-1",
		"iommu maybe",
		"iommu ye",
		"iommu not",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		char text[200];

		(void)snprintf(text, sizeof(text), "\n%s\n", wrong[i]);
		assert_int_equal(parse(text), -EINVAL);
		messages_expect("inventory line 2: '");
		messages_expect(
			"cannot be read: save the lines that the image printed as they are");
	}
}

static void tables_are_bounded(void **state)
{
	static char text[80 * (RANGES_MAX + MAX_CPUS + MAX_MODULES)];
	size_t used = 0;

	(void)state;
	for (int i = 0; i < MAX_CPUS; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used,
					 "cpu %d apic %d package 0 core 0 thread 0\n", i, i);
	}
	for (int i = 0; i < MAX_MODULES; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "module m%d 0-1\n", i);
	}
	for (int i = 0; i < RANGES_MAX; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "ram %d-%d\n", 4 * i,
					 4 * i + 1);
	}
	assert_int_equal(parse(text), 0);
	assert_int_equal(read_back.cpu_count, MAX_CPUS);
	(void)snprintf(text + used, sizeof(text) - used,
		       "cpu 512 apic 64 package 0 core 0 thread 0\nmodule more 0-1\nmodule more "
		       "empty\nram 9998-9999\n");
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("line 1057: 'cpu 512");
	messages_expect("line 1058: 'module more 0-1'");
	messages_expect("line 1059: 'module more empty'");
	messages_expect("line 1060: 'ram 9998-9999'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_one_fact_a_line),
		cmocka_unit_test(reads_what_it_printed),
		cmocka_unit_test(reads_all_that_a_plan_needs),
		cmocka_unit_test(reads_where_the_firmware_speaks),
		cmocka_unit_test(skips_other_lines),
		cmocka_unit_test(half_right_lines_are_refused),
		cmocka_unit_test(tables_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
