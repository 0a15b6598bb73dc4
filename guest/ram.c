/* SPDX-License-Identifier: Apache-2.0 */
/* See ram.h and start_list.h: what of guest/ stays when guests run. */

#include <guest/ram.h>
#include <guest/start_list.h>
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

void start_list_replay(const struct start_list *list, const struct guest_ram *ram)
{
	for (unsigned int i = 0; i < list->count; i++) {
		const struct start_item *item = &list->items[i];

		(void)guest_ram_put(ram, item->at, item->from, item->size);
	}
}
