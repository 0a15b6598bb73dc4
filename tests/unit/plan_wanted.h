/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A configuration that is right for the made-up machine, by construction: functions that go
 * together are given together, lines and CPUs once, memory from what is free, with room for
 * tables. Where that cannot be told without doing the plan's own work, it is marked as unsure.
 */
#pragma once

#include "plan_text.h"

#define TABLES_SLACK MIB(4)
#define WANTED_FUNCTIONS 24 /* whose interrupts are no more than there can be */

static struct ranges wanted_free; /* RAM that nobody has yet */
#define WANTED_LINES 64
static int wanted_lines[WANTED_LINES];               /* owner of each interrupt line, -1 nobody */
static unsigned int wanted_class[MAX_PCI_FUNCTIONS]; /* functions of one class go together */

static void wanted_cpus(void)
{
	unsigned int last_core = machine.cpus[machine.cpu_count - 1].core;
	int owner[MAX_CPUS];

	for (unsigned int i = 0; i < machine.cpu_count; i++) {
		last_core = MAX(last_core, machine.cpus[i].core);
	}
	wanted.count = random_percent(80) ? random_number(1, 4) : random_number(1, 16);
	wanted.count = MIN(wanted.count, last_core + 1);
	wanted.share = random_percent(15);
	wanted.unmitigated = random_percent(20);
	for (unsigned int core = 0; core <= last_core; core++) {
		owner[core] = core < wanted.count  ? (int)core
			      : random_percent(80) ? (int)random_below(wanted.count)
						   : -1;
	}
	for (unsigned int i = 0; i < machine.cpu_count; i++) {
		const struct cpu_info *cpu = &machine.cpus[i];
		int who = cpu->thread != 0 && wanted.share && random_percent(50)
				  ? (int)random_below(wanted.count)
				  : owner[cpu->core];

		if (who >= 0 && (cpu->thread == 0 || random_percent(90))) {
			struct wanted_partition *p = &wanted.partitions[who];

			p->cpus[p->cpu_count++] = i;
		}
	}
}

static void wanted_join(unsigned int a, unsigned int b)
{
	const unsigned int old = wanted_class[b];

	for (unsigned int i = 0; i < machine.pci.count; i++) {
		wanted_class[i] = wanted_class[i] == old ? wanted_class[a] : wanted_class[i];
	}
}

static bool wanted_share_page(const struct pci_function *a, const struct pci_function *b)
{
	for (unsigned int i = 0; i < PCI_BARS * PCI_BARS; i++) {
		const struct pci_bar *x = &a->bars[i / PCI_BARS];
		const struct pci_bar *y = &b->bars[i % PCI_BARS];

		if (x->size != 0 && y->size != 0 && !x->io && !y->io &&
		    x->address / PAGE_SIZE <= (y->address + y->size - 1) / PAGE_SIZE &&
		    y->address / PAGE_SIZE <= (x->address + x->size - 1) / PAGE_SIZE) {
			return true;
		}
	}
	return false;
}

/* More careful than need be: what might be one wire is. */
static bool wanted_together(const struct pci_function *a, const struct pci_function *b)
{
	u8 bus[2];
	u8 device[2];

	if (a->group == b->group || wanted_share_page(a, b)) {
		return true;
	}
	if (!known_needs_pin(a) || !known_needs_pin(b)) {
		return false;
	}
	return known_gsi(a) == known_gsi(b) || a->line == b->line ||
	       (pci_root_pin(&machine.pci, a, &bus[0], &device[0]) ==
			pci_root_pin(&machine.pci, b, &bus[1], &device[1]) &&
		bus[0] == bus[1] && device[0] == device[1]);
}

static void wanted_classes(void)
{
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		wanted_class[i] = i;
		machine.pci.functions[i].gsi =
			machine.pci.functions[i].pin != 0 && random_percent(30)
				? known_gsi(&machine.pci.functions[i])
				: PCI_NO_GSI;
	}
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		for (unsigned int j = 0; j < i; j++) {
			if (wanted_together(&machine.pci.functions[j], &machine.pci.functions[i])) {
				wanted_join(j, i);
			}
		}
	}
}

/* Lines that a guest's IOAPIC has no number for arrive at its pins from 16 on, if one is free. */
static bool wanted_take_line(int who, u32 gsi)
{
	unsigned int high = 0;

	for (unsigned int i = 16; i < WANTED_LINES; i++) {
		high += wanted_lines[i] == who;
	}
	if (gsi >= WANTED_LINES || gsi >= machine.gsi_count ||
	    (wanted_lines[gsi] != -1 && wanted_lines[gsi] != who) ||
	    (gsi >= 16 && high >= IOAPIC_PINS - 16 && wanted_lines[gsi] != who)) {
		return false;
	}
	wanted_lines[gsi] = who;
	return true;
}

static void wanted_pin(int who, u32 name, const struct pci_function *f)
{
	struct wanted_partition *p = &wanted.partitions[who];
	const bool needs = known_needs_pin(f);
	bool line;

	if (f->pin == 0 || (!needs && random_percent(85))) {
		return;
	}
	line = random_percent(85) && wanted_take_line(who, known_gsi(f));
	if (!needs && !line) {
		return;
	}
	if (f->gsi == PCI_NO_GSI || !line || random_percent(20)) {
		p->intx[p->intx_count++] =
			(struct wanted_pin){name, line ? known_gsi(f) : WANTED_NO_PIN};
	}
}

