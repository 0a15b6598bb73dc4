/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The way to the ACPI tables: RSDP, XSDT or RSDT, and the checks that every table must pass before
 * a byte of it is believed (ACPI 6.5, 5.2). What each table means is in a file of its own. Pure.
 */

#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#include "table.h"

/* Offsets in the RSDP (ACPI 6.5, 5.2.5.3). */
#define RSDP_SIGNATURE "RSD PTR "
#define RSDP_REVISION 15
#define RSDP_RSDT 16
#define RSDP_V1_SIZE 20
#define RSDP_XSDT 24
#define RSDP_V2_SIZE 36

/* Where a BIOS keeps it (ACPI 6.5, 5.2.5.1). */
#define EBDA_SEGMENT 0x40e
#define EBDA_SEARCH 1024
#define BIOS_AREA 0xe0000
#define BIOS_AREA_SIZE 0x20000
#define RSDP_ALIGN 16

/* Offsets in the header of every other table (ACPI 6.5, 5.2.6). */
#define TABLE_LENGTH 4
#define TABLE_MAX MIB(16) /* larger is taken for a broken length */

static const struct {
	char signature[5];
	char name[5];
	bool required;
	u32 least; /* bytes */
	int (*read)(struct acpi_context *context, const struct acpi_table *table);
	void (*broken)(struct acpi *acpi); /* NULL: nothing to be kept of a broken one */
} acpi_readers[] = {
	{"APIC", "MADT", true, 44, acpi_read_madt, NULL},
	{"FACP", "FADT", true, 116, acpi_read_fadt, NULL},
	{"MCFG", "MCFG", false, 44, acpi_read_mcfg, NULL},
	{"HPET", "HPET", false, 56, acpi_read_hpet, NULL},
	{"SPCR", "SPCR", false, 80, acpi_read_spcr, NULL},
	{"DMAR", "DMAR", false, 48, acpi_read_dmar, acpi_dmar_broken},
};

u64 acpi_field(const struct acpi_table *table, u32 offset, u32 size)
{
	u64 value = 0;

	if (offset <= table->length && size <= table->length - offset) {
		memcpy(&value, table->data + offset, size);
	}
	return value;
}

bool acpi_sums_to_zero(const struct acpi_table *table, u32 length)
{
	u8 sum = 0;

	for (u32 i = 0; i < length; i++) {
		sum = (u8)(sum + table->data[i]);
	}
	return sum == 0;
}

int acpi_read_list(struct acpi_context *context, const struct acpi_table *table, u32 offset,
		   u32 width, const struct acpi_kind *kinds, size_t count)
{
	while (offset < table->length) {
		u64 type = acpi_field(table, offset, width);
		struct acpi_table entry = {table->name, table->data + offset,
					   (u32)acpi_field(table, offset + width, width)};
		u32 least = 2 * width;
		int (*read)(struct acpi_context *, const struct acpi_table *) = NULL;

		for (size_t i = 0; i < count; i++) {
			if (kinds[i].type == type) {
				least = kinds[i].least;
				read = kinds[i].read;
			}
		}
		if (entry.length < least || entry.length > table->length - offset) {
			report_error(
				context->report,
				"ACPI %s: structure of type %lu at offset %u has a bad length of %u bytes",
				table->name, type, offset, entry.length);
			return -EINVAL;
		}
		if (read && read(context, &entry) != 0) {
			return -EINVAL;
		}
		offset += entry.length;
	}
	return 0;
}

int acpi_room(const struct acpi_context *context, const struct acpi_table *table,
	      unsigned int *count, size_t room, const char *what)
{
	if (*count == room) {
		report_error(context->report, "ACPI %s: more than %zu %s", table->name, room, what);
		return -ENOMEM;
	}
	return (int)(*count)++;
}

static const u8 *acpi_map(const struct phys_window *window, u64 address, size_t length)
{
	return address != 0 ? window->map(window->context, address, length) : NULL;
}

int acpi_open(const struct acpi_context *context, u64 address, const char *signature,
	      const char *name, u32 least, struct acpi_table *table)
{
	struct acpi_table header = {name, acpi_map(context->window, address, ACPI_HEADER_SIZE),
				    ACPI_HEADER_SIZE};

	if (!header.data) {
		report_error(context->report, "ACPI %s: there is no memory at %#lx", name, address);
		return -EINVAL;
	}
	if (memcmp(header.data, signature, 4) != 0) {
		report_error(context->report, "ACPI %s: no signature %s at %#lx", name, signature,
			     address);
		return -EINVAL;
	}
	*table = header;
	table->length = (u32)acpi_field(&header, TABLE_LENGTH, 4);
	if (table->length < least || table->length > TABLE_MAX) {
		report_error(context->report, "ACPI %s: bad length of %u bytes", name,
			     table->length);
		return -EINVAL;
	}
	table->data = acpi_map(context->window, address, table->length);
	if (!table->data) {
		report_error(context->report, "ACPI %s: %u bytes at %#lx reach outside memory",
			     name, table->length, address);
		return -EINVAL;
	}
	if (!acpi_sums_to_zero(table, table->length)) {
		report_error(context->report, "ACPI %s: bad checksum", name);
		return -EINVAL;
	}
	return 0;
}

