/* SPDX-License-Identifier: Apache-2.0 */
/* boot/efi/memory_map.c: maps as firmware gives them, unsorted or broken, and room in them. */

#include "unit.h"

#include <boot/boot_info.h>
#include <lib/errno.h>

#include "boot/efi/memory_map.h"

#define DESCRIPTOR_SIZE 40
#define AT_RUN_TIME BIT(63)
#define SPECIFIC_PURPOSE BIT(18)
#define WRITE_BACK BIT(3)

/* Types of UEFI 2.10, table 7.6 */
enum {
	RESERVED,
	LOADER_CODE,
	LOADER_DATA,
	BOOT_CODE,
	BOOT_DATA,
	RUN_TIME_CODE,
	RUN_TIME_DATA,
	FREE
};

static struct boot_info boot;
static u8 *map; /* of exactly map_bytes, so that the sanitizer sees a read beyond */
static size_t map_bytes;

static void begin(void)
{
	map_bytes = 0;
	memset(&boot, 0, sizeof(boot));
}

static void put(const void *data, size_t size)
{
	map = realloc(map, map_bytes + size);
	assert_non_null(map);
	memcpy(map + map_bytes, data, size);
	map_bytes += size;
}

static void add_with(u32 type, u64 start, u64 pages, u64 attributes)
{
	const u64 descriptor[] = {type, start, 0x7777777777777777, pages, attributes};

	_Static_assert(sizeof(descriptor) == DESCRIPTOR_SIZE, "UEFI 2.10, 7.2.3");
	put(descriptor, sizeof(descriptor));
}

static void add(u32 type, u64 start, u64 end)
{
	add_with(type, start, (end - start) / PAGE_SIZE, WRITE_BACK);
}

static struct efi_map whole(void)
{
	return (struct efi_map){map, map_bytes, DESCRIPTOR_SIZE};
}

static void read_whole(void)
{
	const struct efi_map all = whole();

	assert_int_equal(efi_map_add(&all, &boot), 0);
}

static u64 place(u64 room, u64 align, u64 lowest, u64 end)
{
	const struct efi_map all = whole();

	return efi_map_place(&all, room, align, lowest, end);
}

static u64 largest(void)
{
	const struct efi_map all = whole();

	return efi_map_largest(&all);
}

static void expect_range(unsigned int i, u64 start, u64 end, enum memory_kind kind)
{
	assert_true(i < boot.memory_count);
	assert_int_equal(boot.memory[i].start, start);
	assert_int_equal(boot.memory[i].end, end);
	assert_int_equal(boot.memory[i].kind, kind);
}

static void each_type_has_its_kind(void **state)
{
	static const enum memory_kind kinds[] = {
		MEMORY_RESERVED, MEMORY_RAM,          MEMORY_RAM,      MEMORY_RAM,
		MEMORY_RAM,      MEMORY_RESERVED,     MEMORY_RESERVED, MEMORY_RAM,
		MEMORY_BAD,      MEMORY_ACPI_RECLAIM, MEMORY_ACPI_NVS, MEMORY_RESERVED,
		MEMORY_RESERVED, MEMORY_RESERVED,     MEMORY_RESERVED, MEMORY_RESERVED,
	};

	(void)state;
	for (u32 type = 0; type < ARRAY_SIZE(kinds); type++) {
		begin();
		add(type, MIB(1), MIB(2));
		read_whole();
		assert_int_equal(boot.memory_count, 1);
		expect_range(0, MIB(1), MIB(2), kinds[type]);
	}
	/* Of a loader's or an operating system's own. */
	begin();
	add(0x70000001, MIB(1), MIB(2));
	add(0xffffffff, MIB(4), MIB(5));
	read_whole();
	expect_range(0, MIB(1), MIB(2), MEMORY_RESERVED);
	expect_range(1, MIB(4), MIB(5), MEMORY_RESERVED);
}

