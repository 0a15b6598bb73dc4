/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The BARs of functions that partitions have: each is judged against everything that has an owner,
 * and against the bridges above it. What is wrong is reported by name, and the function is then
 * not mapped.
 */

#include <drivers/isa.h>
#include <hv/vuart.h>
#include <lib/format.h>

#include "owners.h"

#define BRIDGE_SUBTRACTIVE 0x060401U /* class: forwards what nobody else takes */
#define GUEST_ADDRESS_BITS 48U       /* that second-stage tables of four levels translate */

/* A BAR as messages begin: "BAR 0 of pci 00:03.0 of partition 'rt', 0x...-0x...,". */
struct bars_subject {
	char text[140];
};

static struct bars_subject bars_subject(const struct plan_partition *p,
					const struct plan_function *f, unsigned int n)
{
	const struct pci_bar *bar = &f->pci.bars[n];
	struct bars_subject subject = {""};

	(void)format(subject.text, sizeof(subject.text), "BAR %u of %s, %#lx-%#lx,", n,
		     plan_subject(p, f).text, bar->address, bar->address + bar->size - 1);
	return subject;
}

static bool bars_refuse(const struct planner *planner, const struct plan_partition *p,
			const struct plan_function *f, unsigned int n, const struct owner *owner)
{
	return mistake(
		&planner->source, f->line,
		"%s lies in %s, %#lx-%#lx: leave the function out, or have the firmware place it anew (switch the machine off and on, or reset the firmware's setup)",
		bars_subject(p, f, n).text, owner->text, owner->memory.start,
		owner->memory.end - 1);
}

/* Whether all bridges above forward the BAR. */
static bool bars_check_windows(const struct planner *planner, const struct plan_partition *p,
			       const struct plan_function *f, unsigned int n, struct range r)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	const struct pci_function *bridge = pci_above(machine, &f->pci);

	for (unsigned int depth = 0; bridge != NULL && depth < 256; depth++) {
		const struct pci_bridge *b = &bridge->bridge;
		const struct range io = {b->io[0], b->io[1]};
		const struct range memory = {b->memory[0], b->memory[1]};
		const struct range prefetchable = {b->prefetchable[0], b->prefetchable[1]};
		bool inside = f->pci.bars[n].io ? range_contains(io, r)
						: range_contains(memory, r) ||
							  range_contains(prefetchable, r);

		if (!inside && bridge->class_code != BRIDGE_SUBTRACTIVE) {
			return mistake(
				&planner->source, f->line,
				"%s lies outside of what bridge %s above it forwards, so that it cannot be reached, or something else is: leave the function out, or have the firmware place it anew",
				bars_subject(p, f, n).text,
				pci_name(bridge->segment, bridge->bdf).text);
		}
		bridge = pci_above(machine, bridge);
	}
	return true;
}

/* Against the BARs of every other function, owned or not, and of its own before this one. */
static bool bars_check_functions(const struct planner *planner, const struct plan_partition *p,
				 const struct plan_function *f, unsigned int n, struct range r)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	struct owner owner;

	for (unsigned int i = 0; i < machine->count; i++) {
		if (owner_of_bar(planner, &f->pci, &machine->functions[i], n, r, &owner)) {
			return bars_refuse(planner, p, f, n, &owner);
		}
	}
	/* A virtual function that is to come is not in the list; its own BARs may still overlap. */
	return !f->is_new_vf || !owner_of_bar(planner, &f->pci, &f->pci, n, r, &owner) ||
	       bars_refuse(planner, p, f, n, &owner);
}

static bool bars_check_console(const struct planner *planner, const struct plan_partition *p,
			       const struct plan_function *f, bool io, struct range r)
{
	const struct plan_console *console = plan_console_of(planner->plan, io, r);

	return console == NULL ||
	       mistake(&planner->source, f->line,
		       "%s is the hypervisor's console (%s %#lx): leave it out, or move the console",
		       plan_subject(p, f).text, io ? "I/O port" : "memory", console->uart.base);
}

