/* SPDX-License-Identifier: Apache-2.0 */
/* guest/ram.c, guest/place.c, and guest/load.c with flat binaries. */

#include "guest_unit.h"

#include <lib/memory_kind.h>

static void finds_host_memory(void **state)
{
	struct guest_ram ram = {.count = 0};

	(void)state;
	ram_add(&ram, 0, MIB(2));
	ram_add(&ram, MIB(2), MIB(1));
	ram_add(&ram, GUEST_HOLE_END, MIB(1));
	assert_ptr_equal(guest_ram_at(&ram, gpa(0x1234), 1), (u8 *)ram.regions[0].host + 0x1234);
	assert_ptr_equal(guest_ram_at(&ram, gpa(0), MIB(2)), ram.regions[0].host);
	assert_null(guest_ram_at(&ram, gpa(0), MIB(2) + 1));
	assert_null(guest_ram_at(&ram, gpa(1), MIB(2)));
	assert_null(guest_ram_at(&ram, gpa(MIB(3)), 1));
	assert_null(guest_ram_at(&ram, gpa(MIB(2)), ~0ULL));
	assert_null(guest_ram_at(&ram, gpa(~0ULL), 2));
	assert_ptr_equal(guest_ram_at(&ram, gpa(GUEST_HOLE_END + 5), 5),
			 (u8 *)ram.regions[2].host + 5);
	assert_int_equal(guest_ram_size(&ram), MIB(4));
	assert_int_equal(guest_ram_low_end(&ram), MIB(3));
	ram_free(&ram);
}

static void low_ram_ends_at_a_gap(void **state)
{
	const struct guest_ram gap = {
		.regions = {{gpa(0), MIB(2), NULL}, {gpa(MIB(3)), MIB(2), NULL}}, .count = 2};
	const struct guest_ram late = {.regions = {{gpa(MIB(1)), MIB(2), NULL}}, .count = 1};
	const struct guest_ram full = {
		.regions = {{gpa(0), GUEST_HOLE_START, NULL}, {gpa(GUEST_HOLE_END), GIB(1), NULL}},
		.count = 2};

	(void)state;
	assert_int_equal(guest_ram_low_end(&gap), MIB(2));
	assert_int_equal(guest_ram_low_end(&late), 0);
	assert_int_equal(guest_ram_low_end(&full), GUEST_HOLE_START);
}

static void writes_across_touching_regions(void **state)
{
	struct guest_ram ram = {.count = 0};
	u8 bytes[8] = {1, 2, 3, 4, 5, 6, 7, 8};

	(void)state;
	ram_add(&ram, 0, PAGE_SIZE);
	ram_add(&ram, PAGE_SIZE, PAGE_SIZE);
	assert_true(guest_ram_put(&ram, PAGE_SIZE - 3, bytes, sizeof(bytes)));
	assert_memory_equal((u8 *)ram.regions[0].host + PAGE_SIZE - 3, bytes, 3);
	assert_memory_equal(ram.regions[1].host, bytes + 3, 5);
	assert_true(guest_ram_put(&ram, PAGE_SIZE - 1, NULL, 2));
	assert_int_equal(((u8 *)ram.regions[0].host)[PAGE_SIZE - 1], 0);
	assert_int_equal(((u8 *)ram.regions[1].host)[0], 0);
	assert_int_equal(((u8 *)ram.regions[1].host)[1], 5);
	assert_false(guest_ram_put(&ram, 2 * PAGE_SIZE - 4, bytes, sizeof(bytes)));
	assert_true(guest_ram_put(&ram, GIB(5), bytes, 0));
	ram_free(&ram);
}

static void knows_what_is_ram(void **state)
{
	const struct guest_ram ram = {.regions = {{gpa(0), MIB(2), NULL},
						  {gpa(MIB(2)), MIB(1), NULL},
						  {gpa(MIB(4)), MIB(1), NULL}},
				      .count = 3};

	(void)state;
	assert_true(guest_ram_has(&ram, 0, MIB(3)));
	assert_true(guest_ram_has(&ram, MIB(2) - 1, 2));
	assert_true(guest_ram_has(&ram, MIB(4), MIB(1)));
	assert_true(guest_ram_has(&ram, MIB(3), 0));
	assert_false(guest_ram_has(&ram, 0, MIB(3) + 1));
	assert_false(guest_ram_has(&ram, MIB(3), 1));
	assert_false(guest_ram_has(&ram, MIB(3) - 1, MIB(1) + 2)); /* both ends are */
	assert_false(guest_ram_has(&ram, MIB(5) - 1, 2));
	assert_false(guest_ram_has(&ram, MIB(4), ~0ULL));
}

