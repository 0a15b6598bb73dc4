/* SPDX-License-Identifier: Apache-2.0 */
/* guest/linux.c with a synthetic bzImage: what the kernel finds, and headers that lie. */

#include "guest_unit.h"

#include <lib/memory_kind.h>

#define SECTS 3
#define SETUP_SIZE ((SECTS + 1) * 512)
#define KERNEL_SIZE 0x1800
#define IMAGE_SIZE (SETUP_SIZE + KERNEL_SIZE)
#define PREF MIB(2)
#define INIT_SIZE MIB(1)

struct fixture {
	u8 *kernel; /* IMAGE_SIZE bytes, allocated so that reading past them is found */
	struct guest_image image;
	struct guest_ram ram;
	struct report report;
	struct guest_entry entry;
};

static void poke(void *base, size_t offset, u64 value, size_t width)
{
	memcpy((u8 *)base + offset, &value, width);
}

static u64 peek(const void *base, size_t offset, size_t width)
{
	u64 value = 0;

	memcpy(&value, (const u8 *)base + offset, width);
	return value;
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	u8 *k = calloc(1, IMAGE_SIZE);

	for (size_t i = 0; i < KERNEL_SIZE; i++) {
		k[SETUP_SIZE + i] = (u8)(i * 7 + 1);
	}
	poke(k, 0x1f1, SECTS, 1);
	poke(k, 0x1f4, KERNEL_SIZE / 16, 4);
	poke(k, 0x1fe, 0xaa55, 2);
	poke(k, 0x200, 0x6aeb, 2); /* the header ends at 0x26c */
	poke(k, 0x202, 0x53726448, 4);
	poke(k, 0x206, 0x20f, 2);
	poke(k, 0x211, 0x01, 1);
	poke(k, 0x218, 0xdeadbeef, 4);
	poke(k, 0x22c, 0x7fffffff, 4);
	poke(k, 0x230, 0x200000, 4);
	poke(k, 0x236, 0x3f, 2);
	poke(k, 0x238, 2047, 4);
	poke(k, 0x258, PREF, 8);
	poke(k, 0x260, INIT_SIZE, 4);
	poke(k, 0x268, 0x12345678, 4); /* the last field of this header */
	poke(k, 0x26c, 0x99999999, 4); /* is no field */
	f->kernel = k;
	f->image = plain_image(k, IMAGE_SIZE);
	f->image.cmdline = "console=ttyS0 quiet";
	f->report = quiet_report();
	ram_add(&f->ram, 0, MIB(4));
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	ram_free(&f->ram);
	free(f->kernel);
	free(f);
	return 0;
}

static int load(struct fixture *f)
{
	return image_start(&f->image, &f->ram, &f->entry, &f->report);
}

static const u8 *at(struct fixture *f, u64 address)
{
	return guest_ram_at(&f->ram, gpa(address), 1);
}

static void enters_64_bit_mode(void **state)
{
	struct fixture *f = *state;
	const u64 *gdt;

	assert_int_equal(load(f), 0);
	assert_int_equal(f->report.errors, 0);
	assert_int_equal(f->entry.mode, GUEST_MODE_LONG);
	assert_int_equal(f->entry.rip, PREF + 0x200);
	assert_true(f->entry.rsp > 0 && IS_ALIGNED(f->entry.rsp, 16));
	assert_memory_equal(at(f, PREF), f->kernel + SETUP_SIZE, KERNEL_SIZE);
	gdt = guest_ram_at(&f->ram, f->entry.gdt, f->entry.gdt_size);
	assert_int_equal(f->entry.gdt_size, 32);
	assert_true(gdt[0] == 0 && gdt[1] == 0);
	assert_true(gdt[2] == 0x00af9b000000ffff);
	assert_true(gdt[3] == 0x00cf93000000ffff);
}

