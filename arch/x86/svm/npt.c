/* SPDX-License-Identifier: Apache-2.0 */
/* See npt.h. Pure. */

#include <mm/host_paging.h>
#include <mm/pte.h>
#include <svm/npt.h>

void npt_format(struct radix_format *out, bool has_1g)
{
	host_paging_format(out, has_1g);
	out->table_bits |= PTE_USER;
}

u64 npt_leaf(unsigned int access, enum memory_type type)
{
	return PTE_USER |
	       host_leaf((access & STAGE2_WRITE) != 0, (access & STAGE2_EXECUTE) != 0, type);
}
