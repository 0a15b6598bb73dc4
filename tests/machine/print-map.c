/* SPDX-License-Identifier: Apache-2.0 */
/* A UEFI program that prints the firmware's memory map, a line "map: TYPE START END" each, as it is
 * before the application comes. */

#include <efi.h>

#define MAP_BYTES 0x10000
#define DIGITS 16

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system);

static void print_hex(SIMPLE_TEXT_OUTPUT_INTERFACE *out, UINT64 value)
{
	CHAR16 text[DIGITS + 2];

	text[0] = ' ';
	for (unsigned int i = 0; i < DIGITS; i++) {
		text[i + 1] = L"0123456789abcdef"[value >> (60 - 4 * i) & 15];
	}
	text[DIGITS + 1] = 0;
	(void)out->OutputString(out, text);
}

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system)
{
	static _Alignas(EFI_MEMORY_DESCRIPTOR) UINT8 map[MAP_BYTES];
	static CHAR16 begin[] = L"map:";
	static CHAR16 end[] = L"\r\n";
	static CHAR16 last[] = L"map: end\r\n";
	SIMPLE_TEXT_OUTPUT_INTERFACE *out = system->ConOut;
	UINTN bytes = sizeof(map);
	UINTN key;
	UINTN each;
	UINT32 version;
	EFI_STATUS status = system->BootServices->GetMemoryMap(&bytes, (EFI_MEMORY_DESCRIPTOR *)map,
							       &key, &each, &version);

	(void)self;
	for (UINTN at = 0; status == EFI_SUCCESS && at < bytes; at += each) {
		const EFI_MEMORY_DESCRIPTOR *d = (const EFI_MEMORY_DESCRIPTOR *)(map + at);

		(void)out->OutputString(out, begin);
		print_hex(out, d->Type);
		print_hex(out, d->PhysicalStart);
		print_hex(out, d->PhysicalStart + d->NumberOfPages * EFI_PAGE_SIZE);
		(void)out->OutputString(out, end);
	}
	(void)out->OutputString(out, last);
	return status;
}
