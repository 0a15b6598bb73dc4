/* SPDX-License-Identifier: Apache-2.0 */
/* An entry of the processor's own page tables (SDM 3A, "Paging"): the hypervisor's and a guest's.
 */
#pragma once

#include <lib/types.h>

/* clang-format off */
#define PTE_PRESENT       BIT(0)
#define PTE_WRITE         BIT(1)
#define PTE_USER          BIT(2)
#define PTE_WRITE_THROUGH BIT(3)
#define PTE_CACHE_DISABLE BIT(4)
#define PTE_ACCESSED      BIT(5)
#define PTE_DIRTY         BIT(6)
#define PTE_LARGE         BIT(7)
#define PTE_ADDRESS       GENMASK(51, 12)
#define PTE_NO_EXECUTE    BIT(63)
/* clang-format on */
