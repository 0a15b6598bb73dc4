/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's RAM as its loaders see it: where it is, how it is described to the guest, and the
 * only way to write into it, bounded by the regions that the partition owns.
 */

#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/memory_kind.h>
#include <lib/ranges.h>
#include <lib/string.h>

static const struct guest_region *ram_region(const struct guest_ram *ram, u64 at)
{
	for (unsigned int i = 0; i < ram->count; i++) {
		if (at >= ram->regions[i].start.v &&
		    at - ram->regions[i].start.v < ram->regions[i].size) {
			return &ram->regions[i];
		}
	}
	return NULL;
}

void *guest_ram_at(const struct guest_ram *ram, gpa_t at, u64 length)
{
	const struct guest_region *region = ram_region(ram, at.v);

	if (region == NULL || length > region->size - (at.v - region->start.v)) {
		return NULL;
	}
	return (u8 *)region->host + (at.v - region->start.v);
}

u64 guest_ram_size(const struct guest_ram *ram)
{
	u64 size = 0;

	for (unsigned int i = 0; i < ram->count; i++) {
		size += ram->regions[i].size;
	}
	return size;
}

u64 guest_ram_low_end(const struct guest_ram *ram)
{
	u64 end = 0;

	for (unsigned int i = 0; i < ram->count && ram->regions[i].start.v == end; i++) {
		end += ram->regions[i].size;
	}
	return MIN(end, GUEST_HOLE_START);
}

bool guest_ram_loadable(const struct guest_ram *ram, u64 start, u64 size)
{
	const struct range low = {0, GUEST_LOW_END};
	const struct range high = {GUEST_HIGH_BASE, guest_ram_low_end(ram)};
	struct range wanted;

	return range_make(start, size, &wanted) &&
	       (range_contains(low, wanted) || range_contains(high, wanted));
}

bool guest_ram_put(const struct guest_ram *ram, u64 at, const void *from, u64 length)
{
	const u8 *source = from;

	while (length > 0) {
		const struct guest_region *region = ram_region(ram, at);
		u64 offset;
		u64 part;

		if (region == NULL) {
			return false;
		}
		offset = at - region->start.v;
		part = MIN(length, region->size - offset);
		if (source == NULL) {
			memset((u8 *)region->host + offset, 0, part);
		} else {
			memcpy((u8 *)region->host + offset, source, part);
			source += part;
		}
		at += part;
		length -= part;
	}
	return true;
}

unsigned int guest_memory_map(const struct guest_ram *ram, struct guest_map_entry *map)
{
	unsigned int count = 0;

	map[count++] = (struct guest_map_entry){0, GUEST_LOW_END, MEMORY_RAM};
	map[count++] = (struct guest_map_entry){GUEST_LOW_END, GUEST_EBDA_END - GUEST_LOW_END,
						MEMORY_RESERVED};
	map[count++] =
		(struct guest_map_entry){GUEST_ACPI_BASE, GUEST_ACPI_SIZE, MEMORY_ACPI_RECLAIM};
	map[count++] = (struct guest_map_entry){
		GUEST_HIGH_BASE, guest_ram_low_end(ram) - GUEST_HIGH_BASE, MEMORY_RAM};
	for (unsigned int i = 0; i < ram->count; i++) {
		const struct guest_region *region = &ram->regions[i];
		struct guest_map_entry *last = &map[count - 1];

		if (region->start.v < GUEST_HOLE_END) {
			continue;
		}
		if (last->start + last->size == region->start.v) {
			last->size += region->size;
		} else {
			map[count++] =
				(struct guest_map_entry){region->start.v, region->size, MEMORY_RAM};
		}
	}
	return count;
}

const struct guest_part *guest_part_at(const struct guest_part *parts, unsigned int count,
				       u64 start, u64 length)
{
	for (unsigned int i = 0; i < count; i++) {
		if (start < parts[i].end && parts[i].start < start + length) {
			return &parts[i];
		}
	}
	return NULL;
}

u64 guest_place_low(const struct guest_layout *layout, u64 length)
{
	u64 at = GUEST_BOOT_BASE;
	const struct guest_part *part;

	while (length <= GUEST_LOW_END && at <= GUEST_LOW_END - length) {
		part = guest_part_at(layout->parts, layout->part_count, at, length);
		if (part == NULL) {
			return at;
		}
		at = ALIGN_UP(part->end, PAGE_SIZE);
	}
	return 0;
}

u64 guest_place_high(const struct guest_layout *layout, u64 length, u64 end)
{
	const struct guest_part *part;

	while (end >= GUEST_HIGH_BASE && length <= end - GUEST_HIGH_BASE) {
		u64 at = ALIGN_DOWN(end - length, PAGE_SIZE);

		part = guest_part_at(layout->parts, layout->part_count, at, length);
		if (part == NULL) {
			return at;
		}
		end = part->start;
	}
	return 0;
}

void guest_parts_put(const struct guest_image *image, const struct guest_layout *layout,
		     const struct guest_ram *ram)
{
	for (unsigned int i = 0; i < layout->part_count; i++) {
		const struct guest_part *part = &layout->parts[i];

		(void)guest_ram_put(ram, part->start, (const u8 *)image->kernel + part->offset,
				    part->size);
		(void)guest_ram_put(ram, part->start + part->size, NULL,
				    part->end - part->start - part->size);
	}
}
