/* SPDX-License-Identifier: Apache-2.0 */
/*
 * dma: a hostile guest with a device that masters the bus (QEMU's edu). Each row drives the device,
 * or its config space, against something that the partition doesn't own, and knows the only
 * outcomes that are allowed. Without a hypervisor most rows fail: they do what they say. Arguments:
 * only= and except= choose rows (row_wanted()); hypervisor= and victim= are host addresses of
 * memory that isn't the guest's (else what lies behind its RAM is taken). Rows about MSI-X and
 * about I/O ports need a second function that has them. The word "lives" runs no row: see
 * dma/life.c.
 */

#include <stdarg.h>

#include "dma/dma.h"

#include <lib/format.h>

static char detail[100]; /* why the last test failed, or was left out */
static bool left_out;

bool fail(const char *text, ...)
{
	va_list args;

	va_start(args, text);
	format_v(detail, sizeof(detail), text, args);
	va_end(args);
	return false;
}

bool skip(const char *text, ...)
{
	va_list args;

	va_start(args, text);
	format_v(detail, sizeof(detail), text, args);
	va_end(args);
	left_out = true;
	return true;
}

static const struct row rows[] = {
	/* That the device does what it is told, and only there. */
	{"own-page", dma_own, 0, 64, FROM_OWN},
	{"own-odd", dma_own, 0x123, 37, FROM_OWN},
	{"own-whole-page", dma_own, 0, 4096, FROM_OWN},
	{"msi-own", msi_own, 0x71, 0, FROM_ZERO},

	{"write-hypervisor", dma_write, 0, 64, FROM_HYPERVISOR},
	{"write-hypervisor-page", dma_write, 0x1000, 4096, FROM_HYPERVISOR},
	{"read-hypervisor", dma_read, 0, 64, FROM_HYPERVISOR},
	{"write-victim", dma_write, 0, 64, FROM_VICTIM},
	{"write-victim-byte", dma_write, 0x2001, 1, FROM_VICTIM},
	{"write-victim-1m", dma_write, MIB(1), 64, FROM_VICTIM},
	{"read-victim", dma_read, 0, 64, FROM_VICTIM},
	{"write-behind-ram", dma_write, 0, 64, FROM_RAM_END},
	{"write-64m-behind-ram", dma_write, MIB(64), 64, FROM_RAM_END},
	{"across-ram-end", dma_across, 0, 64, FROM_RAM_END},
	{"across-ram-end-by-one", dma_across, 0, 2, FROM_RAM_END},
	{"across-victim", dma_across, 0, 64, FROM_VICTIM},

	{"read-firmware", dma_read, 0xfffffff0, 16, FROM_ZERO},
	{"read-mmconfig", dma_read, 0xb0000000, 4, FROM_ZERO},
	{"write-unmapped", dma_write, 0xd0000000, 64, FROM_ZERO},
	{"write-hpet", dma_write, 0xfed00010, 4, FROM_ZERO},
	{"read-hpet", dma_read, 0xfed00000, 4, FROM_ZERO},
	{"ioapic", dma_ioapic, 0xfec00000, 0, FROM_ZERO},
	{"read-iommu-version", dma_read, 0xfed90000, 4, FROM_ZERO},
	{"read-iommu-capability", dma_read, 0xfed90008, 8, FROM_ZERO},
	{"write-iommu-command", dma_write, 0xfed90018, 4, FROM_ZERO},
	{"write-iommu-root", dma_write, 0xfed90020, 8, FROM_ZERO},
	{"write-4g", dma_write, GIB(4), 64, FROM_ZERO},
	{"write-6g", dma_write, GIB(6), 64, FROM_ZERO},
	{"write-512g", dma_write, GIB(512), 64, FROM_ZERO},
	{"write-48-bit", dma_write, BIT(47), 64, FROM_ZERO},
	{"write-highest", dma_write, ~0ULL - 63, 64, FROM_ZERO},

	/* Messages: address (0: to this CPU) and data. */
	{"message-self", dma_message, 0, 0x72, FROM_ZERO},
	{"message-self-nmi", dma_message, 0, 0x400, FROM_ZERO},
	{"message-broadcast", dma_message, 0xfeeff000, 0x73, FROM_ZERO},
	{"message-logical", dma_message, 0xfeeff00c, 0x73, FROM_ZERO},
	{"message-entry-0", dma_message, 0xfee00010, 0, FROM_ZERO},
	{"message-entry-1", dma_message, 0xfee00030, 0, FROM_ZERO},
	{"message-entry-last", dma_message, 0xfeeffff4, 0, FROM_ZERO},
	{"msi-broadcast", msi_forged, 0xfeeff000, 0x74, FROM_ZERO},
	{"msi-logical", msi_forged, 0xfeeff00c, 0x74, FROM_ZERO},
	{"msi-remappable", msi_forged, 0xfee00010, 0, FROM_ZERO},
	{"msi-nmi", msi_forged, 0, 0x400, FROM_ZERO},
	{"msi-to-memory", msi_forged, 0x00100000, 0x74, FROM_ZERO},

	/* Config space: register, width or way. */
	{"config-bar-ports", config_bar, 0xc8000000, BY_PORTS, FROM_ZERO},
	{"config-bar-ecam", config_bar, 0xc8000000, BY_ECAM, FROM_ZERO},
	{"config-bar-onto-apic", config_bar, 0xfee00000, BY_PORTS, FROM_ZERO},
	{"config-size-ports", config_size, 0, BY_PORTS, FROM_ZERO},
	{"config-size-ecam", config_size, 0, BY_ECAM, FROM_ZERO},
	{"config-identity-ports", config_fixed, 0x00, BY_PORTS, FROM_ZERO},
	{"config-identity-ecam", config_fixed, 0x00, BY_ECAM, FROM_ZERO},
	{"config-class", config_fixed, 0x08, BY_PORTS, FROM_ZERO},
	{"config-header", config_fixed, 0x30, BY_ECAM, FROM_ZERO},
	{"config-command", config_command, 0, BY_PORTS, FROM_ZERO},
	{"config-foreign-ports", config_foreign, 0x04, BY_PORTS, FROM_ZERO},
	{"config-foreign-ecam", config_foreign, 0x04, BY_ECAM, FROM_ZERO},
	{"config-foreign-bars", config_foreign, 0x10, BY_PORTS, FROM_ZERO},
	{"config-windows-buses", config_foreign, 0x18, BY_PORTS, FROM_ZERO},
	{"config-windows-memory", config_foreign, 0x20, BY_ECAM, FROM_ZERO},
	{"config-windows-prefetch", config_foreign, 0x24, BY_PORTS, FROM_ZERO},
	{"config-sriov-foreign", config_foreign, 0x168, BY_ECAM, FROM_ZERO},
	{"config-sriov-own", config_extended, 0x168, BY_ECAM, FROM_ZERO},
	{"config-extended-own", config_extended, 0x100, BY_ECAM, FROM_ZERO},
	{"config-bridge-ports", config_bridge, 0x90, BY_PORTS, FROM_ZERO},
	{"config-bridge-ecam", config_bridge, 0x90, BY_ECAM, FROM_ZERO},
	{"config-odd-word", config_odd, 3, 2, FROM_ZERO},
	{"config-odd-dword", config_odd, 1, 4, FROM_ZERO},

	/* MSI-X: offset into the table and width. */
	{"table-byte", table_odd, 0, 1, FROM_ZERO},
	{"table-word", table_odd, 0, 2, FROM_ZERO},
	{"table-misaligned-word", table_odd, 3, 2, FROM_ZERO},
	{"table-misaligned-dword", table_odd, 2, 4, FROM_ZERO},
	{"table-misaligned-quad", table_odd, 4, 8, FROM_ZERO},
	{"table-across-rows", table_odd, 12, 8, FROM_ZERO},
	{"table-message-foreign", table_message, 0xfeeff000, 0x75, FROM_ZERO},
	{"table-message-remappable", table_message, 0xfee00010, 0, FROM_ZERO},
	{"table-message-to-memory", table_message, 0x00100000, 0x75, FROM_ZERO},

	/* Of devices that may not master the bus. */
	{"refused-master", config_master_refused, 0, 0, FROM_ZERO},
	{"refused-copy", dma_refused, 0, 64, FROM_OWN},
	{"refused-ports", ports_answer, 7, 0x5a, FROM_ZERO},

	/* Where it arrives, nothing comes after it. */
	{"msi-init", msi_forged, 0xfeeff000, 0x500, FROM_ZERO},
	{"own-page-again", dma_own, 0, 64, FROM_OWN},
};

