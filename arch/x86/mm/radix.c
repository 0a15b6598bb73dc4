/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tables of 512 entries a level, whatever their format. Everything goes through one descent from
 * the root; nothing is cached, nothing recurses, and tables are never given back. Pure.
 */

#include <lib/errno.h>
#include <lib/string.h>
#include <mm/radix.h>

#define LEVEL_BITS 9U
#define LEVEL_ENTRIES (1U << LEVEL_BITS)
#define PAGE_SHIFT 12U

/* Bytes that one entry of @level translates. */
static u64 radix_span(unsigned int level)
{
	return 1ULL << (PAGE_SHIFT + LEVEL_BITS * level);
}

static u64 radix_limit(const struct radix *radix)
{
	return radix_span(radix->format->levels);
}

static bool radix_present(const struct radix *radix, u64 entry)
{
	return (entry & radix->format->present_mask) != 0;
}

static bool radix_is_table(const struct radix *radix, u64 entry, unsigned int level)
{
	return level > 0 && radix_present(radix, entry) && !(entry & radix->format->large_bit);
}

static u64 radix_target(const struct radix *radix, u64 entry, unsigned int level)
{
	return ALIGN_DOWN(entry & radix->format->address_mask, radix_span(level));
}

static u64 radix_make_leaf(const struct radix *radix, u64 to, u64 leaf, unsigned int level)
{
	return to | leaf | (level > 0 ? radix->format->large_bit : 0);
}

static u64 *radix_table(const struct radix *radix, u64 entry)
{
	return radix->frames->pointer(radix->frames->context, entry & radix->format->address_mask);
}

/* Follows tables towards @from, at most down to *@level, which becomes the result's level. */
static u64 *radix_descend(const struct radix *radix, u64 from, unsigned int *level)
{
	u64 *table = radix->root;

	for (unsigned int at = radix->format->levels - 1;; at--) {
		u64 *entry = &table[from / radix_span(at) % LEVEL_ENTRIES];

		if (at == *level || !radix_is_table(radix, *entry, at)) {
			*level = at;
			return entry;
		}
		table = radix_table(radix, *entry);
	}
}

/* Hangs a new table below @entry: empty, or splitting the page that @entry maps at @level. */
static int radix_grow(struct radix *radix, u64 *entry, unsigned int level)
{
	u64 *table = radix->frames->take(radix->frames->context);
	u64 to = radix_target(radix, *entry, level);
	u64 leaf = *entry & ~radix->format->address_mask & ~radix->format->large_bit;

	if (!table) {
		return -ENOMEM;
	}
	for (u64 i = 0; radix_present(radix, *entry) && i < LEVEL_ENTRIES; i++) {
		table[i] = radix_make_leaf(radix, to + i * radix_span(level - 1), leaf, level - 1);
	}
	*entry = radix->frames->address(radix->frames->context, table) | radix->format->table_bits;
	return 0;
}

static bool radix_range_ok(const struct radix *radix, u64 from, u64 size)
{
	return IS_ALIGNED(from | size, PAGE_SIZE) && size > 0 && size <= radix_limit(radix) &&
	       from <= radix_limit(radix) - size;
}

static bool radix_range_empty(const struct radix *radix, u64 from, u64 end)
{
	while (from < end) {
		unsigned int level = 0;

		if (radix_present(radix, *radix_descend(radix, from, &level))) {
			return false;
		}
		from = ALIGN_DOWN(from, radix_span(level)) + radix_span(level);
	}
	return true;
}

int radix_init(struct radix *radix, const struct radix_format *format,
	       const struct frame_source *frames)
{
	*radix = (struct radix){format, frames, frames->take(frames->context)};
	return radix->root ? 0 : -ENOMEM;
}

/* The largest page with which a mapping of @size bytes, @from to @to, can begin. */
static unsigned int radix_best_level(const struct radix *radix, u64 from, u64 to, u64 size)
{
	unsigned int level = radix->format->max_leaf;

	while (level > 0 &&
	       (!IS_ALIGNED(from | to, radix_span(level)) || size < radix_span(level))) {
		level--;
	}
	return level;
}

