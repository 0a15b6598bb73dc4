/* SPDX-License-Identifier: Apache-2.0 */
/* Config space by ports (PCI 3.0, 3.2.2.3.2), where the machine has it nowhere in memory. */

#include <arch/io.h>
#include <arch/spinlock.h>

#include "pci_ecam.h"

#define CONFIG_DATA 0xcfc

static struct spinlock ports; /* of CONFIG_ADDRESS, which the data port goes by */

/* False for what they do not reach; else the ports are the caller's, to be released. */
static bool ports_select(u16 segment, u16 bdf, u16 reg)
{
	if (segment != 0 || reg >= CONFIG_PORT_REGISTERS) {
		return false;
	}
	spinlock_acquire(&ports);
	io_out32(CONFIG_ADDRESS, (u32)CONFIG_ENABLE | (u32)bdf << 8 | (reg & 0xfcU));
	return true;
}

static u32 ports_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	u32 value = ~0U >> (32 - 8 * width);

	(void)context;
	if (ports_select(segment, bdf, reg)) {
		value = io_port_read(CONFIG_DATA + (reg & 3), width);
		spinlock_release(&ports);
	}
	return value;
}

static void ports_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	(void)context;
	if (ports_select(segment, bdf, reg)) {
		io_port_write(CONFIG_DATA + (reg & 3), width, value);
		spinlock_release(&ports);
	}
}

const struct pci_access pci_port_access = {.read = ports_read, .write = ports_write};
