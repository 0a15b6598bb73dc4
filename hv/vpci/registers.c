/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A guest's access to a dword of a function's config space: the boot has made a rule for each
 * (header_build.c, caps_build.c), and here is what the rules mean.
 */

#include "private.h"

struct vpci_register *vpci_register_at(struct vpci_function *f, unsigned int reg)
{
	struct vpci_register *r = f->registers;

	while (reg < r->first || reg >= r->end) {
		r++; /* the last one holds all */
	}
	return r;
}

u32 vpci_register_read(struct vpci *v, struct vpci_function *f, unsigned int reg)
{
	const struct vpci_register *r = vpci_register_at(f, reg);

	return (r->real != 0 ? vpci_hw_read(v, f, reg) & r->real : 0) | r->shown;
}

/* False if the guest may not have it so. */
static bool register_store(struct vpci_register *r, const struct vpci_write *w)
{
	u32 old = r->kind == VPCI_REGISTER_BAR ? r->start : r->shown;
	u32 new = vpci_merge(old, w, r->stored);
	bool choice = r->kind == VPCI_REGISTER_BAR || r->kind == VPCI_REGISTER_CHOICE;
	bool chosen = (new & r->stored) == r->bits || ((new ^ r->start) & r->stored) == 0;

	r->shown = choice && !chosen ? old : new;
	return choice ? chosen
		      : r->kind != VPCI_REGISTER_FIXED ||
				((w->value ^ r->start) & w->lanes & r->bits) == 0;
}

void vpci_register_write(struct vpci *v, struct vpci_function *f, const struct vpci_write *w)
{
	struct vpci_register *r = vpci_register_at(f, w->reg);

	if (r->kind == VPCI_REGISTER_RESET && (w->lanes & w->value & r->bits) != 0) {
		vpci_reset_begin(v, f);
		return;
	}
	if (!register_store(r, w) && r->refusal != VPCI_REFUSALS) {
		vpci_refuse(v, f, f->pci.bdf, w->reg, r->refusal);
	}
	vpci_hw_write_bits(v, f, w, r->writable);
	if (r->kind == VPCI_REGISTER_MSI) {
		vpci_msi_changed(v, f);
	}
}