static u64 acpi_scan(const struct phys_window *window, u64 start, u32 length)
{
	const u8 *area = acpi_map(window, start, length);

	for (u32 at = 0; area && at + RSDP_V1_SIZE <= length; at += RSDP_ALIGN) {
		struct acpi_table rsdp = {"RSDP", area + at, RSDP_V1_SIZE};

		if (memcmp(rsdp.data, RSDP_SIGNATURE, 8) == 0 &&
		    acpi_sums_to_zero(&rsdp, RSDP_V1_SIZE)) {
			return start + at;
		}
	}
	return 0;
}

u64 acpi_find_rsdp(const struct phys_window *window)
{
	struct acpi_table segment = {"EBDA", acpi_map(window, EBDA_SEGMENT, 2), 2};
	u64 found = 0;

	if (segment.data) {
		found = acpi_scan(window, acpi_field(&segment, 0, 2) << 4, EBDA_SEARCH);
	}
	return found ? found : acpi_scan(window, BIOS_AREA, BIOS_AREA_SIZE);
}

/* Opens the XSDT where there is one, else the RSDT; *@width becomes the size of its entries. */
static int acpi_open_root(const struct acpi_context *context, const struct acpi_table *rsdp,
			  struct acpi_table *root, u32 *width)
{
	bool extended = rsdp->length >= RSDP_V2_SIZE && acpi_field(rsdp, RSDP_REVISION, 1) >= 2;
	u64 xsdt = extended ? acpi_field(rsdp, RSDP_XSDT, 8) : 0;
	const char *name = xsdt ? "XSDT" : "RSDT";
	u64 address = xsdt ? xsdt : acpi_field(rsdp, RSDP_RSDT, 4);

	if (rsdp->length < RSDP_V1_SIZE) {
		report_error(context->report, "ACPI RSDP: not found");
		return -ENOENT;
	}
	if (memcmp(rsdp->data, RSDP_SIGNATURE, 8) != 0 || !acpi_sums_to_zero(rsdp, RSDP_V1_SIZE) ||
	    (extended && !acpi_sums_to_zero(rsdp, RSDP_V2_SIZE))) {
		report_error(context->report, "ACPI RSDP: bad signature or checksum");
		return -EINVAL;
	}
	*width = xsdt ? 8 : 4;
	if (acpi_open(context, address, name, name, ACPI_HEADER_SIZE, root) != 0) {
		return -EINVAL;
	}
	if ((root->length - ACPI_HEADER_SIZE) % *width != 0) {
		report_error(context->report, "ACPI %s: bad length of %u bytes", name,
			     root->length);
		return -EINVAL;
	}
	return 0;
}

/* Address of the first table with @signature that the root lists; 0 if there is none. */
static u64 acpi_find_table(const struct acpi_context *context, const struct acpi_table *root,
			   u32 width, const char *signature)
{
	for (u32 at = ACPI_HEADER_SIZE; at < root->length; at += width) {
		u64 address = acpi_field(root, at, width);
		const u8 *header = acpi_map(context->window, address, ACPI_HEADER_SIZE);

		if (header && memcmp(header, signature, 4) == 0) {
			return address;
		}
	}
	return 0;
}

/* A table outside memory has no name: its place in the list has to do. */
static void acpi_report_strays(const struct acpi_context *context, const struct acpi_table *root,
			       u32 width)
{
	for (u32 at = ACPI_HEADER_SIZE; at < root->length; at += width) {
		u64 address = acpi_field(root, at, width);

		if (address != 0 && !acpi_map(context->window, address, ACPI_HEADER_SIZE)) {
			report_error(context->report,
				     "ACPI %s: entry %u points to %#lx, where there is no memory",
				     root->name, (at - ACPI_HEADER_SIZE) / width, address);
		}
	}
}

int acpi_parse(const void *rsdp, size_t length, const struct phys_window *window, struct acpi *acpi,
	       struct report *report)
{
	struct acpi_context context = {window, acpi, report};
	struct acpi_table table = {"RSDP", rsdp, (u32)MIN(length, RSDP_V2_SIZE)};
	struct acpi_table root;
	u32 width;
	int status;

	memset(acpi, 0, sizeof(*acpi));
	status = acpi_open_root(&context, &table, &root, &width);
	if (status != 0) {
		return status;
	}
	acpi_report_strays(&context, &root, width);
	for (size_t i = 0; i < ARRAY_SIZE(acpi_readers); i++) {
		const char *name = acpi_readers[i].name;
		u64 address = acpi_find_table(&context, &root, width, acpi_readers[i].signature);

		if (address == 0) {
			if (acpi_readers[i].required) {
				report_error(report, "ACPI %s: not provided by the firmware", name);
				status = status ? status : -ENOENT;
			}
			continue;
		}
		if (acpi_open(&context, address, acpi_readers[i].signature, name,
			      acpi_readers[i].least, &table) == 0 &&
		    acpi_readers[i].read(&context, &table) == 0) {
			continue;
		}
		if (acpi_readers[i].broken != NULL) {
			acpi_readers[i].broken(acpi);
		}
		status = acpi_readers[i].required ? -EINVAL : status;
	}
	return status;
}
