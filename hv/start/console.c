/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the console is, looked up in the configuration before anything of that is judged, so that
 * every mistake can be read. Ports are tried first of all; what lies in memory or on PCI when page
 * tables and functions are there. A device that does not answer is named on those that do.
 */

#include <arch/paging.h>
#include <drivers/isa.h>
#include <drivers/pci_access.h>
#include <hv/claims.h>
#include <hv/console.h>
#include <hv/start.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/string.h>

#define SHOWN_MAX 160
#define BAUD_MAX 115200U /* at divisor 1, by the clock that every PC gives its UARTs */

/* A device as messages name it. */
struct console_name {
	char text[56];
};

static struct config_output outputs[MAX_OUTPUTS]; /* the parsed configuration is made anew */
static bool output_tried[MAX_OUTPUTS];
static unsigned int output_count; /* 0: not looked up yet */
static u32 output_speed;

static struct console_name console_name(const struct uart *uart)
{
	struct console_name name = {""};

	(void)format(name.text, sizeof(name.text), "%s %#lx",
		     uart->access == UART_PORTS ? "I/O port" : "memory", uart->base);
	return name;
}

/* Of what the firmware set up, its speed is kept; other registers in memory may have any clock. */
static u16 console_divisor(const struct uart *uart)
{
	const struct acpi_spcr *spcr = &start.acpi.spcr;
	const bool firmware = spcr->uart.base == uart->base && spcr->uart.base != 0;

	if (output_speed != 0) {
		return (u16)(BAUD_MAX / output_speed);
	}
	if (uart->access != UART_PORTS || (firmware && spcr->speed == 0)) {
		return 0;
	}
	return (u16)(BAUD_MAX / (firmware ? spcr->speed : BAUD_MAX));
}

/* Early page tables may not reach the configuration. */
static void console_read_config(enum start_console which)
{
	const struct boot_module *module = start_find_config();
	const struct config *config = &start.config;

	if (module == NULL) {
		output_count = 1; /* all zeros is "auto" */
		outputs[0].address = isa_coms[0].port;
	} else if (which == CONSOLE_ALL || module->start.v + module->size <= GIB(4)) {
		config_find_console((const char *)(uintptr_t)module->start.v, module->size,
				    &start.config);
		output_count = config->output_count;
		output_speed = config->console_speed;
		memcpy(outputs, config->outputs, sizeof(outputs));
	}
}

/* A function's registers may be off until a driver comes. */
static void console_decode(u16 segment, u16 bdf, const struct uart *uart)
{
	const u32 bit = uart->access == UART_PORTS ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY;
	const struct pci_access *pci = start.pci;
	const u32 command = pci->read(pci->context, segment, bdf, PCI_COMMAND, 2);

	pci->write(pci->context, segment, bdf, PCI_COMMAND, 2, command | bit);
}

/* Why a UART cannot be the console, to be read after its name; NULL: it is. */
static const char *console_try(const struct uart *uart)
{
	const char *owner = plan_uart_owner(&start.inventory, uart);
	const u64 page = ALIGN_DOWN(uart->base, PAGE_SIZE);
	const u64 end = ALIGN_UP(uart->base + uart_size(uart), PAGE_SIZE);

	if (owner != NULL) {
		return "is not a UART's";
	}
	if (uart->access != UART_PORTS && paging_map_device(page, end - page) != 0) {
		return "cannot be mapped";
	}
	return console_add(uart, console_divisor(uart)) ? NULL : "is not answered by a UART";
}

static void console_prepare(const struct config_output *output, const struct uart *uart)
{
	const struct acpi_spcr *spcr = &start.acpi.spcr;

	if (output->kind == OUTPUT_PCI) {
		console_decode(output->pci.segment, config_pci_bdf(&output->pci), uart);
	} else if (output->kind == OUTPUT_AUTO && spcr->is_pci && spcr->uart.base == uart->base &&
		   pci_find(&start.inventory.pci, spcr->segment, spcr->bdf) != NULL) {
		console_decode(spcr->segment, spcr->bdf, uart);
	}
}

