/* SPDX-License-Identifier: Apache-2.0 */
/* probe: instructions that read, change and write a device's register in one. */

#include "probe.h"

#define CARRY BIT(0)
#define ZERO BIT(6)
#define SIGN BIT(7)

#define IOAPIC_WINDOW 0x10
#define IOAPIC_ENTRY0 0x10
#define ENTRY_MASKED BIT(16)

/* Executes @code on %0 and register %1, with flags clear before; returns those after. */
#define FLAGS_OF(name, code)                                                                       \
	static u64 name(volatile u32 *at, u32 *value)                                              \
	{                                                                                          \
		u64 flags = 1;                                                                     \
		__asm__ volatile("test %2, %2\n\t" code "\n\tpushf\n\tpop %2"                      \
				 : "+m"(*at), "+r"(*value), "+r"(flags)                            \
				 :                                                                 \
				 : "memory", "cc");                                                \
		return flags & (CARRY | ZERO | SIGN);                                              \
	}

FLAGS_OF(run_or, "lock orl %1, %0")
FLAGS_OF(run_and, "andl %1, %0")
FLAGS_OF(run_xor, "xorl %1, %0")
FLAGS_OF(run_add, "addl %1, %0")
FLAGS_OF(run_sub_from, "subl %0, %1")
FLAGS_OF(run_cmp, "cmpl %1, %0")
FLAGS_OF(run_test, "testl %1, %0")
FLAGS_OF(run_bts, "lock btsl $3, %0")
FLAGS_OF(run_btr, "btrl $3, %0")
FLAGS_OF(run_xchg, "xchgl %1, %0")

struct step {
	const char *name;
	u64 (*run)(volatile u32 *at, u32 *value);
	u32 value, after; /* of the register */
	u64 flags;        /* of carry, zero and sign */
	u32 memory;       /* what is read then */
};

static bool take_steps(const struct step *steps, size_t count, volatile u32 *at)
{
	for (size_t i = 0; i < count; i++) {
		u32 value = steps[i].value;
		u64 flags = steps[i].run(at, &value);
		u32 memory = *at;

		if (value != steps[i].after || flags != steps[i].flags ||
		    memory != steps[i].memory) {
			return fail("%s: %#x, flags %#lx, register %#x", steps[i].name, memory,
				    flags, value);
		}
	}
	return true;
}

/* Reads give all ones and writes go nowhere, but flags and registers follow. */
bool absent_modified(const struct row *row)
{
	static const struct step steps[] = {
		{"or", run_or, 1, 1, SIGN, ~0U},
		{"and", run_and, 0, 0, ZERO, ~0U},
		{"xor", run_xor, ~0U, ~0U, ZERO, ~0U},
		{"add", run_add, 1, 1, CARRY | ZERO, ~0U},
		{"sub", run_sub_from, 1, 2, CARRY, ~0U},
		{"cmp", run_cmp, ~0U, ~0U, ZERO, ~0U},
		{"test", run_test, BIT(31), BIT(31), SIGN, ~0U},
		{"bts", run_bts, 0, 0, CARRY, ~0U},
		{"xchg", run_xchg, 5, ~0U, 0, ~0U},
	};

	return take_steps(steps, ARRAY_SIZE(steps), physical(row->a));
}

/* Element by element: counter and address end where the processor's own would. */
bool absent_stored(const struct row *row)
{
	u64 start = (u64)physical(row->a);
	u64 at = start;
	u64 count = 8;

	__asm__ volatile("rep stosl" : "+D"(at), "+c"(count) : "a"(0) : "memory");
	if (count != 0 || at != start + 32) {
		return fail("rep stosl ends at %#lx with %lu left", at - start, count);
	}
	__asm__ volatile("std; stosb; cld" : "+D"(at) : "a"(0) : "memory", "cc");
	return at == start + 31 || fail("stosb ends at %#lx", at - start);
}

/* An entry of a line that nobody owns keeps what is written; it stays masked. */
bool ioapic_modified(const struct row *row)
{
	static const struct step steps[] = {
		{"or", run_or, 0x31, 0x31, 0, ENTRY_MASKED | 0x31},
		{"and", run_and, ENTRY_MASKED | 0xf0, ENTRY_MASKED | 0xf0, 0, ENTRY_MASKED | 0x30},
		{"xor", run_xor, 0x22, 0x22, 0, ENTRY_MASKED | 0x12},
		{"add", run_add, 0x40, 0x40, 0, ENTRY_MASKED | 0x52},
		{"sub", run_sub_from, ENTRY_MASKED | 0x51, ~0U, CARRY | SIGN, ENTRY_MASKED | 0x52},
		{"cmp", run_cmp, ENTRY_MASKED | 0x52, ENTRY_MASKED | 0x52, ZERO,
		 ENTRY_MASKED | 0x52},
		{"test", run_test, 0x20, 0x20, ZERO, ENTRY_MASKED | 0x52},
		{"bts", run_bts, 0, 0, 0, ENTRY_MASKED | 0x5a},
		{"btr", run_btr, 0, 0, CARRY, ENTRY_MASKED | 0x52},
		{"xchg", run_xchg, ENTRY_MASKED | 0x77, ENTRY_MASKED | 0x52, 0,
		 ENTRY_MASKED | 0x77},
	};
	volatile u32 *index = physical(row->a);
	volatile u32 *window = index + IOAPIC_WINDOW / sizeof(u32);

	*index = IOAPIC_ENTRY0;
	*window = ENTRY_MASKED;
	return take_steps(steps, ARRAY_SIZE(steps), window);
}

/* The same on the local APIC's page, of which only the write is filtered. */
bool xapic_modified(const struct row *row)
{
	static const struct step steps[] = {
		{"or", run_or, 0x21, 0x21, 0, APIC_MASKED | 0x61},
		{"btr", run_btr, 0, 0, 0, APIC_MASKED | 0x61},
		{"xor", run_xor, 0x11, 0x11, 0, APIC_MASKED | 0x70},
		{"xchg", run_xchg, APIC_MASKED, APIC_MASKED | 0x70, 0, APIC_MASKED},
	};
	volatile u32 *page = physical(row->a);

	if (apic_is_x2apic()) {
		return true;
	}
	apic_write(APIC_LVT_TIMER, APIC_MASKED | 0x40);
	return take_steps(steps, ARRAY_SIZE(steps), page + APIC_LVT_TIMER * 4);
}
