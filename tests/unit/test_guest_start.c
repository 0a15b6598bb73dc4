/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guest/prepare.c and the replay in guest/ram.c: what a partition finds, byte by byte, against RAM
 * that this test fills itself; and that whatever a guest leaves behind, the next start finds the
 * same.
 */

#include "guest_unit.h"

#include <guest/acpi_tables.h>

#define PAGES 4

static u8 prepared[PAGES * PAGE_SIZE];

static u64 seed;

static u64 draw(u64 below)
{
	seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
	return (seed >> 33) % below;
}

static struct start_maker maker_begin(void)
{
	memset(prepared, 0, sizeof(prepared));
	return (struct start_maker){.pages = prepared, .size = sizeof(prepared)};
}

/* A copy of all RAM, region after region. */
static u8 *snapshot(const struct guest_ram *ram)
{
	u8 *copy = malloc(guest_ram_size(ram));
	u64 at = 0;

	for (unsigned int i = 0; i < ram->count; i++) {
		memcpy(copy + at, ram->regions[i].host, ram->regions[i].size);
		at += ram->regions[i].size;
	}
	return copy;
}

static void assert_ram(const struct guest_ram *ram, const u8 *expected)
{
	for (unsigned int i = 0; i < ram->count; i++) {
		assert_memory_equal(ram->regions[i].host, expected, ram->regions[i].size);
		expected += ram->regions[i].size;
	}
}

static void scribble(const struct guest_ram *ram)
{
	for (unsigned int i = 0; i < ram->count; i++) {
		memset(ram->regions[i].host, (int)(1 + draw(255)), ram->regions[i].size);
	}
}

/* A flat binary: its bytes, the GDT, the way to a reset, the ACPI tables; else zeros. */
static void a_flat_binary_finds_this_and_nothing_else(void **state)
{
	static const u64 gdt[] = {0, 0, 0x00cf9b000000ffff, 0x00cf93000000ffff};
	static const u8 reset[] = {0xba, 0x02, 0x06, 0xb0, 0x01, 0xee, 0xf4, 0xeb, 0xfd};
	const u8 code[] = {0xf4, 1, 2, 3, 4, 5};
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(code, sizeof(code));
	struct report report = quiet_report();
	struct guest_entry entry;
	u8 *expected = calloc(1, MIB(3));

	(void)state;
	ram_add(&ram, 0, MIB(2));
	ram_add(&ram, GUEST_HOLE_END, MIB(1));
	image.has_load = true;
	image.load = MIB(1) + 0x123;
	assert_int_equal(image_start(&image, &ram, &entry, &report), 0);
	memcpy(expected + image.load, code, sizeof(code));
	memcpy(expected + 0x1000, gdt, sizeof(gdt));
	memcpy(expected + 0xffff0, reset, sizeof(reset));
	memcpy(expected + 0x40e, "\x00\x9f", 2); /* segment of the extended BIOS data */
	memcpy(expected + 0x413, "\x7c\x02", 2); /* 636 KiB below it */
	assert_int_equal(guest_acpi_build(&image, expected + 0xe0000, 0x1fff0), 0);
	assert_ram(&ram, expected);
	free(expected);
	ram_free(&ram);
}

/* An image that has a place in the BIOS data area finds itself there. */
static void the_bios_data_gives_way_to_an_image(void **state)
{
	const u64 loads[] = {0x3f0, 0x3fb, 0x400, 0x414, 0x415};
	const u8 code[5] = {1, 2, 3, 4, 5};
	struct guest_ram ram = {.count = 0};
	struct report report = quiet_report();
	struct guest_entry entry;
	const u8 *host;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	host = ram.regions[0].host;
	for (size_t i = 0; i < ARRAY_SIZE(loads); i++) {
		struct guest_image image = plain_image(code, sizeof(code));
		const bool apart = loads[i] + sizeof(code) <= 0x400 || loads[i] >= 0x415;

		image.has_load = true;
		image.load = loads[i];
		image.console = true;
		scribble(&ram);
		assert_int_equal(image_start(&image, &ram, &entry, &report), 0);
		assert_memory_equal(host + loads[i], code, sizeof(code));
		if (apart) {
			assert_memory_equal(host + 0x400, "\xf8\x03", 2);
			assert_memory_equal(host + 0x413, "\x7c\x02", 2);
		}
	}
	ram_free(&ram);
}

/* Copies that do not overlap, some across the regions' border, in any order. */
static unsigned int random_copies(struct start_maker *maker, u8 *expected, const u8 *module,
				  u64 end)
{
	struct start_item items[START_COPIES_MAX];
	unsigned int count = 0;
	u64 at = draw(3) * 100;

	while (count < START_COPIES_MAX && at < end) {
		u64 wanted = draw(3000);
		u64 size = MIN(wanted, end - at);
		u64 from = draw(0x10000 - 3000);

		items[count++] = (struct start_item){at, size, module + from};
		memcpy(expected + at, module + from, size);
		at += size + draw(2) * draw(5000);
	}
	for (unsigned int left = count; left > 0; left--) {
		unsigned int n = (unsigned int)draw(left);

		start_copy(maker, items[n].at, items[n].from, items[n].size);
		items[n] = items[left - 1];
	}
	return count;
}

/* Each byte once: ascending, disjoint, no longer than RAM, and every kind of item is there. */
static void judge_list(const struct start_list *list, const struct guest_ram *ram)
{
	u64 size = 0;

	for (unsigned int i = 0; i < list->count; i++) {
		const struct start_item *item = &list->items[i];

		assert_true(item->size > 0 && guest_ram_has(ram, item->at, item->size));
		assert_true(i == 0 || list->items[i - 1].at + list->items[i - 1].size <= item->at);
		size += item->size;
	}
	assert_true(size == guest_ram_size(ram));
}

