// SPDX-License-Identifier: Apache-2.0
// Calls that one shared library makes by dynamic linking, redirected; and the names of functions.
#pragma once

#include <string>
#include <vector>

namespace redirect
{

struct Call {
	const char *name; // as linkers know it
	void *to;
};

// Ends the emulator with @message: the machine would not be the one that was asked for.
[[noreturn]] void refuse(const std::string &message);

/// The address of the function or object @name; ends the emulator if nothing has it.
void *address_of(const char *name);

/// The same for one of the loaded plugins, whose names others do not see.
void *address_in(const std::string &library, const char *name);

/// Names of the loaded libraries whose file begins with @prefix, without folder and ".so...".
std::vector<std::string> loaded(const std::string &prefix);

/// Redirects those of @calls that @library makes, and returns how many.
unsigned calls_of(const std::string &library, const std::vector<Call> &calls);

/// Whether @library makes the call @name.
bool makes(const std::string &library, const char *name);

} // namespace redirect
