/* SPDX-License-Identifier: Apache-2.0 */
/* Writing ACPI tables: places, headers, checksums (ACPI 6.5, 5.2.6). */

#include <guest/aml.h>
#include <guest/load.h>
#include <lib/string.h>

#include "acpi_writer.h"

struct table_header {
	char signature[4];
	u32 length;
	u8 revision, checksum;
	char oem_id[6], oem_table[8];
	u32 oem_revision;
	char creator[4];
	u32 creator_revision;
} PACKED;
_Static_assert(sizeof(struct table_header) == ACPI_HEADER, "ACPI 6.5, 5.2.6");

void acpi_put(struct acpi_writer *writer, const void *bytes, size_t length)
{
	if (writer->full || length > writer->size - writer->used) {
		writer->full = true;
		return;
	}
	memcpy(writer->host + writer->used, bytes, length);
	writer->used += length;
}

u8 acpi_checksum(const void *bytes, size_t length)
{
	u8 sum = 0;

	for (size_t i = 0; i < length; i++) {
		sum = (u8)(sum + ((const u8 *)bytes)[i]);
	}
	return (u8)-sum;
}

size_t acpi_begin(struct acpi_writer *writer)
{
	static const u8 padding[ACPI_ALIGNMENT];

	acpi_put(writer, padding, ALIGN_UP(writer->used, sizeof(padding)) - writer->used);
	return writer->used;
}

u64 acpi_end(struct acpi_writer *writer, size_t at)
{
	struct table_header *header = (void *)(writer->host + at);

	if (!writer->full) {
		header->length = (u32)(writer->used - at);
		header->checksum = 0;
		header->checksum = acpi_checksum(header, header->length);
	}
	return GUEST_ACPI_BASE + at;
}

void acpi_header(struct acpi_writer *writer, const char *signature, u8 revision)
{
	struct table_header header;

	/* Who made it is the same in all of them. */
	memcpy(&header, aml_tables[AML_FADT].bytes, sizeof(header));
	memcpy(header.signature, signature, sizeof(header.signature));
	header.revision = revision;
	acpi_put(writer, &header, sizeof(header));
}
