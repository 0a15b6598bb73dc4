/* SPDX-License-Identifier: Apache-2.0 */
/* See memory_map.h. */

#include <lib/errno.h>
#include <lib/string.h>

#include "memory_map.h"

/* UEFI 2.10, table 7.6 "Memory Type Usage before ExitBootServices()" */
enum efi_memory_type {
	EFI_LOADER_CODE = 1,
	EFI_LOADER_DATA = 2,
	EFI_BOOT_CODE = 3,
	EFI_BOOT_DATA = 4,
	EFI_FREE = 7,
	EFI_UNUSABLE = 8,
	EFI_ACPI_RECLAIM = 9,
	EFI_ACPI_NVS = 10,
};

#define EFI_AT_RUN_TIME BIT(63)      /* the firmware uses it for as long as the machine is on */
#define EFI_SPECIFIC_PURPOSE BIT(18) /* not for whoever wants just memory */

struct efi_descriptor {
	u32 type;
	u32 padding;
	u64 start; /* physical */
	u64 virtual_start;
	u64 pages; /* of 4 KiB, always */
	u64 attributes;
};

_Static_assert(sizeof(struct efi_descriptor) == 40, "UEFI 2.10, 7.2.3, EFI_MEMORY_DESCRIPTOR");

/* The descriptor at @offset, which moves on; false at the end. What wraps around is passed over. */
static bool map_next(const struct efi_map *map, size_t *offset, struct efi_descriptor *d)
{
	while (map->each >= sizeof(*d) && map->bytes - *offset >= map->each) {
		memcpy(d, (const u8 *)map->descriptors + *offset, sizeof(*d));
		*offset += map->each;
		if (d->pages != 0 && d->pages <= (UINT64_MAX - d->start) / PAGE_SIZE) {
			return true;
		}
	}
	return false;
}

static enum memory_kind map_kind(const struct efi_descriptor *d)
{
	switch (d->type) {
	case EFI_LOADER_CODE:
	case EFI_LOADER_DATA:
	case EFI_BOOT_CODE:
	case EFI_BOOT_DATA:
	case EFI_FREE:
		return (d->attributes & (EFI_AT_RUN_TIME | EFI_SPECIFIC_PURPOSE)) != 0
			       ? MEMORY_RESERVED
			       : MEMORY_RAM;
	case EFI_UNUSABLE:
		return MEMORY_BAD;
	case EFI_ACPI_RECLAIM:
		return MEMORY_ACPI_RECLAIM;
	case EFI_ACPI_NVS:
		return MEMORY_ACPI_NVS;
	default:
		return MEMORY_RESERVED;
	}
}

/* Takes the ranges of its kind that @r touches out of @boot, and makes them part of @r. */
static void map_join(struct boot_info *boot, struct memory_range *r)
{
	for (unsigned int i = boot->memory_count; i-- > 0;) {
		const struct memory_range m = boot->memory[i];

		if (m.kind == r->kind && (m.end == r->start || r->end == m.start)) {
			r->start = MIN(m.start, r->start);
			r->end = MAX(m.end, r->end);
			boot->memory[i] = boot->memory[--boot->memory_count];
		}
	}
}

int efi_map_add(const struct efi_map *map, struct boot_info *boot)
{
	struct efi_descriptor d;
	size_t offset = 0;

	while (map_next(map, &offset, &d)) {
		struct memory_range r = {d.start, d.start + d.pages * PAGE_SIZE, map_kind(&d)};

		map_join(boot, &r);
		if (boot->memory_count == MAX_MEMORY_RANGES) {
			return -ENOMEM;
		}
		boot->memory[boot->memory_count++] = r;
	}
	return 0;
}

static bool map_is_free(const struct efi_descriptor *d)
{
	return d->type == EFI_FREE && map_kind(d) == MEMORY_RAM;
}

u64 efi_map_place(const struct efi_map *map, u64 room, u64 align, u64 lowest, u64 end)
{
	struct efi_descriptor d;
	size_t offset = 0;
	u64 best = 0;

	while (map_next(map, &offset, &d)) {
		const u64 from = MAX(d.start, lowest);
		const u64 to = MIN(d.start + d.pages * PAGE_SIZE, end);
		const u64 at = ALIGN_UP(from, align);

		if (map_is_free(&d) && at >= from && at < to && to - at >= room &&
		    (best == 0 || at < best)) {
			best = at;
		}
	}
	return best;
}

u64 efi_map_largest(const struct efi_map *map)
{
	struct efi_descriptor d;
	size_t offset = 0;
	u64 most = 0;

	while (map_next(map, &offset, &d)) {
		if (map_is_free(&d)) {
			most = MAX(most, d.pages * PAGE_SIZE);
		}
	}
	return most;
}
