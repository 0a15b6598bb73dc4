/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One builder for every 9-bits-a-level table of the machine: host page tables, EPT, NPT and VT-d
 * second level differ only in how an entry is spelt, which a small format describes. Largest page
 * first. Pure over the frames it is given; host-tested.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/types.h>

struct radix_format {
	unsigned int levels;   /* 4: level 3 is the root, level 0 holds 4 KiB pages */
	unsigned int max_leaf; /* highest level that may hold a page: 0 4 KiB, 1 2 MiB, 2 1 GiB */
	u64 address_mask;      /* bits of an entry that hold the next frame or the page */
	u64 table_bits;        /* set in an entry that points to a table */
	u64 present_mask;      /* an entry with none of these set is empty */
	u64 large_bit;         /* set in a leaf above level 0 */
};

struct radix {
	const struct radix_format *format;
	const struct frame_source *frames;
	u64 *root;
};

/** Takes the root frame. Returns 0 or -ENOMEM. */
int radix_init(struct radix *radix, const struct radix_format *format,
	       const struct frame_source *frames);

/**
 * Maps [@from, @from + @size) to @to with @leaf bits, by the largest pages that alignment and the
 * format allow. All three page aligned; @from below 2^48 with four levels (host addresses of the
 * upper half go in without their sign extension). Returns 0; -EINVAL, with nothing changed, for a
 * bad or partly mapped range; -ENOMEM, with the beginning mapped.
 */
int radix_map(struct radix *radix, u64 from, u64 to, u64 size, u64 leaf);

/** Removes [@from, @from + @size), splitting larger pages. Returns 0, -EINVAL or -ENOMEM. */
int radix_unmap(struct radix *radix, u64 from, u64 size);

/**
 * Makes @to translate as @from does, by the same tables but for those on the way to @at, where @to
 * has copies: what is mapped there, where those tables lead to no further one, is @to's alone.
 * Neither may change elsewhere any more. 0 or -ENOMEM.
 */
int radix_share(struct radix *to, const struct radix *from, u64 at);

struct radix_leaf {
	u64 entry; /* as stored */
	u64 from;  /* first address that it translates */
	u64 to;
	unsigned int level; /* 0 4 KiB, 1 2 MiB, 2 1 GiB */
};

/** Finds the page that translates @from; false when there is none. */
bool radix_lookup(const struct radix *radix, u64 from, struct radix_leaf *leaf);

/** Calls @visit for every page in ascending order; stops early when it returns false. */
void radix_walk(const struct radix *radix, bool (*visit)(void *context, const struct radix_leaf *),
		void *context);

/**
 * The entry that @from goes through at @level as it is stored, or the one where the way there ends
 * higher up.
 */
u64 radix_entry(const struct radix *radix, u64 from, unsigned int level);
