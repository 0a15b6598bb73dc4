/* SPDX-License-Identifier: Apache-2.0 */
/* Instructions on a guest's values that the processor may refuse with #GP: then they return false.
 */
#pragma once

#include <lib/types.h>

bool msr_read_safe(u32 msr, u64 *value);
bool msr_write_safe(u32 msr, u64 value);

/** Sets XCR0. */
bool xsetbv_safe(u64 value);
