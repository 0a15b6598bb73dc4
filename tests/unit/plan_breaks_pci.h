/* SPDX-License-Identifier: Apache-2.0 */
/* What is planted in PCI functions. See plan_breaks.h. */
#pragma once

#include "plan_breaks_ports.h"

/* ---- who has a function ---- */

static bool broken_give(struct wanted_partition *p, u32 function)
{
	if (p->pci_count == MAX_PARTITION_PCI) {
		return false;
	}
	p->pci[p->pci_count++] = function;
	return true;
}

static bool break_function_twice(void)
{
	struct wanted_partition *p = broken_partition();

	return p->pci_count != 0 &&
	       broken_give(broken_partition(), p->pci[random_below(p->pci_count)]);
}

static bool break_function_unknown(void)
{
	return broken_give(broken_partition(), PCI_BDF(0xfb, random_below(32), random_below(8)));
}

/* A bridge, or a bus number for the second time. */
static bool break_function_kind(void)
{
	const struct pci_function *f = &machine.pci.functions[random_below(machine.pci.count)];

	return (known_platform(f) ||
		wanted_mixes(broken_partition(), (u32)f->segment << 16 | f->bdf)) &&
	       broken_give(broken_partition(), (u32)f->segment << 16 | f->bdf);
}

/* Two functions of two partitions, one of which masters the bus. */
static bool broken_functions(struct pci_function **a, struct pci_function **b)
{
	struct wanted_partition *p;
	struct wanted_partition *q;

	if (!broken_pair(&p, &q)) {
		return false;
	}
	*a = broken_function(p);
	*b = broken_function(q);
	return *a != NULL && *b != NULL && known_master(*a) && *a != *b;
}

static bool break_group(void)
{
	struct pci_function *a;
	struct pci_function *b;

	if (!broken_functions(&a, &b)) {
		return false;
	}
	b->group = a->group;
	b->group_reason = PCI_GROUP_PORT;
	b->group_cause = a->bdf;
	return true;
}

static bool break_requester(void)
{
	struct pci_function *a;
	struct pci_function *b;

	if (!broken_functions(&a, &b) || !known_master(b) || a->segment != b->segment) {
		return false;
	}
	b->requester = random_percent(50) ? a->bdf : a->requester;
	return true;
}

/* Takes the line of @function out of @p's intx, or has it do without. */
static void broken_unconnect(struct wanted_partition *p, u32 function, bool none)
{
	unsigned int kept = 0;
	bool owned = false;

	for (unsigned int i = 0; i < p->intx_count; i++) {
		if (p->intx[i].function != function) {
			p->intx[kept++] = p->intx[i];
		}
	}
	p->intx_count = kept;
	for (unsigned int i = 0; i < p->pci_count; i++) {
		owned = owned || p->pci[i] == function;
	}
	if (none && owned) {
		p->intx[p->intx_count++] = (struct wanted_pin){function, WANTED_NO_PIN};
	}
}

/* Pins without messages on one wire: by their lines, or by what the firmware noted. */
static bool break_wire(void)
{
	struct pci_function *a;
	struct pci_function *b;
	const u32 gsi = random_percent(50) ? 20 : PCI_NO_GSI;

	if (!broken_functions(&a, &b) || a->pin == 0 || b->pin == 0) {
		return false;
	}
	for (unsigned int i = 0; i < 2; i++) {
		struct pci_function *f = i == 0 ? a : b;

		f->msi.count = 0;
		f->msix.count = 0;
		f->gsi = gsi;
		f->line = 7;
		for (unsigned int j = 0; j < wanted.count; j++) {
			broken_unconnect(&wanted.partitions[j], f->bdf, gsi == PCI_NO_GSI);
		}
	}
	return true;
}

static bool break_unconfined(void)
{
	struct pci_function *f = broken_function(broken_partition());

	if (f == NULL || wanted.if_present) {
		return false;
	}
	f->iommu = PCI_NO_IOMMU;
	return true;
}

static bool break_remapping(void)
{
	if (broken_function(broken_partition()) == NULL || wanted.if_present) {
		return false;
	}
	machine.iommu_interrupts = false;
	return true;
}

static bool break_reserved(void)
{
	const struct pci_function *f = broken_function(broken_partition());

	/* A USB controller is given up by the firmware. */
	if (f == NULL || !known_master(f) || f->class_code == 0x0c0330) {
		return false;
	}
	machine.reserved[machine.reserved_count++] =
		(struct inventory_reserved){{0x9f000, MIB(1)}, f->segment, f->bdf};
	return true;
}

/* ---- where registers lie ---- */

static bool break_bar_ram(void)
{
	const struct range *r = &machine.ram.list[random_below(machine.ram.count)];

	return broken_move(false, random_step(r->start, r->end - 1, 1));
}

