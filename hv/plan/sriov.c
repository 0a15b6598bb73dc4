/* SPDX-License-Identifier: Apache-2.0 */
/* The [[sriov]] tables against the machine: can the function have so many virtual functions? */

#include <lib/format.h>

#include "private.h"

static bool sriov_none(const struct source *source, const struct config_sriov *row,
		       const struct pci_name *name, const struct inventory *inventory)
{
	char names[160] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < inventory->pci.count; i++) {
		const struct pci_function *f = &inventory->pci.functions[i];

		if (f->sriov.total != 0) {
			used += format(names + used, sizeof(names) - used, "%s%s",
				       used != 0 ? ", " : "", pci_name(f->segment, f->bdf).text);
		}
	}
	return mistake(source, row->pf.line, "pf = %s has no virtual functions (no SR-IOV): %s%s",
		       name->text,
		       used != 0 ? "choose one with SR-IOV, there are "
				 : "leave [[sriov]] out, no function of this machine has any",
		       names);
}

/* Virtual functions become rows of the machine's table, beside the @count that are wanted already.
 */
static void sriov_check_room(const struct source *source, const struct config_sriov *row,
			     const struct pci_name *name, unsigned int count)
{
	if (count >= MAX_PCI_FUNCTIONS || row->vfs > MAX_PCI_FUNCTIONS - count) {
		(void)mistake(
			source, row->vfs_line,
			"vfs = %u of %s is too many beside %u other PCI functions: this version manages %u: write at most %u",
			row->vfs, name->text, count, MAX_PCI_FUNCTIONS,
			count < MAX_PCI_FUNCTIONS ? MAX_PCI_FUNCTIONS - count : 0);
	}
}

static void sriov_check(const struct planner *planner, const struct config_sriov *row,
			unsigned int count)
{
	const struct source *source = &planner->source;
	const struct inventory *inventory = planner->inventory;
	u16 bdf = config_pci_bdf(&row->pf);
	const struct pci_function *f = pci_find(&inventory->pci, row->pf.segment, bdf);
	struct pci_name name = pci_name(row->pf.segment, bdf);
	const char *why;
	char what[32];

	(void)format(what, sizeof(what), "pf = %s", name.text);
	if (f == NULL) {
		plan_unknown_function(planner, what, &row->pf);
	} else if (f->sriov.total == 0) {
		(void)sriov_none(source, row, &name, inventory);
	} else if (row->vfs > f->sriov.total) {
		(void)mistake(source, row->vfs_line,
			      "vfs = %u is more than %s can have: write at most %u", row->vfs,
			      name.text, f->sriov.total);
	} else if (!f->sriov.ready) {
		(void)mistake(source, row->pf.line,
			      "virtual functions of %s have no place for their registers: switch "
			      "on SR-IOV in the firmware's settings, give the port above it more "
			      "memory, or leave [[sriov]] out",
			      name.text);
	} else if (row->vfs != 0) {
		why = pci_sriov_unreachable(&inventory->pci, f, (u16)row->vfs);
		if (why != NULL) {
			(void)mistake(source, row->pf.line,
				      "%u virtual functions of %s would be out of reach, because "
				      "%s: leave [[sriov]] out, or move the card",
				      row->vfs, name.text, why);
		} else {
			sriov_check_room(source, row, &name, count);
		}
	}
}

void plan_sriov(const struct planner *planner)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	unsigned int count = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		count += machine->functions[i].physfn == PCI_NONE;
	}
	for (unsigned int i = 0; i < planner->config->sriov_count; i++) {
		const struct config_sriov *row = &planner->config->sriov[i];

		if (row->pf.line != 0) {
			sriov_check(planner, row, count);
			count += row->vfs;
		}
	}
}
