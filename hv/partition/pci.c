/* SPDX-License-Identifier: Apache-2.0 */
/* A partition's PCI functions when it runs. See partition_pci.h. */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/virt.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <hv/partition_pci.h>
#include <lib/log.h>
#include <lib/report.h>

static u64 pci_milliseconds(void)
{
	return cpu_ticks() / (clock_tsc_hz() / 1000);
}

static void pci_report_refused(const struct partition *p, u16 bdf, u64 at, enum vpci_refusal why)
{
	log_line("partition %s: PCI function " PCI_FORM
		 " at %#lx: %s (reported once, totals at shutdown)",
		 p->name, PCI_ARGS(0, bdf), at, vpci_refusal_text(why));
}

const struct vpci_ops partition_pci_ops = {
	.target = arch_message_target,
	.memory_read = io_memory_read,
	.memory_write = io_memory_write,
	.milliseconds = pci_milliseconds,
	.wait = clock_wait,
	.refused = pci_report_refused,
};

int partition_pci_reset(struct partition *p, bool running, struct report *report)
{
	if (running) {
		partition_pci_stop(p);
	}
	return vpci_reset(&p->pci.bus, running, report);
}

void partition_pci_start(struct partition *p)
{
	if (p->pci.dma) {
		iommu->unblock(p->index);
	}
}

void partition_pci_stop(struct partition *p)
{
	if (p->pci.dma) {
		iommu->block(p->index);
	}
}

u64 partition_pci_faults(const struct partition *p)
{
	return p->pci.dma ? iommu->fault_count(p->index) : 0;
}

u64 partition_pci_refused(const struct partition *p)
{
	u64 sum = 0;

	for (unsigned int i = 0; i < VPCI_REFUSALS; i++) {
		sum += p->pci.bus.refused[i];
	}
	return sum;
}
