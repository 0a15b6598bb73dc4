/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Executable ELF files (System V ABI, "Object Files"): where each class keeps a fact is a row of a
 * table, so that one reader does for both. Nothing outside the file is ever read.
 */

#include <guest/elf.h>
#include <lib/string.h>

#define IDENT_CLASS 4
#define IDENT_DATA 5
#define DATA_LITTLE 1
#define HEADER_TYPE 16
#define TYPE_EXEC 2
#define HEADER_MACHINE 18
#define MACHINE_386 3
#define MACHINE_X86_64 62
#define SEGMENT_LOAD 1

/* Offsets in bytes; @word is the width of addresses and offsets. */
struct elf_layout {
	u8 word, machine;
	u8 header_size, entry, phoff, phentsize, phnum;
	u8 segment_size, offset, vaddr, paddr, filesz, memsz;
};

static const struct elf_layout elf_layouts[] = {
	{4, MACHINE_386, 52, 24, 28, 42, 44, 32, 4, 8, 12, 16, 20},
	{8, MACHINE_X86_64, 64, 24, 32, 54, 56, 56, 8, 16, 24, 32, 40},
};

/* @width bytes at @offset, little-endian; 0 where the file doesn't reach. */
static u64 elf_read(const struct elf_file *file, u64 offset, size_t width)
{
	u64 value = 0;

	if (offset <= file->size && width <= file->size - offset) {
		memcpy(&value, file->bytes + offset, width);
	}
	return value;
}

enum guest_fault elf_open(const void *bytes, u64 size, struct elf_file *file)
{
	const struct elf_layout *layout;
	u64 class;

	*file = (struct elf_file){.bytes = bytes, .size = size};
	if (size < HEADER_TYPE || memcmp(bytes, "\177ELF", 4) != 0) {
		return GUEST_FAULT_NOT_ELF;
	}
	class = elf_read(file, IDENT_CLASS, 1);
	layout = &elf_layouts[class == 2];
	file->layout = layout;
	file->entry = elf_read(file, layout->entry, layout->word);
	file->segments = elf_read(file, layout->phoff, layout->word);
	file->segment_size = elf_read(file, layout->phentsize, 2);
	file->segment_count = (u32)elf_read(file, layout->phnum, 2);
	if (class < 1 || class > 2 || size < layout->header_size ||
	    elf_read(file, IDENT_DATA, 1) != DATA_LITTLE ||
	    elf_read(file, HEADER_TYPE, 2) != TYPE_EXEC ||
	    elf_read(file, HEADER_MACHINE, 2) != layout->machine ||
	    file->segment_size < layout->segment_size) {
		return GUEST_FAULT_NOT_EXECUTABLE;
	}
	if (file->segment_count > ELF_SEGMENTS_MAX || file->segments > size ||
	    file->segment_count * file->segment_size > size - file->segments) {
		return GUEST_FAULT_ELF_HEADER;
	}
	return GUEST_FAULT_NONE;
}

bool elf_segment(const struct elf_file *file, unsigned int index, struct elf_segment *segment)
{
	const struct elf_layout *layout = file->layout;
	u64 at = file->segments + index * file->segment_size;

	*segment = (struct elf_segment){
		.load = elf_read(file, at, sizeof(u32)) == SEGMENT_LOAD,
		.offset = elf_read(file, at + layout->offset, layout->word),
		.virtual = elf_read(file, at + layout->vaddr, layout->word),
		.physical = elf_read(file, at + layout->paddr, layout->word),
		.file_size = elf_read(file, at + layout->filesz, layout->word),
		.memory_size = elf_read(file, at + layout->memsz, layout->word),
	};
	return !segment->load || (segment->offset <= file->size &&
				  segment->file_size <= file->size - segment->offset &&
				  segment->file_size <= segment->memory_size);
}
