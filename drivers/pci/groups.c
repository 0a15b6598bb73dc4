/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Isolation groups (PCIe Base, "Access Control Services"; PCI Express to PCI/PCI-X Bridge, 2.3).
 * Two functions are in one group if a request of the one may arrive at the other without passing
 * the IOMMU, whatever lies between them, or if the IOMMU sees one requester ID for both. A request
 * goes down through any port, so only the ports, and functions of one device, that it passes on its
 * way up hold it back, by redirecting it. A group is thus all that is below one bridge or one
 * device, with that, and is found from the root buses down. Pure.
 *
 *   root bus ---+--- root port, redirects ----- device             a group of its own
 *               +--- root port, doesn't ---+--- device  \
 *               |                          +--- device  /          one group, with the port
 *               +--- PCI bridge ---- bus with two devices          one group, one requester ID
 *               +--- root port, redirects
 *                       upstream port --+-- port, doesn't --- device  \
 *                                       +-- port, redirects - device  /   one group, with the
 * switch
 *
 * Between root ports of different devices nothing is assumed: VT-d ("Root-Complex Peer to Peer
 * Considerations") lets a root complex look for a peer only by the translated address.
 */

#include <lib/format.h>

#include "device.h"

#define ACS_WANTED                                                                                 \
	(ACS_SOURCE_VALIDATION | ACS_TRANSLATION_BLOCKING | ACS_REQUEST_REDIRECT |                 \
	 ACS_COMPLETION_REDIRECT | ACS_UPSTREAM_FORWARDING)
/* Each of them lets some requests pass to a peer although the others are redirected. */
#define ACS_UNWANTED (ACS_EGRESS_CONTROL | ACS_DIRECT_TRANSLATED)

/* Switches @wanted on in the control register at @reg, of @width bytes; true if that is so now. */
static bool acs_switch_on(const struct pci_place *at, u32 reg, u8 width, u32 wanted)
{
	u32 control = pci_read(at, reg, width) & ~(u32)ACS_UNWANTED;

	pci_write(at, reg, width, control | wanted);
	return (pci_read(at, reg, width) & (wanted | ACS_UNWANTED)) == wanted;
}

bool pci_acs_enforce(const struct pci_access *access, const struct pci_function *function)
{
	const struct pci_place at = {access, function->segment, function->bdf, NULL};
	u32 cap = function->ext_acs;
	u32 wanted;

	if (cap == 0) {
		return false;
	}
	/* A service that the register doesn't have is one that can't be switched off, or one for
	 * what the function never does. A switch always passes requests from port to port. */
	wanted = pci_read(&at, cap + ACS_CAPABILITY, 2) & ACS_WANTED;
	return (function->pcie_type != PCIE_DOWNSTREAM || (wanted & ACS_REQUEST_REDIRECT) != 0) &&
	       (acs_switch_on(&at, cap + ACS_CONTROL, 2, wanted) ||
		(pci_has_quirk(function, PCI_QUIRK_ACS_DWORDS) &&
		 acs_switch_on(&at, cap + ACS_CONTROL_DWORD, 4, wanted)));
}

const struct pci_function *pci_above(const struct pci_machine *machine,
				     const struct pci_function *function)
{
	return function->parent != PCI_NONE ? pci_find(machine, function->segment, function->parent)
					    : NULL;
}

/* The bridge whose secondary bus is that of function @i. It comes before all that is below it. */
static u16 groups_parent(const struct pci_machine *machine, unsigned int i)
{
	const struct pci_function *f = &machine->functions[i];

	for (unsigned int j = 0; j < i; j++) {
		const struct pci_function *b = &machine->functions[j];

		if (b->segment == f->segment && b->bridge.secondary != 0 &&
		    b->bridge.secondary == PCI_BUS(f->bdf)) {
			return b->bdf;
		}
	}
	return PCI_NONE;
}

/* A bridge from PCI Express, whether or not it says so. */
static bool groups_from_express(const struct pci_machine *machine,
				const struct pci_function *bridge)
{
	const struct pci_function *port = pci_above(machine, bridge);

	return bridge->pcie_type == PCIE_TO_PCI ||
	       (bridge->pcie_type == PCIE_CONVENTIONAL && port != NULL &&
		(port->pcie_type == PCIE_ROOT_PORT || port->pcie_type == PCIE_DOWNSTREAM) &&
		pci_has_quirk(bridge, PCI_QUIRK_EXPRESS_BRIDGE));
}

/* The ID that @bridge puts in place of those below it: one of the bus that it makes, or its own.
 * PCI_NONE if they keep theirs. */
static u16 groups_taken_over(const struct pci_machine *machine, const struct pci_function *bridge)
{
	if (groups_from_express(machine, bridge)) {
		return PCI_BDF(bridge->bridge.secondary, 0, 0);
	}
	return bridge->pcie_type == PCIE_CONVENTIONAL || bridge->pcie_type == PCI_TO_PCIE
		       ? bridge->bdf
		       : PCI_NONE;
}

/* True if what @f asks for, and what comes up through it, goes on upwards and to no neighbour. */
static bool groups_redirects(const struct pci_function *f)
{
	switch (f->pcie_type) {
	case PCIE_ENDPOINT:
	case PCIE_LEGACY_ENDPOINT:
	case PCIE_RC_ENDPOINT:
	case PCIE_ROOT_PORT:
	case PCIE_UPSTREAM:
	case PCIE_DOWNSTREAM:
		return f->isolates;
	default: /* these can't have the services */
		return false;
	}
}

/* One that stands for the root complex: it asks for nothing, and nobody gets it. Some are
 * functions of one device with root ports. */
static bool groups_is_host_bridge(const struct pci_function *f)
{
	return f->parent == PCI_NONE && f->class_code >> 8 == PCI_CLASS_HOST_BRIDGE;
}

/* The first function of @f's device, if requests may pass between its functions; else NULL. */
static const struct pci_function *groups_open_device(const struct pci_machine *machine,
						     const struct pci_function *f)
{
	const struct pci_function *first = NULL;
	unsigned int functions = 0;
	bool open = false;

	for (unsigned int i = 0; i < machine->count && !groups_is_host_bridge(f); i++) {
		const struct pci_function *g = &machine->functions[i];

		if (g->segment == f->segment && g->bdf >> 3 == f->bdf >> 3 &&
		    !groups_is_host_bridge(g)) {
			first = first == NULL ? g : first;
			open = open || !groups_redirects(g) || pci_alias(g) != PCI_NONE;
			functions++;
		}
	}
	return open && functions > 1 ? first : NULL;
}

/* A port of the switch below @upstream that hands requests to the others; NULL if none does. */
static const struct pci_function *groups_open_port(const struct pci_machine *machine,
						   const struct pci_function *upstream)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (f->segment == upstream->segment && f->parent == upstream->bdf &&
		    !groups_redirects(f)) {
			return f;
		}
	}
	return NULL;
}

