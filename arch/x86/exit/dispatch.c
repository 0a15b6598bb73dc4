/* SPDX-License-Identifier: Apache-2.0 */
/* From the reason of an exit to its handler. An exit that cannot be handled stops the partition.
 */

#include <arch/lapic.h>
#include <cpu/regs.h>
#include <exit/exits.h>
#include <hv/exit_layer.h>
#include <hv/guest_fault.h>
#include <hv/partition.h>
#include <lib/panic.h>

static void exit_instruction(struct vcpu *vcpu, const struct exit *exit)
{
	(void)exit;
	virt->inject_exception(vcpu, VECTOR_UD, false, 0);
}

/* Invalidating shared caches would lose what other CPUs wrote; guest memory is coherent anyway.
 */
static void exit_invd(struct vcpu *vcpu, const struct exit *exit)
{
	virt->advance(vcpu, exit->length);
}

static void exit_cr(struct vcpu *vcpu, const struct exit *exit)
{
	if (!virt->control_register(vcpu, exit)) {
		guest_fault(vcpu, exit, "unsupported control register access");
	}
}

/* #DB and #AC belong to the guest; they are intercepted so that no loop of them blocks an NMI. */
static void exit_exception(struct vcpu *vcpu, const struct exit *exit)
{
	if (exit->vector == VECTOR_MC) {
		panic("machine check on cpu %u while partition %s ran", vcpu->cpu,
		      vcpu->partition->name);
	}
	virt->reinject(vcpu, exit);
}

/* An NMI was counted when it arrived; the requests that came with it are taken in the loop. */
static void exit_nothing(struct vcpu *vcpu, const struct exit *exit)
{
	(void)vcpu;
	(void)exit;
}

static void exit_window(struct vcpu *vcpu, const struct exit *exit)
{
	(void)exit;
	virt->nmi_window(vcpu);
}

static void exit_triple_fault(struct vcpu *vcpu, const struct exit *exit)
{
	guest_fault(vcpu, exit, "triple fault");
}

static void exit_entry_failure(struct vcpu *vcpu, const struct exit *exit)
{
	guest_fault(vcpu, exit, "VM entry failed");
	virt->dump(vcpu);
}

static void exit_other(struct vcpu *vcpu, const struct exit *exit)
{
	guest_fault(vcpu, exit, "unsupported VM exit, reason %u", exit->code);
}

static void exit_eoi(struct vcpu *vcpu, const struct exit *exit)
{
	if (lapic_is_x2apic()) {
		exit_msr_write(vcpu, exit);
	} else {
		exit_mmio(vcpu, exit);
	}
}

static const struct {
	void (*handle)(struct vcpu *vcpu, const struct exit *exit);
	const char *name;
} exits[EXIT_REASONS] = {
	[EXIT_CPUID] = {exit_cpuid, "cpuid"},
	[EXIT_MSR_READ] = {exit_msr_read, "rdmsr"},
	[EXIT_MSR_WRITE] = {exit_msr_write, "wrmsr"},
	[EXIT_ICR] = {exit_icr, "icr"},
	[EXIT_IO] = {exit_io, "io"},
	[EXIT_IO_CONSOLE] = {exit_other, "io-console"},
	[EXIT_IO_CONFIG] = {exit_other, "io-config"},
	[EXIT_MMIO] = {exit_mmio, "mmio"},
	[EXIT_MMIO_CONFIG] = {exit_other, "mmio-config"},
	[EXIT_CR] = {exit_cr, "cr"},
	[EXIT_XSETBV] = {exit_xsetbv, "xsetbv"},
	[EXIT_EXCEPTION] = {exit_exception, "exception"},
	[EXIT_INSTRUCTION] = {exit_instruction, "instruct"},
	[EXIT_INVD] = {exit_invd, "invd"},
	[EXIT_NMI] = {exit_nothing, "nmi"},
	[EXIT_WINDOW] = {exit_window, "window"},
	[EXIT_INIT] = {exit_other, "init"},
	[EXIT_TRIPLE_FAULT] = {exit_triple_fault, "triple"},
	[EXIT_ENTRY_FAILURE] = {exit_entry_failure, "entryfail"},
	[EXIT_OTHER] = {exit_other, "other"},
	[EXIT_INTERRUPT] = {exit_other, "interrupt"},
	[EXIT_TIMER] = {exit_other, "timer"},
	[EXIT_EOI] = {exit_eoi, "eoi"},
};

const char *exit_reason_name(enum exit_reason reason)
{
	return exits[reason].name;
}

void exit_dispatch(struct vcpu *vcpu, const struct exit *exit)
{
	exits[exit->reason].handle(vcpu, exit);
}
