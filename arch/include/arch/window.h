/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The one way from the hypervisor to the RAM of the partition that runs on this CPU. It has user
 * pages, so that with SMAP (SDM 3A, "Determination of Access Rights") an access outside of an open
 * window faults. Where the CPU has no SMAP a window is always open.
 */
#pragma once

#include <lib/types.h>

extern bool window_guarded; /* every CPU has SMAP on; written at the boot */

/** Lets the calling CPU read and write its partition's RAM until window_close(). */
static inline void window_open(void)
{
	if (window_guarded) {
		__asm__ volatile("stac" : : : "memory", "cc");
	}
}

/** Ends that. */
static inline void window_close(void)
{
	if (window_guarded) {
		__asm__ volatile("clac" : : : "memory", "cc");
	}
}
