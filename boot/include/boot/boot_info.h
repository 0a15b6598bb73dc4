/* SPDX-License-Identifier: Apache-2.0 */
/* What the loader reported: filled once before anything else runs, and read-only afterwards. */
#pragma once

#include <lib/limits.h>
#include <lib/memory_kind.h>
#include <lib/types.h>

struct memory_range {
	u64 start; /* first byte, host physical */
	u64 end;   /* one past the last byte, greater than start */
	enum memory_kind kind;
};

struct boot_module {
	char name[MODULE_NAME_MAX + 1]; /* first word of its command line; "": it has none */
	hpa_t start;
	u64 size; /* bytes, may be 0 */
};

struct boot_info {
	char loader[64];
	char cmdline[256];
	struct memory_range memory[MAX_MEMORY_RANGES]; /* as given: unsorted, may overlap */
	unsigned int memory_count;
	struct boot_module modules[MAX_MODULES];
	unsigned int module_count;
	u8 rsdp[36];        /* copy of the loader's RSDP, when it gave one */
	size_t rsdp_length; /* 0, 20 (ACPI 1.0) or 36 */
};

struct report;

/**
 * Reads multiboot2 boot information of at most @length readable bytes at @info into @boot
 * (Multiboot2 Specification 2.0, 3.6). Tags that are cut, oversized or too many are errors; unknown
 * tags are skipped, and modules without a name are warned of. Returns 0, or -EINVAL after reporting
 * each thing that is wrong.
 */
int multiboot2_parse(const void *info, size_t length, struct boot_info *boot,
		     struct report *report);
