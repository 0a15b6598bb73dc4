/* SPDX-License-Identifier: Apache-2.0 */
/* From a pointer of the hypervisor to the host physical address behind it. */
#pragma once

#include <lib/types.h>

/** Host physical address of @at, which the hypervisor's address space maps. */
static inline u64 phys_of(const void *at)
{
	return (u64)(uintptr_t)at;
}