static const char *result_of(const struct row *row, unsigned int *passed, unsigned int *failed,
			     unsigned int *skipped)
{
	detail[0] = '\0';
	left_out = false;
	if (!row->test(row)) {
		(*failed)++;
		return "FAIL ";
	}
	if (left_out) {
		(*skipped)++;
		return "left out: ";
	}
	(*passed)++;
	detail[0] = '\0';
	return "ok";
}

void program_main(void)
{
	unsigned int passed = 0;
	unsigned int failed = 0;
	unsigned int skipped = 0;

	if (!pci_find(argument_given("lives")) || !edu_start()) {
		print("dma: FAIL no edu device that answers: give the partition one\n");
		return;
	}
	(void)tsc_hz();
	if (argument_given("lives")) {
		life();
		return;
	}
	print("dma: %zu rows, edu at %02x:%02x.%x, RAM ends at %#lx\n", ARRAY_SIZE(rows),
	      edu_bdf >> 8, edu_bdf >> 3 & 0x1f, edu_bdf & 7, ram_top());
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_wanted(rows[i].name)) {
			const char *result = result_of(&rows[i], &passed, &failed, &skipped);

			print("dma: %s %s%s\n", rows[i].name, result, detail);
		}
	}
	print("dma: %u ok, %u failed, %u left out\n", passed, failed, skipped);
}
