/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's console in the configuration: which devices, at what speed. It is looked up once
 * before all else, so that every mistake of the file can be read somewhere.
 */

#include "schema.h"
#include <drivers/isa.h>
#include <drivers/uart.h>
#include <lib/number.h>
#include <lib/report.h>
#include <lib/string.h>

#define SPEED_MIN 9600
#define SPEED_MAX 115200
#define UARTS_MAX (MAX_OUTPUTS - 1)

/* The rest of @value behind @prefix; false if it does not begin so. */
static bool value_after(const struct toml_event *value, const char *prefix, struct toml_event *rest)
{
	const size_t length = strlen(prefix);

	*rest = *value;
	if (value->length < length || memcmp(value->text, prefix, length) != 0) {
		return false;
	}
	rest->text += length;
	rest->length -= length;
	return true;
}

/* A port of "com1" to "com4", or as a number. What is written there must do no harm. */
static bool value_uart_port(const struct toml_event *value, struct config_output *output)
{
	struct toml_event number;
	struct claim claim = {.kind = CLAIM_PORTS};
	struct claim platform;

	output->kind = OUTPUT_PORT;
	if (value_after(value, "com", &number) && number.length == 1 && number.text[0] >= '1' &&
	    number.text[0] < '1' + ISA_COMS) {
		output->address = isa_coms[number.text[0] - '1'].port;
		return true;
	}
	if (!number_parse(value->text, value->length, &output->address) || output->address == 0 ||
	    output->address > 0x10000 - ISA_COM_PORTS) {
		return false;
	}
	claim.first = output->address;
	claim.last = output->address + ISA_COM_PORTS - 1;
	return !claim_platform(&claim, &platform);
}

static bool value_uart_memory(const struct toml_event *address, enum config_output_kind kind,
			      struct config_output *output)
{
	const u64 align = kind == OUTPUT_MEMORY32 ? 4 : 1;

	output->kind = kind;
	return number_parse(address->text, address->length, &output->address) &&
	       output->address >= MIB(1) && output->address < BIT(52) &&
	       IS_ALIGNED(output->address, align);
}

static bool value_read_output(const struct toml_event *value, struct config_output *output)
{
	struct toml_event rest;

	*output = (struct config_output){.line = value->line};
	if (value_is(value, "auto")) {
		output->address = isa_coms[0].port;
		return true;
	}
	if (value_is(value, "screen")) {
		output->kind = OUTPUT_SCREEN;
		return true;
	}
	if (value_after(value, "mmio32:", &rest)) {
		return value_uart_memory(&rest, OUTPUT_MEMORY32, output);
	}
	if (value_after(value, "mmio8:", &rest)) {
		return value_uart_memory(&rest, OUTPUT_MEMORY8, output);
	}
	if (value_after(value, "pci:", &rest)) {
		output->kind = OUTPUT_PCI;
		return value_pci_address(rest.text, rest.length, &output->pci);
	}
	return value_uart_port(value, output);
}

static bool value_has_uart_room(struct schema *s, const struct toml_event *value)
{
	unsigned int uarts = 0;

	for (unsigned int i = 0; i < s->config->output_count; i++) {
		uarts += s->config->outputs[i].kind != OUTPUT_SCREEN;
	}
	return uarts < UARTS_MAX ||
	       mistake(&s->toml.source, value->line,
		       "console has more than %u UARTs: leave one out", UARTS_MAX);
}

bool value_output(struct schema *s, const struct toml_event *value)
{
	struct config *config = s->config;
	struct config_output output;

	if (!value_read_output(value, &output)) {
		return value_unfit(
			s, value,
			"\"auto\", \"screen\", \"com1\" to \"com%u\", an I/O port such as \"0x3f8\" that is not the platform's, \"mmio32:0xfe032000\", \"mmio8:0xfe032000\" or \"pci:00:16.3\"",
			ISA_COMS);
	}
	if ((output.kind != OUTPUT_SCREEN && !value_has_uart_room(s, value)) ||
	    !value_has_room(s, value, &config->output_count, MAX_OUTPUTS)) {
		return false;
	}
	config->outputs[config->output_count++] = output;
	return true;
}

bool value_speed(struct schema *s, const struct toml_event *value)
{
	if (value->number < SPEED_MIN || value->number > SPEED_MAX ||
	    SPEED_MAX % value->number != 0) {
		return value_unfit(s, value, "115200, 57600, 38400, 19200 or 9600 baud");
	}
	s->config->console_speed = (u32)value->number;
	return true;
}

u16 config_output_port(const struct config *config, unsigned int i)
{
	const struct config_output *output = &config->outputs[i];

	return output->kind == OUTPUT_AUTO || output->kind == OUTPUT_PORT ? (u16)output->address
									  : 0;
}

static void value_pass_over(void *context, const char *text)
{
	(void)context;
	(void)text;
}

void config_find_console(const char *text, size_t length, struct config *config)
{
	struct report silent = {.line = value_pass_over};

	(void)config_parse("", text, length, config, &silent);
}
