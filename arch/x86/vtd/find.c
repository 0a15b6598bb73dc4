/* SPDX-License-Identifier: Apache-2.0 */
/* The remapping units that the firmware describes: are they there, and can they do what is needed?
 */

#include <arch/frames.h>
#include <arch/paging.h>
#include <cpu/lapic.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd_boot.h>

#define XAPIC_ID_LAST 254U

struct vtd_firmware vtd_firmware;

/* Reads what the unit says of itself. *@usable: it can be used, for so many domains; else it was
 * reported why not. */
static int vtd_find_one(const struct dmar_unit *dmar, unsigned int domains, struct vtd_unit *unit,
			struct vtd_facts *facts, bool *usable, struct report *report)
{
	u64 base = dmar->base.v;
	int error = paging_map_device(base, PAGE_SIZE);

	*unit = (struct vtd_unit){.registers = (volatile u8 *)(uintptr_t)base,
				  .segment = dmar->segment};
	*usable = false;
	if (error == 0) {
		unit->capabilities = vtd_read64(unit, VTD_CAP);
		*facts = (struct vtd_facts){base, vtd_read32(unit, VTD_VER), unit->capabilities,
					    vtd_read64(unit, VTD_ECAP)};
		unit->interrupts = (facts->extended & ECAP_IR) != 0;
		unit->snoop = (facts->extended & ECAP_SC) != 0;
		unit->coherent = (facts->extended & ECAP_C) != 0;
		*usable = vtd_unit_usable(facts, domains, report);
		error = *usable ? paging_map_device(base, vtd_registers_size(unit->capabilities))
				: 0;
	}
	if (error == -ENOMEM) {
		report_error(report, "IOMMU unit at %#lx: out of memory for its tables", base);
		return error;
	}
	if (error != 0) {
		*usable = false;
		report_error(
			report,
			"IOMMU unit at %#lx: its registers overlap RAM or exceed the CPU's physical address width; the firmware's DMAR table is wrong: it is left out, and functions behind it have no DMA in partitions",
			base);
	}
	return 0;
}

static int vtd_find_units(struct acpi_dmar *dmar, unsigned int domains, struct vtd_facts *facts,
			  struct report *report)
{
	int error = 0;

	for (unsigned int i = 0; i < dmar->unit_count && error == 0;) {
		bool usable;

		error = vtd_find_one(&dmar->units[i], domains, &vtd.units[i], &facts[i], &usable,
				     report);
		if (usable) {
			i++;
		} else {
			dmar_leave_out(dmar, i);
		}
	}
	vtd.unit_count = dmar->unit_count;
	return error;
}

/* Without 32-bit IDs a CPU with a large one gets no interrupt of any device. */
static int vtd_check_apic_ids(const struct acpi *acpi, struct report *report)
{
	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		if (vtd.choice.interrupts && !vtd.choice.x2apic &&
		    acpi->cpus[i].apic_id > XAPIC_ID_LAST) {
			report_error(
				report,
				"IOMMU units: interrupts cannot be sent to APIC ID %u (ECAP.EIM is 0)",
				acpi->cpus[i].apic_id);
			return -ENOTSUP;
		}
	}
	return 0;
}

static int vtd_take_roots(struct report *report)
{
	for (unsigned int i = 0; i < vtd.unit_count; i++) {
		vtd.units[i].root = frames_take(1);
		if (vtd.units[i].root == NULL) {
			report_error(report, "IOMMU unit at %#lx: out of memory for its tables",
				     vtd_firmware.dmar->units[i].base.v);
			return -ENOMEM;
		}
	}
	return 0;
}

int vtd_find(struct acpi *acpi, const struct pci_topology *topology, struct report *report)
{
	struct vtd_facts facts[MAX_IOMMU_UNITS];
	/* Number 0 is not used, one is IOMMU_KEPT's; each partition has a CPU. */
	const unsigned int domains = MIN(acpi->cpu_count, (unsigned int)MAX_PARTITIONS) + 2;
	int error = vtd_find_units(&acpi->dmar, domains, facts, report);

	vtd_firmware.dmar = &acpi->dmar;
	vtd_firmware.topology = topology;
	if (error == 0 && vtd.unit_count == 0) {
		report_error(report, "IOMMU: not usable, because none of its units is (see above)");
		return -ENOENT;
	}
	if (error == 0) {
		error = vtd_negotiate(facts, vtd.unit_count, acpi->dmar.interrupt_remapping,
				      &vtd.choice, report);
	}
	if (error != 0) {
		return error;
	}
	/* The table's format follows the mode of the local APICs. */
	vtd.choice.x2apic = vtd.choice.x2apic && lapic_is_x2apic();
	error = vtd_check_apic_ids(acpi, report);
	return error != 0 ? error : vtd_take_roots(report);
}
