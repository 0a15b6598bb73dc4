/* SPDX-License-Identifier: Apache-2.0 */
/* The [[sriov]] tables against the machine: can the function have so many virtual functions? */

#include "pci.h"
#include <hv/inventory.h>
#include <lib/format.h>
#include <lib/report.h>

static bool has_no_vfs(const struct source *source, const struct config_sriov *row,
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
		       name->text, used != 0 ? "there are " : "no function of this machine has",
		       names);
}

static void check_row(const struct source *source, const struct config_sriov *row,
		      const struct inventory *inventory)
{
	u16 bdf = config_pci_bdf(&row->pf);
	const struct pci_function *f = pci_find(&inventory->pci, row->pf.segment, bdf);
	struct pci_name name = pci_name(row->pf.segment, bdf);
	const char *why;
	char what[32];

	(void)format(what, sizeof(what), "pf = %s", name.text);
	if (f == NULL) {
		config_unknown_pci(source, what, &row->pf, inventory);
	} else if (f->sriov.total == 0) {
		(void)has_no_vfs(source, row, &name, inventory);
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
		}
	}
}

void config_check_sriov(const struct source *source, const struct config *config,
			const struct inventory *inventory)
{
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		if (config->sriov[i].pf.line != 0) {
			check_row(source, &config->sriov[i], inventory);
		}
	}
}
