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
#define EXT_ID GENMASK(15, 0)
#define EXT_NEXT GENMASK(31, 20)

#define MSI_CONTROL 2
#define MSI_COUNT GENMASK(3, 1)
#define MSI_COUNT_MAX 5
#define MSI_64BIT BIT(7)
#define MSI_MASKABLE BIT(8)
#define MSIX_CONTROL 2
#define MSIX_COUNT GENMASK(10, 0)
#define MSIX_TABLE 4
#define MSIX_PBA 8
#define MSIX_BAR GENMASK(2, 0)
#define MSIX_ENTRY_SIZE 16ULL

#define PCIE_FLAGS 2
#define PCIE_FLAGS_TYPE GENMASK(7, 4)
#define PCIE_DEVICE_CAPABILITIES 4
#define PCIE_FLR BIT(28)
#define PCIE_DEVICE_CAPABILITIES_2 0x24
#define PCIE_ARI_FORWARDING BIT(5)
#define PM_CONTROL 4
#define PM_NO_SOFT_RESET BIT(3)
#define AF_CAPABILITIES 3
#define AF_FLR BIT(1)

static void read_msi(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 control = pci_read(at, cap + MSI_CONTROL, 2);
	u64 count = FIELD_GET(MSI_COUNT, control);

	f->msi = (struct pci_msi){
		.cap = cap,
		.count = (u8)(1U << MIN(count, MSI_COUNT_MAX)),
		.is64 = (control & MSI_64BIT) != 0,
		.maskable = (control & MSI_MASKABLE) != 0,
	};
}

static void read_msix(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 table = pci_read(at, cap + MSIX_TABLE, 4);
	u32 pba = pci_read(at, cap + MSIX_PBA, 4);

	f->msix = (struct pci_msix){
		.cap = cap,
		.count = (u16)(FIELD_GET(MSIX_COUNT, pci_read(at, cap + MSIX_CONTROL, 2)) + 1),
		.table_bar = (u8)(table & MSIX_BAR),
		.pba_bar = (u8)(pba & MSIX_BAR),
		.table_offset = table & ~(u32)MSIX_BAR,
		.pba_offset = pba & ~(u32)MSIX_BAR,
	};
}

static void read_pcie(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 version_2 = pci_read(at, cap + PCIE_FLAGS, 2);

	f->cap_pcie = cap;
	f->pcie_type = (u8)FIELD_GET(PCIE_FLAGS_TYPE, version_2);
	if ((pci_read(at, cap + PCIE_DEVICE_CAPABILITIES, 4) & PCIE_FLR) != 0) {
		f->flr = true;
		f->flr_by_af = false;
	}
	f->ari_forwarding =
		cap + PCIE_DEVICE_CAPABILITIES_2 < PCI_EXT_FIRST &&
		(f->pcie_type == PCIE_ROOT_PORT || f->pcie_type == PCIE_DOWNSTREAM) &&
		(pci_read(at, cap + PCIE_DEVICE_CAPABILITIES_2, 4) & PCIE_ARI_FORWARDING) != 0;
}

static void read_capability(const struct pci_place *at, struct pci_function *f, u16 cap)
{
	u32 id = pci_read(at, cap, 1);

	if (id == PCI_CAP_PM && f->cap_pm == 0) {
		f->cap_pm = cap;
		f->pm_reset = (pci_read(at, cap + PM_CONTROL, 2) & PM_NO_SOFT_RESET) == 0;
	} else if (id == PCI_CAP_MSI && f->msi.cap == 0) {
		read_msi(at, f, cap);
	} else if (id == PCI_CAP_MSIX && f->msix.cap == 0) {
		read_msix(at, f, cap);
	} else if (id == PCI_CAP_PCIE && f->cap_pcie == 0) {
		read_pcie(at, f, cap);
	} else if (id == PCI_CAP_AF && f->cap_af == 0) {
		f->cap_af = cap;
		f->flr_by_af = !f->flr && (pci_read(at, cap + AF_CAPABILITIES, 1) & AF_FLR) != 0;
		f->flr = f->flr || f->flr_by_af;
	}
}

static void report_loop(const struct pci_place *at, const char *which)
{
	report_error(at->report,
		     "PCI " PCI_FORM ": its list of %scapabilities has no end: what follows the "
		     "first round is ignored",
		     PCI_ARGS(at->segment, at->bdf), which);
}

static void read_list(const struct pci_place *at, struct pci_function *f)
{
	unsigned int left = LIST_ENTRIES;
	u32 next;

	if ((pci_read(at, PCI_STATUS, 2) & PCI_STATUS_CAPABILITIES) == 0 || f->header_type > 1) {
		return;
	}
	next = pci_read(at, PCI_CAPABILITIES, 1) & 0xfc;
	while (next >= LIST_FIRST && left > 0) {
		read_capability(at, f, (u16)next);
		next = pci_read(at, next + 1, 1) & 0xfc;
		left--;
	}
	if (next >= LIST_FIRST) {
		report_loop(at, "");
	}
}

static void read_extended(const struct pci_place *at, struct pci_function *f)
{
	unsigned int left = EXT_ENTRIES;
	u32 cap = PCI_EXT_FIRST;

	while (cap >= PCI_EXT_FIRST && left > 0) {
		u32 header = pci_read(at, cap, 4);
		u64 id = header & EXT_ID;

		if (header == 0 || header == PCI_ALL_ONES) {
			return;
		}
		f->ext_acs = id == PCI_EXT_ACS && f->ext_acs == 0 ? (u16)cap : f->ext_acs;
		f->ext_ari = id == PCI_EXT_ARI && f->ext_ari == 0 ? (u16)cap : f->ext_ari;
		f->ext_sriov = id == PCI_EXT_SRIOV && f->ext_sriov == 0 ? (u16)cap : f->ext_sriov;
		cap = (u32)FIELD_GET(EXT_NEXT, header) & ~3U;
		left--;
	}
	if (cap >= PCI_EXT_FIRST) {
		report_loop(at, "extended ");
	}
}

void pci_read_capabilities(const struct pci_place *at, struct pci_function *f)
{
	f->pcie_type = PCIE_CONVENTIONAL;
	read_list(at, f);
	if (f->cap_pcie != 0) {
		read_extended(at, f);
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
	    !(msix_fits(f, m->table_bar, m->table_offset, m->count * MSIX_ENTRY_SIZE) &&
	      msix_fits(f, m->pba_bar, m->pba_offset, ALIGN_UP(m->count, 64) / 8))) {
		report_error(at->report,
			     "PCI " PCI_FORM
			     ": its MSI-X table is in no BAR: it is used without MSI-X",
			     PCI_ARGS(at->segment, at->bdf));
		f->msix = (struct pci_msix){0};
	}
}
