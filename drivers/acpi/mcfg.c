/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What MCFG says (PCI Firmware Specification 3.3, 4.1.2). It is left out as a whole when anything
 * in it is broken. Pure.
 */

#include <drivers/pci_regs.h>
#include <lib/errno.h>
#include <lib/report.h>

#include "table.h"

#define MCFG_LIST 44
#define MCFG_ENTRY_SIZE 16

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
		    entry.base.v > UINT64_MAX - (256ULL << PCI_ECAM_BUS_SHIFT)) {
			report_error(context->report,
				     "ACPI %s: invalid entry: segment %u, buses %u to %u at %#lx",
				     mcfg->name, entry.segment, entry.bus_first, entry.bus_last,
				     entry.base.v);
			return -EINVAL;
		}
		acpi->mcfg[i] = entry;
	}
	acpi->mcfg_count = count;
	return 0;
}
