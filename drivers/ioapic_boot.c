/* SPDX-License-Identifier: Apache-2.0 */
/* What only the boot asks of a physical IOAPIC: how many lines it has, and how they were left. */

#include <drivers/ioapic.h>

#define IOAPIC_VERSION_EOI 0x20 /* the first with an EOI register */

u32 ioapic_pins(hpa_t base)
{
	u32 version = ioapic_read(base, IOAPIC_VER);

	/* Where nothing responds. */
	return version == 0 || version == UINT32_MAX ? 0
						     : (u32)FIELD_GET(IOAPIC_VER_LAST, version) + 1;
}

static bool ioapic_in_service(hpa_t base, u32 pin)
{
	return (ioapic_read(base, IOAPIC_REDTBL(pin)) & IOAPIC_REMOTE_IRR) != 0;
}

/* An EOI looks for the vector among level-triggered lines; only older ones end it by edge mode. */
static void ioapic_end(hpa_t base, u32 pin, u32 low)
{
	const u32 level = low | (u32)(IOAPIC_MASKED | IOAPIC_LEVEL);

	ioapic_write(base, IOAPIC_REDTBL(pin), level);
	if (FIELD_GET(IOAPIC_VER_VALUE, ioapic_read(base, IOAPIC_VER)) >= IOAPIC_VERSION_EOI) {
		*(volatile u32 *)(uintptr_t)(base.v + IOAPIC_EOI) = low & (u32)IOAPIC_VECTOR;
	}
	if (ioapic_in_service(base, pin)) {
		ioapic_write(base, IOAPIC_REDTBL(pin), level & ~(u32)IOAPIC_LEVEL);
		ioapic_write(base, IOAPIC_REDTBL(pin), level);
	}
}

enum ioapic_line ioapic_end_line(hpa_t base, u32 pin)
{
	const u32 low = ioapic_read(base, IOAPIC_REDTBL(pin));
	enum ioapic_line was = IOAPIC_LINE_IDLE;

	/* Masked first, or a line that is still asserted interrupts again. */
	ioapic_write(base, IOAPIC_REDTBL(pin), low | (u32)IOAPIC_MASKED);
	if (ioapic_in_service(base, pin)) {
		ioapic_end(base, pin, low);
		was = ioapic_in_service(base, pin) ? IOAPIC_LINE_STUCK : IOAPIC_LINE_ENDED;
	}
	ioapic_write_redirection(base, pin, IOAPIC_MASKED);
	return was;
}
