/* SPDX-License-Identifier: Apache-2.0 */
/* See keyboard.h. */

#include "private.h"
#include <arch/cpu.h>
#include <arch/machine.h>
#include <arch/spinlock.h>
#include <drivers/ioapic.h>
#include <drivers/isa.h>
#include <hv/console.h>
#include <hv/keyboard.h>
#include <lib/log.h>

#define POLL_MAX 64 /* bytes taken at once: more than a FIFO holds */

struct keyboard keyboard;

void keyboard_route(void)
{
	const struct partition *partition = partition_get(keyboard.keys.focus);

	if (keyboard.routed && partition->apic_ids[0] < 0xff) {
		__atomic_store_n(&keyboard.cpu, partition->vcpus[0].cpu, __ATOMIC_RELAXED);
		machine_route(keyboard.line.gsi,
			      (u64)partition->apic_ids[0] << 56 | IOAPIC_NMI |
				      (keyboard.line.active_low ? IOAPIC_ACTIVE_LOW : 0));
	}
}

static void keyboard_list(void)
{
	log_line(
		"keyboard: Ctrl-] followed by a number selects the partition that gets the input:");
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);

		log_line("  %u %s%s", i, p->name, i == keyboard.keys.focus ? " (selected)" : "");
	}
}

static void keyboard_act(u8 byte)
{
	switch (console_key(&keyboard.keys, byte)) {
	case CONSOLE_KEY_PASS:
		partition_input(partition_get(keyboard.keys.focus), byte);
		break;
	case CONSOLE_KEY_FOCUS:
		log_line("keyboard: partition %s", partition_get(keyboard.keys.focus)->name);
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

	if (!keyboard.routed || cpu_index() != __atomic_load_n(&keyboard.cpu, __ATOMIC_RELAXED)) {
		return false;
	}
	spinlock_acquire(&keyboard.lock);
	for (unsigned int i = 0; i < POLL_MAX && console_get(&byte); i++) {
		any = true;
		keyboard_act(byte);
	}
	/* A byte that arrived during the last poll has raised an NMI of its own: one without input.
	 */
	mine = nmi && (any || keyboard.late_edge);
	keyboard.late_edge = any || (keyboard.late_edge && !mine);
	spinlock_release(&keyboard.lock);
	return mine;
}
