/* SPDX-License-Identifier: Apache-2.0 */
/* A UEFI program to which the firmware comes when a boot entry before it gave up: it says so, and
 * switches the machine off. */

#include <efi.h>

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system);

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system)
{
	static CHAR16 words[] = L"next: the firmware went on to its next boot entry\r\n";

	(void)self;
	(void)system->ConOut->OutputString(system->ConOut, words);
	system->RuntimeServices->ResetSystem(EfiResetShutdown, EFI_SUCCESS, 0, NULL);
	return EFI_SUCCESS;
}
