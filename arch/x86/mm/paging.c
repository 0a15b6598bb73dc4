/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The address space of the boot: the image by section in the high half, RAM and ACPI memory at
 * their own addresses, writable without execute, the APICs uncached, and nothing else. Page 0 and
 * every guard page are holes. When partitions start, each CPU leaves it for its own (spaces.c).
 */

#include <arch/frames.h>
#include <arch/image.h>
#include <arch/paging.h>
#include <boot/boot_info.h>
#include <cpu/lapic.h>
#include <cpu/msr.h>
#include <cpu/mtrr.h>
#include <cpu/regs.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/ranges.h>
#include <mm/host_paging.h>
#include <mm/paging.h>

#define CPUID_80000001_EDX_1G BIT(26)

static struct radix tables;
static struct radix_format format;
static struct ranges mapped;

unsigned int paging_address_bits(void)
{
	return mtrr_boot.physical_bits;
}

u64 paging_memory_run(u64 start, u64 limit, u32 *type)
{
	enum memory_type found;
	u64 end = mtrr_run(&mtrr_boot, start, limit, &found);

	*type = found;
	return end;
}

static int map_identity(struct range r, u64 leaf)
{
	return r.start == r.end ? 0 : radix_map(&tables, r.start, r.start, r.end - r.start, leaf);
}

int paging_map_image(struct radix *to, struct range part, u64 leaf)
{
	return part.start == part.end ? 0
				      : radix_map(to, part.start & HOST_ADDRESS,
						  phys_of((const void *)(uintptr_t)part.start),
						  part.end - part.start, leaf);
}

struct image_part {
	struct range part;
	u64 leaf;
};

static int map_parts(struct radix *to, const struct image_part *parts, unsigned int count)
{
	int error = 0;

	for (unsigned int i = 0; i < count && error == 0; i++) {
		error = paging_map_image(to, parts[i].part, parts[i].leaf);
	}
	return error;
}

int paging_map_resident(struct radix *to, bool boot)
{
	const struct image_part parts[] = {
		{IMAGE_RANGE(image_text_start, image_text_end), host_leaf(false, true, MEMTYPE_WB)},
		{IMAGE_RANGE(image_rodata_start, image_rodata_end),
		 host_leaf(false, false, MEMTYPE_WB)},
		{IMAGE_RANGE(image_fixed_start, image_fixed_end),
		 host_leaf(boot, false, MEMTYPE_WB)},
		{IMAGE_RANGE(image_data_start, image_data_end), host_leaf(true, false, MEMTYPE_WB)},
	};

	return map_parts(to, parts, ARRAY_SIZE(parts));
}

/* What only the boot has, and the whole pool. */
static int map_boot(void)
{
	const struct image_part parts[] = {
		{IMAGE_RANGE(image_init_text_start, image_init_text_end),
		 host_leaf(false, true, MEMTYPE_WB)},
		{IMAGE_RANGE(image_init_rodata_start, image_init_rodata_end),
		 host_leaf(false, false, MEMTYPE_WB)},
		{IMAGE_RANGE(image_init_data_start, image_init_data_end),
		 host_leaf(true, false, MEMTYPE_WB)},
		{frames_pool_seen(), host_leaf(true, false, MEMTYPE_WB)},
	};

	return map_parts(&tables, parts, ARRAY_SIZE(parts));
}

/* All RAM that the firmware reports, in whole pages, without page 0 and our own image. */
static int ram_collect(const struct boot_info *boot)
{
	int error = 0;

	for (unsigned int i = 0; i < boot->memory_count && error == 0; i++) {
		const struct memory_range *m = &boot->memory[i];
		struct range r = {MAX(ALIGN_UP(m->start, PAGE_SIZE), PAGE_SIZE),
				  ALIGN_DOWN(m->end, PAGE_SIZE)};

		if ((m->kind == MEMORY_RAM || m->kind == MEMORY_ACPI_RECLAIM ||
		     m->kind == MEMORY_ACPI_NVS) &&
		    r.start < r.end) {
			error = ranges_add(&mapped, r);
		}
	}
	if (error == 0) {
		error = ranges_remove(&mapped, boot_screen_pages(&boot->screen));
	}
	error = error != 0 ? error : ranges_remove(&mapped, frames_pool());
	return error != 0 ? error : ranges_remove(&mapped, image_memory());
}

