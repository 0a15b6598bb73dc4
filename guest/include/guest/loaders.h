/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the loaders of guest/ share among themselves: the partition's memory map, placing things in
 * its RAM, the making of its start list. Nobody outside guest/ needs this, and nothing after boot.
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

#define GUEST_MAP_MAX (MAX_RAM_PIECES + 5)

/** Fills @map with what the partition's memory is, ascending. Returns the number of entries. */
unsigned int guest_memory_map(const struct guest_ram *ram, struct guest_map_entry *map);

/** End of the RAM that goes from 0 without a gap, at most GUEST_HOLE_START. */
u64 guest_ram_low_end(const struct guest_ram *ram);

/** True if an image may fill [@start, @start + @size): RAM below 4 GiB and nothing of ours. */
bool guest_ram_loadable(const struct guest_ram *ram, u64 start, u64 size);

/** Whether all of the @length bytes at @at are RAM, in regions that touch. */
bool guest_ram_has(const struct guest_ram *ram, u64 at, u64 length);

/** The one of @count @parts that shares a byte with [@start, @start + @length), or NULL. */
const struct guest_part *guest_part_at(const struct guest_part *parts, unsigned int count,
				       u64 start, u64 length);

/** Adds @part to what @facts tell of the file, if it overlaps none and there is room. */
enum guest_fault guest_part_add(struct guest_facts *facts, struct guest_part part);

/** Puts @length bytes at the lowest page below GUEST_LOW_END that no part touches; 0 if none. */
u64 guest_place_low(const struct guest_layout *layout, u64 length);

/** Puts @length bytes at the highest page below @end (from 1 MiB) that no part touches; 0 if none.
 */
u64 guest_place_high(const struct guest_layout *layout, u64 length, u64 end);

#define GUEST_GDT_SIZE 32

/* A start list in the making. What does not fit is left out and noted. */
struct start_maker {
	struct start_item copies[START_COPIES_MAX]; /* in any order */
	unsigned int count;
	u8 *pages; /* zeroed; sources of what is in no module */
	u64 size;
	u64 used;
	bool full;
	struct guest_entry entry;
};

/** Has a start copy @size bytes of @from, which stay as they are, to guest physical @at. */
void start_copy(struct start_maker *maker, u64 at, const void *from, u64 size);

/** Has a start copy the @size zeroed bytes that are returned, to be filled now; NULL: no room. */
void *start_make(struct start_maker *maker, u64 at, u64 size);

/** What start_make() takes for @size bytes. */
static inline u64 start_make_size(u64 size)
{
	return ALIGN_UP(size, 16);
}

/** Has a start put the @size bytes that @from has now. */
void start_put(struct start_maker *maker, u64 at, const void *from, u64 size);

/** Has a start copy every part of @image. */
void start_put_parts(struct start_maker *maker, const struct guest_image *image,
		     const struct guest_layout *layout);

/** Has a start put the four descriptors for @mode at @at, and the boot CPU begin with them. */
void start_put_gdt(struct start_maker *maker, u64 at, enum guest_mode mode);

/** Writes @list for all of @ram: the copies, and zeros between. 0, -ENOMEM or -EINVAL. */
int start_finish(struct start_maker *maker, const struct guest_ram *ram, struct start_list *list);

/** Reports that the kernel module @why, and returns @status. */
int guest_refuse(const struct guest_image *image, struct report *report, int status,
		 const char *why);

/** True if @size bytes at @bytes begin like a Linux bzImage (boot flag and "HdrS"). */
bool linux_recognise(const void *bytes, u64 size);

/** True if they have a multiboot1 header with a right checksum in their first 8 KiB. */
bool multiboot_recognise(const void *bytes, u64 size);

/** Fills what they say of such a file of facts->size bytes. */
enum guest_fault linux_facts(const void *bytes, struct guest_facts *facts);
enum guest_fault multiboot_facts(const void *bytes, struct guest_facts *facts);

/** The part of guest_plan() for each kind, after the kernel's own place was judged. */
int linux_plan(const struct guest_image *image, const struct guest_facts *facts,
	       const struct guest_ram *ram, struct guest_layout *layout, struct report *report);
int multiboot_plan(const struct guest_image *image, const struct guest_facts *facts,
		   const struct guest_ram *ram, struct guest_layout *layout, struct report *report);
int flat_plan(const struct guest_image *image, const struct guest_facts *facts,
	      const struct guest_ram *ram, struct guest_layout *layout, struct report *report);

/** What guest_prepare() has to make for each kind, beside the ACPI tables. */
u64 linux_prepared_size(const struct guest_image *image);
u64 multiboot_prepared_size(const struct guest_image *image);
u64 flat_prepared_size(const struct guest_image *image);

/** Has a start put a planned image of each kind into @ram, and enter it. */
void linux_put(const struct guest_image *image, const struct guest_layout *layout,
	       const struct guest_ram *ram, struct start_maker *maker);
void multiboot_put(const struct guest_image *image, const struct guest_layout *layout,
		   const struct guest_ram *ram, struct start_maker *maker);
void flat_put(const struct guest_image *image, const struct guest_layout *layout,
	      const struct guest_ram *ram, struct start_maker *maker);
