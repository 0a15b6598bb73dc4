/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's PCI functions on the real machine: its virtual bus bound to the IOMMU, its BARs to
 * the second stage and the port bitmap. The answers to its accesses (arch/x86/exit) call the bus.
 */
#pragma once

#include <hv/vpci.h>

struct guest_pci;
struct partition;
struct pci_access;
struct plan_partition;
struct report;

struct partition_pci {
	struct vpci bus; /* guarded by the partition's lock once it runs; the count is fixed */
	bool dma;        /* some of its functions reach memory, through the IOMMU */
};

/**
 * Makes the bus of @partition as planned: its DMA domain with its requesters, its functions with
 * their IRTEs, and the pages that are not mapped for the guest. On the boot CPU, before
 * frames_seal(); panics when the machine is not as planned. @described is for its ACPI tables.
 */
void partition_pci_build(struct partition *partition, const struct plan_partition *plan,
			 const struct pci_access *access, struct guest_pci *described);

/**
 * Disables every function and resets it, before the partition's memory is touched; with @running
 * the IOMMU is enabled already, and blocks them until partition_pci_start().
 * Returns 0, or an error after reporting which function does not respond.
 */
int partition_pci_reset(struct partition *partition, bool running, struct report *report);

/** Lets the functions reach the partition's memory again. */
void partition_pci_start(struct partition *partition);

/** Blocks what the functions do: the partition has stopped. */
void partition_pci_stop(struct partition *partition);

/** DMA and interrupts of its functions that were blocked. */
u64 partition_pci_faults(const struct partition *partition);

/** Accesses to config space, tables and messages that were refused. */
u64 partition_pci_refused(const struct partition *partition);
