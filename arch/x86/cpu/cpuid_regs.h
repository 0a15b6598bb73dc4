/* SPDX-License-Identifier: Apache-2.0 */
/* What one CPUID instruction answers. */
#pragma once

#include <lib/types.h>

struct cpuid_regs {
	u32 eax, ebx, ecx, edx;
};
