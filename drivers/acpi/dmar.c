/* SPDX-License-Identifier: Apache-2.0 */
/* Reads and checks the DMAR table (Intel VT-d, "BIOS Considerations"). See dmar.h. Pure. */

#include <lib/errno.h>
#include <lib/report.h>
#include <lib/string.h>

#include "table.h"

#define DMAR_HOST_WIDTH 36 /* less one */
#define DMAR_FLAGS 37
#define DMAR_FLAG_INTERRUPTS BIT(0)
#define DMAR_FLAG_X2APIC_OPT_OUT BIT(1)
#define DMAR_LIST 48
#define HOST_WIDTH_MAX 64

/* Structures of the list by type, and where their device scopes begin. */
#define DMAR_TYPE_DRHD 0
#define DRHD_SCOPES 16
#define DRHD_INCLUDE_ALL BIT(0)
#define DMAR_TYPE_RMRR 1
#define RMRR_SCOPES 24
#define DMAR_TYPE_ATSR 2
#define ATSR_SCOPES 8
#define DMAR_TYPE_RHSA 3
#define RHSA_LENGTH 20
#define DMAR_TYPE_ANDD 4
#define ANDD_LEAST 9

/* A device scope. */
#define SCOPE_LENGTH 1
#define SCOPE_ID 4
#define SCOPE_BUS 5
#define SCOPE_PATH 6
#define SCOPE_DEVICE_MAX 31
#define SCOPE_FUNCTION_MAX 7

static int scope_complain(const struct acpi_context *context, const struct acpi_table *entry,
			  const char *of, u64 address, const char *what)
{
	report_error(context->report, "ACPI %s: %s at %#lx: %s", entry->name, of, address, what);
	return -EINVAL;
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

/* Reads the scopes of @entry, which messages call "@of at @address", from @offset on. */
static int dmar_scopes(struct acpi_context *context, const struct acpi_table *entry, u32 offset,
		       const char *of, u64 address, struct dmar_scopes *out)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;

	*out = (struct dmar_scopes){.first = (u16)dmar->scope_count};
	while (offset < entry->length) {
		struct acpi_table scope = {entry->name, entry->data + offset,
					   (u32)acpi_field(entry, offset + SCOPE_LENGTH, 1)};
		const char *wrong;
		int at;

		if (scope.length < SCOPE_PATH || scope.length > entry->length - offset) {
			return scope_complain(context, entry, of, address,
					      "the length of a device scope is wrong");
		}
		at = acpi_room(context, entry, &dmar->scope_count, MAX_DMAR_SCOPES,
			       "device scopes");
		if (at < 0) {
			return at;
		}
		wrong = scope_read(&scope, &dmar->scopes[at]);
		if (wrong != NULL) {
			return scope_complain(context, entry, of, address, wrong);
		}
		out->count++;
		offset += scope.length;
	}
	return 0;
}

static int dmar_drhd(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	u64 base = acpi_field(entry, 8, 8);
	int at = acpi_room(context, entry, &dmar->unit_count, MAX_IOMMU_UNITS, "remapping units");

	if (at < 0) {
		return at;
	}
	dmar->units[at] = (struct dmar_unit){
		.base = hpa(base),
		.segment = (u16)acpi_field(entry, 6, 2),
		.include_all = acpi_field(entry, 4, 1) & DRHD_INCLUDE_ALL,
	};
	if (base == 0 || !IS_ALIGNED(base, PAGE_SIZE) || base > UINT64_MAX - PAGE_SIZE) {
		return scope_complain(context, entry, "remapping unit", base,
				      "its registers cannot be at this address");
	}
	return dmar_scopes(context, entry, DRHD_SCOPES, "remapping unit", base,
			   &dmar->units[at].scopes);
}

static int dmar_rmrr(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	u64 start = acpi_field(entry, 8, 8);
	u64 last = acpi_field(entry, 16, 8);
	int at = acpi_room(context, entry, &dmar->region_count, MAX_DMAR_REGIONS,
			   "reserved regions");

	if (at < 0) {
		return at;
	}
	if (last < start) {
		return scope_complain(context, entry, "reserved region", start,
				      "it ends before it begins");
	}
	if (last == UINT64_MAX || !IS_ALIGNED(start, PAGE_SIZE) ||
	    !IS_ALIGNED(last + 1, PAGE_SIZE)) {
		return scope_complain(context, entry, "reserved region", start,
				      "it is not made of whole pages");
	}
	dmar->regions[at] = (struct dmar_region){
		.start = start, .end = last + 1, .segment = (u16)acpi_field(entry, 6, 2)};
	return dmar_scopes(context, entry, RMRR_SCOPES, "reserved region", start,
			   &dmar->regions[at].scopes);
}

