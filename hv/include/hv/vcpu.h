/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A virtual CPU: one physical CPU of a partition, for ever. Written by its own CPU alone, except
 * the request word and the start-up vector, which its siblings and the console may set.
 */
#pragma once

#include <arch/virt.h>
#include <lib/types.h>

struct partition;

/* Requests to a vCPU, set by anyone with vcpu_request(), taken by its own CPU alone. */
#define VCPU_REQUEST_STOP 1U  /* park: the partition is stopping */
#define VCPU_REQUEST_START 2U /* leave the park: state was set up anew */
#define VCPU_REQUEST_INIT 4U  /* INIT from a sibling: wait for SIPI */
#define VCPU_REQUEST_SIPI 8U  /* start-up vector is in sipi_vector */
#define VCPU_REQUEST_NMI 16U  /* deliver an NMI to the guest */

struct vcpu {
	u64 regs[16];   /* guest registers in the hardware's order (RAX, RCX, RDX, RBX, RSP…) */
	u32 requests;   /* atomic */
	u8 sipi_vector; /* written before VCPU_REQUEST_SIPI is set */
	bool waiting_sipi;
	bool parked; /* its partition does not run */
	u32 index;   /* in its partition; 0 is the boot CPU */
	u32 cpu;     /* physical */
	u32 apic_id;
	struct partition *partition;
	void *control; /* the vendor's state of this vCPU */
	u64 exits[EXIT_REASONS];
};

#define REG_RAX 0
#define REG_RCX 1
#define REG_RDX 2
#define REG_RBX 3
#define REG_RSP 4
#define REG_RBP 5
#define REG_RSI 6
#define REG_RDI 7

/** Asks @vcpu for @request (VCPU_REQUEST_*) and makes its CPU look. Any CPU. */
void vcpu_request(struct vcpu *vcpu, u32 request);

/** Runs @vcpu on the calling CPU, which is its own. Never returns. */
NORETURN void vcpu_loop(struct vcpu *vcpu);

/** Parks the calling CPU for good: it belongs to no partition. */
NORETURN void vcpu_none(void);
