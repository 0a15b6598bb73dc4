/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SR-IOV as the owner of a physical function sees it (PCI Express Base 5.0, 9.3.3): there are as
 * many virtual functions as the configuration says, and they were enabled before the partition
 * started. What the owner writes to enable them is stored and read back, so that its driver goes on
 * to serve them; the real registers are never written.
 */

#include "private.h"

#define SRIOV_CAPS 0x04
#define SRIOV_CONTROL 0x08
#define SRIOV_TOTAL 0x0c /* initial in the low half */
#define SRIOV_COUNT 0x10
#define SRIOV_PAGE_SIZES 0x1c
#define SRIOV_PAGE_SIZE 0x20
#define SRIOV_BARS 0x24
#define SRIOV_MIGRATION 0x3c

#define CAPS_MIGRATION GENMASK(0, 0)
#define CONTROL_ENABLE BIT(0)
#define CONTROL_MEMORY BIT(3)
#define CONTROL_ARI BIT(4)
#define CONTROL_NOTES (CONTROL_ENABLE | CONTROL_MEMORY)
#define CONTROL_ALL GENMASK(4, 0)

u32 vpci_sriov_read(struct vpci *v, struct vpci_function *f, unsigned int at)
{
	const struct pci_sriov *sriov = &f->pci.sriov;
	u32 hw = vpci_hw_read(v, f, sriov->cap + at);

	switch (at) {
	case SRIOV_CAPS:
		return hw & (u32)~CAPS_MIGRATION;
	case SRIOV_CONTROL:
		return (hw & CONTROL_ARI) | f->sriov_control;
	case SRIOV_TOTAL:
		return (u32)sriov->enabled << 16 | sriov->enabled;
	case SRIOV_COUNT:
		return (hw & 0xffff0000U) | f->sriov_count;
	case SRIOV_PAGE_SIZES:
		return vpci_hw_read(v, f, sriov->cap + SRIOV_PAGE_SIZE);
	case SRIOV_MIGRATION:
		return 0;
	default:
		break;
	}
	if (at >= SRIOV_BARS) {
		return vpci_bar_read(sriov->bars, f->sriov_sizing, (at - SRIOV_BARS) / 4);
	}
	return hw;
}

static bool sriov_write_control(struct vpci *v, struct vpci_function *f, const struct vpci_write *w)
{
	u32 ari = vpci_hw_read(v, f, w->reg) & (u32)CONTROL_ARI;

	f->sriov_control = (u16)vpci_merge(f->sriov_control, w, CONTROL_NOTES);
	return ((vpci_merge(ari, w, CONTROL_ALL) & (u32)~CONTROL_NOTES) ^ ari) == 0;
}

static bool sriov_write_count(struct vpci_function *f, const struct vpci_write *w)
{
	u32 count = vpci_merge(f->sriov_count, w, 0xffff);

	if (count != 0 && count != f->pci.sriov.enabled) {
		return false;
	}
	f->sriov_count = (u16)count;
	return true;
}

void vpci_sriov_write(struct vpci *v, struct vpci_function *f, unsigned int at,
		      const struct vpci_write *w)
{
	bool good = true;

	if (at == SRIOV_CONTROL) {
		good = sriov_write_control(v, f, w);
	} else if (at == SRIOV_COUNT) {
		good = sriov_write_count(f, w);
	} else if (at >= SRIOV_BARS && at < SRIOV_MIGRATION) {
		good = vpci_bar_write(f->pci.sriov.bars, &f->sriov_sizing, (at - SRIOV_BARS) / 4,
				      w);
	}
	if (!good) {
		vpci_refuse(v, f, f->pci.bdf, w->reg, VPCI_REFUSED_SRIOV);
	}
}
