/* SPDX-License-Identifier: Apache-2.0 */
/*
 * I/O ports that answer one byte, whatever was written before: those at which a guest ends, and
 * those that would be polled if they read all ones. Pure.
 */
#pragma once

#include <lib/types.h>

#define POWER_PORTS 7

struct power_port {
	u16 port;
	u8 mask, ends; /* a write with these bits of the mask ends the partition; mask 0: none does
			*/
	u8 reads;
	u8 reason; /* enum stop_reason */
};

/** Fills @ports. Only for the boot. */
void power_ports_make(struct power_port ports[POWER_PORTS]);
