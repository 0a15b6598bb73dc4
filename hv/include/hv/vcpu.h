/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The life of a virtual CPU (struct vcpu in arch/vcpu.h): requests from others, and the loop that
 * takes them, enters the guest and answers its exits.
 */
#pragma once

#include <arch/vcpu.h>
#include <lib/types.h>

/* Requests to a vCPU, posted by any CPU with vcpu_request(), taken by its own CPU. */
#define VCPU_REQUEST_STOP 1U    /* park: the partition is stopping */
#define VCPU_REQUEST_START 2U   /* leave the park: state was set up anew */
#define VCPU_REQUEST_INIT 4U    /* INIT from a sibling: wait for SIPI */
#define VCPU_REQUEST_SIPI 8U    /* start-up vector is in sipi_vector */
#define VCPU_REQUEST_NMI 16U    /* deliver an NMI to the guest */
#define VCPU_REQUEST_RELOAD 32U /* the partition was stopped, and starts anew */

/** Posts @request (VCPU_REQUEST_*) to @vcpu and makes its CPU take it. Any CPU. */
void vcpu_request(struct vcpu *vcpu, u32 request);

/** Runs @vcpu on the calling CPU, which is its own. Never returns. */
NORETURN void vcpu_loop(struct vcpu *vcpu);

/** Parks the calling CPU for good: it belongs to no partition. */
NORETURN void vcpu_none(void);
