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

/* Entry 2 of the PAT, UC-, yields to the guest's write combining and to nothing else (APM 2,
 * "Combining Memory Types, MTRRs"). */
u64 npt_leaf(unsigned int access, enum memory_type type)
{
	u64 leaf = host_leaf((access & STAGE2_WRITE) != 0, (access & STAGE2_EXECUTE) != 0, type);
	bool combine = type == MEMTYPE_UC && (access & STAGE2_COMBINE) != 0;

	return PTE_USER | (combine ? leaf & ~PTE_WRITE_THROUGH : leaf);
}
