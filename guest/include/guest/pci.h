/* SPDX-License-Identifier: Apache-2.0 */
/* A partition's PCI buses as its ACPI tables tell of them (hv/include/hv/vpci.h makes them). */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

#define GUEST_PCI_BUSES (MAX_PARTITION_PCI + 1) /* bus 0 is always there */
/* Of each function 6 BARs, 6 more of its virtual functions, 4 ranges of an old IDE controller. */
#define GUEST_PCI_WINDOWS (MAX_PARTITION_PCI * 16)

/* Addresses that functions of one bus decode. */
struct guest_window {
	u64 start;
	u64 size; /* not 0 */
	u8 bus;
	bool io;
};

/* An INTx pin of a device, and the pin of the partition's IOAPIC that it arrives at. */
struct guest_intx {
	u8 bus;
	u8 device;
	u8 pin; /* 1..4 for A..D */
	u8 gsi;
};

struct guest_pci {
	u64 ecam; /* address of bus 0's config space; 0: none */
	u8 bus_first;
	u8 bus_last;               /* of the ECAM window, inclusive */
	u8 buses[GUEST_PCI_BUSES]; /* that have functions, ascending */
	unsigned int bus_count;    /* 0: no PCI at all */
	struct guest_window windows[GUEST_PCI_WINDOWS];
	unsigned int window_count;
	struct guest_intx lines[MAX_PARTITION_PCI];
	unsigned int line_count;
};
