/* SPDX-License-Identifier: Apache-2.0 */
/* See pci_access.h. */

#include <arch/io.h>
#include <arch/spinlock.h>
#include <drivers/pci_access.h>

#include "pci_ecam.h"

#define CONFIG_DATA 0xcfc
#define CONFIG_PORT_REGISTERS 0x100

struct pci_ecam pci_ecam;
static struct spinlock ports; /* of CONFIG_ADDRESS, which the data port goes by */

u64 pci_ecam_address(const struct acpi_mcfg *row, u16 bdf, u16 reg)
{
	return row->base.v + ((u64)bdf << PCI_ECAM_FUNCTION_SHIFT) + reg;
}

u64 pci_ecam_find(u16 segment, u16 bdf, u16 reg)
{
	for (unsigned int i = 0; i < pci_ecam.count; i++) {
		if (pci_ecam.rows[i].segment == segment &&
		    PCI_BUS(bdf) >= pci_ecam.rows[i].bus_first &&
		    PCI_BUS(bdf) <= pci_ecam.rows[i].bus_last) {
			return pci_ecam_address(&pci_ecam.rows[i], bdf, reg);
		}
	}
	return 0;
}

static u32 port_address(u16 bdf, u16 reg)
{
	return (u32)(CONFIG_ENABLE | (u32)bdf << 8 | (reg & 0xfcU));
}

u32 pci_port_read(u16 bdf, u16 reg, u8 width)
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
	u64 address = pci_ecam_find(segment, bdf, reg);

	(void)context;
	if (address != 0) {
		return (u32)io_memory_read(address, width);
	}
	return segment == 0 && reg < CONFIG_PORT_REGISTERS ? pci_port_read(bdf, reg, width)
							   : (u32)GENMASK(8 * width - 1, 0);
}

static void config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	u64 address = pci_ecam_find(segment, bdf, reg);

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
	pci_ecam.delay(milliseconds);
}

const struct pci_access pci_machine_access = {config_read, config_write, config_wait, NULL};
