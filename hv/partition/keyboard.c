/* SPDX-License-Identifier: Apache-2.0 */
/* See keyboard.h. The keyboard's own lock is held while bytes are taken and passed on. */

#include "private.h"
#include <arch/cpu.h>
#include <arch/machine.h>
#include <arch/spinlock.h>
#include <drivers/ioapic.h>
#include <drivers/isa.h>
#include <drivers/uart.h>
#include <hv/console.h>
#include <hv/keyboard.h>
#include <lib/log.h>

#define POLL_MAX 64 /* bytes taken at once: more than a FIFO holds */

static struct spinlock keyboard_lock;
static struct console_keys keys;
static struct isa_line keyboard_line;
static bool keyboard_routed;
static u32 keyboard_cpu; /* atomic */
static bool keyboard_late_edge;

static void keyboard_route(void)
{
	const struct partition *partition = partition_get(keys.focus);

	if (keyboard_routed && partition->apic_ids[0] < 0xff) {
		__atomic_store_n(&keyboard_cpu, partition->vcpus[0].cpu, __ATOMIC_RELAXED);
		machine_route(keyboard_line.gsi,
			      (u64)partition->apic_ids[0] << 56 | IOAPIC_NMI |
				      (keyboard_line.active_low ? IOAPIC_ACTIVE_LOW : 0));
	}
}

void keyboard_start(struct isa_line line)
{
	keys = (struct console_keys){.count = partition_count()};
	keyboard_line = line;
	keyboard_routed = true;
	keyboard_route();
}

static void keyboard_list(void)
{
	log_line(
		"keyboard: Ctrl-] followed by a number selects the partition that gets the input:");
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);

		log_line("  %u %s%s", i, p->name, i == keys.focus ? " (selected)" : "");
	}
}

static void keyboard_act(u8 byte)
{
	switch (console_key(&keys, byte)) {
	case CONSOLE_KEY_PASS:
		partition_input(partition_get(keys.focus), byte);
		break;
	case CONSOLE_KEY_FOCUS:
		log_line("keyboard: partition %s", partition_get(keys.focus)->name);
		keyboard_route();
		break;
	case CONSOLE_KEY_LIST:
		keyboard_list();
		break;
	case CONSOLE_KEY_BAD:
		log_line("keyboard: no such partition; Ctrl-] ? lists them");
		break;
	case CONSOLE_KEY_NONE:
		break;
	}
}

bool keyboard_poll(bool nmi)
{
	bool any = false;
	bool mine;
	u8 byte;

	if (!keyboard_routed || cpu_index() != __atomic_load_n(&keyboard_cpu, __ATOMIC_RELAXED)) {
		return false;
	}
	spinlock_acquire(&keyboard_lock);
	for (unsigned int i = 0; i < POLL_MAX && uart_get(console_port(), &byte); i++) {
		any = true;
		keyboard_act(byte);
	}
	/* A byte that arrived during the last poll has raised an NMI of its own: one without input.
	 */
	mine = nmi && (any || keyboard_late_edge);
	keyboard_late_edge = any || (keyboard_late_edge && !mine);
	spinlock_release(&keyboard_lock);
	return mine;
}
