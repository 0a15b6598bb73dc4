/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The memory map of UEFI firmware (UEFI 2.10, 7.2.3 "EFI_BOOT_SERVICES.GetMemoryMap()"), as
 * struct boot_info has it, and a place in it for the image. Pure; host-tested.
 */
#pragma once

#include <boot/boot_info.h>
#include <lib/types.h>

/* Descriptors as the firmware wrote them: @bytes in all, each begins @each bytes after the last. */
struct efi_map {
	const void *descriptors;
	size_t bytes;
	size_t each;
};

/**
 * Adds the ranges of @map to @boot as they are once boot services have ended: what these had, and
 * what was loaded, is RAM then; what the firmware still uses at run time is reserved. Neighbours of
 * one kind become one range. Returns 0, or -ENOMEM when more than MAX_MEMORY_RANGES remain, of
 * which the last are left out.
 */
int efi_map_add(const struct efi_map *map, struct boot_info *boot);

/**
 * Finds the lowest free memory of @room bytes at a multiple of @align (a power of two) between
 * @lowest, which is not 0, and @end. Returns its address, or 0 if there is none.
 */
u64 efi_map_place(const struct efi_map *map, u64 room, u64 align, u64 lowest, u64 end);

/** Bytes of the largest free piece of memory. */
u64 efi_map_largest(const struct efi_map *map);
