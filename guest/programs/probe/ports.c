/* SPDX-License-Identifier: Apache-2.0 */
/* probe: ports and memory that the partition doesn't own. */

#include "probe.h"

#define ALL_ONES ~0ULL
#define CPUID_ADDRESS_SIZES 0x80000008

bool port8(const struct row *row)
{
	u8 before = inb((u16)row->a);
	u8 after;

	outb((u16)row->a, (u8)row->b);
	after = inb((u16)row->a);
	return (before & after) == 0xff || fail("read %#x, after a write %#x", before, after);
}

bool port16(const struct row *row)
{
	u16 before = inw((u16)row->a);
	u16 after;

	outw((u16)row->a, (u16)row->b);
	after = inw((u16)row->a);
	return (before & after) == 0xffff || fail("read %#x, after a write %#x", before, after);
}

bool port32(const struct row *row)
{
	u32 before = inl((u16)row->a);
	u32 after;

	outl((u16)row->a, (u32)row->b);
	after = inl((u16)row->a);
	return (before & after) == 0xffffffff || fail("read %#x, after a write %#x", before, after);
}

/* Strings of bytes are for ports that stream: on one that isn't there they fault. */
bool port_string(const struct row *row)
{
	u8 bytes[16] = {0};
	void *at = bytes;
	u64 count = sizeof(bytes);
	int in;
	int out;

	__asm__ volatile(GUARDED("rep insb") : "+D"(at), "+c"(count) : "d"((u16)row->a) : "memory");
	in = guard_take();
	at = bytes;
	count = sizeof(bytes);
	__asm__ volatile(GUARDED("rep outsb")
			 : "+S"(at), "+c"(count)
			 : "d"((u16)row->a)
			 : "memory");
	out = guard_take();
	return (in == VECTOR_GP && out == VECTOR_GP && at == bytes) ||
	       fail("vectors %d and %d", in, out);
}

/* PCI configuration mechanism 1: no function anywhere on bus 0. */
bool pci_config(const struct row *row)
{
	for (u32 device = 0; device < 32; device++) {
		u32 id;

		outl(0xcf8, 0x80000000 | device << 11);
		id = inl(0xcfc);
		if (id != 0xffffffff) {
			return fail("device %u is %#x", device, id);
		}
	}
	return port32(row);
}

static bool memory_nothing(u64 address)
{
	volatile u64 *at = physical(address);
	u64 before = *at;
	u64 after;

	*at = 0;
	after = *at;
	if ((before & after) != ALL_ONES) {
		return fail("%#lx reads %#lx, after a write %#lx", address, before, after);
	}
	return *(volatile u8 *)at == 0xff || fail("a byte reads %#x", *(volatile u8 *)at);
}

bool memory_at(const struct row *row)
{
	return memory_nothing(row->a);
}

/* Where a PC keeps video memory and ROMs there is either nothing or cleared RAM of our own. */
bool memory_legacy(const struct row *row)
{
	u64 value = *(volatile u64 *)row->a;

	return value == 0 || value == ALL_ONES || fail("reads %#lx", value);
}

bool memory_behind_low(const struct row *row)
{
	return memory_nothing(ram_end() + row->a);
}

bool memory_behind_all(const struct row *row)
{
	return memory_nothing(MAX(ram_top(), GIB(4)) + row->a);
}

/* The upper half of what the processor can address begins here. */
bool memory_highest(const struct row *row)
{
	(void)row;
	return memory_nothing(1ULL << ((cpuid(CPUID_ADDRESS_SIZES, 0).eax & 0xff) - 1));
}

/* Odd writes to the local APIC's page: no harm to anybody, and nothing sent. */
bool xapic_unaligned(const struct row *row)
{
	volatile u8 *page = physical(row->a);

	if (apic_is_x2apic()) {
		return true;
	}
	page[0xfff] = 0xff;
	page[0x301] = 0x05;
	*(volatile u16 *)(page + 0x302) = 0x000c;
	*(volatile u32 *)(page + 0x304) = 0x000c4500;
	*(volatile u32 *)(page + 0x374) = 0x200;
	return true;
}
