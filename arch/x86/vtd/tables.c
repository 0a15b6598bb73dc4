/* SPDX-License-Identifier: Apache-2.0 */
/* See tables.h. */

#include <vtd/tables.h>

#define ENTRY_TABLE GENMASK(63, 12)

/* Context entry; its translation type (bits 3:2) is 0: what claims to be translated is blocked. */
#define CONTEXT_WIDTH GENMASK(2, 0) /* of the high half */
#define CONTEXT_WIDTH_39 1
#define CONTEXT_WIDTH_48 2
#define CONTEXT_DOMAIN GENMASK(23, 8)

#define SL_ACCESS GENMASK(1, 0) /* read, write: the bits of enum stage2_access */
#define SL_LARGE BIT(7)
#define SL_SNOOP BIT(11)
#define SL_ADDRESS GENMASK(51, 12)

_Static_assert(sizeof(struct vtd_entry) == 16, "VT-d: root and context entries");
_Static_assert((STAGE2_READ | STAGE2_WRITE) == SL_ACCESS, "VT-d: second-level paging entries");

struct vtd_entry vtd_root_entry(u64 table)
{
	return (struct vtd_entry){.low = (table & ENTRY_TABLE) | VTD_ENTRY_PRESENT};
}

u64 vtd_root_target(const struct vtd_entry *entry)
{
	return (entry->low & VTD_ENTRY_PRESENT) != 0 ? entry->low & ENTRY_TABLE : 0;
}

struct vtd_entry vtd_context_entry(u64 table, unsigned int bits, u16 domain)
{
	return (struct vtd_entry){
		.low = (table & ENTRY_TABLE) | VTD_ENTRY_PRESENT,
		.high = FIELD_PREP(CONTEXT_WIDTH,
				   bits == 48 ? CONTEXT_WIDTH_48 : CONTEXT_WIDTH_39) |
			FIELD_PREP(CONTEXT_DOMAIN, domain),
	};
}

void vtd_table_format(struct radix_format *out, unsigned int bits, unsigned int max_leaf)
{
	*out = (struct radix_format){
		.levels = bits == 48 ? 4 : 3,
		.max_leaf = max_leaf,
		.address_mask = SL_ADDRESS,
		.table_bits = SL_ACCESS,
		.present_mask = SL_ACCESS,
		.large_bit = SL_LARGE,
	};
}

u64 vtd_leaf(unsigned int access, bool snoop)
{
	return (access & SL_ACCESS) | (snoop ? SL_SNOOP : 0);
}
