/* SPDX-License-Identifier: Apache-2.0 */
/* Writing ACPI tables one behind the other into a partition's memory (ACPI 6.5, 5.2). */
#pragma once

#include <lib/types.h>

struct guest_pci;

#define ACPI_ALIGNMENT 16U /* of each table */
#define ACPI_HEADER 36U    /* bytes of a table's header (ACPI 6.5, 5.2.6) */

/* Tables are appended on 16-byte boundaries; what doesn't fit is dropped and remembered. */
struct acpi_writer {
	u8 *host;
	size_t size;
	size_t used;
	bool full;
};

/** Appends @length bytes. */
void acpi_put(struct acpi_writer *writer, const void *bytes, size_t length);

/** Aligns, and returns where in the writer's memory the next table begins. */
size_t acpi_begin(struct acpi_writer *writer);

/** Appends the header of a table. */
void acpi_header(struct acpi_writer *writer, const char *signature, u8 revision);

/** Ends the table at @at with what was written last. Returns its guest address. */
u64 acpi_end(struct acpi_writer *writer, size_t at);

/** The byte that makes the sum of @length bytes zero. */
u8 acpi_checksum(const void *bytes, size_t length);

/** Appends an SSDT with a host bridge for each bus of @pci. Returns its guest address. */
u64 acpi_put_buses(struct acpi_writer *writer, const struct guest_pci *pci);

/** Appends the MCFG of @pci, which has an ECAM window. Returns its guest address. */
u64 acpi_put_mcfg(struct acpi_writer *writer, const struct guest_pci *pci);

/** Bytes that both take for @functions functions, at most. */
u64 acpi_pci_size(unsigned int functions);