static void knows_where_images_may_be(void **state)
{
	const struct guest_ram ram = {.regions = {{gpa(0), MIB(4), NULL}}, .count = 1};
	const struct {
		u64 start, size;
		bool loadable;
	} rows[] = {
		{0, GUEST_LOW_END, true}, {0, GUEST_LOW_END + 1, false}, {GUEST_LOW_END, 1, false},
		{0xa0000, 1, false},      {GUEST_ACPI_BASE, 1, false},   {MIB(1) - 1, 2, false},
		{MIB(1), MIB(3), true},   {MIB(1), MIB(3) + 1, false},   {MIB(4), 1, false},
		{~0ULL, 2, false},        {MIB(2), ~0ULL, false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_int_equal(guest_ram_loadable(&ram, rows[i].start, rows[i].size),
				 rows[i].loadable);
	}
}

static void maps_memory_for_the_guest(void **state)
{
	const struct guest_ram ram = {.regions = {{gpa(0), MIB(16), NULL},
						  {gpa(MIB(16)), GUEST_HOLE_START - MIB(16), NULL},
						  {gpa(GUEST_HOLE_END), GIB(1), NULL},
						  {gpa(GUEST_HOLE_END + GIB(1)), GIB(1), NULL},
						  {gpa(GIB(16)), GIB(2), NULL}},
				      .count = 5};
	struct guest_map_entry map[GUEST_MAP_MAX];
	unsigned int count = guest_memory_map(&ram, map);

	(void)state;
	assert_int_equal(count, 6);
	assert_int_equal(map[0].size, 0x9f000);
	assert_int_equal(map[0].kind, MEMORY_RAM);
	assert_int_equal(map[1].start, 0x9f000);
	assert_int_equal(map[1].kind, MEMORY_RESERVED);
	assert_int_equal(map[2].start, 0xe0000);
	assert_int_equal(map[2].size, 0x20000);
	assert_int_equal(map[2].kind, MEMORY_ACPI_RECLAIM);
	assert_int_equal(map[3].start, MIB(1));
	assert_int_equal(map[3].start + map[3].size, GUEST_HOLE_START);
	assert_int_equal(map[4].start, GUEST_HOLE_END);
	assert_int_equal(map[4].size, GIB(2));
	assert_int_equal(map[5].start, GIB(16));
	assert_int_equal(map[5].size, GIB(2));
	for (unsigned int i = 1; i < count; i++) {
		assert_true(map[i - 1].start + map[i - 1].size <= map[i].start);
	}
}

static void places_around_parts(void **state)
{
	struct guest_layout parts = {
		.parts = {{.start = 0x1800, .end = 0x2001}, {.start = MIB(3), .end = MIB(4)}},
		.part_count = 2};

	(void)state;
	assert_int_equal(guest_place_low(&parts, 0x800), 0x1000);
	assert_int_equal(guest_place_low(&parts, 0x801), 0x3000);
	assert_int_equal(guest_place_low(&parts, GUEST_LOW_END - 0x3000), 0x3000);
	assert_int_equal(guest_place_low(&parts, GUEST_LOW_END - 0x2fff), 0);
	assert_int_equal(guest_place_low(&parts, ~0ULL), 0);
	assert_int_equal(guest_place_high(&parts, 10, MIB(5)), MIB(5) - PAGE_SIZE);
	assert_int_equal(guest_place_high(&parts, MIB(1), MIB(5)), MIB(4));
	assert_int_equal(guest_place_high(&parts, MIB(2), MIB(5)), MIB(1));
	assert_int_equal(guest_place_high(&parts, MIB(2) + 1, MIB(5)), 0);
	assert_int_equal(guest_place_high(&parts, ~0ULL, MIB(5)), 0);
	assert_int_equal(guest_place_high(&parts, 1, 0), 0);
}

static void loads_a_flat_binary(void **state)
{
	const char code[] = "\xf4\xeb\xfd"
			    "flat";
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(code, sizeof(code));
	struct report report = quiet_report();
	struct guest_entry entry;
	const u64 *gdt;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	image.has_load = true;
	image.load = 0x1000;
	assert_int_equal(image_start(&image, &ram, &entry, &report), 0);
	assert_int_equal(entry.mode, GUEST_MODE_PROTECTED);
	assert_int_equal(entry.rip, 0x1000);
	assert_int_equal(entry.rax, 0);
	assert_int_equal(entry.rbx, 0);
	assert_int_equal(entry.gdt.v, 0x2000); /* the image is where it would be */
	assert_int_equal(entry.gdt_size, 32);
	assert_memory_equal(guest_ram_at(&ram, gpa(0x1000), sizeof(code)), code, sizeof(code));
	gdt = guest_ram_at(&ram, entry.gdt, entry.gdt_size);
	assert_true(gdt[0] == 0 && gdt[2] == 0x00cf9b000000ffff && gdt[3] == 0x00cf93000000ffff);
	assert_memory_equal(guest_ram_at(&ram, gpa(GUEST_ACPI_BASE), 8), "RSD PTR ", 8);
	ram_free(&ram);
}

static void refuses_a_flat_binary(void **state)
{
	const u8 code[PAGE_SIZE] = {0x90};
	const struct {
		u64 load, size;
	} bad[] = {{MIB(2), 1},   {MIB(2) - 1, 2},      {~0ULL, 16},        {0x9f000, 1},
		   {0xe0000, 16}, {MIB(1), MIB(1) + 1}, {~0ULL - 15, 4096}, {0xfff00, 0x200}};
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(code, sizeof(code));
	struct report report = quiet_report();
	struct guest_entry entry;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	image.has_load = true;
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		image.load = bad[i].load;
		image.kernel_size = bad[i].size;
		assert_int_equal(image_start(&image, &ram, &entry, &report), -EINVAL);
		assert_said("has to lie at");
	}
	image.load = MIB(1);
	image.kernel_size = 0;
	assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOTSUP);
	assert_said("is empty");
	image.kernel_size = sizeof(code);
	image.initrd = code;
	image.initrd_size = 1;
	assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOTSUP);
	assert_said("remove load or initrd");
	ram_free(&ram);
}