/* What the configuration names and what is found instead; messages come when all were tried. */
static const char *console_open(const struct config_output *output, struct uart *uart)
{
	const struct uart com1 = {.base = output->address};
	const char *why;

	if (!plan_output_uart(output, &start.acpi.spcr, &start.inventory.pci, uart)) {
		return "is not a serial port of this machine";
	}
	console_prepare(output, uart);
	why = console_try(uart);
	if (why != NULL && output->kind == OUTPUT_AUTO && uart->base != com1.base &&
	    console_try(&com1) == NULL) {
		return NULL;
	}
	return why;
}

/* What does not work, and what does. */
static void console_report(const struct config_output *output, const struct uart *uart,
			   const char *why)
{
	const struct pci_name function =
		pci_name(output->pci.segment, config_pci_bdf(&output->pci));
	const bool pci = output->kind == OUTPUT_PCI;
	const struct console_name port = console_name(uart);
	const char *name = pci ? function.text : port.text;
	struct uart other;
	char rest[SHOWN_MAX] = "";
	size_t used = 0;

	for (unsigned int i = 0; console_uart(i, &other); i++) {
		used += format(rest + used, sizeof(rest) - used, "%s%s", i == 0 ? "" : ", ",
			       console_name(&other).text);
	}
	if (start.boot.screen.width != 0) {
		(void)format(rest + used, sizeof(rest) - used, "%sthe screen",
			     used != 0 ? ", " : "");
	}
	log_line("console: %s%s %s: going on with %s", pci ? "pci " : "",
		 output->kind == OUTPUT_SCREEN ? "the screen" : name, why,
		 rest[0] != '\0' ? rest : "no device");
}

/* Whether it may show more than mistakes. */
static bool console_names_screen(void)
{
	bool named = false;

	for (unsigned int i = 0; i < output_count; i++) {
		named |= outputs[i].kind == OUTPUT_AUTO || outputs[i].kind == OUTPUT_SCREEN;
	}
	return named;
}

void start_console(enum start_console which)
{
	const char *why[MAX_OUTPUTS] = {NULL};
	struct uart uarts[MAX_OUTPUTS] = {{0}};

	if (output_count == 0) {
		console_read_config(which);
	}
	for (unsigned int i = 0; i < output_count; i++) {
		const bool now = which == CONSOLE_ALL || outputs[i].kind == OUTPUT_PORT;

		if (now && !output_tried[i]) {
			output_tried[i] = true;
			why[i] = outputs[i].kind != OUTPUT_SCREEN
					 ? console_open(&outputs[i], &uarts[i])
				 : start.boot.screen.width == 0 ? "is not there"
								: NULL;
		}
	}
	(void)console_settle();
	for (unsigned int i = 0; i < output_count; i++) {
		if (why[i] != NULL && outputs[i].kind != OUTPUT_AUTO) {
			console_report(&outputs[i], &uarts[i], why[i]);
		}
	}
}

static bool console_is_of(const struct config_partition *p, u16 port)
{
	struct claim claim;

	for (unsigned int i = 0; claim_get(p, CLAIM_PORTS, i, &claim); i++) {
		if (claim.first < port + (u64)ISA_COM_PORTS && port <= claim.last) {
			return true;
		}
	}
	return false;
}

/* Where nothing that is named answers, COM1 is used as long as nobody else has it. */
static void console_hold_com1(u16 com1)
{
	for (unsigned int i = 0; console_settle() && i < start.config.partition_count; i++) {
		if (console_is_of(&start.config.partitions[i], com1)) {
			log_line(
				"console: I/O port %#x belongs to partition %s: no more is shown here",
				com1, start.config.partitions[i].name);
			console_leave(com1);
		}
	}
}

void start_hold_console(void)
{
	const u16 com1 = isa_coms[0].port;
	const bool unnamed = console_settle();
	struct uart uart;

	if (unnamed && console_names_screen() && start_keeps_screen()) {
		log_line("console: I/O port %#x is not named: no more is shown here", com1);
		console_leave(com1);
	}
	console_hold_com1(com1);
	if (!unnamed && console_uart(0, &uart) && !console_names_screen() && start_keeps_screen()) {
		start_leave_screen();
	}
}
