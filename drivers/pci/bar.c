/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Base address registers and their sizes (PCI 3.0, 6.2.5): all ones are written, and the bits that
 * stay 0 are the size. While that address stands in a BAR the device must not answer to it, so
 * decoding is off, and so is bus mastering, for it must not work on with half its registers gone. A
 * bridge keeps its bus mastering: the transfers of those below it go through it. Pure.
 */

#include "device.h"

#define BRIDGE_BARS 2

#define CLASS_INTERRUPT_CONTROLLER 0x0800

/* Writes all ones into the register, reads what stays and restores it. */
static u32 bar_probe(const struct pci_place *at, unsigned int reg, u32 ones)
{
	u32 before = pci_read(at, reg, 4);
	u32 mask;

	pci_write(at, reg, 4, ones);
	mask = pci_read(at, reg, 4);
	pci_write(at, reg, 4, before);
	return mask;
}

/* The lowest bit that could be set: everything below it is inside the BAR. */
static u64 bar_size_of(u64 mask)
{
	return mask & -mask;
}

static struct pci_bar bar_of_io(u32 low, u32 mask)
{
	u64 size = bar_size_of(mask & PCI_BAR_IO_MASK);

	/* Devices may wire the upper 16 bits to 0: there are no more ports than that. */
	return (struct pci_bar){.address = size != 0 ? low & PCI_BAR_IO_MASK & 0xffff : 0,
				.size = size <= 0x10000 ? size : 0,
				.io = size != 0};
}

static struct pci_bar memory_bar(u32 low, u32 mask, u32 high, u32 high_mask)
{
	u64 size = bar_size_of((u64)high_mask << 32 | (mask & PCI_BAR_MEMORY_MASK));

	if (size == 0) {
		return (struct pci_bar){0};
	}
	return (struct pci_bar){.address = (u64)high << 32 | (low & PCI_BAR_MEMORY_MASK),
				.size = size,
				.is64 = (low & PCI_BAR_64) != 0,
				.prefetchable = (low & PCI_BAR_PREFETCHABLE) != 0};
}

void pci_size_bars(const struct pci_place *at, unsigned int first, unsigned int count,
		   struct pci_bar *bars)
{
	for (unsigned int i = 0; i < count; i++) {
		unsigned int reg = first + 4 * i;
		u32 low = pci_read(at, reg, 4);
		u32 mask = bar_probe(at, reg, UINT32_MAX);
		bool wide = (low & PCI_BAR_IO) == 0 && (low & PCI_BAR_64) != 0;

		bars[i] = (struct pci_bar){0};
		if (mask == 0 || mask == PCI_ALL_ONES ||
		    ((low & PCI_BAR_IO) == 0 &&
		     FIELD_GET(PCI_BAR_TYPE, low) == PCI_BAR_TYPE_RESERVED)) {
			continue;
		}
		if ((low & PCI_BAR_IO) != 0) {
			bars[i] = bar_of_io(low, mask);
		} else if (!wide) {
			bars[i] = memory_bar(low, mask, 0, 0);
		} else if (i + 1 < count) {
			bars[i] = memory_bar(low, mask, pci_read(at, reg + 4, 4),
					     bar_probe(at, reg + 4, UINT32_MAX));
			bars[++i] = (struct pci_bar){0};
		}
	}
}

static void read_rom(const struct pci_place *at, struct pci_function *f)
{
	unsigned int reg = f->header_type == 0 ? PCI_ROM : PCI_BRIDGE_ROM;
	u32 low = pci_read(at, reg, 4);
	u32 mask = bar_probe(at, reg, (u32)PCI_ROM_MASK);

	/* One that is switched off lies nowhere, whatever its register says. */
	f->rom = (struct pci_bar){0};
	if ((low & PCI_ROM_ENABLE) != 0 && (mask & PCI_ROM_MASK) != 0 && mask != PCI_ALL_ONES) {
		f->rom = (struct pci_bar){.address = low & PCI_ROM_MASK,
					  .size = bar_size_of(mask & PCI_ROM_MASK)};
	}
}

void pci_read_bars(const struct pci_place *at, struct pci_function *f)
{
	u32 class = f->class_code >> 8;
	u32 off = (u32)(PCI_COMMAND_IO | PCI_COMMAND_MEMORY |
			(f->header_type == 0 ? PCI_COMMAND_MASTER : 0));
	u32 command = pci_read(at, PCI_COMMAND, 2);

	if (f->header_type > 1 || class == PCI_CLASS_HOST_BRIDGE ||
	    class == CLASS_INTERRUPT_CONTROLLER || pci_has_quirk(f, PCI_QUIRK_NO_BARS)) {
		return;
	}
	pci_write(at, PCI_COMMAND, 2, command & ~off);
	pci_size_bars(at, PCI_BAR(0), f->header_type == 0 ? PCI_BARS : BRIDGE_BARS, f->bars);
	read_rom(at, f);
	pci_write(at, PCI_COMMAND, 2, command);
}
