/* SPDX-License-Identifier: Apache-2.0 */
/* One physical IOAPIC (82093AA data sheet). Callers serialise. */
#pragma once

#include <lib/types.h>

#define IOAPIC_MASKED BIT(16)
#define IOAPIC_LEVEL BIT(15)
#define IOAPIC_REMOTE_IRR BIT(14)
#define IOAPIC_ACTIVE_LOW BIT(13)
#define IOAPIC_NMI FIELD_PREP(GENMASK(10, 8), 4)

/** Redirection entries that the IOAPIC at @base has; 0: there is none. Only for the boot. */
u32 ioapic_pins(hpa_t base);

/** The register with this @index of the IOAPIC at @base. */
u32 ioapic_read(hpa_t base, u32 index);

/** Writes the redirection entry of @pin; it is masked while half written. */
void ioapic_write_redirection(hpa_t base, u32 pin, u64 redirection);

/** Reads the redirection entry of @pin. */
u64 ioapic_read_redirection(hpa_t base, u32 pin);
