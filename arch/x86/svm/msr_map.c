/* SPDX-License-Identifier: Apache-2.0 */
/* See msr_map.h. Pure. */

#include <cpu/msr.h>
#include <lib/string.h>
#include <svm/msr_map.h>
#include <vcpu/msr_policy.h>

#define RANGE 0x2000U /* registers in each of the map's ranges */
#define RANGE_BYTES (RANGE / 4)

static const u32 ranges[] = {0, 0xc0000000, 0xc0010000};

static void msr_map_pass(void *context, u32 msr, bool write)
{
	u8 *map = context;

	for (unsigned int i = 0; i < ARRAY_SIZE(ranges) && msr != MSR_EFER; i++) {
		u32 bit = (msr - ranges[i]) * 2 + write;

		if (msr - ranges[i] < RANGE) {
			map[i * RANGE_BYTES + bit / 8] &= (u8) ~(1U << bit % 8);
		}
	}
}

void msr_map_fill(u8 map[MSR_MAP_BYTES], unsigned int features)
{
	memset(map, 0xff, MSR_MAP_BYTES);
	msr_policy_passing(features, msr_map_pass, map);
}
