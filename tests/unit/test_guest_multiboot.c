/* SPDX-License-Identifier: Apache-2.0 */
/* guest/multiboot.c and guest/elf.c with ELF files made here, right and hostile. */

#include "guest_unit.h"

#include <elf.h>
#include <lib/memory_kind.h>

#define MAGIC 0x1badb002U
#define FILE_SIZE 0x3000
#define HEADER_AT 0x200
#define CODE_AT 0x1000 /* in the file */

struct fixture {
	u8 *file; /* FILE_SIZE bytes, allocated so that reading past them is found */
	struct guest_image image;
	struct guest_ram ram;
	struct report report;
	struct guest_entry entry;
};

static void poke(void *base, size_t offset, u64 value, size_t width)
{
	memcpy((u8 *)base + offset, &value, width);
}

static u32 word(struct fixture *f, u64 address)
{
	u32 value;

	memcpy(&value, guest_ram_at(&f->ram, gpa(address), sizeof(value)), sizeof(value));
	return value;
}

static const u8 *at(struct fixture *f, u64 address)
{
	return guest_ram_at(&f->ram, gpa(address), 1);
}

static void put_header(u8 *file, size_t where, u32 flags)
{
	poke(file, where, MAGIC, 4);
	poke(file, where + 4, flags, 4);
	poke(file, where + 8, 0U - MAGIC - flags, 4);
}

static Elf32_Ehdr *header32(struct fixture *f)
{
	return (Elf32_Ehdr *)(void *)f->file;
}

static Elf64_Ehdr *header64(struct fixture *f)
{
	return (Elf64_Ehdr *)(void *)f->file;
}

static Elf32_Phdr *segment32(struct fixture *f, unsigned int i)
{
	return (Elf32_Phdr *)(void *)(f->file + 64) + i;
}

static Elf64_Phdr *segment64(struct fixture *f, unsigned int i)
{
	return (Elf64_Phdr *)(void *)(f->file + 64) + i;
}

/* Two segments to load: code at 1 MiB, data with zeros behind it at 2 MiB; and one that isn't. */
static void make_elf32(struct fixture *f)
{
	Elf32_Ehdr *h = header32(f);

	memset(f->file, 0, HEADER_AT);
	memcpy(h->e_ident, ELFMAG, SELFMAG);
	h->e_ident[EI_CLASS] = ELFCLASS32;
	h->e_ident[EI_DATA] = ELFDATA2LSB;
	h->e_type = ET_EXEC;
	h->e_machine = EM_386;
	h->e_entry = MIB(1) + 0x10;
	h->e_phoff = 64;
	h->e_phentsize = sizeof(Elf32_Phdr);
	h->e_phnum = 3;
	*segment32(f, 0) = (Elf32_Phdr){.p_type = PT_LOAD,
					.p_offset = CODE_AT,
					.p_vaddr = MIB(1),
					.p_paddr = MIB(1),
					.p_filesz = 0x800,
					.p_memsz = 0x800};
	*segment32(f, 1) = (Elf32_Phdr){.p_type = PT_NOTE, .p_offset = ~0U, .p_filesz = ~0U};
	*segment32(f, 2) = (Elf32_Phdr){.p_type = PT_LOAD,
					.p_offset = CODE_AT + 0x800,
					.p_vaddr = MIB(2),
					.p_paddr = MIB(2),
					.p_filesz = 0x100,
					.p_memsz = 0x1100};
}

static void make_elf64(struct fixture *f)
{
	Elf64_Ehdr *h = header64(f);

	memset(f->file, 0, HEADER_AT);
	memcpy(h->e_ident, ELFMAG, SELFMAG);
	h->e_ident[EI_CLASS] = ELFCLASS64;
	h->e_ident[EI_DATA] = ELFDATA2LSB;
	h->e_type = ET_EXEC;
	h->e_machine = EM_X86_64;
	h->e_entry = 0xffffffff80000020; /* a kernel linked high and loaded low */
	h->e_phoff = 64;
	h->e_phentsize = sizeof(Elf64_Phdr);
	h->e_phnum = 1;
	*segment64(f, 0) = (Elf64_Phdr){.p_type = PT_LOAD,
					.p_offset = CODE_AT,
					.p_vaddr = 0xffffffff80000000,
					.p_paddr = MIB(1),
					.p_filesz = 0x1000,
					.p_memsz = 0x2000};
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	f->file = calloc(1, FILE_SIZE);
	for (size_t i = HEADER_AT; i < FILE_SIZE; i++) {
		f->file[i] = (u8)(i * 7 + i / 256 + 1);
	}
	put_header(f->file, HEADER_AT, 3);
	make_elf32(f);
	f->image = plain_image(f->file, FILE_SIZE);
	f->image.cmdline = "ticks=5 quiet";
	f->report = quiet_report();
	ram_add(&f->ram, 0, MIB(4));
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	ram_free(&f->ram);
	free(f->file);
	free(f);
	return 0;
}