static bool bars_check_memory(const struct planner *planner, const struct plan_partition *p,
			      const struct plan_function *f, unsigned int n, struct range r)
{
	const struct inventory *inventory = planner->inventory;
	const struct range pages = {ALIGN_DOWN(r.start, PAGE_SIZE), ALIGN_UP(r.end, PAGE_SIZE)};
	/* BARs have the same address for the guest. */
	const unsigned int bits = inventory->address_bits != 0
					  ? MIN(inventory->address_bits, GUEST_ADDRESS_BITS)
					  : GUEST_ADDRESS_BITS;
	struct owner owner;

	if (r.end > BIT(bits)) {
		return mistake(
			&planner->source, f->line,
			"%s is beyond the %u address bits that guests of this machine have: leave the function out",
			bars_subject(p, f, n).text, bits);
	}
	/* Nothing else of a page that is mapped may have another owner. */
	if (!bars_check_console(planner, p, f, false, pages)) {
		return false;
	}
	return !owner_of_memory(inventory, pages, &owner) || bars_refuse(planner, p, f, n, &owner);
}

static const struct owner bars_vuart = {
	{VUART_PORT, VUART_PORT + VUART_PORTS},
	"the ports of its virtual console (console = \"none\" does without)"};

static bool bars_check_ports(const struct planner *planner, const struct plan_partition *p,
			     const struct plan_function *f, unsigned int n, struct range r)
{
	struct claim platform;
	struct owner owner;

	if (r.end > UINT16_MAX + 1ULL) {
		return mistake(&planner->source, f->line,
			       "%s ends beyond the 65536 I/O ports: leave the function out",
			       bars_subject(p, f, n).text);
	}
	if (!bars_check_console(planner, p, f, true, r)) {
		return false;
	}
	if (p->config->console == CONSOLE_VIRTUAL && range_overlaps(r, bars_vuart.memory)) {
		return bars_refuse(planner, p, f, n, &bars_vuart);
	}
	if (claim_platform(
		    &(struct claim){.kind = CLAIM_PORTS, .first = r.start, .last = r.end - 1},
		    &platform)) {
		owner.memory = (struct range){platform.first, platform.last + 1};
		(void)format(owner.text, sizeof(owner.text), "%s", platform.owner);
		return bars_refuse(planner, p, f, n, &owner);
	}
	return !owner_of_ports(planner->inventory, r.start, r.end - 1, &owner) ||
	       bars_refuse(planner, p, f, n, &owner);
}

/* Firmware may leave that to drivers; the address is judged like any other. */
static void bars_warn_decode(const struct planner *planner, const struct plan_partition *p,
			     const struct plan_function *f, unsigned int n)
{
	const bool io = f->pci.bars[n].io;

	if ((f->pci.undecoded & (io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY)) != 0) {
		warn(&planner->source, f->line,
		     "%s was left switched off by the firmware (bit %u of its command register): if the function does not work, have the firmware set it up (an option ROM, a boot entry)",
		     bars_subject(p, f, n).text, io ? 0 : 1);
	}
}

static bool bars_check(const struct planner *planner, const struct plan_partition *p,
		       const struct plan_function *f, unsigned int n)
{
	const struct pci_bar *bar = &f->pci.bars[n];
	struct range r;

	if (bar->size == 0 || (bar->address == 0 && bar->io)) {
		return true;
	}
	if (bar->address == 0) {
		return mistake(
			&planner->source, f->line,
			"BAR %u of %s has no address: let the firmware give it one, or leave the function out",
			n, plan_subject(p, f).text);
	}
	if (!range_make(bar->address, bar->size, &r)) {
		return mistake(&planner->source, f->line,
			       "BAR %u of %s ends beyond all addresses: leave the function out", n,
			       plan_subject(p, f).text);
	}
	bars_warn_decode(planner, p, f, n);
	return (bar->io ? bars_check_ports(planner, p, f, n, r)
			: bars_check_memory(planner, p, f, n, r)) &&
	       bars_check_functions(planner, p, f, n, r) &&
	       (!planner->inventory->complete || bars_check_windows(planner, p, f, n, r));
}

void plan_bars(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->function_count * PCI_BARS; j++) {
			struct plan_function *f = &p->functions[j / PCI_BARS];

			f->bad_bars = !bars_check(planner, p, f, j % PCI_BARS) || f->bad_bars;
		}
		for (unsigned int j = 0; j < p->function_count; j++) {
			plan_map_function(planner, p, j);
		}
	}
}
