/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which UART the firmware's own console is on (Microsoft, "Serial Port Console Redirection Table";
 * the kinds of interface are those of its "Debug Port Table 2"). Pure.
 */

#include "table.h"
#include <drivers/pci.h>

#define SPCR_INTERFACE 36
#define SPCR_SPACE 40 /* the generic address (ACPI 6.5, 5.2.3.2) begins */
#define SPCR_WIDTH 41 /* of a register, bits */
#define SPCR_ACCESS 43
#define SPCR_ADDRESS 44
#define SPCR_BAUD 58
#define SPCR_PCI_DEVICE_ID 64
#define SPCR_PCI_BUS 68
#define SPCR_PCI_DEVICE 69
#define SPCR_PCI_FUNCTION 70
#define SPCR_PCI_SEGMENT 75

#define INTERFACE_16550 0x00
#define INTERFACE_16550_SUBSET 0x01
#define INTERFACE_16550_BY_ADDRESS 0x12 /* registers as the generic address says */
#define ACCESS_DWORD 3
#define NO_PCI_DEVICE 0xffff

static u32 spcr_speed(u64 code)
{
	switch (code) {
	case 3:
		return 9600;
	case 4:
		return 19200;
	case 6:
		return 57600;
	case 7:
		return 115200;
	default:
		return 0;
	}
}

static bool spcr_knows(u64 interface)
{
	return interface == INTERFACE_16550 || interface == INTERFACE_16550_SUBSET ||
	       interface == INTERFACE_16550_BY_ADDRESS;
}

/* Registers of 32 bits by either of two fields: firmware fills in one and not the other. */
static struct uart spcr_uart(const struct acpi_table *spcr)
{
	const u64 space = acpi_field(spcr, SPCR_SPACE, 1);
	const bool wide =
		acpi_field(spcr, SPCR_ACCESS, 1) == ACCESS_DWORD ||
		(acpi_field(spcr, SPCR_ACCESS, 1) == 0 && acpi_field(spcr, SPCR_WIDTH, 1) == 32);
	struct uart uart = {.base = acpi_field(spcr, SPCR_ADDRESS, 8)};

	if (space == ACPI_SPACE_MEMORY && uart.base <= UINT64_MAX - PAGE_SIZE) {
		uart.access = wide ? UART_MEMORY32 : UART_MEMORY8;
		uart.base = wide && !IS_ALIGNED(uart.base, 4) ? 0 : uart.base;
	} else if (space != ACPI_SPACE_PORTS || uart.base > 0x10000 - UART_REGISTERS) {
		uart.base = 0;
	}
	return uart;
}

int acpi_read_spcr(struct acpi_context *context, const struct acpi_table *spcr)
{
	struct acpi_spcr *to = &context->acpi->spcr;

	if (!spcr_knows(acpi_field(spcr, SPCR_INTERFACE, 1))) {
		return 0;
	}
	to->uart = spcr_uart(spcr);
	to->speed = spcr_speed(acpi_field(spcr, SPCR_BAUD, 1));
	to->is_pci = acpi_field(spcr, SPCR_PCI_DEVICE_ID, 2) != NO_PCI_DEVICE;
	to->segment = (u16)acpi_field(spcr, SPCR_PCI_SEGMENT, 1);
	to->bdf = PCI_BDF(acpi_field(spcr, SPCR_PCI_BUS, 1),
			  acpi_field(spcr, SPCR_PCI_DEVICE, 1) & 0x1f,
			  acpi_field(spcr, SPCR_PCI_FUNCTION, 1) & 7);
	return 0;
}
