/* SPDX-License-Identifier: Apache-2.0 */
/* Where the linker put the parts of our image; the pool of arch/frames.h is in its data. */
#pragma once

#include <lib/ranges.h>

extern const u8 image_start[], image_end[];
extern const u8 image_text_start[], image_text_end[];
extern const u8 image_rodata_start[], image_rodata_end[];
extern const u8 image_data_start[], image_data_end[];

#define IMAGE_RANGE(start, end) ((struct range){(u64)(uintptr_t)(start), (u64)(uintptr_t)(end)})

static inline struct range image_all(void)
{
	return IMAGE_RANGE(image_start, image_end);
}

static inline struct range image_text(void)
{
	return IMAGE_RANGE(image_text_start, image_text_end);
}

static inline struct range image_rodata(void)
{
	return IMAGE_RANGE(image_rodata_start, image_rodata_end);
}

static inline struct range image_data(void)
{
	return IMAGE_RANGE(image_data_start, image_data_end);
}
