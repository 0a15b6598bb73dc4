/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The header of a function (PCI 3.0, 6.1 and 6.2), as its partition sees it. Identity and class are
 * read-only. BARs do not move. Decoding appears to be disabled when the guest clears it, but the
 * real function keeps decoding: on some machines, a CPU's access that no function claims is fatal.
 */

#include "private.h"

#define DECODE (PCI_COMMAND_IO | PCI_COMMAND_MEMORY)
#define STATUS_ERRORS (0xf900U << 16) /* detected and signalled errors: a one clears */
#define CAPABILITY_BIT ((u32)PCI_STATUS_CAPABILITIES << 16)
#define HEADER_CIS 0x28
#define CACHE_LINE_SIZE 0xffU
#define TIMING 0xffff0000U /* beside the interrupt line and pin */

/* Of both channels of an IDE controller: native, and whether that can be changed. */
#define IDE_INTERFACE GENMASK(11, 8)
#define IDE_NATIVE (BIT(8) | BIT(10))

#define BAR_IO BIT(0)
#define BAR_64 BIT(2)
#define BAR_PREFETCHABLE BIT(3)
#define BAR_MEMORY_BITS 0xfU
#define BAR_IO_BITS 0x3U

/* Register @n of @bars: the BAR it belongs to, NULL if none, and whether it is its upper half. */
static const struct pci_bar *header_bar(const struct pci_bar *bars, unsigned int n, bool *upper)
{
	*upper = n > 0 && bars[n - 1].size != 0 && bars[n - 1].is64;
	if (*upper) {
		n--;
	}
	/* A BAR without an address from the firmware cannot be used, and reads as absent. */
	return bars[n].size != 0 && bars[n].address != 0 ? &bars[n] : NULL;
}

u32 vpci_bar_read(const struct pci_bar *bars, u8 sizing, unsigned int n)
{
	bool upper;
	const struct pci_bar *bar = header_bar(bars, n, &upper);
	u64 value;

	if (bar == NULL) {
		return 0;
	}
	value = (sizing & 1U << n) != 0 ? ~(bar->size - 1) : bar->address;
	if (upper) {
		return (u32)(value >> 32);
	}
	if (bar->io) {
		return (u32)value | (u32)BAR_IO;
	}
	return (u32)(value | (bar->is64 ? BAR_64 : 0) | (bar->prefetchable ? BAR_PREFETCHABLE : 0));
}

bool vpci_bar_write(const struct pci_bar *bars, u8 *sizing, unsigned int n,
		    const struct vpci_write *w)
{
	bool upper;
	const struct pci_bar *bar = header_bar(bars, n, &upper);
	u32 kind_bits;
	u32 decoded;
	u64 mask;

	if (bar == NULL) {
		return true;
	}
	kind_bits = upper ? 0 : bar->io ? BAR_IO_BITS : BAR_MEMORY_BITS;
	if (w->lanes == ~0U && (w->value | kind_bits) == ~0U) {
		*sizing = (u8)(*sizing | 1U << n);
		return true;
	}
	*sizing = (u8)(*sizing & ~(1U << n));
	mask = ~(bar->size - 1);
	decoded = (upper ? (u32)(mask >> 32) : (u32)mask) & ~kind_bits;
	return ((w->value ^ vpci_bar_read(bars, 0, n)) & w->lanes & decoded) == 0;
}

static u32 header_command_read(struct vpci *v, struct vpci_function *f)
{
	u32 value = vpci_hw_read(v, f, PCI_COMMAND) & ~((u32)DECODE | CAPABILITY_BIT);

	return value | f->decode | (f->capabilities != 0 ? CAPABILITY_BIT : 0);
}

static void header_command_write(struct vpci *v, struct vpci_function *f,
				 const struct vpci_write *w)
{
	u32 writable =
		(u32)((f->master ? PCI_COMMAND_MASTER : 0) | (f->intx ? PCI_COMMAND_INTX_OFF : 0));

	f->decode = (u8)vpci_merge(f->decode, w, DECODE);
	if ((w->lanes & w->value & PCI_COMMAND_MASTER) != 0 && !f->master) {
		vpci_refuse(v, f, f->pci.bdf, PCI_COMMAND, VPCI_REFUSED_MASTER);
	}
	vpci_hw_write_bits(v, f, w, writable, STATUS_ERRORS);
}

static u32 header_interrupt_read(struct vpci *v, struct vpci_function *f)
{
	u32 value = vpci_hw_read(v, f, PCI_INTERRUPT_LINE) & TIMING;

	return value | f->line | (f->intx ? (u32)f->pin << 8 : 0);
}

static u32 header_class_read(struct vpci *v, struct vpci_function *f)
{
	u32 hw = vpci_hw_read(v, f, VPCI_CLASS);

	return f->ide ? (hw & (u32)~IDE_INTERFACE) | (u32)IDE_NATIVE : hw;
}

u32 vpci_header_read(struct vpci *v, struct vpci_function *f, unsigned int reg)
{
	switch (reg) {
	case PCI_VENDOR:
		/* Virtual functions have no numbers of their own to read. */
		return (u32)f->pci.device << 16 | f->pci.vendor;
	case PCI_COMMAND:
		return header_command_read(v, f);
	case PCI_BAR(0):
	case PCI_BAR(1):
	case PCI_BAR(2):
	case PCI_BAR(3):
	case PCI_BAR(4):
	case PCI_BAR(5):
		return vpci_bar_read(f->bars, f->sizing, (reg - PCI_BAR(0)) / 4);
	case PCI_CAPABILITIES:
		return f->capabilities;
	case PCI_INTERRUPT_LINE:
		return header_interrupt_read(v, f);
	case VPCI_CLASS:
		return header_class_read(v, f);
	case VPCI_CACHE_LINE:
	case HEADER_CIS:
	case VPCI_SUBSYSTEM:
		return vpci_hw_read(v, f, reg);
	default:
		return 0; /* reserved, and the ROM's BAR, which is absent */
	}
}

void vpci_header_write(struct vpci *v, struct vpci_function *f, const struct vpci_write *w)
{
	switch (w->reg) {
	case PCI_COMMAND:
		header_command_write(v, f, w);
		break;
	case VPCI_CACHE_LINE:
		vpci_hw_write_bits(v, f, w, CACHE_LINE_SIZE, 0);
		break;
	case PCI_BAR(0):
	case PCI_BAR(1):
	case PCI_BAR(2):
	case PCI_BAR(3):
	case PCI_BAR(4):
	case PCI_BAR(5):
		if (!vpci_bar_write(f->bars, &f->sizing, (w->reg - PCI_BAR(0)) / 4U, w)) {
			vpci_refuse(v, f, f->pci.bdf, w->reg, VPCI_REFUSED_BAR);
		}
		break;
	case PCI_INTERRUPT_LINE:
		f->line = (u8)vpci_merge(f->line, w, 0xff);
		break;
	default:
		break;
	}
}
