/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Virtual functions that there may be (PCIe Base, "Single Root I/O Virtualization and Sharing"):
 * what is known of each from its physical function, so that a configuration can be judged before
 * one exists. Pure.
 */

#include <drivers/pci.h>

u16 pci_virtual_bdf(const struct pci_function *physfn, u16 index)
{
	u32 bdf = physfn->bdf + physfn->sriov.first + (u32)index * physfn->sriov.stride;

	return bdf < PCI_NONE ? (u16)bdf : PCI_NONE;
}

struct pci_function pci_virtual_function(const struct pci_function *physfn, u16 index)
{
	struct pci_function f = {
		.segment = physfn->segment,
		.bdf = pci_virtual_bdf(physfn, index),
		.vendor = physfn->vendor,
		.device = physfn->sriov.vf_device,
		.subsystem_vendor = physfn->subsystem_vendor,
		.class_code = physfn->class_code,
		.revision = physfn->revision,
		.gsi = PCI_NO_GSI,
		.flr = true, /* each VF must have it */
		.pcie_type = PCIE_ENDPOINT,
		.physfn = physfn->bdf,
		.vf_index = index,
		.parent = physfn->parent,
		.group = physfn->group,
		.group_reason = physfn->group_reason,
		.group_cause = physfn->group_cause,
		.iommu = physfn->iommu,
	};

	f.requester = physfn->requester == physfn->bdf ? f.bdf : physfn->requester;
	/* What its own device lets pass is no matter: one whose virtual functions reach each other
	 * must have access control (PCIe Base, "SR-IOV", ACS). What lies above holds for them too.
	 */
	if (f.group_reason == PCI_GROUP_ALONE ||
	    (f.group_reason == PCI_GROUP_MULTIFUNCTION && f.group_cause >> 3 == physfn->bdf >> 3)) {
		f.group = PCI_NONE;
		f.group_reason = PCI_GROUP_ALONE;
		f.group_cause = f.bdf;
	}
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		f.bars[i] = physfn->sriov.bars[i];
		f.bars[i].address += f.bars[i].address != 0 ? index * f.bars[i].size : 0;
	}
	return f;
}

const char *pci_sriov_unreachable(const struct pci_machine *machine,
				  const struct pci_function *physfn, u16 vfs)
{
	const struct pci_function *port = pci_above(machine, physfn);
	u16 last = pci_virtual_bdf(physfn, (u16)(vfs - 1));
	u16 first = pci_virtual_bdf(physfn, 0);

	if (physfn->sriov.first == 0 || (vfs > 1 && physfn->sriov.stride == 0) ||
	    last == PCI_NONE) {
		return "its First VF Offset or VF Stride is invalid";
	}
	if (port == NULL) {
		return PCI_BUS(last) == PCI_BUS(physfn->bdf)
			       ? NULL
			       : "they would be on another bus, to which no bridge leads";
	}
	if (PCI_BUS(last) > port->bridge.subordinate) {
		return "the port above it covers too few buses";
	}
	if (PCI_BUS(first) == PCI_BUS(physfn->bdf) && PCI_DEVICE(last) != 0 &&
	    !(port->ari_forwarding && physfn->ext_ari != 0)) {
		return "the port above it or the function itself does not support ARI";
	}
	return NULL;
}
