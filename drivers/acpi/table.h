/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the ACPI parser's files only: one table as checked bytes, and what reads it. */
#pragma once

#include <drivers/acpi.h>

/* Address spaces of a generic address (ACPI 6.5, 5.2.3.2). */
#define ACPI_SPACE_MEMORY 0
#define ACPI_SPACE_PORTS 1

#define ACPI_HEADER_SIZE 36 /* of every table but the RSDP (ACPI 6.5, 5.2.6) */

/* Whose mistake it is, as messages say it. */
#define FIRMWARE_ERROR "an error of the firmware"

/* A table, or one structure inside it. */
struct acpi_table {
	const char *name; /* as messages call it */
	const u8 *data;
	u32 length;
};

struct acpi_context {
	const struct phys_window *window;
	struct acpi *acpi;
	struct report *report;
	struct acpi_table root; /* the XSDT or the RSDT */
	u32 width;              /* of its entries, bytes */
};

/** Little-endian value of @size bytes (1..8) at @offset; 0 if it is not all inside @table. */
u64 acpi_field(const struct acpi_table *table, u32 offset, u32 size);

/** True if the first @length bytes of @table, which must have them, add up to 0. */
bool acpi_sums_to_zero(const struct acpi_table *table, u32 length);

/**
 * Makes @table the one at @address after checking that it is in memory, has @signature and a length
 * of at least @least. Returns 0, or -EINVAL after reporting with @name.
 */
int acpi_open_unsummed(const struct acpi_context *context, u64 address, const char *signature,
		       const char *name, u32 least, struct acpi_table *table);

/** The same, and its checksum must be good. */
int acpi_open(const struct acpi_context *context, u64 address, const char *signature,
	      const char *name, u32 least, struct acpi_table *table);

/**
 * Address of the table with @signature that is number @nth, from 0, in the root's list; 0: there
 * are not so many.
 */
u64 acpi_find_table(const struct acpi_context *context, const char *signature, unsigned int nth);

/* One kind of structure in the list that follows a table's fixed part. */
struct acpi_kind {
	u8 type;
	u8 least;   /* bytes */
	bool vital; /* a short one costs the whole list; else it is left out */
	int (*read)(struct acpi_context *context, const struct acpi_table *entry);
};

struct acpi_list {
	u32 offset; /* in its table */
	u32 width;  /* bytes of a structure's type, and of its length */
	const struct acpi_kind *kinds;
	size_t count;
	const char *loses; /* what follows when it can't be read to the end */
};

/**
 * Reads the @list of structures in @table; unknown kinds are skipped. 0, or negative after
 * reporting that it can't be read on: a structure's length leads nowhere, a vital one is too short,
 * or there is no room.
 */
int acpi_read_list(struct acpi_context *context, const struct acpi_table *table,
		   const struct acpi_list *list);

/** Takes the next of @room places: its index, or -ENOMEM after adding to @left_out, because the
 * limit is ours and the table is as good as any. */
int acpi_room(unsigned int *count, size_t room, unsigned int *left_out);

/** Reports that @left_out more of @what than our @room are in @table, if there are, and the cost.
 */
void acpi_say_left_out(const struct acpi_context *context, const struct acpi_table *table,
		       unsigned int left_out, size_t room, const char *what, const char *cost);

/** Reads a table that acpi_open() passed into the facts. 0 or -EINVAL reported. */
int acpi_read_madt(struct acpi_context *context, const struct acpi_table *madt);
int acpi_read_fadt(struct acpi_context *context, const struct acpi_table *fadt);
int acpi_read_mcfg(struct acpi_context *context, const struct acpi_table *mcfg);
int acpi_read_hpet(struct acpi_context *context, const struct acpi_table *hpet);
int acpi_read_spcr(struct acpi_context *context, const struct acpi_table *spcr);
int acpi_read_dmar(struct acpi_context *context, const struct acpi_table *dmar);

/** Reports rows of the DMAR @table that contradict each other, and leaves out what they concern. */
void dmar_check(struct acpi_context *context, const struct acpi_table *table);

/** Forgets what was read of a DMAR that is broken, and keeps that it is. */
void acpi_dmar_broken(struct acpi *acpi);