static int load(struct fixture *f)
{
	return image_start(&f->image, &f->ram, &f->entry, &f->report);
}

static void loads_elf32(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f), 0);
	assert_int_equal(f->entry.mode, GUEST_MODE_PROTECTED);
	assert_int_equal(f->entry.rip, MIB(1) + 0x10);
	assert_int_equal(f->entry.rax, 0x2badb002);
	assert_memory_equal(at(f, MIB(1)), f->file + CODE_AT, 0x800);
	assert_int_equal(*at(f, MIB(1) + 0x800), 0);
	assert_memory_equal(at(f, MIB(2)), f->file + CODE_AT + 0x800, 0x100);
	for (u64 i = 0x100; i < 0x1100; i++) {
		assert_int_equal(*at(f, MIB(2) + i), 0);
	}
	assert_int_equal(*at(f, MIB(2) + 0x1100), 0);
	assert_memory_equal(at(f, GUEST_ACPI_BASE), "RSD PTR ", 8);
}

static void loads_elf64_linked_high(void **state)
{
	struct fixture *f = *state;

	make_elf64(f);
	assert_int_equal(load(f), 0);
	assert_int_equal(f->entry.mode, GUEST_MODE_PROTECTED);
	assert_int_equal(f->entry.rip, MIB(1) + 0x20);
	assert_memory_equal(at(f, MIB(1)), f->file + CODE_AT, 0x1000);
	assert_int_equal(*at(f, MIB(1) + 0x1fff), 0);
}

static void tells_what_there_is(void **state)
{
	struct fixture *f = *state;
	u32 info;
	u32 map;

	ram_add(&f->ram, GUEST_HOLE_END, MIB(2));
	assert_int_equal(load(f), 0);
	info = (u32)f->entry.rbx;
	assert_true(info >= 0x1000 && info < GUEST_LOW_END && IS_ALIGNED(info, 4));
	assert_int_equal(word(f, info), 0x245); /* memory, command line, map, loader's name */
	assert_int_equal(word(f, info + 4), 636);
	assert_int_equal(word(f, info + 8), 3072);
	assert_string_equal((const char *)at(f, word(f, info + 16)), "ticks=5 quiet");
	assert_string_equal((const char *)at(f, word(f, info + 64)), "Bulkhead");
	assert_int_equal(word(f, info + 44), 5 * 24);
	map = word(f, info + 48);
	for (u32 i = 0; i < 5; i++) {
		assert_int_equal(word(f, map + i * 24), 20);
	}
	assert_int_equal(word(f, map + 3 * 24 + 4), MIB(1));
	assert_int_equal(word(f, map + 3 * 24 + 12), MIB(3));
	assert_int_equal(word(f, map + 3 * 24 + 20), MEMORY_RAM);
	assert_int_equal(word(f, map + 4 * 24 + 4), 0);
	assert_int_equal(word(f, map + 4 * 24 + 8), 1);
}

static void hands_over_the_initrd(void **state)
{
	struct fixture *f = *state;
	const char initrd[] = "an initrd";
	u32 info;
	u32 module;

	/* The end of RAM is taken: the initrd goes below. */
	segment32(f, 2)->p_paddr = MIB(4) - 0x1100;
	f->image.initrd = initrd;
	f->image.initrd_size = sizeof(initrd);
	assert_int_equal(load(f), 0);
	info = (u32)f->entry.rbx;
	assert_int_equal(word(f, info), 0x24d);
	assert_int_equal(word(f, info + 20), 1);
	module = word(f, info + 24);
	assert_int_equal(word(f, module), MIB(4) - 2 * PAGE_SIZE);
	assert_int_equal(word(f, module + 4), MIB(4) - 2 * PAGE_SIZE + sizeof(initrd));
	assert_string_equal((const char *)at(f, word(f, module + 8)), "initrd");
	assert_string_equal((const char *)at(f, word(f, module)), initrd);

	f->image.initrd_size = MIB(3);
	assert_int_equal(load(f), -ENOMEM);
	assert_said("raise memory");
}

