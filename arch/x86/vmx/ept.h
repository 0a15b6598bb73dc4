/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How EPT spells the entries of a radix table (SDM 3C, "The Extended Page Table Mechanism (EPT)").
 * Pure; host-tested.
 */
#pragma once

#include <mm/radix.h>

/**
 * Describes four-level EPT in @out. @has_2m and @has_1g come from IA32_VMX_EPT_VPID_CAP; 1 GiB
 * pages are used only together with 2 MiB ones.
 */
void ept_format(struct radix_format *out, bool has_2m, bool has_1g);

/**
 * Leaf bits for radix_map(): @access is a combination of enum stage2_access that is not empty; the
 * memory type is @type combined with the guest's PAT, but uncached without STAGE2_COMBINE stays so.
 */
u64 ept_leaf(unsigned int access, enum memory_type type);

/** The EPTP for the table at @root: four levels, write-back, with or without A and D flags. */
u64 ept_pointer(u64 root, bool accessed_dirty);
