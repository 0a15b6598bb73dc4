/* SPDX-License-Identifier: Apache-2.0 */
/* The folder that the application was started from. */
#pragma once

#include "application.h"

#define FOLDER_PATH_MAX 512

struct folder {
	EFI_FILE_HANDLE root;         /* of the file system; NULL: not open */
	u16 program[FOLDER_PATH_MAX]; /* path of the application in it */
};

/** Opens the file system that the application came from. */
EFI_STATUS folder_open(struct application *app, struct folder *folder);

/**
 * Reads file @name into memory of its own, as the next module of @app's boot information. Returns
 * EFI_NOT_FOUND, with nothing said, if it is not there; what else goes wrong is said.
 */
EFI_STATUS folder_read(struct application *app, const struct folder *folder, const char *name);

/** Closes it, if it is open. */
void folder_close(struct folder *folder);
