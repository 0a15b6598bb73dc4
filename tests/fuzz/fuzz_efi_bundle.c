/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A UEFI application of any bytes, as firmware would have loaded it: nothing outside may be read,
 * and what is accepted lies inside.
 */

#define _POSIX_C_SOURCE 200112L

#include <stdlib.h>
#include <string.h>

#include <boot/boot_info.h>
#include <lib/report.h>

#include "boot/efi/bundle.h"

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

static void drop(void *context, const char *text)
{
	(void)context;
	(void)text;
}

/* A list that was accepted has a module, and what it names is in the image from @first on. */
static void check(const struct boot_info *boot, const u8 *image, size_t size, size_t first)
{
	if (strlen(boot->cmdline) >= sizeof(boot->cmdline) || first > size ||
	    (first < size && boot->module_count == 0)) {
		abort();
	}
	for (unsigned int i = 0; i < boot->module_count; i++) {
		const struct boot_module *module = &boot->modules[i];
		const u64 offset = module->start.v - (uintptr_t)image;

		if (offset < first || offset > size || module->size > size - offset ||
		    !IS_ALIGNED(offset, PAGE_SIZE) || strlen(module->name) > MODULE_NAME_MAX) {
			abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct boot_info boot;
	struct report report = {.line = drop};
	void *image;
	size_t first;
	int status;

	/* From a page's begin, and of exactly @size bytes. */
	if (posix_memalign(&image, PAGE_SIZE, size) != 0) {
		abort();
	}
	memcpy(image, data, size);
	memset(&boot, 0, sizeof(boot));
	status = bundle_read(image, size, &boot, &first, &report);
	if ((status == 0) != (report.errors == 0) || (status != 0 && first != size)) {
		abort();
	}
	if (status == 0) {
		check(&boot, image, size, first);
	}
	free(image);
	return 0;
}
