/* SPDX-License-Identifier: Apache-2.0 */
/* Where the console's interrupt arrives, and what the console shows, set up at boot. See
 * operator.h. */

#include "private.h"
#include <arch/cpu.h>
#include <arch/lapic.h>
#include <arch/machine.h>
#include <drivers/acpi.h>
#include <drivers/isa.h>
#include <drivers/uart.h>
#include <hv/console.h>
#include <hv/operator.h>
#include <lib/log.h>

static void operator_find_idle(unsigned int cpu_count)
{
	desk.idle_cpu = OPERATOR_NO_CPU;
	for (unsigned int cpu = cpu_count; cpu-- > 0;) {
		if (partition_vcpu_of_cpu(cpu) == NULL && cpu_apic_id(cpu) < 0xff) {
			desk.idle_cpu = cpu;
		}
	}
}

/* Firmware that wires it to other CPUs alone cannot be helped: what SERR and IOCK raise is lost. */
static void operator_take_nmi(const struct acpi *acpi)
{
	struct acpi_nmi nmi;

	if (acpi_nmi_of(acpi, cpu_apic_id(0), &nmi)) {
		lapic_take_nmi(nmi.lint, (nmi.flags & MPS_POLARITY) == MPS_ACTIVE_LOW);
		machine_nmi_enable();
	} else {
		log_line(
			"the firmware's MADT wires no NMI to the boot CPU: those of the machine are not reported");
	}
}

/* Who may type, and what output waits for. */
static void operator_report(void)
{
	struct uart uart;

	if (!desk.routed && desk.idle_cpu == OPERATOR_NO_CPU) {
		log_line("console: no interrupt and no CPU without a partition: %s",
			 "what partitions print, and keys, wait for the next exit");
	}
	if (console_uart(0, &uart)) {
		log_line(
			"keyboard: any key goes to partition %s; Ctrl-] ? shows what else there is",
			partition_get(0)->name);
	} else {
		log_line("keyboard: no serial port, so that nobody can type");
	}
}

void operator_init(const struct acpi *acpi, unsigned int cpu_count, bool nmi_panics)
{
	int irq = console_irq();
	struct uart uart;

	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);

		console_add_source(i + 1, p->name, &p->output);
	}
	desk.keys = (struct console_keys){.count = partition_count()};
	desk.nmi_panics = nmi_panics;
	operator_find_idle(cpu_count);
	operator_take_nmi(acpi);
	if (irq >= 0) {
		desk.line = isa_line(acpi->overrides, acpi->override_count, (u8)irq);
		desk.routed = machine_has_line(desk.line.gsi);
	}
	desk.cpu = OPERATOR_NO_CPU;
	desk.polled = !desk.routed && console_uart(0, &uart);
	operator_move();
	operator_report();
	console_run(partition_count(), desk.routed);
}
