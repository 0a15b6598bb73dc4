/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The firmware's tables against its memory map: what they say is at an address where RAM is, or
 * where something else must be, is not there. Pure.
 */

#include <drivers/pci_regs.h>
#include <lib/ranges.h>
#include <lib/report.h>

#include "table.h"

#define FLASH_SIZE MIB(16) /* that chipsets decode below 4 GiB for the firmware */

struct fit {
	struct acpi *acpi;
	const struct ranges *ram;
	const struct ranges *kept;
	struct report *report;
};

static bool fit_is_ram(const struct fit *fit, u64 address)
{
	const struct range page = {ALIGN_DOWN(address, PAGE_SIZE),
				   ALIGN_DOWN(address, PAGE_SIZE) + PAGE_SIZE};
	bool found = false;

	for (unsigned int i = 0; i < fit->ram->count; i++) {
		found = found || range_overlaps(fit->ram->list[i], page);
	}
	return found;
}

static void fit_ioapics(const struct fit *fit)
{
	struct acpi *acpi = fit->acpi;
	unsigned int kept = 0;

	for (unsigned int i = 0; i < acpi->ioapic_count; i++) {
		const struct acpi_ioapic *ioapic = &acpi->ioapics[i];

		if (fit_is_ram(fit, ioapic->address.v)) {
			report_error(fit->report,
				     "ACPI MADT: IOAPIC %u at %#lx: RAM is at this address "
				     "(" FIRMWARE_ERROR "): it is left out, and its lines cannot "
				     "be given to partitions",
				     ioapic->id, ioapic->address.v);
		} else {
			acpi->ioapics[kept++] = *ioapic;
		}
	}
	acpi->ioapic_count = kept;
}

/* The end of config space that begins at @start, if @what ends it; 0: nothing of it is left. */
static void fit_cut(u64 start, u64 *end, struct range what)
{
	if (what.start < *end && what.end > start) {
		*end = MAX(what.start, start);
	}
}

/* Where config space at [@start, @end) has to end for registers of the platform. */
static u64 fit_before_registers(const struct acpi *acpi, u64 start, u64 end)
{
	const u64 pages[] = {acpi->local_apic_address, acpi->hpet};

	for (unsigned int i = 0; i < ARRAY_SIZE(pages); i++) {
		fit_cut(start, &end, (struct range){pages[i], pages[i] + PAGE_SIZE});
	}
	for (unsigned int i = 0; i < acpi->ioapic_count; i++) {
		const u64 at = acpi->ioapics[i].address.v;

		fit_cut(start, &end, (struct range){at, at + PAGE_SIZE});
	}
	for (unsigned int i = 0; i < acpi->dmar.unit_count; i++) {
		const u64 at = acpi->dmar.units[i].base.v;

		fit_cut(start, &end, (struct range){at, at + PAGE_SIZE});
	}
	fit_cut(start, &end, (struct range){GIB(4) - FLASH_SIZE, GIB(4)});
	return end;
}

/*
 * The firmware need not list config space in the memory map (PCI Firmware
 * Specification 3.3, 4.1.2). Where it lists the beginning, it lists all that there is.
 */
static u64 fit_in_map(const struct fit *fit, u64 start, u64 end)
{
	for (unsigned int i = 0; i < fit->ram->count; i++) {
		fit_cut(start, &end, fit->ram->list[i]);
	}
	for (unsigned int i = 0; i < fit->kept->count; i++) {
		const struct range *kept = &fit->kept->list[i];

		if (start >= kept->start && start < kept->end) {
			end = MIN(end, kept->end);
		}
	}
	return end;
}

/* Cuts @row to what can be config space; false: nothing is left. */
static bool fit_ecam(const struct fit *fit, struct acpi_mcfg *row)
{
	const u64 start = row->base.v + ((u64)row->bus_first << PCI_ECAM_BUS_SHIFT);
	const u64 wanted = row->base.v + ((row->bus_last + 1ULL) << PCI_ECAM_BUS_SHIFT);
	const u64 mapped = fit_in_map(fit, start, wanted);
	const u64 end = fit_before_registers(fit->acpi, start, mapped);
	const u64 buses = (end - start) >> PCI_ECAM_BUS_SHIFT;
	const u32 first_left_out = row->bus_first + (u32)buses;

	if (end == wanted) {
		return true;
	}
	report_error(fit->report,
		     "ACPI MCFG: segment %u at %#lx: buses %u to %u would lie %s (" FIRMWARE_ERROR
		     "): left out, and partitions have no functions there",
		     row->segment, row->base.v, first_left_out, row->bus_last,
		     end < mapped ? "in registers of the platform"
				  : "in RAM or beyond what the memory map reserves");
	row->bus_last = (u8)(first_left_out - 1);
	return buses != 0;
}

void acpi_fit(struct acpi *acpi, const struct ranges *ram, const struct ranges *kept,
	      struct report *report)
{
	const struct fit fit = {acpi, ram, kept, report};
	unsigned int count = 0;

	fit_ioapics(&fit);
	for (unsigned int i = 0; i < acpi->mcfg_count; i++) {
		if (fit_ecam(&fit, &acpi->mcfg[i])) {
			acpi->mcfg[count++] = acpi->mcfg[i];
		}
	}
	acpi->mcfg_count = count;
}
