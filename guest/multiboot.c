/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Multiboot1 images (Multiboot Specification 0.6.96): ELF of either class, or any file whose header
 * gives its addresses. Entered in 32-bit protected mode with EAX the magic and EBX the information,
 * which lies in low memory where the image is not.
 */

#include <guest/elf.h>
#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#define SEARCH_END 8192 /* the header lies wholly in the first bytes of the file */
#define MULTIBOOT_HEADER_MAGIC 0x1badb002
#define FLAG_VIDEO BIT(2)
#define FLAG_UNKNOWN GENMASK(15, 3) /* requirements that the specification doesn't define */
#define FLAG_ADDRESSES BIT(16)

#define LOADER_MAGIC 0x2badb002
#define LOADER_NAME "Bulkhead"
#define INFO_MEMORY BIT(0)
#define INFO_CMDLINE BIT(2)
#define INFO_MODULES BIT(3)
#define INFO_MAP BIT(6)
#define INFO_LOADER BIT(9)

struct header {
	u32 magic, flags, checksum;
	u32 header_addr, load_addr, load_end_addr, bss_end_addr, entry_addr; /* FLAG_ADDRESSES */
};
#define HEADER_SHORT 12 /* bytes without the addresses */

struct info {
	u32 flags;
	u32 mem_lower, mem_upper; /* KiB */
	u32 boot_device;
	u32 cmdline;
	u32 mods_count, mods_addr;
	u32 syms[4];
	u32 mmap_length, mmap_addr;
	u32 drives_length, drives_addr;
	u32 config_table;
	u32 boot_loader_name;
};
_Static_assert(offsetof(struct info, boot_loader_name) == 64, "Multiboot 0.6.96, 3.3");

struct info_module {
	u32 start, end, string, unused;
};

struct info_map_entry {
	u32 size; /* of what follows */
	struct guest_map_entry entry;
} PACKED;

/* The block in low memory behind the GDT; the command line follows. */
struct info_block {
	struct info info;
	struct info_module module;
	struct info_map_entry map[GUEST_MAP_MAX];
	char loader[sizeof(LOADER_NAME)];
	char module_string[sizeof("initrd")];
};

/* Copies the header to @header (zeros where the file ends) and its place to @at. */
static bool multiboot_find(const void *bytes, u64 size, struct header *header, u64 *at)
{
	u64 end = MIN(size, SEARCH_END);

	for (*at = 0; *at + HEADER_SHORT <= end; *at += 4) {
		memset(header, 0, sizeof(*header));
		memcpy(header, (const u8 *)bytes + *at, MIN(sizeof(*header), end - *at));
		if (header->magic == MULTIBOOT_HEADER_MAGIC &&
		    header->magic + header->flags + header->checksum == 0 &&
		    ((header->flags & FLAG_ADDRESSES) == 0 || sizeof(*header) <= end - *at)) {
			return true;
		}
	}
	return false;
}

bool multiboot_recognise(const void *bytes, u64 size)
{
	struct header header;
	u64 at;

	return multiboot_find(bytes, size, &header, &at);
}

static enum guest_fault multiboot_elf(const void *bytes, struct guest_facts *facts)
{
	struct elf_file file;
	struct elf_segment segment;
	enum guest_fault fault = elf_open(bytes, facts->size, &file);

	if (fault != GUEST_FAULT_NONE) {
		return fault;
	}
	facts->entry = file.entry;
	for (unsigned int i = 0; i < file.segment_count && fault == GUEST_FAULT_NONE; i++) {
		if (!elf_segment(&file, i, &segment)) {
			return GUEST_FAULT_SEGMENTS;
		}
		if (!segment.load || segment.memory_size == 0) {
			continue;
		}
		/* An entry given as a virtual address means the same byte of the segment. */
		if (file.entry >= segment.virtual &&
		    file.entry - segment.virtual < segment.memory_size) {
			facts->entry = file.entry - segment.virtual + segment.physical;
		}
		fault = guest_part_add(facts,
				       (struct guest_part){segment.physical,
							   segment.physical + segment.memory_size,
							   segment.offset, segment.file_size});
	}
	return fault;
}

static enum guest_fault multiboot_addresses(const struct header *header, u64 at,
					    struct guest_facts *facts)
{
	u64 before = (u64)header->header_addr - header->load_addr;
	u64 size = (u64)header->load_end_addr - header->load_addr;
	u64 end;

	if (header->load_end_addr == 0 && before <= at) {
		size = facts->size - (at - before);
	}
	end = header->load_addr + size;
	if (before > at || size > facts->size - (at - before) ||
	    (header->bss_end_addr != 0 && header->bss_end_addr < end)) {
		return GUEST_FAULT_ADDRESSES;
	}
	facts->entry = header->entry_addr;
	return guest_part_add(facts,
			      (struct guest_part){header->load_addr, MAX(end, header->bss_end_addr),
						  at - before, size});
}

