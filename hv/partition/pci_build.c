/* SPDX-License-Identifier: Apache-2.0 */
/* A partition's PCI functions as planned: domain, requesters, functions, pages. Panics on what the
 * plan excluded. See partition_pci.h. */

#include "private.h"
#include <arch/iommu.h>
#include <arch/paging.h>
#include <arch/stage2.h>
#include <drivers/pci_access.h>
#include <hv/partition_pci.h>
#include <hv/plan.h>
#include <lib/panic.h>

/* Its domain: what its functions reach by DMA, and under which names they ask. */
static void pci_build_domain(struct partition *p, const struct plan_partition *plan)
{
	int error = 0;

	iommu_boot->domain_create(p->index, p->name,
				  plan_snoops(plan->requesters, plan->requester_count, iommu_boot));
	for (unsigned int i = 0; i < plan->map_count && error == 0; i++) {
		const struct plan_map *map = &plan->maps[i];

		if (map->kind == PLAN_RAM || map->kind == PLAN_RESERVED) {
			error = iommu_boot->domain_map(p->index, gpa(map->gpa), hpa(map->hpa),
						       map->size, STAGE2_READ | STAGE2_WRITE);
		}
	}
	for (unsigned int i = 0; i < plan->requester_count && error == 0; i++) {
		const struct plan_requester *r = &plan->requesters[i];

		error = iommu_boot->attach(p->index, r->unit, r->segment, r->id);
	}
	if (error != 0) {
		panic("partition %s: its DMA domain of %u pieces and %u requesters cannot be set up (error %d)",
		      p->name, plan->map_count, plan->requester_count, -error);
	}
}

static void pci_add(struct partition *p, const struct plan_function *f,
		    const struct pci_access *access)
{
	const struct vpci_grant grant = {
		.pci = &f->pci,
		.access = access,
		.config = pci_access_page(f->pci.segment, f->pci.bdf),
		.iommu = iommu_boot,
		.master = f->master,
		.snooped = f->master && iommu_boot->unit(f->pci.iommu).snoop,
		.shares = f->shares,
		.intx = f->intx,
		.gsi = f->gsi,
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
			      p->name, map->hpa, map->hpa + map->size - 1, -error);
		}
	}
}

void partition_pci_build(struct partition *p, const struct plan_partition *plan,
			 const struct pci_access *access, struct guest_pci *described)
{
	vpci_init(&p->pci.bus, &pci_port_access, iommu, &partition_pci_ops, p, p->index);
	p->pci.dma = plan->dma;
	if (plan->dma) {
		pci_build_domain(p, plan);
	}
	for (unsigned int i = 0; i < plan->function_count; i++) {
		pci_add(p, &plan->functions[i], access);
	}
	if (plan->function_count != 0) {
		pci_map_trapped(p, plan);
		vpci_place_ecam(&p->pci.bus, plan->ecam, plan->bus_first, plan->bus_last);
	}
	vpci_describe(&p->pci.bus, described);
}
