/* SPDX-License-Identifier: Apache-2.0 */
/*
 * USB controllers that the firmware drives for keyboards and drives of its own, by system
 * management interrupts: each is asked for, so that the firmware lets go of it, before it is cut
 * off from memory (xHCI 1.2, 4.22.1 and 7.1; EHCI 1.0, 2.1.7, 2.1.8 and 5.1; OHCI 1.0a, 5.1.1.3;
 * the legacy register of UHCI controllers is of Intel's chipset datasheets, "USB Legacy
 * Keyboard/Mouse Control Register"). Pure.
 */

#include <lib/report.h>

#include "device.h"

#define HANDOFF_MS 1000U /* xHCI and EHCI: what a firmware may take */
#define HANDOFF_STEP_MS 10U
#define REGISTERS_MIN 0x20U /* all that are read without asking how many there are */

/* The capability is the same for xHCI, in its memory, and EHCI, in configuration space. */
#define LEGACY_ID 1
#define LEGACY_FIRMWARE BIT(16)
#define LEGACY_SYSTEM BIT(24)
#define LEGACY_CONTROL 4              /* the dword with what causes SMIs, and what did */
#define LEGACY_EVENTS GENMASK(31, 29) /* a one clears */
#define LEGACY_SMIS_XHCI (BIT(0) | BIT(4) | GENMASK(15, 13))
#define LEGACY_SMIS_EHCI (GENMASK(5, 0) | GENMASK(15, 13))

#define PARAMETERS_XHCI 0x10
#define PARAMETERS_EHCI 0x08
#define CAPABILITIES_XHCI GENMASK(31, 16) /* in dwords */
#define CAPABILITIES_EHCI GENMASK(15, 8)  /* an offset in configuration space */
#define WALK_MAX 64                       /* a list may be circular */

#define OHCI_CONTROL 0x04
#define OHCI_ROUTED BIT(8) /* interrupts go to the firmware, as SMIs */
#define OHCI_STATUS 0x08
#define OHCI_CHANGE BIT(3) /* asks for it */
#define OHCI_INTERRUPTS_OFF 0x14
#define OHCI_ALL_INTERRUPTS GENMASK(31, 30)

#define UHCI_LEGACY 0xc0
#define UHCI_LEGACY_SMIS GENMASK(5, 0)
#define UHCI_LEGACY_TRAP_CLEAR 0x8f00U /* clears what has happened, enables nothing */

struct handoff {
	const struct pci_place *at;
	const struct pci_memory *memory;
	u64 registers; /* where BAR 0 lies */
	u64 size;
};

enum pci_usb pci_usb_kind(const struct pci_function *f)
{
	switch (f->class_code) {
	case 0x0c0300:
		return PCI_USB_UHCI;
	case 0x0c0310:
		return PCI_USB_OHCI;
	case 0x0c0320:
		return PCI_USB_EHCI;
	case 0x0c0330:
		return PCI_USB_XHCI;
	default:
		return PCI_USB_NONE;
	}
}

static u32 handoff_read(const struct handoff *h, u64 offset)
{
	return offset <= h->size - 4 ? h->memory->read(h->registers + offset) : PCI_ALL_ONES;
}

static void handoff_write(const struct handoff *h, u64 offset, u32 value)
{
	if (offset <= h->size - 4) {
		h->memory->write(h->registers + offset, value);
	}
}

/* The legacy capability at @reg, in memory or in configuration space. */
static u32 legacy_read(const struct handoff *h, bool in_memory, u32 reg)
{
	return in_memory ? handoff_read(h, reg) : pci_read(h->at, reg, 4);
}

static void legacy_write(const struct handoff *h, bool in_memory, u32 reg, u32 value)
{
	if (in_memory) {
		handoff_write(h, reg, value);
	} else {
		pci_write(h->at, reg, 4, value);
	}
}

/* Waits until no bit of @mask is left; false after a second. */
static bool legacy_await(const struct handoff *h, bool in_memory, u32 reg, u32 mask)
{
	const struct pci_access *access = h->at->access;

	for (unsigned int waited = 0; (legacy_read(h, in_memory, reg) & mask) != 0;
	     waited += HANDOFF_STEP_MS) {
		if (waited >= HANDOFF_MS) {
			return false;
		}
		access->wait(access->context, HANDOFF_STEP_MS);
	}
	return true;
}

static void handoff_say(const struct handoff *h, bool given)
{
	report_warning(
		h->at->report,
		given ? "PCI " PCI_FORM ": the firmware gave up its USB driver"
		      : "PCI " PCI_FORM
			": the firmware did not give up its USB driver within a second, and loses it; if USB fails, switch off USB legacy support in the firmware's setup",
		PCI_ARGS(h->at->segment, h->at->bdf));
}

