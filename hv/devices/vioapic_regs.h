/* SPDX-License-Identifier: Apache-2.0 */
/* Registers of the emulated IOAPIC (82093AA data sheet, "Register description"). */
#pragma once

#include <hv/vioapic.h>

#define VIOAPIC_INDEX 0x00
#define VIOAPIC_WINDOW 0x10

#define VIOAPIC_ID 0x00
#define VIOAPIC_VERSION 0x01
#define VIOAPIC_ARBITRATION 0x02
#define VIOAPIC_REDIRECTIONS 0x10U

#define VIOAPIC_ID_SHIFT 24
#define VIOAPIC_ID_MASK 0x0f
#define VIOAPIC_VERSION_VALUE ((u32)(IOAPIC_PINS - 1) << 16 | 0x11)

#define VIOAPIC_STATUS BIT(12)
#define VIOAPIC_READ_ONLY (VIOAPIC_STATUS | VIOAPIC_REMOTE_IRR)
#define VIOAPIC_KEPT (VIOAPIC_DESTINATION | (GENMASK(16, 0) & ~VIOAPIC_READ_ONLY))
#define VIOAPIC_LOWEST 1
#define VIOAPIC_VECTOR_FIRST 16
