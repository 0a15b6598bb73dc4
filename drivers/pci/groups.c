/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which functions an IOMMU can tell apart (PCIe Base, "Access Control Services"; PCI Express to
 * PCI/PCI-X Bridge, 2.3). Two rules make groups: a bridge or port that doesn't send every request
 * up to the IOMMU makes one group of itself and all below it, and so do the functions of one device
 * that may reach each other inside it. The requester ID is taken over by bridges to conventional
 * PCI, the topmost of which the IOMMU sees. Pure.
 *
 *   root bus ---+--- port, isolates ------ device            a group of its own
 *               +--- port, doesn't -+----- device  \
 *               |                   +----- device  /         one group, with the port
 *               +--- PCI bridge ---- bus with two devices    one group, one requester ID
 */

#include <lib/format.h>

#include "device.h"

#define ACS_WANTED                                                                                 \
	(ACS_SOURCE_VALIDATION | ACS_TRANSLATION_BLOCKING | ACS_REQUEST_REDIRECT |                 \
	 ACS_COMPLETION_REDIRECT | ACS_UPSTREAM_FORWARDING)
#define BUSES_DEEP 256 /* bus numbers grow downwards, so no path is longer */

bool pci_acs_enforce(const struct pci_access *access, const struct pci_function *function)
{
	const struct pci_place at = {access, function->segment, function->bdf, NULL};
	u32 cap = function->ext_acs;
	u32 control;
	u32 wanted;

	if (cap == 0) {
		return false;
	}
	/* A service that the register doesn't have is one that can't be switched off, or one for
	 * what the function never does. */
	wanted = pci_read(&at, cap + ACS_CAPABILITY, 2) & ACS_WANTED;
	control = pci_read(&at, cap + ACS_CONTROL, 2);
	pci_write(&at, cap + ACS_CONTROL, 2, control | wanted);
	return (pci_read(&at, cap + ACS_CONTROL, 2) & wanted) == wanted;
}

static struct pci_function *above(struct pci_machine *machine, const struct pci_function *f)
{
	for (unsigned int i = 0; f->parent != PCI_NONE && i < machine->count; i++) {
		if (machine->functions[i].segment == f->segment &&
		    machine->functions[i].bdf == f->parent) {
			return &machine->functions[i];
		}
	}
	return NULL;
}

const struct pci_function *pci_above(const struct pci_machine *machine,
				     const struct pci_function *function)
{
	return pci_find(machine, function->segment, function->parent);
}

/* The bridge whose secondary bus is @f's. */
static u16 find_parent(const struct pci_machine *machine, const struct pci_function *f)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *b = &machine->functions[i];

		if (b->segment == f->segment && b->bridge.secondary != 0 &&
		    b->bridge.secondary == PCI_BUS(f->bdf)) {
			return b->bdf;
		}
	}
	return PCI_NONE;
}

/* A bridge that speaks for those below: with an ID of the bus that it makes, or with its own. */
static bool takes_over(const struct pci_function *bridge, u16 *requester)
{
	if (bridge->pcie_type == PCIE_TO_PCI) {
		*requester = PCI_BDF(bridge->bridge.secondary, 0, 0);
	} else if (bridge->pcie_type == PCIE_CONVENTIONAL || bridge->pcie_type == PCI_TO_PCIE) {
		*requester = bridge->bdf;
	} else {
		return false;
	}
	return true;
}

/* An upstream port passes on what comes from below: of several functions, each needs control. */
static bool sends_up(const struct pci_function *bridge)
{
	return bridge->isolates || (bridge->pcie_type == PCIE_UPSTREAM && !bridge->multifunction);
}

static void join(struct pci_machine *machine, u16 a, u16 b)
{
	for (unsigned int i = 0; a != b && i < machine->count; i++) {
		if (machine->functions[i].group == MAX(a, b)) {
			machine->functions[i].group = MIN(a, b);
		}
	}
}

/* What stands above @f: the topmost bridge that doesn't isolate is the reason of its group. */
static void judge_path(struct pci_machine *machine, struct pci_function *f)
{
	struct pci_function *cause = NULL;
	struct pci_function *bridge = above(machine, f);

	for (unsigned int depth = 0; bridge != NULL && depth < BUSES_DEEP; depth++) {
		bool conventional = takes_over(bridge, &f->requester);

		if (conventional || !sends_up(bridge)) {
			f->group_reason = conventional ? PCI_GROUP_CONVENTIONAL : PCI_GROUP_SWITCH;
			f->group_cause = bridge->bdf;
			cause = bridge;
		}
		bridge = above(machine, bridge);
	}
	if (cause != NULL) {
		join(machine, f->group, cause->group);
		if (cause->group_reason == PCI_GROUP_ALONE) {
			cause->group_reason = f->group_reason;
			cause->group_cause = cause->bdf;
		}
	}
}

static bool same_device(const struct pci_function *a, const struct pci_function *b)
{
	return a->segment == b->segment && a->bdf >> 3 == b->bdf >> 3;
}

/* Functions of one device that don't send everything up may reach each other inside it. */
static void judge_device(struct pci_machine *machine, struct pci_function *f)
{
	for (unsigned int i = 0; !f->isolates && i < machine->count; i++) {
		struct pci_function *other = &machine->functions[i];

		if (other == f || other->isolates || !same_device(f, other)) {
			continue;
		}
		join(machine, f->group, other->group);
		if (f->group_reason == PCI_GROUP_ALONE) {
			f->group_reason = PCI_GROUP_MULTIFUNCTION;
			f->group_cause = f->bdf & (u16)~7U;
		}
	}
}

/* Gives the groups the numbers 0, 1, 2... in the order of their first function. */
static void number_groups(struct pci_machine *machine)
{
	machine->groups = 0;
	for (unsigned int i = 0; i < machine->count; i++) {
		u16 first = machine->functions[i].group;

		/* Until now a group had the index of its first function. */
		machine->functions[i].group =
			first == i ? machine->groups++ : machine->functions[first].group;
	}
}

void pci_assign_groups(struct pci_machine *machine)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];

		f->group = (u16)i;
		f->group_reason = PCI_GROUP_ALONE;
		f->group_cause = f->bdf;
		f->parent = find_parent(machine, f);
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		judge_path(machine, &machine->functions[i]);
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		judge_device(machine, &machine->functions[i]);
	}
	number_groups(machine);
}

size_t pci_group_words(const struct pci_function *f, char *text, size_t size)
{
	static const char *const words[PCI_GROUP_REASONS] = {
		[PCI_GROUP_ALONE] = "the IOMMU tells " PCI_FORM " from all others",
		[PCI_GROUP_CONVENTIONAL] =
			"bridge " PCI_FORM " does DMA in one name for all behind it",
		[PCI_GROUP_MULTIFUNCTION] =
			"the functions of device " PCI_FORM
			" reach each other inside it (no access control services)",
		[PCI_GROUP_SWITCH] =
			"port " PCI_FORM " lets those below it reach each other (no access control "
			"services)",
	};

	return format(text, size, words[f->group_reason], PCI_ARGS(f->segment, f->group_cause));
}
