/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How four-level paging spells the entries of a radix table (SDM 3A, "4-Level Paging and 5-Level
 * Paging"), and a judge of W^X over finished tables. Pure; host-tested.
 */
#pragma once

#include <mm/radix.h>

/** Describes four-level paging in @out; @has_1g is CPUID 80000001H EDX bit 26. */
void host_paging_format(struct radix_format *out, bool has_1g);

/**
 * Leaf bits for radix_map(): a supervisor page, readable always, accessed and dirty already so that
 * the processor never writes to the tables. @type goes by the PAT that every CPU is given
 * (HOST_PAT): WB, WC or UC; any other becomes UC.
 */
u64 host_leaf(bool write, bool execute, enum memory_type type);

struct host_audit {
	u64 leaves;              /* pages of any size that are present */
	u64 write_execute;       /* pages both writable and executable */
	struct radix_leaf first; /* lowest of those, when there is one */
};

/**
 * Counts the pages of @radix (only read) and those that are writable and executable at once, as
 * the processor combines the rights of all levels with CR0.WP and EFER.NXE set.
 */
void host_paging_audit(const struct radix *radix, struct host_audit *out);
