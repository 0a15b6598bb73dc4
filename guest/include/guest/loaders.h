/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the loaders of guest/ share among themselves: the partition's memory map, placing things in
 * its RAM, and the entry into each kind of image. Nobody outside guest/ needs this.
 *
 *   0          0x1000       0x9f000 0xa0000     0xe0000       1 MiB          3 GiB   4 GiB
 *   | RAM      | boot data  | resvd | nothing   | ACPI tables | RAM          | hole  | RAM ...
 */
#pragma once

#include <guest/load.h>

#define GUEST_BOOT_BASE 0x1000ULL /* what a loader leaves for the image begins here */
#define GUEST_LOW_END 0x9f000ULL  /* RAM below 1 MiB ends here */
#define GUEST_EBDA_END 0xa0000ULL /* up to here reserved, where a BIOS keeps its data */
#define GUEST_HIGH_BASE 0x100000ULL

/* One line of the memory map, in the layout of E820 and of multiboot1 (without its size). */
struct guest_map_entry {
	u64 start;
	u64 size;
	u32 kind; /* enum memory_kind */
} PACKED;
_Static_assert(sizeof(struct guest_map_entry) == 20, "ACPI 6.5, 15.1");

#define GUEST_MAP_MAX (MAX_REGIONS + 5)

/** Fills @map with what the partition's memory is, ascending. Returns the number of entries. */
unsigned int guest_memory_map(const struct guest_ram *ram, struct guest_map_entry *map);

/** End of the RAM that goes from 0 without a gap, at most GUEST_HOLE_START. */
u64 guest_ram_low_end(const struct guest_ram *ram);

/** True if an image may fill [@start, @start + @size): RAM below 4 GiB and nothing of ours. */
bool guest_ram_loadable(const struct guest_ram *ram, u64 start, u64 size);

/**
 * Copies @length bytes of @from (NULL: zeros) to @at, across regions that touch. False when some of
 * it is not RAM; the part before that is written.
 */
bool guest_ram_put(const struct guest_ram *ram, u64 at, const void *from, u64 length);

/* A part of an image: @size bytes of @from go to @start, zeros up to @end. */
struct guest_part {
	u64 start;
	u64 end;
	const void *from;
	u64 size;
};

#define GUEST_PARTS_MAX 16

struct guest_parts {
	struct guest_part list[GUEST_PARTS_MAX];
	unsigned int count;
};

/**
 * Adds @part to @parts after judging where it would lie. Returns 0; -EINVAL or -ENOTSUP, reported,
 * when that isn't RAM to load into, or another part is there, or there are too many.
 */
int guest_part_add(const struct guest_image *image, const struct guest_ram *ram,
		   struct guest_parts *parts, struct guest_part part, struct report *report);

/** Puts @length bytes at the lowest page below GUEST_LOW_END that no part touches; 0 if none. */
u64 guest_place_low(const struct guest_parts *parts, u64 length);

/** Puts @length bytes at the highest page below @end (from 1 MiB) that no part touches; 0 if none.
 */
u64 guest_place_high(const struct guest_parts *parts, u64 length, u64 end);

/** Copies every part into @ram; the caller has checked each with guest_ram_loadable(). */
void guest_parts_put(const struct guest_parts *parts, const struct guest_ram *ram);

#define GUEST_GDT_SIZE 32

/** Writes the four descriptors for @mode at @at and names them in @entry. */
void guest_gdt_put(const struct guest_ram *ram, u64 at, enum guest_mode mode,
		   struct guest_entry *entry);

/** Reports that the kernel module @why, and returns @status. */
int guest_refuse(const struct guest_image *image, struct report *report, int status,
		 const char *why);

/** True if @image begins like a Linux bzImage (boot flag and "HdrS"). */
bool linux_recognise(const struct guest_image *image);

/** True if @image has a multiboot1 header with a right checksum in its first 8 KiB. */
bool multiboot_recognise(const struct guest_image *image);

/** Loads a bzImage by the 64-bit boot protocol. Returns and reports as guest_load(). */
int linux_load(const struct guest_image *image, const struct guest_ram *ram,
	       struct guest_entry *entry, struct report *report);

/** Loads a multiboot1 image: ELF32, ELF64 or by the addresses in its header. As guest_load(). */
int multiboot_load(const struct guest_image *image, const struct guest_ram *ram,
		   struct guest_entry *entry, struct report *report);

/** Loads a flat binary at @image->load. As guest_load(). */
int flat_load(const struct guest_image *image, const struct guest_ram *ram,
	      struct guest_entry *entry, struct report *report);