/* No device may translate for itself, so what says which could is checked and not kept. */
static int dmar_atsr(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;
	unsigned int before = dmar->scope_count;
	struct dmar_scopes unused;
	int error = dmar_scopes(context, entry, ATSR_SCOPES, "ATS of root ports in segment",
				acpi_field(entry, 6, 2), &unused);

	dmar->scope_count = before;
	return error;
}

static int check_units(const struct acpi_context *context, const struct acpi_table *table)
{
	const struct acpi_dmar *dmar = &context->acpi->dmar;

	for (unsigned int i = 0; i < dmar->unit_count; i++) {
		const struct dmar_unit *a = &dmar->units[i];

		for (unsigned int j = 0; j < i; j++) {
			const struct dmar_unit *b = &dmar->units[j];

			if (a->base.v == b->base.v) {
				return scope_complain(context, table, "remapping unit", a->base.v,
						      "it is listed twice");
			}
			if (a->segment == b->segment && a->include_all && b->include_all) {
				return scope_complain(
					context, table, "remapping unit", a->base.v,
					"another unit already covers the rest of its segment");
			}
		}
		for (unsigned int j = 0; j < dmar->region_count; j++) {
			const struct dmar_region *r = &dmar->regions[j];

			if (a->base.v >= r->start && a->base.v < r->end) {
				return scope_complain(context, table, "remapping unit", a->base.v,
						      "a reserved region covers its registers");
			}
		}
	}
	return 0;
}

static bool scopes_share(const struct acpi_dmar *dmar, struct dmar_scopes a, struct dmar_scopes b)
{
	for (unsigned int i = 0; i < a.count; i++) {
		const struct dmar_scope *x = &dmar->scopes[a.first + i];

		for (unsigned int j = 0; j < b.count; j++) {
			const struct dmar_scope *y = &dmar->scopes[b.first + j];

			/* Unused hops are 0 in both; a name-space device has no place on a bus. */
			if (x->type != DMAR_NAMESPACE && memcmp(x, y, sizeof(*x)) == 0) {
				return true;
			}
		}
	}
	return false;
}

static int check_scopes(const struct acpi_context *context, const struct acpi_table *table)
{
	const struct acpi_dmar *dmar = &context->acpi->dmar;

	for (unsigned int i = 0; i < dmar->unit_count; i++) {
		const struct dmar_unit *a = &dmar->units[i];

		for (unsigned int j = 0; j < i; j++) {
			const struct dmar_unit *b = &dmar->units[j];

			if (a->segment == b->segment && scopes_share(dmar, a->scopes, b->scopes)) {
				return scope_complain(
					context, table, "remapping unit", a->base.v,
					"another unit already covers the same device");
			}
		}
	}
	return 0;
}

int acpi_read_dmar(struct acpi_context *context, const struct acpi_table *table)
{
	static const struct acpi_kind kinds[] = {
		{DMAR_TYPE_DRHD, DRHD_SCOPES, dmar_drhd}, {DMAR_TYPE_RMRR, RMRR_SCOPES, dmar_rmrr},
		{DMAR_TYPE_ATSR, ATSR_SCOPES, dmar_atsr}, {DMAR_TYPE_RHSA, RHSA_LENGTH, NULL},
		{DMAR_TYPE_ANDD, ANDD_LEAST, NULL},
	};
	struct acpi_dmar *dmar = &context->acpi->dmar;
	u64 flags = acpi_field(table, DMAR_FLAGS, 1);
	u64 width = acpi_field(table, DMAR_HOST_WIDTH, 1) + 1;
	int status;

	if (width > HOST_WIDTH_MAX) {
		report_error(context->report, "ACPI %s: invalid address width of %lu bits",
			     table->name, width);
		return -EINVAL;
	}
	status = acpi_read_list(context, table, DMAR_LIST, 2, kinds, ARRAY_SIZE(kinds));
	status = status != 0 ? status : check_units(context, table);
	status = status != 0 ? status : check_scopes(context, table);
	dmar->present = status == 0;
	dmar->interrupt_remapping = (flags & DMAR_FLAG_INTERRUPTS) != 0;
	dmar->x2apic_opt_out = (flags & DMAR_FLAG_X2APIC_OPT_OUT) != 0;
	dmar->host_width = (u8)width;
	return status;
}

void acpi_dmar_broken(struct acpi *acpi)
{
	acpi->dmar = (struct acpi_dmar){.broken = true};
}
