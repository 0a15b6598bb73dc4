/* SPDX-License-Identifier: Apache-2.0 */
/* probe: what the rows of its table share. */
#pragma once

#include "../lib/lib.h"

struct row {
	const char *name;
	bool (*test)(const struct row *row);
	u64 a; /* port, register or address */
	u64 b; /* what is written to it */
};

/** Keeps why the test failed; always false. */
bool fail(const char *text, ...) PRINTF_LIKE(1, 2);

u64 cr4_read(void);

/** Writes CR4; returns NO_FAULT or the exception's vector. */
int cr4_try(u64 value);

/* The tests: true if the only allowed answer came. */
bool port8(const struct row *row);
bool port16(const struct row *row);
bool port32(const struct row *row);
bool port_string(const struct row *row);
bool pci_config(const struct row *row);
bool msr_faults(const struct row *row);
bool msr_write_faults(const struct row *row);
bool msr_locked(const struct row *row);
bool apic_disable(const struct row *row);
bool feature_control(const struct row *row);
bool msr_survives(const struct row *row);
bool memory_at(const struct row *row);
bool memory_legacy(const struct row *row);
bool memory_behind_low(const struct row *row);
bool memory_behind_all(const struct row *row);
bool memory_highest(const struct row *row);
bool xapic_unaligned(const struct row *row);
bool absent_modified(const struct row *row);
bool absent_stored(const struct row *row);
bool ioapic_modified(const struct row *row);
bool xapic_modified(const struct row *row);
bool undefined(const struct row *row);
bool cr4_refuses(const struct row *row);
bool cr4_refuses_unoffered(const struct row *row);
bool cr4_takes_offered(const struct row *row);
bool cr0_refuses(const struct row *row);
bool efer_refuses(const struct row *row);
bool xsetbv_refuses(const struct row *row);
bool invd_keeps_memory(const struct row *row);
bool cpuid_hides(const struct row *row);
bool cpuid_hypervisor(const struct row *row);
bool cpuid_follows_cr4(const struct row *row);
bool single_step(const struct row *row);
bool icr_outside(const struct row *row);
bool icr_logical(const struct row *row);
bool icr_wide(const struct row *row);
bool icr_self(const struct row *row);
