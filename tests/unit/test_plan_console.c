/* SPDX-License-Identifier: Apache-2.0 */
/* hv/plan/console.c: which UART is meant, what it may not be, and that no partition gets at it. */

#include "unit.h"

#include "messages.h"
#include "pci_row.h"

#include <hv/plan.h>
#include <lib/errno.h>

#define AT 0xfe032000ULL
#define GUEST                                                                                      \
	"[[partition]]\nname = 'a'\ncpus = [0]\nmemory = '16M'\nkernel = 'k'\nconsole = 'none'\n"

static struct config config;
static struct plan plan;
static struct inventory inventory;

static struct pci_function *add(u16 bdf, u32 class_code)
{
	struct pci_function *f = pci_row_add(&inventory.pci, bdf);

	f->class_code = class_code;
	return f;
}

/* 00:02.0 is a serial port with registers in memory, and 00:03.0 another with both; 00:04.0 not. */
static int fresh(void **state)
{
	(void)state;
	memset(&inventory, 0, sizeof(inventory));
	inventory.complete = true;
	inventory.cpu_count = 1;
	(void)ranges_add(&inventory.ram, (struct range){GIB(64), GIB(80)});
	(void)ranges_add(&inventory.kept, (struct range){0xfe000000, 0xff000000});
	inventory.registers[0] =
		(struct inventory_registers){{0xfed00000, 0xfed01000}, INVENTORY_HPET};
	inventory.register_count = 1;
	inventory.ports[0] = (struct inventory_ports){0x1800, 0x1803, INVENTORY_POWER};
	inventory.port_count = 1;
	inventory.modules[0] = (struct module_info){.name = "k", .memory = {MIB(4), MIB(8)}};
	inventory.module_count = 1;
	inventory.gsi_count = 24;
	inventory.address_bits = 39;
	inventory.has_iommu = inventory.iommu_interrupts = true;
	inventory.stage2_leaf = inventory.dma_leaf = 1;
	inventory.dma_levels = 4;
	add(PCI_BDF(0, 2, 0), 0x070002)->bars[0] =
		(struct pci_bar){.address = 0xd0000000, .size = 4096};
	add(PCI_BDF(0, 3, 0), 0x070200)->bars[1] =
		(struct pci_bar){.address = 0xc010, .size = 8, .io = true};
	inventory.pci.functions[1].bars[0] = (struct pci_bar){.address = 0xd0001000, .size = 4096};
	add(PCI_BDF(0, 4, 0), 0x020000)->bars[0] =
		(struct pci_bar){.address = 0xd0002000, .size = 4096};
	for (unsigned int i = 0; i < 3; i++) {
		inventory.pci.functions[i].msi.count = 1;
	}
	return 0;
}

static void judge(const char *console, const char *more, const char *message)
{
	struct report report = messages_report();
	char text[512];
	struct plan_text source = {"f", text, 0};

	source.length = (size_t)snprintf(
		text, sizeof(text), "[hypervisor]\nconsole = %s\n" GUEST "%s\n", console, more);
	(void)plan_load(&source, &inventory, &config, &plan, &report);
	if (message != NULL) {
		messages_expect(message);
	}
	if (report.errors != (message != NULL)) {
		fail_msg("%s %s: %u mistakes: %s", console, more, report.errors, messages_text);
	}
}

static void expect(unsigned int i, u64 base, enum uart_access access)
{
	assert_in_range(i, 0, plan.console_count - 1);
	assert_int_equal(plan.consoles[i].uart.base, base);
	assert_int_equal(plan.consoles[i].uart.access, access);
}

static void what_is_meant_is_found(void **state)
{
	(void)state;
	judge("['com2', 'pci:00:02.0']", "", NULL);
	expect(0, 0x2f8, UART_PORTS);
	expect(1, 0xd0000000, UART_MEMORY8);
	judge("'pci:00:03.0'", "", NULL);
	expect(0, 0xc010, UART_PORTS); /* before its memory */
	judge("['mmio32:0xfe032000', 'screen', 'mmio8:0xfe033001']", "", NULL);
	expect(0, AT, UART_MEMORY32);
	expect(1, 0xfe033001, UART_MEMORY8);
	assert_int_equal(plan.console_count, 2);
	judge("'screen'", "", NULL);
	assert_int_equal(plan.console_count, 0);
}

static void auto_is_what_the_firmware_uses(void **state)
{
	(void)state;
	judge("'auto'", "", NULL);
	expect(0, 0x3f8, UART_PORTS);
	inventory.spcr = (struct acpi_spcr){.uart = {.base = AT, .access = UART_MEMORY32}};
	judge("'auto'", "", NULL);
	expect(0, 0x3f8, UART_PORTS); /* where that does not answer */
	expect(1, AT, UART_MEMORY32);
	inventory.spcr.uart.base = 0xfed00000;
	judge("'auto'", "", NULL); /* nobody's mistake; it is left out */
	expect(0, 0x3f8, UART_PORTS);
	assert_int_equal(plan.console_count, 1);
}