static void identity_maps_4_gib(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f), 0);
	for (u64 address = 0; address < GIB(4); address += MIB(2)) {
		u64 entry = peek(at(f, f->entry.cr3), 0, 8);

		assert_int_equal(entry & 3, 3);
		entry = peek(at(f, ALIGN_DOWN(entry, PAGE_SIZE)), (address >> 30) * 8, 8);
		assert_int_equal(entry & 0x83, 3);
		entry = peek(at(f, ALIGN_DOWN(entry, PAGE_SIZE)), (address >> 21 & 511) * 8, 8);
		assert_true(entry == (address | 0x83));
	}
	/* Nothing else is mapped, and all of it is where the kernel may not yet put anything. */
	assert_int_equal(peek(at(f, f->entry.cr3), 8, 8), 0);
	assert_int_equal(peek(at(f, f->entry.cr3 + PAGE_SIZE), 4 * 8, 8), 0);
	assert_true(f->entry.cr3 >= 0x1000 && f->entry.cr3 + 6 * PAGE_SIZE <= GUEST_LOW_END);
}

static void fills_boot_params(void **state)
{
	struct fixture *f = *state;
	const u8 *params;

	ram_add(&f->ram, GUEST_HOLE_END, MIB(1));
	assert_int_equal(load(f), 0);
	params = guest_ram_at(&f->ram, gpa(f->entry.rsi), PAGE_SIZE);
	assert_int_equal(peek(params, 0x070, 8), GUEST_ACPI_BASE);
	assert_memory_equal(at(f, GUEST_ACPI_BASE), "RSD PTR ", 8);
	assert_int_equal(peek(params, 0x1ef, 1), 0); /* the sentinel */
	assert_int_equal(peek(params, 0x1f1, 1), SECTS);
	assert_int_equal(peek(params, 0x202, 4), 0x53726448);
	assert_int_equal(peek(params, 0x210, 1), 0xff);
	assert_int_equal(peek(params, 0x268, 4), 0x12345678);
	assert_int_equal(peek(params, 0x26c, 4), 0); /* behind the header nothing is copied */
	assert_int_equal(peek(params, 0x218, 4), 0); /* no initrd: what the file says is gone */
	assert_int_equal(peek(params, 0x21c, 4), 0);
	assert_string_equal((const char *)at(f, peek(params, 0x228, 4)), f->image.cmdline);
	assert_int_equal(peek(params, 0x1e8, 1), 5);
	assert_int_equal(peek(params, 0x2d0 + 0, 8), 0);
	assert_int_equal(peek(params, 0x2d0 + 8, 8), 0x9f000);
	assert_int_equal(peek(params, 0x2d0 + 16, 4), MEMORY_RAM);
	assert_int_equal(peek(params, 0x2d0 + 3 * 20, 8), MIB(1));
	assert_int_equal(peek(params, 0x2d0 + 3 * 20 + 8, 8), MIB(3));
	assert_int_equal(peek(params, 0x2d0 + 4 * 20, 8), GUEST_HOLE_END);
	assert_int_equal(peek(params, 0x2d0 + 5 * 20, 8), 0);
}

static void a_header_cannot_reach_past_its_place(void **state)
{
	struct fixture *f = *state;
	const u8 *params;

	poke(f->kernel, 0x201, 0xff, 1);
	memset(f->kernel + 0x264, 0xee, 0x100);
	assert_int_equal(load(f), 0);
	params = guest_ram_at(&f->ram, gpa(f->entry.rsi), PAGE_SIZE);
	assert_int_equal(peek(params, 0x28f, 1), 0xee);
	assert_int_equal(peek(params, 0x290, 1), 0);
	assert_int_equal(peek(params, 0x2d0 + 8, 8), 0x9f000);
}

static void zero_setup_sectors_mean_four(void **state)
{
	struct fixture *f = *state;

	poke(f->kernel, 0x1f1, 0, 1);
	poke(f->kernel, 0x1f4, (KERNEL_SIZE - 512) / 16, 4);
	assert_int_equal(load(f), 0);
	assert_memory_equal(at(f, PREF), f->kernel + 5 * 512, KERNEL_SIZE - 512);
}

