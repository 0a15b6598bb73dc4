/* SPDX-License-Identifier: Apache-2.0 */
/* Entries of the hypervisor's own page tables and the check that none is both W and X. Pure. */

#include <mm/host_paging.h>
#include <mm/pte.h>

void host_paging_format(struct radix_format *out, bool has_1g)
{
	*out = (struct radix_format){
		.levels = 4,
		.max_leaf = has_1g ? 2 : 1,
		.address_mask = PTE_ADDRESS,
		.table_bits = PTE_PRESENT | PTE_WRITE | PTE_ACCESSED,
		.present_mask = PTE_PRESENT,
		.large_bit = PTE_LARGE,
	};
}

u64 host_leaf(bool write, bool execute, enum memory_type type)
{
	u64 leaf = PTE_PRESENT | PTE_ACCESSED | PTE_DIRTY;

	if (type != MEMTYPE_WB) {
		leaf |= PTE_WRITE_THROUGH | (type != MEMTYPE_WC ? PTE_CACHE_DISABLE : 0);
	}
	return leaf | (write ? PTE_WRITE : 0) | (execute ? 0 : PTE_NO_EXECUTE);
}

struct audit {
	const struct radix *radix;
	struct host_audit *out;
};

static bool audit_leaf(void *context, const struct radix_leaf *leaf)
{
	const struct audit *audit = context;
	u64 all = ~0ULL;
	u64 any = 0;

	for (unsigned int level = audit->radix->format->levels; level-- > leaf->level;) {
		u64 entry = radix_entry(audit->radix, leaf->from, level);

		all &= entry;
		any |= entry;
	}
	audit->out->leaves++;
	if ((all & PTE_WRITE) && !(any & PTE_NO_EXECUTE) && audit->out->write_execute++ == 0) {
		audit->out->first = *leaf;
	}
	return true;
}

void host_paging_audit(const struct radix *radix, struct host_audit *out)
{
	struct audit audit = {radix, out};

	*out = (struct host_audit){0};
	radix_walk(radix, audit_leaf, &audit);
}
