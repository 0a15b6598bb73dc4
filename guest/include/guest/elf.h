/* SPDX-License-Identifier: Apache-2.0 */
/* Reading of executable ELF files of 32 and 64 bits (System V ABI, "Object Files"). Pure. */
#pragma once

#include <guest/facts.h>
#include <lib/types.h>

#define ELF_SEGMENTS_MAX 64 /* program headers of any kind that are looked at */

struct elf_layout;

struct elf_file {
	const u8 *bytes;
	u64 size;
	const struct elf_layout *layout; /* of its class */
	u64 entry;
	u64 segments; /* offset of the program headers */
	u64 segment_size;
	u32 segment_count;
};

/* A program header, whichever its class. */
struct elf_segment {
	bool load; /* PT_LOAD */
	u64 offset;
	u64 virtual;
	u64 physical;
	u64 file_size;
	u64 memory_size;
};

/**
 * Opens @size bytes at @bytes. Returns GUEST_FAULT_NONE, or why it is not an ELF executable for x86
 * with all its program headers inside the file.
 */
enum guest_fault elf_open(const void *bytes, u64 size, struct elf_file *file);

/**
 * Reads program header @index (less than segment_count). False when what it loads is not inside
 * the file, or is larger there than in memory.
 */
bool elf_segment(const struct elf_file *file, unsigned int index, struct elf_segment *segment);
