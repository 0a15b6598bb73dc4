/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lives: tells what it finds at its first instruction, overwrites all memory but its own, and asks
 * whether to live again: after "q" it powers off, after any other key it resets the partition. What
 * it finds has to be the same in every life.
 */

#include "lib/com.h"
#include "lib/lib.h"

#define TICK_VECTOR 0x40
#define TICK_HZ 1000
#define TICKS 20

/* What a loader leaves below the program; the first page belongs to no one. */
#define LOW_START 0x1000
#define LOW_END 0x9f000
#define ACPI_START 0xe0000
#define ACPI_END 0x100000

static volatile u64 ticks;

static void tick(struct frame *frame)
{
	(void)frame;
	ticks++;
	apic_eoi();
}

/* Which bytes there are, and where: FNV-1a over words. */
static u64 memory_hash(u64 start, u64 end)
{
	u64 hash = 0xcbf29ce484222325;

	for (u64 at = start; at < end; at += sizeof(u64)) {
		hash = (hash ^ *(volatile u64 *)at) * 0x100000001b3;
	}
	return hash;
}

static u64 memory_left(u64 start, u64 end)
{
	u64 words = 0;

	for (u64 at = start; at < end; at += sizeof(u64)) {
		words += *(volatile u64 *)at != 0;
	}
	return words;
}

static void memory_spoil(u64 start, u64 end)
{
	for (u64 at = start; at < end; at += sizeof(u64)) {
		*(volatile u64 *)at = ~at;
	}
}

void program_main(void)
{
	u64 start = ALIGN_UP(ram_free(), sizeof(u64));
	u64 end = ram_end();

	print("lives: low memory %lx, tables %lx, %lu words of %lu not zero\n",
	      memory_hash(LOW_START, LOW_END), memory_hash(ACPI_START, ACPI_END),
	      memory_left(start, end), (end - start) / sizeof(u64));
	isr_set(TICK_VECTOR, tick);
	apic_timer_start(TICK_VECTOR, TICK_HZ);
	while (ticks < TICKS) {
		wait_for_interrupt();
	}
	apic_timer_stop();
	print("lives: CPU %u, %s, again?\n", apic_id(), apic_is_x2apic() ? "x2APIC" : "xAPIC");
	while (!com_has_byte()) {
	}
	if (com_byte() == 'q') {
		return;
	}
	memory_spoil(start, end);
	memory_spoil(ACPI_START, ACPI_END);
	memory_spoil(LOW_START, LOW_END);
	reset();
}
