/* SPDX-License-Identifier: Apache-2.0 */
/* What this machine has: found with the help of its tables, and printed as the inventory. */

#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/image.h>
#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/lapic.h>
#include <arch/machine.h>
#include <arch/mitigations.h>
#include <arch/paging.h>
#include <arch/smp.h>
#include <arch/virt.h>
#include <drivers/pci_access.h>
#include <hv/console.h>
#include <hv/inventory_firmware.h>
#include <hv/screen.h>
#include <hv/selftest.h>
#include <hv/start.h>
#include <lib/errno.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>

#define PORT_POST_CODE 0x80

/* A loader puts us where we are linked to be, whatever lies there. */
static void machine_require_ram(struct range r, const char *what)
{
	if (!ranges_contain(&start.inventory.ram, r)) {
		halt_refused(
			"%s needs the memory %#lx-%#lx, which the firmware keeps for itself on this machine: boot it in the other mode (BIOS or UEFI)",
			what, r.start, r.end - 1);
	}
}

/* Pieces of registers that are mapped. */
static unsigned int machine_devices(void)
{
	return start.acpi.ioapic_count + start.acpi.dmar.unit_count + start.acpi.mcfg_count;
}

/* Behind the image, from where it is seen as if it were a part of it. */
static int machine_place_pool(struct ranges *free)
{
	struct inventory *inventory = &start.inventory;
	const unsigned int pages =
		frames_wanted(inventory->cpu_count, &inventory->ram, machine_devices());
	const struct range image = image_memory();
	u64 at;
	int error = ranges_take(free, pages * PAGE_SIZE, PAGE_SIZE, image.end,
				MIN(image.start + FRAMES_REACH, GIB(4)), &at);

	if (error == 0) {
		inventory->pool = (struct range){at, at + pages * PAGE_SIZE};
		frames_begin(inventory->pool, inventory->cpu_count);
	}
	return error;
}

/* Where the loader may have left what is still needed, nothing else is put. */
static void machine_place_own(void)
{
	static struct ranges free; /* too large for a stack */

	free = start.inventory.ram;
	start_require(ranges_remove(&free, image_memory()) |
			      ranges_remove(&free, start.boot.program),
		      "the memory map has too many pieces");
	for (unsigned int i = 0; i < start.boot.module_count; i++) {
		const struct boot_module *m = &start.boot.modules[i];

		start_require(ranges_remove(&free, (struct range){ALIGN_DOWN(m->start.v, PAGE_SIZE),
								  ALIGN_UP(m->start.v + m->size,
									   PAGE_SIZE)}),
			      "the memory map has too many pieces");
	}
	start_require(
		smp_place(&free),
		"the firmware leaves no two pages in a row below 640 KiB, by which other CPUs start: boot in the other mode (BIOS or UEFI)");
	start_require(
		machine_place_pool(&free),
		"the firmware leaves too little RAM behind Bulkhead's image: boot in the other mode (BIOS or UEFI)");
}

/* All that MCFG names, before the first look at it: it may be anywhere. */
static void machine_map_config_space(void)
{
	u64 at;
	u64 size;

	for (unsigned int i = 0; pci_access_memory(&start.acpi, i, &at, &size); i++) {
		start_require(paging_map_device(at, size),
			      "PCI config space has an address that cannot be mapped");
	}
}

/* The clock is calibrated after the functions are found; until then by reads of a port that take a
 * microsecond each, as those of ISA devices do. */
static void machine_wait(unsigned int milliseconds)
{
	for (unsigned int i = 0; clock_tsc_hz() == 0 && i < milliseconds * 1000; i++) {
		(void)io_in8(PORT_POST_CODE);
	}
	clock_wait(milliseconds);
}

static void machine_find_pci(void)
{
	struct report report = log_report();
	struct pci_buses buses[PCI_BUSES_MAX];
	unsigned int count;

	machine_map_config_space();
	start.pci = pci_access_init(&start.acpi, machine_wait, buses, &count, &report);
	pci_scan(start.pci, buses, count, &start.inventory.pci, &report);
	start.topology = pci_topology_of(&start.inventory.pci);
}

static void machine_choose_mode(void)
{
	const char *why = lapic_choose_mode(&start.acpi);

	log_line("local APICs: %s mode, because %s", lapic_is_x2apic() ? "x2APIC" : "xAPIC", why);
	if (lapic_setup.thermal_smi) {
		log_line(
			"local APICs: the firmware manages heat by system management interrupts, which stay on");
	}
}

void start_find_machine(void)
{
	struct report report = log_report();
	struct inventory *inventory = &start.inventory;

	inventory->hypervisor = image_memory();
	start_require(inventory_add_memory(inventory, &start.boot),
		      "the memory map has too many pieces");
	acpi_fit(&start.acpi, &inventory->ram, &inventory->kept, &report);
	machine_choose_mode();
	machine_interrupts_init(&start.acpi, &report);
	inventory->gsi_count = machine_gsi_count();
	machine_require_ram(image_memory(), "Bulkhead's image");
	start_require(cpu_inventory(&start.acpi, inventory->cpus, &inventory->cpu_count, &report),
		      "the CPUs of this machine are unclear");
	machine_place_own();
	inventory_add_acpi(inventory, &start.acpi);
}

