/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Brings a partition to its first instruction in two steps: guest_plan() decides from what is known
 * of the image (facts.c) where everything goes, guest_prepare() writes the list that puts it there.
 */

#include <guest/acpi_tables.h>
#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#define COM1_PORT 0x3f8
#define BIOS_DATA 0x400

struct bios_data {
	u16 com[4];
	u16 lpt[3];
	u16 extended_segment;
	u16 equipment;
	u8 test;
	u16 low_kib;
} PACKED;
_Static_assert(offsetof(struct bios_data, low_kib) == 0x13, "40:13 is the size of low memory");

int guest_refuse(const struct guest_image *image, struct report *report, int status,
		 const char *why)
{
	report_error(report, "partition %s: kernel module %s %s", image->name, image->kernel_name,
		     why);
	return status;
}

/* One row a kind. */
static const struct {
	int (*plan)(const struct guest_image *, const struct guest_facts *,
		    const struct guest_ram *, struct guest_layout *, struct report *);
	u64 (*prepared_size)(const struct guest_image *);
	void (*put)(const struct guest_image *, const struct guest_layout *,
		    const struct guest_ram *, struct start_maker *);
} load_kinds[GUEST_KINDS] = {
	[GUEST_LINUX] = {linux_plan, linux_prepared_size, linux_put},
	[GUEST_MULTIBOOT] = {multiboot_plan, multiboot_prepared_size, multiboot_put},
	[GUEST_FLAT] = {flat_plan, flat_prepared_size, flat_put},
};

/* Each part of the kernel in RAM that it may fill. Linux says itself how much it needs. */
static int load_check_parts(const struct guest_image *image, const struct guest_ram *ram,
			    const struct guest_layout *layout, struct report *report)
{
	for (unsigned int i = 0; layout->kind != GUEST_LINUX && i < layout->part_count; i++) {
		const struct guest_part *part = &layout->parts[i];

		if (!guest_ram_loadable(ram, part->start, part->end - part->start)) {
			report_error(
				report,
				"partition %s: kernel module %s has to lie at %#lx-%#lx, and RAM to load into is 0-%#llx and %#llx-%#lx: raise memory or move the kernel",
				image->name, image->kernel_name, part->start, part->end - 1,
				GUEST_LOW_END - 1, GUEST_HIGH_BASE, guest_ram_low_end(ram) - 1);
			return -EINVAL;
		}
	}
	return 0;
}

int guest_plan(const struct guest_image *image, const struct guest_facts *facts,
	       const struct guest_ram *ram, struct guest_layout *layout, struct report *report)
{
	/* Registers of a function can lie so low that RAM begins above 4 GiB. */
	const u64 first = ram->count > 0 && ram->regions[0].start.v == 0 ? ram->regions[0].size : 0;
	int status;

	*layout = (struct guest_layout){.kind = image->has_load ? GUEST_FLAT : facts->kind,
					.part_count = facts->part_count,
					.entry = facts->entry};
	if (!image->has_load && facts->fault != GUEST_FAULT_NONE) {
		return guest_refuse(image, report,
				    facts->kind == GUEST_UNKNOWN ? -ENOTSUP : -EINVAL,
				    guest_fault_text(facts->fault));
	}
	if (layout->kind == GUEST_UNKNOWN) {
		return guest_refuse(
			image, report, -ENOTSUP,
			"is of no known format: give a Linux bzImage, an image with a multiboot1 header, or set load for a flat binary");
	}
	if (first <= GUEST_HIGH_BASE) {
		report_error(
			report,
			"partition %s has %lu KiB of memory in its first region, and needs more than 1 MiB there: make that region larger",
			image->name, first / 1024);
		return -ENOMEM;
	}
	if (layout->kind == GUEST_FLAT) {
		layout->entry = image->load;
		layout->part_count = 1;
		layout->parts[0] =
			(struct guest_part){image->load, image->load + facts->size, 0, facts->size};
	} else {
		memcpy(layout->parts, facts->parts, sizeof(layout->parts));
	}
	status = load_check_parts(image, ram, layout, report);
	return status != 0 ? status
			   : load_kinds[layout->kind].plan(image, facts, ram, layout, report);
}

/* Guests that know no other way jump to a BIOS's entry, in real mode, to restart the machine. */
static const u8 load_bios_entry[] = {
	0xba,
	(u8)GUEST_PORT_RESET,
	GUEST_PORT_RESET >> 8, /* mov dx, GUEST_PORT_RESET */
	0xb0,
	GUEST_RESET_VALUE, /* mov al, GUEST_RESET_VALUE */
	0xee,              /* out dx, al */
	0xf4,
	0xeb,
	0xfd, /* hlt; jmp to it */
};

_Static_assert(sizeof(load_bios_entry) <= 16, "from f000:fff0 to the end of the first MiB");

/*
 * What kernels take from the BIOS data area without asking (IBM PC/AT technical reference): where
 * COM1 is, the segment of the extended data, and the KiB of RAM below it. An image that has a place
 * there finds itself.
 */
static void load_bios_data(const struct guest_image *image, const struct guest_layout *layout,
			   struct start_maker *maker)
{
	const struct bios_data data = {
		.com = {image->console || (image->com_ports & 1) != 0 ? COM1_PORT : 0},
		.extended_segment = GUEST_LOW_END >> 4,
		.low_kib = GUEST_LOW_END / 1024,
	};

	if (guest_part_at(layout->parts, layout->part_count, BIOS_DATA, sizeof(data)) == NULL) {
		start_put(maker, BIOS_DATA, &data, sizeof(data));
	}
}

u64 guest_prepared_size(const struct guest_image *image, enum guest_kind kind)
{
	u64 size = start_make_size(sizeof(load_bios_entry)) +
		   start_make_size(sizeof(struct bios_data)) +
		   start_make_size(guest_acpi_size(image));

	return size + (kind != GUEST_UNKNOWN ? load_kinds[kind].prepared_size(image) : 0);
}

static int load_acpi(const struct guest_image *image, struct start_maker *maker)
{
	u64 size = guest_acpi_size(image);
	void *host = size > GUEST_BIOS_ENTRY - GUEST_ACPI_BASE
			     ? NULL
			     : start_make(maker, GUEST_ACPI_BASE, size);

	return host == NULL ? -ENOMEM : guest_acpi_build(image, host, size);
}

int guest_prepare(const struct guest_image *image, const struct guest_layout *layout,
		  const struct guest_ram *ram, void *pages, u64 size, struct start_list *list)
{
	struct start_maker maker = {.pages = pages, .size = size};
	int error = load_acpi(image, &maker);

	if (error != 0) {
		return error;
	}
	load_kinds[layout->kind].put(image, layout, ram, &maker);
	load_bios_data(image, layout, &maker);
	start_put(&maker, GUEST_BIOS_ENTRY, load_bios_entry, sizeof(load_bios_entry));
	return start_finish(&maker, ram, list);
}
