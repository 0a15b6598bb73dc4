/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Shared by VT-d's files alone: the units of this machine, and what they were set up with. Fixed
 * by enable(), but for present bits, IRTEs and the queues, which the lock guards, and what has been
 * reported of a requester, which report.c's does.
 */
#pragma once

#include <arch/iommu.h>
#include <arch/spinlock.h>
#include <cpu/regs.h>
#include <lib/limits.h>
#include <vtd/capabilities.h>
#include <vtd/fault.h>
#include <vtd/irte.h>
#include <vtd/queue.h>
#include <vtd/tables.h>

#define VTD_CACHE_LINE 64
#define VTD_QUEUE_LENGTH 256U /* descriptors: one page */
#define VTD_DONE 1U           /* what a unit writes when it has come to a wait descriptor */

struct vtd_unit {
	volatile u8 *registers; /* at their physical address */
	u16 segment;
	u64 capabilities;
	bool interrupts; /* it can remap them */
	bool snoop;      /* it can have every access of a device look into the caches */
	bool coherent;   /* its tables need not be flushed from caches */
	struct vtd_entry *root;
	struct vtd_descriptor *queue;
	struct vtd_descriptor wait; /* has the unit write @done */
	unsigned int tail;       /* where the next descriptor goes; the queue is empty otherwise */
	u32 done;                /* written by the unit when it has come to a wait descriptor */
	struct vtd_irte *irtes;  /* NULL: no function behind it has an interrupt */
	unsigned int irte_count; /* taken */
};

/* Consecutive IRTEs that were taken together. */
struct irte_block {
	struct vtd_unit *unit;
	unsigned int first, count;
	unsigned int partition; /* IOMMU_NOBODY for IOAPIC lines */
};

/* A requester that belongs to a partition. */
struct vtd_requester {
	struct vtd_unit *unit;
	struct vtd_entry *context;
	u16 requester;
	u16 partition;
	struct vtd_fault_lines lines; /* about it */
	u32 forget_count;
	struct vtd_descriptor forget[3]; /* when its context changed, in this order */
};

struct vtd_machine {
	struct vtd_unit units[MAX_IOMMU_UNITS];
	unsigned int unit_count;
	struct vtd_choice choice;
	struct vtd_requester *requesters;
	unsigned int requester_count;
	const char *names[MAX_PARTITIONS + 1]; /* of those with a domain, for reports */
	struct spinlock lock;                  /* present bits, IRTEs, queues */
};

extern struct vtd_machine vtd;
extern const struct iommu_ops vtd_ops;
extern struct irte_block *vtd_irte_blocks;
extern unsigned int vtd_irte_block_count;

/** The entry in vtd.requesters of this one, or NULL. */
struct vtd_requester *vtd_requester_of(u16 segment, u16 requester);

u32 vtd_read32(const struct vtd_unit *unit, u32 offset);
u64 vtd_read64(const struct vtd_unit *unit, u32 offset);
void vtd_write32(const struct vtd_unit *unit, u32 offset, u32 value);
void vtd_write64(const struct vtd_unit *unit, u32 offset, u64 value);

/** Makes @unit see @size changed bytes of its table at @at; one that is on, by vtd_invalidate(). */
static inline void vtd_flush(const struct vtd_unit *unit, const volatile void *at, size_t size)
{
	const volatile u8 *byte = at;

	for (size_t i = 0; !unit->coherent && i < size; i += VTD_CACHE_LINE) {
		clflush(byte + i);
	}
	cpu_fence();
}

/**
 * Has @unit, which is on, do what @what says after all stores that were flushed, and waits until it
 * has. The caller holds the lock. Panics when the unit finds an error or takes a second.
 */
void vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what);

/** "Write Buffer Flushing": a unit that needs it sees no table before. False if it takes a second.
 */
bool vtd_write_buffer_flush(const struct vtd_unit *unit);

/** Gives command @bit, or takes it back; false if the unit does not obey within a second. */
bool vtd_command(const struct vtd_unit *unit, u64 bit, bool on);

/** Waits a second at most until the bits @mask of the 32-bit register at @offset are @want. */
bool vtd_await(const struct vtd_unit *unit, u32 offset, u64 mask, u64 want);

/* What identifies an IRTE to the callers of struct iommu_ops. */
#define VTD_HANDLE_UNIT GENMASK(30, 16)
#define VTD_HANDLE_INDEX GENMASK(15, 0)

/** The number of @partition's domain; 0 is nobody's. All are small: a unit may have few. */
static inline u16 vtd_domain_of(unsigned int partition)
{
	return (u16)(partition == IOMMU_KEPT ? 1 : partition + 2);
}

/* interrupts.c, as in struct iommu_ops. */
struct iommu_message vtd_interrupt_set(int handle, const struct iommu_interrupt *to);
void vtd_interrupt_clear(int handle);
struct iommu_message vtd_interrupt_message(int handle);
u64 vtd_interrupt_redirection(int handle, u64 redirection);

/** Clears every interrupt of @partition. The caller holds the lock. */
void vtd_interrupts_block(unsigned int partition);

/* report.c, as in struct iommu_ops. */
unsigned int vtd_report_faults(unsigned int partition);
u64 vtd_fault_count(unsigned int partition);
