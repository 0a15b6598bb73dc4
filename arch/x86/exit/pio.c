/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ports: the virtual 16550, the date, the ACPI sleep and reset registers, and no other.
 * Unassigned ports read as all ones and ignore writes; all accesses are counted, and the first is
 * reported that is none of a kernel's usual probing.
 */

#include <cpu/pit.h>
#include <cpu/regs.h>
#include <exit/exits.h>
#include <hv/console.h>
#include <hv/partition.h>
#include <lib/log.h>

SET_AT_BOOT u8 exit_legacy_ports[LEGACY_PORTS_END / 8];

#define SLEEP_MASK GENMASK(5, 2) /* of the sleep control register: SLP_EN, SLP_TYPx */
#define SLEEP_S5 (BIT(5) | GUEST_S5_TYPE << 2)
#define KEYBOARD_CONTROLLER 0x64
#define PULSE_RESET 0xfe
#define SYSTEM_CONTROL_A 0x92
#define FAST_RESET 0x01
#define A20_OPEN 0x02
#define RESET_CONTROL 0xcf9
#define RESET_CPU 0x04

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

/*
 * The rest: what ends a partition, as on a PC (ACPI 6.5, 4.8.3.7; IBM PC/AT technical reference;
 * Intel 500 Series PCH data sheet, "Reset Control"), and what would be polled if it read all ones:
 * the keyboard controller for a byte to come, a counter of the PIT to end, 100,000 times by Linux.
 */
static u32 pio_power(struct vcpu *vcpu, const struct exit *exit, u32 value)
{
	static const struct {
		u16 port;
		u8 mask, ends; /* a write with these bits of the mask; no write if the mask is 0 */
		u8 reads;
		u8 reason;
	} ports[] = {
		{GUEST_PORT_SLEEP_CONTROL, SLEEP_MASK, SLEEP_S5, 0, STOP_POWER_OFF},
		{GUEST_PORT_SLEEP_STATUS, 0, 1, 0, 0},
		{GUEST_PORT_RESET, 0xff, GUEST_RESET_VALUE, 0, STOP_RESET},
		{PIT_CHANNEL2, 0, 1, 0, 0},
		{KEYBOARD_CONTROLLER, 0xff, PULSE_RESET, 0, STOP_RESET},
		{SYSTEM_CONTROL_A, FAST_RESET, FAST_RESET, A20_OPEN, STOP_RESET},
		{RESET_CONTROL, RESET_CPU, RESET_CPU, 0, STOP_RESET},
	};

	for (unsigned int i = 0; i < ARRAY_SIZE(ports); i++) {
		if (exit->port == ports[i].port) {
			if (exit->write && (value & ports[i].mask) == ports[i].ends) {
				partition_halt(vcpu->partition, (enum stop_reason)ports[i].reason);
			}
			return ports[i].reads;
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
