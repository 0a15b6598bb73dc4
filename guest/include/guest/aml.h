/* SPDX-License-Identifier: Apache-2.0 */
/* The tables that iasl compiled from guest/acpi/, as the build wrote them into a C file. */
#pragma once

#include <hv/types.h>

struct aml {
	const u8 *bytes; /* a whole table, header included */
	size_t size;
};

#define AML_DSDT 0 /* then the SSDTs of COM1 to COM4 */
#define AML_COM1 1
#define AML_TABLES 5

extern const struct aml aml_tables[AML_TABLES];
