/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Rows of the DMAR table that contradict each other. Where two units claim one device, neither has
 * it: which of them its requests pass is unknown. Pure.
 */

#include <lib/report.h>
#include <lib/string.h>

#include "table.h"

static void check_complain(const struct acpi_context *context, const struct acpi_table *table,
			   const char *of, u64 address, const char *what)
{
	report_error(context->report, "ACPI %s: %s at %#lx: %s", table->name, of, address, what);
}

static void check_unit_pair(const struct acpi_context *context, const struct acpi_table *table,
			    struct dmar_unit *unit, const struct dmar_unit *before)
{
	if (unit->base.v == before->base.v && !unit->unusable) {
		unit->unusable = true;
		check_complain(context, table, "remapping unit", unit->base.v,
			       "it is listed twice (" FIRMWARE_ERROR
			       "): the second row is left out, and functions that it names have no "
			       "DMA in partitions");
	}
	if (unit->segment == before->segment && unit->include_all && before->include_all) {
		check_complain(
			context, table, "remapping unit", unit->base.v,
			"another unit already covers the rest of its segment (" FIRMWARE_ERROR
			"): only functions that a unit names have DMA in partitions");
	}
}

/* Registers are no memory for devices. */
static void check_regions(const struct acpi_context *context, const struct acpi_table *table,
			  u64 base)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;

	for (unsigned int i = 0; i < dmar->region_count; i++) {
		struct dmar_region *r = &dmar->regions[i];

		if (base >= r->start && base < r->end) {
			check_complain(context, table, "reserved region", r->start,
				       "a remapping unit's registers lie in it (" FIRMWARE_ERROR
				       "): it is left out, and its functions cannot be given to "
				       "partitions");
			r->start = r->end = 0;
		}
	}
}

/* Unused hops are 0 in both; a name-space device has no place on a bus. */
static bool scopes_equal(const struct dmar_scope *a, const struct dmar_scope *b)
{
	return a->type == b->type && a->type != DMAR_NAMESPACE && a->id == b->id &&
	       a->bus == b->bus && a->hops == b->hops &&
	       memcmp(a->path, b->path, sizeof(a->path)) == 0;
}

static bool scopes_dispute(struct acpi_dmar *dmar, struct dmar_scopes a, struct dmar_scopes b)
{
	bool found = false;

	for (unsigned int i = 0; i < a.count; i++) {
		struct dmar_scope *x = &dmar->scopes[a.first + i];

		for (unsigned int j = 0; j < b.count; j++) {
			struct dmar_scope *y = &dmar->scopes[b.first + j];

			if (scopes_equal(x, y)) {
				found = x->disputed = y->disputed = true;
			}
		}
	}
	return found;
}

/* Units that cannot be used come last, the others keep their order. */
static void check_sort(struct acpi_dmar *dmar)
{
	for (unsigned int i = 0; i < dmar->unit_count;) {
		if (dmar->units[i].unusable) {
			dmar_leave_out(dmar, i);
		} else {
			i++;
		}
	}
}

void dmar_check(struct acpi_context *context, const struct acpi_table *table)
{
	struct acpi_dmar *dmar = &context->acpi->dmar;

	for (unsigned int i = 0; i < dmar->unit_count; i++) {
		struct dmar_unit *a = &dmar->units[i];

		for (unsigned int j = 0; j < i; j++) {
			const struct dmar_unit *b = &dmar->units[j];

			check_unit_pair(context, table, a, b);
			if (a->segment == b->segment &&
			    scopes_dispute(dmar, a->scopes, b->scopes)) {
				check_complain(
					context, table, "remapping unit", a->base.v,
					"another unit already covers the same device (" FIRMWARE_ERROR
					"): that device has no DMA in a partition");
			}
		}
		if (!a->unusable) {
			check_regions(context, table, a->base.v);
		}
	}
	check_sort(dmar);
}

void dmar_leave_out(struct acpi_dmar *dmar, unsigned int number)
{
	const struct dmar_unit unit = dmar->units[number];

	for (unsigned int i = number; i + 1 < dmar->unit_count; i++) {
		dmar->units[i] = dmar->units[i + 1];
	}
	dmar->unit_count--;
	dmar->units[dmar->unit_count] = unit;
	dmar->left_out++;
}
