/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Making a partition's bus, before the partition runs: its functions in their order, their vectors,
 * and what is shown of their capabilities (PCI 3.0, 6.7; PCI Express Base 5.0, 7.6.3). Lists are a
 * device's word: each walk is bounded.
 */

#include "private.h"
#include <lib/panic.h>
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

struct build_kind {
	u16 id;
	u8 kind; /* enum vpci_kind */
	u16 size;
};

/* What is shown; everything else is left out of the lists. */
static const struct build_kind build_conventional[] = {
	{PCI_CAP_PM, VPCI_KIND_POWER, 8},   {CAP_VENDOR, VPCI_KIND_FIXED, 4},
	{PCI_CAP_MSI, VPCI_KIND_MSI, 0},    {PCI_CAP_PCIE, VPCI_KIND_EXPRESS, 0x3c},
	{PCI_CAP_MSIX, VPCI_KIND_MSIX, 12}, {PCI_CAP_AF, VPCI_KIND_AF, 8},
};

static const struct build_kind build_extended[] = {
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

static u16 build_msi_size(const struct pci_msi *msi)
{
	return (u16)((msi->is64 ? 16 : 12) + (msi->maskable ? 8 : 0));
}

/* Whether a capability of this kind at @at is shown, and how long it is. */
static bool build_shows(const struct vpci_function *f, u8 kind, u16 at, u32 dword, u16 *size)
{
	switch ((enum vpci_kind)kind) {
	case VPCI_KIND_MSI:
		*size = build_msi_size(&f->pci.msi);
		return f->irte_count != 0 && f->pci.msi.cap == at;
	case VPCI_KIND_MSIX:
		return f->msix_count != 0 && f->pci.msix.cap == at;
	case VPCI_KIND_EXPRESS:
		*size = FIELD_GET(EXPRESS_VERSION, dword) < 2 ? EXPRESS_SIZE_1 : *size;
		return true;
	case VPCI_KIND_SRIOV:
		return f->shares && f->pci.sriov.cap == at;
	default:
		return true;
	}
}

/* Adds the capability at @at to what is shown, if it is; @link keeps where the last one's is. */
static void build_show(struct vpci_function *f, const struct build_kind *kind, u16 at, u32 dword,
		       u16 **link)
{
	u16 end = at < VPCI_CONVENTIONAL_END ? VPCI_CONVENTIONAL_END : VPCI_CONFIG_END;
	u16 size = kind->size;
	struct vpci_region *region;

	if (f->region_count == VPCI_REGIONS || !build_shows(f, kind->kind, at, dword, &size)) {
		return;
	}
	region = &f->regions[f->region_count++];
	*region = (struct vpci_region){
		.start = at, .end = (u16)MIN(at + size, end), .kind = kind->kind};
	**link = at;
	*link = &region->next;
}

static const struct build_kind *build_kind_of(const struct build_kind *kinds, size_t count, u32 id)
{
	for (size_t i = 0; i < count; i++) {
		if (kinds[i].id == id) {
			return &kinds[i];
		}
	}
	return NULL;
}

static void build_find_conventional(struct vpci *v, struct vpci_function *f)
{
	u16 *link = &f->capabilities;
	u32 at = vpci_hw_read(v, f, PCI_CAPABILITIES) & 0xfc;

	for (unsigned int i = 0; i < CAPS_MAX && at >= VPCI_HEADER_END; i++) {
		u32 dword = vpci_hw_read(v, f, at);
		const struct build_kind *kind = build_kind_of(
			build_conventional, ARRAY_SIZE(build_conventional), dword & 0xff);

		if (kind != NULL) {
			build_show(f, kind, (u16)at, dword, &link);
		}
		at = LINK(dword);
	}
}

static void build_find_extended(struct vpci *v, struct vpci_function *f)
{
	u16 *link = &f->extended;
	u32 at = f->pci.cap_pcie != 0 ? VPCI_CONVENTIONAL_END : 0;

	for (unsigned int i = 0; i < EXTENDED_MAX && at >= VPCI_CONVENTIONAL_END; i++) {
		u32 dword = vpci_hw_read(v, f, at);
		const struct build_kind *kind =
			build_kind_of(build_extended, ARRAY_SIZE(build_extended), dword & 0xffff);

		if (dword == 0 || dword == ~0U) {
			return;
		}
		if (kind != NULL) {
			build_show(f, kind, (u16)at, dword, &link);
		}
		at = EXTENDED_LINK(dword);
	}
}

static void build_save(struct vpci *v, struct vpci_function *f)
{
	u16 cap = f->pci.cap_pcie;

	if (cap == 0) {
		return;
	}
	f->device_control = (u16)vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL);
	f->express2 = FIELD_GET(EXPRESS_VERSION, vpci_hw_read(v, f, cap)) >= 2;
	if (f->express2) {
		f->device_control2 = (u16)vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL2);
	}
}

