/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files that build and run partitions. */
#pragma once

#include <drivers/isa.h>
#include <hv/console.h>
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

/* The console's receiver. keyboard_init() sets it up at boot. */
struct keyboard {
	struct console_keys keys; /* with the partition that gets the bytes */
	struct isa_line line;     /* where its interrupts arrive */
	bool routed;              /* they do, and bytes are taken */
	u32 cpu;                  /* atomic: the one that takes them */
	bool late_edge;           /* an NMI may still come for bytes that were taken */
	struct spinlock lock;     /* while bytes are taken and passed on */
};

extern struct keyboard keyboard;

/** Sends the receiver's interrupts to the first CPU of the partition that has the keyboard. */
void keyboard_route(void);
