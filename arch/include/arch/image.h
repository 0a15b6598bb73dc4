/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the linker put the parts of our image, as the CPU sees them. What stays when partitions run
 * and what only the boot needs (init) are apart.
 */
#pragma once

#include <arch/phys.h>
#include <lib/ranges.h>

extern const u8 image_start[], image_end[];
extern const u8 image_init_start[], image_init_end[];
extern const u8 image_init_text_start[], image_init_text_end[];
extern const u8 image_init_rodata_start[], image_init_rodata_end[];
extern const u8 image_init_data_start[], image_init_data_end[];
extern const u8 image_text_start[], image_text_end[];
extern const u8 image_rodata_start[], image_rodata_end[];
extern const u8 image_fixed_start[], image_fixed_end[];
extern const u8 image_data_start[], image_data_end[];

#define IMAGE_RANGE(start, end) ((struct range){(u64)(uintptr_t)(start), (u64)(uintptr_t)(end)})

/** The memory that the loader gave to the image. */
static inline struct range image_memory(void)
{
	return (struct range){phys_of(image_start), phys_of(image_end)};
}

/** The memory of what only the boot needs. */
static inline struct range image_init_memory(void)
{
	return (struct range){phys_of(image_init_start), phys_of(image_init_end)};
}
