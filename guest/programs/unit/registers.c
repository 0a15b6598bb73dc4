/* SPDX-License-Identifier: Apache-2.0 */
/* unit: reads and writes of the unit's registers, and its commands (Intel VT-d, "Global Command
 * Register", "Context Command Register", "IOTLB Registers"). */

#include "unit.h"

#define TRIES 100000U
#define BOOT_CPU_MESSAGE 0xfee00000U

u32 read32(u32 offset)
{
	return *(volatile u32 *)(UNIT_BASE + offset);
}

u64 read64(u32 offset)
{
	return *(volatile u64 *)(UNIT_BASE + offset);
}

void write32(u32 offset, u32 value)
{
	*(volatile u32 *)(UNIT_BASE + offset) = value;
}

void write64(u32 offset, u64 value)
{
	*(volatile u64 *)(UNIT_BASE + offset) = value;
}

void event_set(u32 offset, u8 vector, u64 control)
{
	write32(offset + EVENT_DATA, vector);
	write32(offset + EVENT_ADDRESS, BOOT_CPU_MESSAGE);
	write32(offset + EVENT_UPPER, 0);
	write32(offset, (u32)control);
}

bool command(u64 bit, bool on)
{
	u64 standing = read32(GSTS) & ~GCMD_ONE_SHOT & ~bit;
	u64 wanted = on && (bit & GCMD_WBF) == 0 ? bit : 0; /* WBF's status falls when it is done */

	write32(GCMD, (u32)(standing | (on ? bit : 0)));
	for (unsigned int i = 0; i < TRIES; i++) {
		if ((read32(GSTS) & bit) == wanted) {
			return true;
		}
		cpu_pause();
	}
	return false;
}

bool unit_is_wide(void)
{
	return (FIELD_GET(CAP_SAGAW, read64(CAP)) & SAGAW_48) != 0;
}

bool unit_has_eim(void)
{
	return (read64(ECAP) & ECAP_EIM) != 0;
}

static bool await_clear(u32 offset)
{
	for (unsigned int i = 0; i < TRIES; i++) {
		if ((read64(offset) & BIT(63)) == 0) {
			return true;
		}
		cpu_pause();
	}
	return false;
}

bool context_command(u64 what)
{
	write64(CCMD, CCMD_ICC | what);
	return await_clear(CCMD);
}

static u32 iotlb_offset(u32 reg)
{
	return (u32)(16 * FIELD_GET(ECAP_IRO, read64(ECAP))) + reg;
}

bool iotlb_command(u64 what, u64 address)
{
	write64(iotlb_offset(IVA), address);
	write64(iotlb_offset(IOTLB), IOTLB_IVT | what);
	return await_clear(iotlb_offset(IOTLB));
}

void say_context_granularity(void)
{
	say("granularity %llu", FIELD_GET(CCMD_CAIG, read64(CCMD)));
}

void say_iotlb_granularity(void)
{
	say("granularity %llu", FIELD_GET(IOTLB_IAIG, read64(iotlb_offset(IOTLB))));
}

void forget_all(void)
{
	context_command(FIELD_PREP(CCMD_CIRG, GLOBAL));
	iotlb_command(FIELD_PREP(IOTLB_IIRG, GLOBAL), 0);
}
