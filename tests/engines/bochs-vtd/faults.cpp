// SPDX-License-Identifier: Apache-2.0
// Faults and events of the unit (Intel VT-d, "Fault Logging" and "Fault Event Interrupt"): see
// unit.hpp.

#include "unit.hpp"

namespace vtd
{

uint32_t Unit::fault_status() const
{
	uint32_t status = queue_errors_ | (overflow_ ? FSTS_PFO : 0);

	for (unsigned i = 0; i < options_.records; i++) {
		unsigned record = (next_record_ + i) % options_.records; // the oldest first

		if ((words_[(FRCD + 16 * record) / 4 + 3] & RECORD_F) != 0) {
			return status | FSTS_PPF | record << 8;
		}
	}
	return status;
}

void Unit::fault(uint16_t requester, Reason reason, uint64_t info, bool read)
{
	uint32_t *record = &words_[(FRCD + 16 * next_record_) / 4];
	bool told = fault_status() != 0;

	if (overflow_) {
		return; // until software has seen that faults were lost
	}
	if ((record[3] & RECORD_F) != 0) {
		overflow_ = true;
	} else {
		record[0] = static_cast<uint32_t>(info);
		record[1] = static_cast<uint32_t>(info >> 32);
		record[2] = requester;
		record[3] = RECORD_F | (read ? 1U << 30 : 0) | static_cast<uint32_t>(reason);
		next_record_ = (next_record_ + 1) % options_.records;
	}
	if (!told) {
		event(FECTL);
	}
}

void Unit::event(uint32_t control)
{
	words_[control / 4] |= EVENT_PENDING;
	event_try(control);
}

void Unit::event_try(uint32_t control)
{
	uint32_t &word = words_[control / 4];
	uint64_t address = words_[(control + EVENT_ADDRESS) / 4] |
			   static_cast<uint64_t>(words_[(control + EVENT_UPPER) / 4]) << 32;

	if ((word & EVENT_PENDING) == 0 || (word & EVENT_MASKED) != 0) {
		return;
	}
	word &= ~EVENT_PENDING;
	// These messages are never remapped.
	host_.send(request_message({address, words_[(control + EVENT_DATA) / 4]}));
}

} // namespace vtd
