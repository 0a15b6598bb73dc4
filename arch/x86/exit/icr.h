/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Judges what a guest asks its local APIC to send (SDM 3A, "Interrupt Command Register (ICR)",
 * "Determining IPI Destination" and "Extended XAPIC (x2APIC)"): only CPUs of its own partition may
 * be reached. The decision names them one by one, so that what is sent never uses a destination
 * that the guest wrote. Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

#define ICR_VECTOR GENMASK(7, 0)
#define ICR_DELIVERY GENMASK(10, 8)
#define ICR_LOGICAL BIT(11)
#define ICR_LEVEL_ASSERT BIT(14)
#define ICR_TRIGGER_LEVEL BIT(15)
#define ICR_SHORTHAND GENMASK(19, 18)
#define ICR_DESTINATION GENMASK(63, 32)

#define ICR_VECTOR_FIRST 16 /* lower ones are illegal in fixed mode */

/* Delivery modes of interrupt commands and of the local vector table. */
enum apic_delivery {
	DELIVERY_FIXED,
	DELIVERY_LOWEST,
	DELIVERY_SMI,
	DELIVERY_RESERVED,
	DELIVERY_NMI,
	DELIVERY_INIT,
	DELIVERY_STARTUP,
	DELIVERY_EXTINT,
};

/* One CPU of the sender's partition, in the partition's own order. */
struct icr_cpu {
	u32 apic_id;
	u32 logical; /* LDR bits 31:24; in x2APIC mode icr_x2apic_logical() of the ID */
	u32 dfr;     /* xAPIC only: bits 31:28 are 0xf for the flat model, 0 for the cluster one */
	u32 high;    /* xAPIC only: upper half of its interrupt command register */
};

enum icr_action {
	ICR_SEND, /* @vector as a fixed interrupt */
	ICR_NMI,
	ICR_INIT,
	ICR_INIT_DEASSERT, /* has no meaning since the Pentium 4: ignore */
	ICR_SIPI,          /* start at @vector * 4096 */
	ICR_REFUSED,       /* nothing must be sent: @why is the reason */
};

struct icr_decision {
	enum icr_action action;
	/* Which of the partition's CPUs are meant: @first and those before @end that icr_means()
	 * says; none if these are the same. */
	unsigned int first, end;
	unsigned int except; /* but not this one */
	u32 destination;     /* unless all are meant, by a shorthand or as all of the machine */
	bool all, logical, x2apic;
	u8 vector;       /* SEND and SIPI */
	const char *why; /* REFUSED, or there are targets that were left out; else NULL */
};

/** The bits of @decision's destination that @cpu answers to; 0 if it is not meant. */
u32 icr_answers(const struct icr_decision *decision, const struct icr_cpu *cpu);

/** Whether @decision is about CPU number @i, which is @cpu, of its @first to @end. */
static inline bool icr_means(const struct icr_decision *decision, unsigned int i,
			     const struct icr_cpu *cpu)
{
	return i != decision->except && (decision->all || icr_answers(decision, cpu) != 0);
}

/** Logical x2APIC ID: cluster in 31:16, one bit in 15:0. */
static inline u32 icr_x2apic_logical(u32 apic_id)
{
	return (apic_id >> 4) << 16 | 1U << (apic_id & 15);
}

/**
 * Judges command @icr of CPU @sender (index below @count) of a partition with the @count CPUs (1
 * and more) at @cpus. @icr has the x2APIC layout: destination in bits 63:32, which in xAPIC mode
 * (@x2apic false) is the 8-bit one of the register's bits 63:56.
 */
struct icr_decision icr_judge(u64 icr, bool x2apic, unsigned int sender, const struct icr_cpu *cpus,
			      unsigned int count);

/**
 * Whether a guest may write *@value to an entry of the local vector table that has a delivery mode:
 * fixed, NMI and ExtINT, which is masked, as the guest has no PIC; no SMI and no INIT.
 */
bool lvt_judge(u32 *value);
