/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Executable ELF files, both classes reduced to one form. Every offset is checked against the file
 * before it is followed (System V ABI, "Object Files").
 */

#include <guest/elf.h>
#include <hv/string.h>

#define CLASS_32 1
#define CLASS_64 2
#define DATA_LITTLE 1
#define TYPE_EXEC 2
#define MACHINE_386 3
#define MACHINE_X86_64 62
#define SEGMENT_LOAD 1

struct elf_ident {
	char magic[4];
	u8 class;
	u8 data;
	u8 unused[10];
	u16 type;
	u16 machine;
	u32 version;
};

struct elf32_header {
	struct elf_ident ident;
	u32 entry, phoff, shoff, flags;
	u16 ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
};
_Static_assert(sizeof(struct elf32_header) == 52, "System V ABI, i386");

struct elf64_header {
	struct elf_ident ident;
	u64 entry, phoff, shoff;
	u32 flags;
	u16 ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
};
_Static_assert(sizeof(struct elf64_header) == 64, "System V ABI, AMD64");

struct elf32_segment {
	u32 type, offset, vaddr, paddr, filesz, memsz, flags, align;
};

struct elf64_segment {
	u32 type, flags;
	u64 offset, vaddr, paddr, filesz, memsz, align;
};

static bool elf_copy(const struct elf_file *file, u64 offset, void *to, size_t length)
{
	if (offset > file->size || length > file->size - offset) {
		return false;
	}
	memcpy(to, file->bytes + offset, length);
	return true;
}

static bool elf_open_32(struct elf_file *file)
{
	struct elf32_header header;

	if (!elf_copy(file, 0, &header, sizeof(header)) || header.ident.machine != MACHINE_386) {
		return false;
	}
	file->entry = header.entry;
	file->segments = header.phoff;
	file->segment_size = header.phentsize;
	file->segment_count = header.phnum;
	return header.phentsize >= sizeof(struct elf32_segment);
}

static bool elf_open_64(struct elf_file *file)
{
	struct elf64_header header;

	if (!elf_copy(file, 0, &header, sizeof(header)) || header.ident.machine != MACHINE_X86_64) {
		return false;
	}
	file->entry = header.entry;
	file->segments = header.phoff;
	file->segment_size = header.phentsize;
	file->segment_count = header.phnum;
	return header.phentsize >= sizeof(struct elf64_segment);
}

const char *elf_open(const void *bytes, u64 size, struct elf_file *file)
{
	struct elf_ident ident;

	*file = (struct elf_file){.bytes = bytes, .size = size};
	if (!elf_copy(file, 0, &ident, sizeof(ident)) || memcmp(ident.magic, "\177ELF", 4) != 0) {
		return "is neither an ELF file nor does its multiboot1 header give addresses";
	}
	file->wide = ident.class == CLASS_64;
	if ((ident.class != CLASS_32 && !file->wide) || ident.data != DATA_LITTLE ||
	    ident.type != TYPE_EXEC || !(file->wide ? elf_open_64(file) : elf_open_32(file))) {
		return "is no ELF executable for i386 or x86-64 linked to a fixed address";
	}
	if (file->segment_count > ELF_SEGMENTS_MAX || file->segments > size ||
	    (u64)file->segment_count * file->segment_size > size - file->segments) {
		return "is cut off or has a broken ELF header";
	}
	return NULL;
}

bool elf_segment(const struct elf_file *file, unsigned int index, struct elf_segment *segment)
{
	u64 at = file->segments + (u64)index * file->segment_size;
	struct elf64_segment wide;
	struct elf32_segment narrow;

	if (file->wide) {
		if (!elf_copy(file, at, &wide, sizeof(wide))) {
			return false;
		}
		*segment = (struct elf_segment){wide.type == SEGMENT_LOAD,
						wide.offset,
						wide.vaddr,
						wide.paddr,
						wide.filesz,
						wide.memsz};
	} else {
		if (!elf_copy(file, at, &narrow, sizeof(narrow))) {
			return false;
		}
		*segment = (struct elf_segment){narrow.type == SEGMENT_LOAD,
						narrow.offset,
						narrow.vaddr,
						narrow.paddr,
						narrow.filesz,
						narrow.memsz};
	}
	return !segment->load || (segment->offset <= file->size &&
				  segment->file_size <= file->size - segment->offset &&
				  segment->file_size <= segment->memory_size);
}
