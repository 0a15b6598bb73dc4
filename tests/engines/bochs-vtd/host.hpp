// SPDX-License-Identifier: Apache-2.0
// What the unit needs of the machine around it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vtd
{

// An interrupt for local APICs.
struct Message {
	uint8_t vector;
	uint32_t destination; // an APIC ID, or a set of them if logical
	uint8_t mode; // of delivery: 0 fixed, 1 lowest priority, 2 SMI, 4 NMI, 5 INIT, 7 ExtINT
	bool logical;
	bool level;
};

class Host
{
      public:
	virtual ~Host() = default;
	/// Copies @size bytes of memory at @address; false if there is none.
	virtual bool read(uint64_t address, void *to, size_t size) = 0;
	virtual bool write(uint64_t address, const void *from, size_t size) = 0;
	virtual void send(const Message &message) = 0;
};

constexpr uint64_t bit(unsigned number)
{
	return 1ULL << number;
}

/// Bits @high to @low of @value.
constexpr uint64_t field(uint64_t value, unsigned high, unsigned low)
{
	return value >> low & (high - low == 63 ? ~0ULL : bit(high - low + 1) - 1);
}

/// Ones from bit @high to @low.
constexpr uint64_t mask(unsigned high, unsigned low)
{
	return field(~0ULL, high, low) << low;
}

} // namespace vtd
