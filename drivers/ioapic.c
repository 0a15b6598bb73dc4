/* SPDX-License-Identifier: Apache-2.0 */
/* See ioapic.h: an index and a data register in one page of memory. */

#include <drivers/ioapic.h>

static volatile u32 *ioapic_register(hpa_t base, u32 offset)
{
	return (volatile u32 *)(uintptr_t)(base.v + offset);
}

u32 ioapic_read(hpa_t base, u32 index)
{
	*ioapic_register(base, IOAPIC_IOREGSEL) = index;
	return *ioapic_register(base, IOAPIC_IOWIN);
}

void ioapic_write(hpa_t base, u32 index, u32 value)
{
	*ioapic_register(base, IOAPIC_IOREGSEL) = index;
	*ioapic_register(base, IOAPIC_IOWIN) = value;
}

void ioapic_write_redirection(hpa_t base, u32 pin, u64 redirection)
{
	ioapic_write(base, IOAPIC_REDTBL(pin), (u32)(redirection | IOAPIC_MASKED));
	ioapic_write(base, IOAPIC_REDTBL(pin) + 1, (u32)(redirection >> 32));
	ioapic_write(base, IOAPIC_REDTBL(pin), (u32)redirection);
}

u64 ioapic_read_redirection(hpa_t base, u32 pin)
{
	u64 low = ioapic_read(base, IOAPIC_REDTBL(pin));

	return (u64)ioapic_read(base, IOAPIC_REDTBL(pin) + 1) << 32 | low;
}
