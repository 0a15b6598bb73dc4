/* SPDX-License-Identifier: Apache-2.0 */
/* See capabilities.h. */

#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/capabilities.h>
#include <vtd/regs.h>

#define NOTHING_THERE UINT32_MAX

static u64 domains_of(u64 capabilities)
{
	return 1ULL << (4 + 2 * FIELD_GET(CAP_ND, capabilities));
}

#define UNIT_LEFT_OUT "it is left out, and functions behind it have no DMA in partitions"
#define PROCESSOR_LACKS "a limit of this machine"

bool vtd_unit_usable(const struct vtd_facts *unit, unsigned int domains, struct report *report)
{
	unsigned int errors = report->errors;
	u64 cap = unit->capabilities;

	if (unit->version == NOTHING_THERE || unit->version == 0) {
		report_error(
			report,
			"IOMMU unit at %#lx: no registers respond at this address; the firmware's DMAR table is wrong: " UNIT_LEFT_OUT,
			unit->base);
		return false;
	}
	if ((unit->extended & ECAP_QI) == 0) {
		report_error(
			report,
			"IOMMU unit at %#lx: queued invalidation is not supported (ECAP bit 1 is clear, " PROCESSOR_LACKS
			"): " UNIT_LEFT_OUT,
			unit->base);
	}
	if (domains_of(cap) < domains) {
		report_error(
			report,
			"IOMMU unit at %#lx: only %lu domains are supported, and %u are required (" PROCESSOR_LACKS
			"): " UNIT_LEFT_OUT,
			unit->base, domains_of(cap), domains);
	}
	if ((FIELD_GET(CAP_SAGAW, cap) & (SAGAW_39 | SAGAW_48)) == 0) {
		report_error(
			report,
			"IOMMU unit at %#lx: neither 39-bit nor 48-bit page tables are supported (SAGAW %#lx, " PROCESSOR_LACKS
			"): " UNIT_LEFT_OUT,
			unit->base, (u64)FIELD_GET(CAP_SAGAW, cap));
	}
	return report->errors == errors;
}

static unsigned int vtd_best_leaf(u64 large_pages)
{
	if ((large_pages & SLLPS_2M) == 0) {
		return 0;
	}
	return (large_pages & SLLPS_1G) != 0 ? 2 : 1;
}

int vtd_negotiate(const struct vtd_facts *units, unsigned int count, bool interrupts,
		  struct vtd_choice *out, struct report *report)
{
	u64 widths = SAGAW_39 | SAGAW_48;
	u64 large_pages = SLLPS_2M | SLLPS_1G;
	u64 extended = ~0ULL;
	u64 bits = 64;

	for (unsigned int i = 0; i < count; i++) {
		u64 cap = units[i].capabilities;

		widths &= FIELD_GET(CAP_SAGAW, cap);
		large_pages &= FIELD_GET(CAP_SLLPS, cap);
		extended &= units[i].extended;
		bits = MIN(bits, FIELD_GET(CAP_MGAW, cap) + 1);
	}
	if (widths == 0) {
		report_error(
			report,
			"IOMMU units: some support only 39-bit page tables and others only 48-bit page tables; a common width is required");
		return -ENOTSUP;
	}
	*out = (struct vtd_choice){
		.table_bits = (widths & SAGAW_48) != 0 ? 48 : 39,
		.max_leaf = vtd_best_leaf(large_pages),
		.coherent = (extended & ECAP_C) != 0,
		.interrupts = interrupts && (extended & ECAP_IR) != 0,
	};
	out->address_bits = (unsigned int)MIN(bits, out->table_bits);
	out->x2apic = out->interrupts && (extended & ECAP_EIM) != 0;
	return 0;
}

u64 vtd_registers_size(u64 capabilities)
{
	u64 records = FIELD_GET(CAP_FRO, capabilities) * FRCD_SIZE;

	return ALIGN_UP(records + (FIELD_GET(CAP_NFR, capabilities) + 1) * FRCD_SIZE, PAGE_SIZE);
}
