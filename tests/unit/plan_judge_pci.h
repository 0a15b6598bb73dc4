/* SPDX-License-Identifier: Apache-2.0 */
/* PCI functions of an accepted plan, judged by brute force. See plan_judge.h. */
#pragma once

#include "plan_judge.h"

/* All functions that there will be: those of the machine, and the virtual ones wanted of it. */
static struct pci_function judged_functions[MAX_PCI_FUNCTIONS + 1];
static unsigned int judged_function_count;

static void judge_add_function(const struct pci_function *f)
{
	JUDGE(judged_function_count < MAX_PCI_FUNCTIONS);
	judged_functions[judged_function_count++] = *f;
}

static bool judge_same(const struct pci_function *a, const struct pci_function *b)
{
	return a->segment == b->segment && a->bdf == b->bdf;
}

static bool judge_exists(const struct pci_function *f)
{
	for (unsigned int i = 0; i < judged_function_count; i++) {
		if (judge_same(&judged_functions[i], f)) {
			return true;
		}
	}
	return false;
}

static void judge_collect_functions(const struct plan *plan)
{
	const struct pci_machine *pci = &plan->inventory->pci;

	judged_function_count = 0;
	for (unsigned int i = 0; i < pci->count; i++) {
		judge_add_function(&pci->functions[i]);
	}
	for (unsigned int i = 0; i < plan->config->sriov_count; i++) {
		const struct config_sriov *row = &plan->config->sriov[i];
		const u16 bdf = PCI_BDF(row->pf.bus, row->pf.device, row->pf.function);
		const struct pci_function *pf = pci_find(pci, row->pf.segment, bdf);

		JUDGE(pf != NULL && row->vfs <= pf->sriov.total && pf->sriov.ready);
		for (u16 n = 0; n < row->vfs; n++) {
			const struct pci_function vf = pci_virtual_function(pf, n);

			if (!judge_exists(&vf)) {
				judge_add_function(&vf);
			}
		}
	}
}

/* The partition that has @f, by the configuration. */
static int judge_owner(const struct plan *plan, const struct pci_function *f)
{
	int owner = NOBODY;

	for (unsigned int i = 0; i < plan->count; i++) {
		const struct config_partition *c = &plan->config->partitions[i];

		for (unsigned int j = 0; j < c->pci_count; j++) {
			const struct config_pci *pci = &c->pci[j];

			if (pci->segment == f->segment &&
			    PCI_BDF(pci->bus, pci->device, pci->function) == f->bdf) {
				JUDGE(owner == NOBODY);
				owner = (int)i;
			}
		}
	}
	return owner;
}

static bool judge_master(const struct inventory *m, const struct pci_function *f)
{
	return m->has_iommu && f->iommu != PCI_NO_IOMMU && m->iommu_interrupts;
}

/* The guest has one bus of a number. */
static void judge_one_segment(const struct plan_partition *p, const struct pci_function *f)
{
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct pci_function *g = &p->functions[i].pci;

		JUDGE(g->segment == f->segment || PCI_BUS(g->bdf) != PCI_BUS(f->bdf));
	}
}

/* What was asked for is there, and masters the bus as it may. */
static void judge_functions(const struct plan *plan)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];
		bool dma = false;

		JUDGE(p->function_count == p->config->pci_count);
		for (unsigned int j = 0; j < p->function_count; j++) {
			const struct plan_function *f = &p->functions[j];

			JUDGE(judge_owner(plan, &f->pci) == (int)i && judge_exists(&f->pci));
			JUDGE(f->master == judge_master(plan->inventory, &f->pci));
			JUDGE(f->master || plan->config->iommu == IOMMU_IF_PRESENT);
			JUDGE(f->pci.header_type == 0);
			judge_one_segment(p, &f->pci);
			dma = dma || f->master;
		}
		JUDGE(p->dma == dma);
	}
}

/* The guest finds its functions' config space where the machine has some, with all of their buses.
 */
static void judge_config_space(const struct plan *plan, const struct plan_partition *p)
{
	const struct acpi_mcfg *e = plan->inventory->ecam;

	if (p->ecam == 0) {
		return;
	}
	for (unsigned int i = 0; i < plan->inventory->ecam_count && e->base.v != p->ecam; i++) {
		e++;
	}
	JUDGE(p->ecam == e->base.v && p->ecam < GIB(4) && p->bus_first == e->bus_first &&
	      p->bus_last <= e->bus_last);
	for (unsigned int j = 0; j < p->function_count; j++) {
		const u8 bus = PCI_BUS(p->functions[j].pci.bdf);

		JUDGE(bus > e->bus_last || bus < e->bus_first || bus <= p->bus_last);
	}
}

