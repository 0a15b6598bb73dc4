/* SPDX-License-Identifier: Apache-2.0 */
/* A partition's RAM as its loaders plan with it: how it is described to the guest, and where things
 * find a place in it. */

#include <guest/loaders.h>
#include <lib/memory_kind.h>
#include <lib/ranges.h>

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

bool guest_ram_has(const struct guest_ram *ram, u64 at, u64 length)
{
	struct range wanted;

	if (!range_make(at, length, &wanted)) {
		return false;
	}
	for (unsigned int i = 0; i < ram->count && wanted.start < wanted.end; i++) {
		const struct guest_region *region = &ram->regions[i];

		if (wanted.start >= region->start.v &&
		    wanted.start - region->start.v < region->size) {
			wanted.start = region->start.v + region->size;
		}
	}
	return wanted.start >= wanted.end;
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
