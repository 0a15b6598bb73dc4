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
#define LINUX_TABLE 0x3     /* present, writable */
#define LINUX_LEAF 0x83     /* present, writable, page size */

#define SETUP_OFFSET 0x1f1
#define SETUP_END 0x290 /* boot_params uses what follows for other things */
#define SECTOR 512
#define ENTRY_64 0x200

#define BOOT_FLAG 0xaa55
#define HEADER_MAGIC 0x53726448 /* "HdrS" */
#define VERSION_MIN 0x20c       /* 2.12: xloadflags */
#define LOADED_HIGH 0x01        /* loadflags */
#define XLF_KERNEL_64 0x01      /* xloadflags: has the 64-bit entry */
#define LOADER_UNKNOWN 0xff     /* type_of_loader: none assigned */

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

/* Everything decided before the first byte is written. */
struct linux_plan {
	struct setup_header header;
	u64 kernel_offset; /* in the module */
	u64 kernel_size;
	u64 initrd;       /* where it goes */
	u64 cmdline_size; /* with its terminator */
};

static size_t header_size(const struct setup_header *header)
{
	return 0x202U + header->jump_distance - SETUP_OFFSET;
}

bool linux_recognise(const struct guest_image *image)
{
	struct setup_header header;

	if (image->kernel_size < SETUP_OFFSET + sizeof(header)) {
		return false;
	}
	memcpy(&header, (const u8 *)image->kernel + SETUP_OFFSET, sizeof(header));
	return header.boot_flag == BOOT_FLAG && header.header == HEADER_MAGIC;
}

/* Fills the part of @plan that is the module's own. Returns why it can't be used, or NULL. */
static const char *linux_plan_kernel(const struct guest_image *image, struct linux_plan *plan)
{
	struct setup_header *header = &plan->header;
	u32 sectors;

	memcpy(header, (const u8 *)image->kernel + SETUP_OFFSET, sizeof(*header));
	sectors = header->setup_sects == 0 ? 4 : header->setup_sects;
	plan->kernel_offset = MIN((sectors + 1ULL) * SECTOR, image->kernel_size);
	plan->kernel_size = image->kernel_size - plan->kernel_offset;
	plan->cmdline_size = strlen(image->cmdline) + 1;
	if (header->version < VERSION_MIN || (header->loadflags & LOADED_HIGH) == 0 ||
	    (header->xloadflags & XLF_KERNEL_64) == 0) {
		return "has no 64-bit entry: use an x86-64 kernel of Linux 3.8 or later";
	}
	if (header_size(header) < sizeof(*header) || plan->kernel_size <= ENTRY_64 ||
	    plan->kernel_size < header->syssize * 16ULL) {
		return "is cut off: copy the file again";
	}
	if (header->pref_address < GUEST_HIGH_BASE || plan->kernel_size > header->init_size ||
	    !IS_ALIGNED(header->pref_address, PAGE_SIZE)) {
		return "has a header that makes no sense: copy the file again";
	}
	if (header->pref_address >= GUEST_HOLE_START) {
		return "is built to run above 3 GiB: lower its CONFIG_PHYSICAL_START";
	}
	if (plan->cmdline_size - 1 > header->cmdline_size ||
	    plan->cmdline_size > LINUX_CMDLINE_END - LINUX_CMDLINE) {
		return "does not take a command line of this length: shorten cmdline";
	}
	return NULL;
}

static int linux_plan_memory(const struct guest_image *image, const struct guest_ram *ram,
			     struct linux_plan *plan, struct report *report)
{
	const struct setup_header *header = &plan->header;
	const u64 kernel_end = header->pref_address + header->init_size;
	const u64 initrd_size = image->initrd == NULL ? 0 : image->initrd_size;
	const struct guest_parts kernel = {.list = {{.start = GUEST_HIGH_BASE, .end = kernel_end}},
					   .count = 1};
	u64 low_end = guest_ram_low_end(ram);

