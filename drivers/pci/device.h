/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the PCI scan: one function's config space, and the steps of looking at it. */
#pragma once

#include <drivers/pci.h>

#define PCI_CLASS_HOST_BRIDGE 0x0600U /* base class and sub class */

#define PCI_ALL_ONES UINT32_MAX
#define PCI_INTEL 0x8086 /* vendor */

/* Control bits of access control services that an IOMMU relies on (PCIe Base, "ACS"). */
#define ACS_CAPABILITY 4
#define ACS_CONTROL 6
#define ACS_CONTROL_DWORD 8 /* of PCI_QUIRK_ACS_DWORDS */
#define ACS_SOURCE_VALIDATION BIT(0)
#define ACS_TRANSLATION_BLOCKING BIT(1)
#define ACS_REQUEST_REDIRECT BIT(2)
#define ACS_COMPLETION_REDIRECT BIT(3)
#define ACS_UPSTREAM_FORWARDING BIT(4)
#define ACS_EGRESS_CONTROL BIT(5)
#define ACS_DIRECT_TRANSLATED BIT(6)

struct pci_place {
	const struct pci_access *access;
	u16 segment;
	u16 bdf;
	struct report *report;
};

static inline u32 pci_read(const struct pci_place *at, unsigned int reg, u8 width)
{
	return at->access->read(at->access->context, at->segment, at->bdf, (u16)reg, width);
}

static inline void pci_write(const struct pci_place *at, unsigned int reg, u8 width, u32 value)
{
	at->access->write(at->access->context, at->segment, at->bdf, (u16)reg, width, value);
}

/** Reads both capability lists of @f into it; each at most once through, whatever they say. */
void pci_read_capabilities(const struct pci_place *at, struct pci_function *f);

/** Sizes @f's BARs and its ROM. */
void pci_read_bars(const struct pci_place *at, struct pci_function *f);

/** Sizes @count registers from @first on into @bars; what they decode must be off. */
void pci_size_bars(const struct pci_place *at, unsigned int first, unsigned int count,
		   struct pci_bar *bars);

/** Takes MSI-X away where its table or pending bits are not inside a BAR. */
void pci_check_msix(const struct pci_place *at, struct pci_function *f);

/**
 * Reads what the SR-IOV capability of @f, below @port (NULL on a root bus), says of its VFs as they
 * would be with ARI where there is some. VFs that are on go off.
 */
void pci_read_sriov(const struct pci_place *at, struct pci_function *f,
		    const struct pci_function *port);

/** Finds room for the BARs of VFs where the firmware gave none: in the windows of the bridge. */
void pci_place_sriov(struct pci_machine *machine);

/** Puts @f into @machine, in order; NULL after reporting that there is no room. */
struct pci_function *pci_insert(struct pci_machine *machine, const struct pci_function *f,
				struct report *report);

/**
 * Finds bridges above, requester IDs and isolation groups of all functions, which stand in the
 * order of segment and bdf. Takes time in the square of their number at most.
 */
void pci_assign_groups(struct pci_machine *machine);
