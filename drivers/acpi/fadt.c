/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What FADT, DSDT and SSDTs say about time, reset and powering off (ACPI 6.5, 5.2.9 and 7.4.2). Of
 * their language only the one package that names the S5 sleep types is understood. Pure.
 */

#include <lib/report.h>
#include <lib/string.h>

#include "table.h"

/* Offsets in the FADT. */
#define ACPI_FADT_DSDT 40
#define ACPI_FADT_SMI_COMMAND 48
#define ACPI_FADT_ACPI_ENABLE 52
#define ACPI_FADT_PM1A_CONTROL 64
#define ACPI_FADT_PM1B_CONTROL 68
#define ACPI_FADT_PM_TIMER 76
#define ACPI_FADT_FLAGS 112
#define ACPI_FADT_TIMER_32BIT BIT(8)
#define ACPI_FADT_RESET_SUPPORTED BIT(10)
#define ACPI_FADT_RESET_REGISTER 116
#define ACPI_FADT_RESET_VALUE 128
#define ACPI_FADT_X_DSDT 140
#define ACPI_FADT_X_PM1A_CONTROL 172
#define ACPI_FADT_X_PM1B_CONTROL 184
#define ACPI_FADT_X_PM_TIMER 208

/* Offset in every table's header. */
#define TABLE_REVISION 8

/* Generic address structure (ACPI 6.5, 5.2.3.2). */
#define GAS_ADDRESS 4
#define GAS_SYSTEM_IO 1

/* AML (ACPI 6.5, 20.2). */
#define ACPI_AML_NAME 0x08
#define ACPI_AML_ONE 0x01
#define ACPI_AML_BYTE 0x0a
#define ACPI_AML_WORD 0x0b
#define ACPI_AML_DWORD 0x0c
#define ACPI_AML_PACKAGE 0x12

#define SLEEP_TYPE_MAX 7 /* SLP_TYP has three bits */

/* I/O port in the generic address at @gas, else the older 32-bit field at @old; 0 if neither. */
static u16 fadt_port(const struct acpi_table *fadt, u32 gas, u32 old)
{
	u64 address = acpi_field(fadt, gas + GAS_ADDRESS, 8);

	if (acpi_field(fadt, gas, 1) != GAS_SYSTEM_IO || address == 0) {
		address = old ? acpi_field(fadt, old, 4) : 0;
	}
	return address <= UINT16_MAX ? (u16)address : 0;
}

/* Takes the integer constant at *@at and moves on; UINT64_MAX when it is something else. */
static u64 aml_integer(const struct acpi_table *aml, u32 *at)
{
	u64 op = acpi_field(aml, *at, 1);
	u32 size = op == ACPI_AML_BYTE ? 1 : op == ACPI_AML_WORD ? 2 : op == ACPI_AML_DWORD ? 4 : 0;
	u64 value = size ? acpi_field(aml, *at + 1, size) : op;

	*at += 1 + size;
	return size || op <= ACPI_AML_ONE ? value : UINT64_MAX;
}

/* Reads the sleep types from the package at @at: two elements, or one word holding both. */
static bool aml_sleep_types(const struct acpi_table *aml, u32 at, struct acpi_fadt *out)
{
	u64 more_length_bytes = acpi_field(aml, at + 1, 1) >> 6;
	u64 a;
	u64 b;
	u64 count;

	if (acpi_field(aml, at, 1) != ACPI_AML_PACKAGE) {
		return false;
	}
	at += 2 + (u32)more_length_bytes;
	count = acpi_field(aml, at++, 1);
	a = aml_integer(aml, &at);
	b = count > 1 ? aml_integer(aml, &at) : a >> 8;
	a = count > 1 ? a : a & 0xff;
	if (count == 0 || a > SLEEP_TYPE_MAX || b > SLEEP_TYPE_MAX || at > aml->length) {
		return false;
	}
	out->s5_type_a = (u8)a;
	out->s5_type_b = (u8)b;
	return true;
}

