/* SPDX-License-Identifier: Apache-2.0 */
/*
 * UARTs of the hypervisor's console: where they are, and that no partition reaches them. Their
 * ports and registers have an owner like any other, also where no UART answers.
 */

#include <lib/format.h>

#include "owners.h"

#define CLASS_SERIAL 0x0700    /* base class and sub class */
#define CLASS_MULTIPORT 0x0702 /* several of them; the first is the console's */

static bool console_is_serial(const struct pci_function *f)
{
	return f->class_code >> 8 == CLASS_SERIAL || f->class_code >> 8 == CLASS_MULTIPORT;
}

/* By its first BAR with I/O ports, else by its first in memory. */
static bool console_of_function(const struct pci_function *f, struct uart *uart)
{
	const struct pci_bar *found = NULL;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &f->bars[i];

		if (bar->address != 0 && bar->size >= UART_REGISTERS &&
		    (found == NULL || (bar->io && !found->io))) {
			found = bar;
		}
	}
	if (found != NULL) {
		*uart = (struct uart){.base = found->address,
				      .access = found->io ? UART_PORTS : UART_MEMORY8};
	}
	return found != NULL;
}

bool plan_output_uart(const struct config_output *output, const struct acpi_spcr *spcr,
		      const struct pci_machine *pci, struct uart *uart)
{
	const struct pci_function *f;

	*uart = (struct uart){.base = output->address};
	switch (output->kind) {
	case OUTPUT_PORT:
		return true;
	case OUTPUT_AUTO:
		*uart = spcr->uart.base != 0 ? spcr->uart : *uart;
		return true;
	case OUTPUT_MEMORY8:
		uart->access = UART_MEMORY8;
		return true;
	case OUTPUT_MEMORY32:
		uart->access = UART_MEMORY32;
		return true;
	case OUTPUT_PCI:
		f = pci_find(pci, output->pci.segment, config_pci_bdf(&output->pci));
		return f != NULL && console_is_serial(f) && console_of_function(f, uart);
	case OUTPUT_SCREEN:
	default:
		return false;
	}
}

static struct range console_registers(const struct uart *uart)
{
	return (struct range){uart->base, uart->base + uart_size(uart)};
}

const char *plan_uart_owner(const struct inventory *inventory, const struct uart *uart)
{
	static struct owner owner; /* for the caller to read */
	const struct range r = console_registers(uart);

	if (uart->access == UART_PORTS) {
		return owner_of_ports(inventory, r.start, r.end - 1, &owner) ? owner.text : NULL;
	}
	/* Firmware may well keep the memory of a UART that it uses itself. */
	return owner_of_used_memory(inventory, r, &owner) ? owner.text : NULL;
}

const struct plan_console *plan_console_of(const struct plan *plan, bool io, struct range r)
{
	for (unsigned int i = 0; i < plan->console_count; i++) {
		const struct uart *uart = &plan->consoles[i].uart;

		if ((uart->access == UART_PORTS) == io &&
		    range_overlaps(console_registers(uart), r)) {
			return &plan->consoles[i];
		}
	}
	return NULL;
}

static void console_add(const struct planner *planner, const struct uart *uart, bool written)
{
	struct plan *plan = planner->plan;

	if (plan->console_count < PLAN_CONSOLES_MAX) {
		plan->consoles[plan->console_count++] = (struct plan_console){*uart, written};
	}
}

/* The serial ports that there are, for a message. */
static void console_list(const struct planner *planner, char *names, size_t size)
{
	const struct pci_machine *machine = &planner->inventory->pci;
	size_t used = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (console_is_serial(f)) {
			used += format(names + used, size - used, "%s%s",
				       used != 0 ? ", " : "this machine has ",
				       pci_name(f->segment, f->bdf).text);
		}
	}
	if (used == 0) {
		(void)format(names, size, "this machine has none");
	}
}

static bool console_check_function(const struct planner *planner,
				   const struct config_output *output)
{
	const u16 bdf = config_pci_bdf(&output->pci);
	const struct pci_function *f = pci_find(&planner->inventory->pci, output->pci.segment, bdf);
	const struct pci_name name = pci_name(output->pci.segment, bdf);
	char others[120];
	struct uart uart;

	console_list(planner, others, sizeof(others));
	if (f == NULL) {
		return mistake(
			&planner->source, output->line,
			"console pci:%s is not a PCI function of this machine: choose a serial port (%s)",
			name.text, others);
	}
	if (!console_is_serial(f)) {
		return mistake(
			&planner->source, output->line,
			"console pci:%s is not a serial port, whose class is 0700xx or 0702xx, but of class %06x: choose a serial port (%s)",
			name.text, f->class_code, others);
	}
	return console_of_function(f, &uart) ||
	       mistake(&planner->source, output->line,
		       "console pci:%s has no registers with an address: let the firmware give it one, or choose another device",
		       name.text);
}

static void console_of_output(const struct planner *planner, const struct config_output *output)
{
	const struct inventory *inventory = planner->inventory;
	const struct uart port = {.base = output->address};
	const bool written = output->kind == OUTPUT_PORT;
	const char *owner;
	struct uart uart;

	if (output->kind == OUTPUT_PCI && !console_check_function(planner, output)) {
		return;
	}
	if (output->kind == OUTPUT_AUTO) {
		console_add(planner, &port,
			    true); /* where nothing that the firmware names answers */
	}
	if (!plan_output_uart(output, &inventory->spcr, &inventory->pci, &uart)) {
		return;
	}
	owner = plan_uart_owner(inventory, &uart);
	if (owner == NULL) {
		console_add(planner, &uart, written);
	} else if (output->kind != OUTPUT_AUTO) {
		(void)mistake(&planner->source, output->line,
			      "console at %#lx lies in %s: choose another device", uart.base,
			      owner);
	}
}

/* The function that has the registers of @uart in a memory BAR, or NULL. */
static const struct pci_function *console_function(const struct pci_machine *machine,
						   const struct uart *uart)
{
	for (unsigned int i = 0; i < machine->count * PCI_BARS; i++) {
		const struct pci_function *f = &machine->functions[i / PCI_BARS];
		const struct pci_bar *bar = &f->bars[i % PCI_BARS];
		struct range r;

		if (!bar->io && bar->size != 0 && range_make(bar->address, bar->size, &r) &&
		    range_overlaps(r, console_registers(uart))) {
			return f;
		}
	}
	return NULL;
}

/* Functions of a group reach each other's memory, so that the rest of it is switched off. */
static void console_check_groups(const struct planner *planner, const struct plan_partition *p)
{
	for (unsigned int i = 0; i < planner->plan->console_count * p->function_count; i++) {
		const struct uart *uart = &planner->plan->consoles[i / p->function_count].uart;
		const struct plan_function *f = &p->functions[i % p->function_count];
		const struct pci_function *console =
			uart->access != UART_PORTS
				? console_function(&planner->inventory->pci, uart)
				: NULL;

		if (console != NULL && f->master && console->group == f->pci.group &&
		    (console->segment != f->pci.segment || console->bdf != f->pci.bdf)) {
			(void)mistake(
				&planner->source, f->line,
				"%s is in one isolation group with pci %s, which is the hypervisor's console: leave it out, or move the console",
				plan_subject(p, f).text,
				pci_name(console->segment, console->bdf).text);
		}
	}
}

void plan_console(const struct planner *planner)
{
	planner->plan->console_count = 0;
	for (unsigned int i = 0; i < planner->config->output_count; i++) {
		console_of_output(planner, &planner->config->outputs[i]);
	}
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		console_check_groups(planner, &planner->plan->partitions[i]);
	}
}