static void attributes_reserve_what_would_be_ram(void **state)
{
	static const u64 attributes[] = {AT_RUN_TIME, SPECIFIC_PURPOSE};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(attributes); i++) {
		for (u32 type = LOADER_CODE; type <= FREE; type++) {
			begin();
			add_with(type, MIB(1), 1, attributes[i] | WRITE_BACK);
			read_whole();
			expect_range(0, MIB(1), MIB(1) + PAGE_SIZE, MEMORY_RESERVED);
			assert_int_equal(largest(), 0);
			assert_int_equal(place(PAGE_SIZE, PAGE_SIZE, 1, GIB(4)), 0);
		}
	}
	begin();
	add_with(FREE, MIB(1), 1, ~(AT_RUN_TIME | SPECIFIC_PURPOSE));
	add_with(8, MIB(2), 1, AT_RUN_TIME);
	add_with(9, MIB(3), 1, AT_RUN_TIME);
	add_with(10, MIB(4), 1, AT_RUN_TIME);
	read_whole();
	expect_range(0, MIB(1), MIB(1) + PAGE_SIZE, MEMORY_RAM);
	expect_range(1, MIB(2), MIB(2) + PAGE_SIZE, MEMORY_BAD);
	expect_range(2, MIB(3), MIB(3) + PAGE_SIZE, MEMORY_ACPI_RECLAIM);
	expect_range(3, MIB(4), MIB(4) + PAGE_SIZE, MEMORY_ACPI_NVS);
}

static void neighbours_of_one_kind_are_one(void **state)
{
	(void)state;
	begin();
	add(FREE, 0, KIB(640));
	add(RESERVED, KIB(640), MIB(1));
	add(BOOT_DATA, MIB(1), MIB(2));
	add(LOADER_CODE, MIB(2), MIB(3));
	add(FREE, MIB(3), MIB(4));
	add(RUN_TIME_DATA, MIB(4), MIB(5));
	add(RUN_TIME_CODE, MIB(5), MIB(6));
	read_whole();
	assert_int_equal(boot.memory_count, 4);
	expect_range(0, 0, KIB(640), MEMORY_RAM);
	expect_range(1, KIB(640), MIB(1), MEMORY_RESERVED);
	expect_range(2, MIB(1), MIB(4), MEMORY_RAM);
	expect_range(3, MIB(4), MIB(6), MEMORY_RESERVED);
	/* What was there before takes part. */
	begin();
	boot.memory[boot.memory_count++] = (struct memory_range){MIB(1), MIB(2), MEMORY_RAM};
	add(FREE, MIB(2), MIB(3));
	read_whole();
	assert_int_equal(boot.memory_count, 1);
	expect_range(0, MIB(1), MIB(3), MEMORY_RAM);
}

static void unsorted_maps_join_on_both_sides(void **state)
{
	(void)state;
	begin();
	add(FREE, MIB(3), MIB(4));
	add(FREE, MIB(2), MIB(3)); /* below */
	add(RESERVED, MIB(8), MIB(9));
	add(FREE, MIB(6), MIB(7));
	add(FREE, MIB(7), MIB(8)); /* above */
	read_whole();
	assert_int_equal(boot.memory_count, 3);
	expect_range(0, MIB(2), MIB(4), MEMORY_RAM);
	expect_range(1, MIB(8), MIB(9), MEMORY_RESERVED);
	expect_range(2, MIB(6), MIB(8), MEMORY_RAM);
	/* The last one fills the gap between two. */
	add(FREE, MIB(4), MIB(6));
	boot.memory_count = 0;
	read_whole();
	assert_int_equal(boot.memory_count, 2);
	expect_range(0, MIB(8), MIB(9), MEMORY_RESERVED);
	expect_range(1, MIB(2), MIB(8), MEMORY_RAM);
}

static void descriptors_of_no_or_too_many_pages_are_passed_over(void **state)
{
	(void)state;
	begin();
	add_with(FREE, MIB(1), 0, 0);
	add_with(FREE, PAGE_SIZE, UINT64_MAX / PAGE_SIZE, 0);
	add_with(FREE, MIB(1), BIT(52), 0); /* bytes in 64 bits: 0 */
	add_with(FREE, MIB(1), UINT64_MAX, 0);
	add_with(FREE, 0 - (u64)PAGE_SIZE, 1, 0); /* its end is 2^64 */
	read_whole();
	assert_int_equal(boot.memory_count, 0);
	assert_int_equal(largest(), 0);
	assert_int_equal(place(PAGE_SIZE, PAGE_SIZE, 1, UINT64_MAX), 0);
	add_with(FREE, 0 - 2 * (u64)PAGE_SIZE, 1, 0);
	read_whole();
	assert_int_equal(boot.memory_count, 1);
	expect_range(0, 0 - 2 * (u64)PAGE_SIZE, 0 - (u64)PAGE_SIZE, MEMORY_RAM);
	assert_int_equal(largest(), PAGE_SIZE);
}

