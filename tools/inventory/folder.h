/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A running Linux's /proc and /sys, or a saved copy of them, as files below one folder, and what is
 * read from them. For host programs, which may allocate and never free.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include <drivers/acpi.h>
#include <drivers/pci.h>
#include <lib/ranges.h>

#define FOLDER_PATH_MAX 512
#define FOLDER_UNITS 64 /* as MAX_IOMMU_UNITS */

/* What the CPUs and the kernel's log say. */
struct machine_facts {
	u32 boot_apic; /* APIC ID of Linux's CPU 0 */
	const char
		*cpuid; /* what bulkhead-cpuid prints; NULL: not known, and then the shifts count */
	unsigned int smt_shift;    /* bits of thread within a core */
	unsigned int pack_shift;   /* bits of thread and core within a package */
	unsigned int address_bits; /* of physical addresses; 0: not known */
	bool x2apic;               /* CPUID has it */
	bool gigabyte_pages;       /* for second-stage tables */
	bool small_code;           /* guests may not execute from large pages */
	unsigned int ioapic_count;
	struct {
		u64 address;
		u32 first; /* interrupt lines */
		u32 last;  /* inclusive */
	} ioapics[MAX_IOAPICS];
	unsigned int unit_count;
	struct {
		u64 base, capabilities, extended;
	} units[FOLDER_UNITS];
};

/** All of file @path below the folder, of *@length bytes and terminated; NULL if it can't be read.
 */
char *folder_read(const char *path, size_t *length);

/** Sets the folder that all others read below. */
void folder_set(const char *root);

/** Calls @each with the name of each entry of folder @path; false if there is no such folder. */
bool folder_list(const char *path, void (*each)(void *context, const char *name), void *context);

/** Says on standard error what is not known, and what that costs. */
void folder_missing(const char *what, const char *cost);

/** Reads CPUs, interrupt controllers and IOMMU units into @facts; false if there is no CPU. */
bool machine_read(struct machine_facts *facts);

/** Makes an RSDP and a way to the tables in sys/firmware/acpi/tables; NULL after saying why not. */
const void *tables_open(size_t *rsdp_length, struct phys_window *window);

/** Reads each function's config space and sizes; false after saying why not. The ways to them. */
bool config_open(struct pci_access *access);
