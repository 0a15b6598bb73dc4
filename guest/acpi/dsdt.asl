/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What every partition's DSDT says: soft-off exists, and its number. Devices come in tables of
 * their own, so that a partition is told only of what it has. Macros are those of guest/load.h.
 */
DefinitionBlock ("", "DSDT", 2, "BULKHD", "PARTITIO", 1)
{
	Name (\_S5, Package () {GUEST_S5_TYPE, GUEST_S5_TYPE, 0, 0})
}