static void legacy_take(const struct handoff *h, bool in_memory, u32 reg, u32 smis)
{
	u32 legacy = legacy_read(h, in_memory, reg);

	if ((legacy & LEGACY_FIRMWARE) != 0) {
		bool given;

		legacy_write(h, in_memory, reg, legacy | (u32)LEGACY_SYSTEM);
		given = legacy_await(h, in_memory, reg, (u32)LEGACY_FIRMWARE);
		if (!given) {
			legacy = legacy_read(h, in_memory, reg);
			legacy_write(h, in_memory, reg,
				     (legacy & ~(u32)LEGACY_FIRMWARE) | (u32)LEGACY_SYSTEM);
		}
		handoff_say(h, given);
	}
	/* No further SMI, and none that waits. */
	legacy = legacy_read(h, in_memory, reg + LEGACY_CONTROL);
	legacy_write(h, in_memory, reg + LEGACY_CONTROL, (legacy & ~smis) | (u32)LEGACY_EVENTS);
}

static void handoff_xhci(const struct handoff *h)
{
	u64 reg = FIELD_GET(CAPABILITIES_XHCI, handoff_read(h, PARAMETERS_XHCI)) * 4;

	for (unsigned int i = 0; i < WALK_MAX && reg != 0 && reg <= h->size - 8; i++) {
		u32 header = handoff_read(h, reg);

		if (header == PCI_ALL_ONES) {
			return;
		}
		if ((header & 0xff) == LEGACY_ID) {
			legacy_take(h, true, (u32)reg, (u32)LEGACY_SMIS_XHCI);
			return;
		}
		reg = (header >> 8 & 0xff) != 0 ? reg + (header >> 8 & 0xff) * 4ULL : 0;
	}
}

static void handoff_ehci(const struct handoff *h)
{
	u32 reg = (u32)FIELD_GET(CAPABILITIES_EHCI, handoff_read(h, PARAMETERS_EHCI)) & ~3U;

	for (unsigned int i = 0; i < WALK_MAX && reg >= 0x40; i++) {
		u32 header = pci_read(h->at, reg, 4);

		if ((header & 0xff) == LEGACY_ID) {
			legacy_take(h, false, reg, (u32)LEGACY_SMIS_EHCI);
			return;
		}
		reg = header == PCI_ALL_ONES ? 0 : header >> 8 & 0xfc;
	}
}

static void handoff_ohci(const struct handoff *h)
{
	u32 control = handoff_read(h, OHCI_CONTROL);

	if (control == PCI_ALL_ONES) {
		return;
	}
	if ((control & OHCI_ROUTED) != 0) {
		bool given;

		handoff_write(h, OHCI_STATUS, (u32)OHCI_CHANGE);
		given = legacy_await(h, true, OHCI_CONTROL, (u32)OHCI_ROUTED);
		if (!given) {
			handoff_write(h, OHCI_CONTROL, control & ~(u32)OHCI_ROUTED);
		}
		handoff_say(h, given);
	}
	handoff_write(h, OHCI_INTERRUPTS_OFF, (u32)OHCI_ALL_INTERRUPTS);
}

static void handoff_uhci(const struct handoff *h, u16 vendor)
{
	u32 legacy = pci_read(h->at, UHCI_LEGACY, 2);

	/* Intel's alone have the register. */
	if (legacy != 0xffff && vendor == PCI_INTEL) {
		pci_write(h->at, UHCI_LEGACY, 2, UHCI_LEGACY_TRAP_CLEAR);
		if ((legacy & UHCI_LEGACY_SMIS) != 0) {
			handoff_say(h, true);
		}
	}
}

void pci_usb_handoff(const struct pci_access *access, const struct pci_memory *memory,
		     const struct pci_function *f, struct report *report)
{
	const struct pci_place at = {access, f->segment, f->bdf, report};
	const struct handoff h = {&at, memory, f->bars[0].address,
				  MIN(f->bars[0].size, PCI_USB_REGISTERS)};
	const enum pci_usb kind = pci_usb_kind(f);

	if (kind == PCI_USB_UHCI) {
		handoff_uhci(&h, f->vendor);
	} else if (h.size < REGISTERS_MIN ||
		   memory->map(ALIGN_DOWN(h.registers, PAGE_SIZE),
			       ALIGN_UP(h.registers + h.size, PAGE_SIZE) -
				       ALIGN_DOWN(h.registers, PAGE_SIZE)) != 0) {
		report_warning(
			report,
			"PCI " PCI_FORM
			": its registers cannot be reached, so the firmware's USB driver is cut off from it unasked",
			PCI_ARGS(f->segment, f->bdf));
	} else if (kind == PCI_USB_XHCI) {
		handoff_xhci(&h);
	} else if (kind == PCI_USB_EHCI) {
		handoff_ehci(&h);
	} else if (kind == PCI_USB_OHCI) {
		handoff_ohci(&h);
	}
}
