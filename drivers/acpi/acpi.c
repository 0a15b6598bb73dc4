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
	bool required; /* and used with a bad checksum, as other systems use it */
	u32 least;     /* bytes */
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

static const struct acpi_kind *acpi_kind_of(const struct acpi_list *list, u64 type)
{
	for (size_t i = 0; i < list->count; i++) {
		if (list->kinds[i].type == type) {
			return &list->kinds[i];
		}
	}
	return NULL;
}

int acpi_read_list(struct acpi_context *context, const struct acpi_table *table,
		   const struct acpi_list *list)
{
	const u32 header = 2 * list->width;
	int status = 0;

	for (u32 at = list->offset; at < table->length && status == 0;) {
		const u64 type = acpi_field(table, at, list->width);
		const struct acpi_table entry = {
			table->name, table->data + at,
			(u32)acpi_field(table, at + list->width, list->width)};
		const struct acpi_kind *kind = acpi_kind_of(list, type);
		const bool whole = entry.length >= header && entry.length <= table->length - at;
		const bool good = whole && (kind == NULL || entry.length >= kind->least);
		const bool lost = !whole || (!good && kind->vital);

		if (!good) {
			report_error(context->report,
				     "ACPI %s: structure of type %lu at offset %u has a bad length "
				     "of %u bytes (" FIRMWARE_ERROR "): %s",
				     table->name, type, at, entry.length,
				     lost ? list->loses : "it is left out");
		}
		if (lost) {
			return -EINVAL;
		}
		status = good && kind != NULL ? kind->read(context, &entry) : 0;
		at += entry.length;
	}
	return status;
}

int acpi_room(unsigned int *count, size_t room, unsigned int *left_out)
{
	if (*count == room) {
		++*left_out;
		return -ENOMEM;
	}
	return (int)(*count)++;
}

void acpi_say_left_out(const struct acpi_context *context, const struct acpi_table *table,
		       unsigned int left_out, size_t room, const char *what, const char *cost)
{
	if (left_out != 0) {
		report_warning(
			context->report,
			"ACPI %s: %zu %s, and this version of Bulkhead manages %zu: %u left out, %s",
			table->name, room + left_out, what, room, left_out, cost);
	}
}

static const u8 *acpi_map(const struct phys_window *window, u64 address, size_t length)
{
	return address != 0 ? window->map(window->context, address, length) : NULL;
}

int acpi_open_unsummed(const struct acpi_context *context, u64 address, const char *signature,
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
	return 0;
}

