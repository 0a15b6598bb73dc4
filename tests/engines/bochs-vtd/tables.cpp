// SPDX-License-Identifier: Apache-2.0
// See tables.hpp.

#include "tables.hpp"

namespace vtd
{

constexpr uint64_t PRESENT = bit(0);
constexpr uint64_t FAULTS_OFF = bit(1);
constexpr uint64_t LARGE = bit(7);
constexpr uint64_t SNOOP = bit(11);
constexpr uint64_t TRANSIENT = bit(62);
constexpr uint64_t BEYOND_HOST = mask(51, HOST_BITS);
constexpr uint64_t TABLE = mask(HOST_BITS - 1, 12);
constexpr unsigned TYPE_UNTRANSLATED = 0, TYPE_THROUGH = 2;
constexpr unsigned LEVEL_BITS = 9, PAGE_SHIFT = 12;

uint64_t Spoiler::spoil(Sabotage kind, uint64_t low, uint64_t bits)
{
	if (kind != kind_ || (low & bits) == 0) {
		return low;
	}
	if (left_ > 0) {
		left_--;
		return low;
	}
	return low & ~bits;
}

Reason Tables::context_judge(uint64_t low, uint64_t high, Context &out) const
{
	unsigned type = static_cast<unsigned>(field(low, 3, 2));
	unsigned width = static_cast<unsigned>(field(high, 2, 0));

	out.silent = (low & FAULTS_OFF) != 0;
	if ((low & PRESENT) == 0) {
		return Reason::context_absent;
	}
	if ((low & (mask(11, 4) | mask(63, HOST_BITS))) != 0 ||
	    (high & (bit(7) | mask(63, 24))) != 0) {
		return Reason::context_reserved;
	}
	out.levels = width + 2;
	out.table = low & TABLE;
	out.domain = static_cast<uint16_t>(field(high, 23, 8));
	out.through = type == TYPE_THROUGH && options_.passes_through;
	if (width < 1 || width > (options_.bits == 48 ? 2 : 1) || (type != TYPE_UNTRANSLATED && !out.through)) {
		return Reason::context_invalid;
	}
	return Reason::none;
}

Reason Tables::context(uint64_t root, uint16_t requester, Context &out)
{
	uint64_t entry[2];

	if (!host_.read((root & TABLE) + (requester >> 8) * sizeof(entry), entry, sizeof(entry))) {
		return Reason::root_unreachable;
	}
	entry[0] = spoiler_.spoil(Sabotage::root, entry[0], PRESENT);
	if ((entry[0] & PRESENT) == 0) {
		return Reason::root_absent;
	}
	if ((entry[0] & (mask(11, 1) | mask(63, HOST_BITS))) != 0 || entry[1] != 0) {
		return Reason::root_reserved;
	}
	if (!host_.read((entry[0] & TABLE) + (requester & 0xff) * sizeof(entry), entry,
			sizeof(entry))) {
		return Reason::context_unreachable;
	}
	entry[0] = spoiler_.spoil(Sabotage::context, entry[0], PRESENT);
	return context_judge(entry[0], entry[1], out);
}

static Reason denied(unsigned want)
{
	return (want & ACCESS_WRITE) != 0 ? Reason::write_denied : Reason::read_denied;
}

bool Tables::is_beyond(const Context &context, uint64_t address)
{
	return address >> (PAGE_SHIFT + LEVEL_BITS * context.levels) != 0;
}

Reason Tables::leaf(const Context &context, uint64_t address, unsigned want, Leaf &out)
{
	uint64_t table = context.table;
	unsigned access = ACCESS_READ | ACCESS_WRITE;
	const uint64_t reserved =
		BEYOND_HOST | TRANSIENT; // and bit 11, unless it is a leaf's snoop

	for (unsigned level = context.levels; level > 0; level--) {
		unsigned shift = PAGE_SHIFT + LEVEL_BITS * (level - 1);
		uint64_t entry;
		bool is_leaf;

		if (!host_.read(table + field(address, shift + LEVEL_BITS - 1, shift) * 8, &entry,
				sizeof(entry))) {
			return Reason::page_table_unreachable;
		}
		is_leaf = level == 1 || (level <= 3 && (entry & LARGE) != 0);
		if (is_leaf) {
			entry = spoiler_.spoil(Sabotage::read, entry, ACCESS_READ);
			entry = spoiler_.spoil(Sabotage::write, entry, ACCESS_WRITE);
		}
		access &= entry & (ACCESS_READ | ACCESS_WRITE);
		if ((access & want) != want) {
			return denied(want);
		}
		if ((entry & (is_leaf && options_.snoop ? reserved : reserved | SNOOP)) != 0 ||
		    (level == 4 && (entry & LARGE) != 0) ||
		    (is_leaf && level > 1 && (entry & mask(shift - 1, PAGE_SHIFT)) != 0)) {
			return Reason::page_table_reserved;
		}
		table = entry & TABLE;
		if (is_leaf) {
			out = {table, shift, access};
			return Reason::none;
		}
	}
	return Reason::page_table_reserved; // never: level 1 is a leaf
}

} // namespace vtd