static void puts_the_initrd_high(void **state)
{
	struct fixture *f = *state;
	const char initrd[] = "an initrd";
	const u8 *params;
	u64 address;

	f->image.initrd = initrd;
	f->image.initrd_size = sizeof(initrd);
	assert_int_equal(load(f), 0);
	params = guest_ram_at(&f->ram, gpa(f->entry.rsi), PAGE_SIZE);
	address = peek(params, 0x218, 4);
	assert_int_equal(address, MIB(4) - PAGE_SIZE);
	assert_int_equal(peek(params, 0x21c, 4), sizeof(initrd));
	assert_string_equal((const char *)at(f, address), initrd);

	poke(f->kernel, 0x22c, MIB(3) + 3 * PAGE_SIZE - 1, 4);
	assert_int_equal(load(f), 0);
	assert_int_equal(peek(params, 0x218, 4), MIB(3) + 2 * PAGE_SIZE);

	f->image.initrd_size = 0;
	assert_int_equal(load(f), 0);
	assert_int_equal(peek(params, 0x218, 4), 0);
	assert_int_equal(peek(params, 0x21c, 4), 0);
}

static void crosses_regions(void **state)
{
	struct fixture *f = *state;

	ram_free(&f->ram);
	ram_add(&f->ram, 0, PREF + PAGE_SIZE);
	ram_add(&f->ram, PREF + PAGE_SIZE, MIB(4));
	assert_int_equal(load(f), 0);
	assert_memory_equal(at(f, PREF), f->kernel + SETUP_SIZE, PAGE_SIZE);
	assert_memory_equal(at(f, PREF + PAGE_SIZE), f->kernel + SETUP_SIZE + PAGE_SIZE,
			    KERNEL_SIZE - PAGE_SIZE);
}

static void says_how_much_memory_it_needs(void **state)
{
	struct fixture *f = *state;
	u8 *initrd = calloc(1, MIB(2));

	/* The Debian cloud kernel's own figures: 16 MiB and 0x3378000 bytes are 68 MiB. */
	poke(f->kernel, 0x258, MIB(16), 8);
	poke(f->kernel, 0x260, 0x3378000, 4);
	assert_int_equal(load(f), -ENOMEM);
	assert_said("partition p: kernel module k.bin needs 68 MiB of memory to start");
	assert_said("there are 4 MiB");
	assert_said("raise memory");
	f->image.initrd = initrd;
	f->image.initrd_size = MIB(2);
	assert_int_equal(load(f), -ENOMEM);
	assert_said("k.bin with its initrd needs 70 MiB");

	/* Exactly enough, and one byte too little: with the initrd, and without. */
	poke(f->kernel, 0x258, MIB(1), 8);
	poke(f->kernel, 0x260, MIB(1), 4);
	assert_int_equal(load(f), 0);
	poke(f->kernel, 0x260, MIB(1) + 1, 4);
	assert_int_equal(load(f), -ENOMEM);
	assert_said("needs 5 MiB");
	f->image.initrd = NULL;
	poke(f->kernel, 0x260, MIB(3), 4);
	assert_int_equal(load(f), 0);
	poke(f->kernel, 0x260, MIB(3) + 1, 4);
	assert_int_equal(load(f), -ENOMEM);
	free(initrd);
}

static void takes_long_command_lines(void **state)
{
	struct fixture *f = *state;
	char line[2049];

	memset(line, 'x', sizeof(line));
	line[2047] = '\0';
	f->image.cmdline = line;
	assert_int_equal(load(f), 0);
	line[2047] = 'x';
	line[2048] = '\0';
	assert_int_equal(load(f), -EINVAL);
	assert_said("shorten cmdline");
}

static void bounds_command_lines_itself(void **state)
{
	struct fixture *f = *state;
	char *line = malloc(0x10001);

	memset(line, 'x', 0x10000);
	line[0x10000] = '\0';
	poke(f->kernel, 0x238, 0xffffffff, 4);
	f->image.cmdline = line;
	assert_int_equal(load(f), -EINVAL);
	line[0xffff] = '\0';
	assert_int_equal(load(f), 0);
	free(line);
}