int acpi_open(const struct acpi_context *context, u64 address, const char *signature,
	      const char *name, u32 least, struct acpi_table *table)
{
	if (acpi_open_unsummed(context, address, signature, name, least, table) != 0) {
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

u64 acpi_find_table(const struct acpi_context *context, const char *signature, unsigned int nth)
{
	const struct acpi_table *root = &context->root;

	for (u32 at = ACPI_HEADER_SIZE; at < root->length; at += context->width) {
		u64 address = acpi_field(root, at, context->width);
		const u8 *header = acpi_map(context->window, address, ACPI_HEADER_SIZE);

		if (header && memcmp(header, signature, 4) == 0 && nth-- == 0) {
			return address;
		}
	}
	return 0;
}

/* Whether @name can be opened at @address and lists what no machine is without. */
static bool acpi_open_root(struct acpi_context *context, u64 address, const char *name, u32 width)
{
	struct acpi_table root;
	bool complete = true;

	if (acpi_open(context, address, name, name, ACPI_HEADER_SIZE, &root) != 0) {
		return false;
	}
	context->root = root;
	context->width = width;
	if ((context->root.length - ACPI_HEADER_SIZE) % width != 0) {
		report_error(context->report,
			     "ACPI %s: bad length of %u bytes (" FIRMWARE_ERROR
			     "): what follows the last whole entry is left out",
			     name, context->root.length);
	}
	for (size_t i = 0; i < ARRAY_SIZE(acpi_readers); i++) {
		if (acpi_readers[i].required &&
		    acpi_find_table(context, acpi_readers[i].signature, 0) == 0) {
			complete = false;
		}
	}
	return complete;
}

/* The part of the RSDP that is as old as ACPI; what was added later may be broken by itself. */
static int acpi_check_rsdp(const struct acpi_context *context, const struct acpi_table *rsdp)
{
	if (rsdp->length < RSDP_V1_SIZE) {
		report_error(context->report, "ACPI RSDP: not found");
		return -ENOENT;
	}
	if (memcmp(rsdp->data, RSDP_SIGNATURE, 8) != 0 || !acpi_sums_to_zero(rsdp, RSDP_V1_SIZE)) {
		report_error(context->report, "ACPI RSDP: bad signature or checksum");
		return -EINVAL;
	}
	return 0;
}

/* Opens the XSDT where there is one that can be used, else the RSDT. */
static int acpi_choose_root(struct acpi_context *context, const struct acpi_table *rsdp)
{
	bool extended = rsdp->length >= RSDP_V2_SIZE && acpi_field(rsdp, RSDP_REVISION, 1) >= 2;
	u64 xsdt = extended ? acpi_field(rsdp, RSDP_XSDT, 8) : 0;
	u64 rsdt = acpi_field(rsdp, RSDP_RSDT, 4);

	if (extended && !acpi_sums_to_zero(rsdp, RSDP_V2_SIZE)) {
		report_error(context->report,
			     "ACPI RSDP: bad checksum of its second part (" FIRMWARE_ERROR
			     "): it is left out, and the RSDT is used");
		xsdt = 0;
	}
	if (xsdt != 0 && acpi_open_root(context, xsdt, "XSDT", 8)) {
		return 0;
	}
	if (xsdt != 0 && rsdt != 0) {
		report_error(context->report,
			     "ACPI XSDT: it does not lead to MADT and FADT (" FIRMWARE_ERROR
			     "): the RSDT is used");
	}
	if (xsdt == 0 || rsdt != 0) {
		(void)acpi_open_root(context, rsdt, "RSDT", 4);
	}
	return context->width != 0 ? 0 : -EINVAL;
}

/* A table outside memory has no name: its place in the list has to do. */
static void acpi_report_strays(const struct acpi_context *context)
{
	const struct acpi_table *root = &context->root;

	for (u32 at = ACPI_HEADER_SIZE; at < root->length; at += context->width) {
		u64 address = acpi_field(root, at, context->width);

		if (address != 0 && !acpi_map(context->window, address, ACPI_HEADER_SIZE)) {
			report_error(context->report,
				     "ACPI %s: entry %u points to %#lx, where there is no memory "
				     "(" FIRMWARE_ERROR "): it is left out",
				     root->name, (at - ACPI_HEADER_SIZE) / context->width, address);
		}
	}
}

/* Opens the table of reader number @i at @address; what must be there is taken as it is. */
static int acpi_open_known(const struct acpi_context *context, size_t i, u64 address,
			   struct acpi_table *table)
{
	const char *name = acpi_readers[i].name;
	int error = acpi_open_unsummed(context, address, acpi_readers[i].signature, name,
				       acpi_readers[i].least, table);
	bool good = error == 0 && acpi_sums_to_zero(table, table->length);

	if (error == 0 && !good) {
		report_error(
			context->report, "ACPI %s: bad checksum (" FIRMWARE_ERROR "): %s", name,
			acpi_readers[i].required ? "it is used all the same" : "it is left out");
	}
	return good || (error == 0 && acpi_readers[i].required) ? 0 : -EINVAL;
}

static int acpi_read_known(struct acpi_context *context, size_t i)
{
	const bool required = acpi_readers[i].required;
	struct acpi_table table;
	u64 address = acpi_find_table(context, acpi_readers[i].signature, 0);

	if (address == 0 && required) {
		report_error(context->report, "ACPI %s: not provided by the firmware",
			     acpi_readers[i].name);
		return -ENOENT;
	}
	if (address == 0 || (acpi_open_known(context, i, address, &table) == 0 &&
			     acpi_readers[i].read(context, &table) == 0)) {
		return 0;
	}
	if (acpi_readers[i].broken != NULL) {
		acpi_readers[i].broken(context->acpi);
	}
	return required ? -EINVAL : 0;
}

int acpi_parse(const void *rsdp, size_t length, const struct phys_window *window, struct acpi *acpi,
	       struct report *report)
{
	struct acpi_context context = {.window = window, .acpi = acpi, .report = report};
	const struct acpi_table table = {"RSDP", rsdp, (u32)MIN(length, RSDP_V2_SIZE)};
	int status;

	memset(acpi, 0, sizeof(*acpi));
	status = acpi_check_rsdp(&context, &table);
	status = status != 0 ? status : acpi_choose_root(&context, &table);
	if (status != 0) {
		return status;
	}
	acpi_report_strays(&context);
	for (size_t i = 0; i < ARRAY_SIZE(acpi_readers); i++) {
		int error = acpi_read_known(&context, i);

		status = status == 0 || error == -EINVAL ? error : status;
	}
	return status;
}
