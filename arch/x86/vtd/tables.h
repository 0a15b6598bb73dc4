/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entries of root, context and second-level tables (Intel VT-d, chapter "Translation Structure
 * Formats", legacy mode). Pure; host-tested.
 */
#pragma once

#include <mm/radix.h>

/* Entries of 16 bytes, 256 a table: one a bus in the root table, one a function below it. */
struct vtd_entry {
	u64 low; /* with the present bit: written last */
	u64 high;
};

/** Points to the context table at @table. */
struct vtd_entry vtd_root_entry(u64 table);

/** Where the context table of @entry is; 0 if it points to none. */
u64 vtd_root_target(const struct vtd_entry *entry);

/** Translates by the second-level table at @table, of @bits (39 or 48), for domain @domain. */
struct vtd_entry vtd_context_entry(u64 table, unsigned int bits, u16 domain);

#define VTD_ENTRY_PRESENT BIT(0)

/** The low half of a context entry with its function blocked or not. */
static inline u64 vtd_context_low(u64 low, bool present)
{
	return present ? low | VTD_ENTRY_PRESENT : low & ~VTD_ENTRY_PRESENT;
}

/** Describes second-level tables of @bits (39 or 48) with pages up to @max_leaf. */
void vtd_table_format(struct radix_format *out, unsigned int bits, unsigned int max_leaf);

/** Leaf bits for radix_map(): @access has read or write; every access snoops if @snoop. */
u64 vtd_leaf(unsigned int access, bool snoop);
