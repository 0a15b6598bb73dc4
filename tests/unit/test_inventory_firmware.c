/* SPDX-License-Identifier: Apache-2.0 */
/* hv/inventory/firmware.c and judge.c: what loader and tables say, as rows of the inventory. */

#include "unit.h"

#include <boot/boot_info.h>
#include <drivers/acpi.h>
#include <hv/inventory_firmware.h>
#include <lib/errno.h>

static struct boot_info boot;
static struct acpi acpi;
static struct inventory inventory;

static int fresh(void **state)
{
	(void)state;
	memset(&boot, 0, sizeof(boot));
	memset(&acpi, 0, sizeof(acpi));
	memset(&inventory, 0, sizeof(inventory));
	return 0;
}

static void add_memory(u64 start, u64 end, enum memory_kind kind)
{
	boot.memory[boot.memory_count++] = (struct memory_range){start, end, kind};
}

static void assert_range(const struct range *r, u64 start, u64 end)
{
	assert_int_equal(r->start, start);
	assert_int_equal(r->end, end);
}

/* Pages that are RAM in part are not; those that are anything else in part are kept. */
static void memory_is_ram_or_kept(void **state)
{
	(void)state;
	add_memory(0, 0x9fc00, MEMORY_RAM);
	add_memory(0x9fc00, 0xa0000, MEMORY_RESERVED);
	add_memory(MIB(1), GIB(1) + 100, MEMORY_RAM);
	add_memory(MIB(8) + 5, MIB(8) + 6, MEMORY_ACPI_NVS);
	add_memory(GIB(1) + 100, GIB(1) + 200, MEMORY_RAM); /* less than a page */
	add_memory(GIB(3), GIB(4), MEMORY_BAD);
	assert_int_equal(inventory_add_memory(&inventory, &boot), 0);
	assert_int_equal(inventory.ram.count, 3);
	assert_range(&inventory.ram.list[0], 0, 0x9f000);
	assert_range(&inventory.ram.list[1], MIB(1), MIB(8));
	assert_range(&inventory.ram.list[2], MIB(8) + PAGE_SIZE, GIB(1));
	assert_int_equal(inventory.kept.count, 3);
	assert_range(&inventory.kept.list[0], 0x9f000, 0xa0000);
	assert_range(&inventory.kept.list[1], MIB(8), MIB(8) + PAGE_SIZE);
	assert_range(&inventory.kept.list[2], GIB(3), GIB(4));
}

static const u8 nothing[64];

static const void *map(const struct boot_module *module)
{
	(void)module;
	return nothing;
}

static void modules_are_judged(void **state)
{
	(void)state;
	boot.modules[0] = (struct boot_module){"data", hpa(MIB(4)), 64};
	boot.modules[1] = (struct boot_module){"", hpa(MIB(5)), 0};
	boot.module_count = 2;
	inventory_add_modules(&inventory, &boot, map);
	assert_int_equal(inventory.module_count, 2);
	assert_string_equal(inventory.modules[0].name, "data");
	assert_range(&inventory.modules[0].memory, MIB(4), MIB(4) + PAGE_SIZE);
	assert_range(&inventory.modules[1].memory, MIB(5), MIB(5));
	assert_true(inventory.modules[0].judged && inventory.modules[1].judged);
	assert_int_equal(inventory.modules[0].facts.size, 64);
	assert_int_equal(inventory.modules[0].facts.kind, GUEST_UNKNOWN);
}

static void assert_ports(unsigned int i, u16 first, u16 last, enum inventory_port port)
{
	assert_int_equal(inventory.ports[i].first, first);
	assert_int_equal(inventory.ports[i].last, last);
	assert_int_equal(inventory.ports[i].port, port);
}

static void tables_name_ports_and_registers(void **state)
{
	(void)state;
	acpi.local_apic_address = 0xfee00000;
	acpi.ioapics[0].address = hpa(0xfec00000);
	acpi.ioapics[1].address = hpa(0xfec01040);
	acpi.ioapic_count = 2;
	acpi.hpet = 0xfed00000;
	acpi.fadt.blocks[0] = (struct acpi_ports){0x600, 4};
	acpi.fadt.blocks[2] = (struct acpi_ports){0x604, 2};
	acpi.fadt.pm1a_control = 0x604; /* one of the blocks */
	acpi.fadt.pm1b_control = 0x704; /* by its newer field alone */
	acpi.fadt.smi_command = 0xb2;
	acpi.fadt.reset_port = 0xcf9;
	acpi.overrides[0] = (struct acpi_override){9, 20, 0xd};
	acpi.override_count = 1;
	acpi.mcfg[0] = (struct acpi_mcfg){hpa(0xb0000000), 0, 0, 255};
	acpi.mcfg_count = 1;
	inventory_add_acpi(&inventory, &acpi);
	assert_int_equal(inventory.register_count, 4);
	assert_range(&inventory.registers[2].memory, 0xfec01000, 0xfec02000);
	assert_int_equal(inventory.registers[3].device, INVENTORY_HPET);
	assert_int_equal(inventory.port_count, 5);
	assert_ports(0, 0x600, 0x603, INVENTORY_POWER);
	assert_ports(1, 0x604, 0x605, INVENTORY_POWER);
	assert_ports(2, 0x704, 0x705, INVENTORY_POWER);
	assert_ports(3, 0xb2, 0xb2, INVENTORY_SMI);
	assert_ports(4, 0xcf9, 0xcf9, INVENTORY_RESET);
	assert_int_equal(inventory.overrides[0].gsi, 20);
	assert_int_equal(inventory.ecam[0].base.v, 0xb0000000);
}

static void dma_in_words(void **state)
{
	struct pci_function f = {.iommu = 0};
	char text[200];

	(void)state;
	inventory.complete = inventory.has_iommu = inventory.iommu_interrupts = true;
	inventory.iommus[0] = (struct inventory_iommu){.base = 0xfed90000, .interrupts = true};
	inventory.iommus[1] = (struct inventory_iommu){.base = 0xfed91000};
	inventory.iommu_count = 2;
	(void)inventory_dma_words(&inventory, &f, text, sizeof(text));
	assert_string_equal(text, "an IOMMU unit confines it");
	inventory.iommu_interrupts = false;
	(void)inventory_dma_words(&inventory, &f, text, sizeof(text));
	assert_string_equal(
		text,
		"IOMMU unit 1 at 0xfed91000 does not remap interrupts, so none does, and DMA could raise any interrupt");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(memory_is_ram_or_kept, fresh),
		cmocka_unit_test_setup(modules_are_judged, fresh),
		cmocka_unit_test_setup(tables_name_ports_and_registers, fresh),
		cmocka_unit_test_setup(dma_in_words, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