/* Looks for Name(\_S5, Package...) without interpreting the rest. */
static void aml_find_s5(const struct acpi_table *aml, struct acpi_fadt *out)
{
	for (u32 at = ACPI_HEADER_SIZE + 1; at + 4 <= aml->length && !out->s5_found; at++) {
		u32 before = aml->data[at - 1] == '\\' ? at - 2 : at - 1;

		out->s5_found = memcmp(aml->data + at, "_S5_", 4) == 0 &&
				aml->data[before] == ACPI_AML_NAME &&
				aml_sleep_types(aml, at + 4, out);
	}
}

/* Each register block with its length: the field of its generic address, the older one, its size.
 */
static void fadt_read_blocks(const struct acpi_table *fadt, struct acpi_fadt *out)
{
	static const struct {
		u8 generic, port, length;
	} rows[ACPI_BLOCKS] = {{148, 56, 88}, {160, 60, 88}, {172, 64, 89}, {184, 68, 89},
			       {196, 72, 90}, {208, 76, 91}, {220, 80, 92}, {232, 84, 93}};

	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		u16 port = fadt_port(fadt, rows[i].generic, rows[i].port);
		u64 length = acpi_field(fadt, rows[i].length, 1);

		if (port != 0 && length != 0 && port + length <= UINT16_MAX + 1ULL) {
			out->blocks[i] = (struct acpi_ports){port, (u8)length};
		}
	}
}

/* Some firmware has what belongs to sleep states in a table of its own. */
static void fadt_look_in_ssdts(const struct acpi_context *context, struct acpi_fadt *out)
{
	struct acpi_table ssdt;
	u64 address = acpi_find_table(context, "SSDT", 0);

	for (unsigned int n = 1; address != 0 && !out->s5_found; n++) {
		if (acpi_open(context, address, "SSDT", "SSDT", ACPI_HEADER_SIZE, &ssdt) == 0) {
			aml_find_s5(&ssdt, out);
		}
		address = acpi_find_table(context, "SSDT", n);
	}
}

int acpi_read_fadt(struct acpi_context *context, const struct acpi_table *fadt)
{
	struct acpi_fadt *out = &context->acpi->fadt;
	u64 flags = acpi_field(fadt, ACPI_FADT_FLAGS, 4);
	u64 address = acpi_field(fadt, ACPI_FADT_X_DSDT, 8);
	u64 smi_command = acpi_field(fadt, ACPI_FADT_SMI_COMMAND, 4);
	struct acpi_table dsdt;

	out->pm1a_control = fadt_port(fadt, ACPI_FADT_X_PM1A_CONTROL, ACPI_FADT_PM1A_CONTROL);
	out->pm1b_control = fadt_port(fadt, ACPI_FADT_X_PM1B_CONTROL, ACPI_FADT_PM1B_CONTROL);
	out->pm_timer = fadt_port(fadt, ACPI_FADT_X_PM_TIMER, ACPI_FADT_PM_TIMER);
	out->pm_timer_32bit = flags & ACPI_FADT_TIMER_32BIT;
	out->reset_supported =
		(flags & ACPI_FADT_RESET_SUPPORTED) && fadt->length > ACPI_FADT_RESET_VALUE;
	out->reset_port = fadt_port(fadt, ACPI_FADT_RESET_REGISTER, 0);
	out->reset_value = (u8)acpi_field(fadt, ACPI_FADT_RESET_VALUE, 1);
	out->smi_command = smi_command <= UINT16_MAX ? (u16)smi_command : 0;
	out->acpi_enable = (u8)acpi_field(fadt, ACPI_FADT_ACPI_ENABLE, 1);
	fadt_read_blocks(fadt, out);
	if (address == 0) {
		address = acpi_field(fadt, ACPI_FADT_DSDT, 4);
	}
	if (acpi_open(context, address, "DSDT", "DSDT", ACPI_HEADER_SIZE, &dsdt) == 0) {
		out->dsdt_revision = (u32)acpi_field(&dsdt, TABLE_REVISION, 1);
		aml_find_s5(&dsdt, out);
	} else {
		report_error(context->report,
			     "ACPI DSDT: it is left out (" FIRMWARE_ERROR "), and the machine may "
			     "stay on when its partitions have ended");
	}
	fadt_look_in_ssdts(context, out);
	return 0;
}
