/* SPDX-License-Identifier: Apache-2.0 */
/* Files below the folder. */

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folder.h"

static const char *folder_root = "";

void folder_set(const char *root)
{
	folder_root = root;
}

static bool folder_path(char *full, const char *path)
{
	int length = snprintf(full, FOLDER_PATH_MAX, "%s/%s", folder_root, path);

	return length > 0 && length < FOLDER_PATH_MAX;
}

char *folder_read(const char *path, size_t *length)
{
	char full[FOLDER_PATH_MAX];
	FILE *file = folder_path(full, path) ? fopen(full, "rb") : NULL;
	char *text = NULL;
	size_t room = 0;

	*length = 0;
	while (file != NULL && !ferror(file) && !feof(file)) {
		if (room - *length < 2) {
			char *more = realloc(text, room = 2 * room + 8192);

			if (more == NULL) {
				break;
			}
			text = more;
		}
		*length += fread(text + *length, 1, room - *length - 1, file);
	}
	if (file == NULL || !feof(file)) {
		free(text);
		text = NULL;
	} else {
		text[*length] = '\0';
	}
	if (file != NULL) {
		(void)fclose(file);
	}
	return text;
}

bool folder_list(const char *path, void (*each)(void *context, const char *name), void *context)
{
	char full[FOLDER_PATH_MAX];
	DIR *folder = folder_path(full, path) ? opendir(full) : NULL;

	if (folder == NULL) {
		return false;
	}
	for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
		if (entry->d_name[0] != '.') {
			each(context, entry->d_name);
		}
	}
	(void)closedir(folder);
	return true;
}

void folder_missing(const char *what, const char *cost)
{
	(void)fprintf(stderr, "bulkhead-inventory: %s: %s\n", what, cost);
}
