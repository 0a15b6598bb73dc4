/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Making a partition's bus, before the partition runs: its functions in their order, their vectors,
 * and what is shown of their capabilities (PCI 3.0, 6.7; PCI Express Base 5.0, 7.6.3). Lists are a
 * device's word: each walk is bounded.
 */

#include "private.h"
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#define CAPS_MAX 48      /* capabilities that fit between 0x40 and 0xff */
#define EXTENDED_MAX 480 /* and above */
#define LINK(dword) ((dword) >> 8 & 0xfc)
#define EXTENDED_LINK(dword) ((dword) >> VPCI_EXTENDED_NEXT & 0xffc)

#define CAP_VENDOR 0x09
#define EXT_ERRORS 0x0001
#define EXT_SERIAL 0x0003
#define EXPRESS_VERSION GENMASK(19, 16)
#define EXPRESS_SIZE_1 0x14 /* of version 1: without the second set of registers */

struct kind {
	u16 id;
	u8 kind; /* enum vpci_kind */
	u16 size;
};

/* What is shown; everything else is left out of the lists. */
static const struct kind conventional[] = {
	{PCI_CAP_PM, VPCI_KIND_POWER, 8},   {CAP_VENDOR, VPCI_KIND_FIXED, 4},
	{PCI_CAP_MSI, VPCI_KIND_MSI, 0},    {PCI_CAP_PCIE, VPCI_KIND_EXPRESS, 0x3c},
	{PCI_CAP_MSIX, VPCI_KIND_MSIX, 12}, {PCI_CAP_AF, VPCI_KIND_AF, 8},
};

static const struct kind extended[] = {
	{EXT_ERRORS, VPCI_KIND_EXTENDED, 0x48},
	{EXT_SERIAL, VPCI_KIND_EXTENDED, 12},
	{PCI_EXT_ARI, VPCI_KIND_ARI, 8},
	{PCI_EXT_SRIOV, VPCI_KIND_SRIOV, 0x40},
};

void vpci_init(struct vpci *v, const struct pci_access *access, const struct iommu_ops *iommu_used,
	       const struct vpci_ops *ops, const struct partition *partition, unsigned int index)
{
	memset(v, 0, sizeof(*v));
	v->access = access;
	v->iommu = iommu_used;
	v->ops = ops;
	v->partition = partition;
	v->partition_index = index;
}

static u16 msi_size(const struct pci_msi *msi)
{
	return (u16)((msi->is64 ? 16 : 12) + (msi->maskable ? 8 : 0));
}

/* Whether a capability of this kind at @at is shown, and how long it is. */
static bool is_shown(const struct vpci_function *f, u8 kind, u16 at, u32 dword, u16 *size)
{
	switch ((enum vpci_kind)kind) {
	case VPCI_KIND_MSI:
		*size = msi_size(&f->pci->msi);
		return f->irte_count != 0 && f->pci->msi.cap == at;
	case VPCI_KIND_MSIX:
		return f->msix_count != 0 && f->pci->msix.cap == at;
	case VPCI_KIND_EXPRESS:
		*size = FIELD_GET(EXPRESS_VERSION, dword) < 2 ? EXPRESS_SIZE_1 : *size;
		return true;
	case VPCI_KIND_SRIOV:
		return f->shares && f->pci->sriov.cap == at;
	default:
		return true;
	}
}

/* Adds the capability at @at to what is shown, if it is; @link keeps where the last one's is. */
static void show(struct vpci_function *f, const struct kind *kind, u16 at, u32 dword, u16 **link)
{
	u16 end = at < VPCI_CONVENTIONAL_END ? VPCI_CONVENTIONAL_END : VPCI_CONFIG_END;
	u16 size = kind->size;
	struct vpci_region *region;

	if (f->region_count == VPCI_REGIONS || !is_shown(f, kind->kind, at, dword, &size)) {
		return;
	}
	region = &f->regions[f->region_count++];
	*region = (struct vpci_region){
		.start = at, .end = (u16)MIN(at + size, end), .kind = kind->kind};
	**link = at;
	*link = &region->next;
}

static const struct kind *kind_of(const struct kind *kinds, size_t count, u32 id)
{
	for (size_t i = 0; i < count; i++) {
		if (kinds[i].id == id) {
			return &kinds[i];
		}
	}
	return NULL;
}

static void find_conventional(struct vpci *v, struct vpci_function *f)
{
	u16 *link = &f->capabilities;
	u32 at = vpci_hw_read(v, f, PCI_CAPABILITIES) & 0xfc;

	for (unsigned int i = 0; i < CAPS_MAX && at >= VPCI_HEADER_END; i++) {
		u32 dword = vpci_hw_read(v, f, at);
		const struct kind *kind =
			kind_of(conventional, ARRAY_SIZE(conventional), dword & 0xff);

		if (kind != NULL) {
			show(f, kind, (u16)at, dword, &link);
		}
		at = LINK(dword);
	}
}

static void find_extended(struct vpci *v, struct vpci_function *f)
{
	u16 *link = &f->extended;
	u32 at = f->pci->cap_pcie != 0 ? VPCI_CONVENTIONAL_END : 0;

	for (unsigned int i = 0; i < EXTENDED_MAX && at >= VPCI_CONVENTIONAL_END; i++) {
		u32 dword = vpci_hw_read(v, f, at);
		const struct kind *kind = kind_of(extended, ARRAY_SIZE(extended), dword & 0xffff);

		if (dword == 0 || dword == ~0U) {
			return;
		}
		if (kind != NULL) {
			show(f, kind, (u16)at, dword, &link);
		}
		at = EXTENDED_LINK(dword);
	}
}

