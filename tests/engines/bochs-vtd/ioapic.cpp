// SPDX-License-Identifier: Apache-2.0
// See ioapic.hpp. Bochs keeps half an entry's upper word and doesn't say which line an interrupt is
// of. So the entries are kept here, and Bochs's own hold the number of the line as destination.

#include "ioapic.hpp"

#include "bochs.hpp"
#include "redirect.hpp"
#include "requesters.hpp"

namespace ioapic
{

constexpr const char *LIBRARY = "libbx_ioapic";
constexpr unsigned LINES = 24;
constexpr uint64_t MASKED = vtd::bit(16), FIXED_BITS = vtd::bit(12) | vtd::bit(14);
constexpr uint32_t MODE_AND_LOGICAL = 0xf00, EXTINT = 0x700, MODE = 0x700;
constexpr uint8_t MODE_EXTINT = 7;
constexpr unsigned SELECT = 0x00, DATA = 0x10, FIRST_ENTRY = 0x10;
constexpr uint64_t REGISTER = 0xff; // bits of the address

static vtd::Unit *unit;
static bochs::IoapicRead original_read;
static bochs::IoapicWrite original_write;
static bochs::DeliverInterrupt original_deliver;
static uint64_t entries[LINES];
static uint32_t selected;

void reset()
{
	for (uint64_t &entry : entries) {
		entry = MASKED;
	}
	selected = 0;
}

// The entry whose half is selected, or nothing.
static uint64_t *entry_selected()
{
	unsigned line = (selected - FIRST_ENTRY) / 2;

	return selected >= FIRST_ENTRY && line < LINES ? &entries[line] : nullptr;
}

static void write_aligned(void *device, uint64_t address, uint32_t value)
{
	uint64_t *entry = entry_selected();
	bool high = (selected & 1) != 0;

	if ((address & REGISTER) == SELECT) {
		selected = value & REGISTER;
	} else if ((address & REGISTER) == DATA && entry != nullptr) {
		if (high) {
			*entry = (*entry & 0xffffffff) | static_cast<uint64_t>(value) << 32;
			value = static_cast<uint32_t>(entry - entries) << 24;
		} else {
			*entry = (*entry & ~0xffffffffULL) | (value & ~FIXED_BITS);
			value = (value & MODE) == EXTINT ? value : value & ~MODE_AND_LOGICAL;
			// The number of the line has to be there before the mask is off.
			original_write(device, (address & ~REGISTER) | SELECT, selected | 1);
			original_write(device, address,
				       static_cast<uint32_t>(entry - entries) << 24);
			original_write(device, (address & ~REGISTER) | SELECT, selected);
		}
	}
	original_write(device, address, value);
}

static uint32_t read_aligned(void *device, uint64_t address)
{
	uint64_t *entry = entry_selected();
	uint32_t value = original_read(device, address);

	if ((address & REGISTER) != DATA || entry == nullptr) {
		return value;
	}
	if ((selected & 1) != 0) {
		return static_cast<uint32_t>(*entry >> 32);
	}
	return static_cast<uint32_t>((value & FIXED_BITS) | (*entry & ~FIXED_BITS));
}

bool deliver(const vtd::Message &message)
{
	return original_deliver(message.vector, message.destination, message.mode, message.logical,
				true, message.level);
}

// From a line: @line stands where Bochs has a destination.
static bool deliver_line(uint8_t vector, uint32_t line, uint8_t mode, bool, bool, bool)
{
	vtd::Message message;

	if (line >= LINES) {
		redirect::refuse("the IOAPIC of this version of Bochs sends otherwise");
	}
	if (!unit->remap(requesters::IOAPIC, vtd::request_of_line(entries[line]), message)) {
		return true; // Bochs would try for ever
	}
	message.vector = mode == MODE_EXTINT ? vector : message.vector;
	return deliver(message);
}

void connect(vtd::Unit &to)
{
	unit = &to;
	original_read = reinterpret_cast<bochs::IoapicRead>(
		redirect::address_in(LIBRARY, bochs::IOAPIC_READ));
	original_write = reinterpret_cast<bochs::IoapicWrite>(
		redirect::address_in(LIBRARY, bochs::IOAPIC_WRITE));
	original_deliver =
		reinterpret_cast<bochs::DeliverInterrupt>(redirect::address_of(bochs::DELIVER));
	if (redirect::calls_of(LIBRARY,
			       {{bochs::IOAPIC_READ, reinterpret_cast<void *>(read_aligned)},
				{bochs::IOAPIC_WRITE, reinterpret_cast<void *>(write_aligned)},
				{bochs::DELIVER, reinterpret_cast<void *>(deliver_line)}}) != 3) {
		redirect::refuse("the IOAPIC of this version of Bochs is linked otherwise; the "
				 "VT-d unit knows Debian's Bochs 2.7 (leave it out by --no-iommu)");
	}
	reset();
}

} // namespace ioapic