static void keeps_its_information_out_of_the_image(void **state)
{
	struct fixture *f = *state;

	segment32(f, 2)->p_paddr = 0x1000;
	segment32(f, 2)->p_memsz = 0x8f001;
	assert_int_equal(load(f), 0);
	assert_int_equal(f->entry.gdt.v, 0x91000);
	assert_true(f->entry.rbx >= 0x91000);
	segment32(f, 2)->p_memsz = 0x9e000;
	assert_int_equal(load(f), -ENOMEM);
	assert_said("link it to 0x100000");
}

static void loads_by_header_addresses(void **state)
{
	struct fixture *f = *state;

	/* No ELF at all: 0x200 bytes before the header belong to the image. */
	memset(f->file, 0xcc, HEADER_AT);
	put_header(f->file, HEADER_AT, 0x10003);
	poke(f->file, HEADER_AT + 12, MIB(1) + 0x100, 4); /* header_addr */
	poke(f->file, HEADER_AT + 16, MIB(1), 4);         /* load_addr */
	poke(f->file, HEADER_AT + 20, MIB(1) + 0x900, 4); /* load_end_addr */
	poke(f->file, HEADER_AT + 24, MIB(1) + 0xa00, 4); /* bss_end_addr */
	poke(f->file, HEADER_AT + 28, MIB(1) + 0x444, 4); /* entry_addr */
	assert_int_equal(load(f), 0);
	assert_int_equal(f->entry.rip, MIB(1) + 0x444);
	assert_memory_equal(at(f, MIB(1)), f->file + HEADER_AT - 0x100, 0x900);
	assert_int_equal(*at(f, MIB(1) + 0x9ff), 0);
	assert_int_equal(*at(f, MIB(1) + 0xa00), 0);

	/* To the end of the file, and no zeros behind it. */
	poke(f->file, HEADER_AT + 20, 0, 4);
	poke(f->file, HEADER_AT + 24, 0, 4);
	assert_int_equal(load(f), 0);
	assert_memory_equal(at(f, MIB(1)), f->file + HEADER_AT - 0x100, FILE_SIZE - 0x100);
	assert_int_equal(*at(f, MIB(1) + FILE_SIZE - 0x100), 0);
}

static void refuses_bad_header_addresses(void **state)
{
	struct fixture *f = *state;
	static const struct {
		u32 header, load, load_end, bss_end, entry;
		const char *words;
	} rows[] = {
		{0x100000, 0x100001, 0, 0, 0x100010, "do not fit the file"},
		{0x100201, 0x100000, 0, 0, 0x100010, "do not fit the file"},
		{0xffffffff, 0, 0, 0, 0x100010, "do not fit the file"},
		{0x100000, 0x100000, 0x100000 + FILE_SIZE, 0, 0x100010, "do not fit the file"},
		{0x100000, 0x100000, 0x0fffff, 0, 0x100010, "do not fit the file"},
		{0x100000, 0x100000, 0x101000, 0x100fff, 0x100010, "do not fit the file"},
		{0x100000, 0x100000, 0x101000, 0x400001, 0x100010, "has to lie at"},
		{0x3fff00, 0x3fff00, 0, 0, 0x3fff10, "has to lie at 0x3fff00-"},
		{0x100000, 0x100000, 0x101000, 0, 0x101000, "entry outside"},
		{0x100000, 0x100000, 0x101000, 0, 0x0fffff, "entry outside"},
		{0xfffff000, 0xfffff000, 0xfffffff0, 0, 0xfffff000, "has to lie at"},
	};

	put_header(f->file, HEADER_AT, 0x10000);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		memcpy(f->file + HEADER_AT + 12, &rows[i].header, 20);
		assert_int_equal(load(f), -EINVAL);
		assert_said(rows[i].words);
	}
}

static void finds_the_header_where_it_may_be(void **state)
{
	struct fixture *f = *state;
	poke(f->file, HEADER_AT, 0, 4);
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
	put_header(f->file, 8192 - 12, 0);
	assert_int_equal(image_kind(&f->image), GUEST_MULTIBOOT);
	f->image.kernel_size = 8191;
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
	f->image.kernel_size = FILE_SIZE;
	put_header(f->file, 8192 - 12, 0x10000); /* its addresses would be behind the end */
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
	poke(f->file, 8192 - 12, 0, 4);
	put_header(f->file, 8192 - 8, 0);
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
	put_header(f->file, HEADER_AT + 2, 0);
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
	put_header(f->file, HEADER_AT, 0);
	poke(f->file, HEADER_AT + 8, 1, 4);
	assert_int_equal(image_kind(&f->image), GUEST_KINDS);
}

