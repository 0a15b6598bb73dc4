/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition: what it owns, its few virtual devices, and its life from build to stop. Everything
 * here is fixed before the start; afterwards only its own CPUs (and the keyboard) touch it. It
 * holds all that is read when guests run: the configuration and the plan are given back by then.
 */
#pragma once

#include <arch/spinlock.h>
#include <guest/load.h>
#include <hv/partition_pci.h>
#include <hv/ring.h>
#include <hv/vcpu.h>
#include <hv/vioapic.h>
#include <hv/vuart.h>
#include <lib/limits.h>

struct acpi;
struct boot_info;
struct icr_cpu;
struct plan;
struct pci_access;
struct report;

#define APIC_BYTES 16        /* of struct icr_cpu */
#define PARTITION_INPUT 4096 /* bytes typed ahead of a slow guest: a power of two */

enum stop_reason {
	STOP_POWER_OFF, /* the guest asked for it */
	STOP_RESET,     /* the guest asked for a reset: it starts again */
	STOP_CRASH,     /* it broke a rule, or itself */
	STOP_TRIPLE,    /* a triple fault: on a PC a reset, meant or not */
	STOP_OPERATOR,  /* the operator: it may be started again */
	STOP_AGAIN,     /* the operator: it starts again */
};

enum partition_rest {
	REST_NONE,  /* it runs, or is about to */
	REST_HELD,  /* the operator stopped it: no end */
	REST_ENDED, /* it ended by itself, or all are to end */
};

struct partition {
	char name[PARTITION_NAME_MAX + 1];
	u32 index;
	bool strict;        /* what it may not do is a crash, not only a line in the log */
	u32 restarts;       /* bit per enum stop_reason: it starts again */
	bool console;       /* it has the virtual 16550 */
	struct vcpu *vcpus; /* so many; and so in the next two */
	unsigned int vcpu_count;
	u32 *apic_ids;
	struct icr_cpu *apics; /* what the answers to interrupt commands know of them */

	u64 stage2;    /* root pointer of its second-stage tables */
	u8 *io_bitmap; /* bit per port, then a page of ones: 1 is an exit */

	u32 lines;            /* of the machine that it has: bit per pin of its IOAPIC */
	u32 lines_active_low; /* how they are wired */
	u32 lines_level;
	u32 machine_lines[IOAPIC_PINS]; /* by that pin */

	/* The virtual devices and the ring below: several vCPUs, the operator. */
	struct spinlock lock;
	u16 input_head, input_count;
	u64 input_lost; /* bytes for which there was no room */
	u8 rtc_index;   /* register of the date that the guest chose */

	u32 stopping; /* atomic: 0 or 1 + enum stop_reason, set by the first who stops it */
	u32 active;   /* atomic: vCPUs not parked */
	u32 rest;     /* atomic: enum partition_rest, when all that follows from a stop is done */
	u32 crashes;
	bool restarted;
	u64 started;       /* TSC of its last start */
	u64 ended;         /* TSC of its last end */
	u64 restart_began; /* TSC, if it has been restarted */
	/* Reported once, counted always, but the usual probing of ports [1] counted only; relaxed.
	 */
	u64 denied_ports[2], denied_memory, denied_icr;

	/* Large, so behind what short instructions reach. */
	struct vuart uart;
	struct guest_ram ram;
	struct partition_pci pci;
	struct start_list start; /* replayed by every start */
	struct vioapic ioapic;
	struct ring output;        /* what it wrote; the lock's owner writes */
	u8 input[PARTITION_INPUT]; /* typed, and not yet taken by the virtual 16550 */
};

/* What partitions are made from beside the plan. */
struct machine {
	const struct boot_info *boot;
	const struct pci_access *pci; /* the way to config space */
};

/**
 * Applies @plan, of which nothing is needed afterwards: makes second-stage tables, bitmaps and DMA
 * domains, binds PCI functions, prepares and places images. On the boot CPU, before frames_seal().
 * Decides nothing; panics when the machine is not as planned. A partition with a function that does
 * not come back from its reset within a second, which is reported, goes on waiting when all run.
 */
void partitions_build(const struct plan *plan, const struct machine *machine,
		      struct report *report);

/** Counts the partitions as running. The boot CPU, just before it lets all CPUs go. */
void partitions_start(void);

/** The vCPU that physical @cpu runs, or NULL. */
struct vcpu *partition_vcpu_of_cpu(u32 cpu);

/** Notes and reports that @partition is about to execute its first instruction. Its boot CPU. */
void partition_started(struct partition *partition);

/** Stops @partition, which may run on other CPUs. Does nothing if it does not run. */
void partition_halt(struct partition *partition, enum stop_reason reason);

/** Starts a partition that has stopped, on its own boot CPU; false if it has not. */
bool partition_revive(struct partition *partition);

/** The boot CPU of a partition that was revived: everything anew. Without locks. */
void partition_reload(struct partition *partition);

/** Stops all partitions; the last that parks powers the machine off. Without locks. */
void partitions_power_off(void);

/** Called by a vCPU that parks. The last of its partition reports the end and restarts it, or, the
 * last of all, powers the machine off. On the vCPU's own CPU, without locks. */
void partition_parked(struct vcpu *vcpu);

/**
 * Resets its PCI functions, writes its RAM as its start list says and sets virtual devices to their
 * reset state. @running: partitions run, this is a restart. Returns 0 or an error after reporting
 * it.
 */
int partition_load(struct partition *partition, bool running, struct report *report);

/** Partition number @index, or NULL. */
struct partition *partition_get(unsigned int index);

/** Partitions there are. */
unsigned int partition_count(void);

/**
 * Gives one keyboard byte to the partition's virtual 16550. It is lost, counted in input_lost, and
 * the first is reported, if there is none or PARTITION_INPUT bytes wait. The operator's CPU.
 */
void partition_input(struct partition *partition, u8 byte);

/** Hands waiting input to the virtual 16550 and updates its interrupt line. The caller holds the
 * partition's lock. */
void partition_uart_changed(struct partition *partition);
