/* SPDX-License-Identifier: Apache-2.0 */
/* What is planted in ports and interrupt lines. See plan_breaks.h. */
#pragma once

#include "plan_breaks.h"

/* ---- ports ---- */

static bool broken_ports(struct wanted_partition *p, u32 first, u32 last)
{
	if (p->port_count == MAX_PARTITION_IOPORTS) {
		return false;
	}
	p->ports[p->port_count++] = (struct wanted_ports){first, last};
	return true;
}

static bool break_ports_platform(void)
{
	static const u32 ports[] = {0x20, 0x43, 0x64, 0x70, 0x92, 0xa1, 0xb2, 0xcf8, 0xcff, 0x602};
	const u32 port = ports[random_below(ARRAY_SIZE(ports))];

	return broken_ports(broken_partition(), port - (u32)random_below(2), port);
}

static bool break_ports_power(void)
{
	const struct inventory_ports *row = &machine.ports[random_below(machine.port_count)];

	const u32 first = random_percent(50) ? row->first : row->last;

	return random_percent(30) ? broken_ports(broken_partition(), row->first - 1U, row->first)
				  : broken_ports(broken_partition(), first, row->last + 3U);
}

static bool break_ports_console(void)
{
	return broken_ports(broken_partition(), wanted.console + (u32)random_below(8),
			    wanted.console + 8);
}

static bool break_ports_virtual(void)
{
	struct wanted_partition *p = broken_partition();

	return !p->no_console && broken_ports(p, 0x3ff, 0x3ff);
}

static bool break_ports_twice(void)
{
	struct wanted_partition *p = broken_partition();

	return p->port_count != 0 &&
	       broken_ports(broken_partition(), p->ports[0].last, p->ports[0].last + 1);
}

static bool break_ports_bar(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;
	const struct pci_bar *bar;

	if (!broken_pair(&a, &b)) {
		return false;
	}
	bar = broken_bar(a, true);
	return bar != NULL &&
	       broken_ports(b, (u32)(bar->address + random_below(bar->size)), 0xffff);
}

/* ---- lines ---- */

static bool broken_irq(struct wanted_partition *p, unsigned int irq)
{
	if (p->irq_count == MAX_PARTITION_IRQS) {
		return false;
	}
	p->irqs[p->irq_count++] = irq;
	return true;
}

static bool break_irq_twice(void)
{
	struct wanted_partition *p = broken_partition();

	return p->irq_count != 0 && broken_irq(broken_partition(), p->irqs[0]);
}

static bool break_irq_console(void)
{
	const unsigned int irq = wanted.console == 0x3f8 ? 4 : wanted.console == 0x2f8 ? 3 : 0;

	return irq != 0 && broken_irq(broken_partition(), irq);
}

static bool break_irq_beyond(void)
{
	return broken_irq(broken_partition(), machine.gsi_count < 24 ? 17 : 24);
}

/* The machine wires an ISA interrupt to a line that another partition has. */
static bool break_irq_override(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;

	if (!broken_pair(&a, &b) || a->irq_count == 0 || a->irqs[0] == 7) {
		return false;
	}
	machine.overrides[machine.override_count++] =
		(struct acpi_override){7, known_line(a->irqs[0]), 0};
	return broken_irq(b, 7);
}

/* A pin of @p arrives at @gsi, by what the configuration says. */
static bool broken_pin_line(struct wanted_partition *p, u32 gsi)
{
	const struct pci_function *f = broken_function(p);
	const u32 name = f != NULL ? (u32)f->segment << 16 | f->bdf : 0;

	if (f == NULL || f->pin == 0) {
		return false;
	}
	for (unsigned int i = 0; i < p->intx_count; i++) {
		if (p->intx[i].function == name) {
			p->intx[i].gsi = gsi;
			return true;
		}
	}
	p->intx[p->intx_count++] = (struct wanted_pin){name, gsi};
	return true;
}

static bool break_pin_taken(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;
	u32 gsi;

	if (!broken_pair(&a, &b) || (a->irq_count == 0 && a->intx_count == 0)) {
		return false;
	}
	gsi = a->irq_count != 0 ? known_line(a->irqs[0]) : a->intx[0].gsi;
	return gsi != WANTED_NO_PIN && broken_pin_line(b, gsi);
}

static bool break_pin_beyond(void)
{
	return broken_pin_line(broken_partition(), machine.gsi_count);
}

/* The virtual console has this line of the guest's IOAPIC. */
static bool break_pin_console(void)
{
	struct wanted_partition *p = broken_partition();

	return !p->no_console && broken_pin_line(p, 4);
}

/* On the line of the hypervisor's own console: a pin, or an ISA interrupt that is wired to it. */
static bool break_line_console(void)
{
	struct wanted_partition *p = broken_partition();
	const unsigned int irq = wanted.console == 0x3f8 ? 4 : wanted.console == 0x2f8 ? 3 : 0;

	if (irq == 0 || random_percent(50)) {
		return irq != 0 && (p->no_console || irq == 3) && broken_pin_line(p, irq);
	}
	p->no_console = true;
	machine.overrides[machine.override_count++] = (struct acpi_override){7, irq, 0};
	return broken_irq(p, 7);
}

static bool break_intx_foreign(void)
{
	struct wanted_partition *p = broken_partition();

	if (p->intx_count == MAX_PARTITION_PCI) {
		return false;
	}
	p->intx[p->intx_count++] = (struct wanted_pin){PCI_BDF(0xfa, 1, 1), 17};
	return true;
}

static bool break_pin_unknown(void)
{
	struct wanted_partition *p = broken_partition();
	struct pci_function *f = broken_function(p);

	if (f == NULL || !known_needs_pin(f)) {
		return false;
	}
	f->gsi = PCI_NO_GSI;
	p->intx_count = 0;
	return true;
}
