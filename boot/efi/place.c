/* SPDX-License-Identifier: Apache-2.0 */
/* The image, which the application carries in one piece, put where it is going to run. */

#include <lib/string.h>

#include "application.h"

#define LOWEST MIB(16) /* below, firmware keeps memory of its own for good */
#define HIGHEST GIB(4) /* the image starts without paging */
#define MEMORY_READ_ONLY BIT(17)

/* boot/efi/image.asm */
extern const u8 efi_image_start[], efi_image_end[];

/* Newer firmware lets nobody execute what was just loaded (UEFI 2.10, 37.1). */
struct memory_attribute_protocol {
	EFI_STATUS(EFIAPI *get)(void *self, u64 at, u64 size, u64 *attributes);
	EFI_STATUS(EFIAPI *set)(void *self, u64 at, u64 size, u64 attributes);
	EFI_STATUS(EFIAPI *clear)(void *self, u64 at, u64 size, u64 attributes);
};

static void place_make_executable(const struct application *app)
{
	static EFI_GUID guid = {
		0xf4560cf6, 0x40ec, 0x4b4a, {0xa1, 0x92, 0xbf, 0x1d, 0x57, 0xd0, 0xb1, 0x89}};
	struct memory_attribute_protocol *attributes;

	if (app->boot->LocateProtocol(&guid, NULL, (void **)&attributes) == EFI_SUCCESS) {
		(void)attributes->clear(attributes, app->hypervisor, PAGE_SIZE,
					EFI_MEMORY_XP | MEMORY_READ_ONLY);
	}
}

static u64 place_find(const struct application *app, u64 room)
{
	UINTN key;
	const struct efi_map map = pages_map(app, &key);
	const u64 at = efi_map_place(&map, room, HANDOFF_ALIGN, LOWEST, HIGHEST);

	pages_free_map(app, &map);
	return at;
}

EFI_STATUS place_image(struct application *app)
{
	const size_t length = (size_t)(efi_image_end - efi_image_start);
	struct handoff_header header;
	u64 room;

	memcpy(&header, efi_image_start + HANDOFF_HEADER_AT, sizeof(header));
	if (header.mark != HANDOFF_MARK || header.entry >= PAGE_SIZE || header.room < length) {
		return screen_refuse(app, EFI_LOAD_ERROR, "the image in this file is broken");
	}
	room = ALIGN_UP(header.room, PAGE_SIZE);
	app->hypervisor = place_find(app, room);
	if (app->hypervisor != 0) {
		app->hypervisor = pages_take(app, EfiLoaderCode, room / PAGE_SIZE, app->hypervisor);
	}
	if (app->hypervisor == 0) {
		return screen_refuse(
			app, EFI_OUT_OF_RESOURCES,
			"no %lu MiB of free memory in a row between 16 MiB and 4 GiB, which Bulkhead needs",
			(room + MIB(1) - 1) / MIB(1));
	}
	memcpy((void *)(uintptr_t)app->hypervisor, efi_image_start, length);
	memset((u8 *)(uintptr_t)app->hypervisor + length, 0, room - length);
	place_make_executable(app);
	return EFI_SUCCESS;
}
