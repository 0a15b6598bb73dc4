/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flat binaries: the module's bytes at the address that the configuration gives, entered there in
 * 32-bit protected mode. There is no way to hand over a command line or an initrd.
 */

#include <guest/loaders.h>
#include <lib/errno.h>

int flat_plan(const struct guest_image *image, const struct guest_facts *facts,
	      const struct guest_ram *ram, struct guest_layout *layout, struct report *report)
{
	(void)ram;
	if (facts->size == 0) {
		return guest_refuse(image, report, -ENOTSUP, "is empty: give a flat binary");
	}
	if (image->has_initrd) {
		return guest_refuse(
			image, report, -ENOTSUP,
			"is a flat binary, which has no way to receive an initrd: remove load or initrd");
	}
	layout->block = guest_place_low(layout, GUEST_GDT_SIZE);
	if (layout->block == 0) {
		return guest_refuse(image, report, -ENOMEM,
				    "leaves no page free in 0x1000-0x9efff: load it from 0x100000");
	}
	return 0;
}

u64 flat_prepared_size(const struct guest_image *image)
{
	(void)image;
	return start_make_size(GUEST_GDT_SIZE);
}

void flat_put(const struct guest_image *image, const struct guest_layout *layout,
	      const struct guest_ram *ram, struct start_maker *maker)
{
	(void)ram;
	start_put_parts(maker, image, layout);
	start_put_gdt(maker, layout->block, GUEST_MODE_PROTECTED);
	maker->entry.rip = layout->entry;
}
