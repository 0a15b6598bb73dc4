/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Shared by VT-d's files alone: the units of this machine, and what they were set up with. Fixed
 * by enable(), but for present bits, IRTEs and the queues, which the lock guards.
 */
#pragma once

#include <arch/iommu.h>
#include <arch/spinlock.h>
#include <cpu/regs.h>
#include <drivers/dmar.h>
#include <lib/limits.h>
#include <vtd/capabilities.h>
#include <vtd/irte.h>
#include <vtd/queue.h>
#include <vtd/tables.h>

#define VTD_CACHE_LINE 64
#define VTD_QUEUE_LENGTH 256U /* descriptors: one page */

struct vtd_unit {
	const struct dmar_unit *dmar;
	volatile u8 *registers;
	u64 capabilities;
	bool interrupts; /* it can remap them */
	struct vtd_entry *root;
	struct vtd_descriptor *queue;
	struct vtd_descriptor wait; /* has the unit write @done */
	unsigned int tail;       /* where the next descriptor goes; the queue is empty otherwise */
	u32 done;                /* written by the unit when it has come to a wait descriptor */
	struct vtd_irte *irtes;  /* NULL: no function behind it has an interrupt */
	unsigned int irte_count; /* taken */
};

/* A requester that belongs to a partition. */
struct vtd_requester {
	struct vtd_unit *unit;
	struct vtd_entry *context;
	u16 requester;
	u16 partition;
};

struct vtd_machine {
	const struct acpi_dmar *dmar;
	const struct pci_topology *topology;
	struct vtd_unit units[MAX_IOMMU_UNITS];
	unsigned int unit_count;
	struct vtd_choice choice;
	struct vtd_requester requesters[MAX_IOMMU_REQUESTERS];
	unsigned int requester_count;
	const char *names[MAX_PARTITIONS]; /* of partitions with a domain, for reports */
	struct spinlock lock;              /* present bits, IRTEs, queues */
};

extern struct vtd_machine vtd;
extern const struct iommu_ops vtd_ops;

/** Finds every unit of @acpi, maps its registers and judges what it can do. 0 or -E reported. */
int vtd_find(const struct acpi *acpi, const struct pci_topology *topology, struct report *report);

/** The entry in vtd.requesters of this one, or NULL. */
struct vtd_requester *vtd_requester_of(u16 segment, u16 requester);

u32 vtd_read32(const struct vtd_unit *unit, u32 offset);
u64 vtd_read64(const struct vtd_unit *unit, u32 offset);
void vtd_write32(const struct vtd_unit *unit, u32 offset, u32 value);
void vtd_write64(const struct vtd_unit *unit, u32 offset, u64 value);

/** Makes units see @size changed bytes of a table at @at; one that is on, by vtd_invalidate(). */
static inline void vtd_flush(const volatile void *at, size_t size)
{
	const volatile u8 *byte = at;

	for (size_t i = 0; !vtd.choice.coherent && i < size; i += VTD_CACHE_LINE) {
		clflush(byte + i);
	}
	cpu_fence();
}

/**
 * Has @unit, which is on, do what @what says after all stores that were flushed, and waits until it
 * has. The caller holds the lock. Panics when the unit finds an error or takes a second.
 */
void vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what);

/** Switches @unit on with its tables. 0, or -E reported. */
int vtd_unit_start(struct vtd_unit *unit, struct report *report);

/* interrupts.c, as in struct iommu_ops. */
int vtd_interrupt_alloc(unsigned int partition, u16 segment, u16 requester, unsigned int count);
int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count);
struct iommu_message vtd_interrupt_set(int handle, const struct iommu_interrupt *to);
void vtd_interrupt_clear(int handle);
struct iommu_message vtd_interrupt_message(int handle);
u64 vtd_interrupt_redirection(int handle, u64 redirection);

/** Clears every interrupt of @partition. The caller holds the lock. */
void vtd_interrupts_block(unsigned int partition);

/* report.c, as in struct iommu_ops. */
unsigned int vtd_report_faults(unsigned int partition);
u64 vtd_fault_count(unsigned int partition);
