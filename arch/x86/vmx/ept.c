/* SPDX-License-Identifier: Apache-2.0 */
/* EPT entries and the EPT pointer (SDM 3C, "The Extended Page Table Mechanism (EPT)"). Pure. */

#include <vmx/ept.h>

#define EPT_ACCESS GENMASK(2, 0) /* read, write, execute: the bits of enum stage2_access */
#define EPT_MEMORY_TYPE GENMASK(5, 3)
#define EPT_IGNORE_PAT BIT(6)
#define EPT_LARGE BIT(7)
#define EPT_ADDRESS GENMASK(51, 12)

#define EPTP_MEMORY_TYPE GENMASK(2, 0)
#define EPTP_WALK_LENGTH GENMASK(5, 3) /* levels less one */
#define EPTP_ACCESSED_DIRTY BIT(6)

#define EPT_LEVELS 4

_Static_assert(STAGE2_ALL == EPT_ACCESS && STAGE2_WRITE == 2, "SDM 3C: format of an EPT entry");

void ept_format(struct radix_format *out, bool has_2m, bool has_1g)
{
	unsigned int largest = has_1g ? 2 : 1;

	*out = (struct radix_format){
		.levels = EPT_LEVELS,
		.max_leaf = has_2m ? largest : 0,
		.address_mask = EPT_ADDRESS,
		.table_bits = EPT_ACCESS,
		.present_mask = EPT_ACCESS,
		.large_bit = EPT_LARGE,
	};
}

/* Without "ignore PAT" the type is the guest's PAT and, in place of the MTRRs', that of the entry:
 * of uncached memory only write combining can come (SDM 3A, "Effective Page-Level Memory Types").
 */
u64 ept_leaf(unsigned int access, enum memory_type type)
{
	bool ignore_pat = type == MEMTYPE_UC && (access & STAGE2_COMBINE) == 0;

	return FIELD_PREP(EPT_ACCESS, access & EPT_ACCESS) | FIELD_PREP(EPT_MEMORY_TYPE, type) |
	       (ignore_pat ? EPT_IGNORE_PAT : 0);
}

u64 ept_pointer(u64 root, bool accessed_dirty)
{
	return (root & EPT_ADDRESS) | FIELD_PREP(EPTP_MEMORY_TYPE, MEMTYPE_WB) |
	       FIELD_PREP(EPTP_WALK_LENGTH, EPT_LEVELS - 1) |
	       (accessed_dirty ? EPTP_ACCESSED_DIRTY : 0);
}
