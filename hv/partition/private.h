/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files that build and run partitions. */
#pragma once

#include <drivers/isa.h>
#include <hv/partition.h>

/* All partitions of this boot. The boot CPU fills it; what is not atomic is fixed then. */
struct partitions {
	struct partition list[MAX_PARTITIONS];
	unsigned int count;
	struct vcpu *vcpu_of_cpu[MAX_CPUS]; /* or NULL */
	u32 not_ended;                      /* atomic: partitions that have not ended */
	u64 placing_ticks; /* spent in making start lists and in the first replay */
};

extern struct partitions partitions;

/** How a partition's emulated IOAPIC reaches the real machine. */
extern const struct vioapic_ops partition_ioapic_ops;

/** How a partition's PCI bus does. */
extern const struct vpci_ops partition_pci_ops;

/** Sends the console's receive interrupts, which arrive at @line, to the first partition's CPU and
 * takes its bytes from now on. Once, at boot. */
void keyboard_start(struct isa_line line);
