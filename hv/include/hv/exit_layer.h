/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the core asks of the layer above it, arch/x86/exit, which answers exits by partitions and
 * their devices. Declared here so that calls go upwards but no include does: hv/ sees these names
 * and nothing else of that layer, which implements them, as hv/console implements lib/log.h.
 */
#pragma once

#include <arch/virt.h>
#include <lib/types.h>

struct partition;
struct vcpu;

/** Fills what answers depend on. On the boot CPU, after partitions are built, before they run. */
void exits_init(void);

/** Name of @reason in the exit table. */
const char *exit_reason_name(enum exit_reason reason);

/** Answers @exit of @vcpu, on its own CPU. */
void exit_dispatch(struct vcpu *vcpu, const struct exit *exit);

/**
 * Which CPU of @partition an interrupt with this IOAPIC redirection entry goes to, in @apic_id: the
 * lowest that its destination names. False, and @apic_id of no meaning, if it names none, or any
 * CPU outside. Any CPU.
 */
bool arch_message_target(const struct partition *partition, u64 redirection, u32 *apic_id);
