/* SPDX-License-Identifier: Apache-2.0 */
/* See ioapic.h: an index and a data register in one page of memory. */

#include <drivers/ioapic.h>

#define IOAPIC_INDEX 0x00
#define IOAPIC_DATA 0x10
#define IOAPIC_VERSION 0x01
#define IOAPIC_VERSION_LAST GENMASK(23, 16)
#define IOAPIC_ENTRY(pin) (0x10 + 2 * (pin))

static volatile u32 *reg(hpa_t base, u32 offset)
{
	return (volatile u32 *)(uintptr_t)(base.v + offset);
}

static u32 read(hpa_t base, u32 index)
{
	*reg(base, IOAPIC_INDEX) = index;
	return *reg(base, IOAPIC_DATA);
}

static void write(hpa_t base, u32 index, u32 value)
{
	*reg(base, IOAPIC_INDEX) = index;
	*reg(base, IOAPIC_DATA) = value;
}

u32 ioapic_pins(hpa_t base)
{
	return (u32)FIELD_GET(IOAPIC_VERSION_LAST, read(base, IOAPIC_VERSION)) + 1;
}

void ioapic_write_entry(hpa_t base, u32 pin, u64 entry)
{
	write(base, IOAPIC_ENTRY(pin), IOAPIC_MASKED);
	write(base, IOAPIC_ENTRY(pin) + 1, (u32)(entry >> 32));
	write(base, IOAPIC_ENTRY(pin), (u32)entry);
}

u64 ioapic_read_entry(hpa_t base, u32 pin)
{
	u64 low = read(base, IOAPIC_ENTRY(pin));

	return (u64)read(base, IOAPIC_ENTRY(pin) + 1) << 32 | low;
}
