/* SPDX-License-Identifier: Apache-2.0 */
/* What is planted in virtual functions and their registers. See plan_breaks.h. */
#pragma once

#include "plan_breaks_pci.h"

static struct pci_function *broken_physical(const struct wanted_sriov *row)
{
	for (unsigned int i = 0; row->vfs != 0 && i < machine.pci.count; i++) {
		struct pci_function *f = &machine.pci.functions[i];

		if (f->segment == 0 && f->bdf == row->pf) {
			return f;
		}
	}
	return NULL;
}

static unsigned int wanted_vfs_of(const struct pci_function *pf)
{
	for (unsigned int i = 0; i < wanted.sriov_count; i++) {
		if (wanted.sriov[i].pf == pf->bdf) {
			return wanted.sriov[i].vfs;
		}
	}
	return 0;
}

/* Whether somebody has one of the first two virtual functions of @pf. */
static bool broken_has_virtual(const struct pci_function *pf)
{
	for (unsigned int i = 0; i < wanted.count * MAX_PARTITION_PCI; i++) {
		const struct wanted_partition *p = &wanted.partitions[i / MAX_PARTITION_PCI];
		const u32 name = p->pci[i % MAX_PARTITION_PCI];

		if (i % MAX_PARTITION_PCI < p->pci_count &&
		    (name == pci_virtual_bdf(pf, 0) || name == pci_virtual_bdf(pf, 1))) {
			return true;
		}
	}
	return false;
}

static bool break_vfs(void)
{
	struct wanted_sriov *row = &wanted.sriov[random_below(MAX(wanted.sriov_count, 1U))];
	struct pci_function *pf = broken_physical(row);

	if (pf == NULL) {
		return false;
	}
	switch (random_below(5)) {
	case 0:
		row->vfs = pf->sriov.total + 1U;
		break;
	case 1:
		pf->sriov.ready = false;
		break;
	case 2:
		wanted.sriov[wanted.sriov_count++] = *row;
		break;
	case 3:
		pf->sriov.first = 0;
		break;
	default:
		row->pf = PCI_BDF(0xfc, 0, 0);
	}
	return true;
}

/* One more than there are. */
static bool break_vf_index(void)
{
	const struct wanted_sriov *row = &wanted.sriov[random_below(MAX(wanted.sriov_count, 1U))];
	const struct pci_function *pf = row->vfs != 0 ? known_function(row->pf) : NULL;

	return pf != NULL && broken_give(broken_partition(), pci_virtual_bdf(pf, (u16)row->vfs));
}

/* Over registers that virtual functions are to have, the last one's too. */
static bool break_bar_virtual(void)
{
	const struct pci_function *pf =
		broken_physical(&wanted.sriov[random_below(MAX(wanted.sriov_count, 1U))]);
	const struct pci_bar *bar = pf != NULL ? &pf->sriov.bars[2 * random_below(3)] : NULL;

	return bar != NULL && bar->size != 0 &&
	       broken_move(false, bar->address + (wanted_vfs_of(pf) - 1) * bar->size +
					  random_below(bar->size));
}

/* The registers of two virtual functions lie at one place. */
static bool break_vf_bars(void)
{
	struct pci_function *pf =
		broken_physical(&wanted.sriov[random_below(MAX(wanted.sriov_count, 1U))]);
	struct pci_bar *a = NULL;

	for (unsigned int n = 0; pf != NULL && n < PCI_BARS; n++) {
		struct pci_bar *bar = &pf->sriov.bars[n];

		if (bar->size != 0 && a != NULL && broken_has_virtual(pf) &&
		    wanted_vfs_of(pf) > 1) {
			bar->address = ALIGN_DOWN(a->address + a->size, bar->size);
			return true;
		}
		a = bar->size != 0 ? bar : a;
	}
	return false;
}