/* Functions that reach each other past the IOMMU belong together. */
static void judge_groups(const struct plan *plan)
{
	for (unsigned int i = 0; i < judged_function_count * judged_function_count; i++) {
		const struct pci_function *a = &judged_functions[i / judged_function_count];
		const struct pci_function *b = &judged_functions[i % judged_function_count];
		const int owner = judge_owner(plan, a);

		if (a->group != b->group || a->group == PCI_NONE || owner == NOBODY || a == b) {
			continue;
		}
		if (judge_owner(plan, b) != NOBODY && judge_owner(plan, b) != owner) {
			JUDGE(!judge_master(plan->inventory, a) &&
			      !judge_master(plan->inventory, b));
		} else if (judge_owner(plan, b) == NOBODY && judge_master(plan->inventory, a)) {
			JUDGE(plan_silences(plan, b));
		}
	}
}

/* Nobody else's registers, and no MSI-X table, in a page that is mapped. */
static void judge_bar_map(const struct plan *plan, int who, const struct plan_map *map)
{
	const u64 end = map->hpa + map->size;

	for (unsigned int i = 0; i < judged_function_count; i++) {
		const struct pci_function *f = &judged_functions[i];
		const int owner = judge_owner(plan, f);

		for (unsigned int n = 0; n < PCI_BARS; n++) {
			const struct pci_bar *bar = &f->bars[n];
			const u64 table = bar->address + f->msix.table_offset;

			if (bar->size == 0 || bar->io || bar->address == 0) {
				continue;
			}
			JUDGE(owner == who || bar->address >= end ||
			      bar->address + bar->size <= map->hpa);
			JUDGE(owner != who || f->msix.count == 0 || f->msix.table_bar != n ||
			      table >= end || table + f->msix.count * 16U <= map->hpa);
		}
	}
}

static void judge_bar_maps(const struct plan *plan, int who)
{
	const struct plan_partition *p = &plan->partitions[who];

	for (unsigned int j = 0; j < p->map_count; j++) {
		const struct plan_map *map = &p->maps[j];
		const struct pci_bar *bar;

		if (map->kind != PLAN_BAR && map->kind != PLAN_TRAPPED) {
			continue;
		}
		JUDGE(map->function < p->function_count && map->bar < PCI_BARS);
		bar = &p->functions[map->function].pci.bars[map->bar];
		JUDGE(map->hpa >= ALIGN_DOWN(bar->address, PAGE_SIZE) &&
		      map->hpa + map->size <= ALIGN_UP(bar->address + bar->size, PAGE_SIZE));
		if (map->kind == PLAN_BAR) {
			judge_bar_map(plan, who, map);
		}
	}
}

static u64 judge_covered(const struct plan_partition *p, u64 start, u64 end)
{
	u64 bytes = 0;

	for (unsigned int j = 0; j < p->map_count; j++) {
		const struct plan_map *map = &p->maps[j];

		if (map->kind == PLAN_BAR || map->kind == PLAN_TRAPPED) {
			u64 from = MAX(start, map->gpa);
			u64 to = MIN(end, map->gpa + map->size);

			bytes += from < to ? to - from : 0;
		}
	}
	return bytes;
}

/* All of each BAR is there for the guest; no other function decodes it, and all bridges pass it. */
static void judge_bar(const struct plan *plan, const struct plan_partition *p,
		      const struct pci_function *f, const struct pci_bar *bar)
{
	const struct pci_function *bridge = f;

	JUDGE(bar->address != 0 && (f->undecoded & (bar->io ? 1 : 2)) == 0);
	JUDGE(bar->io ? bar->address + bar->size <= 0x10000
		      : judge_covered(p, bar->address, bar->address + bar->size) == bar->size);
	for (unsigned int i = 0; i < judged_function_count * PCI_BARS; i++) {
		const struct pci_function *g = &judged_functions[i / PCI_BARS];
		const struct pci_bar *other = &g->bars[i % PCI_BARS];

		JUDGE((judge_same(f, g) && bar == &f->bars[i % PCI_BARS]) || other->size == 0 ||
		      other->address == 0 || other->io != bar->io ||
		      other->address >= bar->address + bar->size ||
		      other->address + other->size <= bar->address);
	}
	while (bridge->parent != PCI_NONE) {
		const u64(*w)[2];

		bridge = pci_find(&plan->inventory->pci, f->segment, bridge->parent);
		w = bar->io ? &bridge->bridge.io : &bridge->bridge.memory;
		JUDGE(bridge->class_code == 0x060401 ||
		      ((*w)[0] <= bar->address && bar->address + bar->size <= (*w)[1]) ||
		      (!bar->io && bridge->bridge.prefetchable[0] <= bar->address &&
		       bar->address + bar->size <= bridge->bridge.prefetchable[1]));
	}
}

