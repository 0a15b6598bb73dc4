/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's lines on the real machine. An interrupt of a virtual line (the 16550's) is sent as
 * a message to the local APIC of one of the partition's CPUs, where it arrives without an exit. The
 * redirection entry of a physical line is written to the real IOAPIC, with a destination inside the
 * partition.
 */

#include "private.h"
#include <arch/lapic.h>
#include <arch/machine.h>
#include <drivers/ioapic.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <lib/log.h>

static void devices_deliver(void *context, u64 redirection)
{
	struct partition *p = context;
	u32 apic_id;

	if (arch_message_target(p, redirection, &apic_id)) {
		lapic_send_interrupt(apic_id, (u8)FIELD_GET(VIOAPIC_VECTOR, redirection));
	}
}

/* How a line is wired is the machine's word, not the guest's. */
static void devices_route(void *context, unsigned int pin, u64 redirection)
{
	struct partition *p = context;
	u32 apic_id;

	if ((redirection & VIOAPIC_MASKED) != 0 || !arch_message_target(p, redirection, &apic_id) ||
	    apic_id >= 0xff) {
		machine_route(p->machine_lines[pin], IOAPIC_MASKED);
	} else {
		machine_route(
			p->machine_lines[pin],
			(u64)apic_id << 56 | (redirection & VIOAPIC_VECTOR) |
				((p->lines_active_low & BIT(pin)) != 0 ? IOAPIC_ACTIVE_LOW : 0) |
				((p->lines_level & BIT(pin)) != 0 ? IOAPIC_LEVEL : 0));
	}
}

static bool devices_remote_irr(void *context, unsigned int pin)
{
	const struct partition *p = context;

	return (machine_route_read(p->machine_lines[pin]) & IOAPIC_REMOTE_IRR) != 0;
}

const struct vioapic_ops partition_ioapic_ops = {
	.deliver = devices_deliver,
	.route = devices_route,
	.remote_irr = devices_remote_irr,
};

static void devices_feed(struct partition *p)
{
	while (p->input_count > 0 && vuart_receive(&p->uart, p->input[p->input_head])) {
		p->input_head = (p->input_head + 1U) % PARTITION_INPUT;
		p->input_count--;
	}
}

void partition_uart_changed(struct partition *p)
{
	devices_feed(p);
	vioapic_set_line(&p->ioapic, VUART_IRQ, vuart_interrupt(&p->uart));
}

void partition_input(struct partition *p, u8 byte)
{
	bool first_lost = false;

	spinlock_acquire(&p->lock);
	if (p->console && p->input_count < PARTITION_INPUT) {
		p->input[(p->input_head + p->input_count++) % PARTITION_INPUT] = byte;
		partition_uart_changed(p);
	} else {
		first_lost = p->input_lost++ == 0;
	}
	spinlock_release(&p->lock);
	if (first_lost) {
		log_line("keyboard: partition %s %s: what is typed to it is lost (Ctrl-] ? counts)",
			 p->name, p->console ? "reads too slowly" : "has no console");
	}
}
