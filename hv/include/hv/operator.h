/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The operator at the console: what is typed, and one CPU that takes it and shows what partitions
 * write. That is a CPU without a partition, else one whose partition has ended, else the boot CPU
 * of the partition that has the terminal. The console's line reaches it as an NMI, the only
 * interrupt that the hypervisor uses, so input and output cost no other partition an exit.
 */
#pragma once

#include <lib/types.h>

struct acpi;
struct partition;

/**
 * Finds the console's line and a CPU for it, and has the machine's NMI arrive at the calling CPU,
 * the boot CPU: with @nmi_panics it ends in a panic. After partitions are built, before they run.
 */
void operator_init(const struct acpi *acpi, unsigned int cpu_count, bool nmi_panics);

/**
 * Takes what was typed and hands on output, if the calling CPU is the operator's. With @nmi, an NMI
 * came that no other CPU sent: one that is not the console's is the machine's, and reported. No
 * guest ever gets it. Without locks.
 */
void operator_poll(bool nmi);

/** Chooses the CPU anew: a partition has ended, or started. */
void operator_move(void);

/** On a CPU without a guest to run: waits for something to do. */
void operator_wait(void);
