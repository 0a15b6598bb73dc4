/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bulkhead-inventory-of: prints the inventory of the machine whose /proc and /sys lie in a folder,
 * by the image's own code. tools/bulkhead-inventory makes the folder and calls it.
 * Exit status 0, or 2 when there is no inventory.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <boot/boot_info.h>
#include <cpu/lapic_mode.h>
#include <cpu/topology.h>
#include <hv/inventory.h>
#include <hv/inventory_firmware.h>
#include <lib/report.h>
#include <vtd/capabilities.h>

#include "folder.h"

#define STATUS_TROUBLE 2
#define IOAPIC_LINES 24 /* of the I/O APIC in every chipset that has no more */

static struct machine_facts facts;
static struct acpi acpi;
static struct inventory inventory;

static void main_say(void *context, const char *text)
{
	(void)context;
	(void)fprintf(stderr, "bulkhead-inventory: %s\n", text);
}

static void main_print(void *context, const char *text)
{
	(void)context;
	(void)printf("bulkhead: inventory: %s\n", text);
}

/* Leaf 0xB as a processor has it that shows what Linux shows. */
static void main_cpuid_guess(u32 leaf, u32 subleaf, struct cpuid_regs *out)
{
	if (leaf == 0) {
		out->eax = 0xb;
	} else if (leaf == 0xb && subleaf < 2) {
		out->eax = subleaf == 0 ? facts.smt_shift : facts.pack_shift;
		out->ebx = 1;
		out->ecx = (subleaf + 1) << 8;
	}
}

/* As bulkhead-cpuid saved it. */
static void main_cpuid(u32 leaf, u32 subleaf, struct cpuid_regs *out)
{
	unsigned int words[6];
	int used;

	memset(out, 0, sizeof(*out));
	if (facts.cpuid == NULL) {
		main_cpuid_guess(leaf, subleaf, out);
		return;
	}
	for (const char *at = facts.cpuid;
	     sscanf(at, "%x %x %x %x %x %x %n", &words[0], &words[1], &words[2], &words[3],
		    &words[4], &words[5], &used) == 6;
	     at += used) {
		if (words[0] == leaf && words[1] == subleaf) {
			*out = (struct cpuid_regs){words[2], words[3], words[4], words[5]};
		}
	}
}

static u64 main_number(unsigned int row, const char *name)
{
	char path[FOLDER_PATH_MAX];
	size_t length;
	const char *text;

	(void)snprintf(path, sizeof(path), "sys/firmware/memmap/%u/%s", row, name);
	text = folder_read(path, &length);
	return text != NULL ? strtoull(text, NULL, 16) : 0;
}

static enum memory_kind main_kind(const char *word)
{
	return word != NULL && strncmp(word, "System RAM", 10) == 0 ? MEMORY_RAM : MEMORY_RESERVED;
}

static bool main_read_memory(void)
{
	static struct boot_info boot;
	char path[FOLDER_PATH_MAX];
	size_t length;

	for (unsigned int i = 0; i < MAX_MEMORY_RANGES; i++) {
		const u64 end = main_number(i, "end");

		if (end == 0) {
			break;
		}
		(void)snprintf(path, sizeof(path), "sys/firmware/memmap/%u/type", i);
		boot.memory[boot.memory_count++] = (struct memory_range){
			main_number(i, "start"), end + 1, main_kind(folder_read(path, &length))};
	}
	if (boot.memory_count == 0) {
		folder_missing("sys/firmware/memmap",
			       "cannot be read (that takes root): there is no inventory without");
	}
	return boot.memory_count != 0 && inventory_add_memory(&inventory, &boot) == 0;
}

static void main_count_lines(void)
{
	for (unsigned int i = 0; i < acpi.ioapic_count; i++) {
		u32 last = acpi.ioapics[i].gsi_base + IOAPIC_LINES - 1;
		bool known = false;

		for (unsigned int k = 0; k < facts.ioapic_count; k++) {
			if (facts.ioapics[k].address == acpi.ioapics[i].address.v) {
				last = facts.ioapics[k].last;
				known = true;
			}
		}
		if (!known) {
			folder_missing(
				"the kernel's log",
				"it does not show an IOAPIC's lines (reading it takes root): "
				"24 are assumed, and lines above cannot be given away");
		}
		inventory.gsi_count = MAX(inventory.gsi_count, last + 1);
	}
}

static void main_scan(struct report *report)
{
	static struct pci_buses buses[MAX_ECAM + 1];
	struct pci_access access;
	unsigned int count = 0;
	bool ports = true;

	for (unsigned int i = 0; i < acpi.mcfg_count; i++) {
		buses[count++] = (struct pci_buses){acpi.mcfg[i].segment, acpi.mcfg[i].bus_first,
						    acpi.mcfg[i].bus_last};
		ports = ports && acpi.mcfg[i].segment != 0;
	}
	if (ports) {
		buses[count++] = (struct pci_buses){0, 0, UINT8_MAX};
	}
	if (config_open(&access)) {
		pci_scan(&access, buses, count, &inventory.pci, report);
	}
}

