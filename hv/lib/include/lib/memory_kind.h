/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kinds of memory in the map that a firmware or loader hands over: the one that we are given, and
 * those that we give to guests.
 */
#pragma once

/* The numbers of ACPI 6.5, 15 "System Address Map Interfaces". */
enum memory_kind {
	MEMORY_RAM = 1,
	MEMORY_RESERVED = 2,
	MEMORY_ACPI_RECLAIM = 3,
	MEMORY_ACPI_NVS = 4,
	MEMORY_BAD = 5,
};
