/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files that build and run partitions. */
#pragma once

#include <hv/partition.h>

/** Takes the next free struct partition, which has only its configuration. */
struct partition *partition_create(const struct config_partition *config);

/** Assigns physical @cpu to @vcpu for good. */
void partition_claim_cpu(u32 cpu, struct vcpu *vcpu);

/** How a partition's emulated IOAPIC reaches the real machine. */
const struct vioapic_ops *partition_ioapic_ops(void);
