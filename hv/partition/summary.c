/* SPDX-License-Identifier: Apache-2.0 */
/* See summary.h. A row is of a reason; its head, of the CPUs' numbers. A reason that never happened
 * is left out, except those that must stay 0. */

#include <arch/cpu.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <hv/summary.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/report.h>

#define CPUS_A_TABLE 12

static void summary_print_row(unsigned int reason, u32 first, u32 end)
{
	char text[REPORT_LINE_MAX];
	const bool head = reason == EXIT_REASONS;
	size_t at = format(text, sizeof(text), head ? "exits of CPU %s" : "  %-11s",
			   head ? "" : exit_reason_name(reason));
	u64 all = head;

	for (u32 cpu = first; cpu < end; cpu++) {
		const struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);
		/* cppcheck-suppress arrayIndexOutOfBounds ; the head has no counts */
		u64 n = head ? cpu : vcpu != NULL ? vcpu->exits[reason] : 0;

		all += n;
		at += format(text + at, sizeof(text) - at, " %10lu", n);
	}
	if (all != 0 || reason == EXIT_INTERRUPT || reason == EXIT_TIMER || reason == EXIT_EOI) {
		log_line("%s", text);
	}
}

void summary_print(void)
{
	u32 cpus = 0;

	for (u32 cpu = 0; cpu < MAX_CPUS; cpu++) {
		cpus = partition_vcpu_of_cpu(cpu) != NULL ? cpu + 1 : cpus;
	}
	for (u32 first = 0; first < cpus; first += CPUS_A_TABLE) {
		u32 end = MIN(first + CPUS_A_TABLE, cpus);

		summary_print_row(EXIT_REASONS, first, end);
		for (unsigned int reason = 0; reason < EXIT_REASONS; reason++) {
			summary_print_row(reason, first, end);
		}
	}
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct partition *p = partition_get(i);

		log_line(
			"refused: partition %s: %lu ports, %lu memory, %lu interrupt commands, %lu PCI, %lu DMA; %lu probes of legacy ports",
			p->name, p->denied_ports[0], p->denied_memory, p->denied_icr,
			partition_pci_refused(p), partition_pci_faults(p), p->denied_ports[1]);
	}
}