static void every_start_finds_the_same(void **state)
{
	u8 *module = malloc(0x10000);

	(void)state;
	for (unsigned int i = 0; i < 0x10000; i++) {
		module[i] = (u8)(i * 31 + (i >> 8) + 1);
	}
	for (seed = 1; seed < 400; seed++) {
		struct guest_ram ram = {.count = 0};
		struct start_maker maker = maker_begin();
		struct start_list list;
		u64 saved = seed;
		u8 *expected = calloc(1, 32 * PAGE_SIZE);

		ram_add(&ram, 0, (1 + draw(8)) * PAGE_SIZE);
		ram_add(&ram, ram.regions[0].size, 8 * PAGE_SIZE);
		ram_add(&ram, GUEST_HOLE_END, 8 * PAGE_SIZE);
		(void)random_copies(&maker, expected, module,
				    ram.regions[0].size + ram.regions[1].size);
		assert_int_equal(start_finish(&maker, &ram, &list), 0);
		judge_list(&list, &ram);
		for (unsigned int life = 0; life < 3; life++) {
			start_list_replay(&list, &ram);
			assert_ram(&ram, expected);
			scribble(&ram);
		}
		free(expected);
		ram_free(&ram);
		seed = saved;
	}
	free(module);
}

/* A whole image of each kind of source, started three times. */
static void an_image_starts_again_from_its_list(void **state)
{
	const u8 code[] = {0xf4, 9, 8, 7};
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(code, sizeof(code));
	const struct guest_layout layout = {.kind = GUEST_FLAT,
					    .parts = {{MIB(1), MIB(1) + 4, 0, 4}},
					    .part_count = 1,
					    .entry = MIB(1),
					    .block = 0x1000};
	u64 size = guest_prepared_size(&image, GUEST_FLAT);
	u8 *pages = calloc(1, size);
	struct start_list list;
	u8 *first;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	assert_int_equal(guest_prepare(&image, &layout, &ram, pages, size, &list), 0);
	judge_list(&list, &ram);
	start_list_replay(&list, &ram);
	first = snapshot(&ram);
	for (unsigned int life = 0; life < 3; life++) {
		scribble(&ram);
		start_list_replay(&list, &ram);
		assert_ram(&ram, first);
	}
	assert_int_equal(guest_prepare(&image, &layout, &ram, pages, size - 1, &list), -ENOMEM);
	free(first);
	free(pages);
	ram_free(&ram);
}

static void refuses_what_cannot_be_put(void **state)
{
	static const struct {
		u64 at[2], size[2];
		int status;
	} rows[] = {
		{{0x1000, 0x1100}, {0x100, 0x100}, 0},
		{{0x1100, 0x1000}, {0x100, 0x100}, 0},
		{{0x1000, 0x10ff}, {0x100, 0x100}, -EINVAL}, /* overlap */
		{{0x10ff, 0x1000}, {0x100, 0x100}, -EINVAL},
		{{0x1000, 0x1000}, {0x100, 0x100}, -EINVAL},
		{{0x1000, 0x1000}, {0x100, 0}, 0},
		{{0x1000, 0x3000}, {0x100, 0x1000}, 0},
		{{0x1000, 0x3000}, {0x100, 0x1001}, -EINVAL}, /* beyond RAM */
		{{0x1000, 0x5000}, {0x100, 0x1}, -EINVAL},    /* no RAM */
		{{0x1000, ~0ULL}, {0x100, 0x2}, -EINVAL},
		{{0x7ff8, 0x1000}, {16, 16}, 0}, /* across regions that touch */
		{{0x3ff8, 0x1000}, {16, 16}, -EINVAL},
	};
	const struct guest_ram ram = {.regions = {{gpa(0), 0x4000, NULL},
						  {gpa(0x6000), 0x2000, NULL},
						  {gpa(0x8000), 0x2000, NULL}},
				      .count = 3};
	struct start_list list;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct start_maker maker = maker_begin();

		start_copy(&maker, rows[i].at[0], prepared, rows[i].size[0]);
		start_copy(&maker, rows[i].at[1], prepared, rows[i].size[1]);
		assert_int_equal(start_finish(&maker, &ram, &list), rows[i].status);
	}
}

static void says_when_it_is_full(void **state)
{
	const struct guest_ram ram = {.regions = {{gpa(0), MIB(1), NULL}}, .count = 1};
	struct start_maker maker = maker_begin();
	struct start_list list;

	(void)state;
	for (unsigned int i = 0; i < START_COPIES_MAX; i++) {
		start_copy(&maker, 1 + i * 2ULL, prepared, 1); /* zeros between each two */
	}
	assert_int_equal(start_finish(&maker, &ram, &list), 0);
	assert_int_equal(list.count, 2 * START_COPIES_MAX + 1);
	start_copy(&maker, 0x1000, prepared, 1);
	assert_int_equal(start_finish(&maker, &ram, &list), -ENOMEM);

	maker = maker_begin();
	assert_ptr_equal(start_make(&maker, 0, 1), prepared);
	assert_ptr_equal(start_make(&maker, 1, sizeof(prepared) - 16), prepared + 16);
	assert_int_equal(start_finish(&maker, &ram, &list), 0);
	assert_null(start_make(&maker, MIB(1) - 1, 1));
	assert_int_equal(start_finish(&maker, &ram, &list), -ENOMEM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_flat_binary_finds_this_and_nothing_else),
		cmocka_unit_test(the_bios_data_gives_way_to_an_image),
		cmocka_unit_test(every_start_finds_the_same),
		cmocka_unit_test(an_image_starts_again_from_its_list),
		cmocka_unit_test(refuses_what_cannot_be_put),
		cmocka_unit_test(says_when_it_is_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
