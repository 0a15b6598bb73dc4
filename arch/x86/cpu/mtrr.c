/* SPDX-License-Identifier: Apache-2.0 */
/*
 * MTRR lookup by runs: for an address, its type and the next address where any register could
 * change it; neighbouring runs of one type are joined. Pure.
 */

#include <cpu/mtrr.h>

#define FIXED_END MIB(1)
#define FIXED_PER_REGISTER 8

/* The fixed registers by the size of their ranges. */
static const struct {
	u32 start;
	u8 shift; /* of a range's size */
	u8 first; /* register */
} mtrr_fixed[] = {{0xc0000, 12, 3}, {0x80000, 14, 1}, {0, 16, 0}};

static u64 mtrr_fixed_at(const struct mtrr_state *mtrr, u64 at, u64 *end)
{
	unsigned int row = 0;
	u64 index;

	while (at < mtrr_fixed[row].start) {
		row++;
	}
	index = (at - mtrr_fixed[row].start) >> mtrr_fixed[row].shift;
	*end = mtrr_fixed[row].start + ((index + 1) << mtrr_fixed[row].shift);
	return mtrr->fixed[mtrr_fixed[row].first + index / FIXED_PER_REGISTER] >>
		       index % FIXED_PER_REGISTER * 8 &
	       0xff;
}

/*
 * The lowest address above @at for which (address & @mask) == @base, or UINT64_MAX. Masks with
 * holes are legal, so this is a search bit by bit: the highest bit that differs decides whether
 * setting it is enough or the next higher free bit must carry.
 */
static u64 mtrr_next_match(u64 at, u64 base, u64 mask, u64 width)
{
	u64 differ = (at ^ base) & mask;
	u64 bit = BIT(63 - __builtin_clzll(differ));

	if (!(base & bit)) {
		u64 free = ~mask & ~at & width & ~(2 * bit - 1);

		if (!free) {
			return UINT64_MAX;
		}
		bit = free & -free;
	}
	return (at & ~(2 * bit - 1)) | bit | (base & mask & (bit - 1));
}

/* Combines overlapping variable ranges: the same stays, WT beats WB, everything else is UC. */
static u64 mtrr_combine(u64 a, u64 b)
{
	bool write_back_or_through =
		(a == MEMTYPE_WB && b == MEMTYPE_WT) || (a == MEMTYPE_WT && b == MEMTYPE_WB);

	if (a == b) {
		return a;
	}
	return write_back_or_through ? MEMTYPE_WT : MEMTYPE_UC;
}

static u64 mtrr_variable_at(const struct mtrr_state *mtrr, u64 at, u64 *end)
{
	u64 width = GENMASK(mtrr->physical_bits - 1, 12);
	u64 type = 0;
	bool found = false;

	*end = UINT64_MAX;
	for (unsigned int i = 0; i < mtrr->variable_count; i++) {
		u64 mask = mtrr->mask[i] & width;
		u64 base = mtrr->base[i] & mask;
		u64 change;

		if (!(mtrr->mask[i] & MTRRMASK_VALID)) {
			continue;
		}
		if ((at & mask) == base) {
			u64 own = mtrr->base[i] & MTRRBASE_TYPE;

			/* The mask's lowest bit is the range's size; without one it has no end. */
			change = mask ? ALIGN_DOWN(at, mask & -mask) + (mask & -mask) : UINT64_MAX;
			type = found ? mtrr_combine(type, own) : own;
			found = true;
		} else {
			change = mtrr_next_match(at, base, mask, width);
		}
		*end = MIN(*end, change);
	}
	return found ? type : mtrr->default_type & MTRRDEF_TYPE;
}

static enum memory_type mtrr_at(const struct mtrr_state *mtrr, u64 at, u64 *end)
{
	bool fixed =
		(mtrr->capability & MTRRCAP_FIXED) && (mtrr->default_type & MTRRDEF_FIXED_ENABLE);
	u64 type = MEMTYPE_UC;

	/* No register describes what lies past the physical address width. */
	if (!(mtrr->default_type & MTRRDEF_ENABLE) || at >> mtrr->physical_bits) {
		*end = UINT64_MAX;
	} else if (fixed && at < FIXED_END) {
		type = mtrr_fixed_at(mtrr, at, end);
	} else {
		type = mtrr_variable_at(mtrr, at, end);
	}
	switch (type) {
	case MEMTYPE_WC:
	case MEMTYPE_WT:
	case MEMTYPE_WP:
	case MEMTYPE_WB:
		return (enum memory_type)type;
	default:
		return MEMTYPE_UC;
	}
}

u64 mtrr_run(const struct mtrr_state *mtrr, u64 start, u64 limit, enum memory_type *type)
{
	u64 end;
	u64 next;

	*type = mtrr_at(mtrr, start, &end);
	while (end < limit && mtrr_at(mtrr, end, &next) == *type) {
		end = next;
	}
	return MIN(end, limit);
}

enum memory_type mtrr_type(const struct mtrr_state *mtrr, u64 start, u64 size, bool *uniform)
{
	enum memory_type type;
	u64 limit = size > UINT64_MAX - start ? UINT64_MAX : start + size;

	*uniform = mtrr_run(mtrr, start, limit, &type) == limit;
	return type;
}
