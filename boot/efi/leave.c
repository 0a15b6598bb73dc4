/* SPDX-License-Identifier: Apache-2.0 */
/* The last step of the application (UEFI 2.10, 7.4.6 "EFI_BOOT_SERVICES.ExitBootServices()"). */

#include <lib/string.h>

#include "application.h"

#define TRIES 4 /* the map may change between reading it and leaving */

static bool leave_take_map(struct application *app, const struct efi_map *map)
{
	struct boot_info *boot = &app->handoff->boot;

	boot->memory_count = 0;
	if (efi_map_add(map, boot) != 0) {
		screen_line(app,
			    "the firmware's memory map has more than %u pieces, which is our limit",
			    MAX_MEMORY_RANGES);
		return false;
	}
	return true;
}

/* The map that goes to the image is the one with which boot services ended. */
static EFI_STATUS leave_boot_services(struct application *app)
{
	EFI_STATUS status = EFI_OUT_OF_RESOURCES;

	for (unsigned int i = 0; i < TRIES && status != EFI_SUCCESS; i++) {
		UINTN key;
		const struct efi_map map = pages_map(app, &key);

		if (map.descriptors == NULL) {
			break;
		}
		if (!leave_take_map(app, &map)) {
			return EFI_OUT_OF_RESOURCES;
		}
		status = app->boot->ExitBootServices(app->self, key);
	}
	return status;
}

EFI_STATUS leave(struct application *app)
{
	struct handoff_header header;
	void (*enter)(struct handoff * handoff);
	EFI_STATUS status;

	memcpy(&header, (const u8 *)(uintptr_t)app->hypervisor + HANDOFF_HEADER_AT, sizeof(header));
	enter = (void (*)(struct handoff *))(uintptr_t)(app->hypervisor + header.entry);
	screen_line(app, "starting the hypervisor at %#lx", app->hypervisor);
	status = leave_boot_services(app);
	if (status != EFI_SUCCESS) {
		return screen_refuse(app, status,
				     "the firmware does not end its boot services (status %#lx)",
				     (u64)status);
	}
	app->handoff->boot.program_ticks = __builtin_ia32_rdtsc() - app->begin;
	enter(app->handoff);
	__builtin_unreachable();
}