static int map_ram(void)
{
	int error = 0;
	/* What is given back when partitions start is cleared through a second map of it. */
	struct range init = image_init_memory();

	for (unsigned int i = 0; i < mapped.count && error == 0; i++) {
		error = map_identity(mapped.list[i], host_leaf(true, false, MEMTYPE_WB));
	}
	return error != 0 ? error : map_identity(init, host_leaf(true, false, MEMTYPE_WB));
}

static int map_device(u64 address, u64 size, u64 leaf)
{
	u64 limit = BIT(mtrr_boot.physical_bits);
	int error = 0;

	if (address >= limit || size > limit - address) {
		return -EINVAL;
	}
	/* In large pages where nothing is; else page by page. */
	error = radix_map(&tables, address, address, size, leaf);
	if (error != -EINVAL) {
		return error;
	}
	error = 0;
	for (u64 page = address; page < address + size && error == 0; page += PAGE_SIZE) {
		struct radix_leaf there;

		if (!radix_lookup(&tables, page, &there)) {
			error = radix_map(&tables, page, page, PAGE_SIZE, leaf);
		} else if (there.entry != (page | leaf)) {
			error = -EBUSY;
		}
	}
	return error;
}

int paging_map_device(u64 address, u64 size)
{
	return map_device(address, size, host_leaf(true, false, MEMTYPE_UC));
}

int paging_map_screen(struct range pages)
{
	return map_device(pages.start, pages.end - pages.start, host_leaf(true, false, MEMTYPE_WC));
}

static int map_apics(const struct acpi *acpi)
{
	int error = paging_map_device(lapic_setup.base, PAGE_SIZE);

	for (unsigned int i = 0; i < acpi->ioapic_count && error == 0; i++) {
		error = paging_map_device(ALIGN_DOWN(acpi->ioapics[i].address.v, PAGE_SIZE),
					  PAGE_SIZE);
	}
	return error;
}

int paging_init(const struct boot_info *boot, const struct acpi *acpi)
{
	int error;

	mtrr_read(&mtrr_boot);
	host_paging_format(&format, (cpuid(0x80000001, 0).edx & CPUID_80000001_EDX_1G) != 0);
	error = radix_init(&tables, &format, frames_source());
	if (error == 0) {
		error = paging_map_resident(&tables, true);
	}
	if (error == 0) {
		error = map_boot();
	}
	if (error == 0) {
		error = ram_collect(boot);
	}
	if (error == 0) {
		error = map_ram();
	}
	if (error == 0) {
		error = map_apics(acpi);
	}
	if (error == 0) {
		write_cr3(phys_of(tables.root));
	}
	return error;
}

int paging_guard(void *address)
{
	u64 at = (u64)(uintptr_t)address;
	int error = radix_unmap(&tables, at & HOST_ADDRESS, PAGE_SIZE);

	invlpg(at);
	return error;
}

int paging_protect(u64 address, bool write, bool execute)
{
	u64 from = address & HOST_ADDRESS;
	u64 to = phys_of((const void *)(uintptr_t)address);
	int error = radix_unmap(&tables, from, PAGE_SIZE);

	if (error == 0) {
		error = radix_map(&tables, from, to, PAGE_SIZE,
				  host_leaf(write, execute, MEMTYPE_WB));
		invlpg(address);
	}
	return error;
}

const struct radix *paging_boot_tables(void)
{
	return &tables;
}

void paging_audit(struct host_audit *audit)
{
	host_paging_audit(&tables, audit);
}
