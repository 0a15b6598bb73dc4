/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Virtual functions (PCIe Base, "Single Root I/O Virtualization and Sharing"). How many there are
 * is the configuration's word, so they are counted and placed before they exist (virtual.c),
 * and switched on once it is known that all is right. Pure.
 */

#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>

#include "device.h"

#define SRIOV_ON ((u32)(PCI_SRIOV_VF_ENABLE | PCI_SRIOV_VF_MEMORY))

#define MS_AFTER_ENABLE 100
#define MS_AFTER_DISABLE 1000

/* Offset and stride depend on the count and on whether numbers beyond device 0 are in reach. */
static void sriov_set_numbering(const struct pci_place *at, const struct pci_function *f,
				const struct pci_function *port, u16 vfs)
{
	u32 control = pci_read(at, f->ext_sriov + PCI_SRIOV_CONTROL, 2);

	if (port != NULL && port->ari_forwarding && f->ext_ari != 0) {
		const struct pci_place up = {at->access, port->segment, port->bdf, at->report};
		u32 reg = port->cap_pcie + PCI_EXPRESS_CONTROL_2;

		pci_write(&up, reg, 2, pci_read(&up, reg, 2) | PCI_EXPRESS_FORWARD_ARI);
		pci_write(at, f->ext_sriov + PCI_SRIOV_CONTROL, 2,
			  control | PCI_SRIOV_ARI_HIERARCHY);
	}
	pci_write(at, f->ext_sriov + PCI_SRIOV_COUNT, 2, vfs);
}

/* VFs that the firmware enabled are not used. */
static void sriov_switch_off(const struct pci_place *at, const struct pci_function *f)
{
	u32 reg = f->ext_sriov + PCI_SRIOV_CONTROL;
	u32 control = pci_read(at, reg, 2);

	if ((control & PCI_SRIOV_VF_ENABLE) != 0) {
		pci_write(at, reg, 2, control & ~SRIOV_ON);
		at->access->wait(at->access->context, MS_AFTER_DISABLE);
	}
}

void pci_read_sriov(const struct pci_place *at, struct pci_function *f,
		    const struct pci_function *port)
{
	u32 cap = f->ext_sriov;

	sriov_switch_off(at, f);
	f->sriov = (struct pci_sriov){
		.cap = f->ext_sriov,
		.total = (u16)pci_read(at, cap + PCI_SRIOV_TOTAL, 2),
		.vf_device = (u16)pci_read(at, cap + PCI_SRIOV_VF_DEVICE, 2),
		.pages_4k = (pci_read(at, cap + PCI_SRIOV_PAGES, 4) & PCI_SRIOV_PAGES_4K) != 0,
	};
	sriov_set_numbering(at, f, port, f->sriov.total);
	pci_write(at, cap + PCI_SRIOV_PAGES_USED, 4, PCI_SRIOV_PAGES_4K);
	pci_size_bars(at, cap + PCI_SRIOV_BAR(0), PCI_BARS, f->sriov.bars);
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		if (f->sriov.bars[i].io) { /* VFs have no ports, whatever this one says */
			f->sriov.bars[i] = (struct pci_bar){0};
		}
	}
	f->sriov.first = (u16)pci_read(at, cap + PCI_SRIOV_FIRST, 2);
	f->sriov.stride = (u16)pci_read(at, cap + PCI_SRIOV_STRIDE, 2);
}

static int sriov_refuse(const struct pci_place *at, const char *why)
{
	report_error(at->report, "PCI " PCI_FORM ": no virtual functions: %s",
		     PCI_ARGS(at->segment, at->bdf), why);
	return -EINVAL;
}

static void sriov_write_bars(const struct pci_place *at, const struct pci_sriov *sriov)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &sriov->bars[i];
		unsigned int reg = sriov->cap + PCI_SRIOV_BAR(i);

		if (bar->size != 0) {
			pci_write(at, reg, 4, (u32)bar->address);
		}
		if (bar->size != 0 && bar->is64) {
			pci_write(at, reg + 4, 4, (u32)(bar->address >> 32));
		}
	}
}

/* As many as wanted, placed and on. */
static int sriov_switch_on(const struct pci_place *at, const struct pci_function *f,
			   const struct pci_function *port, u16 vfs)
{
	u32 cap = f->ext_sriov;

	sriov_switch_off(at, f);
	sriov_set_numbering(at, f, port, vfs);
	if (pci_read(at, cap + PCI_SRIOV_FIRST, 2) != f->sriov.first ||
	    (vfs > 1 && pci_read(at, cap + PCI_SRIOV_STRIDE, 2) != f->sriov.stride)) {
		return sriov_refuse(
			at,
			"their numbers depend on how many are enabled, so that a configuration cannot name them");
	}
	pci_write(at, cap + PCI_SRIOV_PAGES_USED, 4, PCI_SRIOV_PAGES_4K);
	sriov_write_bars(at, &f->sriov);
	pci_write(at, cap + PCI_SRIOV_CONTROL, 2,
		  pci_read(at, cap + PCI_SRIOV_CONTROL, 2) | SRIOV_ON);
	at->access->wait(at->access->context, MS_AFTER_ENABLE);
	return (pci_read(at, cap + PCI_SRIOV_CONTROL, 2) & SRIOV_ON) == SRIOV_ON
		       ? 0
		       : sriov_refuse(at, "the function did not enable them");
}

/* A VF has the IDs of its PF's capability; its own registers for them read as nothing. */
static int sriov_add_function(const struct pci_place *physfn, struct pci_machine *machine,
			      struct pci_function *f)
{
	const struct pci_place at = {physfn->access, f->segment, f->bdf, physfn->report};

	if (pci_read(&at, PCI_REVISION, 4) == PCI_ALL_ONES) {
		return sriov_refuse(physfn, "one of them does not respond");
	}
	pci_read_capabilities(&at, f);
	pci_check_msix(&at, f);
	f->isolates = pci_acs_enforce(at.access, f);
	f->flr = true;
	f->group = f->group == PCI_NONE ? machine->groups++ : f->group;
	return pci_insert(machine, f, physfn->report) != NULL ? 0 : -ENOMEM;
}

int pci_sriov_enable(const struct pci_access *access, struct pci_machine *machine,
		     const struct pci_function *physfn, u16 vfs, struct report *report)
{
	const struct pci_function *port = pci_above(machine, physfn);
	struct pci_function parent = *physfn; /* the table moves when VFs are put into it */
	const struct pci_place at = {access, parent.segment, parent.bdf, report};
	const char *why = pci_sriov_unreachable(machine, &parent, vfs);
	int error;

	if (why != NULL || vfs == 0 || vfs > parent.sriov.total) {
		return sriov_refuse(&at, why != NULL ? why : "it does not support so many");
	}
	error = sriov_switch_on(&at, &parent, port, vfs);
	for (u16 i = 0; i < vfs && error == 0; i++) {
		struct pci_function f = pci_virtual_function(&parent, i);

		error = sriov_add_function(&at, machine, &f);
	}
	for (unsigned int i = 0; i < machine->count && error == 0; i++) {
		struct pci_function *f = &machine->functions[i];

		if (f->segment == parent.segment && f->bdf == parent.bdf) {
			f->sriov.enabled = vfs;
		}
	}
	return error;
}