static void refuses_a_flat_binary_that_fills_low_memory(void **state)
{
	const u64 size = GUEST_LOW_END - 0x800;
	void *code = calloc(1, size);
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(code, size);
	struct report report = quiet_report();
	struct guest_entry entry;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	image.has_load = true;
	image.load = 0x800;
	assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOMEM);
	assert_said("load it from 0x100000");
	free(code);
	ram_free(&ram);
}

static void refuses_unknown_images(void **state)
{
	u8 bytes[9000] = {0};
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(bytes, sizeof(bytes));
	struct report report = quiet_report();
	struct guest_entry entry;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOTSUP);
	assert_said("partition p: kernel module k.bin is of no known format");
	assert_said("load for a flat binary");
	memcpy(bytes, "\177ELF", 4);
	assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOTSUP);
	assert_said("ELF file without a multiboot1 header");
	for (image.kernel_size = 0; image.kernel_size < 16; image.kernel_size++) {
		assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOTSUP);
	}
	ram_free(&ram);
}

static void refuses_too_little_memory(void **state)
{
	const u64 sizes[] = {0, PAGE_SIZE, KIB(640), MIB(1)};
	const u8 code[] = {0xf4};
	struct guest_image image = plain_image(code, sizeof(code));
	struct report report = quiet_report();
	struct guest_entry entry;

	(void)state;
	image.has_load = true;
	for (size_t i = 0; i < ARRAY_SIZE(sizes); i++) {
		struct guest_ram ram = {.count = 0};

		if (sizes[i] > 0) {
			ram_add(&ram, 0, sizes[i]);
			ram_add(&ram, GUEST_HOLE_END, MIB(4));
		}
		assert_int_equal(image_start(&image, &ram, &entry, &report), -ENOMEM);
		assert_said("partition p has ");
		ram_free(&ram);
	}
}

/* The bytes as an assembler makes them: mov dx, 0x602; mov al, 1; out dx, al; hlt; jmp $-1. */
static void a_jump_to_the_bios_resets(void **state)
{
	static const u8 code[] = {0xba, 0x02, 0x06, 0xb0, 0x01, 0xee, 0xf4, 0xeb, 0xfd};
	const char kernel[16] = "";
	struct guest_ram ram = {.count = 0};
	struct guest_image image = plain_image(kernel, sizeof(kernel));
	struct report report = quiet_report();
	struct guest_entry entry;

	(void)state;
	ram_add(&ram, 0, MIB(2));
	image.has_load = true;
	image.load = MIB(1);
	assert_int_equal(image_start(&image, &ram, &entry, &report), 0);
	assert_memory_equal(guest_ram_at(&ram, gpa(0xffff0), sizeof(code)), code, sizeof(code));
	ram_free(&ram);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_host_memory),
		cmocka_unit_test(low_ram_ends_at_a_gap),
		cmocka_unit_test(writes_across_touching_regions),
		cmocka_unit_test(knows_what_is_ram),
		cmocka_unit_test(knows_where_images_may_be),
		cmocka_unit_test(maps_memory_for_the_guest),
		cmocka_unit_test(places_around_parts),
		cmocka_unit_test(loads_a_flat_binary),
		cmocka_unit_test(a_jump_to_the_bios_resets),
		cmocka_unit_test(refuses_a_flat_binary),
		cmocka_unit_test(refuses_a_flat_binary_that_fills_low_memory),
		cmocka_unit_test(refuses_unknown_images),
		cmocka_unit_test(refuses_too_little_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
