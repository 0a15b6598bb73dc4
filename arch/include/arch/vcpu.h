/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A virtual CPU: one physical CPU of a partition, for ever. The processor's virtualisation enters
 * and leaves a guest by the first fields alone; the life cycle below them is the core's
 * (hv/vcpu.h), which decides when to enter. Written by its own CPU alone, except the request word
 * and the start-up vector, which its siblings and the console may set.
 */
#pragma once

#include <arch/virt.h>
#include <lib/types.h>

struct guest_ram;
struct partition;

/* Guest registers in the hardware's order, as struct vcpu keeps them. */
#define REG_RAX 0
#define REG_RCX 1
#define REG_RDX 2
#define REG_RBX 3
#define REG_RSP 4
#define REG_RBP 5
#define REG_RSI 6
#define REG_RDI 7

#define IO_BITMAP_PAGES 3U /* the third is for what reaches beyond the last port */

struct vcpu {
	u64 regs[16];
	void *control; /* the vendor's state of this vCPU */
	u32 index;     /* in its partition; 0 is the boot CPU */
	u32 cpu;       /* physical */
	u32 apic_id;
	u64 stage2; /* root pointer of its partition's second stage, from stage2_create() */
	const u8 *io_bitmap;         /* bit per port, then a page of ones: 1 is an exit */
	const struct guest_ram *ram; /* of its partition */
	u64 exits[EXIT_REASONS];

	/* The core's. */
	struct partition *partition;
	u32 requests;   /* atomic: VCPU_REQUEST_* */
	u8 sipi_vector; /* written before VCPU_REQUEST_SIPI is set */
	bool waiting_sipi;
	bool parked; /* its partition does not run */
};
