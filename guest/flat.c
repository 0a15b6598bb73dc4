/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flat binaries: the module's bytes at the address that the configuration gives, entered there in
 * 32-bit protected mode. There is nobody to hand a command line or an initrd to.
 */

#include <guest/loaders.h>
#include <hv/errno.h>
#include <hv/report.h>

int flat_load(const struct guest_image *image, const struct guest_ram *ram,
	      struct guest_entry *entry, struct report *report)
{
	struct guest_parts parts = {.count = 1};
	u64 gdt;

	if (image->initrd != NULL) {
		report_error(report,
			     "partition %s: kernel module %s is a flat binary, which cannot be "
			     "told of an initrd: remove load or initrd",
			     image->name, image->kernel_name);
		return -ENOTSUP;
	}
	if (image->kernel_size == 0 || !guest_ram_loadable(ram, image->load, image->kernel_size)) {
		report_error(report,
			     "partition %s: kernel module %s (%lu bytes) does not fit at load = "
			     "%#lx: RAM to load into is 0-0x9efff and 0x100000-%#lx",
			     image->name, image->kernel_name, image->kernel_size, image->load,
			     guest_ram_low_end(ram) - 1);
		return -EINVAL;
	}
	parts.list[0] = (struct guest_part){image->load, image->load + image->kernel_size,
					    image->kernel, image->kernel_size};
	gdt = guest_place_low(&parts, GUEST_GDT_SIZE);
	if (gdt == 0) {
		report_error(
			report,
			"partition %s: kernel module %s leaves no page free in 0x1000-0x9efff: "
			"load it from 0x100000",
			image->name, image->kernel_name);
		return -ENOMEM;
	}
	guest_parts_put(&parts, ram);
	guest_gdt_put(ram, gdt, GUEST_MODE_PROTECTED, entry);
	entry->rip = image->load;
	return 0;
}
