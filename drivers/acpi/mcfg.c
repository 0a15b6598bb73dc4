/* SPDX-License-Identifier: Apache-2.0 */
/* What MCFG says (PCI Firmware Specification 3.3, 4.1.2), row by row. Pure. */

#include <drivers/pci_regs.h>
#include <lib/report.h>

#include "table.h"

#define MCFG_LIST 44
#define MCFG_ENTRY_SIZE 16

/* Whether row @a, which is right by itself, has buses of row @b. */
static bool mcfg_overlap(const struct acpi_mcfg *a, const struct acpi_mcfg *b)
{
	return a->segment == b->segment && a->bus_first <= b->bus_last &&
	       b->bus_first <= a->bus_last;
}

static const char *mcfg_wrong(const struct acpi *acpi, const struct acpi_mcfg *row)
{
	if (row->bus_last < row->bus_first) {
		return "the last bus is before the first";
	}
	if (row->base.v == 0 || !IS_ALIGNED(row->base.v, PAGE_SIZE) ||
	    row->base.v > UINT64_MAX - (256ULL << PCI_ECAM_BUS_SHIFT)) {
		return "configuration space cannot be at this address";
	}
	for (unsigned int i = 0; i < acpi->mcfg_count; i++) {
		if (mcfg_overlap(row, &acpi->mcfg[i])) {
			return "a row before has these buses";
		}
	}
	return NULL;
}

int acpi_read_mcfg(struct acpi_context *context, const struct acpi_table *mcfg)
{
	struct acpi *acpi = context->acpi;
	u32 end = mcfg->length - (mcfg->length - MCFG_LIST) % MCFG_ENTRY_SIZE;

	if (end != mcfg->length) {
		report_error(context->report,
			     "ACPI %s: bad length of %u bytes (" FIRMWARE_ERROR
			     "): what follows the last whole row is left out",
			     mcfg->name, mcfg->length);
	}
	for (u32 at = MCFG_LIST; at < end; at += MCFG_ENTRY_SIZE) {
		const struct acpi_mcfg row = {
			hpa(acpi_field(mcfg, at, 8)),
			(u16)acpi_field(mcfg, at + 8, 2),
			(u8)acpi_field(mcfg, at + 10, 1),
			(u8)acpi_field(mcfg, at + 11, 1),
		};
		const char *wrong = mcfg_wrong(acpi, &row);
		int to;

		if (wrong != NULL) {
			report_error(context->report,
				     "ACPI %s: segment %u, buses %u to %u at %#lx: %s "
				     "(" FIRMWARE_ERROR "): left out, and partitions have no "
				     "functions that only this row reaches",
				     mcfg->name, row.segment, row.bus_first, row.bus_last,
				     row.base.v, wrong);
			continue;
		}
		to = acpi_room(&acpi->mcfg_count, ARRAY_SIZE(acpi->mcfg), &acpi->left_out.segments);
		if (to >= 0) {
			acpi->mcfg[to] = row;
		}
	}
	acpi_say_left_out(context, mcfg, acpi->left_out.segments, ARRAY_SIZE(acpi->mcfg),
			  "pieces of configuration space",
			  "with the PCI functions that only they reach");
	return 0;
}
