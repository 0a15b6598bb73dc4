/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The I/O ports that every kernel for PCs probes, whether or not something is there. A partition
 * that does so is counted and not reported. Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

#define LEGACY_PORTS_END 0x1000U /* all are below; a multiple of 8 */

/** Sets the bit of each such port in @bitmap, which holds zeros: bit port % 8 of byte port / 8.
 * Only for the boot. */
void legacy_ports_make(u8 bitmap[LEGACY_PORTS_END / 8]);
