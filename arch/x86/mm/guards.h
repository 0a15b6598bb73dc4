/* SPDX-License-Identifier: Apache-2.0 */
/* Guard pages: holes of every address space, by the stacks that they end. */
#pragma once

#include <arch/paging.h>

/** Remembers the guard page at @address. On the boot CPU. 0 or -ENOMEM. */
int guard_add(u64 address, enum guard which, unsigned int cpu);
