/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Descriptors of the invalidation queue (Intel VT-d, "Queued Invalidation Interface"). Pure;
 * host-tested.
 */
#pragma once

#include <lib/types.h>

struct vtd_descriptor {
	u64 low;
	u64 high;
};

/** Forgets every context entry, or that of @requester as cached for @domain. */
struct vtd_descriptor vtd_forget_contexts(void);
struct vtd_descriptor vtd_forget_context(u16 domain, u16 requester);

/** Forgets every translation, or those of @domain; @capabilities says what the unit drains. */
struct vtd_descriptor vtd_forget_translations(u64 capabilities);
struct vtd_descriptor vtd_forget_domain(u16 domain, u64 capabilities);

/** Forgets every IRTE. For the one at an index see irte.h. */
struct vtd_descriptor vtd_forget_interrupts(void);

/** When all before is done, stores @value at @address (4-byte aligned). */
struct vtd_descriptor vtd_wait_descriptor(u64 address, u32 value);