	plan->initrd = guest_place_high(&kernel, initrd_size,
					MIN(low_end, header->initrd_addr_max + 1ULL));
	if (kernel_end > low_end || (initrd_size > 0 && plan->initrd == 0)) {
		report_error(
			report,
			"partition %s: kernel module %s%s needs %lu MiB of memory to start and "
			"there are %lu MiB below 3 GiB: raise memory",
			image->name, image->kernel_name, initrd_size > 0 ? " with its initrd" : "",
			(ALIGN_UP(kernel_end, PAGE_SIZE) + initrd_size + MIB(1) - 1) / MIB(1),
			low_end / MIB(1));
		return -ENOMEM;
	}
	return 0;
}

static void linux_put_tables(const struct guest_ram *ram)
{
	u64 *tables = guest_ram_at(ram, gpa(LINUX_TABLES), (2 + LINUX_DIRECTORIES) * PAGE_SIZE);
	u64 *pdpt = tables + 512;
	u64 *leaves = pdpt + 512;

	memset(tables, 0, 2 * PAGE_SIZE);
	tables[0] = (LINUX_TABLES + PAGE_SIZE) | LINUX_TABLE;
	for (u64 i = 0; i < LINUX_DIRECTORIES; i++) {
		pdpt[i] = (LINUX_TABLES + (2 + i) * PAGE_SIZE) | LINUX_TABLE;
	}
	for (u64 i = 0; i < LINUX_DIRECTORIES * 512ULL; i++) {
		leaves[i] = i * MIB(2) | LINUX_LEAF;
	}
}

static void linux_put_params(const struct guest_image *image, const struct guest_ram *ram,
			     const struct linux_plan *plan)
{
	struct boot_params *params = guest_ram_at(ram, gpa(LINUX_PARAMS), sizeof(*params));
	struct guest_map_entry map[GUEST_MAP_MAX];

	memset(params, 0, sizeof(*params));
	memcpy(params->setup_bytes, (const u8 *)image->kernel + SETUP_OFFSET,
	       MIN(header_size(&plan->header), sizeof(params->setup_bytes)));
	params->setup.type_of_loader = LOADER_UNKNOWN;
	params->setup.cmd_line_ptr = LINUX_CMDLINE;
	params->setup.ramdisk_image = 0;
	params->setup.ramdisk_size = 0;
	if (image->initrd != NULL && image->initrd_size > 0) {
		params->setup.ramdisk_image = (u32)plan->initrd;
		params->setup.ramdisk_size = (u32)image->initrd_size;
	}
	params->acpi_rsdp_addr = GUEST_ACPI_BASE;
	params->e820_entries = (u8)guest_memory_map(ram, map);
	memcpy(params->e820, map, params->e820_entries * sizeof(map[0]));
}

int linux_load(const struct guest_image *image, const struct guest_ram *ram,
	       struct guest_entry *entry, struct report *report)
{
	struct linux_plan plan;
	const char *fault = linux_plan_kernel(image, &plan);
	int status;

	if (fault != NULL) {
		return guest_refuse(image, report, -EINVAL, fault);
	}
	status = linux_plan_memory(image, ram, &plan, report);
	if (status != 0) {
		return status;
	}
	(void)guest_ram_put(ram, plan.header.pref_address,
			    (const u8 *)image->kernel + plan.kernel_offset, plan.kernel_size);
	(void)guest_ram_put(ram, plan.initrd, image->initrd,
			    image->initrd == NULL ? 0 : image->initrd_size);
	(void)guest_ram_put(ram, LINUX_CMDLINE, image->cmdline, plan.cmdline_size);
	linux_put_tables(ram);
	linux_put_params(image, ram, &plan);
	guest_gdt_put(ram, LINUX_GDT, GUEST_MODE_LONG, entry);
	entry->rip = plan.header.pref_address + ENTRY_64;
	entry->rsp = LINUX_STACK;
	entry->cr3 = LINUX_TABLES;
	entry->rsi = LINUX_PARAMS;
	return 0;
}
