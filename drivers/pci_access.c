/* SPDX-License-Identifier: Apache-2.0 */
/* See pci_access.h. */

#include <arch/io.h>
#include <arch/spinlock.h>
#include <drivers/acpi.h>
#include <drivers/pci_access.h>
#include <lib/report.h>
#include <lib/string.h>

#define CONFIG_ADDRESS 0xcf8
#define CONFIG_ENABLE BIT(31)
#define CONFIG_DATA 0xcfc
#define CONFIG_PORT_REGISTERS 0x100

static struct acpi_mcfg rows[ARRAY_SIZE(((struct acpi *)NULL)->mcfg)];
static unsigned int row_count;
static struct spinlock ports; /* of CONFIG_ADDRESS, which the data port goes by */
static void (*delay)(unsigned int milliseconds);

static u64 ecam_address(const struct acpi_mcfg *row, u16 bdf, u16 reg)
{
	return row->base.v + ((u64)bdf << PCI_ECAM_FUNCTION_SHIFT) + reg;
}

/* Where the register is in memory; 0 if it is not. */
static u64 ecam_find(u16 segment, u16 bdf, u16 reg)
{
	for (unsigned int i = 0; i < row_count; i++) {
		if (rows[i].segment == segment && PCI_BUS(bdf) >= rows[i].bus_first &&
		    PCI_BUS(bdf) <= rows[i].bus_last) {
			return ecam_address(&rows[i], bdf, reg);
		}
	}
	return 0;
}

static u32 port_address(u16 bdf, u16 reg)
{
	return (u32)(CONFIG_ENABLE | (u32)bdf << 8 | (reg & 0xfcU));
}

static u32 port_read(u16 bdf, u16 reg, u8 width)
{
	u16 port = CONFIG_DATA + (reg & 3);
	u32 value;

	spinlock_acquire(&ports);
	io_out32(CONFIG_ADDRESS, port_address(bdf, reg));
	value = width == 1 ? io_in8(port) : width == 2 ? io_in16(port) : io_in32(port);
	spinlock_release(&ports);
	return value;
}

static void port_write(u16 bdf, u16 reg, u8 width, u32 value)
{
	u16 port = CONFIG_DATA + (reg & 3);

	spinlock_acquire(&ports);
	io_out32(CONFIG_ADDRESS, port_address(bdf, reg));
	if (width == 1) {
		io_out8(port, (u8)value);
	} else if (width == 2) {
		io_out16(port, (u16)value);
	} else {
		io_out32(port, value);
	}
	spinlock_release(&ports);
}

static u32 config_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	u64 address = ecam_find(segment, bdf, reg);

	(void)context;
	if (address != 0) {
		return (u32)io_memory_read(address, width);
	}
	return segment == 0 && reg < CONFIG_PORT_REGISTERS ? port_read(bdf, reg, width)
							   : (u32)GENMASK(8 * width - 1, 0);
}

static void config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	u64 address = ecam_find(segment, bdf, reg);

	(void)context;
	if (address != 0) {
		io_memory_write(address, width, value);
	} else if (segment == 0 && reg < CONFIG_PORT_REGISTERS) {
		port_write(bdf, reg, width, value);
	}
}

static void config_wait(void *context, unsigned int milliseconds)
{
	(void)context;
	delay(milliseconds);
}

static const struct pci_access access = {config_read, config_write, config_wait, NULL};

static bool ports_answer(void)
{
	io_out32(CONFIG_ADDRESS, (u32)CONFIG_ENABLE);
	return io_in32(CONFIG_ADDRESS) == (u32)CONFIG_ENABLE;
}

/* What is wrong with this piece of config memory, or NULL. */
static const char *ecam_wrong(const struct acpi_mcfg *row)
{
	u16 first = PCI_BDF(row->bus_first, 0, 0);

	if (row->base.v + ((row->bus_last + 1ULL) << PCI_ECAM_BUS_SHIFT) > GIB(4)) {
		return "is above 4 GiB and not accessible this early";
	}
	if (row->segment == 0 && io_memory_read(ecam_address(row, first, PCI_VENDOR), 4) !=
					 port_read(first, PCI_VENDOR, 4)) {
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

	delay = wait;
	*count = 0;
	row_count = 0;
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
		rows[row_count++] = *row;
		ports_used = ports_used && row->segment != 0;
		buses[(*count)++] = (struct pci_buses){row->segment, row->bus_first, row->bus_last};
	}
	if (ports_used) {
		buses[(*count)++] = (struct pci_buses){0, 0, UINT8_MAX};
	}
	return &access;
}

u64 pci_access_page(u16 segment, u16 bdf)
{
	return ecam_find(segment, bdf, 0);
}

bool pci_access_memory(unsigned int i, u64 *start, u64 *size)
{
	if (i >= row_count) {
		return false;
	}
	*start = rows[i].base.v + ((u64)rows[i].bus_first << PCI_ECAM_BUS_SHIFT);
	*size = (rows[i].bus_last - rows[i].bus_first + 1ULL) << PCI_ECAM_BUS_SHIFT;
	return true;
}