/* A physical function's reset would end virtual functions of others. */
static enum vpci_reset_way reset_way(struct vpci *v, const struct vpci_function *f)
{
	const struct pci_function *pci = f->pci;

	if (f->shares) {
		return VPCI_RESET_NONE;
	}
	if (pci->cap_pcie != 0 &&
	    (vpci_hw_read(v, f, pci->cap_pcie + VPCI_EXPRESS_CAPS) & VPCI_EXPRESS_FLR) != 0) {
		return VPCI_RESET_FLR;
	}
	if (pci->cap_af != 0 && (vpci_hw_read(v, f, pci->cap_af) & VPCI_AF_FLR) != 0) {
		return VPCI_RESET_AF;
	}
	if (pci->cap_pm != 0 && !f->is_vf &&
	    (vpci_hw_read(v, f, pci->cap_pm + VPCI_PM_CONTROL) & VPCI_PM_KEEPS) == 0) {
		return VPCI_RESET_POWER;
	}
	return VPCI_RESET_NONE;
}

static void save(struct vpci *v, struct vpci_function *f)
{
	u16 cap = f->pci->cap_pcie;

	if (cap == 0) {
		return;
	}
	f->device_control = (u16)vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL);
	f->express2 = FIELD_GET(EXPRESS_VERSION, vpci_hw_read(v, f, cap)) >= 2;
	if (f->express2) {
		f->device_control2 = (u16)vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL2);
	}
}

static bool has_table(const struct pci_function *pci)
{
	const struct pci_msix *msix = &pci->msix;
	const struct pci_bar *bar;

	if (msix->cap == 0 || msix->count == 0 || msix->table_bar >= PCI_BARS ||
	    msix->pba_bar >= PCI_BARS) {
		return false;
	}
	bar = &pci->bars[msix->table_bar];
	return bar->address != 0 && !bar->io &&
	       (u64)msix->table_offset + msix->count * VPCI_MSIX_ENTRY <= bar->size;
}

/* Takes rows and remapping entries for @f, which MSI and MSI-X share: one at a time is in use. */
static int take_vectors(struct vpci *v, struct vpci_function *f)
{
	u16 rows = f->msix ? (u16)MIN(f->pci->msix.count, MAX_FUNCTION_MSIX) : 0;
	u16 messages = f->pci->msi.cap != 0 ? f->pci->msi.count : 0;

	if (!f->master) {
		return 0;
	}
	f->msix_count = rows;
	f->irte_count = MAX(rows, messages);
	if (f->irte_count == 0) {
		return 0;
	}
	if (rows > MAX_PARTITION_MSIX - v->msix_used) {
		return -ENOMEM;
	}
	f->handle = v->iommu->interrupt_alloc(v->partition_index, f->pci->segment,
					      f->pci->requester, f->irte_count);
	if (f->handle < 0) {
		return -ENOMEM;
	}
	f->msix_table = &v->msix_entries[v->msix_used];
	v->msix_used += rows;
	return 0;
}

/* Opens a gap, so that functions stand in the order of their numbers. */
static struct vpci_function *insert(struct vpci *v, u16 bdf)
{
	unsigned int at = v->count;

	while (at > 0 && v->functions[at - 1].pci->bdf > bdf) {
		v->functions[at] = v->functions[at - 1];
		at--;
	}
	v->count++;
	return &v->functions[at];
}

static int refuse(struct report *report, const struct pci_function *pci, int status,
		  const char *why)
{
	report_error(report, "PCI function " PCI_FORM " %s", PCI_ARGS(pci->segment, pci->bdf), why);
	return status;
}

int vpci_add(struct vpci *v, const struct vpci_grant *grant, struct report *report)
{
	const struct pci_function *pci = grant->pci;
	struct vpci_function f = {
		.pci = pci,
		.is_vf = pci->physfn != PCI_NONE,
		.master = grant->master,
		.shares = pci->sriov.cap != 0 && pci->sriov.enabled != 0,
		.intx = (grant->intx && pci->pin != 0) || grant->ide != NULL,
		.pin = pci->pin,
		.gsi = (u8)pci->gsi,
		.ide = grant->ide,
		.msix = has_table(pci),
	};

	if (pci->segment != 0) {
		return refuse(report, pci, -ENOTSUP,
			      "is not on segment 0; partitions have no other segment yet");
	}
	if (pci->header_type != 0) {
		return refuse(report, pci, -ENOTSUP,
			      "is a bridge; give the partition what is behind it instead");
	}
	if (v->count == MAX_PARTITION_PCI) {
		return refuse(report, pci, -ENOMEM, "is one more than a partition can have");
	}
	if (take_vectors(v, &f) != 0) {
		return refuse(report, pci, -ENOMEM,
			      "has more interrupt vectors than are left; give the partition fewer "
			      "functions");
	}
	memcpy(f.bars, pci->bars, sizeof(f.bars));
	if (f.ide != NULL) {
		vpci_ide_show(&f, grant->ide_gsi);
	}
	save(v, &f);
	f.reset_way = reset_way(v, &f);
	*insert(v, pci->bdf) = f;
	/* Links are kept inside the function, so it has to be in its place. */
	find_conventional(v, vpci_find(v, pci->bdf));
	find_extended(v, vpci_find(v, pci->bdf));
	vpci_reset_view(vpci_find(v, pci->bdf));
	return 0;
}

void vpci_place_ecam(struct vpci *v, u64 base, u8 first, u8 last)
{
	u8 highest = v->count > 0 ? PCI_BUS(v->functions[v->count - 1].pci->bdf) : 0;

	v->ecam = base;
	v->bus_first = first;
	v->bus_last = MIN(last, highest);
}
