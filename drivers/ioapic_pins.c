/* SPDX-License-Identifier: Apache-2.0 */
/* How many lines a physical IOAPIC has, which only the boot asks. */

#include <drivers/ioapic.h>

/* clang-format off */
#define IOAPIC_VER         0x01
#define   IOAPIC_VER_LAST  GENMASK(23, 16)
/* clang-format on */

u32 ioapic_pins(hpa_t base)
{
	u32 version = ioapic_read(base, IOAPIC_VER);

	/* Where nothing responds. */
	return version == 0 || version == UINT32_MAX ? 0
						     : (u32)FIELD_GET(IOAPIC_VER_LAST, version) + 1;
}
