/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Linux bzImage by the 64-bit boot protocol (Linux documentation, "The Linux/x86 Boot Protocol"):
 * the protected-mode kernel at its preferred address, boot_params, command line and page tables in
 * low memory, the initrd as high as allowed. Entered 0x200 bytes into the kernel.
 */

#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

/* What this loader leaves below GUEST_LOW_END. The kernel copies boot_params and the command line
 * early, and runs on these page tables only until it has built its own. */
#define LINUX_GDT GUEST_BOOT_BASE
#define LINUX_PARAMS 0x2000ULL
#define LINUX_TABLES 0x4000ULL /* PML4, PDPT, then LINUX_DIRECTORIES of 512 pages of 2 MiB */
#define LINUX_STACK 0x10000ULL /* end */
#define LINUX_CMDLINE 0x10000ULL
#define LINUX_CMDLINE_END 0x20000ULL

#define LINUX_DIRECTORIES 4 /* 4 GiB, identity mapped */
#define LINUX_TABLE_PAGES (2ULL + LINUX_DIRECTORIES)
#define LINUX_TABLE 0x3 /* present, writable */
#define LINUX_LEAF 0x83 /* present, writable, page size */

#define SETUP_OFFSET 0x1f1
#define SETUP_END 0x290 /* boot_params uses what follows for other things */
#define PARAGRAPH 16    /* syssize counts these, the last one perhaps in part */
#define SECTOR 512
#define ENTRY_64 0x200

#define BOOT_FLAG 0xaa55
#define LINUX_HEADER_MAGIC 0x53726448 /* "HdrS" */
#define VERSION_MIN 0x20c             /* 2.12: xloadflags */
#define LOADED_HIGH 0x01              /* loadflags */
#define XLF_KERNEL_64 0x01            /* xloadflags: has the 64-bit entry */
#define LOADER_UNKNOWN 0xff           /* type_of_loader: none assigned */

struct setup_header {
	u8 setup_sects;
	u16 root_flags;
	u32 syssize; /* of the protected-mode kernel, in 16 bytes */
	u8 unused_1f8[6];
	u16 boot_flag;
	u8 jump;
	u8 jump_distance; /* the header ends so far behind 0x202 */
	u32 header;
	u16 version;
	u8 unused_208[8];
	u8 type_of_loader;
	u8 loadflags;
	u8 unused_212[6];
	u32 ramdisk_image;
	u32 ramdisk_size;
	u8 unused_220[8];
	u32 cmd_line_ptr;
	u32 initrd_addr_max;
	u8 unused_230[6];
	u16 xloadflags;
	u32 cmdline_size;
	u8 unused_23c[28];
	u64 pref_address;
	u32 init_size;
} PACKED;
_Static_assert(offsetof(struct setup_header, header) == 0x202 - SETUP_OFFSET, "boot protocol");
_Static_assert(offsetof(struct setup_header, ramdisk_image) == 0x218 - SETUP_OFFSET, "");
_Static_assert(offsetof(struct setup_header, cmd_line_ptr) == 0x228 - SETUP_OFFSET, "");
_Static_assert(offsetof(struct setup_header, pref_address) == 0x258 - SETUP_OFFSET, "");
_Static_assert(sizeof(struct setup_header) == 0x264 - SETUP_OFFSET, "");

struct boot_params {
	u8 unused_000[0x70];
	u64 acpi_rsdp_addr;
	u8 unused_078[0x1e8 - 0x78];
	u8 e820_entries;
	u8 unused_1e9[SETUP_OFFSET - 0x1e9];
	union {
		struct setup_header setup;
		u8 setup_bytes[SETUP_END - SETUP_OFFSET];
	};
	u8 unused_290[0x2d0 - SETUP_END];
	struct guest_map_entry e820[128];
	u8 unused_cd0[PAGE_SIZE - 0xcd0];
} PACKED;
_Static_assert(offsetof(struct boot_params, setup) == SETUP_OFFSET, "Linux, zero page");
_Static_assert(offsetof(struct boot_params, e820) == 0x2d0, "Linux, zero page");
_Static_assert(sizeof(struct boot_params) == PAGE_SIZE, "Linux, zero page");
_Static_assert(GUEST_MAP_MAX <= 128, "the map fits the zero page");

static size_t header_size(const struct setup_header *header)
{
	return 0x202U + header->jump_distance - SETUP_OFFSET;
}

bool linux_recognise(const void *bytes, u64 size)
{
	struct setup_header header;

	if (size < SETUP_OFFSET + sizeof(header)) {
		return false;
	}
	memcpy(&header, (const u8 *)bytes + SETUP_OFFSET, sizeof(header));
	return header.boot_flag == BOOT_FLAG && header.header == LINUX_HEADER_MAGIC;
}

enum guest_fault linux_facts(const void *bytes, struct guest_facts *facts)
{
	struct setup_header header;
	struct guest_part *kernel = &facts->parts[0];
	u32 sectors;

