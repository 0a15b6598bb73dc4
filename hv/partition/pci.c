/* SPDX-License-Identifier: Apache-2.0 */
/* See partition_pci.h. */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/paging.h>
#include <arch/virt.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <hv/partition_pci.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>

static u64 pci_milliseconds(void)
{
	return cpu_ticks() / (clock_tsc_hz() / 1000);
}

static void pci_report_refused(const struct partition *p, u16 bdf, u64 at, enum vpci_refusal why)
{
	log_line("partition %s: PCI function " PCI_FORM
		 " at %#lx: %s (reported once, totals at shutdown)",
		 p->config->name, PCI_ARGS(0, bdf), at, vpci_refusal_text(why));
}

static const struct vpci_ops pci_ops = {
	.target = arch_message_target,
	.memory_read = io_memory_read,
	.memory_write = io_memory_write,
	.milliseconds = pci_milliseconds,
	.refused = pci_report_refused,
};

/* Its domain: what its functions reach by DMA, and under which names they ask. */
static void pci_build_domain(struct partition *p, const struct plan_partition *plan)
{
	int error = 0;

	iommu->domain_create(p->index, p->config->name);
	for (unsigned int i = 0; i < plan->map_count && error == 0; i++) {
		const struct plan_map *map = &plan->maps[i];

		if (map->kind == PLAN_RAM) {
			error = iommu->domain_map(p->index, gpa(map->gpa), hpa(map->hpa), map->size,
						  STAGE2_READ | STAGE2_WRITE);
		}
	}
	for (unsigned int i = 0; i < plan->requester_count && error == 0; i++) {
		const struct plan_requester *r = &plan->requesters[i];

		error = iommu->attach(p->index, r->unit, r->segment, r->id);
	}
	if (error != 0) {
		panic("partition %s: its DMA domain of %u pieces and %u requesters cannot be set up (error %d)",
		      p->config->name, plan->map_count, plan->requester_count, -error);
	}
}

static void pci_add(struct partition *p, const struct plan_function *f)
{
	const struct vpci_grant grant = {
		.pci = &f->pci,
		.master = f->master,
		.shares = f->shares,
		.intx = f->intx,
		.msix = f->msix,
		.msix_count = f->msix_count,
		.irte_count = f->irte_count,
		.reset = f->reset,
		.ide = f->ide,
		.ide_gsi = f->ide_gsi,
	};

	vpci_add(&p->pci.bus, &grant);
}

/* The hypervisor answers accesses to these pages, so it has to reach them itself. */
static void pci_map_trapped(struct partition *p, const struct plan_partition *plan)
{
	for (unsigned int i = 0; i < plan->map_count; i++) {
		const struct plan_map *map = &plan->maps[i];
		int error = map->kind == PLAN_TRAPPED ? paging_map_device(map->hpa, map->size) : 0;

		if (error != 0) {
			panic("partition %s: device memory %#lx-%#lx cannot be mapped (error %d)",
			      p->config->name, map->hpa, map->hpa + map->size - 1, -error);
		}
	}
}

void partition_pci_build(struct partition *p, const struct plan_partition *plan,
			 const struct pci_access *access)
{
	vpci_init(&p->pci.bus, access, iommu, &pci_ops, p, p->index);
	p->pci.dma = plan->dma;
	if (plan->dma) {
		pci_build_domain(p, plan);
	}
	for (unsigned int i = 0; i < plan->function_count; i++) {
		pci_add(p, &plan->functions[i]);
	}
	if (plan->function_count != 0) {
		pci_map_trapped(p, plan);
		vpci_place_ecam(&p->pci.bus, plan->ecam, plan->bus_first, plan->bus_last);
		vpci_describe(&p->pci.bus, &p->pci.described);
		p->image.pci = &p->pci.described;
	}
}

int partition_pci_reset(struct partition *p, bool running, struct report *report)
{
	int error;

	if (running) {
		partition_pci_stop(p);
	}
	error = vpci_reset(&p->pci.bus, running, report);
	for (unsigned int i = 0; i < p->pci.bus.count; i++) {
		(void)pci_acs_enforce(p->pci.bus.access, p->pci.bus.functions[i].pci);
	}
	return error;
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
