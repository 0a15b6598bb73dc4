/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the firmware drives: USB controllers, which it gives up, and functions that nobody owns with
 * memory that the firmware reserves for them (VT-d, "Reserved Memory Region Reporting Structure"),
 * such as a management controller. These go on, with that memory and nothing else.
 */

#include "owners.h"

static bool kept_decodes(const struct pci_function *f)
{
	return f->bars[0].size != 0 && f->bars[0].address != 0 && !f->bars[0].io &&
	       (f->undecoded & PCI_COMMAND_MEMORY) == 0;
}

bool plan_hands_off(const struct plan *plan, const struct pci_function *f)
{
	const struct pci_machine *machine = &plan->inventory->pci;
	const struct planner planner = {{0}, plan->config, plan->inventory, NULL};
	struct owner owner;
	struct range r;

	if (pci_usb_kind(f) == PCI_USB_NONE || pci_is_platform(f)) {
		return false;
	}
	if (pci_usb_kind(f) == PCI_USB_UHCI) {
		return true;
	}
	if (!kept_decodes(f) || !range_make(f->bars[0].address, f->bars[0].size, &r) ||
	    owner_of_memory(
		    plan->inventory,
		    (struct range){ALIGN_DOWN(r.start, PAGE_SIZE), ALIGN_UP(r.end, PAGE_SIZE)},
		    &owner)) {
		return false;
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		if (owner_of_bar(&planner, f, &machine->functions[i], 0, r, &owner)) {
			return false;
		}
	}
	return true;
}

_Static_assert(RANGES_MAX >= MAX_RESERVED, "room for the memory of all of them");

const char *plan_region_refusal(const struct inventory *inventory, struct range r)
{
	struct owner owner;

	if (r.start >= r.end || !ranges_contain(&inventory->kept, r)) {
		return "the memory map does not keep it, an error of the firmware";
	}
	if (r.end > MIB(1) && owner_of_used_memory(inventory, r, &owner)) {
		return "registers that are in use lie there, an error of the firmware";
	}
	return r.end > BIT(MIN(inventory->dma_address_bits, 63U))
		       ? "it is beyond the addresses of the IOMMU"
		       : NULL;
}

static bool kept_may(const struct plan *plan, const struct pci_function *f)
{
	return plan->inventory->has_iommu && f->iommu != PCI_NO_IOMMU && !pci_is_platform(f) &&
	       plan_owner_of(plan, f) == NULL && !plan_silences(plan, f) &&
	       !plan_hands_off(plan, f);
}

bool plan_keeps(const struct plan *plan, const struct pci_function *f)
{
	const struct inventory *inventory = plan->inventory;
	bool any = false;

	for (unsigned int i = 0; i < inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &inventory->reserved[i];

		any = any || (r->segment == f->segment && r->bdf == f->bdf && r->memory.end != 0 &&
			      ranges_contain(&plan->kept, r->memory));
	}
	return any && kept_may(plan, f);
}

const char *plan_cuts_off(const struct plan *plan, const struct pci_function *f, struct range *from)
{
	const struct inventory *inventory = plan->inventory;
	const bool not_cut = !inventory->has_iommu || pci_is_platform(f) ||
			     plan_owner_of(plan, f) != NULL || plan_hands_off(plan, f);

	for (unsigned int i = 0; !not_cut && i < inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &inventory->reserved[i];
		const char *why = plan_region_refusal(inventory, r->memory);

		if (r->segment == f->segment && r->bdf == f->bdf &&
		    (why != NULL || !kept_may(plan, f))) {
			*from = r->memory;
			return why != NULL ? why
			       : plan_silences(plan, f)
				       ? "a function of its isolation group is a partition's"
				       : "no IOMMU unit covers it";
		}
	}
	return NULL;
}

static void kept_add(struct plan *plan, const struct pci_function *f, u16 id)
{
	for (unsigned int i = 0; i < plan->kept_count; i++) {
		if (plan->kept_requesters[i].segment == f->segment &&
		    plan->kept_requesters[i].id == id) {
			return;
		}
	}
	if (id != PCI_NONE) {
		plan->kept_requesters[plan->kept_count++] =
			(struct plan_requester){f->segment, id, f->iommu};
	}
}

void plan_kept(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;
	struct plan *plan = planner->plan;

	for (unsigned int i = 0; i < inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &inventory->reserved[i];
		const struct pci_function *f = pci_find(&inventory->pci, r->segment, r->bdf);

		if (f != NULL && kept_may(plan, f) &&
		    plan_region_refusal(inventory, r->memory) == NULL) {
			(void)ranges_add(&plan->kept, r->memory);
			kept_add(plan, f, f->bdf);
			kept_add(plan, f, f->requester);
			kept_add(plan, f, pci_alias(f));
		}
	}
	plan->iommu.requesters += plan->kept_count;
	plan->kept_pages = plan_count_kept(planner);
}