int radix_map(struct radix *radix, u64 from, u64 to, u64 size, u64 leaf)
{
	const struct radix_format *format = radix->format;
	u64 outside = ~(format->address_mask | (PAGE_SIZE - 1));

	if (!radix_range_ok(radix, from, size) || !IS_ALIGNED(to, PAGE_SIZE) ||
	    ((to | (to + size - 1)) & outside) || (leaf & format->address_mask) ||
	    !radix_present(radix, leaf) || !radix_range_empty(radix, from, from + size)) {
		return -EINVAL;
	}
	while (size > 0) {
		unsigned int want = radix_best_level(radix, from, to, size);
		unsigned int level = want;
		u64 *entry = radix_descend(radix, from, &level);

		/* An emptied table may stand where a large page would fit: go below it. */
		while (radix_is_table(radix, *entry, level)) {
			level = --want;
			entry = radix_descend(radix, from, &level);
		}
		if (level > want) {
			if (radix_grow(radix, entry, level)) {
				return -ENOMEM;
			}
			continue;
		}
		/* Pages that follow in the same table are of the same size. */
		do {
			*entry++ = radix_make_leaf(radix, to, leaf, level);
			from += radix_span(level);
			to += radix_span(level);
			size -= radix_span(level);
		} while (size >= radix_span(level) &&
			 from / radix_span(level) % LEVEL_ENTRIES != 0 &&
			 !radix_is_table(radix, *entry, level));
	}
	return 0;
}

int radix_unmap(struct radix *radix, u64 from, u64 size)
{
	u64 end = from + size;

	if (!radix_range_ok(radix, from, size)) {
		return -EINVAL;
	}
	while (from < end) {
		unsigned int level = 0;
		u64 *entry = radix_descend(radix, from, &level);
		u64 span = radix_span(level);

		if (radix_present(radix, *entry) &&
		    (!IS_ALIGNED(from, span) || end - from < span)) {
			if (radix_grow(radix, entry, level)) {
				return -ENOMEM;
			}
			continue;
		}
		*entry = 0;
		from = ALIGN_DOWN(from, span) + span;
	}
	return 0;
}

int radix_share(struct radix *to, const struct radix *from, u64 at)
{
	unsigned int level = from->format->levels - 1;
	int error = radix_init(to, from->format, from->frames);
	u64 *table = to->root;

	if (error != 0) {
		return error;
	}
	memcpy(table, from->root, PAGE_SIZE);
	for (;; level--) {
		u64 *entry = &table[at / radix_span(level) % LEVEL_ENTRIES];

		if (!radix_is_table(to, *entry, level)) {
			return 0;
		}
		table = to->frames->take(to->frames->context);
		if (table == NULL) {
			return -ENOMEM;
		}
		memcpy(table, radix_table(to, *entry), PAGE_SIZE);
		*entry = to->frames->address(to->frames->context, table) | to->format->table_bits;
	}
}

/* Describes what covers @from: a page, or the hole of @leaf->level that it falls in. */
static bool radix_probe(const struct radix *radix, u64 from, struct radix_leaf *leaf)
{
	leaf->level = 0;
	leaf->entry = *radix_descend(radix, from, &leaf->level);
	leaf->from = ALIGN_DOWN(from, radix_span(leaf->level));
	leaf->to = radix_target(radix, leaf->entry, leaf->level);
	return radix_present(radix, leaf->entry);
}

bool radix_lookup(const struct radix *radix, u64 from, struct radix_leaf *leaf)
{
	return from < radix_limit(radix) && radix_probe(radix, from, leaf);
}

void radix_walk(const struct radix *radix, bool (*visit)(void *context, const struct radix_leaf *),
		void *context)
{
	struct radix_leaf leaf;

	for (u64 from = 0; from < radix_limit(radix); from = leaf.from + radix_span(leaf.level)) {
		if (radix_probe(radix, from, &leaf) && !visit(context, &leaf)) {
			return;
		}
	}
}

u64 radix_entry(const struct radix *radix, u64 from, unsigned int level)
{
	return *radix_descend(radix, from, &level);
}
