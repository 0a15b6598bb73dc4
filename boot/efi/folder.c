/* SPDX-License-Identifier: Apache-2.0 */
/* See folder.h; UEFI 2.10, 13.4 "Simple File System Protocol", 13.5 "File Protocol". */

#include <lib/string.h>

#include "folder.h"
#include "options.h"

#define PIECE MIB(4) /* read at a time, so that something is to be seen */

/* Joins the nodes of the application's path (UEFI 2.10, 10.3.4.4 "File Path Media Device Path"). */
static bool folder_read_path(EFI_DEVICE_PATH_PROTOCOL *node, struct folder *folder)
{
	size_t length = 0;

	for (; node != NULL && !IsDevicePathEnd(node); node = NextDevicePathNode(node)) {
		const u8 *text = (const u8 *)(node + 1);
		size_t bytes = (size_t)DevicePathNodeLength(node);

		if (bytes < sizeof(*node)) {
			return false;
		}
		if (DevicePathType(node) != MEDIA_DEVICE_PATH ||
		    DevicePathSubType(node) != MEDIA_FILEPATH_DP) {
			continue;
		}
		if (length != 0 && folder->program[length - 1] != EFI_SEPARATOR) {
			folder->program[length++] = EFI_SEPARATOR;
		}
		for (bytes -= sizeof(*node); bytes >= sizeof(u16);
		     bytes -= sizeof(u16), text += 2) {
			u16 c = (u16)(text[0] | text[1] << 8);

			if (c == 0) {
				break;
			}
			if (length + 2 >= FOLDER_PATH_MAX) {
				return false;
			}
			folder->program[length++] = c;
		}
	}
	folder->program[length] = 0;
	return true;
}

EFI_STATUS folder_open(struct application *app, struct folder *folder)
{
	static EFI_GUID simple = SIMPLE_FILE_SYSTEM_PROTOCOL;
	EFI_FILE_IO_INTERFACE *volume;

	if (!folder_read_path(app->image->FilePath, folder)) {
		return screen_refuse(app, EFI_UNSUPPORTED,
				     "the path of bulkhead.efi is too long, or broken");
	}
	if (app->boot->HandleProtocol(app->image->DeviceHandle, &simple, (void **)&volume) !=
		    EFI_SUCCESS ||
	    volume->OpenVolume(volume, &folder->root) != EFI_SUCCESS) {
		folder->root = NULL;
		return screen_refuse(
			app, EFI_UNSUPPORTED,
			"bulkhead.efi was not started from a file system that the firmware can read, so " CONFIG_NAME
			" cannot be beside it: start it from a FAT partition, or make a bundle");
	}
	return EFI_SUCCESS;
}

void folder_close(struct folder *folder)
{
	if (folder->root != NULL) {
		(void)folder->root->Close(folder->root);
	}
}

static EFI_STATUS folder_size(EFI_FILE_HANDLE file, u64 *size)
{
	static EFI_GUID information = EFI_FILE_INFO_ID;
	_Alignas(EFI_FILE_INFO) u8 room[sizeof(EFI_FILE_INFO) + FOLDER_PATH_MAX * sizeof(CHAR16)];
	UINTN bytes = sizeof(room);
	EFI_STATUS status = file->GetInfo(file, &information, &bytes, room);

	*size = ((const EFI_FILE_INFO *)(const void *)room)->FileSize;
	return status;
}

static u64 folder_largest_free(const struct application *app)
{
	UINTN key;
	const struct efi_map map = pages_map(app, &key);
	const u64 most = efi_map_largest(&map);

	pages_free_map(app, &map);
	return most;
}

static EFI_STATUS folder_read_pieces(const struct application *app, EFI_FILE_HANDLE file,
				     const char *name, u8 *to, u64 size)
{
	for (u64 done = 0; done < size;) {
		UINTN piece = MIN(PIECE, size - done);
		EFI_STATUS status = file->Read(file, &piece, to + done);

		if (status != EFI_SUCCESS || piece == 0) {
			return screen_refuse(app, status != EFI_SUCCESS ? status : EFI_END_OF_FILE,
					     "%s could not be read beyond byte %lu", name, done);
		}
		done += piece;
		if (size > PIECE) {
			screen_progress(app, "%s: %lu of %lu MiB", name, done / MIB(1),
					(size + MIB(1) - 1) / MIB(1));
		}
	}
	screen_line(app, "%s: %lu bytes", name, size);
	return EFI_SUCCESS;
}

static EFI_STATUS folder_load(struct application *app, EFI_FILE_HANDLE file, const char *name)
{
	struct boot_info *boot = &app->handoff->boot;
	struct boot_module *module = &boot->modules[boot->module_count];
	EFI_STATUS status;
	u64 size;

	if (folder_size(file, &size) != EFI_SUCCESS) {
		return screen_refuse(app, EFI_DEVICE_ERROR, "%s: the size is not known", name);
	}
	if (boot->module_count == MAX_MODULES) {
		return screen_refuse(app, EFI_OUT_OF_RESOURCES, "more than %u images", MAX_MODULES);
	}
	module->start = hpa(pages_take(app, EfiLoaderData, EFI_SIZE_TO_PAGES(size) + 1, 0));
	if (module->start.v == 0) {
		return screen_refuse(
			app, EFI_OUT_OF_RESOURCES,
			"%s: %lu MiB, and the largest piece of free memory has %lu: give the machine more memory, or make the image smaller",
			name, (size + MIB(1) - 1) / MIB(1), folder_largest_free(app) / MIB(1));
	}
	status = folder_read_pieces(app, file, name, (u8 *)(uintptr_t)module->start.v, size);
	if (status == EFI_SUCCESS) {
		memcpy(module->name, name, strlen(name) + 1);
		module->size = size;
		boot->module_count++;
	}
	return status;
}

EFI_STATUS folder_read(struct application *app, const struct folder *folder, const char *name)
{
	u16 path[FOLDER_PATH_MAX + MODULE_NAME_MAX];
	EFI_FILE_HANDLE file;
	EFI_STATUS status;

	if (!efi_path_beside(folder->program, name, path, ARRAY_SIZE(path)) ||
	    folder->root->Open(folder->root, &file, path, EFI_FILE_MODE_READ, 0) != EFI_SUCCESS) {
		return EFI_NOT_FOUND;
	}
	status = folder_load(app, file, name);
	(void)file->Close(file);
	return status;
}
