/* SPDX-License-Identifier: Apache-2.0 */
/*
 * I/O ports of the plan: those that are written down, and the timer that a guest without another
 * clock reads. Ports of BARs are in windows.c. A port has one owner.
 */

#include <drivers/isa.h>

#include "owners.h"

#define TIMER_PORTS 4

/* Whoever has the power switch stops everybody. */
static void ports_check_platform(const struct planner *planner, const struct config_partition *c,
				 const struct config_ports *ports)
{
	const struct claim claim = {
		.kind = CLAIM_PORTS, .first = ports->first, .last = ports->last};
	struct claim platform;
	struct owner owner;

	/* What no machine lets go of was reported with the file itself. */
	if (!claim_platform(&claim, &platform) &&
	    owner_of_ports(planner->inventory, ports->first, ports->last, &owner)) {
		(void)mistake(
			&planner->source, ports->line,
			"I/O range %#x-%#x of partition '%s' overlaps %#lx-%#lx, which is %s: leave it out",
			ports->first, ports->last, c->name, owner.memory.start,
			owner.memory.end - 1, owner.text);
	}
}

/* Consoles that the file names by their ports were checked with it. */
static void ports_check_console(const struct planner *planner, const struct config_partition *c,
				const struct config_ports *ports)
{
	const struct range r = {ports->first, ports->last + 1ULL};
	const struct plan_console *console = plan_console_of(planner->plan, true, r);

	if (console != NULL && !console->written) {
		(void)mistake(
			&planner->source, ports->line,
			"I/O range %#x-%#x of partition '%s' overlaps the hypervisor's console (I/O port %#lx): leave it out, or move the console",
			ports->first, ports->last, c->name, console->uart.base);
	}
}

/* Against the BARs of functions that other partitions have. */
static void ports_check_bars(const struct planner *planner, const struct plan_partition *q,
			     const struct config_ports *ports)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		const struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; p != q && j < p->port_count; j++) {
			const struct plan_ports *bar = &p->ports[j];
			const struct plan_function *f = &p->functions[bar->function];

			if (bar->kind == PLAN_PORTS_BAR && ports->first <= bar->last &&
			    bar->first <= ports->last) {
				(void)mistake(
					&planner->source, ports->line,
					"I/O range %#x-%#x of partition '%s' overlaps BAR %u of pci %s of partition '%s' (line %u), %#x-%#x: leave it out",
					ports->first, ports->last, q->config->name, bar->bar,
					pci_name(f->pci.segment, f->pci.bdf).text, p->config->name,
					f->line, bar->first, bar->last);
			}
		}
	}
}

static void ports_add(const struct planner *planner, struct plan_partition *p)
{
	const struct config_partition *c = p->config;
	const u16 timer = planner->inventory->pm_timer;

	for (unsigned int i = 0; i < c->ioports_count; i++) {
		p->ports[p->port_count++] = (struct plan_ports){
			c->ioports[i].first, c->ioports[i].last, PLAN_PORTS_GIVEN, 0, 0};
	}
	/* It can only be read, and reading it changes nothing. */
	if (timer != 0) {
		p->pm_timer = timer;
		p->ports[p->port_count++] = (struct plan_ports){
			timer, (u16)(timer + TIMER_PORTS - 1), PLAN_PORTS_TIMER, 0, 0};
	}
	for (unsigned int i = 0; i < ISA_COMS; i++) {
		const u16 com = isa_coms[i].port;

		if (config_owns_ports(c, com, com + ISA_COM_PORTS - 1U) &&
		    config_owns_irq(c, (u32)isa_irq_of_com(com))) {
			p->com_ports = (u8)(p->com_ports | 1U << i);
		}
	}
}

void plan_ports(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->config->ioports_count; j++) {
			ports_check_platform(planner, p->config, &p->config->ioports[j]);
			ports_check_console(planner, p->config, &p->config->ioports[j]);
			ports_check_bars(planner, p, &p->config->ioports[j]);
		}
		ports_add(planner, p);
	}
}