static void larger_descriptors_are_skipped_over(void **state)
{
	static const u8 more[8] = {7, 0, 0, 0, 7, 7, 7, 7};
	struct efi_map all;

	(void)state;
	begin();
	add(FREE, MIB(1), MIB(2));
	put(more, sizeof(more));
	add(FREE, MIB(4), MIB(8));
	put(more, sizeof(more));
	all = (struct efi_map){map, map_bytes, DESCRIPTOR_SIZE + sizeof(more)};
	assert_int_equal(efi_map_add(&all, &boot), 0);
	assert_int_equal(boot.memory_count, 2);
	expect_range(0, MIB(1), MIB(2), MEMORY_RAM);
	expect_range(1, MIB(4), MIB(8), MEMORY_RAM);
	assert_int_equal(efi_map_largest(&all), MIB(4));
	assert_int_equal(efi_map_place(&all, MIB(2), MIB(2), 1, GIB(4)), MIB(4));
	/* What is known of the last one is there, but not all of it. */
	all.bytes -= sizeof(more);
	boot.memory_count = 0;
	assert_int_equal(efi_map_add(&all, &boot), 0);
	assert_int_equal(boot.memory_count, 1);
}

static void cut_descriptors_are_left_out(void **state)
{
	struct efi_map all;

	(void)state;
	begin();
	add(FREE, MIB(1), MIB(2));
	add(FREE, MIB(4), MIB(5));
	for (size_t cut = 1; cut < DESCRIPTOR_SIZE; cut++) {
		u8 *part = malloc(map_bytes - cut);

		assert_non_null(part);
		memcpy(part, map, map_bytes - cut);
		boot.memory_count = 0;
		all = (struct efi_map){part, map_bytes - cut, DESCRIPTOR_SIZE};
		assert_int_equal(efi_map_add(&all, &boot), 0);
		assert_int_equal(boot.memory_count, 1);
		free(part);
	}
	/* An empty map, and sizes in which no descriptor fits, of which 0 must end too. */
	all = (struct efi_map){map, 0, DESCRIPTOR_SIZE};
	boot.memory_count = 0;
	assert_int_equal(efi_map_add(&all, &boot), 0);
	for (size_t each = 0; each < DESCRIPTOR_SIZE; each++) {
		all = (struct efi_map){map, map_bytes, each};
		assert_int_equal(efi_map_add(&all, &boot), 0);
		assert_int_equal(efi_map_largest(&all), 0);
		assert_int_equal(efi_map_place(&all, 1, 1, 1, GIB(4)), 0);
	}
	assert_int_equal(boot.memory_count, 0);
}

static void more_ranges_than_fit(void **state)
{
	struct efi_map all;

	(void)state;
	begin();
	for (u64 i = 1; i <= MAX_MEMORY_RANGES; i++) {
		add(FREE, i * MIB(2), i * MIB(2) + MIB(1));
	}
	read_whole();
	assert_int_equal(boot.memory_count, MAX_MEMORY_RANGES);
	expect_range(MAX_MEMORY_RANGES - 1, MAX_MEMORY_RANGES * MIB(2),
		     MAX_MEMORY_RANGES * MIB(2) + MIB(1), MEMORY_RAM);
	/* A full table still takes a neighbour. */
	add(FREE, MIB(3), MIB(4));
	boot.memory_count = 0;
	read_whole();
	assert_int_equal(boot.memory_count, MAX_MEMORY_RANGES - 1);
	add(FREE, GIB(8), GIB(9));
	add(FREE, GIB(10), GIB(11));
	boot.memory_count = 0;
	all = whole();
	assert_int_equal(efi_map_add(&all, &boot), -ENOMEM);
	assert_int_equal(boot.memory_count, MAX_MEMORY_RANGES);
	expect_range(MAX_MEMORY_RANGES - 1, GIB(8), GIB(9), MEMORY_RAM);
}

