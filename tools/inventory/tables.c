/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The tables that Linux shows, behind an RSDP and an XSDT made here (ACPI 6.5, 5.2.5.3 and 5.2.8),
 * so that the image's own code follows and judges them.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folder.h"

#define TABLES "sys/firmware/acpi/tables"
#define TABLES_MAX 64
#define HEADER 36 /* bytes of every table but RSDP and FACS */
#define CHECKSUM 9
#define FADT_DSDT 40
#define FADT_X_DSDT 140
#define FIRST 0x1000000ULL /* where table 0 is said to be; others follow at this distance */

struct tables {
	struct {
		char *data;
		size_t length;
		u64 address;
	} list[TABLES_MAX + 1]; /* the XSDT is the last */
	unsigned int count;
	u64 dsdt;
};

static struct tables tables;

static void tables_put(void *to, u64 value, size_t size)
{
	memcpy(to, &value, size); /* both are little endian */
}

static u8 tables_sum(const char *data, size_t length)
{
	u8 sum = 0;

	for (size_t i = 0; i < length; i++) {
		sum = (u8)(sum + (u8)data[i]);
	}
	return (u8)-sum;
}

static const void *tables_map(void *context, u64 address, size_t length)
{
	(void)context;
	for (unsigned int i = 0; i < tables.count; i++) {
		const u64 at = tables.list[i].address;

		if (address >= at && address - at <= tables.list[i].length &&
		    length <= tables.list[i].length - (address - at)) {
			return tables.list[i].data + (address - at);
		}
	}
	return NULL;
}

static void tables_add(void *context, const char *name)
{
	char path[FOLDER_PATH_MAX];
	size_t length;
	char *data;

	(void)context;
	/* "data" and "dynamic" are folders, and FACS has no checksum. */
	if (strlen(name) < 4 || strcmp(name, "data") == 0 || strcmp(name, "dynamic") == 0 ||
	    strncmp(name, "FACS", 4) == 0 || tables.count == TABLES_MAX) {
		return;
	}
	(void)snprintf(path, sizeof(path), TABLES "/%s", name);
	data = folder_read(path, &length);
	if (data == NULL || length < HEADER) {
		folder_missing(path, "cannot be read (that takes root): what it says is not known");
		return;
	}
	tables.list[tables.count].data = data;
	tables.list[tables.count].length = length;
	tables.list[tables.count].address = FIRST * (tables.count + 1);
	tables.count++;
}

/* The FADT says where the DSDT is, and there it has to be. */
static void tables_place_dsdt(void)
{
	u64 address = 0;

	for (unsigned int i = 0; i < tables.count; i++) {
		const char *data = tables.list[i].data;

		if (memcmp(data, "FACP", 4) != 0) {
			continue;
		}
		if (tables.list[i].length >= FADT_X_DSDT + 8) {
			memcpy(&address, data + FADT_X_DSDT, 8);
		}
		if (address == 0 && tables.list[i].length >= FADT_DSDT + 4) {
			memcpy(&address, data + FADT_DSDT, 4);
		}
	}
	for (unsigned int i = 0; i < tables.count && address != 0; i++) {
		if (memcmp(tables.list[i].data, "DSDT", 4) == 0) {
			tables.list[i].address = address;
		}
	}
}

static u64 tables_make_xsdt(void)
{
	const size_t length = HEADER + 8 * (size_t)tables.count;
	char *data = calloc(1, length);
	size_t used = HEADER;

	if (data == NULL) {
		return 0;
	}
	memcpy(data, "XSDT", 4);
	data[8] = 1;
	for (unsigned int i = 0; i < tables.count; i++) {
		if (memcmp(tables.list[i].data, "DSDT", 4) != 0) {
			tables_put(data + used, tables.list[i].address, 8);
			used += 8;
		}
	}
	tables_put(data + 4, used, 4);
	data[CHECKSUM] = (char)tables_sum(data, used);
	tables.list[tables.count].data = data;
	tables.list[tables.count].length = used;
	tables.list[tables.count].address = FIRST * (TABLES_MAX + 2);
	return tables.list[tables.count++].address;
}

const void *tables_open(size_t *rsdp_length, struct phys_window *window)
{
	static char rsdp[HEADER];

	if (!folder_list(TABLES, tables_add, NULL) || tables.count == 0) {
		folder_missing(TABLES, "no table can be read (that takes root): there is no "
				       "inventory without them");
		return NULL;
	}
	tables_place_dsdt();
	memcpy(rsdp, "RSD PTR ", 8);
	rsdp[15] = 2;
	tables_put(rsdp + 20, sizeof(rsdp), 4);
	tables_put(rsdp + 24, tables_make_xsdt(), 8);
	rsdp[8] = (char)tables_sum(rsdp, 20);
	rsdp[32] = (char)tables_sum(rsdp, sizeof(rsdp));
	*rsdp_length = sizeof(rsdp);
	*window = (struct phys_window){tables_map, NULL};
	return rsdp;
}
