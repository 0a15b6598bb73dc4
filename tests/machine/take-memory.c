/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A UEFI program that is started before an image: it makes firmware that keeps all free memory
 * between 16 MiB and the number of MiB in its load options, so that the image has to be put above,
 * or, with "+" before it, one page of each eight MiB up to there. Reserved memory outlives the
 * program, and a loader may not use it (UEFI specification, "Memory Type Usage before
 * ExitBootServices()").
 */

#include <efi.h>

#define LOWEST (16ULL << 20) /* where loaders begin to look for a place for the image */
#define MAP_BYTES 0x10000
#define PIECE (8ULL << 20)

static _Alignas(EFI_MEMORY_DESCRIPTOR) UINT8 map[MAP_BYTES];

/* Takes what a descriptor calls free, as far as it lies between LOWEST and @end. */
static EFI_STATUS take_region(const EFI_BOOT_SERVICES *boot, const EFI_MEMORY_DESCRIPTOR *region,
			      UINT64 end)
{
	EFI_PHYSICAL_ADDRESS from = region->PhysicalStart;
	UINT64 to = from + region->NumberOfPages * EFI_PAGE_SIZE;

	from = from < LOWEST ? LOWEST : from;
	to = to > end ? end : to;
	if (region->Type != EfiConventionalMemory || from >= to) {
		return EFI_SUCCESS;
	}
	return boot->AllocatePages(AllocateAddress, EfiReservedMemoryType,
				   (to - from) / EFI_PAGE_SIZE, &from);
}

/* Taking splits regions of the firmware's map, which this copy need not follow. */
static EFI_STATUS take_below(const EFI_BOOT_SERVICES *boot, UINT64 end)
{
	UINTN bytes = sizeof(map);
	UINTN key;
	UINTN each;
	UINT32 version;
	EFI_STATUS status =
		boot->GetMemoryMap(&bytes, (EFI_MEMORY_DESCRIPTOR *)map, &key, &each, &version);

	for (UINTN at = 0; status == EFI_SUCCESS && at < bytes; at += each) {
		status = take_region(boot, (const EFI_MEMORY_DESCRIPTOR *)(map + at), end);
	}
	return status;
}

/* One page of each piece, where the firmware has it to give. */
static EFI_STATUS take_holes(const EFI_BOOT_SERVICES *boot, UINT64 end)
{
	for (UINT64 at = LOWEST; at < end; at += PIECE) {
		EFI_PHYSICAL_ADDRESS page = at;

		(void)boot->AllocatePages(AllocateAddress, EfiReservedMemoryType, 1, &page);
	}
	return EFI_SUCCESS;
}

/* The last number of MiB in the options, of @bytes, or 0. A shell puts the program's name before
 * it;
 * "+" stands for holes. */
static UINT64 take_read_options(const CHAR16 *options, UINT32 bytes, BOOLEAN *holes)
{
	UINT64 number = 0;

	*holes = 0;
	for (UINT32 i = 0; i < bytes / sizeof(*options) && options[i] != 0; i++) {
		if (options[i] >= '0' && options[i] <= '9') {
			number = number * 10 + (UINT64)(options[i] - '0');
		} else {
			number = 0;
		}
		*holes = *holes || options[i] == '+';
	}
	return number;
}

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system);

/* Any status but success is GRUB's to report. */
EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system)
{
	static EFI_GUID loaded_image = LOADED_IMAGE_PROTOCOL;
	const EFI_BOOT_SERVICES *boot = system->BootServices;
	EFI_LOADED_IMAGE *image;
	EFI_STATUS status = boot->HandleProtocol(self, &loaded_image, (void **)&image);
	BOOLEAN holes;
	UINT64 mib;

	if (status != EFI_SUCCESS) {
		return status;
	}
	mib = take_read_options(image->LoadOptions, image->LoadOptionsSize, &holes);
	if (mib == 0) {
		return EFI_INVALID_PARAMETER;
	}
	return holes ? take_holes(boot, mib << 20) : take_below(boot, mib << 20);
}
