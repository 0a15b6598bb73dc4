/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a boot module is and needs, read from its bytes once: enough to plan where it goes in a
 * partition's RAM without looking at it again, so that a machine's inventory can carry it to a
 * desk. Files are hostile input: each offset and size is checked here. Pure; fuzzed.
 */
#pragma once

#include <lib/types.h>

#define GUEST_PARTS_MAX 16

enum guest_kind {
	GUEST_UNKNOWN, /* no kernel of a known format: an initrd, or a flat binary */
	GUEST_LINUX,
	GUEST_MULTIBOOT,
	GUEST_FLAT, /* only by the configuration's "load" */
	GUEST_KINDS
};

/* Why a file of a known format cannot be started. */
enum guest_fault {
	GUEST_FAULT_NONE,
	GUEST_FAULT_ELF_WITHOUT_HEADER,
	GUEST_FAULT_NO_64_BIT_ENTRY,
	GUEST_FAULT_CUT_OFF,
	GUEST_FAULT_HEADER,
	GUEST_FAULT_ABOVE_3_GIB,
	GUEST_FAULT_REQUIREMENTS,
	GUEST_FAULT_ADDRESSES,
	GUEST_FAULT_NOT_ELF,
	GUEST_FAULT_NOT_EXECUTABLE,
	GUEST_FAULT_ELF_HEADER,
	GUEST_FAULT_SEGMENTS,
	GUEST_FAULT_TOO_MANY,
	GUEST_FAULT_OVERLAP,
	GUEST_FAULT_ENTRY,
	GUEST_FAULTS
};

/* @size bytes at @offset of the file go to guest physical @start, zeros follow up to @end. */
struct guest_part {
	u64 start;
	u64 end;
	u64 offset;
	u64 size;
};

struct guest_facts {
	enum guest_kind kind;
	enum guest_fault fault;
	u64 size;                                 /* bytes of the file */
	struct guest_part parts[GUEST_PARTS_MAX]; /* Linux: one, as long as it needs to start */
	unsigned int part_count;
	u64 entry;       /* guest physical */
	u64 initrd_end;  /* an initrd has to end at or below this; 0: anywhere below 4 GiB */
	u64 cmdline_max; /* characters that it takes */
};

/** Reads @size bytes at @bytes. Never fails: what cannot be used says so in kind and fault. */
void guest_facts_read(const void *bytes, u64 size, struct guest_facts *out);

/** A word for @kind, and for @fault, as inventories have it; NULL beyond the last. */
const char *guest_kind_word(enum guest_kind kind);
const char *guest_fault_word(enum guest_fault fault);

/** What @fault means and the cure, to be read after the module's name. */
const char *guest_fault_text(enum guest_fault fault);
