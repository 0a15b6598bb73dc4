/* SPDX-License-Identifier: Apache-2.0 */
/* A fault recording register (VT-d 11.4.14 "Fault Recording Registers [n]"). */
#pragma once

#include <lib/types.h>

/* Low half: the page of a DMA request, the IRTE of an interrupt. */
#define RECORD_PAGE GENMASK(63, 12)
#define RECORD_INDEX GENMASK(63, 48)

/* High half. */
#define RECORD_REQUESTER GENMASK(15, 0)
#define RECORD_REASON GENMASK(39, 32)
#define RECORD_READ BIT(62)
#define RECORD_FAULT BIT(63)

#define REASON_INTERRUPT_FIRST 0x20
#define REASON_INTERRUPT_LAST 0x27
