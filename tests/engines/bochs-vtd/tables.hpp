// SPDX-License-Identifier: Apache-2.0
// Reads root, context and second-level tables (Intel VT-d, "DMA Remapping" and "Translation
// Structure Formats", legacy mode). Pure: memory is reached through Host, nothing is cached here.
#pragma once

#include "host.hpp"
#include "options.hpp"

namespace vtd
{

// Intel VT-d, "Fault Conditions and Remapping Hardware Behavior for various Requests".
enum class Reason : uint8_t {
	none = 0,
	root_absent = 0x1,
	context_absent = 0x2,
	context_invalid = 0x3,
	beyond_width = 0x4,
	write_denied = 0x5,
	read_denied = 0x6,
	page_table_unreachable = 0x7,
	root_unreachable = 0x8,
	context_unreachable = 0x9,
	root_reserved = 0xa,
	context_reserved = 0xb,
	page_table_reserved = 0xc,
	interrupt_address = 0xe,
	message_reserved = 0x20,
	index_beyond_table = 0x21,
	entry_absent = 0x22,
	entry_unreachable = 0x23,
	entry_reserved = 0x24,
	compatibility_blocked = 0x25,
	source_wrong = 0x26,
};

constexpr unsigned HOST_BITS = 40; // what the processors of Bochs can address
constexpr unsigned ACCESS_READ = 1, ACCESS_WRITE = 2;

// The spoiler of entries: clears what makes an entry of its kind work.
class Spoiler
{
      public:
	explicit Spoiler(const Options &options)
	    : kind_(options.sabotage), left_(options.sabotage_after)
	{
	}
	/// @low half of an entry of @kind as the unit is to see it.
	uint64_t spoil(Sabotage kind, uint64_t low, uint64_t bits);

      private:
	Sabotage kind_;
	uint64_t left_;
};

struct Context {
	uint64_t table = 0;
	unsigned levels = 0;
	uint16_t domain = 0;
	bool through = false; // not translated
	bool silent = false;  // faults are not told
};

struct Leaf {
	uint64_t base = 0; // of the page in memory
	unsigned shift = 0;
	unsigned access = 0;
};

class Tables
{
      public:
	Tables(Host &host, const Options &options, Spoiler &spoiler)
	    : host_(host), options_(options), spoiler_(spoiler)
	{
	}
	/// The context of @requester in the root table at @root. With a fault, silent may be set.
	Reason context(uint64_t root, uint16_t requester, Context &out);
	/// Whether @context has no tables for @address. To be asked before anything is looked up.
	static bool is_beyond(const Context &context, uint64_t address);
	/// The page of @address, which is not beyond; @want says which access is not to be denied.
	Reason leaf(const Context &context, uint64_t address, unsigned want, Leaf &out);

      private:
	Reason context_judge(uint64_t low, uint64_t high, Context &out) const;

	Host &host_;
	const Options &options_;
	Spoiler &spoiler_;
};

} // namespace vtd