static void refuses_unknown_requirements(void **state)
{
	struct fixture *f = *state;

	for (u32 bit = 0; bit < 16; bit++) {
		put_header(f->file, HEADER_AT, 1U << bit);
		assert_int_equal(load(f), bit < 2 ? 0 : -EINVAL);
	}
	assert_said("requires more than memory information");
	put_header(f->file, HEADER_AT, 1U << 17); /* the upper half is optional */
	assert_int_equal(load(f), 0);
}

static void refuses_hostile_elf32(void **state)
{
	struct fixture *f = *state;
	static const struct {
		size_t offset, width;
		u64 value;
		const char *words;
	} rows[] = {
		{EI_MAG0, 1, 0, "neither an ELF file"},
		{EI_CLASS, 1, 3, "not an ELF executable"},
		{EI_CLASS, 1, ELFCLASS64, "not an ELF executable"},
		{EI_DATA, 1, ELFDATA2MSB, "not an ELF executable"},
		{offsetof(Elf32_Ehdr, e_type), 2, ET_DYN, "not an ELF executable"},
		{offsetof(Elf32_Ehdr, e_machine), 2, EM_ARM, "not an ELF executable"},
		{offsetof(Elf32_Ehdr, e_phentsize), 2, 31, "not an ELF executable"},
		{offsetof(Elf32_Ehdr, e_phnum), 2, 65, "broken ELF header"},
		{offsetof(Elf32_Ehdr, e_phoff), 4, FILE_SIZE - 95, "broken ELF header"},
		{offsetof(Elf32_Ehdr, e_phoff), 4, 0xffffffe0, "broken ELF header"},
		{offsetof(Elf32_Ehdr, e_phentsize), 2, 0xffff, "broken ELF header"},
		{offsetof(Elf32_Ehdr, e_phnum), 2, 0, "entry outside"},
		{offsetof(Elf32_Ehdr, e_entry), 4, MIB(1) - 1, "entry outside"},
		{offsetof(Elf32_Ehdr, e_entry), 4, MIB(1) + 0x800, "entry outside"},
	};
	static const struct {
		Elf32_Phdr segment; /* of type PT_LOAD, in the place of the second one */
		const char *words;
	} segments[] = {
		{{.p_offset = FILE_SIZE, .p_paddr = MIB(3), .p_filesz = 1, .p_memsz = 1}, "broken"},
		{{.p_offset = ~0U, .p_paddr = MIB(3), .p_filesz = 2, .p_memsz = 2}, "broken"},
		{{.p_offset = 0, .p_paddr = MIB(3), .p_filesz = 2, .p_memsz = 1}, "broken"},
		{{.p_offset = 0, .p_paddr = MIB(3), .p_filesz = ~0U, .p_memsz = ~0U}, "broken"},
		{{.p_paddr = MIB(4), .p_memsz = 1}, "has to lie at 0x400000-0x400000"},
		{{.p_paddr = MIB(4) - 1, .p_memsz = 2}, "has to lie at"},
		{{.p_paddr = 0x9efff, .p_memsz = 2}, "has to lie at"},
		{{.p_paddr = 0xe0000, .p_memsz = 0x10}, "has to lie at"},
		{{.p_paddr = MIB(1) - 1, .p_memsz = 1}, "has to lie at"},
		{{.p_paddr = 0xfec00000, .p_memsz = 0x20}, "has to lie at"},
		{{.p_paddr = ~0U, .p_memsz = ~0U}, "has to lie at"},
		{{.p_paddr = MIB(1) + 0x7ff, .p_memsz = 1}, "overlap"},
		{{.p_paddr = MIB(1), .p_memsz = MIB(1)}, "overlap"},
		{{.p_paddr = MIB(1) + 0x400, .p_memsz = 0x800}, "overlap"},
	};
	u8 *saved = malloc(FILE_SIZE);

	memcpy(saved, f->file, FILE_SIZE);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		memcpy(f->file, saved, FILE_SIZE);
		poke(f->file, rows[i].offset, rows[i].value, rows[i].width);
		assert_int_equal(load(f), -EINVAL);
		assert_said(rows[i].words);
		assert_int_equal(*at(f, MIB(1)), 0xa5);
	}
	for (size_t i = 0; i < ARRAY_SIZE(segments); i++) {
		memcpy(f->file, saved, FILE_SIZE);
		*segment32(f, 2) = segments[i].segment;
		segment32(f, 2)->p_type = PT_LOAD;
		assert_int_equal(load(f), -EINVAL);
		assert_said(segments[i].words);
		assert_int_equal(*at(f, MIB(1)), 0xa5);
	}
	free(saved);
}