static bool groups_leads_to_any(const struct pci_machine *machine,
				const struct pci_function *bridge)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		if (machine->functions[i].segment == bridge->segment &&
		    machine->functions[i].parent == bridge->bdf) {
			return true;
		}
	}
	return false;
}

static void groups_join(struct pci_function *f, u16 group, u8 reason, u16 cause)
{
	f->group = group;
	f->group_reason = reason;
	f->group_cause = cause;
}

/* What @bridge, in a group of its own so far, makes of what is below it. */
static void groups_judge_bridge(const struct pci_machine *machine, struct pci_function *bridge)
{
	const struct pci_function *port;

	if (!groups_leads_to_any(machine, bridge)) {
		return;
	}
	if (groups_taken_over(machine, bridge) != PCI_NONE) {
		groups_join(bridge, bridge->group, PCI_GROUP_CONVENTIONAL, bridge->bdf);
	} else if (bridge->pcie_type == PCIE_UPSTREAM) {
		port = groups_open_port(machine, bridge);
		if (port != NULL) {
			groups_join(bridge, bridge->group, PCI_GROUP_SWITCH, port->bdf);
		}
	} else if (!groups_redirects(bridge)) {
		groups_join(bridge, bridge->group, PCI_GROUP_PORT, bridge->bdf);
	}
}

/* @f's group and requester ID, when those of all above it are known. A bridge whose group has a
 * reason shares it with all below. */
static void groups_judge(const struct pci_machine *machine, struct pci_function *f)
{
	const struct pci_function *bridge = pci_above(machine, f);
	const struct pci_function *first = groups_open_device(machine, f);

	if (bridge != NULL) {
		const bool taken = bridge->requester != PCI_NONE;

		f->requester = taken ? bridge->requester : groups_taken_over(machine, bridge);
		f->bus_wide = taken ? bridge->bus_wide : groups_from_express(machine, bridge);
	}
	if (bridge != NULL && bridge->group_reason != PCI_GROUP_ALONE) {
		groups_join(f, bridge->group, bridge->group_reason, bridge->group_cause);
	} else if (first != NULL) {
		groups_join(f, first->group, PCI_GROUP_MULTIFUNCTION, f->bdf & (u16)~7U);
	} else {
		groups_judge_bridge(machine, f);
	}
}

/* Gives the groups the numbers 0, 1, 2... in the order of their first function. */
static void groups_number(struct pci_machine *machine)
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

		groups_join(f, (u16)i, PCI_GROUP_ALONE, f->bdf);
		f->requester = PCI_NONE; /* until all is judged: its own */
		f->parent = groups_parent(machine, i);
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		groups_judge(machine, &machine->functions[i]);
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];

		f->requester = f->requester == PCI_NONE ? f->bdf : f->requester;
	}
	groups_number(machine);
}

size_t pci_group_words(const struct pci_function *f, char *text, size_t size)
{
	static const char *const words[PCI_GROUP_REASONS] = {
		[PCI_GROUP_ALONE] = "the IOMMU can tell " PCI_FORM " from all others",
		[PCI_GROUP_CONVENTIONAL] =
			"bridge " PCI_FORM " uses one requester ID for all devices behind it",
		[PCI_GROUP_MULTIFUNCTION] =
			"requests can pass between the functions of device " PCI_FORM
			" without reaching the IOMMU (no ACS request redirect)",
		[PCI_GROUP_PORT] =
			"port " PCI_FORM
			" does not send requests up to the IOMMU, so devices below it can reach each other (no ACS request redirect)",
		[PCI_GROUP_SWITCH] =
			"port " PCI_FORM
			" does not send requests up to the IOMMU, so devices below its switch can reach each other (no ACS request redirect)",
	};

	return format(text, size, words[f->group_reason], PCI_ARGS(f->segment, f->group_cause));
}
