/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What MCFG (PCI Firmware Specification 3.3, 4.1.2) and DMAR (Intel VT-d, "BIOS Considerations")
 * say. Either is left out as a whole when anything in it is broken: half an IOMMU protects nobody.
 * Pure.
 */

#include <hv/errno.h>
#include <hv/report.h>

#include "acpi_table.h"

#define MCFG_LIST 44
#define MCFG_ENTRY_SIZE 16
#define ECAM_BUS_SHIFT 20

int acpi_read_mcfg(struct acpi_context *context, const struct acpi_table *mcfg)
{
	struct acpi *acpi = context->acpi;
	u32 room = ARRAY_SIZE(acpi->mcfg);
	u32 count = (mcfg->length - MCFG_LIST) / MCFG_ENTRY_SIZE;

	if ((mcfg->length - MCFG_LIST) % MCFG_ENTRY_SIZE != 0 || count > room) {
		report_error(context->report,
			     "ACPI %s: bad length of %u bytes (at most %u segments)", mcfg->name,
			     mcfg->length, room);
		return -EINVAL;
	}
	for (u32 i = 0; i < count; i++) {
		u32 at = MCFG_LIST + i * MCFG_ENTRY_SIZE;
		struct acpi_mcfg entry = {
			hpa(acpi_field(mcfg, at, 8)),
			(u16)acpi_field(mcfg, at + 8, 2),
			(u8)acpi_field(mcfg, at + 10, 1),
			(u8)acpi_field(mcfg, at + 11, 1),
		};

		if (entry.bus_last < entry.bus_first || !IS_ALIGNED(entry.base.v, PAGE_SIZE) ||
		    entry.base.v > UINT64_MAX - (256ULL << ECAM_BUS_SHIFT)) {
			report_error(context->report,
				     "ACPI %s: segment %u, buses %u to %u at %#lx is impossible",
				     mcfg->name, entry.segment, entry.bus_first, entry.bus_last,
				     entry.base.v);
			return -EINVAL;
		}
		acpi->mcfg[i] = entry;
	}
	acpi->mcfg_count = count;
	return 0;
}

#define DMAR_HOST_WIDTH 36 /* less one */
#define DMAR_FLAGS 37
#define DMAR_LIST 48
#define DRHD_INCLUDE_ALL BIT(0)

static int dmar_drhd(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi *acpi = context->acpi;
	u64 base = acpi_field(entry, 8, 8);
	int at = acpi_room(context, entry, &acpi->drhd_count, ACPI_DRHD_MAX, "remapping units");

	if (at < 0) {
		return at;
	}
	if (base == 0 || !IS_ALIGNED(base, PAGE_SIZE)) {
		report_error(context->report, "ACPI %s: remapping unit at %#lx is impossible",
			     entry->name, base);
		return -EINVAL;
	}
	acpi->drhds[at] = (struct acpi_drhd){
		hpa(base),
		(u16)acpi_field(entry, 6, 2),
		acpi_field(entry, 4, 1) & DRHD_INCLUDE_ALL,
	};
	return 0;
}

static int dmar_rmrr(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi *acpi = context->acpi;
	u64 start = acpi_field(entry, 8, 8);
	u64 last = acpi_field(entry, 16, 8);
	int at = acpi_room(context, entry, &acpi->rmrr_count, ACPI_RMRR_MAX, "reserved regions");

	if (at < 0) {
		return at;
	}
	if (last < start || last == UINT64_MAX) {
		report_error(context->report, "ACPI %s: reserved region %#lx-%#lx is impossible",
			     entry->name, start, last);
		return -EINVAL;
	}
	acpi->rmrrs[at] = (struct acpi_rmrr){start, last + 1, (u16)acpi_field(entry, 6, 2)};
	return 0;
}

int acpi_read_dmar(struct acpi_context *context, const struct acpi_table *dmar)
{
	static const struct acpi_kind kinds[] = {{0, 16, dmar_drhd}, {1, 24, dmar_rmrr}};
	struct acpi *acpi = context->acpi;
	int status = acpi_read_list(context, dmar, DMAR_LIST, 2, kinds, ARRAY_SIZE(kinds));

	if (status != 0) {
		acpi->drhd_count = 0;
		acpi->rmrr_count = 0;
		return status;
	}
	acpi->dmar_present = true;
	acpi->dmar_flags = (u8)acpi_field(dmar, DMAR_FLAGS, 1);
	acpi->dmar_host_width = (u8)(acpi_field(dmar, DMAR_HOST_WIDTH, 1) + 1);
	return 0;
}
