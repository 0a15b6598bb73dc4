/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The UEFI application: what a loader is on other roads. Its stages hand on struct application; one
 * that cannot go on says why on the firmware's screen and gives a status for the firmware, which
 * then takes its next boot entry. Nothing of it is needed once boot services have ended.
 */
#pragma once

#include <efi.h>

#include <boot/handoff.h>
#include <hv/config.h>
#include <lib/report.h>

#include "memory_map.h"

#define PAGES_MAX (MAX_MODULES + 4)

/* Pages that the firmware gave, to be given back where nothing starts. */
struct application_pages {
	EFI_PHYSICAL_ADDRESS at;
	UINTN count;
};

struct application {
	EFI_HANDLE self;
	EFI_SYSTEM_TABLE *system;
	EFI_BOOT_SERVICES *boot;
	EFI_LOADED_IMAGE *image;
	struct handoff *handoff; /* below 4 GiB */
	EFI_PHYSICAL_ADDRESS hypervisor;
	u64 begin;   /* TSC */
	bool bundle; /* configuration and images are in the application's own file */
	bool secure_boot;
	struct application_pages pages[PAGES_MAX];
	unsigned int page_runs;
	struct report report; /* to the screen */
};

/** screen.c: prepares @app->report; the screen shows whose words follow. */
void screen_begin(struct application *app);

/** screen.c: one line, formatted as by format_v(). */
void screen_line(const struct application *app, const char *text, ...) PRINTF_LIKE(2, 3);

/** screen.c: as screen_line(), to be overwritten by the next one. */
void screen_progress(const struct application *app, const char *text, ...) PRINTF_LIKE(2, 3);

/** screen.c: says why nothing starts; returns @status, so that a stage can end with it. */
EFI_STATUS screen_refuse(const struct application *app, EFI_STATUS status, const char *text, ...)
	PRINTF_LIKE(3, 4);

/** screen.c: waits for a key, for a few seconds at most. */
void screen_wait_key(const struct application *app);

/** pages.c: @count pages at @at, or anywhere if that is 0; 0 if the firmware has none. */
EFI_PHYSICAL_ADDRESS pages_take(struct application *app, EFI_MEMORY_TYPE type, UINTN count,
				EFI_PHYSICAL_ADDRESS at);

/** pages.c: pages below 4 GiB. */
EFI_PHYSICAL_ADDRESS pages_take_low(struct application *app, UINTN count);

/**
 * pages.c: the firmware's map, in memory of its pool that pages_free_map() gives back; an empty one
 * if it gives none. @key names this state of the map.
 */
struct efi_map pages_map(const struct application *app, UINTN *key);

/** pages.c: gives the memory of a map back. */
void pages_free_map(const struct application *app, const struct efi_map *map);

/** pages.c: gives back everything that was taken. */
void pages_return(struct application *app);

/** firmware.c: Secure Boot, ACPI and the screen, as the image gets them. */
EFI_STATUS firmware_read(struct application *app);

/** files.c: the configuration and the images that it names, from a bundle or beside the
 * application; the configuration is checked. */
EFI_STATUS files_read(struct application *app);

/** place.c: puts the image where it is going to run. */
EFI_STATUS place_image(struct application *app);

/** leave.c: ends boot services and enters the image; returns only where that was not possible. */
EFI_STATUS leave(struct application *app);
