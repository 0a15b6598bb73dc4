/* SPDX-License-Identifier: Apache-2.0 */
/* The life of partitions: RAM written, devices reset, started, stopped, restarted, and the end. */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/machine.h>
#include <arch/window.h>
#include <drivers/ioapic.h>
#include <hv/console.h>
#include <hv/operator.h>
#include <hv/partition.h>
#include <hv/summary.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>

#define CRASHES_MAX 5           /* in a row; then the partition stays stopped */
#define CRASH_FORGET_SECONDS 60 /* without a crash: counting begins again */

struct partitions partitions;

struct partition *partition_get(unsigned int index)
{
	return index < partitions.count ? partitions.list[index] : NULL;
}

unsigned int partition_count(void)
{
	return partitions.count;
}

struct vcpu *partition_vcpu_of_cpu(u32 cpu)
{
	return partitions.vcpu_of_cpu[cpu];
}

static void partition_transmit(void *context, u8 byte)
{
	struct partition *p = context;

	ring_put(&p->output, byte);
}

static void partition_mask_lines(const struct partition *p)
{
	for (unsigned int pin = 0; pin < IOAPIC_PINS; pin++) {
		if ((p->lines & BIT(pin)) != 0) {
			machine_route(p->machine_lines[pin], IOAPIC_MASKED);
		}
	}
}

int partition_load(struct partition *p, bool running, struct report *report)
{
	int error = partition_pci_reset(p, running, report);

	if (error != 0) {
		return error;
	}
	partition_mask_lines(p);
	spinlock_acquire(&p->lock); /* the operator may deliver input */
	p->input_count = 0;
	vuart_init(&p->uart, partition_transmit, p);
	vioapic_init(&p->ioapic, p->console ? 1U << VUART_IRQ : 0, p->lines, &partition_ioapic_ops,
		     p);
	spinlock_release(&p->lock);
	window_open();
	start_list_replay(&p->start, &p->ram);
	window_close();
	if (running) {
		partition_pci_start(p);
	}
	return 0;
}

void partition_started(struct partition *p)
{
	u64 placing = partitions.placing_ticks;
	u64 console = console_ticks();

	p->started = cpu_ticks();
	if (!p->restarted) {
		log_line(
			"partition %s: started %lu ticks after entry, without %lu for placing images and %lu for the console",
			p->name, p->started - cpu_boot_ticks() - placing - console, placing,
			console);
	} else {
		log_line("partition %s: restarted in %lu ticks", p->name,
			 p->started - p->restart_began);
	}
}

void partition_halt(struct partition *p, enum stop_reason reason)
{
	u32 none = 0;

	if (__atomic_load_n(&p->active, __ATOMIC_SEQ_CST) == 0) {
		return;
	}
	/* The first reason is kept; later ones follow from it. */
	(void)__atomic_compare_exchange_n(&p->stopping, &none, 1 + (u32)reason, false,
					  __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		vcpu_request(&p->vcpus[i], VCPU_REQUEST_STOP);
	}
}

/* Crashes in a row; one after CRASH_FORGET_SECONDS counts as the first. */
static void partition_count_crash(struct partition *p)
{
	u64 lived = cpu_ticks() - p->started;

	p->crashes = lived / clock_tsc_hz() >= CRASH_FORGET_SECONDS ? 1 : p->crashes + 1;
}

static bool partition_restart(struct partition *p)
{
	struct report report = log_report();

	log_line("partition %s: restarting", p->name);
	p->restarted = true;
	p->restart_began = cpu_ticks();
	if (partition_load(p, true, &report) != 0) {
		return false;
	}
	/* Every vCPU is parked: pending requests belong to the run that ended. */
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		__atomic_store_n(&p->vcpus[i].requests, 0, __ATOMIC_SEQ_CST);
	}
	__atomic_store_n(&p->active, p->vcpu_count, __ATOMIC_SEQ_CST);
	__atomic_store_n(&p->stopping, 0, __ATOMIC_SEQ_CST);
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		vcpu_request(&p->vcpus[i], VCPU_REQUEST_START);
	}
	/* All may have been stopped while this one could not be. */
	if (__atomic_load_n(&partitions.power_off, __ATOMIC_SEQ_CST) != 0) {
		partition_halt(p, STOP_OPERATOR);
	}
	return true;
}

