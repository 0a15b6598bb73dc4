/* SPDX-License-Identifier: Apache-2.0 */
/* The life of the UEFI application, one stage a line. */

#include <hv/version.h>
#include <lib/string.h>

#include "application.h"
#include "bundle.h"
#include "options.h"

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system);

static bool main_is_shell(const struct application *app)
{
	static EFI_GUID shell_parameters = {
		0x752f3136, 0x4e16, 0x4fdc, {0xa2, 0x2a, 0xe5, 0xf4, 0x68, 0x12, 0xf4, 0xca}};
	void *parameters;

	return app->boot->HandleProtocol(app->self, &shell_parameters, &parameters) == EFI_SUCCESS;
}

/* What is signed has its own command line; no other may be added to it. */
static void main_read_options(struct application *app)
{
	struct boot_info *boot = &app->handoff->boot;
	char words[sizeof(boot->cmdline)];

	if (!efi_options_read(app->image->LoadOptions, app->image->LoadOptionsSize,
			      main_is_shell(app), words, sizeof(words))) {
		screen_line(app, "the load options (%u bytes) are no command line: ignored",
			    app->image->LoadOptionsSize);
	} else if (words[0] != '\0' && app->bundle) {
		screen_line(app, "the command line is the bundle's; ignored: %s", words);
	} else if (!app->bundle) {
		memcpy(boot->cmdline, words, sizeof(words));
	}
}

static EFI_STATUS main_read_self(struct application *app)
{
	static EFI_GUID loaded_image = LOADED_IMAGE_PROTOCOL;
	struct boot_info *boot;
	size_t first;
	u64 start;

	if (app->boot->HandleProtocol(app->self, &loaded_image, (void **)&app->image) !=
	    EFI_SUCCESS) {
		return screen_refuse(app, EFI_UNSUPPORTED,
				     "the firmware does not say where the application is");
	}
	app->handoff =
		(struct handoff *)pages_take_low(app, EFI_SIZE_TO_PAGES(sizeof(struct handoff)));
	if (app->handoff == NULL) {
		return screen_refuse(app, EFI_OUT_OF_RESOURCES, "no free memory below 4 GiB");
	}
	memset(app->handoff, 0, sizeof(*app->handoff));
	app->handoff->size = sizeof(*app->handoff);
	boot = &app->handoff->boot;
	if (bundle_read(app->image->ImageBase, app->image->ImageSize, boot, &first, &app->report) !=
	    0) {
		return EFI_LOAD_ERROR;
	}
	app->bundle = boot->module_count != 0;
	start = (u64)(uintptr_t)app->image->ImageBase;
	boot->program =
		(struct range){ALIGN_UP(start, PAGE_SIZE), ALIGN_DOWN(start + first, PAGE_SIZE)};
	main_read_options(app);
	return EFI_SUCCESS;
}

static EFI_STATUS main_stages(struct application *app)
{
	EFI_STATUS(*const stages[])
	(struct application * app) = {
		main_read_self, firmware_read, files_read, place_image, leave,
	};
	EFI_STATUS status = EFI_SUCCESS;

	for (unsigned int i = 0; i < ARRAY_SIZE(stages) && status == EFI_SUCCESS; i++) {
		status = stages[i](app);
	}
	return status;
}

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system)
{
	static struct application app;
	EFI_STATUS status;

	app.begin = __builtin_ia32_rdtsc();
	app.self = self;
	app.system = system;
	app.boot = system->BootServices;
	screen_begin(&app);
	screen_line(&app, "Bulkhead %s", version);
	/* Large images take their time; what started us goes on with a watchdog of its own. */
	(void)app.boot->SetWatchdogTimer(0, 0, 0, NULL);
	status = main_stages(&app);
	screen_line(&app, "nothing was started; the firmware goes on");
	screen_wait_key(&app);
	pages_return(&app);
	return status;
}