/* The scan has set its access control services (pci_acs_enforce()); a reset clears them. */
static void build_save_acs(struct vpci *v, struct vpci_function *f, u16 cap)
{
	if (cap != 0) {
		f->acs = cap;
		f->acs_control = (u16)(vpci_hw_read(v, f, cap + VPCI_ACS_CONTROL) >> 16);
	}
}

/* MSI and MSI-X share IRTEs: one of the two is in use at a time. */
static void build_take_irtes(struct vpci *v, struct vpci_function *f,
			     const struct iommu_boot_ops *from, u16 requester)
{
	if (f->irte_count == 0) {
		return;
	}
	f->handle =
		from->interrupt_alloc(v->partition_index, f->pci.segment, requester, f->irte_count);
	if (f->handle < 0 || f->msix_count > MAX_PARTITION_MSIX - v->msix_used) {
		panic("PCI function " PCI_FORM
		      ": %u IRTEs and %u MSI-X table entries are not there (error %d, %u entries in use)",
		      PCI_ARGS(f->pci.segment, f->pci.bdf), f->irte_count, f->msix_count, f->handle,
		      v->msix_used);
	}
	f->msix_table = &v->msix_entries[v->msix_used];
	v->msix_used += f->msix_count;
}

/* Of the first virtual function: they are the same for all, and belong to other partitions. */
static void build_save_virtual(struct vpci *v, struct vpci_function *f)
{
	const struct pci_access *access = v->access;
	u16 bdf = (u16)(f->pci.bdf + f->pci.sriov.first);

	if (f->pci.sriov.enabled != 0) {
		f->vf_class = access->read(access->context, f->pci.segment, bdf, VPCI_CLASS, 4);
		f->vf_subsystem =
			access->read(access->context, f->pci.segment, bdf, VPCI_SUBSYSTEM, 4);
	}
}

/* Opens a gap, so that functions stand in the order of their numbers. */
static struct vpci_function *build_insert(struct vpci *v, u16 bdf)
{
	unsigned int at = v->count;

	while (at > 0 && v->functions[at - 1].pci.bdf > bdf) {
		v->functions[at] = v->functions[at - 1];
		at--;
	}
	v->count++;
	return &v->functions[at];
}

void vpci_add(struct vpci *v, const struct vpci_grant *grant)
{
	const struct pci_function *pci = grant->pci;
	struct vpci_function f = {
		.pci = {.segment = pci->segment,
			.bdf = pci->bdf,
			.vendor = pci->vendor,
			.device = pci->device,
			.cap_pm = pci->cap_pm,
			.cap_pcie = pci->cap_pcie,
			.cap_af = pci->cap_af,
			.msi = pci->msi,
			.msix = pci->msix,
			.sriov = pci->sriov},
		.is_vf = pci->physfn != PCI_NONE,
		.master = grant->master,
		.shares = grant->shares,
		.intx = grant->intx || grant->ide != NULL,
		.pin = pci->pin,
		.gsi = (u8)pci->gsi,
		.msix = grant->msix,
		.msix_count = grant->msix_count,
		.irte_count = grant->irte_count,
		.reset_way = grant->reset,
	};

	if (v->count == MAX_PARTITION_PCI || pci->header_type != 0) {
		panic("PCI function " PCI_FORM " is a bridge, or one too many",
		      PCI_ARGS(pci->segment, pci->bdf));
	}
	build_take_irtes(v, &f, grant->iommu, pci->requester);
	memcpy(f.pci.bars, pci->bars, sizeof(f.pci.bars));
	memcpy(f.bars, pci->bars, sizeof(f.bars));
	if (grant->ide != NULL) {
		vpci_ide_show(&f, grant->ide, grant->ide_gsi);
	}
	build_save(v, &f);
	build_save_acs(v, &f, pci->ext_acs);
	build_save_virtual(v, &f);
	*build_insert(v, pci->bdf) = f;
	/* Links are kept inside the function, so it has to be in its place. */
	build_find_conventional(v, vpci_find(v, pci->bdf));
	build_find_extended(v, vpci_find(v, pci->bdf));
	vpci_reset_view(vpci_find(v, pci->bdf));
}

void vpci_place_ecam(struct vpci *v, u64 base, u8 first, u8 last)
{
	v->ecam = base;
	v->bus_first = first;
	v->bus_last = last;
}
