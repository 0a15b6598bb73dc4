/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the ACPI parser's files only: one table as checked bytes, and what reads it. */
#pragma once

#include <drivers/acpi.h>

/* Address spaces of a generic address (ACPI 6.5, 5.2.3.2). */
#define ACPI_SPACE_MEMORY 0
#define ACPI_SPACE_PORTS 1

#define ACPI_HEADER_SIZE 36 /* of every table but the RSDP (ACPI 6.5, 5.2.6) */

struct acpi_context {
	const struct phys_window *window;
	struct acpi *acpi;
	struct report *report;
};

/* A table, or one structure inside it. */
struct acpi_table {
	const char *name; /* as messages call it */
	const u8 *data;
	u32 length;
};

/** Little-endian value of @size bytes (1..8) at @offset; 0 if it is not all inside @table. */
u64 acpi_field(const struct acpi_table *table, u32 offset, u32 size);

/** True if the first @length bytes of @table, which must have them, add up to 0. */
bool acpi_sums_to_zero(const struct acpi_table *table, u32 length);

/**
 * Makes @table the one at @address after checking that it is in memory, has @signature, a length of
 * at least @least and a good checksum. Returns 0, or -EINVAL after reporting with @name.
 */
int acpi_open(const struct acpi_context *context, u64 address, const char *signature,
	      const char *name, u32 least, struct acpi_table *table);

/* One kind of structure in the list that follows a table's fixed part. */
struct acpi_kind {
	u8 type;
	u8 least; /* bytes */
	int (*read)(struct acpi_context *context, const struct acpi_table *entry);
};

/**
 * Reads the list of structures in @table from @offset on, whose type and length have @width bytes
 * each; unknown kinds are skipped. 0, or negative after reporting.
 */
int acpi_read_list(struct acpi_context *context, const struct acpi_table *table, u32 offset,
		   u32 width, const struct acpi_kind *kinds, size_t count);

/** Takes the next of @room places: its index, or -ENOMEM after reporting. */
int acpi_room(const struct acpi_context *context, const struct acpi_table *table,
	      unsigned int *count, size_t room, const char *what);

/** Reads a table that acpi_open() passed into the facts. 0 or -EINVAL reported. */
int acpi_read_madt(struct acpi_context *context, const struct acpi_table *madt);
int acpi_read_fadt(struct acpi_context *context, const struct acpi_table *fadt);
int acpi_read_mcfg(struct acpi_context *context, const struct acpi_table *mcfg);
int acpi_read_hpet(struct acpi_context *context, const struct acpi_table *hpet);
int acpi_read_spcr(struct acpi_context *context, const struct acpi_table *spcr);
int acpi_read_dmar(struct acpi_context *context, const struct acpi_table *dmar);

/** Forgets what was read of a DMAR that is broken, and keeps that it is. */
void acpi_dmar_broken(struct acpi *acpi);