static void place_is_the_lowest_that_fits(void **state)
{
	(void)state;
	begin();
	add(FREE, GIB(2), GIB(3));
	add(FREE, MIB(64), MIB(96));
	add(LOADER_DATA, MIB(32), MIB(64)); /* RAM later, and not free now */
	add(BOOT_DATA, MIB(16), MIB(32));
	add(FREE, MIB(100), MIB(228));
	assert_int_equal(place(MIB(32), MIB(2), MIB(16), GIB(4)), MIB(64));
	assert_int_equal(place(MIB(32) + 1, MIB(2), MIB(16), GIB(4)), MIB(100));
	assert_int_equal(place(MIB(128), MIB(2), MIB(16), GIB(4)), MIB(100));
	assert_int_equal(place(MIB(129), MIB(2), MIB(16), GIB(4)), GIB(2));
	assert_int_equal(place(GIB(1), MIB(2), MIB(16), GIB(4)), GIB(2));
	assert_int_equal(place(GIB(1) + 1, MIB(2), MIB(16), GIB(4)), 0);
	assert_int_equal(place(UINT64_MAX, MIB(2), MIB(16), GIB(4)), 0);
	assert_int_equal(largest(), GIB(1));
}

static void place_is_within_limits_and_aligned(void **state)
{
	(void)state;
	begin();
	add(FREE, MIB(1) + PAGE_SIZE, MIB(8));
	assert_int_equal(place(MIB(1), PAGE_SIZE, 1, GIB(4)), MIB(1) + PAGE_SIZE);
	assert_int_equal(place(MIB(1), MIB(2), 1, GIB(4)), MIB(2));
	assert_int_equal(place(MIB(6), MIB(2), 1, GIB(4)), MIB(2));
	assert_int_equal(place(MIB(6) + 1, MIB(2), 1, GIB(4)), 0);
	assert_int_equal(place(PAGE_SIZE, MIB(8), 1, GIB(4)), 0);
	/* @lowest, aligned up as well. */
	assert_int_equal(place(MIB(1), MIB(2), MIB(2) + 1, GIB(4)), MIB(4));
	assert_int_equal(place(MIB(1), MIB(1), MIB(7), GIB(4)), MIB(7));
	assert_int_equal(place(MIB(1), MIB(1), MIB(7) + 1, GIB(4)), 0);
	assert_int_equal(place(PAGE_SIZE, PAGE_SIZE, MIB(8), GIB(4)), 0);
	/* @end cuts it. */
	assert_int_equal(place(MIB(2), MIB(2), 1, MIB(4)), MIB(2));
	assert_int_equal(place(MIB(2), MIB(2), 1, MIB(4) - 1), 0);
	assert_int_equal(place(MIB(2), MIB(2), 1, MIB(1)), 0);
	assert_int_equal(place(MIB(2), MIB(2), 1, 0), 0);
}

static void alignment_beyond_the_last_address(void **state)
{
	(void)state;
	begin();
	add(FREE, GIB(2), GIB(2) + MIB(1));
	add_with(FREE, 0 - GIB(1) + PAGE_SIZE, 16, 0);
	assert_int_equal(place(PAGE_SIZE, GIB(1), 1, UINT64_MAX), GIB(2));
	assert_int_equal(place(PAGE_SIZE, GIB(1), GIB(3), UINT64_MAX), 0);
	assert_int_equal(place(PAGE_SIZE, PAGE_SIZE, GIB(3), UINT64_MAX), 0 - GIB(1) + PAGE_SIZE);
}

static int release(void **state)
{
	(void)state;
	free(map);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_type_has_its_kind),
		cmocka_unit_test(attributes_reserve_what_would_be_ram),
		cmocka_unit_test(neighbours_of_one_kind_are_one),
		cmocka_unit_test(unsorted_maps_join_on_both_sides),
		cmocka_unit_test(descriptors_of_no_or_too_many_pages_are_passed_over),
		cmocka_unit_test(larger_descriptors_are_skipped_over),
		cmocka_unit_test(cut_descriptors_are_left_out),
		cmocka_unit_test(more_ranges_than_fit),
		cmocka_unit_test(place_is_the_lowest_that_fits),
		cmocka_unit_test(place_is_within_limits_and_aligned),
		cmocka_unit_test(alignment_beyond_the_last_address),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
