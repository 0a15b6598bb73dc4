/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who owns an address: everything that a BAR must not meet, because it is RAM, memory that the
 * firmware keeps, registers of the platform, config space or another function's. A BAR says where
 * it lies by itself, and a device, its firmware or a boot loader can make it lie anywhere.
 */

#include <lib/format.h>

#include "owners.h"

static const char *const owners_devices[INVENTORY_DEVICES] = {
	[INVENTORY_LOCAL_APIC] = "the registers of the local APIC",
	[INVENTORY_IOAPIC] = "the registers of an IOAPIC",
	[INVENTORY_HPET] = "the registers of the HPET",
};

/* By the architecture: the low memory, IOAPICs, local APICs and interrupt messages. */
static const struct {
	struct range memory;
	const char *owner;
} owners_fixed[] = {
	{{0, MIB(1)}, "the machine's first MiB"},
	{{0xfec00000, 0xfec10000}, "the registers of the IOAPICs"},
	{{0xfee00000, 0xfef00000}, "the window of local APICs and interrupt messages"},
};

static const char *const owners_ports[INVENTORY_PORTS] = {
	[INVENTORY_POWER] = "power management, which switches the machine off",
	[INVENTORY_SMI] = "the firmware's command port",
	[INVENTORY_RESET] = "the reset register of the machine",
};

static bool owners_first(const struct ranges *ranges, struct range r, struct range *found)
{
	for (unsigned int i = 0; i < ranges->count; i++) {
		if (range_overlaps(ranges->list[i], r)) {
			*found = ranges->list[i];
			return true;
		}
	}
	return false;
}

static bool owners_say(struct owner *owner, struct range memory, const char *what)
{
	owner->memory = memory;
	(void)format(owner->text, sizeof(owner->text), "%s", what);
	return true;
}

static bool owners_of_registers(const struct inventory *inventory, struct range r,
				struct owner *owner)
{
	for (unsigned int i = 0; i < inventory->register_count; i++) {
		const struct inventory_registers *row = &inventory->registers[i];

		if (range_overlaps(row->memory, r)) {
			return owners_say(owner, row->memory, owners_devices[row->device]);
		}
	}
	for (unsigned int i = 0; i < inventory->iommu_count; i++) {
		const struct inventory_iommu *unit = &inventory->iommus[i];
		struct range registers;

		if (range_make(unit->base, unit->size, &registers) &&
		    range_overlaps(registers, r)) {
			return owners_say(owner, registers, "the registers of an IOMMU unit");
		}
	}
	for (unsigned int i = 0; i < inventory->ecam_count; i++) {
		const struct acpi_mcfg *row = &inventory->ecam[i];
		const struct range window = {row->base.v + row->bus_first * MIB(1),
					     row->base.v + (row->bus_last + 1ULL) * MIB(1)};

		if (range_overlaps(window, r)) {
			return owners_say(owner, window, "PCI config space");
		}
	}
	return false;
}

bool owner_of_used_memory(const struct inventory *inventory, struct range r, struct owner *owner)
{
	struct range found;

	if (range_overlaps(inventory->hypervisor, r)) {
		return owners_say(owner, inventory->hypervisor, "the hypervisor");
	}
	if (range_overlaps(inventory->pool, r)) {
		return owners_say(owner, inventory->pool, "the hypervisor");
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(owners_fixed); i++) {
		if (range_overlaps(owners_fixed[i].memory, r)) {
			return owners_say(owner, owners_fixed[i].memory, owners_fixed[i].owner);
		}
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		if (range_overlaps(inventory->modules[i].memory, r)) {
			return owners_say(owner, inventory->modules[i].memory, "a boot module");
		}
	}
	if (owners_of_registers(inventory, r, owner)) {
		return true;
	}
	return owners_first(&inventory->ram, r, &found) &&
	       owners_say(owner, found, "RAM of this machine");
}

bool owner_of_memory(const struct inventory *inventory, struct range r, struct owner *owner)
{
	struct range found;

	return owner_of_used_memory(inventory, r, owner) ||
	       (owners_first(&inventory->kept, r, &found) &&
		owners_say(owner, found, "memory that the firmware keeps"));
}

bool owner_of_ports(const struct inventory *inventory, u64 first, u64 last, struct owner *owner)
{
	for (unsigned int i = 0; i < inventory->port_count; i++) {
		const struct inventory_ports *p = &inventory->ports[i];

		if (p->first <= last && first <= p->last) {
			return owners_say(owner, (struct range){p->first, p->last + 1ULL},
					  owners_ports[p->port]);
		}
	}
	return false;
}

/* BARs of the virtual functions that @physfn is to have, taken together. */
static bool owners_virtual(const struct config *config, const struct pci_function *physfn,
			   unsigned int n, struct range *out)
{
	const struct config_sriov *row = plan_sriov_of(config, physfn);
	const struct pci_bar *bar = &physfn->sriov.bars[n];

	return row != NULL && bar->size != 0 && bar->address != 0 &&
	       range_make(bar->address, bar->size * row->vfs, out);
}

static bool owners_bar(const struct pci_bar *bar, bool io, struct range r, struct range *out)
{
	return bar->size != 0 && bar->address != 0 && bar->io == io &&
	       range_make(bar->address, bar->size, out) && range_overlaps(*out, r);
}

bool owner_of_bar(const struct planner *planner, const struct pci_function *f,
		  const struct pci_function *other, unsigned int n, struct range r,
		  struct owner *owner)
{
	const bool io = f->bars[n].io;
	const bool same = other->segment == f->segment && other->bdf == f->bdf;
	const bool is_physfn = other->segment == f->segment && other->bdf == f->physfn;
	const struct pci_name name = pci_name(other->segment, other->bdf);
	struct range found;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		if (owners_bar(&other->bars[i], io, r, &found) && (!same || i < n)) {
			owner->memory = found;
			(void)format(owner->text, sizeof(owner->text), "BAR %u of pci %s", i,
				     name.text);
			return true;
		}
		if (!io && (!is_physfn || i != n) &&
		    owners_virtual(planner->config, other, i, &found) && range_overlaps(found, r)) {
			owner->memory = found;
			(void)format(owner->text, sizeof(owner->text),
				     "BAR %u of the virtual functions of pci %s", i, name.text);
			return true;
		}
	}
	return false;
}
