/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A memory map of any bytes: ranges that are none, or that touch one of their kind, are a mistake,
 * and a place found is free, aligned and within its limits. The first four bytes choose the size of
 * a descriptor, and alignment, lowest address (MiB) and room (MiB) of the place.
 */

#include <stdlib.h>
#include <string.h>

#include <boot/boot_info.h>

#include "boot/efi/memory_map.h"

#define CHOICES 4

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

static void check_ranges(const struct boot_info *boot)
{
	for (unsigned int i = 0; i < boot->memory_count; i++) {
		const struct memory_range *r = &boot->memory[i];

		if (r->end <= r->start) {
			abort();
		}
		for (unsigned int k = 0; k < boot->memory_count; k++) {
			if (r->kind == boot->memory[k].kind && r->end == boot->memory[k].start) {
				abort();
			}
		}
	}
}

/* True if a range of RAM has these bytes; not all is known of a map that did not fit. */
static bool is_ram(const struct boot_info *boot, u64 start, u64 bytes)
{
	for (unsigned int i = 0; i < boot->memory_count; i++) {
		const struct memory_range *r = &boot->memory[i];

		if (r->kind == MEMORY_RAM && r->start <= start && start <= r->end &&
		    r->end - start >= bytes) {
			return true;
		}
	}
	return false;
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct boot_info boot;
	struct efi_map map;
	u64 align;
	u64 lowest;
	u64 room;
	u64 at;
	int status;

	if (size < CHOICES) {
		return 0;
	}
	map = (struct efi_map){data + CHOICES, size - CHOICES, data[0]};
	align = BIT(12 + data[1] % 32);
	lowest = MIB(data[2]) + 1;
	room = MIB(data[3]) + 1;
	boot.memory_count = 0;
	status = efi_map_add(&map, &boot);
	check_ranges(&boot);
	at = efi_map_place(&map, room, align, lowest, GIB(4));
	if (at == 0) {
		return 0;
	}
	if (at < lowest || !IS_ALIGNED(at, align) || at + room > GIB(4) ||
	    (status == 0 && !is_ram(&boot, at, room)) || efi_map_largest(&map) < room) {
		abort();
	}
	return 0;
}
