/* SPDX-License-Identifier: Apache-2.0 */
/* Which ways to config space this machine has, and whether they are what the firmware says. */

#include <arch/io.h>
#include <drivers/acpi.h>
#include <drivers/pci_access.h>
#include <lib/report.h>

#include "pci_ecam.h"

struct pci_ecam {
	struct acpi_mcfg rows[ARRAY_SIZE(((struct acpi *)NULL)->mcfg)];
	unsigned int count;
	void (*delay)(unsigned int milliseconds);
};

static struct pci_ecam pci_ecam;

/* Where register @reg of @bdf lies in the memory of @row. */
static u64 ecam_address(const struct acpi_mcfg *row, u16 bdf, u16 reg)
{
	return row->base.v + ((u64)bdf << PCI_ECAM_FUNCTION_SHIFT) + reg;
}

/* Where it lies in memory at all; 0 if it does not. */
static u64 ecam_find(u16 segment, u16 bdf, u16 reg)
{
	for (unsigned int i = 0; i < pci_ecam.count; i++) {
		if (pci_ecam.rows[i].segment == segment &&
		    PCI_BUS(bdf) >= pci_ecam.rows[i].bus_first &&
		    PCI_BUS(bdf) <= pci_ecam.rows[i].bus_last) {
			return ecam_address(&pci_ecam.rows[i], bdf, reg);
		}
	}
	return 0;
}

static u32 config_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	u64 address = ecam_find(segment, bdf, reg);

	return address != 0 ? (u32)io_memory_read(address, width)
			    : pci_port_access.read(context, segment, bdf, reg, width);
}

static void config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	u64 address = ecam_find(segment, bdf, reg);

	if (address != 0) {
		io_memory_write(address, width, value);
	} else {
		pci_port_access.write(context, segment, bdf, reg, width, value);
	}
}

static void config_wait(void *context, unsigned int milliseconds)
{
	(void)context;
	pci_ecam.delay(milliseconds);
}

static const struct pci_access pci_machine_access = {
	.read = config_read, .write = config_write, .wait = config_wait};

static bool ports_answer(void)
{
	io_out32(CONFIG_ADDRESS, (u32)CONFIG_ENABLE);
	return io_in32(CONFIG_ADDRESS) == (u32)CONFIG_ENABLE;
}

/* What is wrong with this piece of config memory, or NULL. */
static const char *ecam_wrong(const struct acpi_mcfg *row)
{
	u16 first = PCI_BDF(row->bus_first, 0, 0);

	if (row->segment == 0 && io_memory_read(ecam_address(row, first, PCI_VENDOR), 4) !=
					 pci_port_access.read(NULL, 0, first, PCI_VENDOR, 4)) {
		return "does not match what ports 0xcf8-0xcff return";
	}
	return NULL;
}

const struct pci_access *pci_access_init(const struct acpi *acpi,
					 void (*wait)(unsigned int milliseconds),
					 struct pci_buses *buses, unsigned int *count,
					 struct report *report)
{
	bool ports_used = ports_answer();

	pci_ecam.delay = wait;
	*count = 0;
	pci_ecam.count = 0;
	for (unsigned int i = 0; i < acpi->mcfg_count; i++) {
		const struct acpi_mcfg *row = &acpi->mcfg[i];
		const char *wrong = ecam_wrong(row);

		if (wrong != NULL) {
			report_error(
				report,
				"ACPI MCFG: configuration space of PCI segment %u at %#lx %s: not used, nor are functions that only it reaches",
				row->segment, row->base.v, wrong);
			continue;
		}
		pci_ecam.rows[pci_ecam.count++] = *row;
		ports_used = ports_used && row->segment != 0;
		buses[(*count)++] = (struct pci_buses){row->segment, row->bus_first, row->bus_last};
	}
	if (ports_used) {
		buses[(*count)++] = (struct pci_buses){0, 0, UINT8_MAX};
	}
	return &pci_machine_access;
}

u64 pci_access_page(u16 segment, u16 bdf)
{
	return ecam_find(segment, bdf, 0);
}

bool pci_access_memory(const struct acpi *acpi, unsigned int i, u64 *start, u64 *size)
{
	if (i >= acpi->mcfg_count) {
		return false;
	}
	*start = acpi->mcfg[i].base.v + ((u64)acpi->mcfg[i].bus_first << PCI_ECAM_BUS_SHIFT);
	*size = (acpi->mcfg[i].bus_last - acpi->mcfg[i].bus_first + 1ULL) << PCI_ECAM_BUS_SHIFT;
	return true;
}
