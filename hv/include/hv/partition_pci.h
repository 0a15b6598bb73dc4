/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's PCI functions on the real machine: its virtual bus bound to the IOMMU, its BARs to
 * the second stage and the port bitmap, its accesses to the bus.
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
	struct vpci bus;
	struct guest_pci described; /* for its ACPI tables */
	bool dma;                   /* some of its functions reach memory, through the IOMMU */
};

/**
 * Makes the bus of @partition from its configuration, which has been checked against @inventory:
 * attaches its functions to the IOMMU and takes their interrupt entries. Before its RAM is chosen.
 * Returns 0, or an error after reporting why.
 */
int partition_pci_build(struct partition *partition, const struct inventory *inventory,
			const struct acpi *acpi, const struct pci_access *access,
			struct report *report);

/** Puts what nobody owns out of the reach of the functions of its isolation group that are owned.
 */
void partitions_pci_silence_rest(const struct inventory *inventory,
				 const struct pci_access *access);

/** Maps BARs and lets ports through, and gives RAM to the IOMMU. After the second stage's RAM. */
int partition_pci_map(struct partition *partition, const struct inventory *inventory);

/** Lowest address below 4 GiB that RAM must not reach. */
u64 partition_pci_lowest(const struct partition *partition);

/**
 * Takes every function out of use and resets it, before the partition's memory is touched; with
 * @running the IOMMU works already, and lets nothing of them through until partition_pci_start().
 * Returns 0, or an error after reporting which function doesn't come back.
 */
int partition_pci_reset(struct partition *partition, bool running, struct report *report);

/** Lets the functions reach the partition's memory again. */
void partition_pci_start(struct partition *partition);

/** Blocks what the functions do: the partition has stopped. */
void partition_pci_stop(struct partition *partition);

/** An access that exited: true if it was one to the bus; *value is what a read brings. Any vCPU. */
bool partition_pci_memory(struct partition *partition, u64 at, unsigned int width, bool write,
			  u64 *value);
bool partition_pci_port(struct partition *partition, u16 port, unsigned int width, bool write,
			u32 *value);

/** Whether guest physical @at is configuration space. Any vCPU. */
bool partition_pci_is_config(const struct partition *partition, u64 at);

/** DMA and interrupts of its functions that were blocked. */
u64 partition_pci_faults(const struct partition *partition);

/** Accesses to config space, tables and messages that were refused. */
u64 partition_pci_refused(const struct partition *partition);
