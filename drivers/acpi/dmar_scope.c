/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who is behind which remapping unit: device scopes followed through the bridges as they are
 * programmed now (Intel VT-d, "Device Scope Structure"). Pure over the given topology.
 */

#include <drivers/dmar.h>

static u8 bus_of(u16 function)
{
	return (u8)(function >> 8);
}

/* The function at the end of the path; false where a bridge on the way is missing. */
static bool scope_follow(const struct dmar_scope *scope, u16 segment,
			 const struct pci_topology *topology, u16 *function)
{
	u8 bus = scope->bus;

	for (unsigned int i = 0; i + 1 < scope->hops; i++) {
		u8 last;

		if (!topology->bridge(topology->context, segment,
				      (u16)((u32)bus << 8 | scope->path[i]), &bus, &last)) {
			return false;
		}
	}
	*function = (u16)((u32)bus << 8 | scope->path[scope->hops - 1]);
	return true;
}

static bool scope_covers(const struct dmar_scope *scope, u16 segment, u16 function,
			 const struct pci_topology *topology)
{
	u16 named;
	u8 first;
	u8 last;

	if ((scope->type != DMAR_ENDPOINT && scope->type != DMAR_BRIDGE) ||
	    !scope_follow(scope, segment, topology, &named)) {
		return false;
	}
	if (named == function) {
		return true;
	}
	return scope->type == DMAR_BRIDGE &&
	       topology->bridge(topology->context, segment, named, &first, &last) &&
	       bus_of(function) >= first && bus_of(function) <= last;
}

/* The scope that covers @function, or NULL. */
static const struct dmar_scope *scopes_cover(const struct acpi_dmar *dmar,
					     struct dmar_scopes scopes, u16 segment, u16 function,
					     const struct pci_topology *topology)
{
	for (unsigned int i = 0; i < scopes.count; i++) {
		const struct dmar_scope *scope = &dmar->scopes[scopes.first + i];

		if (scope_covers(scope, segment, function, topology)) {
			return scope;
		}
	}
	return NULL;
}

/* The unit that has what no scope in @segment names, or NULL: none, several, or who knows. */
static const struct dmar_unit *dmar_rest_of(const struct acpi_dmar *dmar, u16 segment)
{
	const struct dmar_unit *rest = NULL;
	unsigned int found = 0;

	for (unsigned int i = 0; i < dmar->unit_count + dmar->left_out; i++) {
		const struct dmar_unit *unit = &dmar->units[i];

		if (unit->segment == segment && unit->include_all) {
			rest = i < dmar->unit_count ? unit : NULL;
			found++;
		} else if (unit->segment == segment && unit->unclear && i >= dmar->unit_count) {
			return NULL; /* it may be behind a unit that is not used */
		}
	}
	return found == 1 ? rest : NULL;
}

/*
 * A unit that is used blocks what has no entry in its tables: a function that is taken for another
 * unit's than its own has no DMA. One that is not used blocks nothing, so it goes first.
 */
const struct dmar_unit *dmar_unit_of(const struct acpi_dmar *dmar, u16 segment, u16 function,
				     const struct pci_topology *topology)
{
	const struct dmar_unit *named = NULL;

	if (dmar->regions_left_out != 0 || dmar->scopes_left_out != 0) {
		return NULL;
	}
	function = topology->physical(topology->context, segment, function);
	for (unsigned int i = 0; i < dmar->unit_count + dmar->left_out; i++) {
		const struct dmar_unit *unit = &dmar->units[i];
		const struct dmar_scope *scope =
			unit->segment == segment
				? scopes_cover(dmar, unit->scopes, segment, function, topology)
				: NULL;

		if (scope == NULL) {
			continue;
		}
		if (scope->disputed || i >= dmar->unit_count) {
			return NULL;
		}
		named = named != NULL ? named : unit;
	}
	if (named == NULL && dmar->units_left_out != 0) {
		return NULL;
	}
	return named != NULL ? named : dmar_rest_of(dmar, segment);
}

bool dmar_region_concerns(const struct acpi_dmar *dmar, const struct dmar_region *region,
			  u16 segment, u16 function, const struct pci_topology *topology)
{
	return region->segment == segment &&
	       scopes_cover(dmar, region->scopes, segment, function, topology) != NULL;
}

const struct dmar_unit *dmar_unit_of_ioapic(const struct acpi_dmar *dmar, u8 id,
					    const struct pci_topology *topology, u16 *source)
{
	for (unsigned int i = 0; i < dmar->unit_count; i++) {
		const struct dmar_unit *unit = &dmar->units[i];

		for (unsigned int j = 0; j < unit->scopes.count; j++) {
			const struct dmar_scope *scope = &dmar->scopes[unit->scopes.first + j];

			if (scope->type == DMAR_IOAPIC && scope->id == id && !scope->disputed &&
			    scope_follow(scope, unit->segment, topology, source)) {
				return unit;
			}
		}
	}
	return NULL;
}