static void others_registers_are_refused(void **state)
{
	(void)state;
	judge("'0x17f8'", "", NULL);
	judge("'0x17f9'", "", "f:2: console at 0x17f9 lies in power management");
	judge("'mmio32:0xfecfffe0'", "", NULL);
	judge("'mmio32:0xfecffff0'", "",
	      "lies in the registers of the HPET: choose another device");
	judge("'mmio8:0xfee00000'", "", "local APICs");
	judge("'mmio8:0x1000000000'", "", "lies in RAM of this machine");
	judge("'mmio8:0x400000'", "", "lies in a boot module");
}

static void functions_must_be_serial_ports(void **state)
{
	(void)state;
	judge("'pci:00:04.0'", "",
	      "f:2: console pci:00:04.0 is not a serial port, whose class is 0700xx or 0702xx, but of class 020000: choose a serial port (this machine has 00:02.0, 00:03.0)");
	judge("'pci:00:05.0'", "",
	      "f:2: console pci:00:05.0 is not a PCI function of this machine: choose a serial port (this machine has 00:02.0, 00:03.0)");
	inventory.pci.functions[0].class_code = inventory.pci.functions[1].class_code = 0x070100;
	judge("'pci:00:02.0'", "", "of class 070100: choose a serial port (this machine has none)");
	inventory.pci.functions[0].class_code = 0x070000;
	inventory.pci.functions[0].bars[0].address = 0;
	judge("'pci:00:02.0'", "", "has no registers with an address");
	inventory.pci.functions[0].bars[0] =
		(struct pci_bar){.address = 0xc000, .size = 4, .io = true};
	judge("'pci:00:02.0'", "", "has no registers with an address");
}

/* Whichever way it is named. */
static void no_partition_has_the_console(void **state)
{
	(void)state;
	judge("'pci:00:02.0'", "pci = ['00:03.0']", NULL);
	judge("'pci:00:02.0'", "pci = ['00:02.0']",
	      "pci 00:02.0 of partition 'a' is the hypervisor's console (memory 0xd0000000)");
	judge("'mmio8:0xd0000ff8'", "pci = ['00:02.0']", "is the hypervisor's console (memory");
	judge("'mmio8:0xd0000ff8'", "pci = ['00:03.0']", NULL);
	judge("'mmio8:0xd0000ff9'", "pci = ['00:03.0']", "is the hypervisor's console (memory");
	judge("'pci:00:03.0'", "pci = ['00:03.0']",
	      "pci 00:03.0 of partition 'a' is the hypervisor's console (I/O port 0xc010)");
	judge("'pci:00:03.0'", "ioports = ['0xc017']",
	      "I/O range 0xc017-0xc017 of partition 'a' overlaps the hypervisor's console (I/O port 0xc010)");
	judge("'pci:00:03.0'", "ioports = ['0xc018']", NULL);
	judge("'0xc010'", "ioports = ['0xc017']",
	      "overlaps I/O range 0xc010-0xc017 of the hypervisor's");
}

static void nor_its_line(void **state)
{
	(void)state;
	judge("'auto'", "irqs = [3]", NULL);
	inventory.spcr = (struct acpi_spcr){.uart = {.base = 0x2f8}};
	judge("'auto'", "irqs = [3]",
	      "line 3 of this machine, which is also the hypervisor's console");
	judge("'auto'", "irqs = [4]", "irq 4 of the hypervisor's console");
	judge("'com1'", "irqs = [3]", NULL);
}

/* Memory of a group's other functions is switched off. */
static void groups_do_not_reach_it(void **state)
{
	(void)state;
	inventory.pci.functions[2].group = inventory.pci.functions[0].group;
	judge("'pci:00:02.0'", "pci = ['00:04.0']",
	      "pci 00:04.0 of partition 'a' is in one isolation group with pci 00:02.0, which is the hypervisor's console");
	judge("'com1'", "pci = ['00:04.0']", NULL);
	inventory.pci.functions[2].group = inventory.pci.functions[1].group;
	judge("'pci:00:03.0'", "pci = ['00:04.0']", NULL); /* ports are not reached by DMA */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(what_is_meant_is_found, fresh),
		cmocka_unit_test_setup(auto_is_what_the_firmware_uses, fresh),
		cmocka_unit_test_setup(others_registers_are_refused, fresh),
		cmocka_unit_test_setup(functions_must_be_serial_ports, fresh),
		cmocka_unit_test_setup(no_partition_has_the_console, fresh),
		cmocka_unit_test_setup(nor_its_line, fresh),
		cmocka_unit_test_setup(groups_do_not_reach_it, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
