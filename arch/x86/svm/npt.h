/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How nested paging spells the entries of a radix table (APM 2, "Nested Paging"): the host's own
 * four-level format, walked as user accesses. Pure; host-tested.
 */
#pragma once

#include <mm/radix.h>

/** Describes nested page tables in @out; @has_1g is CPUID 80000001H EDX bit 26. */
void npt_format(struct radix_format *out, bool has_1g);

/**
 * Leaf bits for radix_map(): @access is a combination of enum stage2_access with STAGE2_READ, which
 * this format cannot leave out. @type is combined with the guest's PAT by the processor;
 * STAGE2_COMBINE makes uncached UC-, which the guest's PAT can make write combining.
 */
u64 npt_leaf(unsigned int access, enum memory_type type);
