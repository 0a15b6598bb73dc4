/* SPDX-License-Identifier: Apache-2.0 */
/* What the firmware knows and the image wants to: Secure Boot, ACPI's root, the screen. */

#include <lib/format.h>
#include <lib/string.h>

#include "application.h"

static bool firmware_is_secure(const struct application *app)
{
	static CHAR16 name[] = L"SecureBoot";
	static EFI_GUID global = EFI_GLOBAL_VARIABLE;
	UINT8 value = 0;
	UINTN size = sizeof(value);

	return app->system->RuntimeServices->GetVariable(name, &global, NULL, &size, &value) ==
		       EFI_SUCCESS &&
	       value == 1;
}

/* The vendor's name where it is ASCII, for whoever reads the log. */
static void firmware_name(const struct application *app, char *to, size_t room)
{
	const CHAR16 *vendor = app->system->FirmwareVendor;
	char name[24] = "";

	for (size_t i = 0; vendor != NULL && vendor[i] != 0 && i + 1 < sizeof(name); i++) {
		name[i] = vendor[i] >= ' ' && vendor[i] <= '~' ? (char)vendor[i] : '?';
	}
	(void)format(to, room, "bulkhead.efi%s on %s, UEFI %u.%u",
		     app->secure_boot ? " (Secure Boot)" : "", name,
		     app->system->Hdr.Revision >> 16, (app->system->Hdr.Revision & 0xffff) / 10);
}

static const void *firmware_table(const struct application *app, const EFI_GUID *wanted)
{
	for (UINTN i = 0; i < app->system->NumberOfTableEntries; i++) {
		const EFI_CONFIGURATION_TABLE *table = &app->system->ConfigurationTable[i];

		if (memcmp(&table->VendorGuid, wanted, sizeof(*wanted)) == 0) {
			return table->VendorTable;
		}
	}
	return NULL;
}

static EFI_STATUS firmware_find_acpi(struct application *app)
{
	static const EFI_GUID acpi2 = ACPI_20_TABLE_GUID;
	static const EFI_GUID acpi1 = ACPI_TABLE_GUID;
	struct boot_info *boot = &app->handoff->boot;
	const void *root = firmware_table(app, &acpi2);

	boot->rsdp_length = root != NULL ? sizeof(boot->rsdp) : RSDP_OLD_SIZE;
	root = root != NULL ? root : firmware_table(app, &acpi1);
	if (root == NULL) {
		return screen_refuse(
			app, EFI_UNSUPPORTED,
			"this machine has no ACPI, by which Bulkhead finds the CPUs: switch it on in the firmware's setup");
	}
	memcpy(boot->rsdp, root, boot->rsdp_length);
	return EFI_SUCCESS;
}

static u8 firmware_lowest(UINT32 mask)
{
	return mask == 0 ? 0 : (u8)__builtin_ctz(mask);
}

/* A machine without a screen, or with one of another form, has none for us. */
static void firmware_find_screen(struct application *app)
{
	static EFI_GUID graphics = EFI_GRAPHICS_OUTPUT_PROTOCOL_GUID;
	EFI_GRAPHICS_OUTPUT_PROTOCOL *output;
	const EFI_GRAPHICS_OUTPUT_MODE_INFORMATION *mode;
	EFI_PIXEL_BITMASK mask = {0x000000ff, 0x0000ff00, 0x00ff0000, 0};

	if (app->boot->LocateProtocol(&graphics, NULL, (void **)&output) != EFI_SUCCESS ||
	    output->Mode == NULL || output->Mode->Info == NULL) {
		return;
	}
	mode = output->Mode->Info;
	if (mode->PixelFormat == PixelBlueGreenRedReserved8BitPerColor) {
		mask = (EFI_PIXEL_BITMASK){0x00ff0000, 0x0000ff00, 0x000000ff, 0};
	} else if (mode->PixelFormat == PixelBitMask) {
		mask = mode->PixelInformation;
	} else if (mode->PixelFormat != PixelRedGreenBlueReserved8BitPerColor) {
		return;
	}
	app->handoff->boot.screen = (struct boot_screen){
		.start = hpa(output->Mode->FrameBufferBase),
		.width = mode->HorizontalResolution,
		.height = mode->VerticalResolution,
		.pitch = mode->PixelsPerScanLine * 4,
		.size = 4,
		.red = firmware_lowest(mask.RedMask),
		.green = firmware_lowest(mask.GreenMask),
		.blue = firmware_lowest(mask.BlueMask),
	};
}

EFI_STATUS firmware_read(struct application *app)
{
	app->secure_boot = firmware_is_secure(app);
	firmware_name(app, app->handoff->boot.loader, sizeof(app->handoff->boot.loader));
	firmware_find_screen(app);
	return firmware_find_acpi(app);
}