static bool wanted_may_have(const struct pci_function *f)
{
	for (unsigned int i = 0; i < machine.reserved_count; i++) {
		if (machine.reserved[i].segment == f->segment &&
		    machine.reserved[i].bdf == f->bdf && known_master(f)) {
			return false;
		}
	}
	return !known_platform(f) && (known_master(f) || wanted.if_present) &&
	       f->class_code >> 8 != 0x0101;
}

static bool wanted_has_room(int who)
{
	unsigned int all = 0;

	for (unsigned int i = 0; i < wanted.count; i++) {
		all += wanted.partitions[i].pci_count;
	}
	wanted.unsure = wanted.unsure || all >= WANTED_FUNCTIONS;
	return wanted.partitions[who].pci_count < MAX_PARTITION_PCI;
}

/* Buses of two segments have two numbers: a guest sees one segment. */
static bool wanted_mixes(const struct wanted_partition *p, u32 name)
{
	for (unsigned int i = 0; i < p->pci_count; i++) {
		if (p->pci[i] >> 16 != name >> 16 &&
		    PCI_BUS(p->pci[i] & 0xffff) == PCI_BUS(name & 0xffff)) {
			return true;
		}
	}
	return false;
}

static void wanted_give(int who, u32 name, const struct pci_function *f)
{
	struct wanted_partition *p = &wanted.partitions[who];

	if (!wanted_mixes(p, name) && wanted_has_room(who)) {
		p->pci[p->pci_count++] = name;
		wanted_pin(who, name, f);
	}
}

/* Virtual functions go to anybody unless their group is that of something above them. */
static void wanted_virtual(unsigned int index, const int *owner)
{
	const struct pci_function *pf = &machine.pci.functions[index];
	unsigned int vfs = random_number(1, MAX(pf->sriov.total, 1U));

	if (pf->sriov.total == 0 || !pf->sriov.ready || pf->segment != 0 || random_percent(50) ||
	    wanted.sriov_count == 3 || pci_sriov_unreachable(&machine.pci, pf, (u16)vfs) != NULL ||
	    PCI_BUS(pf->bdf + pf->sriov.first + vfs * pf->sriov.stride) != PCI_BUS(pf->bdf)) {
		return;
	}
	wanted.sriov[wanted.sriov_count++] = (struct wanted_sriov){pf->bdf, vfs};
	for (unsigned int i = 0; i < vfs; i++) {
		const struct pci_function vf = pci_virtual_function(pf, (u16)i);
		int who = vf.group == PCI_NONE ? (int)random_below(wanted.count)
					       : owner[wanted_class[index]];

		if (random_percent(40) && who >= 0 && !known_platform(pf) &&
		    (known_master(pf) || wanted.if_present)) {
			wanted_give(who, vf.bdf, &vf);
		}
	}
}

static void wanted_pci(void)
{
	int owner[MAX_PCI_FUNCTIONS];

	wanted.if_present = random_percent(20);
	wanted_classes();
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		owner[i] = random_percent(85) ? (int)random_below(wanted.count) : -1;
	}
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		const struct pci_function *f = &machine.pci.functions[i];
		const int who = owner[wanted_class[i]];

		if (who >= 0 && random_percent(80) && wanted_may_have(f)) {
			wanted_give(who, (u32)f->segment << 16 | f->bdf, f);
		}
	}
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		wanted_virtual(i, owner);
	}
}

static void wanted_ports(int who)
{
	static const struct wanted_ports free_ports[] = {{0x2f8, 0x2ff}, {0x3e8, 0x3ef},
							 {0x300, 0x31f}, {0x220, 0x22f},
							 {0x378, 0x37a}, {0xa00, 0xa00}};
	static const unsigned int irqs[] = {3, 5, 6, 7, 9, 10, 11, 12, 14, 15};
	struct wanted_partition *p = &wanted.partitions[who];
	unsigned int i = (unsigned int)random_below(ARRAY_SIZE(free_ports) * 4) / 2;

	/* Partition number n tries every other range: none is given twice. */
	if (i < ARRAY_SIZE(free_ports) && i % wanted.count == (unsigned int)who % wanted.count &&
	    free_ports[i].first != wanted.console) {
		p->ports[p->port_count++] = free_ports[i];
	}
	while (random_percent(30) && p->irq_count < 4) {
		unsigned int irq = irqs[random_below(ARRAY_SIZE(irqs))];
		u32 line = known_line(irq);

		if (line < IOAPIC_PINS && wanted_lines[line] == -1 && wanted_take_line(who, line)) {
			p->irqs[p->irq_count++] = irq;
		}
	}
}

static void wanted_begin(void)
{
	static const unsigned int consoles[] = {0x3f8, 0x3f8, 0x3f8, 0x2f8, 0xb800};

	memset(&wanted, 0, sizeof(wanted));
	for (unsigned int i = 0; i < ARRAY_SIZE(wanted_lines); i++) {
		wanted_lines[i] = -1;
	}
	wanted.console = consoles[random_below(ARRAY_SIZE(consoles))];
	wanted_lines[4] = MAX_PARTITIONS; /* of COM1, the hypervisor's or virtual */
	wanted_lines[3] = wanted.console == 0x2f8 ? MAX_PARTITIONS : -1;
	wanted_lines[2] = MAX_PARTITIONS;
	wanted_cpus();
	for (unsigned int i = 0; i < wanted.count; i++) {
		struct wanted_partition *p = &wanted.partitions[i];

		(void)snprintf(p->name, sizeof(p->name), "p%u", i);
		p->no_console = random_percent(25);
	}
}
