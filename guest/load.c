/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Brings a partition to its first instruction: tells the kind of image, writes the ACPI tables and
 * calls the loader. Images are judged as hostile input: each offset, size and address in them is
 * checked before the first byte of guest RAM is written.
 */

#include <guest/acpi_tables.h>
#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#define GDT_CODE64 0x00af9b000000ffffULL /* present, ring 0, execute/read, accessed, L */
#define GDT_CODE32 0x00cf9b000000ffffULL /* the same, 4 GiB limit, D */
#define GDT_DATA 0x00cf93000000ffffULL   /* present, ring 0, read/write, accessed, 4 GiB */

void guest_gdt_put(const struct guest_ram *ram, u64 at, enum guest_mode mode,
		   struct guest_entry *entry)
{
	const u64 gdt[] = {0, 0, mode == GUEST_MODE_LONG ? GDT_CODE64 : GDT_CODE32, GDT_DATA};

	_Static_assert(sizeof(gdt) == GUEST_GDT_SIZE, "null, unused, code 0x10, data 0x18");
	(void)guest_ram_put(ram, at, gdt, sizeof(gdt));
	entry->mode = mode;
	entry->gdt = gpa(at);
	entry->gdt_size = sizeof(gdt);
}

int guest_refuse(const struct guest_image *image, struct report *report, int status,
		 const char *why)
{
	report_error(report, "partition %s: kernel module %s %s", image->name, image->kernel_name,
		     why);
	return status;
}

int guest_kind(const struct guest_image *image, enum guest_kind *kind, struct report *report)
{
	if (image->has_load) {
		*kind = GUEST_FLAT;
	} else if (linux_recognise(image)) {
		*kind = GUEST_LINUX;
	} else if (multiboot_recognise(image)) {
		*kind = GUEST_MULTIBOOT;
	} else {
		bool elf = image->kernel_size >= 4 && memcmp(image->kernel, "\177ELF", 4) == 0;

		return guest_refuse(
			image, report, -ENOTSUP,
			elf ? "is an ELF file without a multiboot1 header: link one into it"
			    : "is of no known kind: give a Linux bzImage, an image with a "
			      "multiboot1 header, or load for a flat binary");
	}
	return 0;
}

static int (*const loaders[])(const struct guest_image *, const struct guest_ram *,
			      struct guest_entry *, struct report *) = {
	[GUEST_LINUX] = linux_load,
	[GUEST_MULTIBOOT] = multiboot_load,
	[GUEST_FLAT] = flat_load,
};

/* Guests that know no other way jump to a BIOS's entry, in real mode, to restart the machine. */
static const u8 bios_entry[] = {
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

_Static_assert(sizeof(bios_entry) <= 16, "from f000:fff0 to the end of the first MiB");

int guest_load(const struct guest_image *image, const struct guest_ram *ram,
	       struct guest_entry *entry, struct report *report)
{
	enum guest_kind kind;
	int status = guest_kind(image, &kind, report);

	if (status != 0) {
		return status;
	}
	if (guest_ram_at(ram, gpa(0), GUEST_HIGH_BASE) == NULL ||
	    guest_ram_low_end(ram) <= GUEST_HIGH_BASE) {
		report_error(report,
			     "partition %s: has %lu KiB of memory in its first region: a partition "
			     "needs more than 1 MiB there",
			     image->name, ram->count > 0 ? (ram->regions[0].size / 1024) : 0);
		return -ENOMEM;
	}
	memset(entry, 0, sizeof(*entry));
	status = loaders[kind](image, ram, entry, report);
	if (status != 0) {
		return status;
	}
	memcpy(guest_ram_at(ram, gpa(GUEST_BIOS_ENTRY), sizeof(bios_entry)), bios_entry,
	       sizeof(bios_entry));
	return guest_acpi_build(
		image, guest_ram_at(ram, gpa(GUEST_ACPI_BASE), GUEST_BIOS_ENTRY - GUEST_ACPI_BASE),
		GUEST_BIOS_ENTRY - GUEST_ACPI_BASE);
}