static void judge_bars(const struct plan *plan)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		judge_config_space(plan, p);
		judge_bar_maps(plan, (int)i);
		for (unsigned int j = 0; j < p->function_count * PCI_BARS; j++) {
			const struct pci_function *f = &p->functions[j / PCI_BARS].pci;
			const struct pci_bar *bar = &f->bars[j % PCI_BARS];

			if (bar->size != 0 && !(bar->io && bar->address == 0)) {
				judge_bar(plan, p, f, bar);
			}
		}
	}
}

static bool judge_lists(const struct plan_partition *p, const struct plan_function *f, u16 id)
{
	for (unsigned int j = 0; j < p->requester_count; j++) {
		if (p->requesters[j].segment == f->pci.segment && p->requesters[j].id == id) {
			return p->requesters[j].unit == f->pci.iommu;
		}
	}
	return false;
}

/* Each ID has one domain, and each function that masters the bus has its two there. */
static void judge_requesters(const struct plan *plan)
{
	static u8 seen[2][0x10000];
	unsigned int all = 0;

	memset(seen, 0, sizeof(seen));
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->requester_count; j++, all++) {
			JUDGE(p->requesters[j].segment < 2 &&
			      seen[p->requesters[j].segment][p->requesters[j].id]++ == 0);
			JUDGE(p->requesters[j].unit < plan->inventory->iommu_count);
		}
		for (unsigned int j = 0; j < p->function_count; j++) {
			const struct plan_function *f = &p->functions[j];

			JUDGE(!f->master || (judge_lists(p, f, f->pci.bdf) &&
					     judge_lists(p, f, f->pci.requester)));
			JUDGE(!f->master || f->pci.physfn != PCI_NONE ||
			      ((u32)f->pci.vendor << 16 | f->pci.device) != KNOWN_ALIAS ||
			      judge_lists(p, f, (f->pci.bdf & 0xfff8) | 1));
		}
	}
	JUDGE(all + plan->kept_count == plan->iommu.requesters);
}

/* Functions of nobody that go on: in memory of the firmware, under names of nobody's. */
static void judge_kept(const struct plan *plan)
{
	for (unsigned int i = 0; i < plan->kept.count; i++) {
		const struct range r = plan->kept.list[i];

		JUDGE(ranges_contain(&plan->inventory->kept, r));
		JUDGE(r.end <= BIT(plan->inventory->dma_address_bits));
		for (unsigned int j = 0; j < plan->inventory->ram.count; j++) {
			JUDGE(!range_overlaps(plan->inventory->ram.list[j], r));
		}
	}
	for (unsigned int i = 0; i < plan->kept_count; i++) {
		const struct plan_requester *r = &plan->kept_requesters[i];

		for (unsigned int j = 0; j < plan->count; j++) {
			const struct plan_partition *p = &plan->partitions[j];

			for (unsigned int k = 0; k < p->requester_count; k++) {
				JUDGE(p->requesters[k].segment != r->segment ||
				      p->requesters[k].id != r->id);
			}
		}
	}
	JUDGE((plan->kept.count == 0) == (plan->kept_count == 0));
}

/* IRTEs are handed out one after the other, after those of the lines. */
static void judge_vectors(const struct plan *plan)
{
	unsigned int used[MAX_IOMMU_UNITS] = {0};

	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];
		unsigned int rows = 0;

		for (unsigned int j = 0; j < p->function_count; j++) {
			const struct plan_function *f = &p->functions[j];

			JUDGE(f->master || (f->irte_count == 0 && f->msix_count == 0));
			JUDGE(f->msix_count <= MAX_FUNCTION_MSIX);
			JUDGE(f->irte_count >= f->msix_count);
			JUDGE(!f->master || f->irte_count >= f->pci.msi.count);
			JUDGE(!f->master || !f->msix || f->msix_count != 0);
			JUDGE(f->is_new_vf || f->msix_count <= f->pci.msix.count);
			rows += f->msix_count;
			if (f->irte_count != 0) {
				used[f->pci.iommu] += f->irte_count;
			}
		}
		JUDGE(rows == p->msix_used && rows <= MAX_PARTITION_MSIX);
	}
	for (unsigned int i = 0; i < plan->inventory->iommu_count; i++) {
		JUDGE(!plan->inventory->iommu_interrupts || used[i] == 0 ||
		      used[i] + plan->inventory->gsi_count <= plan->iommu.irtes);
	}
}

static void judge_plan(const struct plan *plan)
{
	judge_cpus(plan);
	judge_ports(plan);
	judge_lines(plan);
	judge_plan_memory(plan);
	judge_collect_functions(plan);
	judge_functions(plan);
	judge_groups(plan);
	judge_bars(plan);
	judge_requesters(plan);
	judge_kept(plan);
	judge_vectors(plan);
}
