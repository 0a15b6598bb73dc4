/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The making of a start list: loaders say in any order what goes where, and what nobody named
 * becomes zeros. So every byte of a partition's RAM is written once, however often it starts.
 */

#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/string.h>

#define GDT_CODE64 0x00af9b000000ffffULL /* present, ring 0, execute/read, accessed, L */
#define GDT_CODE32 0x00cf9b000000ffffULL /* the same, 4 GiB limit, D */
#define GDT_DATA 0x00cf93000000ffffULL   /* present, ring 0, read/write, accessed, 4 GiB */

void start_copy(struct start_maker *maker, u64 at, const void *from, u64 size)
{
	if (size == 0) {
		return;
	}
	if (maker->count == START_COPIES_MAX) {
		maker->full = true;
		return;
	}
	maker->copies[maker->count++] = (struct start_item){at, size, from};
}

void *start_make(struct start_maker *maker, u64 at, u64 size)
{
	u8 *made = maker->pages + maker->used;

	if (start_make_size(size) > maker->size - maker->used) {
		maker->full = true;
		return NULL;
	}
	maker->used += start_make_size(size);
	start_copy(maker, at, made, size);
	return made;
}

void start_put(struct start_maker *maker, u64 at, const void *from, u64 size)
{
	void *made = start_make(maker, at, size);

	if (made != NULL) {
		memcpy(made, from, size);
	}
}

void start_put_parts(struct start_maker *maker, const struct guest_image *image,
		     const struct guest_layout *layout)
{
	for (unsigned int i = 0; i < layout->part_count; i++) {
		const struct guest_part *part = &layout->parts[i];

		start_copy(maker, part->start, (const u8 *)image->kernel + part->offset,
			   part->size);
	}
}

void start_put_gdt(struct start_maker *maker, u64 at, enum guest_mode mode)
{
	const u64 gdt[] = {0, 0, mode == GUEST_MODE_LONG ? GDT_CODE64 : GDT_CODE32, GDT_DATA};

	_Static_assert(sizeof(gdt) == GUEST_GDT_SIZE, "null, unused, code 0x10, data 0x18");
	start_put(maker, at, gdt, sizeof(gdt));
	maker->entry.mode = mode;
	maker->entry.gdt = gpa(at);
	maker->entry.gdt_size = sizeof(gdt);
}

/* Ascending; false if two overlap, or one is not wholly in RAM. */
static bool start_sort(struct start_maker *maker, const struct guest_ram *ram)
{
	for (unsigned int i = 0; i < maker->count; i++) {
		struct start_item item = maker->copies[i];
		unsigned int at = i;

		if (!guest_ram_has(ram, item.at, item.size)) {
			return false;
		}
		while (at > 0 && maker->copies[at - 1].at > item.at) {
			maker->copies[at] = maker->copies[at - 1];
			at--;
		}
		maker->copies[at] = item;
	}
	for (unsigned int i = 1; i < maker->count; i++) {
		const struct start_item *before = &maker->copies[i - 1];

		if (before->at + before->size > maker->copies[i].at) {
			return false;
		}
	}
	return true;
}

static void start_add(struct start_list *list, u64 at, u64 end, const void *from)
{
	if (at < end) {
		list->items[list->count++] = (struct start_item){at, end - at, from};
	}
}

int start_finish(struct start_maker *maker, const struct guest_ram *ram, struct start_list *list)
{
	const struct start_item *next = maker->copies;
	const struct start_item *end = next + maker->count;
	u64 done = 0; /* RAM below this is in the list */

	if (maker->full) {
		return -ENOMEM;
	}
	if (!start_sort(maker, ram)) {
		return -EINVAL;
	}
	list->count = 0;
	list->entry = maker->entry;
	for (unsigned int i = 0; i < ram->count; i++) {
		const u64 start = ram->regions[i].start.v;
		const u64 region_end = start + ram->regions[i].size;

		for (done = MAX(done, start); next < end && next->at < region_end; next++) {
			start_add(list, done, next->at, NULL);
			done = next->at + next->size;
			start_add(list, next->at, done, next->from);
		}
		start_add(list, done, region_end, NULL);
	}
	return 0;
}
