/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lines: writes lines to COM1 and says how long its dearest write of a byte took, its dearest line,
 * and the longest time between two looks at the TSC while it waits for the next line, all in ticks.
 * Arguments: count=100 lines of length=80, the first begin=0 ticks after the start, each gap=0
 * behind the one before; those from split=~0 ticks on are counted apart.
 */

#include "lib/lib.h"

#define COM_DATA 0x3f8

struct most {
	u64 lines, byte, line, wait;
};

static struct most parts[2]; /* before the split, and from there on */

static void write(struct most *most, u8 byte)
{
	u64 start = rdtsc();

	outb(COM_DATA, byte);
	most->byte = MAX(most->byte, rdtsc() - start);
}

static void write_line(struct most *most, u64 length)
{
	u64 start = rdtsc();

	for (u64 i = 0; i < length; i++) {
		write(most, (u8)('a' + i % 26));
	}
	write(most, '\n');
	most->line = MAX(most->line, rdtsc() - start);
	most->lines++;
}

static void wait_until(struct most *most, u64 end)
{
	u64 last = rdtsc();

	while (last < end) {
		u64 now = rdtsc();

		most->wait = MAX(most->wait, now - last);
		last = now;
	}
}

void program_main(void)
{
	u64 start = rdtsc();
	u64 count = argument("count", 100);
	u64 length = argument("length", 80);
	u64 split = start + MIN(argument("split", ~0ULL), ~0ULL - start);
	u64 gap = argument("gap", 0);
	u64 next = start + argument("begin", 0);

	for (u64 i = 0; i < count; i++, next += gap) {
		wait_until(&parts[next >= split], next);
		write_line(&parts[rdtsc() >= split], length);
	}
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		print("\nlines: part %lu: %lu of %lu, most: byte %lu line %lu wait %lu\n", i,
		      parts[i].lines, length, parts[i].byte, parts[i].line, parts[i].wait);
	}
}
