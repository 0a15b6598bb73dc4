/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the DMAR table (Intel VT-d, "BIOS Considerations"), row by row. A row that cannot be right
 * is left out, and what depends on it with it; how rows contradict each other is in dmar_check.c.
 * See dmar.h. Pure.
 */

#include <lib/report.h>
#include <lib/string.h>

#include "table.h"

#define DMAR_HOST_WIDTH 36 /* less one */
#define DMAR_FLAGS 37
#define DMAR_FLAG_INTERRUPTS BIT(0)
#define DMAR_FLAG_X2APIC_OPT_OUT BIT(1)
#define DMAR_LIST 48

/* Structures of the list by type, and where their device scopes begin. */
#define DMAR_TYPE_DRHD 0
#define DRHD_SCOPES 16
#define DRHD_INCLUDE_ALL BIT(0)
#define DMAR_TYPE_RMRR 1
#define RMRR_SCOPES 24

/* A device scope. */
#define SCOPE_LENGTH 1
#define SCOPE_ID 4
#define SCOPE_BUS 5
#define SCOPE_PATH 6
#define SCOPE_DEVICE_MAX 31
#define SCOPE_FUNCTION_MAX 7

#define LOSES_LIST "the whole table is left out, and no partition has DMA"
#define LOSES_UNIT "it is left out, and functions behind it have no DMA in partitions"
#define LOSES_REGION "it is left out, and its functions cannot be given to partitions"
#define LOSES_SCOPE "this device is left out, and may have no DMA in a partition"

/* A row, as messages call it. */
struct dmar_row {
	const struct acpi_table *entry;
	const char *of;
	u64 address;
};

static void dmar_complain(const struct acpi_context *context, const struct dmar_row *row,
			  const char *what, const char *loses)
{
	report_error(context->report, "ACPI %s: %s at %#lx: %s (" FIRMWARE_ERROR "): %s",
		     row->entry->name, row->of, row->address, what, loses);
}

/* Fills @out from the path of @scope; NULL, or what is wrong with it. */
static const char *scope_read(const struct acpi_table *scope, struct dmar_scope *out)
{
	u32 hops = (scope->length - SCOPE_PATH) / 2;

	if ((scope->length - SCOPE_PATH) % 2 != 0) {
		return "the path of a device has an odd length";
	}
	if (hops == 0 || hops > DMAR_PATH_MAX) {
		return "the path of a device is empty or too long";
	}
	*out = (struct dmar_scope){
		.type = (u8)acpi_field(scope, 0, 1),
		.id = acpi_field(scope, 0, 1) > DMAR_BRIDGE ? (u8)acpi_field(scope, SCOPE_ID, 1)
							    : 0,
		.bus = (u8)acpi_field(scope, SCOPE_BUS, 1),
		.hops = (u8)hops,
	};
	for (u32 i = 0; i < hops; i++) {
		u64 device = acpi_field(scope, SCOPE_PATH + 2 * i, 1);
		u64 function = acpi_field(scope, SCOPE_PATH + 2 * i + 1, 1);

		if (device > SCOPE_DEVICE_MAX || function > SCOPE_FUNCTION_MAX) {
			return "the path of a device has an invalid device or function number";
		}
		out->path[i] = (u8)(device << 3 | function);
	}
	return NULL;
}

/*
 * Reads the scopes of @row from @offset on into @out. *@unclear: one of them could not be read.
 * Negative after reporting only if there is no room.
 */
static int dmar_scopes(struct acpi_context *context, const struct dmar_row *row, u32 offset,
		       struct dmar_scopes *out, bool *unclear)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	const struct acpi_table *entry = row->entry;

	*out = (struct dmar_scopes){.first = (u16)dmar->scope_count};
	while (offset < entry->length) {
		struct acpi_table scope = {entry->name, entry->data + offset,
					   (u32)acpi_field(entry, offset + SCOPE_LENGTH, 1)};
		struct dmar_scope read;
		const char *wrong;
		int at;

		if (scope.length < SCOPE_PATH || scope.length > entry->length - offset) {
			*unclear = true;
			dmar_complain(context, row, "the length of a device scope is wrong",
				      "this device and those after it are left out, and may have "
				      "no DMA in a partition");
			return 0;
		}
		offset += scope.length;
		wrong = scope_read(&scope, &read);
		if (wrong != NULL) {
			*unclear = true;
			dmar_complain(context, row, wrong, LOSES_SCOPE);
			continue;
		}
		at = acpi_room(&dmar->scope_count, MAX_DMAR_SCOPES, &dmar->scopes_left_out);
		if (at >= 0) {
			dmar->scopes[at] = read;
			out->count++;
		}
	}
	return 0;
}

