/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a partition finds at its first instruction, as a list that the boot makes once: clear this,
 * copy that. The first start and every restart replay it, so that no loader has to stay. Sources
 * are bytes of a boot module, which nobody writes, or of the partition's prepared pages. Pure.
 */
#pragma once

#include <guest/facts.h>
#include <guest/ram.h>

/* Parts of the kernel, an initrd, and what the boot prepares: see guest/prepare.c. */
#define START_COPIES_MAX (GUEST_PARTS_MAX + 8)
/* Before each of them, and to the end of each region, there may be something to clear. */
#define START_ITEMS_MAX (2 * START_COPIES_MAX + MAX_RAM_PIECES)

struct start_item {
	u64 at;           /* guest physical */
	u64 size;         /* not 0 */
	const void *from; /* NULL: zeros */
};

enum guest_mode {
	GUEST_MODE_PROTECTED, /* 32-bit protected mode, flat 4 GiB segments, paging off */
	GUEST_MODE_LONG,      /* 64-bit mode, identity-mapped pages at cr3 */
};

/* Registers of the boot CPU that are not the same for every guest of a mode. */
struct guest_entry {
	enum guest_mode mode;
	u64 rip, rsp, cr3;
	u64 rax, rbx, rsi;
	gpa_t gdt; /* of @gdt_size bytes: null, unused, code 0x10, data 0x18 */
	u16 gdt_size;
};

/* Ascending and disjoint; together the items are all RAM of the partition, each byte once. */
struct start_list {
	struct start_item items[START_ITEMS_MAX];
	unsigned int count;
	struct guest_entry entry; /* how its boot CPU begins */
};

/** Writes every byte of @ram, for which @list was made. Its partition does not run meanwhile. */
void start_list_replay(const struct start_list *list, const struct guest_ram *ram);