static bool break_bar_kept(void)
{
	const struct range *r = &machine.kept.list[random_below(machine.kept.count)];

	return broken_move(false, random_step(r->start, r->end - 1, 1));
}

static bool break_bar_hypervisor(void)
{
	return broken_move(false, machine.hypervisor.start);
}

static bool break_bar_registers(void)
{
	const struct inventory_registers *r =
		&machine.registers[random_below(machine.register_count)];

	return broken_move(false, r->memory.start + random_below(PAGE_SIZE));
}

static bool break_bar_interrupts(void)
{
	return broken_move(false, 0xfee00000 + random_below(MIB(1)));
}

static bool break_bar_iommu(void)
{
	const struct inventory_iommu *unit = &machine.iommus[random_below(MAX_IOMMU_UNITS)];

	return unit->size != 0 && broken_move(false, unit->base + random_below(unit->size));
}

static bool break_bar_ecam(void)
{
	const struct acpi_mcfg *row = &machine.ecam[0];

	return machine.ecam_count != 0 &&
	       broken_move(false, row->base.v + random_below((row->bus_last + 1ULL) << 20));
}

/* Over a BAR of another function, whoever has it, of any segment. */
static bool break_bar_bar(void)
{
	const struct pci_function *f = &machine.pci.functions[random_below(machine.pci.count)];
	const struct pci_bar *other = &f->bars[random_below(PCI_BARS)];
	struct pci_bar *bar = broken_bar(broken_partition(), other->io);

	if (bar == NULL || bar == other || other->size == 0) {
		return false;
	}
	bar->address = ALIGN_DOWN(other->address + random_below(other->size), bar->size);
	return true;
}

static bool break_bar_page(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;
	struct pci_bar *x;
	const struct pci_bar *y;

	if (!broken_pair(&a, &b)) {
		return false;
	}
	x = broken_bar(a, false);
	y = broken_bar(b, false);
	if (x == NULL || y == NULL || x == y || x->size > 2048 || y->size > 2048) {
		return false;
	}
	x->address = ALIGN_DOWN(y->address, PAGE_SIZE) + (~y->address & 2048);
	return true;
}

static bool break_bar_window(void)
{
	struct pci_function *f = broken_function(broken_partition());
	const struct pci_function *bridge = f != NULL ? pci_above(&machine.pci, f) : NULL;

	if (bridge == NULL || bridge->class_code == 0x060401) {
		return false;
	}
	for (unsigned int n = 0; n < PCI_BARS; n++) {
		if (f->bars[n].size != 0) {
			f->bars[n].address = f->bars[n].io ? 0x8000 : 0x300000000000;
			return true;
		}
	}
	return false;
}

/* The bridge right above forwards it, the next one does not. */
static bool break_bar_above(void)
{
	struct pci_function *f = broken_function(broken_partition());
	const struct pci_function *bridge = f != NULL ? pci_above(&machine.pci, f) : NULL;

	bridge = bridge != NULL ? pci_above(&machine.pci, bridge) : NULL;
	for (unsigned int i = 0; bridge != NULL && i < PCI_BARS; i++) {
		struct pci_function *b = &machine.pci.functions[bridge - machine.pci.functions];

		if (f->bars[i].size != 0) {
			b->class_code = 0x060400;
			memset(b->bridge.io, 0, sizeof(b->bridge.io));
			memset(b->bridge.memory, 0, sizeof(b->bridge.memory));
			memset(b->bridge.prefetchable, 0, sizeof(b->bridge.prefetchable));
			return true;
		}
	}
	return false;
}

static bool break_bar_nowhere(void)
{
	struct pci_bar *bar = broken_bar(broken_partition(), false);

	if (bar == NULL) {
		return false;
	}
	bar->address = random_percent(30)   ? 0
		       : random_percent(50) ? BIT(machine.address_bits)
					    : BIT(48);
	return true;
}

static bool break_bar_console(void)
{
	return broken_move(true, wanted.console + random_below(8));
}

static bool break_bar_power(void)
{
	return broken_move(true, machine.ports[random_below(machine.port_count)].last);
}

static bool break_bar_virtual_console(void)
{
	struct wanted_partition *p = broken_partition();
	struct pci_bar *bar = broken_bar(p, true);

	if (p->no_console || bar == NULL) {
		return false;
	}
	bar->address = ALIGN_DOWN(0x3f8, bar->size);
	return true;
}

static bool break_bar_ports(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;
	struct pci_bar *bar;

	if (!broken_pair(&a, &b) || a->port_count == 0) {
		return false;
	}
	bar = broken_bar(b, true);
	if (bar == NULL) {
		return false;
	}
	bar->address = ALIGN_DOWN(a->ports[0].last, bar->size);
	return true;
}