static void refuses_headers_that_lie(void **state)
{
	struct fixture *f = *state;
	static const struct {
		size_t offset, width;
		u64 value;
		int status;
		const char *words;
	} rows[] = {
		{0x206, 2, 0x20b, -EINVAL, "no 64-bit entry"},
		{0x211, 1, 0, -EINVAL, "no 64-bit entry"},
		{0x236, 2, 0x3e, -EINVAL, "no 64-bit entry"},
		{0x201, 1, 0x61, -EINVAL, "cut off"},
		{0x1f4, 4, KERNEL_SIZE / 16 + 1, -EINVAL, "cut off"},
		{0x1f4, 4, 0xffffffff, -EINVAL, "cut off"},
		{0x1f1, 1, 0xff, -EINVAL, "cut off"},
		{0x260, 4, KERNEL_SIZE - 1, -EINVAL, "impossible values"},
		{0x260, 4, 0, -EINVAL, "impossible values"},
		{0x260, 4, 0xffffffff, -ENOMEM, "needs 4098 MiB"},
		{0x258, 8, 0, -EINVAL, "impossible values"},
		{0x258, 8, 0xff000, -EINVAL, "impossible values"},
		{0x258, 8, 0x100001, -EINVAL, "impossible values"},
		{0x258, 8, GUEST_HOLE_START, -EINVAL, "above 3 GiB"},
		{0x258, 8, 0xfffffffffffff000, -EINVAL, "above 3 GiB"},
		{0x258, 8, GUEST_HOLE_START - PAGE_SIZE, -ENOMEM, "needs 3073 MiB"},
		{0x238, 4, 3, -EINVAL, "shorten cmdline"},
	};
	u8 *saved = malloc(IMAGE_SIZE);

	memcpy(saved, f->kernel, IMAGE_SIZE);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		memcpy(f->kernel, saved, IMAGE_SIZE);
		poke(f->kernel, rows[i].offset, rows[i].value, rows[i].width);
		assert_int_equal(load(f), rows[i].status);
		assert_said(rows[i].words);
		/* Nothing was written for an image that was refused. */
		assert_int_equal(*at(f, PREF), 0xa5);
		assert_int_equal(*at(f, GUEST_ACPI_BASE), 0xa5);
	}
	free(saved);
}

static void refuses_every_shorter_file(void **state)
{
	struct fixture *f = *state;

	for (u64 size = 0; size <= IMAGE_SIZE - 16; size += size < 0x300 ? 1 : 97) {
		u8 *cut = malloc(size + 1);
		memcpy(cut, f->kernel, size);
		f->image.kernel = cut;
		f->image.kernel_size = size;
		assert_int_equal(image_kind(&f->image), size < 0x264 ? GUEST_KINDS : GUEST_LINUX);
		assert_int_not_equal(load(f), 0);
		free(cut);
	}
	f->image.kernel = f->kernel;
}

/* The header counts paragraphs of 16 bytes, and no linker has to fill the last one. */
static void takes_a_last_paragraph_in_part(void **state)
{
	struct fixture *f = *state;

	for (u64 missing = 0; missing <= 16; missing++) {
		f->image.kernel_size = IMAGE_SIZE - missing;
		assert_int_equal(load(f), missing < 16 ? 0 : -EINVAL);
	}
	assert_said("cut off");
}

static void refuses_an_initrd_larger_than_the_address_space(void **state)
{
	struct fixture *f = *state;
	const u64 sizes[] = {MIB(3), GIB(4), ~0ULL - PAGE_SIZE};

	f->image.initrd = f->kernel;
	for (size_t i = 0; i < ARRAY_SIZE(sizes); i++) {
		f->image.initrd_size = sizes[i];
		assert_int_equal(load(f), -ENOMEM);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(enters_64_bit_mode, setup, teardown),
		cmocka_unit_test_setup_teardown(identity_maps_4_gib, setup, teardown),
		cmocka_unit_test_setup_teardown(fills_boot_params, setup, teardown),
		cmocka_unit_test_setup_teardown(a_header_cannot_reach_past_its_place, setup,
						teardown),
		cmocka_unit_test_setup_teardown(zero_setup_sectors_mean_four, setup, teardown),
		cmocka_unit_test_setup_teardown(puts_the_initrd_high, setup, teardown),
		cmocka_unit_test_setup_teardown(crosses_regions, setup, teardown),
		cmocka_unit_test_setup_teardown(says_how_much_memory_it_needs, setup, teardown),
		cmocka_unit_test_setup_teardown(takes_long_command_lines, setup, teardown),
		cmocka_unit_test_setup_teardown(bounds_command_lines_itself, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_headers_that_lie, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_every_shorter_file, setup, teardown),
		cmocka_unit_test_setup_teardown(takes_a_last_paragraph_in_part, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_an_initrd_larger_than_the_address_space,
						setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
