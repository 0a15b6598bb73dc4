/* SPDX-License-Identifier: Apache-2.0 */
/* What the loader reported: filled once before anything else runs, and read-only afterwards. */
#pragma once

#include <lib/limits.h>
#include <lib/memory_kind.h>
#include <lib/ranges.h>
#include <lib/types.h>

#define RSDP_OLD_SIZE 20 /* bytes, of ACPI 1.0 */

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

/* A linear frame buffer, as the firmware left it, or VGA text. */
struct boot_screen {
	hpa_t start;
	u32 width; /* pixels or characters; 0: there is none */
	u32 height;
	u32 pitch; /* bytes from a row to the next */
	u8 size;   /* bytes of a pixel (3 or 4) or character (2) */
	u8 red;    /* lowest bit of each colour, of eight each */
	u8 green;
	u8 blue;
	bool text; /* characters */
};

struct boot_info {
	char loader[64];
	char cmdline[256];
	struct memory_range memory[MAX_MEMORY_RANGES]; /* as given: unsorted, may overlap */
	unsigned int memory_count;
	struct boot_module modules[MAX_MODULES];
	unsigned int module_count;
	u8 rsdp[36];        /* copy of the loader's RSDP, when it gave one */
	size_t rsdp_length; /* 0, RSDP_OLD_SIZE or 36 */
	struct boot_screen screen;
	struct range
		program;   /* whole pages of the loader itself, to be cleared; empty: not known */
	u64 program_ticks; /* of the TSC, from its begin to its end */
};

/** The pages of a screen that is usable; empty if there is none. */
static inline struct range boot_screen_pages(const struct boot_screen *screen)
{
	return (struct range){
		ALIGN_DOWN(screen->start.v, PAGE_SIZE),
		ALIGN_UP(screen->start.v + (u64)screen->pitch * screen->height, PAGE_SIZE),
	};
}

struct report;

/**
 * Reads multiboot2 boot information of at most @length readable bytes at @info into @boot
 * (Multiboot2 Specification 2.0, 3.6). Tags that are cut, oversized or too many are errors; unknown
 * tags are skipped, and modules without a name are warned of. Returns 0, or -EINVAL after reporting
 * each thing that is wrong.
 */
int multiboot2_parse(const void *info, size_t length, struct boot_info *boot,
		     struct report *report);
