/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ports: the virtual 16550, the date, those at which a guest ends, and no other.
 * Unassigned ports read as all ones and ignore writes; all accesses are counted, and the first is
 * reported that is none of a kernel's usual probing.
 */

#include <cpu/regs.h>
#include <exit/exits.h>
#include <hv/console.h>
#include <hv/partition.h>
#include <lib/log.h>

SET_AT_BOOT u8 exit_legacy_ports[LEGACY_PORTS_END / 8];
SET_AT_BOOT struct power_port exit_power_ports[POWER_PORTS];

static void pio_denied(struct vcpu *vcpu, const struct exit *exit)
{
	struct partition *p = vcpu->partition;
	const bool probing = !exit->string && exit->port < LEGACY_PORTS_END &&
			     (exit_legacy_ports[exit->port / 8] & 1U << exit->port % 8) != 0;

	if (__atomic_fetch_add(&p->denied_ports[probing], 1, __ATOMIC_RELAXED) == 0 && !probing) {
		log_line(
			"partition %s: access to unassigned port %#x: reads return all ones, writes are ignored (reported once, totals at shutdown)",
			p->name, exit->port);
	}
}

static u32 pio_uart(struct partition *p, const struct exit *exit, u32 value)
{
	u32 result = ~0U;

	spinlock_acquire(&p->lock);
	if (exit->write) {
		vuart_write(&p->uart, exit->port - VUART_PORT, (u8)value);
	} else {
		result = ~0xffU | vuart_read(&p->uart, exit->port - VUART_PORT);
	}
	partition_uart_changed(p);
	spinlock_release(&p->lock);
	if (exit->write && exit->port == VUART_PORT) {
		console_drain();
	}
	return result;
}

/* False if the port is not one of the PCI bus. Out of line: other ports need none of its registers.
 */
static NOINLINE bool pio_pci(struct partition *p, const struct exit *exit, u32 *value)
{
	bool found;

	if (p->pci.bus.count == 0) {
		return false;
	}
	spinlock_acquire(&p->lock);
	found = vpci_port(&p->pci.bus, exit->port, exit->width, exit->write, value);
	spinlock_release(&p->lock);
	return found;
}

/* The rest: ports with one answer, and nothing. */
static u32 pio_power(struct vcpu *vcpu, const struct exit *exit, u32 value)
{
	for (unsigned int i = 0; i < POWER_PORTS; i++) {
		const struct power_port *port = &exit_power_ports[i];

		if (exit->port == port->port) {
			if (exit->write && (value & port->mask) == port->ends) {
				partition_halt(vcpu->partition, (enum stop_reason)port->reason);
			}
			return port->reads;
		}
	}
	pio_denied(vcpu, exit);
	return ~0U;
}

/* Returns what a read brings, in the low @exit->width bytes. */
static u32 pio_access(struct vcpu *vcpu, const struct exit *exit, u32 value)
{
	struct partition *p = vcpu->partition;

	if (exit->width == 1 && (u16)(exit->port - VUART_PORT) < VUART_PORTS && p->console) {
		vcpu->exits[EXIT_IO_CONSOLE]++;
		return pio_uart(p, exit, value);
	}
	if ((exit->port == RTC_PORT || exit->port == RTC_PORT + 1) && exit->width == 1) {
		return ~0xffU | rtc_access(p, exit->port, exit->write, (u8)value);
	}
	if (pio_pci(p, exit, &value)) {
		vcpu->exits[EXIT_IO_CONFIG]++;
		return value;
	}
	return pio_power(vcpu, exit, value);
}

void exit_io(struct vcpu *vcpu, const struct exit *exit)
{
	u32 mask = ~0U >> (-8U * exit->width & 31); /* of 1 to 4 bytes */
	u64 *rax = &vcpu->regs[REG_RAX];
	u32 result;

	/* INS and OUTS make sense for data ports only, and no virtual device has one. */
	if (exit->string) {
		pio_denied(vcpu, exit);
		virt->inject_exception(vcpu, VECTOR_GP, true, 0);
		return;
	}
	result = pio_access(vcpu, exit, (u32)*rax & mask);
	if (!exit->write) {
		*rax = exit->width == 4 ? result : (*rax & ~(u64)mask) | (result & mask);
	}
	virt->advance(vcpu, exit->length);
}
