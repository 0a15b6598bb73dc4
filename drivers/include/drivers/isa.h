/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ISA interrupt numbers as this machine wires them (ACPI 6.5, 5.2.12.5), and the COM ports, whose
 * ports and interrupts every PC has at the same places. Pure.
 */
#pragma once

#include <drivers/acpi.h>
#include <lib/types.h>

#define MPS_ACTIVE_LOW 3U
#define MPS_POLARITY 3U
#define MPS_LEVEL (3U << 2)
#define MPS_TRIGGER (3U << 2)

struct isa_line {
	u32 gsi;
	u16 flags; /* MPS INTI flags; 0 is edge, active high */
	bool active_low;
	bool level;
};

/**
 * Where ISA interrupt @irq arrives by the @count @overrides of the MADT; a number of 16 or more is
 * a GSI: level, active low.
 */
struct isa_line isa_line(const struct acpi_override *overrides, unsigned int count, u8 irq);

#define ISA_IRQS 16U
#define ISA_COMS 4
#define ISA_COM_PORTS 8 /* I/O ports of a 16550 */

struct isa_com {
	u16 port; /* the first of ISA_COM_PORTS */
	u8 irq;
};

/** COM1 to COM4. */
extern const struct isa_com isa_coms[ISA_COMS];

/** ISA interrupt of the COM port at @port, or -1 if it is none of the four. */
int isa_irq_of_com(u16 port);
