/* SPDX-License-Identifier: Apache-2.0 */
/* Guard pages: holes of every address space, by the stacks that they end. */
#pragma once

#include <lib/ranges.h>

/* The pages of all CPUs, FRAMES_CPU_PAGES each, with their blocks in front. Set by
 * cpu_blocks_create(). */
extern struct range guarded;
