/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's emulated IOAPIC (82093AA data sheet): index and data registers and 24 redirection
 * entries, of which only the partition's own lines go anywhere. A virtual line (its 16550) becomes
 * an interrupt message; that of a physical line is passed to the code for the real IOAPIC. Pure
 * state machine; the caller locks.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

#define VIOAPIC_SIZE 0x1000ULL

#define VIOAPIC_MASKED BIT(16)
#define VIOAPIC_LEVEL BIT(15)
#define VIOAPIC_REMOTE_IRR BIT(14)
#define VIOAPIC_LOGICAL BIT(11)
#define VIOAPIC_DELIVERY GENMASK(10, 8)
#define VIOAPIC_VECTOR GENMASK(7, 0)
#define VIOAPIC_DESTINATION GENMASK(63, 56)

struct vioapic_ops {
	/* A virtual line asks for delivery by its redirection entry (fixed or lowest priority,
	 * vector >= 16). */
	void (*deliver)(void *context, u64 redirection);
	/* The guest changed the redirection entry of physical line @pin: program the real one from
	 * it. */
	void (*route)(void *context, unsigned int pin, u64 redirection);
	/* Remote IRR of the real redirection entry of physical line @pin (level-triggered reads
	 * show it). */
	bool (*remote_irr)(void *context, unsigned int pin);
};

struct vioapic {
	u8 index;
	u8 id;
	u64 redirections[IOAPIC_PINS];
	u32 virtual_pins;  /* bit per pin */
	u32 physical_pins; /* bit per pin */
	u32 level;         /* present level of the virtual pins */
	u32 pending;       /* virtual pins that rose and were not delivered since */
	const struct vioapic_ops *ops;
	void *context;
};

/** Resets: every line masked. @virtual_pins and @physical_pins (disjoint) are the owned lines. */
void vioapic_init(struct vioapic *ioapic, u32 virtual_pins, u32 physical_pins,
		  const struct vioapic_ops *ops, void *context);

/** Reads 32 bits at @offset (0..0xfff) of the register page; all ones where nothing is. */
u32 vioapic_read(struct vioapic *ioapic, unsigned int offset);

/**
 * Writes 32 bits at @offset. Entries with a delivery mode other than fixed or lowest priority, or a
 * vector below 16, are kept as written but never delivered or routed unmasked.
 */
void vioapic_write(struct vioapic *ioapic, unsigned int offset, u32 value);

/**
 * Sets virtual line @pin. Edge-triggered entries deliver on the rise; level-triggered ones deliver
 * on each call while the line is up and unmasked. A rise while masked is delivered on unmask.
 */
void vioapic_set_line(struct vioapic *ioapic, unsigned int pin, bool up);
