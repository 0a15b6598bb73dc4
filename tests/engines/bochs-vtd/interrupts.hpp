// SPDX-License-Identifier: Apache-2.0
// Requests for interrupts and the entries that they go through (Intel VT-d, chapter "Interrupt
// Remapping"). Pure.
#pragma once

#include "tables.hpp"

namespace vtd
{

struct Entry {
	uint64_t low = 0;
	uint64_t high = 0;
};

// What a device wrote to 0xfeexxxxx, or an IOAPIC's redirection entry in the same form.
struct Request {
	uint64_t address;
	uint32_t data;
};

constexpr uint64_t INTERRUPT_AREA = 0xfee00000, INTERRUPT_MASK = ~0xfffffULL;

/// The request that an IOAPIC's redirection entry is.
Request request_of_line(uint64_t entry);
bool request_is_remappable(const Request &request);
/// Index of the entry in the table; a fault if the request has reserved bits.
Reason request_index(const Request &request, uint32_t &index);
/// The interrupt of a request in compatibility format; @high are bits 39:32 of its address.
Message request_message(const Request &request);

/// Whether @requester may use @entry and what it sends; @x2apic as the table's mode is.
Reason entry_judge(const Entry &entry, uint16_t requester, bool x2apic);
Message entry_message(const Entry &entry, bool x2apic);
/// Whether faults of @entry are not told.
bool entry_silent(const Entry &entry);

} // namespace vtd
