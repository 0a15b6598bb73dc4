// SPDX-License-Identifier: Apache-2.0
// What makes the unit forget: commands in registers and the queue (Intel VT-d, chapter "Caching
// Translation Information", "Invalidation of Translation Caches"): see unit.hpp.

#include "unit.hpp"

namespace vtd
{

constexpr unsigned SCOPE_ALL = 1, SCOPE_DOMAIN = 2, SCOPE_ONE = 3;
constexpr unsigned TYPE_CONTEXT = 1, TYPE_IOTLB = 2, TYPE_INTERRUPT = 4, TYPE_WAIT = 5;
constexpr unsigned DESCRIPTOR = 16;
constexpr uint64_t PAGE_DRAIN = bit(7); // of a wait: for page requests, which there are none of
constexpr uint64_t DO_IT = bit(63);

// Bits of the requester's function that do not count, by the field of a command.
static uint16_t ignored_functions(unsigned function)
{
	static const uint16_t ignored[] = {0, 4, 6, 7};

	return ignored[function & 3];
}

void Unit::forget_contexts(unsigned scope, uint16_t domain, uint16_t requester, unsigned function)
{
	for (auto i = contexts_.begin(); i != contexts_.end();) {
		// What is not present is cached as domain 0's.
		bool absent = i->second.reason != Reason::none;
		uint16_t its = absent ? 0 : i->second.context.domain;
		uint16_t differs = static_cast<uint16_t>((i->first ^ requester) &
							 ~ignored_functions(function));

		if (scope == SCOPE_ALL ||
		    (its == domain && (scope == SCOPE_DOMAIN || differs == 0))) {
			i = contexts_.erase(i);
		} else {
			++i;
		}
	}
}

// The key of leaves_: see translation.cpp.
void Unit::forget_leaves(unsigned scope, uint16_t domain, uint64_t address, unsigned order)
{
	uint64_t first = (address >> 12) & ~(bit(order) - 1);
	uint64_t last = first | (bit(order) - 1);

	for (auto i = leaves_.begin(); i != leaves_.end();) {
		unsigned level_bits = static_cast<unsigned>(i->first & 3) * 9;
		uint64_t begin = field(i->first, 47, 12) << level_bits;
		uint64_t end = begin | (bit(level_bits) - 1);

		if (scope == SCOPE_ALL ||
		    (i->first >> 48 == domain &&
		     (scope == SCOPE_DOMAIN || (begin <= last && end >= first)))) {
			i = leaves_.erase(i);
		} else {
			++i;
		}
	}
}

void Unit::forget_entries(bool all, uint16_t index, unsigned order)
{
	for (auto i = interrupts_.begin(); i != interrupts_.end();) {
		if (all || i->first >> order == static_cast<uint32_t>(index) >> order) {
			i = interrupts_.erase(i);
		} else {
			++i;
		}
	}
}

void Unit::context_command()
{
	uint64_t command = get64(CCMD);
	unsigned scope = static_cast<unsigned>(field(command, 62, 61));

	if ((command & DO_IT) == 0) {
		return;
	}
	if (on(GCMD_QIE)) {
		scope = 0; // the queue is the only way now
	}
	if (scope != 0) {
		forget_contexts(scope, static_cast<uint16_t>(command),
				static_cast<uint16_t>(field(command, 31, 16)),
				static_cast<unsigned>(field(command, 33, 32)));
	}
	set64(CCMD, (command & ~(DO_IT | mask(60, 59))) | static_cast<uint64_t>(scope) << 59);
}

void Unit::leaf_command()
{
	uint64_t command = get64(IOTLB), address = get64(IVA);
	unsigned scope = static_cast<unsigned>(field(command, 61, 60));
	unsigned order = static_cast<unsigned>(field(address, 5, 0));

	if ((command & DO_IT) == 0) {
		return;
	}
	if (on(GCMD_QIE) || (scope == SCOPE_ONE && order > LARGEST_ORDER)) {
		scope = 0;
	}
	if (scope != 0) {
		forget_leaves(scope, static_cast<uint16_t>(field(command, 47, 32)), address, order);
	}
	set64(IOTLB, (command & ~(DO_IT | mask(58, 57))) | static_cast<uint64_t>(scope) << 57);
}

bool Unit::queue_wait(uint64_t low, uint64_t high)
{
	uint32_t value = static_cast<uint32_t>(low >> 32);

	if ((low & (mask(31, 8) | PAGE_DRAIN)) != 0 || (high & 3) != 0) {
		return false;
	}
	if ((low & bit(5)) != 0) {
		host_.write(high, &value, sizeof(value));
	}
	if ((low & bit(4)) != 0 && (words_[ICS / 4] & ICS_IWC) == 0) {
		words_[ICS / 4] |= ICS_IWC;
		event(IECTL);
	}
	return true;
}

bool Unit::queue_step(const uint64_t (&what)[4])
{
	uint64_t low = what[0], high = what[1];
	unsigned scope = static_cast<unsigned>(field(low, 5, 4));

	switch (field(low, 3, 0)) {
	case TYPE_CONTEXT:
		if (scope == 0 || (low & (mask(15, 6) | mask(63, 50))) != 0 || high != 0) {
			return false;
		}
		forget_contexts(scope, static_cast<uint16_t>(field(low, 31, 16)),
				static_cast<uint16_t>(field(low, 47, 32)),
				static_cast<unsigned>(field(low, 49, 48)));
		return true;
	case TYPE_IOTLB:
		if (scope == 0 || (low & (mask(15, 8) | mask(63, 32))) != 0 ||
		    (high & mask(11, 7)) != 0 ||
		    (scope == SCOPE_ONE && field(high, 5, 0) > LARGEST_ORDER)) {
			return false;
		}
		forget_leaves(scope, static_cast<uint16_t>(field(low, 31, 16)), high,
			      static_cast<unsigned>(field(high, 5, 0)));
		return true;
	case TYPE_INTERRUPT:
		if ((low & (mask(26, 5) | mask(63, 48))) != 0 || high != 0 ||
		    !options_.remaps_interrupts) {
			return false;
		}
		forget_entries((low & bit(4)) == 0, static_cast<uint16_t>(field(low, 47, 32)),
			       static_cast<unsigned>(field(low, 31, 27)));
		return true;
	case TYPE_WAIT:
		return queue_wait(low, high);
	default: // device TLBs among them, which there are none of
		return false;
	}
}

void Unit::queue_run()
{
	uint64_t base = get64(IQA) & ~mask(11, 0);
	uint64_t size = 4096ULL << field(get64(IQA), 2, 0);
	uint64_t head = get64(IQH), tail = get64(IQT);

	while (on(GCMD_QIE) && queue_errors_ == 0 && head != tail) {
		uint64_t what[4] = {};

		if (head >= size || tail >= size || !host_.read(base + head, what, DESCRIPTOR) ||
		    !queue_step(what)) {
			bool told = fault_status() != 0;

			queue_errors_ = FSTS_IQE;
			if (!told) {
				event(FECTL);
			}
			return;
		}
		head = (head + DESCRIPTOR) % size;
		set64(IQH, head);
	}
}

} // namespace vtd
