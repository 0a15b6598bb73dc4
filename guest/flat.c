/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flat binaries: the module's bytes at the address that the configuration gives, entered there in
 * 32-bit protected mode. There is nobody to hand a command line or an initrd to.
 */

#include <guest/loaders.h>
#include <lib/errno.h>

int flat_load(const struct guest_image *image, const struct guest_ram *ram,
	      struct guest_entry *entry, struct report *report)
{
	const struct guest_part all = {image->load, image->load + image->kernel_size, image->kernel,
				       image->kernel_size};
	struct guest_parts parts = {.count = 0};
	u64 gdt;
	int status;

	if (image->initrd != NULL || image->kernel_size == 0) {
		return guest_refuse(image, report, -ENOTSUP,
				    image->initrd == NULL
					    ? "is empty: give a flat binary"
					    : "is a flat binary, which cannot be told of an "
					      "initrd: remove load or initrd");
	}
	status = guest_part_add(image, ram, &parts, all, report);
	if (status != 0) {
		return status;
	}
	gdt = guest_place_low(&parts, GUEST_GDT_SIZE);
	if (gdt == 0) {
		return guest_refuse(image, report, -ENOMEM,
				    "leaves no page free in 0x1000-0x9efff: load it from 0x100000");
	}
	guest_parts_put(&parts, ram);
	guest_gdt_put(ram, gdt, GUEST_MODE_PROTECTED, entry);
	entry->rip = image->load;
	return 0;
}
