/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the CPUs of each partition see when partitions run, beside the image and their own pages:
 * the registers that the hypervisor works with, and of memory and functions those of the partition.
 */

#include <arch/lapic.h>
#include <arch/paging.h>
#include <arch/smp.h>
#include <drivers/pci_access.h>
#include <drivers/uart.h>
#include <hv/console.h>
#include <hv/partition.h>
#include <hv/selftest.h>
#include <hv/start.h>
#include <lib/panic.h>

static void spaces_map(unsigned int space, u64 address, u64 size, enum space_kind kind)
{
	int error = space_map(space, address, size, kind);

	if (error != 0) {
		panic("space %u: %#lx-%#lx cannot be mapped (error %d)", space, address,
		      address + size - 1, -error);
	}
}

static void spaces_map_devices(unsigned int space)
{
	const struct inventory *inventory = &start.inventory;

	for (unsigned int i = 0; i < start.acpi.ioapic_count; i++) {
		spaces_map(space, start.acpi.ioapics[i].address.v, 1, SPACE_DEVICE);
	}
	for (unsigned int i = 0; inventory->has_iommu && i < inventory->iommu_count; i++) {
		spaces_map(space, inventory->iommus[i].base, inventory->iommus[i].size,
			   SPACE_DEVICE);
	}
}

/* Every CPU says what happens to it. */
static void spaces_map_console(unsigned int space)
{
	struct uart uart;

	for (unsigned int i = 0; console_uart(i, &uart); i++) {
		if (uart.access != UART_PORTS) {
			spaces_map(space, uart.base, uart_size(&uart), SPACE_DEVICE);
		}
	}
}

static void spaces_map_functions(unsigned int space, const struct plan_partition *p)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct pci_function *f = &p->functions[i].pci;
		u64 config = pci_access_page(f->segment, f->bdf);

		if (config != 0) {
			spaces_map(space, config, 1, SPACE_DEVICE);
		}
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind == PLAN_TRAPPED) {
			spaces_map(space, p->maps[i].hpa, p->maps[i].size, SPACE_DEVICE);
		}
	}
}

/* Its RAM, and what every start of it is copied from. */
static void spaces_map_memory(unsigned int space, const struct partition *p)
{
	for (unsigned int i = 0; i < p->ram.count; i++) {
		spaces_map(space, (u64)(uintptr_t)p->ram.regions[i].host, p->ram.regions[i].size,
			   SPACE_GUEST);
	}
	for (unsigned int i = 0; i < p->start.count; i++) {
		const struct start_item *item = &p->start.items[i];

		if (item->from != NULL) {
			spaces_map(space, (u64)(uintptr_t)item->from, item->size, SPACE_READ);
		}
	}
}

/* What each CPU needs, with or without a partition. */
static void spaces_begin(unsigned int space)
{
	const struct range screen = boot_screen_pages(&start.boot.screen);

	start_require(space_create(space), "no memory for the CPUs' page tables");
	if (start.inventory.xapic != 0) {
		spaces_map(space, start.inventory.xapic, 1, SPACE_DEVICE);
	}
	spaces_map_console(space);
	if (start.boot.screen.width != 0) {
		spaces_map(space, screen.start, screen.end - screen.start, SPACE_SCREEN);
	}
}

void start_build_spaces(void)
{
	spaces_begin(SPACE_NOBODY);
	for (unsigned int i = 0; i < partition_count(); i++) {
		spaces_begin(i + 1);
		spaces_map_devices(i + 1);
		spaces_map_memory(i + 1, partition_get(i));
		spaces_map_functions(i + 1, &start.plan.partitions[i]);
	}
	for (unsigned int cpu = 0; cpu < start.inventory.cpu_count; cpu++) {
		const struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);

		start_require(
			space_join(cpu, vcpu != NULL ? vcpu->partition->index + 1 : SPACE_NOBODY),
			"no memory for the CPUs' page tables");
	}
	selftest_spaces(start.boot.cmdline);
}
