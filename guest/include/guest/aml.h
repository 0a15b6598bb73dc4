/* SPDX-License-Identifier: Apache-2.0 */
/* The tables that iasl compiled from guest/acpi/, as the build wrote them into a C file. */
#pragma once

#include <lib/types.h>

struct aml {
	const u8 *bytes; /* a whole table, header included */
	size_t size;
};

/* In the order in which tools/make/guest.mk names the sources. */
enum aml_table { AML_DSDT, AML_FADT, AML_COM1, AML_COM2, AML_COM3, AML_COM4, AML_TABLES };

extern const struct aml aml_tables[AML_TABLES];
