/* SPDX-License-Identifier: Apache-2.0 */
/* See operator.h. */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/machine.h>
#include <drivers/ioapic.h>
#include <drivers/isa.h>
#include <drivers/uart.h>
#include <hv/console.h>
#include <hv/operator.h>
#include <lib/log.h>
#include <lib/panic.h>

#define POLL_MAX 64    /* bytes taken at once: more than a FIFO holds */
#define LATE_SECONDS 1 /* within which an NMI follows its cause: emulators are slow, and busy */
#define REPORTS_MAX 16

struct desk desk;

static u32 operator_choose(void)
{
	if (desk.idle_cpu != OPERATOR_NO_CPU) {
		return desk.idle_cpu;
	}
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct vcpu *boot = &partition_get(i)->vcpus[0];

		if (__atomic_load_n(&partition_get(i)->active, __ATOMIC_SEQ_CST) == 0) {
			return boot->cpu;
		}
	}
	return partition_get(MAX(desk.attached, 1U) - 1)->vcpus[0].cpu;
}

static void operator_route(void)
{
	const u32 cpu = operator_choose();
	const u32 apic_id = cpu_apic_id(cpu);

	/* A CPU without a partition keeps the line, and has no IOAPIC in its address space. */
	if (cpu == desk.cpu) {
		return;
	}
	__atomic_store_n(&desk.cpu, cpu, __ATOMIC_SEQ_CST);
	if (desk.routed && apic_id < 0xff) {
		machine_route(desk.line.gsi,
			      (u64)apic_id << 56 | IOAPIC_NMI |
				      (desk.line.active_low ? IOAPIC_ACTIVE_LOW : 0));
	}
}

void operator_move(void)
{
	spinlock_acquire(&desk.lock);
	operator_route();
	console_rearm(); /* what the CPU before got with a kick counted as that */
	spinlock_release(&desk.lock);
}

static void operator_list(void)
{
	log_line("keyboard: Ctrl-] then: 1-9, A-Z attach a partition, 0 none; ? this list;");
	log_line(
		"keyboard: with its number: a attach, s stop, b begin, r restart, m mute, l last lines; p power off");
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);
		const bool runs = __atomic_load_n(&p->rest, __ATOMIC_SEQ_CST) == REST_NONE;

		log_line("  %u %s %s, %lu s%s", i + 1, p->name, runs ? "runs" : "stopped",
			 (cpu_ticks() - (runs ? p->started : p->ended)) / clock_tsc_hz(),
			 i + 1 == desk.attached ? ", attached" : "");
		if (p->input_lost != 0) {
			log_line("    %lu bytes typed to it were lost", p->input_lost);
		}
	}
}

static void operator_attach(unsigned int number, bool again)
{
	desk.attached = number;
	log_line("keyboard: partition %s", number != 0 ? partition_get(number - 1)->name : "none");
	console_attach(number, again);
	operator_route();
}

static void operator_pass(u8 byte)
{
	if (desk.attached == 0) {
		operator_attach(1, false);
	}
	partition_input(partition_get(desk.attached - 1), byte);
}

static void operator_ask(const struct partition *p)
{
	static const char *const what[] = {
		[CONSOLE_KEY_STOP] = "stop partition ",
		[CONSOLE_KEY_START] = "start partition ",
		[CONSOLE_KEY_RESTART] = "restart partition ",
		[CONSOLE_KEY_POWER_OFF] = "stop all partitions and power the machine off",
	};

	log_line("keyboard: %s%s? y", what[desk.keys.command],
		 desk.keys.command == CONSOLE_KEY_POWER_OFF ? "" : p->name);
}

/* Stops, starts or restarts it. */
static void operator_change(struct partition *p, enum console_key_action what)
{
	const bool runs = __atomic_load_n(&p->rest, __ATOMIC_SEQ_CST) == REST_NONE;

	if (what != CONSOLE_KEY_RESTART && runs == (what == CONSOLE_KEY_START)) {
		log_line("keyboard: partition %s %s", p->name, runs ? "runs" : "is stopped");
	} else if (what == CONSOLE_KEY_STOP || !partition_revive(p)) {
		partition_halt(p, what == CONSOLE_KEY_STOP ? STOP_OPERATOR : STOP_AGAIN);
	}
}