/* The unit at @base by what Linux read from it; a usual one if that is not known. */
static struct vtd_facts main_unit(u64 base)
{
	for (unsigned int i = 0; i < facts.unit_count; i++) {
		if (facts.units[i].base == base) {
			return (struct vtd_facts){base, 0x10, facts.units[i].capabilities,
						  facts.units[i].extended};
		}
	}
	return (struct vtd_facts){.base = base};
}

/* As the boot does it, with the units' registers from the log. */
static void main_find_iommu(struct report *report)
{
	static struct vtd_facts units[MAX_IOMMU_UNITS];
	struct vtd_choice choice = {.table_bits = 48, .address_bits = 39, .max_leaf = 1};
	struct acpi_dmar *dmar = &acpi.dmar;
	unsigned int known = 0;

	for (unsigned int i = 0; i < dmar->unit_count;) {
		units[i] = main_unit(dmar->units[i].base.v);
		known += units[i].version != 0;
		if (units[i].version != 0 &&
		    !vtd_unit_usable(&units[i], MAX_PARTITIONS + 1, report)) {
			known--;
			dmar_leave_out(dmar, i);
		} else {
			i++;
		}
	}
	inventory_add_iommus(&inventory, dmar, report);
	if (inventory.iommu_count == 0) {
		inventory.has_iommu = false;
		inventory.iommu_interrupts = false;
		return;
	}
	if (known == inventory.iommu_count) {
		inventory.has_iommu = vtd_negotiate(units, known, dmar->interrupt_remapping,
						    &choice, report) == 0;
		inventory.iommu_interrupts = choice.interrupts;
		for (unsigned int i = 0; i < known; i++) {
			inventory.iommus[i].size = vtd_registers_size(units[i].capabilities);
		}
	} else {
		folder_missing("the kernel's log",
			       "it does not show what the IOMMU units can do (reading it takes "
			       "root): interrupt remapping, 4 levels and 39 bits are assumed");
	}
	inventory.dma_levels = (choice.table_bits - 12) / 9;
	inventory.dma_leaf = choice.max_leaf;
	inventory.dma_address_bits = choice.address_bits;
}

static void main_find_masked(void)
{
	const struct pci_topology topology = pci_topology_of(&inventory.pci);
	u16 source;

	for (unsigned int i = 0; i < acpi.ioapic_count && inventory.iommu_interrupts; i++) {
		u32 last = acpi.ioapics[i].gsi_base + IOAPIC_LINES - 1;

		for (unsigned int k = 0; k < facts.ioapic_count; k++) {
			if (facts.ioapics[k].address == acpi.ioapics[i].address.v) {
				last = facts.ioapics[k].last;
			}
		}
		if (dmar_unit_of_ioapic(&acpi.dmar, acpi.ioapics[i].id, &topology, &source) ==
		    NULL) {
			inventory.masked[inventory.masked_count++] =
				(struct inventory_masked){acpi.ioapics[i].gsi_base, last};
		}
	}
}

static void main_find_cpus(struct report *report)
{
	struct lapic_facts lapic = {.has_x2apic = facts.x2apic,
				    .opt_out = acpi.dmar.x2apic_opt_out};
	const char *why;

	for (unsigned int i = 0; i < acpi.cpu_count; i++) {
		lapic.highest_id = MAX(lapic.highest_id, acpi.cpus[i].apic_id);
	}
	(void)topology_list(&acpi, facts.boot_apic, main_cpuid, inventory.cpus,
			    &inventory.cpu_count, report);
	inventory.xapic = lapic_mode_x2apic(&lapic, &why) ? 0 : acpi.local_apic_address;
	inventory.address_bits = facts.address_bits;
	inventory.stage2_leaf = facts.gigabyte_pages ? 2 : 1;
	inventory.small_code = facts.small_code;
	inventory.pm_timer = acpi.fadt.pm_timer;
}

int main(int count, char **words)
{
	struct report report = {.line = main_say};
	struct phys_window window;
	const void *rsdp;
	size_t length;

	if (count != 2) {
		(void)fputs("usage: bulkhead-inventory-of FOLDER\n", stderr);
		return STATUS_TROUBLE;
	}
	folder_set(words[1]);
	rsdp = machine_read(&facts) ? tables_open(&length, &window) : NULL;
	if (rsdp == NULL || acpi_parse(rsdp, length, &window, &acpi, &report) != 0 ||
	    !main_read_memory()) {
		return STATUS_TROUBLE;
	}
	acpi_fit(&acpi, &inventory.ram, &inventory.kept, &report);
	main_count_lines();
	inventory_add_acpi(&inventory, &acpi);
	main_scan(&report);
	main_find_cpus(&report);
	main_find_iommu(&report);
	main_find_masked();
	inventory.complete = true;
	inventory_print(&inventory, main_print, NULL);
	return EXIT_SUCCESS;
}
