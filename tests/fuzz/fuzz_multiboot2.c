/* SPDX-License-Identifier: Apache-2.0 */
/* Multiboot2 information of any bytes: nothing outside may be read, nothing accepted be absurd. */

#include <stdlib.h>
#include <string.h>

#include <boot/boot_info.h>
#include <lib/report.h>

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

static void drop(void *context, const char *text)
{
	(void)context;
	(void)text;
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct boot_info boot;
	struct report report = {.line = drop};
	int status = multiboot2_parse(data, size, &boot, &report);

	if ((status == 0) != (report.errors == 0)) {
		abort();
	}
	for (unsigned int i = 0; i < boot.memory_count; i++) {
		if (boot.memory[i].end <= boot.memory[i].start) {
			abort();
		}
	}
	for (unsigned int i = 0; i < boot.module_count; i++) {
		if (strlen(boot.modules[i].name) > MODULE_NAME_MAX) {
			abort();
		}
	}
	return 0;
}
