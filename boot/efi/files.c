/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The configuration, checked, and the images that it names: from the bundle, or from files of the
 * folder that the application was started from. All that is wrong with them is said at once.
 */

#include <hv/mistake.h>
#include <lib/string.h>

#include "application.h"
#include "folder.h"

static struct config config; /* too large for a stack */

static bool files_has(const struct boot_info *boot, const char *name)
{
	for (unsigned int i = 0; i < boot->module_count; i++) {
		if (strcmp(boot->modules[i].name, name) == 0) {
			return true;
		}
	}
	return false;
}

/* Reads the image @name, unless it is there already. */
static EFI_STATUS files_read_image(struct application *app, const struct folder *folder,
				   const char *key, const char *name, u32 line)
{
	const struct source source = {CONFIG_NAME, &app->report};
	EFI_STATUS status = EFI_NOT_FOUND;

	if (name[0] == '\0' || files_has(&app->handoff->boot, name)) {
		return EFI_SUCCESS;
	}
	if (!app->bundle) {
		status = folder_read(app, folder, name);
	}
	if (status == EFI_NOT_FOUND) {
		(void)mistake(&source, line, "%s = \"%s\" is not %s: %s", key, name,
			      app->bundle ? "in this bundle" : "a file beside bulkhead.efi",
			      app->bundle ? "make the bundle with MODULES=\"NAME=FILE\""
					  : "copy it into that folder");
	}
	return status;
}

/* A file that cannot be read is the end; those that are missing are all reported. */
static EFI_STATUS files_read_images(struct application *app, const struct folder *folder)
{
	EFI_STATUS status = EFI_SUCCESS;

	for (unsigned int i = 0; i < config.partition_count; i++) {
		const struct config_partition *p = &config.partitions[i];
		const struct {
			const char *key;
			const char *name;
			u32 line;
		} images[] = {{"kernel", p->kernel, p->kernel_line},
			      {"initrd", p->initrd, p->initrd_line}};

		for (unsigned int k = 0; k < ARRAY_SIZE(images); k++) {
			EFI_STATUS one = files_read_image(app, folder, images[k].key,
							  images[k].name, images[k].line);

			if (one != EFI_SUCCESS && one != EFI_NOT_FOUND) {
				return one;
			}
			status = one != EFI_SUCCESS ? one : status;
		}
	}
	return status;
}

static EFI_STATUS files_read_config(struct application *app, const struct folder *folder)
{
	const struct boot_info *boot = &app->handoff->boot;
	EFI_STATUS status = app->bundle ? EFI_SUCCESS : folder_read(app, folder, CONFIG_NAME);
	const struct boot_module *module = &boot->modules[0];

	if (status == EFI_NOT_FOUND) {
		return screen_refuse(app, status,
				     "there is no " CONFIG_NAME
				     " beside bulkhead.efi: copy it there");
	}
	if (status != EFI_SUCCESS) {
		return status;
	}
	if (strcmp(module->name, CONFIG_NAME) != 0) {
		return screen_refuse(app, EFI_LOAD_ERROR,
				     "this bundle does not begin with " CONFIG_NAME
				     ": make it anew");
	}
	(void)config_load(CONFIG_NAME, (const char *)(uintptr_t)module->start.v, module->size,
			  &config, &app->report);
	return EFI_SUCCESS;
}

static EFI_STATUS files_read_all(struct application *app, const struct folder *folder)
{
	EFI_STATUS status = files_read_config(app, folder);

	if (status != EFI_SUCCESS) {
		return status;
	}
	status = files_read_images(app, folder);
	if (app->report.errors != 0) {
		return screen_refuse(app, EFI_LOAD_ERROR, "%u mistake%s in " CONFIG_NAME,
				     app->report.errors, app->report.errors == 1 ? "" : "s");
	}
	return status;
}

EFI_STATUS files_read(struct application *app)
{
	struct folder folder = {0};
	EFI_STATUS status = EFI_SUCCESS;

	if (app->secure_boot && !app->bundle) {
		return screen_refuse(
			app, EFI_SECURITY_VIOLATION,
			"Secure Boot is on, and nobody has signed the files beside bulkhead.efi: put them into one signed file (make bundle)");
	}
	if (app->secure_boot) {
		screen_line(app, "Secure Boot is on: all is from the signed bundle");
	}
	if (!app->bundle) {
		status = folder_open(app, &folder);
	}
	if (status == EFI_SUCCESS) {
		status = files_read_all(app, &folder);
	}
	folder_close(&folder);
	return status;
}
