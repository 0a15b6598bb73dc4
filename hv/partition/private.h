/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files that build and run partitions. */
#pragma once

#include <drivers/isa.h>
#include <hv/console.h>
#include <hv/partition.h>

/* All partitions of this boot. The boot CPU fills it; what is not atomic is fixed then. */
struct partitions {
	struct partition *list[MAX_PARTITIONS];
	unsigned int count;
	struct vcpu *vcpu_of_cpu[MAX_CPUS]; /* or NULL */
	u32 not_ended;                      /* atomic: partitions that have not ended */
	u32 power_off;                      /* atomic: the operator ends all */
	u64 placing_ticks; /* spent in making start lists and in the first replay */
};

extern struct partitions partitions;

/** How a partition's emulated IOAPIC reaches the real machine. */
extern const struct vioapic_ops partition_ioapic_ops;

/** How a partition's PCI bus does. */
extern const struct vpci_ops partition_pci_ops;

#define OPERATOR_NO_CPU (~0U)

/* What the console's operator works at. operator_init() sets it up at boot. */
struct desk {
	struct console_keys keys;
	unsigned int attached;     /* number of the partition that has the terminal, 0: none */
	struct isa_line line;      /* where the console's interrupts arrive */
	bool routed;               /* they do */
	bool polled;               /* it has none, and may have input */
	u32 idle_cpu;              /* without a partition, or OPERATOR_NO_CPU */
	u32 cpu;                   /* atomic: the one that takes input and shows output */
	u64 taken;                 /* TSC of the last byte of input */
	u32 overruns;              /* of uart_overruns: reported */
	bool nmi_panics;           /* an NMI of the machine ends in a panic, not only in a report */
	unsigned int machine_nmis; /* reported */
	struct spinlock lock;      /* while input is taken and acted upon */
};

extern struct desk desk;
