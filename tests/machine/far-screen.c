/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A UEFI program for QEMU's device "ramfb", which shows pixels that lie in RAM: it has the firmware
 * report a screen of 1024x768 whose rows are as many pixels apart as its load options say, and with
 * a "+" in them one above 4 GiB. Whoever is started after it finds that screen (QEMU, "QEMU
 * Firmware Configuration (fw_cfg) Device"; UEFI 2.10, 12.9).
 */

#include <efi.h>

#define WIDTH 1024
#define HEIGHT 768
#define PIXEL 4
#define NEAR 0x08000000ULL
#define FAR 0x108000000ULL
#define PITCH_MAX (8 * WIDTH)

#define CONFIG_DMA 0x514 /* high half of an address, big-endian; the low half is behind it */
#define CONFIG_DIRECTORY 0x19
#define CONFIG_ERROR 0x01
#define CONFIG_READ 0x02
#define CONFIG_SELECT 0x08
#define CONFIG_WRITE 0x10
#define FILES 64
#define XRGB8888 0x34325258 /* the letters XR24 */

/* All numbers are big-endian. */
struct config_access {
	UINT32 control;
	UINT32 length;
	UINT64 address;
};

struct config_file {
	UINT32 size;
	UINT16 key;
	UINT16 reserved;
	char name[56];
};

struct config_directory {
	UINT32 count;
	struct config_file files[FILES];
};

#pragma pack(1)
struct ramfb {
	UINT64 address;
	UINT32 format;
	UINT32 flags;
	UINT32 width;
	UINT32 height;
	UINT32 pitch;
};
#pragma pack()

static void far_out32(UINT16 port, UINT32 value)
{
	__asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/* Reads or writes @bytes of the device's item @key; whether that went well. */
static BOOLEAN far_transfer(UINT16 key, UINT32 what, void *data, UINT32 bytes)
{
	static volatile struct config_access access;
	const UINT64 at = (UINT64)(UINTN)&access;

	access.control = __builtin_bswap32((UINT32)key << 16 | CONFIG_SELECT | what);
	access.length = __builtin_bswap32(bytes);
	access.address = __builtin_bswap64((UINT64)(UINTN)data);
	far_out32(CONFIG_DMA, __builtin_bswap32((UINT32)(at >> 32)));
	far_out32(CONFIG_DMA + 4, __builtin_bswap32((UINT32)at));
	while ((access.control & ~__builtin_bswap32(CONFIG_ERROR)) != 0) {
	}
	return access.control == 0;
}

static BOOLEAN far_is_ramfb(const char *name)
{
	static const char ramfb[] = "etc/ramfb";

	for (UINTN i = 0; i < sizeof(ramfb); i++) {
		if (name[i] != ramfb[i]) {
			return 0;
		}
	}
	return 1;
}

/* The device shows what lies at @at. */
static BOOLEAN far_show(UINT64 at, UINT32 pitch)
{
	static struct config_directory directory;
	static struct ramfb form;

	form = (struct ramfb){
		__builtin_bswap64(at),    __builtin_bswap32(XRGB8888), 0,
		__builtin_bswap32(WIDTH), __builtin_bswap32(HEIGHT),   __builtin_bswap32(pitch)};
	if (!far_transfer(CONFIG_DIRECTORY, CONFIG_READ, &directory, sizeof(directory))) {
		return 0;
	}
	for (UINT32 i = 0; i < FILES && i < __builtin_bswap32(directory.count); i++) {
		const struct config_file *file = &directory.files[i];

		if (far_is_ramfb(file->name)) {
			return far_transfer(__builtin_bswap16(file->key), CONFIG_WRITE, &form,
					    sizeof(form));
		}
	}
	return 0;
}

/* The last number in the options is the pixels a row; "+" stands for an address above 4 GiB. */
static UINT32 far_read_options(const CHAR16 *options, UINT32 bytes, UINT64 *at)
{
	UINT32 number = 0;

	*at = NEAR;
	for (UINT32 i = 0; i < bytes / sizeof(*options) && options[i] != 0; i++) {
		const BOOLEAN digit = options[i] >= '0' && options[i] <= '9';

		number = digit && number < PITCH_MAX ? number * 10 + (UINT32)(options[i] - '0') : 0;
		*at = options[i] == '+' ? FAR : *at;
	}
	return number;
}

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system);

EFI_STATUS efi_main(EFI_HANDLE self, EFI_SYSTEM_TABLE *system)
{
	static EFI_GUID loaded_image = LOADED_IMAGE_PROTOCOL;
	static EFI_GUID graphics = EFI_GRAPHICS_OUTPUT_PROTOCOL_GUID;
	const EFI_BOOT_SERVICES *boot = system->BootServices;
	EFI_GRAPHICS_OUTPUT_PROTOCOL *output;
	EFI_LOADED_IMAGE *image;
	EFI_PHYSICAL_ADDRESS at;
	EFI_STATUS status = boot->HandleProtocol(self, &loaded_image, (void **)&image);
	UINT32 pixels;

	if (status != EFI_SUCCESS ||
	    boot->LocateProtocol(&graphics, NULL, (void **)&output) != EFI_SUCCESS) {
		return EFI_UNSUPPORTED;
	}
	pixels = far_read_options(image->LoadOptions, image->LoadOptionsSize, &at);
	if (pixels < WIDTH || pixels > PITCH_MAX) {
		return EFI_INVALID_PARAMETER;
	}
	status = boot->AllocatePages(AllocateAddress, EfiReservedMemoryType,
				     (UINTN)pixels * PIXEL * HEIGHT / EFI_PAGE_SIZE, &at);
	if (status != EFI_SUCCESS || !far_show(at, pixels * PIXEL)) {
		return EFI_DEVICE_ERROR;
	}
	output->Mode->Info->HorizontalResolution = WIDTH;
	output->Mode->Info->VerticalResolution = HEIGHT;
	output->Mode->Info->PixelsPerScanLine = pixels;
	output->Mode->Info->PixelFormat = PixelBlueGreenRedReserved8BitPerColor;
	output->Mode->FrameBufferBase = at;
	output->Mode->FrameBufferSize = (UINTN)pixels * PIXEL * HEIGHT;
	return EFI_SUCCESS;
}