void start_own_tables(void)
{
	struct report report = log_report();

	start_require(virt_select(&report), "this machine cannot run Bulkhead");
	start_require(virt_boot->check(0, &report), "this machine cannot run Bulkhead");
	start_require(virt_boot->enable(0, &report), "this machine cannot run Bulkhead");
	start_require(paging_init(&start.boot, &start.acpi), "no memory for the page tables");
	start_map_screen();
	machine_find_pci();
	start_require(cpu_blocks_create(start.inventory.cpus, start.inventory.cpu_count),
		      "no memory for the CPUs' stacks");
}

static int machine_add_type(struct inventory *inventory, struct range r, u32 type)
{
	if (inventory->type_count == MAX_MEMORY_TYPES) {
		return -ENOMEM;
	}
	inventory->types[inventory->type_count++] =
		(struct inventory_type){r, (enum memory_type)type};
	return 0;
}

/* RAM that the MTRRs do not make write-back. */
static int machine_find_types(struct inventory *inventory)
{
	int error = 0;

	for (unsigned int i = 0; i < inventory->ram.count; i++) {
		const struct range *r = &inventory->ram.list[i];

		for (u64 at = r->start; at < r->end && error == 0;) {
			u32 type;
			u64 end = paging_memory_run(at, r->end, &type);

			if (type != MEMTYPE_WB) {
				error = machine_add_type(inventory, (struct range){at, end}, type);
			}
			at = end;
		}
	}
	return error;
}

/* Lines whose IOAPIC is behind no unit that we know: what they send would be blocked, or not. */
static void machine_find_masked(struct inventory *inventory, struct report *report)
{
	const struct acpi_dmar *dmar = &start.acpi.dmar;
	u16 source;

	for (unsigned int i = 0; i < start.acpi.ioapic_count; i++) {
		const struct acpi_ioapic *ioapic = &start.acpi.ioapics[i];
		const u32 pins = machine_ioapic_pins(i);

		if (pins == 0 ||
		    dmar_unit_of_ioapic(dmar, ioapic->id, &start.topology, &source) != NULL) {
			continue;
		}
		report_error(
			report,
			"IOAPIC %u at %#lx: no IOMMU unit has it (an error of the firmware): lines %u to %u stay masked, and cannot be given to partitions",
			ioapic->id, ioapic->address.v, ioapic->gsi_base,
			ioapic->gsi_base + pins - 1);
		inventory->masked[inventory->masked_count++] =
			(struct inventory_masked){ioapic->gsi_base, ioapic->gsi_base + pins - 1};
	}
}

/* What can be used of the units; a machine without is judged with the configuration. */
static void machine_find_iommu(struct inventory *inventory)
{
	struct report report = log_report();
	struct iommu_features features;

	(void)iommu_select(&start.acpi, &start.topology, &report);
	inventory_add_iommus(&start.inventory, &start.acpi.dmar, &report);
	inventory->has_iommu = iommu != NULL;
	inventory->iommu_interrupts = false;
	if (iommu == NULL) {
		return;
	}
	features = iommu_boot->features();
	inventory->iommu_interrupts = features.interrupt_remapping;
	inventory->dma_levels = features.levels;
	inventory->dma_leaf = features.max_leaf;
	inventory->dma_address_bits = features.address_bits;
	for (unsigned int i = 0; i < inventory->iommu_count; i++) {
		const struct iommu_unit unit = iommu_boot->unit(i);

		inventory->iommus[i].size = unit.size;
		inventory->iommus[i].interrupts =
			unit.interrupts && start.acpi.dmar.interrupt_remapping;
	}
	if (inventory->iommu_interrupts) {
		machine_find_masked(inventory, &report);
	}
}

static const void *machine_map_module(const struct boot_module *module)
{
	return (const void *)(uintptr_t)module->start.v;
}

static void machine_print_fact(void *context, const char *text)
{
	(void)context;
	console_write_line(LOG_PREFIX "inventory: ", text);
}

static void machine_print_summary(const struct inventory *inventory)
{
	u64 ram = 0;

	for (unsigned int i = 0; i < inventory->ram.count; i++) {
		ram += inventory->ram.list[i].end - inventory->ram.list[i].start;
	}
	log_line("this machine: %u CPUs, %lu MiB of free RAM, %u PCI functions, %u IOMMU units",
		 inventory->cpu_count, ram / MIB(1), inventory->pci.count,
		 inventory->has_iommu ? inventory->iommu_count : 0);
}

static void machine_find_clock(void)
{
	struct report report = log_report();
	const u64 begin = cpu_ticks();
	char source[80];

	start_require(clock_calibrate(&start.acpi, &report), "this machine has no usable clock");
	clock_source(source, sizeof(source));
	log_line("clock: the TSC runs at %lu kHz, %s, in %lu ticks", clock_tsc_hz() / 1000, source,
		 cpu_ticks() - begin);
}

void start_take_inventory(void)
{
	struct inventory *inventory = &start.inventory;

	machine_find_clock();
	start_require(machine_find_types(inventory), "the MTRRs split RAM into too many pieces");
	inventory_add_modules(inventory, &start.boot, machine_map_module);
	machine_find_iommu(inventory);
	inventory->address_bits = paging_address_bits();
	inventory->stage2_leaf = stage2_max_leaf();
	inventory->small_code =
		mitigations_small_code() || selftest_forces(start.boot.cmdline, "small-code");
	inventory->xapic = lapic_is_x2apic() ? 0 : lapic_setup.base;
	inventory->pm_timer = start.acpi.fadt.pm_timer;
	inventory->complete = true;
	/* For programs: it would move everything else out of the screen. */
	screen_hide(true);
	inventory_print(inventory, machine_print_fact, NULL);
	screen_hide(false);
	machine_print_summary(inventory);
}
