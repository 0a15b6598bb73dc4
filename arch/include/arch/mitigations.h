/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Barriers between guests and the hypervisor, and what else a CPU needs against what it does behind
 * the architecture's back: decided by each CPU from its own facts, at boot.
 */
#pragma once

#include <lib/types.h>

struct report;

enum mitigations_wish {
	MITIGATIONS_NONE,   /* none runs, whatever the CPU needs */
	MITIGATIONS_NEEDED, /* what the CPU needs */
	MITIGATIONS_FORCED, /* whatever it can execute: for measuring */
};

/**
 * Decides what the calling CPU, number @cpu, runs, and keeps it. After virtualisation is enabled
 * on it. Returns 0, or -ENOTSUP after reporting that it must not execute from large pages, which
 * the boot CPU, by which the plan was made, may.
 */
int mitigations_take(unsigned int cpu, enum mitigations_wish wish, struct report *report);

/** Logs what the first @count CPUs run and what they lack, a line for each kind. On the boot CPU,
 * after each of them has decided. */
void mitigations_log(unsigned int count);

/** Whether guests may not execute from pages larger than 4 KiB, by the calling CPU. */
bool mitigations_small_code(void);
