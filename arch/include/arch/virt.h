/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The one seam between the partitioning core and a processor's virtualisation: VT-x or AMD-V
 * behind the same calls. hv/ sees only this.
 */
#pragma once

#include <guest/load.h>
#include <hv/types.h>

struct vcpu;
struct report;

/* Why a guest came out, in words that fit either vendor. Order is the order of the exit table. */
enum exit_reason {
	EXIT_CPUID,
	EXIT_MSR_READ,
	EXIT_MSR_WRITE,
	EXIT_ICR, /* an interrupt command, by MSR or by memory */
	EXIT_IO,
	EXIT_MMIO, /* access to a guest physical address that is not simply memory */
	EXIT_CR,
	EXIT_XSETBV,
	EXIT_HYPERCALL,
	EXIT_EXCEPTION,
	EXIT_NMI,
	EXIT_INIT,
	EXIT_INTERRUPT, /* must stay 0: external interrupts go straight to the guest */
	EXIT_TIMER,     /* must stay 0: a timer's expiry goes straight to the guest */
	EXIT_EOI,       /* must stay 0: end of interrupt by MSR or memory */
	EXIT_WINDOW,    /* an NMI can be injected now */
	EXIT_TRIPLE_FAULT,
	EXIT_ENTRY_FAILURE,
	EXIT_OTHER,
	EXIT_REASONS
};