/* What is wrong with where the registers of a unit are, and what follows; NULL: nothing. */
static const char *drhd_wrong(u64 base, const char **loses)
{
	*loses = LOSES_UNIT;
	if (base == 0) {
		*loses = LOSES_UNIT "; VT-d may be switched off in the firmware's setup";
	}
	return base == 0 || !IS_ALIGNED(base, PAGE_SIZE) || base > UINT64_MAX - PAGE_SIZE
		       ? "its registers cannot be at this address"
		       : NULL;
}

static int dmar_drhd(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	const struct dmar_row row = {entry, "remapping unit", acpi_field(entry, 8, 8)};
	const char *loses;
	const char *wrong = drhd_wrong(row.address, &loses);
	int at = acpi_room(&dmar->unit_count, MAX_IOMMU_UNITS, &dmar->units_left_out);
	struct dmar_unit *unit;

	if (at < 0) {
		return 0;
	}
	unit = &dmar->units[at];
	*unit = (struct dmar_unit){
		.base = hpa(row.address),
		.segment = (u16)acpi_field(entry, 6, 2),
		.include_all = acpi_field(entry, 4, 1) & DRHD_INCLUDE_ALL,
		.unusable = wrong != NULL,
	};
	if (wrong != NULL) {
		dmar_complain(context, &row, wrong, loses);
	}
	return dmar_scopes(context, &row, DRHD_SCOPES, &unit->scopes, &unit->unclear);
}

/* Firmware means whole pages, and gives now and then just what it uses of them. */
static int dmar_rmrr(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	const struct dmar_row row = {entry, "reserved region", acpi_field(entry, 8, 8)};
	u64 last = acpi_field(entry, 16, 8);
	int at = acpi_room(&dmar->region_count, MAX_DMAR_REGIONS, &dmar->regions_left_out);
	struct dmar_region *region;
	bool unclear;

	if (at < 0) {
		return 0;
	}
	region = &dmar->regions[at];
	*region = (struct dmar_region){.segment = (u16)acpi_field(entry, 6, 2)};
	if (last <= row.address) {
		dmar_complain(context, &row, "it is empty, or ends before it begins", LOSES_REGION);
	} else if (last >= UINT64_MAX - PAGE_SIZE) {
		dmar_complain(context, &row, "it has no end", LOSES_REGION);
	} else {
		region->start = ALIGN_DOWN(row.address, PAGE_SIZE);
		region->end = ALIGN_UP(last + 1, PAGE_SIZE);
	}
	return dmar_scopes(context, &row, RMRR_SCOPES, &region->scopes, &unclear);
}

/* dmar_unit_of() makes of it what is said here. */
static void dmar_say_left_out(const struct acpi_context *context, const struct acpi_table *table)
{
	static const char not_named[] =
		"so that what no other unit names counts as behind none and cannot master the bus";
	static const char unknown[] =
		"so that it is not known which function needs what memory, and none can master the bus";
	const struct acpi_dmar *dmar = &context->acpi->dmar;

	acpi_say_left_out(context, table, dmar->units_left_out, MAX_IOMMU_UNITS, "remapping units",
			  not_named);
	acpi_say_left_out(context, table, dmar->regions_left_out, MAX_DMAR_REGIONS,
			  "reserved regions", unknown);
	acpi_say_left_out(context, table, dmar->scopes_left_out, MAX_DMAR_SCOPES, "device scopes",
			  unknown);
}

int acpi_read_dmar(struct acpi_context *context, const struct acpi_table *table)
{
	/* No device may translate for itself, and nothing depends on where units are near to. */
	static const struct acpi_kind kinds[] = {
		{DMAR_TYPE_DRHD, DRHD_SCOPES, true, dmar_drhd},
		{DMAR_TYPE_RMRR, RMRR_SCOPES, false, dmar_rmrr},
	};
	static const struct acpi_list list = {DMAR_LIST, 2, kinds, ARRAY_SIZE(kinds), LOSES_LIST};
	struct acpi_dmar *dmar = &context->acpi->dmar;
	u64 flags = acpi_field(table, DMAR_FLAGS, 1);
	u64 width = acpi_field(table, DMAR_HOST_WIDTH, 1) + 1;
	int status = acpi_read_list(context, table, &list);

	if (status != 0) {
		return status;
	}
	dmar_say_left_out(context, table);
	dmar_check(context, table);
	dmar->present = true;
	dmar->interrupt_remapping = (flags & DMAR_FLAG_INTERRUPTS) != 0;
	dmar->x2apic_opt_out = (flags & DMAR_FLAG_X2APIC_OPT_OUT) != 0;
	dmar->host_width = (u8)width;
	return 0;
}

void acpi_dmar_broken(struct acpi *acpi)
{
	acpi->dmar = (struct acpi_dmar){.broken = true};
}
