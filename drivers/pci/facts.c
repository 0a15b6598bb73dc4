/* SPDX-License-Identifier: Apache-2.0 */
/* Questions about the functions that were found, without looking at the machine again. Pure. */

#include <drivers/pci.h>

#define CLASS_IDE 0x0101U /* base class and sub class */
#define CLASS_BRIDGE 0x06
#define CLASS_SYSTEM 0x08
#define SYSTEM_TIMERS_LAST 0x04 /* interrupt and DMA controllers, timers, hot-plug controllers */
#define SYSTEM_IOMMU 0x06
#define PINS 4
#define BRIDGES_MAX 256
#define LINE_NONE 0xff
#define LINE_UNSET 0

const struct pci_function *pci_find(const struct pci_machine *machine, u16 segment, u16 bdf)
{
	const u32 wanted = (u32)segment << 16 | bdf;
	unsigned int first = 0;
	unsigned int count = machine->count;

	while (count != 0) {
		const struct pci_function *f = &machine->functions[first + count / 2];
		const u32 there = (u32)f->segment << 16 | f->bdf;

		if (there == wanted) {
			return f;
		}
		first = there < wanted ? first + count / 2 + 1 : first;
		count = there < wanted ? count - count / 2 - 1 : count / 2;
	}
	return NULL;
}

bool pci_is_platform(const struct pci_function *f)
{
	u32 base = f->class_code >> 16;
	u32 sub = f->class_code >> 8 & 0xff;

	return f->header_type != 0 || base == CLASS_BRIDGE ||
	       (base == CLASS_SYSTEM && (sub <= SYSTEM_TIMERS_LAST || sub == SYSTEM_IOMMU)) ||
	       pci_platform_part(f) != NULL;
}

const struct pci_ide_channel *pci_ide_compatible(const struct pci_function *f, unsigned int n)
{
	static const struct pci_ide_channel channels[PCI_IDE_CHANNELS] = {
		{.command = 0x1f0, .control = 0x3f6, .isa_irq = 14, .bar = 0},
		{.command = 0x170, .control = 0x376, .isa_irq = 15, .bar = 2},
	};

	/* Its programming interface has a bit for each that is in native mode: 0 and 2. */
	return f->class_code >> 8 == CLASS_IDE && (f->class_code & 1U << 2 * n) == 0 ? &channels[n]
										     : NULL;
}

u8 pci_root_pin(const struct pci_machine *machine, const struct pci_function *f, u8 *bus,
		u8 *device)
{
	unsigned int pin = f->pin;

	for (unsigned int depth = 0; depth < BRIDGES_MAX; depth++) {
		const struct pci_function *bridge = pci_above(machine, f);

		if (bridge == NULL || pin == 0) {
			break;
		}
		pin = (pin - 1 + PCI_DEVICE(f->bdf)) % PINS + 1;
		f = bridge;
	}
	*bus = PCI_BUS(f->bdf);
	*device = PCI_DEVICE(f->bdf);
	return (u8)pin;
}

bool pci_shares_pin(const struct pci_machine *machine, const struct pci_function *a,
		    const struct pci_function *b)
{
	u8 bus[2];
	u8 device[2];
	u8 pin;

	if (a->pin == 0 || b->pin == 0) {
		return false;
	}
	if (a->gsi != PCI_NO_GSI && b->gsi != PCI_NO_GSI) {
		return a->gsi == b->gsi;
	}
	pin = pci_root_pin(machine, a, &bus[0], &device[0]);
	if (a->segment == b->segment && pin == pci_root_pin(machine, b, &bus[1], &device[1]) &&
	    bus[0] == bus[1] && device[0] == device[1]) {
		return true;
	}
	return a->line == b->line && a->line != LINE_NONE && a->line != LINE_UNSET;
}
