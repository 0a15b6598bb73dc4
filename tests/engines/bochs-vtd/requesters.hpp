// SPDX-License-Identifier: Apache-2.0
// Who asks: each of Bochs's plugins that reaches memory by itself, and its requester ID. Its calls
// go to the unit first.
#pragma once

#include "unit.hpp"

namespace requesters
{

// Where the functions that are no PCI devices send from: the DMAR table says the same.
constexpr uint16_t IOAPIC = 0xff00, HPET = 0xff08;

/// Redirects the calls of all loaded plugins to @unit. Ends the emulator if one is unknown.
void connect(vtd::Unit &unit);

/// Finds the PCI function of each by its class, when all of them have their places. Ends the
/// emulator if one has none or several.
void find();

/// Reads and writes memory, whatever the unit says.
void memory_read(uint64_t address, unsigned size, void *to);
void memory_write(uint64_t address, unsigned size, const void *from);

/// Whether memory is at @address: neither a gap nor a device's registers.
bool memory_exists(uint64_t address);

} // namespace requesters
