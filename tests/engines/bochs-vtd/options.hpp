// SPDX-License-Identifier: Apache-2.0
// What a unit can do, and what is spoiled in it on purpose, from words as "aw-bits=39,eim=off".
#pragma once

#include <cstdint>
#include <string>

namespace vtd
{

// A bit that is cleared in every entry of one kind that is read.
enum class Sabotage { none, root, context, read, write, interrupt };

struct Options {
	unsigned bits = 48; // of addresses of devices: 39 or 48
	bool remaps_interrupts = true;
	bool x2apic = true; // 32-bit APIC IDs
	bool coherent = true;
	bool caches_absent = false; // "caching mode": what is not present is cached, too
	bool snoop = true;
	bool passes_through = true;
	unsigned records = 8; // of faults
	Sabotage sabotage = Sabotage::none;
	uint64_t sabotage_after = 0; // entries of the kind that are read before
	std::string report;          // file for counters at the end
};

/// Reads @words, separated by commas. What is wrong with them, or nothing.
std::string options_parse(const std::string &words, Options &out);

} // namespace vtd
