/* SPDX-License-Identifier: Apache-2.0 */
/* One physical IOAPIC (82093AA data sheet). Callers serialise. */
#pragma once

#include <lib/types.h>

/* clang-format off */
#define IOAPIC_IOREGSEL    0x00
#define IOAPIC_IOWIN       0x10
#define IOAPIC_EOI         0x40 /* from version 0x20 on (ICH and PCH data sheets) */
#define IOAPIC_VER         0x01
#define   IOAPIC_VER_VALUE GENMASK(7, 0)
#define   IOAPIC_VER_LAST  GENMASK(23, 16)
#define IOAPIC_REDTBL(pin) (0x10 + 2 * (pin))
/* clang-format on */

#define IOAPIC_MASKED BIT(16)
#define IOAPIC_LEVEL BIT(15)
#define IOAPIC_REMOTE_IRR BIT(14)
#define IOAPIC_ACTIVE_LOW BIT(13)
#define IOAPIC_VECTOR GENMASK(7, 0)
#define IOAPIC_NMI FIELD_PREP(GENMASK(10, 8), 4)

/** Redirection entries that the IOAPIC at @base has; 0: there is none. Only for the boot. */
u32 ioapic_pins(hpa_t base);

/** How ioapic_end_line() found a line. */
enum ioapic_line {
	IOAPIC_LINE_IDLE,
	IOAPIC_LINE_ENDED, /* an interrupt of it was in service, which is over now */
	IOAPIC_LINE_STUCK  /* and cannot be ended: it never interrupts again */
};

/**
 * Masks @pin as the firmware left it and ends its interrupt, if one is in service: a
 * level-triggered line whose remote IRR stays set sends no further one. By the EOI register from
 * version 0x20 on, else by way of edge mode. Only for the boot.
 */
enum ioapic_line ioapic_end_line(hpa_t base, u32 pin);

/** The register with this @index of the IOAPIC at @base. */
u32 ioapic_read(hpa_t base, u32 index);

/** Writes it. */
void ioapic_write(hpa_t base, u32 index, u32 value);

/**
 * Writes the redirection entry of @pin; it is masked while half written, with its new vector and
 * trigger mode: without them the end of an interrupt in service would pass the line by.
 */
void ioapic_write_redirection(hpa_t base, u32 pin, u64 redirection);

/** Reads the redirection entry of @pin. */
u64 ioapic_read_redirection(hpa_t base, u32 pin);
