/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's PCI functions on the real machine: its virtual bus bound to the IOMMU, its BARs to
 * the second stage and the port bitmap. The answers to its accesses (arch/x86/exit) call the bus.
 */
#pragma once

#include <guest/pci.h>
#include <hv/vpci.h>

struct acpi;
struct config_partition;
struct inventory;
struct partition;
struct report;

struct partition_pci {
	struct vpci bus; /* guarded by the partition's lock once it runs; the count is fixed */
	struct guest_pci described; /* for its ACPI tables */
	bool dma;                   /* some of its functions reach memory, through the IOMMU */
};

/**
 * Makes the bus of @partition from its configuration, which has been checked against @inventory:
 * attaches its functions to the IOMMU and takes their IRTEs. Before its RAM is chosen.
 * Returns 0, or an error after reporting why.
 */
int partition_pci_build(struct partition *partition, const struct inventory *inventory,
			const struct acpi *acpi, const struct pci_access *access,
			struct report *report);

/** Disables functions without an owner that share an isolation group with an assigned function. */
void partitions_pci_silence_rest(const struct inventory *inventory,
				 const struct pci_access *access);

/** Maps BARs and lets ports through, and gives RAM to the IOMMU. After the second stage's RAM. */
int partition_pci_map(struct partition *partition, const struct inventory *inventory);

/** Lowest address below 4 GiB that RAM must not reach. */
u64 partition_pci_lowest(const struct partition *partition);

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