static NORETURN void partitions_end(void)
{
	console_finish();
	summary_print();
	log_line("all partitions stopped");
	clock_wait(20); /* what a UART still holds is gone with the power */
	machine_power_off();
	halt_refused("this machine cannot be powered off by ACPI; switch it off by hand");
}

static void partition_has_ended(struct partition *p)
{
	__atomic_store_n(&p->rest, REST_ENDED, __ATOMIC_SEQ_CST);
	if (__atomic_sub_fetch(&partitions.not_ended, 1, __ATOMIC_SEQ_CST) == 0) {
		partitions_end();
	}
}

/* It may be started again, unless all are being stopped: whichever comes second counts its end. */
static void partition_end_held(struct partition *p)
{
	u32 held = REST_HELD;

	if (__atomic_load_n(&partitions.power_off, __ATOMIC_SEQ_CST) != 0 &&
	    __atomic_compare_exchange_n(&p->rest, &held, REST_ENDED, false, __ATOMIC_SEQ_CST,
					__ATOMIC_SEQ_CST)) {
		partition_has_ended(p);
	}
}

void partition_parked(struct vcpu *vcpu)
{
	static const char *const words[] = {
		[STOP_POWER_OFF] = "stopped: powered off",
		[STOP_RESET] = "stopped: reset",
		[STOP_CRASH] = "stopped: crashed",
		[STOP_TRIPLE] = "stopped: reset by a triple fault",
		[STOP_OPERATOR] = "stopped: by the operator",
		[STOP_AGAIN] = "stopped: by the operator",
	};
	struct partition *p = vcpu->partition;
	enum stop_reason reason;

	if (__atomic_sub_fetch(&p->active, 1, __ATOMIC_SEQ_CST) != 0) {
		return;
	}
	reason = (enum stop_reason)(p->stopping - 1);
	p->ended = cpu_ticks();
	if (p->output.written != p->output.lines) {
		ring_put(&p->output, '\n'); /* what it wrote last is shown, too */
	}
	partition_mask_lines(p);
	partition_pci_stop(p);
	log_line("partition %s: %s", p->name, words[reason]);
	if ((p->restarts & BIT(reason) & (BIT(STOP_CRASH) | BIT(STOP_TRIPLE))) != 0) {
		partition_count_crash(p);
	}
	if ((p->restarts & BIT(reason)) != 0 && p->crashes <= CRASHES_MAX && partition_restart(p)) {
		return;
	}
	if (p->crashes > CRASHES_MAX) {
		log_line("partition %s: crashed %u times in a row, not started again", p->name,
			 p->crashes);
	}
	operator_move();
	if (reason == STOP_OPERATOR) {
		__atomic_store_n(&p->rest, REST_HELD, __ATOMIC_SEQ_CST);
		partition_end_held(p);
	} else {
		partition_has_ended(p);
	}
}

bool partition_revive(struct partition *p)
{
	const u32 rest = __atomic_exchange_n(&p->rest, REST_NONE, __ATOMIC_SEQ_CST);
	u32 left = __atomic_load_n(&partitions.not_ended, __ATOMIC_SEQ_CST);

	/* The last one's end powers the machine off: from then on nothing starts. */
	while (rest == REST_ENDED && left != 0 &&
	       !__atomic_compare_exchange_n(&partitions.not_ended, &left, left + 1, false,
					    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
	}
	if (rest == REST_NONE || left == 0) {
		return false;
	}
	p->crashes = 0;
	vcpu_request(&p->vcpus[0], VCPU_REQUEST_RELOAD);
	return true;
}

void partition_reload(struct partition *p)
{
	if (!partition_restart(p)) {
		partition_has_ended(p);
	}
	operator_move();
}

void partitions_power_off(void)
{
	__atomic_store_n(&partitions.power_off, 1, __ATOMIC_SEQ_CST);
	for (unsigned int i = 0; i < partitions.count; i++) {
		partition_halt(partitions.list[i], STOP_OPERATOR);
		partition_end_held(partitions.list[i]);
	}
}
