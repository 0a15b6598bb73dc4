/* SPDX-License-Identifier: Apache-2.0 */
/* The machine as a whole: interrupt routing and power. */
#pragma once

#include <lib/types.h>

struct acpi;
struct report;

/**
 * Masks both 8259s and every IOAPIC line. An IOAPIC whose registers don't respond is reported, and
 * has no lines. On the boot CPU.
 */
void machine_interrupts_init(const struct acpi *acpi, struct report *report);

/** Lines of IOAPIC number @i of the MADT; 0: it is not there. */
u32 machine_ioapic_pins(unsigned int i);

/**
 * Sends every IOAPIC line through an IRTE of its own from here on: by the
 * IOMMU that was selected, which remaps interrupts, before iommu->enable(). Those of an IOAPIC that
 * no unit has stay masked. On the boot CPU. 0, or an error reported.
 */
int machine_interrupts_remap(struct report *report);

/** Programs the redirection entry of @gsi (82093AA layout, physical destination). Any CPU;
 * serialised. */
void machine_route(u32 gsi, u64 redirection);

/* Why the machine raised an NMI: bits of port 61H, "NMI Status and Control". */
#define MACHINE_NMI_SERR 0x80
#define MACHINE_NMI_IOCK 0x40
#define MACHINE_NMI_SOURCES (MACHINE_NMI_SERR | MACHINE_NMI_IOCK)

/**
 * Which of MACHINE_NMI_SOURCES the machine names for an NMI, and clears them; without @again they
 * stay disabled until the machine is reset. The caller serialises.
 */
u8 machine_nmi_take(bool again);

/** Lets NMIs of the machine through, which firmware may have held back by port 70H, bit 7. Boot. */
void machine_nmi_enable(void);

/** Reads it back. */
u64 machine_route_read(u32 gsi);

/** Lines that all IOAPICs have together. */
u32 machine_gsi_count(void);

/** Whether line @gsi can be routed. At boot, after machine_interrupts_remap() if that is called. */
bool machine_has_line(u32 gsi);

/** Keeps what machine_power_off() needs of @acpi. On the boot CPU. */
void machine_power_prepare(const struct acpi *acpi);

/** Powers off through ACPI; returns only if that does not work. */
void machine_power_off(void);
