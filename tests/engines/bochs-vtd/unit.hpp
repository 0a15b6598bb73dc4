// SPDX-License-Identifier: Apache-2.0
// A remapping unit as its software sees it: registers, caches, faults (Intel VT-d, chapter
// "Register Descriptions"). Caches keep what they have until they are told to forget it, however
// long that takes, so that software which forgets to tell fails. Pure: see Host.
#pragma once

#include "interrupts.hpp"
#include "registers.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace vtd
{

// What one requester had done.
struct Count {
	uint64_t translated = 0; // pages' worth of accesses that went through tables
	uint64_t passed = 0;     // while translation was off
	uint64_t blocked = 0;
	uint64_t remapped = 0;   // interrupts through entries
	uint64_t compatible = 0; // interrupts that went past them
	uint64_t interrupts_blocked = 0;
};

class Unit
{
      public:
	Unit(Host &host, const Options &options);

	void reset();
	/// Registers: @size is 4 or 8 bytes, anything else reads as ones and writes nothing.
	uint64_t read(uint32_t offset, unsigned size);
	void write(uint32_t offset, unsigned size, uint64_t value);

	/// Where an access of @requester to @size bytes at @address, all in one page, goes; false
	/// if it is blocked.
	bool translate(uint16_t requester, uint64_t address, size_t size, bool write, uint64_t &to);
	/// Sends the interrupt that @requester asks for by @request; false if it is blocked.
	bool interrupt(uint16_t requester, const Request &request);
	/// Counts a message of another size than 4 bytes, which is none.
	void refuse_message(uint16_t requester)
	{
		counts_[requester].interrupts_blocked++;
	}
	/// The same for a line of an IOAPIC: what is to be sent, the mode ExtINT excepted.
	bool remap(uint16_t requester, const Request &request, Message &out);

	const std::map<uint16_t, Count> &counts() const
	{
		return counts_;
	}
	/// Lines of counters.
	std::string report() const;

      private:
	struct CachedContext {
		Context context;
		Reason reason;
	};
	struct CachedLeaf {
		Leaf leaf;
		Reason reason; // of what is absent, in caching mode
	};

	bool on(uint32_t bits) const
	{
		return (status_ & bits) != 0;
	}
	uint64_t get64(uint32_t offset) const;
	void set64(uint32_t offset, uint64_t value);

	// registers.cpp
	void write32(uint32_t offset, uint32_t value);
	void command(uint32_t value);
	void write_fault_registers(uint32_t offset, uint32_t value);
	void write_event(uint32_t control, uint32_t offset, uint32_t value);
	uint32_t fault_status() const;
	uint64_t capabilities() const;
	uint64_t extended() const;

	// invalidation.cpp
	void forget_contexts(unsigned scope, uint16_t domain, uint16_t requester,
			     unsigned function);
	void forget_leaves(unsigned scope, uint16_t domain, uint64_t address, unsigned order);
	void forget_entries(bool all, uint16_t index, unsigned order);
	void context_command();
	void leaf_command();
	void queue_run();
	bool queue_step(const uint64_t (&what)[4]);
	bool queue_wait(uint64_t low, uint64_t high);

	// faults.cpp
	void fault(uint16_t requester, Reason reason, uint64_t info, bool read);
	void event(uint32_t control); // the interrupt of faults or of invalidations
	void event_try(uint32_t control);

	// translation.cpp
	const CachedContext &context_of(uint16_t requester);
	Reason leaf_of(const Context &context, uint64_t address, unsigned want, Leaf &out);
	bool blocked(uint16_t requester, Reason reason, uint64_t address, bool write, bool silent);
	bool is_protected(uint64_t address, size_t size) const;
	Reason entry_of(uint32_t index, Entry &out);

	Host &host_;
	const Options options_;
	Spoiler spoiler_;
	Tables tables_;
	uint32_t words_[WINDOW / 4] = {};
	uint32_t status_ = 0;             // of commands
	uint64_t root_ = 0, entries_ = 0; // as latched
	unsigned next_record_ = 0;
	bool overflow_ = false;
	uint32_t queue_errors_ = 0;
	std::unordered_map<uint16_t, CachedContext> contexts_;
	std::unordered_map<uint64_t, CachedLeaf> leaves_; // by domain, level and page
	std::unordered_map<uint32_t, Entry> interrupts_;
	std::map<uint16_t, Count> counts_;
};

} // namespace vtd
