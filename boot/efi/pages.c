/* SPDX-License-Identifier: Apache-2.0 */
/* Memory from the firmware's boot services (UEFI 2.10, 7.2), and its map. */

#include "application.h"

#define LOW_LAST 0xffffffffULL /* below 4 GiB */
#define MAP_TRIES 8
#define MAP_SLACK 2048 /* bytes: asking for room makes the map longer */

static EFI_PHYSICAL_ADDRESS pages_keep(struct application *app, EFI_ALLOCATE_TYPE how,
				       EFI_MEMORY_TYPE type, UINTN count, EFI_PHYSICAL_ADDRESS at)
{
	if (app->page_runs == PAGES_MAX ||
	    app->boot->AllocatePages(how, type, count, &at) != EFI_SUCCESS) {
		return 0;
	}
	app->pages[app->page_runs++] = (struct application_pages){at, count};
	return at;
}

EFI_PHYSICAL_ADDRESS pages_take(struct application *app, EFI_MEMORY_TYPE type, UINTN count,
				EFI_PHYSICAL_ADDRESS at)
{
	return pages_keep(app, at == 0 ? AllocateAnyPages : AllocateAddress, type, count, at);
}

EFI_PHYSICAL_ADDRESS pages_take_low(struct application *app, UINTN count)
{
	return pages_keep(app, AllocateMaxAddress, EfiLoaderData, count, LOW_LAST);
}

struct efi_map pages_map(const struct application *app, UINTN *key)
{
	EFI_BOOT_SERVICES *boot = app->boot;

	for (unsigned int i = 0; i < MAP_TRIES; i++) {
		struct efi_map map = {NULL, 0, 0};
		UINT32 form;
		void *room;

		if (boot->GetMemoryMap(&map.bytes, NULL, key, &map.each, &form) !=
		    EFI_BUFFER_TOO_SMALL) {
			break;
		}
		map.bytes += MAP_SLACK;
		if (boot->AllocatePool(EfiLoaderData, map.bytes, &room) != EFI_SUCCESS) {
			break;
		}
		map.descriptors = room;
		if (boot->GetMemoryMap(&map.bytes, room, key, &map.each, &form) == EFI_SUCCESS) {
			return map;
		}
		pages_free_map(app, &map);
	}
	return (struct efi_map){NULL, 0, 0};
}

void pages_free_map(const struct application *app, const struct efi_map *map)
{
	if (map->descriptors != NULL) {
		(void)app->boot->FreePool((void *)(uintptr_t)map->descriptors);
	}
}

void pages_return(struct application *app)
{
	while (app->page_runs > 0) {
		const struct application_pages *pages = &app->pages[--app->page_runs];

		(void)app->boot->FreePages(pages->at, pages->count);
	}
}
