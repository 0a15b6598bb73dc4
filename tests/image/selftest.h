/* SPDX-License-Identifier: Apache-2.0 */
/* Self tests that have files of their own. */
#pragma once

#include <lib/limits.h>
#include <lib/ranges.h>

struct acpi;

#define SELFTEST_CPUS 64 /* of a machine whose CPUs walk their tables */
#define SEEN_RANGES 16
#define DEVICE_RANGES 96

/* What the boot leaves for the tests that run when it is gone. */
struct spaces_facts {
	bool walk;           /* every CPU walks its tables */
	void (*call)(void);  /* CPU 0 calls this function of the boot, unless NULL */
	bool read_neighbour; /* CPU 0 reads RAM of another partition */
	u64 printed;         /* when that has printed so many bytes */
	u64 boot_root;       /* CR3 of the boot, where all memory can be read */
	struct range seen[SELFTEST_CPUS][SEEN_RANGES]; /* pages of the pool and of tables, by CPU */
	struct range pool;
	struct range screen;
	struct range devices[SELFTEST_CPUS][DEVICE_RANGES];
};

extern struct spaces_facts spaces_facts;

/** Walks the live tables of @cpu, which calls it, names every page, and says what is wrong. */
void walk_space(unsigned int cpu);

/** Says which words of the data that stays point into the boot. */
void pointers_find(void);

/** Drives QEMU's "edu" device through the IOMMU, then powers the machine off. */
void selftest_iommu(struct acpi *acpi);