	memcpy(&header, (const u8 *)bytes + SETUP_OFFSET, sizeof(header));
	sectors = header.setup_sects == 0 ? 4 : header.setup_sects;
	kernel->offset = MIN((sectors + 1ULL) * SECTOR, facts->size);
	kernel->size = facts->size - kernel->offset;
	kernel->start = header.pref_address;
	kernel->end = header.pref_address + header.init_size;
	facts->part_count = 1;
	facts->entry = header.pref_address + ENTRY_64;
	facts->cmdline_max = MIN(header.cmdline_size, LINUX_CMDLINE_END - LINUX_CMDLINE - 1);
	facts->initrd_end = header.initrd_addr_max + 1ULL;
	if (header.version < VERSION_MIN || (header.loadflags & LOADED_HIGH) == 0 ||
	    (header.xloadflags & XLF_KERNEL_64) == 0) {
		return GUEST_FAULT_NO_64_BIT_ENTRY;
	}
	if (header_size(&header) < sizeof(header) || kernel->size <= ENTRY_64 ||
	    ALIGN_UP(kernel->size, PARAGRAPH) < header.syssize * (u64)PARAGRAPH) {
		return GUEST_FAULT_CUT_OFF;
	}
	if (header.pref_address < GUEST_HIGH_BASE || kernel->size > header.init_size ||
	    !IS_ALIGNED(header.pref_address, PAGE_SIZE)) {
		return GUEST_FAULT_HEADER;
	}
	return header.pref_address >= GUEST_HOLE_START ? GUEST_FAULT_ABOVE_3_GIB : GUEST_FAULT_NONE;
}

int linux_plan(const struct guest_image *image, const struct guest_facts *facts,
	       const struct guest_ram *ram, struct guest_layout *layout, struct report *report)
{
	const u64 kernel_end = facts->parts[0].end;
	const bool initrd = image->has_initrd && image->initrd_size > 0;
	struct guest_layout reserved = *layout;
	u64 low_end = guest_ram_low_end(ram);

	if (strlen(image->cmdline) > facts->cmdline_max) {
		return guest_refuse(image, report, -EINVAL,
				    "does not take a command line of this length: shorten cmdline");
	}
	/* While it starts, it uses what lies below it as well. */
	reserved.parts[0].start = GUEST_HIGH_BASE;
	layout->initrd = initrd ? guest_place_high(&reserved, image->initrd_size,
						   MIN(low_end, facts->initrd_end))
				: 0;
	if (kernel_end > low_end || (initrd && layout->initrd == 0)) {
		report_error(
			report,
			"partition %s: kernel module %s%s needs %lu MiB of memory to start and there are %lu MiB below 3 GiB: raise memory",
			image->name, image->kernel_name, initrd ? " with its initrd" : "",
			(ALIGN_UP(kernel_end, PAGE_SIZE) + (initrd ? image->initrd_size : 0) +
			 MIB(1) - 1) /
				MIB(1),
			low_end / MIB(1));
		return -ENOMEM;
	}
	layout->block = LINUX_PARAMS;
	return 0;
}

u64 linux_prepared_size(const struct guest_image *image)
{
	return start_make_size(strlen(image->cmdline) + 1) +
	       start_make_size(LINUX_TABLE_PAGES * PAGE_SIZE) +
	       start_make_size(sizeof(struct boot_params)) + start_make_size(GUEST_GDT_SIZE);
}

static void linux_put_tables(struct start_maker *maker)
{
	u64 *tables = start_make(maker, LINUX_TABLES, LINUX_TABLE_PAGES * PAGE_SIZE);
	u64 *pdpt;
	u64 *leaves;

	if (tables == NULL) {
		return;
	}
	pdpt = tables + 512;
	leaves = pdpt + 512;
	tables[0] = (LINUX_TABLES + PAGE_SIZE) | LINUX_TABLE;
	for (u64 i = 0; i < LINUX_DIRECTORIES; i++) {
		pdpt[i] = (LINUX_TABLES + (2 + i) * PAGE_SIZE) | LINUX_TABLE;
	}
	for (u64 i = 0; i < LINUX_DIRECTORIES * 512ULL; i++) {
		leaves[i] = i * MIB(2) | LINUX_LEAF;
	}
}

static void linux_put_params(const struct guest_image *image, const struct guest_layout *layout,
			     const struct guest_ram *ram, struct start_maker *maker)
{
	struct boot_params *params = start_make(maker, LINUX_PARAMS, sizeof(*params));
	struct guest_map_entry map[GUEST_MAP_MAX];
	struct setup_header header;

	if (params == NULL) {
		return;
	}
	memcpy(&header, (const u8 *)image->kernel + SETUP_OFFSET, sizeof(header));
	memcpy(params->setup_bytes, (const u8 *)image->kernel + SETUP_OFFSET,
	       MIN(header_size(&header), sizeof(params->setup_bytes)));
	params->setup.type_of_loader = LOADER_UNKNOWN;
	params->setup.cmd_line_ptr = LINUX_CMDLINE;
	params->setup.ramdisk_image = (u32)layout->initrd;
	params->setup.ramdisk_size = layout->initrd != 0 ? (u32)image->initrd_size : 0;
	params->acpi_rsdp_addr = GUEST_ACPI_BASE;
	params->e820_entries = (u8)guest_memory_map(ram, map);
	memcpy(params->e820, map, params->e820_entries * sizeof(map[0]));
}

void linux_put(const struct guest_image *image, const struct guest_layout *layout,
	       const struct guest_ram *ram, struct start_maker *maker)
{
	start_put_parts(maker, image, layout);
	if (layout->initrd != 0) {
		start_copy(maker, layout->initrd, image->initrd, image->initrd_size);
	}
	start_put(maker, LINUX_CMDLINE, image->cmdline, strlen(image->cmdline) + 1);
	linux_put_tables(maker);
	linux_put_params(image, layout, ram, maker);
	start_put_gdt(maker, LINUX_GDT, GUEST_MODE_LONG);
	maker->entry.rip = layout->entry;
	maker->entry.rsp = LINUX_STACK;
	maker->entry.cr3 = LINUX_TABLES;
	maker->entry.rsi = LINUX_PARAMS;
}
