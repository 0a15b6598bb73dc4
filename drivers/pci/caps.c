/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The capability lists (PCI 3.0, 6.7; PCIe Base, "PCI Express Extended Capabilities"). A list is a
 * chain of offsets that the device wrote: it may loop, so as many steps are taken as there is room
 * for different entries, and of two of one kind the first counts. Pure.
 */

#include <lib/report.h>

#include "device.h"

#define LIST_FIRST 0x40U
#define LIST_ENTRIES ((0x100 - LIST_FIRST) / 4)
#define EXT_ENTRIES ((0x1000 - PCI_EXT_FIRST) / 8)

static void caps_read_msi(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 control = pci_read(at, cap + PCI_MSI_CONTROL, 2);
	u64 count = FIELD_GET(PCI_MSI_CAPABLE, control);

	f->msi = (struct pci_msi){
		.cap = cap,
		.count = (u8)(1U << MIN(count, PCI_MSI_CAPABLE_MAX)),
		.is64 = (control & PCI_MSI_64BIT) != 0,
		.maskable = (control & PCI_MSI_MASKABLE) != 0,
	};
}

static void caps_read_msix(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 table = pci_read(at, cap + PCI_MSIX_TABLE, 4);
	u32 pba = pci_read(at, cap + PCI_MSIX_PBA, 4);

	f->msix = (struct pci_msix){
		.cap = cap,
		.count = (u16)(FIELD_GET(PCI_MSIX_SIZE, pci_read(at, cap + PCI_MSIX_CONTROL, 2)) +
			       1),
		.table_bar = (u8)(table & PCI_MSIX_BAR),
		.pba_bar = (u8)(pba & PCI_MSIX_BAR),
		.table_offset = table & ~(u32)PCI_MSIX_BAR,
		.pba_offset = pba & ~(u32)PCI_MSIX_BAR,
	};
}

static void caps_read_pcie(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 version_2 = pci_read(at, cap + PCI_EXPRESS_FLAGS, 2);

	f->cap_pcie = cap;
	f->pcie_type = (u8)FIELD_GET(PCI_EXPRESS_TYPE, version_2);
	if ((pci_read(at, cap + PCI_EXPRESS_CAPABILITIES, 4) & PCI_EXPRESS_FLR) != 0) {
		f->flr = true;
		f->flr_by_af = false;
	}
	f->ari_forwarding = cap + PCI_EXPRESS_CAPABILITIES_2 < PCI_EXT_FIRST &&
			    (f->pcie_type == PCIE_ROOT_PORT || f->pcie_type == PCIE_DOWNSTREAM) &&
			    (pci_read(at, cap + PCI_EXPRESS_CAPABILITIES_2, 4) &
			     PCI_EXPRESS_CAN_FORWARD_ARI) != 0;
}

static void caps_read_one(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 id = pci_read(at, cap, 1);

	if (id == PCI_CAP_PM && f->cap_pm == 0) {
		f->cap_pm = cap;
		f->pm_reset = (pci_read(at, cap + PCI_PM_CONTROL, 2) & PCI_PM_NO_SOFT_RESET) == 0;
	} else if (id == PCI_CAP_MSI && f->msi.cap == 0) {
		caps_read_msi(at, f, cap);
	} else if (id == PCI_CAP_MSIX && f->msix.cap == 0) {
		caps_read_msix(at, f, cap);
	} else if (id == PCI_CAP_PCIE && f->cap_pcie == 0) {
		caps_read_pcie(at, f, cap);
	} else if (id == PCI_CAP_AF && f->cap_af == 0) {
		f->cap_af = cap;
		f->flr_by_af =
			!f->flr && (pci_read(at, cap + PCI_AF_CAPABILITIES, 1) & PCI_AF_FLR) != 0;
		f->flr = f->flr || f->flr_by_af;
	}
}

static void caps_report_loop(const struct pci_place *at, const char *which)
{
	report_error(
		at->report,
		"PCI " PCI_FORM
		": the list of %scapabilities is circular: all after the first pass is ignored",
		PCI_ARGS(at->segment, at->bdf), which);
}

static void caps_read_list(const struct pci_place *at, struct pci_function *f)
{
	unsigned int left = LIST_ENTRIES;
	u32 next;

	if ((pci_read(at, PCI_STATUS, 2) & PCI_STATUS_CAPABILITIES) == 0 || f->header_type > 1) {
		return;
	}
	next = pci_read(at, PCI_CAPABILITIES, 1) & 0xfc;
	while (next >= LIST_FIRST && left > 0) {
		caps_read_one(at, f, (u16)next);
		next = pci_read(at, next + 1, 1) & 0xfc;
		left--;
	}
	if (next >= LIST_FIRST) {
		caps_report_loop(at, "");
	}
}

static void caps_note_extended(struct pci_function *f, u64 id, u16 cap)
{
	const struct {
		u16 id;
		u16 *offset;
	} known[] = {
		{PCI_EXT_ACS, &f->ext_acs},     {PCI_EXT_ARI, &f->ext_ari},
		{PCI_EXT_SRIOV, &f->ext_sriov}, {PCI_EXT_REBAR, &f->ext_rebar},
		{PCI_EXT_LTR, &f->ext_ltr},     {PCI_EXT_L1SS, &f->ext_l1ss},
		{PCI_EXT_PTM, &f->ext_ptm},
	};

	for (unsigned int i = 0; i < ARRAY_SIZE(known); i++) {
		if (known[i].id == id && *known[i].offset == 0) {
			*known[i].offset = cap;
		}
	}
}

static void caps_read_extended(const struct pci_place *at, struct pci_function *f)
{
	unsigned int left = EXT_ENTRIES;
	u32 cap = PCI_EXT_FIRST;

	while (cap >= PCI_EXT_FIRST && left > 0) {
		u32 header = pci_read(at, cap, 4);
		u64 id = header & PCI_EXT_ID;

		if (header == 0 || header == PCI_ALL_ONES) {
			return;
		}
		caps_note_extended(f, id, (u16)cap);
		cap = (u32)FIELD_GET(PCI_EXT_NEXT, header) & ~3U;
		left--;
	}
	if (cap >= PCI_EXT_FIRST) {
		caps_report_loop(at, "extended ");
	}
}

void pci_read_capabilities(const struct pci_place *at, struct pci_function *f)
{
	f->pcie_type = PCIE_CONVENTIONAL;
	caps_read_list(at, f);
	if (f->cap_pcie != 0) {
		caps_read_extended(at, f);
	}
}

static bool msix_fits(const struct pci_function *f, u8 bar, u32 offset, u64 length)
{
	return bar < PCI_BARS && !f->bars[bar].io && length <= f->bars[bar].size &&
	       offset <= f->bars[bar].size - length;
}

void pci_check_msix(const struct pci_place *at, struct pci_function *f)
{
	const struct pci_msix *m = &f->msix;

	if (m->cap != 0 &&
	    !(msix_fits(f, m->table_bar, m->table_offset, m->count * PCI_MSIX_ENTRY_SIZE) &&
	      msix_fits(f, m->pba_bar, m->pba_offset, ALIGN_UP(m->count, 64) / 8))) {
		report_error(at->report,
			     "PCI " PCI_FORM
			     ": its MSI-X table is not inside a BAR: MSI-X is not used",
			     PCI_ARGS(at->segment, at->bdf));
		f->msix = (struct pci_msix){0};
	}
}
