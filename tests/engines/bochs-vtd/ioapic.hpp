// SPDX-License-Identifier: Apache-2.0
// Bochs's IOAPIC in front of the unit.
#pragma once

#include "unit.hpp"

namespace ioapic
{

/// Has every interrupt of the IOAPIC go through @unit. Ends the emulator if that cannot be.
void connect(vtd::Unit &unit);

/// All entries masked, as after a reset of the machine.
void reset();

/// To the local APICs, past the unit. True if one of them took it.
bool deliver(const vtd::Message &message);

} // namespace ioapic
