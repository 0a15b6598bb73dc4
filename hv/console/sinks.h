/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The devices that the console has. Chosen at the boot (init.c); what is here works without knowing
 * which. The caller has the console for itself in all of it.
 */
#pragma once

#include <drivers/uart.h>
#include <lib/types.h>

#define SINKS_UARTS 3 /* two that are configured, and the one of before */

struct sinks {
	struct uart uarts[SINKS_UARTS];
	u64 since[SINKS_UARTS]; /* ticks since when sinks_offer() finds no room in it, or 0 */
	unsigned int count;     /* fixed before other CPUs run */
};

extern struct sinks sinks;

/** Sends every byte to every device, waiting a bounded time for each. For boot and panic. */
void sinks_write(const char *text, size_t length);

/**
 * Sends the begin of @length bytes at @text without waiting; how many every device took. One that
 * has had no room for a second is left out until it has.
 */
size_t sinks_offer(const u8 *text, size_t length);
