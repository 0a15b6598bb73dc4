/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Physical addresses of what the hypervisor sees: its image lies in the high half of the address
 * space, wherever the loader put it; all else is mapped at its own address, where it is mapped.
 */
#pragma once

#include <lib/types.h>

#define IMAGE_VIRTUAL 0xffffffff80000000ULL /* agrees with linker.ld */

/* Where the loader put the first byte of the image. Written by boot/entry.asm. */
extern u64 image_physical;

/** Physical address of @at. Any CPU. */
static inline u64 phys_of(const void *at)
{
	u64 address = (u64)(uintptr_t)at;

	return address >= IMAGE_VIRTUAL ? address - IMAGE_VIRTUAL + image_physical : address;
}
