// SPDX-License-Identifier: Apache-2.0
// See interrupts.hpp.

#include "interrupts.hpp"

namespace vtd
{

constexpr uint64_t REMAPPABLE = bit(4), WITH_SUBHANDLE = bit(3);
constexpr uint64_t LINE_REMAPPABLE = bit(48);
constexpr uint32_t DATA_LEVEL = 1U << 15;
constexpr unsigned MODE_LOWEST_PRIORITY = 1;
constexpr unsigned VERIFY_NOT = 0, VERIFY_REQUESTER = 1, VERIFY_BUSES = 2;

Request request_of_line(uint64_t line)
{
	uint32_t data = static_cast<uint32_t>(field(line, 10, 0) | (line & DATA_LEVEL));

	if ((line & LINE_REMAPPABLE) != 0) {
		return {INTERRUPT_AREA | field(line, 63, 49) << 5 | REMAPPABLE |
				field(line, 11, 11) << 2,
			data};
	}
	return {INTERRUPT_AREA | field(line, 63, 56) << 12 | field(line, 11, 11) << 2, data};
}

bool request_is_remappable(const Request &request)
{
	return (request.address & REMAPPABLE) != 0;
}

Reason request_index(const Request &request, uint32_t &index)
{
	index = static_cast<uint32_t>(field(request.address, 19, 5) | field(request.address, 2, 2)
									      << 15);
	if ((request.address & WITH_SUBHANDLE) != 0) {
		if (request.data >> 16 != 0) {
			return Reason::message_reserved;
		}
		index += request.data & 0xffff;
	}
	return Reason::none;
}

static uint8_t mode_for(unsigned mode, bool logical)
{
	// To one CPU by its ID, lowest priority is fixed.
	return static_cast<uint8_t>(mode == MODE_LOWEST_PRIORITY && !logical ? 0 : mode);
}

Message request_message(const Request &request)
{
	Message message = {};

	message.vector = static_cast<uint8_t>(request.data);
	message.destination = static_cast<uint32_t>(field(request.address, 19, 12) |
						    field(request.address, 63, 40) << 8);
	message.logical = (request.address & bit(2)) != 0;
	message.mode = mode_for(static_cast<unsigned>(field(request.data, 10, 8)), message.logical);
	message.level = (request.data & DATA_LEVEL) != 0;
	return message;
}

static bool source_may(uint16_t wanted, unsigned qualifier, unsigned type, uint16_t requester)
{
	static const uint16_t ignored[] = {0, 1u << 2, 3u << 1, 7u};
	uint16_t mask = static_cast<uint16_t>(~ignored[qualifier]);

	switch (type) {
	case VERIFY_NOT:
		return true;
	case VERIFY_REQUESTER:
		return (wanted & mask) == (requester & mask);
	default: // first and last bus
		return requester >> 8 >= wanted >> 8 && requester >> 8 <= (wanted & 0xff);
	}
}

Reason entry_judge(const Entry &entry, uint16_t requester, bool x2apic)
{
	unsigned type = static_cast<unsigned>(field(entry.high, 19, 18));

	if ((entry.low & bit(0)) == 0) {
		return Reason::entry_absent;
	}
	if ((entry.low & (mask(15, 12) | mask(31, 24))) != 0 || entry.high >> 20 != 0 ||
	    type > VERIFY_BUSES || (!x2apic && (entry.low & (mask(39, 32) | mask(63, 48))) != 0)) {
		return Reason::entry_reserved;
	}
	return source_may(static_cast<uint16_t>(entry.high),
			  static_cast<unsigned>(field(entry.high, 17, 16)), type, requester)
		       ? Reason::none
		       : Reason::source_wrong;
}

Message entry_message(const Entry &entry, bool x2apic)
{
	Message message = {};

	message.vector = static_cast<uint8_t>(field(entry.low, 23, 16));
	message.destination =
		static_cast<uint32_t>(x2apic ? entry.low >> 32 : field(entry.low, 47, 40));
	message.logical = (entry.low & bit(2)) != 0;
	message.mode = mode_for(static_cast<unsigned>(field(entry.low, 7, 5)), message.logical);
	message.level = (entry.low & bit(4)) != 0;
	return message;
}

bool entry_silent(const Entry &entry)
{
	return (entry.low & bit(1)) != 0;
}

} // namespace vtd