static void operator_act(u8 byte)
{
	const enum console_key_action action = console_key(&desk.keys, byte);
	struct partition *p = partition_get(desk.keys.number - 1);

	switch (action) {
	case CONSOLE_KEY_PASS:
		operator_pass(byte);
		break;
	case CONSOLE_KEY_ATTACH:
		operator_attach(desk.keys.number, true);
		break;
	case CONSOLE_KEY_LIST:
		operator_list();
		break;
	case CONSOLE_KEY_BAD:
	case CONSOLE_KEY_CANCEL:
		log_line("keyboard: %s",
			 action == CONSOLE_KEY_CANCEL
				 ? "not done"
				 : "no such partition or command; Ctrl-] ? lists them");
		break;
	case CONSOLE_KEY_ASK:
		operator_ask(p);
		break;
	case CONSOLE_KEY_STOP:
	case CONSOLE_KEY_RESTART:
	case CONSOLE_KEY_START:
		operator_change(p, action);
		break;
	case CONSOLE_KEY_MUTE:
		log_line("keyboard: partition %s is %s", p->name,
			 console_mute(desk.keys.number) ? "muted" : "heard again");
		break;
	case CONSOLE_KEY_SHOW:
		console_show(desk.keys.number);
		break;
	case CONSOLE_KEY_POWER_OFF:
		partitions_power_off();
		break;
	case CONSOLE_KEY_NONE:
		break;
	}
}

/* An NMI that neither a CPU nor the console sent. The guests' memory and CPUs are as they were. */
static void operator_report_nmi(u8 status)
{
	if (desk.nmi_panics) {
		panic("NMI of the machine, status %#x (0x80: SERR, 0x40: IOCK)", status);
	}
	if (desk.machine_nmis < REPORTS_MAX) {
		desk.machine_nmis++;
		log_line(
			"NMI of the machine on CPU %u, status %#x (0x80: SERR, 0x40: IOCK): no partition gets it",
			cpu_index(), status);
	}
}

static bool operator_take_input(void)
{
	bool any = false;
	u8 byte;

	for (unsigned int i = 0; i < POLL_MAX && console_get(&byte); i++) {
		any = true;
		operator_act(byte);
	}
	/* Which bytes, and whose, nobody knows. */
	if (uart_overruns != desk.overruns) {
		desk.overruns = uart_overruns;
		log_line("keyboard: the UART has been full %u times, and what came then is lost",
			 desk.overruns);
	}
	return any;
}

void operator_poll(bool nmi)
{
	const u64 now = cpu_ticks();
	const u64 late = clock_tsc_hz() * LATE_SECONDS;
	bool explained;

	if (!nmi && cpu_index() != __atomic_load_n(&desk.cpu, __ATOMIC_SEQ_CST)) {
		return;
	}
	spinlock_acquire(&desk.lock);
	explained = console_may_interrupt(now, late);
	if (operator_take_input()) {
		desk.taken = now;
	}
	console_drain();
	console_rearm();
	/* What was taken without its NMI has one on the way, to this CPU or another. */
	explained |= desk.taken != 0 && (i64)(now - desk.taken) < (i64)late;
	if (nmi) {
		const u8 status = machine_nmi_take(desk.machine_nmis < REPORTS_MAX);

		if (status != 0 || !(explained && desk.routed)) {
			operator_report_nmi(status);
		}
	}
	spinlock_release(&desk.lock);
}

void operator_wait(void)
{
	const unsigned int me = cpu_index();

	if (me == __atomic_load_n(&desk.cpu, __ATOMIC_SEQ_CST)) {
		console_sleep(me);
		/* Input of a device without a line is looked for all the time. */
		if (console_has_work() || desk.polled) {
			operator_poll(false);
			return;
		}
	}
	cpu_wait();
}
