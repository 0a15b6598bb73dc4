// SPDX-License-Identifier: Apache-2.0
// Accesses and interrupts of devices through the unit's caches and tables: see unit.hpp.

#include "unit.hpp"

#include <cstdio>

namespace vtd
{

constexpr unsigned LEVELS_OF_LEAVES = 3; // 4 KiB, 2 MiB, 1 GiB
constexpr uint64_t ENTRIES_X2APIC = bit(11);
constexpr size_t LEAVES_MAX = 1 << 18; // a bound for this machine's memory, far from real ones
constexpr uint32_t INDEX_NONE = 0;

// Domain, page number and level (0 for 4 KiB) of a leaf.
static uint64_t key_of(uint16_t domain, uint64_t address, unsigned level)
{
	return static_cast<uint64_t>(domain) << 48 | field(address, 47, 12) >> 9 * level << 12 |
	       level;
}

const Unit::CachedContext &Unit::context_of(uint16_t requester)
{
	static CachedContext uncached;
	auto found = contexts_.find(requester);
	CachedContext fresh = {};

	if (found != contexts_.end()) {
		return found->second;
	}
	fresh.reason = tables_.context(root_, requester, fresh.context);
	if (fresh.reason == Reason::none || options_.caches_absent) {
		return contexts_[requester] = fresh;
	}
	uncached = fresh;
	return uncached;
}

Reason Unit::leaf_of(const Context &context, uint64_t address, unsigned want, Leaf &out)
{
	Reason reason;

	if (Tables::is_beyond(context, address)) {
		return Reason::beyond_width; // a key would not hold all of it
	}
	for (unsigned level = 0; level < LEVELS_OF_LEAVES; level++) {
		auto found = leaves_.find(key_of(context.domain, address, level));

		if (found != leaves_.end() && (found->second.reason != Reason::none ||
					       (found->second.leaf.access & want) == want)) {
			out = found->second.leaf;
			return found->second.reason;
		}
		if (found != leaves_.end()) {
			// Cached with fewer rights: the tables are not read again.
			return want == ACCESS_WRITE ? Reason::write_denied : Reason::read_denied;
		}
	}
	reason = tables_.leaf(context, address, want, out);
	if (leaves_.size() >= LEAVES_MAX) {
		leaves_.clear();
	}
	if (reason == Reason::none) {
		leaves_[key_of(context.domain, address, (out.shift - 12) / 9)] = {out, reason};
	} else if (options_.caches_absent) {
		leaves_[key_of(context.domain, address, 0)] = {{}, reason};
	}
	return reason;
}

bool Unit::is_protected(uint64_t address, size_t size) const
{
	uint64_t last = address + size - 1;
	uint64_t low_end = words_[PLMLIMIT / 4] | 0x1fffff;
	uint64_t high_end = get64(PHMLIMIT) | 0x1fffff;

	return (words_[PMEN / 4] & PMEN_PRS) != 0 &&
	       ((address <= low_end && last >= words_[PLMBASE / 4]) ||
		(address <= high_end && last >= get64(PHMBASE)));
}

bool Unit::blocked(uint16_t requester, Reason reason, uint64_t address, bool write, bool silent)
{
	counts_[requester].blocked++;
	if (!silent) {
		fault(requester, reason, address & ~0xfffULL, !write);
	}
	return false;
}

bool Unit::translate(uint16_t requester, uint64_t address, size_t size, bool write, uint64_t &to)
{
	Count &count = counts_[requester];
	Reason reason;
	Leaf leaf;

	to = address;
	if (on(GCMD_TE)) {
		const CachedContext &cached = context_of(requester);
		const Context &context = cached.context;

		reason = cached.reason;
		if (reason == Reason::none && !context.through) {
			reason =
				leaf_of(context, address, write ? ACCESS_WRITE : ACCESS_READ, leaf);
			to = leaf.base | (address & (bit(leaf.shift) - 1));
		}
		if (reason == Reason::none && (to & INTERRUPT_MASK) == INTERRUPT_AREA) {
			reason = Reason::interrupt_address;
		}
		if (reason != Reason::none) {
			return blocked(requester, reason, address, write, context.silent);
		}
	}
	if (is_protected(to, size)) {
		count.blocked++; // without a fault
		return false;
	}
	(on(GCMD_TE) ? count.translated : count.passed)++;
	return true;
}

Reason Unit::entry_of(uint32_t index, Entry &out)
{
	uint64_t length = bit(static_cast<unsigned>(field(entries_, 3, 0)) + 1);
	auto found = interrupts_.find(index);

	if (index >= length) {
		return Reason::index_beyond_table;
	}
	if (found != interrupts_.end()) {
		out = found->second;
		return Reason::none;
	}
	if (!host_.read((entries_ & ~mask(11, 0)) + index * sizeof(out), &out, sizeof(out))) {
		return Reason::entry_unreachable;
	}
	out.low = spoiler_.spoil(Sabotage::interrupt, out.low, bit(0));
	if ((out.low & bit(0)) != 0 || options_.caches_absent) {
		interrupts_[index] = out;
	}
	return Reason::none;
}

bool Unit::remap(uint16_t requester, const Request &request, Message &out)
{
	bool x2apic = (entries_ & ENTRIES_X2APIC) != 0;
	Count &count = counts_[requester];
	uint32_t index = INDEX_NONE;
	Reason reason;
	Entry entry;

	if (!on(GCMD_IRE) || (!request_is_remappable(request) && !x2apic && on(GCMD_CFI))) {
		count.compatible++;
		out = request_message(request);
		return true;
	}
	if (!request_is_remappable(request)) {
		reason = Reason::compatibility_blocked;
	} else {
		reason = request_index(request, index);
		reason = reason == Reason::none ? entry_of(index, entry) : reason;
		reason = reason == Reason::none ? entry_judge(entry, requester, x2apic) : reason;
	}
	if (reason != Reason::none) {
		count.interrupts_blocked++;
		if (!entry_silent(entry)) {
			fault(requester, reason, static_cast<uint64_t>(index) << 48, false);
		}
		return false;
	}
	count.remapped++;
	out = entry_message(entry, x2apic);
	return true;
}

bool Unit::interrupt(uint16_t requester, const Request &request)
{
	Message message;

	if (!remap(requester, request, message)) {
		return false;
	}
	host_.send(message);
	return true;
}

std::string Unit::report() const
{
	std::string text;
	char line[200];

	for (const auto &[requester, count] : counts_) {
		std::snprintf(line, sizeof(line),
			      "%02x:%02x.%x: DMA %llu translated, %llu passed, %llu blocked; "
			      "interrupts %llu remapped, %llu compatible, %llu blocked\n",
			      requester >> 8, requester >> 3 & 0x1f, requester & 7,
			      static_cast<unsigned long long>(count.translated),
			      static_cast<unsigned long long>(count.passed),
			      static_cast<unsigned long long>(count.blocked),
			      static_cast<unsigned long long>(count.remapped),
			      static_cast<unsigned long long>(count.compatible),
			      static_cast<unsigned long long>(count.interrupts_blocked));
		text += line;
	}
	return text;
}

} // namespace vtd