static void refuses_hostile_elf64(void **state)
{
	struct fixture *f = *state;
	static const Elf64_Phdr segments[] = {
		{.p_paddr = ~0ULL, .p_memsz = 2},
		{.p_paddr = MIB(1), .p_memsz = ~0ULL},
		{.p_paddr = MIB(1), .p_memsz = 0 - MIB(1)},
		{.p_paddr = GIB(4), .p_memsz = 1},
		{.p_paddr = MIB(1), .p_offset = ~0ULL, .p_filesz = 1, .p_memsz = 1},
		{.p_paddr = MIB(1), .p_offset = 1, .p_filesz = ~0ULL, .p_memsz = ~0ULL},
		{.p_paddr = MIB(1), .p_vaddr = ~0ULL, .p_memsz = 1},
	};

	for (size_t i = 0; i < ARRAY_SIZE(segments); i++) {
		make_elf64(f);
		*segment64(f, 0) = segments[i];
		segment64(f, 0)->p_type = PT_LOAD;
		assert_int_equal(load(f), -EINVAL);
	}
	make_elf64(f);
	header64(f)->e_phentsize = sizeof(Elf64_Phdr) - 1;
	assert_int_equal(load(f), -EINVAL);
	make_elf64(f);
	header64(f)->e_machine = EM_386;
	assert_int_equal(load(f), -EINVAL);
	make_elf64(f);
	header64(f)->e_phoff = ~0ULL;
	assert_int_equal(load(f), -EINVAL);
}

static void bounds_the_number_of_segments(void **state)
{
	struct fixture *f = *state;

	header32(f)->e_phoff = 0x800;
	header32(f)->e_phnum = GUEST_PARTS_MAX + 2;
	for (u32 i = 0; i < GUEST_PARTS_MAX + 2U; i++) {
		*((Elf32_Phdr *)(void *)(f->file + 0x800) + i) =
			(Elf32_Phdr){.p_type = PT_LOAD,
				     .p_paddr = (u32)MIB(1) + i * 0x100,
				     .p_vaddr = (u32)MIB(1) + i * 0x100,
				     .p_memsz = i == 3 ? 0 : 0x100};
	}
	assert_int_equal(load(f), -EINVAL);
	assert_said("more than 16 segments");
	header32(f)->e_phnum = GUEST_PARTS_MAX + 1; /* one of them is empty */
	assert_int_equal(load(f), 0);
}

static void refuses_every_shorter_file(void **state)
{
	struct fixture *f = *state;

	for (u64 size = 0; size < CODE_AT + 0x900; size += size < 0x220 ? 1 : 61) {
		u8 *cut = malloc(size + 1);

		memcpy(cut, f->file, size);
		f->image.kernel = cut;
		f->image.kernel_size = size;
		assert_int_not_equal(load(f), 0);
		free(cut);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(loads_elf32, setup, teardown),
		cmocka_unit_test_setup_teardown(loads_elf64_linked_high, setup, teardown),
		cmocka_unit_test_setup_teardown(tells_what_there_is, setup, teardown),
		cmocka_unit_test_setup_teardown(hands_over_the_initrd, setup, teardown),
		cmocka_unit_test_setup_teardown(keeps_its_information_out_of_the_image, setup,
						teardown),
		cmocka_unit_test_setup_teardown(loads_by_header_addresses, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_bad_header_addresses, setup, teardown),
		cmocka_unit_test_setup_teardown(finds_the_header_where_it_may_be, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_unknown_requirements, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_hostile_elf32, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_hostile_elf64, setup, teardown),
		cmocka_unit_test_setup_teardown(bounds_the_number_of_segments, setup, teardown),
		cmocka_unit_test_setup_teardown(refuses_every_shorter_file, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
