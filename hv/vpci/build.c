/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Making a partition's bus, before the partition runs: its functions in their order, their vectors,
 * and what answers where it has none.
 */

#include "private.h"
#include <lib/panic.h>
#include <lib/string.h>

#define QUIET_MS 1000U /* for what no reset ends to end by itself */

#define BRIDGE_CLASS (0x060000U << 8) /* host bridge, revision 0 */
#define BRIDGE_HEADER (0x80U << 16)   /* type 0, more functions may follow */

void vpci_init(struct vpci *v, const struct pci_access *access, const struct iommu_ops *iommu_used,
	       const struct vpci_ops *ops, const struct partition *partition, unsigned int index)
{
	struct vpci_message *entries = v->msix_entries;

	memset(v, 0, sizeof(*v));
	v->msix_entries = entries;
	v->access = access;
	v->iommu = iommu_used;
	v->ops = ops;
	v->partition = partition;
	v->partition_index = index;
}

/* Under which names its messages arrive. */
static struct iommu_source build_source(const struct pci_function *pci)
{
	return (struct iommu_source){.requester = pci->requester,
				     .match = pci->bus_wide                ? IOMMU_BUSES
					      : pci_alias(pci) != PCI_NONE ? IOMMU_DEVICE
									   : IOMMU_ONE,
				     .last_bus = PCI_BUS(pci->bdf)};
}

/* MSI and MSI-X share IRTEs: one of the two is in use at a time. */
static void build_take_irtes(struct vpci *v, struct vpci_function *f,
			     const struct vpci_grant *grant)
{
	const struct iommu_source source = build_source(grant->pci);

	if (f->irte_count == 0) {
		return;
	}
	f->handle = grant->iommu->interrupt_alloc(v->partition_index, f->pci.segment, &source,
						  f->irte_count);
	if (f->handle < 0 || f->msix_count > MAX_PARTITION_MSIX - v->msix_used) {
		panic("PCI function " PCI_FORM
		      ": %u IRTEs and %u MSI-X table entries are not there (error %d, %u entries in use)",
		      PCI_ARGS(f->pci.segment, f->pci.bdf), f->irte_count, f->msix_count, f->handle,
		      v->msix_used);
	}
	f->msix_table = &v->msix_entries[v->msix_used];
	v->msix_used += f->msix_count;
}

/* The virtual host bridge, in place of a function 0 that is missing. */
static void build_bridge(struct vpci *v, u16 bdf)
{
	struct vpci_constant *c;

	for (unsigned int i = 0; i < v->constant_count; i++) {
		if (v->constants[i].bdf == bdf && v->constants[i].bridge) {
			return;
		}
	}
	/* Before virtual functions, one of which may have the same number. */
	memmove(&v->constants[1], v->constants, v->constant_count++ * sizeof(v->constants[0]));
	c = &v->constants[0];
	*c = (struct vpci_constant){.bdf = bdf, .span = 1, .stride = 1, .bridge = true};
	c->header[PCI_VENDOR / 4] = (u32)VPCI_BRIDGE_DEVICE << 16 | VPCI_BRIDGE_VENDOR;
	c->header[VPCI_CLASS / 4] = BRIDGE_CLASS;
	c->header[VPCI_CACHE_LINE / 4] = BRIDGE_HEADER;
}

/*
 * Virtual functions of other partitions look as the SR-IOV chapter says for a scan (no vendor),
 * with the constants that Linux copies from the first when a driver turns virtual functions on.
 * They are read at the first, whoever has it: they are the same for all.
 */
static void build_others(struct vpci *v, const struct vpci_grant *grant)
{
	const struct pci_access *access = grant->access;
	const struct pci_function *pci = grant->pci;
	const struct pci_sriov *sriov = &pci->sriov;
	struct vpci_constant *c = &v->constants[v->constant_count];
	u16 first = (u16)(pci->bdf + sriov->first);

	if (sriov->enabled == 0) {
		return;
	}
	v->constant_count++;
	*c = (struct vpci_constant){
		.bdf = first,
		.span = (u16)((sriov->enabled - 1) * sriov->stride + 1),
		.stride = MAX(sriov->stride, (u16)1),
	};
	c->header[PCI_VENDOR / 4] = VPCI_ALL_ONES;
	c->header[VPCI_CLASS / 4] =
		access->read(access->context, pci->segment, first, VPCI_CLASS, 4);
	c->header[VPCI_SUBSYSTEM / 4] =
		access->read(access->context, pci->segment, first, VPCI_SUBSYSTEM, 4);
}

/* How long what a function without any reset was told before goes on. It reaches nothing while it
 * may not master the bus: only one that could has something to lose until then. */
static void build_times(struct vpci *v, const struct vpci_grant *grant)
{
	bool reset = grant->reset != PCI_RESET_NONE || !grant->master;

	v->reset_ms = VPCI_RESET_MS;
	v->quiet_ms = MAX(v->quiet_ms, reset ? VPCI_RESET_MS : QUIET_MS);
}

/* Where its memory is, and in it the registers that are not the guest's to write. */
static void build_ranges(struct vpci_function *f, const struct vpci_grant *grant)
{
	const struct pci_msix *msix = &f->pci.msix;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &f->pci.bars[i];

		if (!bar->io && bar->address != 0) {
			(void)range_make(bar->address, bar->size, &f->memory[i]);
		}
	}
	if (grant->msix) {
		(void)range_make(f->pci.bars[msix->table_bar].address + msix->table_offset,
				 msix->count * VPCI_MSIX_ENTRY, &f->msix_range);
		(void)range_make(f->pci.bars[msix->pba_bar].address + msix->pba_offset,
				 ALIGN_UP(msix->count, 64) / 8, &f->pending_range);
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
	struct vpci_function *f;

	if (v->count == MAX_PARTITION_PCI || pci->header_type != 0) {
		panic("PCI function " PCI_FORM " is a bridge, or one too many",
		      PCI_ARGS(pci->segment, pci->bdf));
	}
	f = build_insert(v, pci->bdf);
	memset(f, 0, sizeof(*f));
	f->pci = (struct vpci_facts){.segment = pci->segment,
				     .bdf = pci->bdf,
				     .msi = pci->msi,
				     .msix = pci->msix,
				     .sriov = pci->sriov};
	f->config = grant->config;
	f->shares = grant->shares;
	f->intx = grant->intx || grant->ide != NULL;
	f->pin = pci->pin;
	f->gsi = grant->gsi;
	f->msix_count = grant->msix_count;
	f->irte_count = grant->irte_count;
	build_take_irtes(v, f, grant);
	memcpy(f->pci.bars, pci->bars, sizeof(f->pci.bars));
	memcpy(f->bars, pci->bars, sizeof(f->bars));
	if (grant->ide != NULL) {
		vpci_ide_show(f, grant->ide, grant->ide_gsi);
	}
	build_ranges(f, grant);
	vpci_build_header(v, f, grant);
	vpci_build_steps(v, f, grant);
	vpci_reset_view(f, false);
	build_times(v, grant);
	build_bridge(v, 0);
	build_bridge(v, (u16)(pci->bdf & ~7U));
	build_others(v, grant);
}

void vpci_place_ecam(struct vpci *v, u64 base, u8 first, u8 last)
{
	v->ecam = base;
	v->bus_first = first;
	v->bus_last = last;
	if (base != 0 && v->count != 0) {
		v->ecam_window.start = base + first * VPCI_ECAM_BUS_SIZE;
		v->ecam_window.end = base + (last + 1ULL) * VPCI_ECAM_BUS_SIZE;
	} else {
		v->ecam_window = (struct range){0};
	}
}
