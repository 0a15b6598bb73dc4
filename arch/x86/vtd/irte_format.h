/* SPDX-License-Identifier: Apache-2.0 */
/* IRTEs, the messages and lines that name them, and what invalidates them
 * (VT-d 4.1, 5.1.2, 6.5.2.7, 9.10). */
#pragma once

#include <lib/types.h>

#define IRTE_PRESENT BIT(0)
#define IRTE_LEVEL BIT(4)
#define IRTE_DELIVERY GENMASK(7, 5)
#define IRTE_DELIVERY_NMI 4
#define IRTE_VECTOR GENMASK(23, 16)
#define IRTE_XAPIC_ID GENMASK(47, 40)
#define IRTE_X2APIC_ID GENMASK(63, 32)

/* "Programming in MSI and MSI-X": the remappable format. */
#define IRTE_MESSAGE_BASE 0xfee00000ULL
#define IRTE_MESSAGE_HANDLE_LOW GENMASK(19, 5)
#define IRTE_MESSAGE_REMAPPABLE BIT(4)
#define IRTE_MESSAGE_SUBHANDLE BIT(3) /* the data is added to the handle */
#define IRTE_MESSAGE_HANDLE_HIGH BIT(2)

/* "Programming in IOxAPIC". */
#define IRTE_LINE_HANDLE_LOW GENMASK(63, 49)
#define IRTE_LINE_REMAPPABLE BIT(48)
#define IRTE_LINE_HANDLE_HIGH BIT(11)
/* The vector ends the interrupt. */
#define IRTE_LINE_KEPT (BIT(16) | BIT(15) | BIT(13) | GENMASK(7, 0))

/* "Interrupt Entry Cache Invalidate Descriptor". */
#define FORGET_INTERRUPT 0x4
#define FORGET_INDEXED BIT(4)
#define FORGET_INDEX GENMASK(47, 32)