enum guest_fault multiboot_facts(const void *bytes, struct guest_facts *facts)
{
	enum guest_fault fault;
	struct header header;
	u64 at;

	facts->cmdline_max = UINT64_MAX;
	if (!multiboot_find(bytes, facts->size, &header, &at) ||
	    (header.flags & (FLAG_VIDEO | FLAG_UNKNOWN)) != 0) {
		return GUEST_FAULT_REQUIREMENTS;
	}
	fault = (header.flags & FLAG_ADDRESSES) != 0 ? multiboot_addresses(&header, at, facts)
						     : multiboot_elf(bytes, facts);
	if (fault == GUEST_FAULT_NONE &&
	    guest_part_at(facts->parts, facts->part_count, facts->entry, 1) == NULL) {
		return GUEST_FAULT_ENTRY;
	}
	return fault;
}

static u64 multiboot_block_size(const struct guest_image *image)
{
	return sizeof(struct info_block) + strlen(image->cmdline) + 1;
}

static u32 multiboot_block_at(const struct guest_layout *layout)
{
	return (u32)(layout->block + GUEST_GDT_SIZE);
}

int multiboot_plan(const struct guest_image *image, const struct guest_facts *facts,
		   const struct guest_ram *ram, struct guest_layout *layout, struct report *report)
{
	(void)facts;
	layout->block = guest_place_low(layout, GUEST_GDT_SIZE + multiboot_block_size(image));
	if (layout->block == 0) {
		return guest_refuse(
			image, report, -ENOMEM,
			"leaves no room in 0x1000-0x9efff for its boot information: link it to 0x100000");
	}
	if (!image->has_initrd) {
		return 0;
	}
	layout->initrd = guest_place_high(layout, image->initrd_size, guest_ram_low_end(ram));
	if (layout->initrd == 0) {
		return guest_refuse(image, report, -ENOMEM,
				    "leaves too little memory for its initrd: raise memory");
	}
	return 0;
}

u64 multiboot_prepared_size(const struct guest_image *image)
{
	return start_make_size(multiboot_block_size(image)) + start_make_size(GUEST_GDT_SIZE);
}

static void multiboot_fill_module(const struct guest_image *image,
				  const struct guest_layout *layout, struct info_block *block)
{
	u32 at = multiboot_block_at(layout);

	block->info.flags |= INFO_MODULES;
	block->info.mods_count = 1;
	block->info.mods_addr = at + (u32)offsetof(struct info_block, module);
	block->module = (struct info_module){
		.start = (u32)layout->initrd,
		.end = (u32)(layout->initrd + image->initrd_size),
		.string = at + (u32)offsetof(struct info_block, module_string)};
	memcpy(block->module_string, "initrd", sizeof(block->module_string));
}

static void multiboot_fill(const struct guest_image *image, const struct guest_layout *layout,
			   const struct guest_ram *ram, struct info_block *block)
{
	struct guest_map_entry map[GUEST_MAP_MAX];
	unsigned int count = guest_memory_map(ram, map);
	u32 at = multiboot_block_at(layout);

	block->info = (struct info){
		.flags = INFO_MEMORY | INFO_CMDLINE | INFO_MAP | INFO_LOADER,
		.mem_lower = (u32)(GUEST_LOW_END / 1024),
		.mem_upper = (u32)((guest_ram_low_end(ram) - GUEST_HIGH_BASE) / 1024),
		.cmdline = at + (u32)sizeof(*block),
		.mmap_length = (u32)(count * sizeof(block->map[0])),
		.mmap_addr = at + (u32)offsetof(struct info_block, map),
		.boot_loader_name = at + (u32)offsetof(struct info_block, loader),
	};
	for (unsigned int i = 0; i < count; i++) {
		block->map[i] = (struct info_map_entry){sizeof(map[i]), map[i]};
	}
	memcpy(block->loader, LOADER_NAME, sizeof(block->loader));
	memcpy(block + 1, image->cmdline, strlen(image->cmdline) + 1);
	if (image->has_initrd) {
		multiboot_fill_module(image, layout, block);
	}
}

void multiboot_put(const struct guest_image *image, const struct guest_layout *layout,
		   const struct guest_ram *ram, struct start_maker *maker)
{
	struct info_block *block =
		start_make(maker, multiboot_block_at(layout), multiboot_block_size(image));

	start_put_parts(maker, image, layout);
	if (image->has_initrd) {
		start_copy(maker, layout->initrd, image->initrd, image->initrd_size);
	}
	if (block != NULL) {
		multiboot_fill(image, layout, ram, block);
	}
	start_put_gdt(maker, layout->block, GUEST_MODE_PROTECTED);
	maker->entry.rip = layout->entry;
	maker->entry.rax = LOADER_MAGIC;
	maker->entry.rbx = (u64)multiboot_block_at(layout) + offsetof(struct info_block, info);
}
