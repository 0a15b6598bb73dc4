/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An accepted plan, judged by brute force and by nothing that the plan itself uses: every byte of
 * host and guest memory, port, line, CPU, requester ID and IRTE gets its owner written down, and a
 * second owner is a failure. Also whether the plan gives what the configuration asks for.
 */
#pragma once

#include <hv/plan.h>
#include <hv/vuart.h>

#include "plan_random.h"

#define NOBODY (-1)
#define PLATFORM (-2)
#define JUDGED_MAX 8192

static u64 judge_number; /* of the pair, for messages */

#define JUDGE(condition)                                                                           \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			fail_msg("pair %lu: not so: %s", judge_number, #condition);                \
		}                                                                                  \
	} while (0)

/* Who has a stretch of memory. */
struct judged {
	u64 start, end;
	int owner;
	const char *what;
};

static struct judged judged_list[JUDGED_MAX];
static unsigned int judged_count;

static void judge_add(u64 start, u64 end, int owner, const char *what)
{
	JUDGE(judged_count < JUDGED_MAX);
	if (start < end) {
		judged_list[judged_count++] = (struct judged){start, end, owner, what};
	}
}

static int judge_order(const void *a, const void *b)
{
	const struct judged *x = a;
	const struct judged *y = b;

	return x->start < y->start ? -1 : x->start > y->start;
}

/* No byte of the list has two owners; the platform may name one of its own twice. */
static void judge_disjoint(void)
{
	u64 end = 0;
	const struct judged *last = NULL;

	qsort(judged_list, judged_count, sizeof(judged_list[0]), judge_order);
	for (unsigned int i = 0; i < judged_count; i++) {
		const struct judged *j = &judged_list[i];

		if (j->start < end && !(j->owner == PLATFORM && last->owner == PLATFORM)) {
			fail_msg("pair %lu: %s %lx-%lx of %d meets %s %lx-%lx of %d", judge_number,
				 j->what, j->start, j->end, j->owner, last->what, last->start,
				 last->end, last->owner);
		}
		last = j->end > end ? j : last;
		end = MAX(end, j->end);
	}
}

/* Memory of the machine that no partition may have. */
static void judge_add_platform(const struct plan *plan)
{
	const struct inventory *m = plan->inventory;

	judge_add(m->hypervisor.start, m->hypervisor.end, NOBODY, "hypervisor");
	judge_add(plan->tables.start, plan->tables.end, NOBODY, "tables");
	judge_add(0, MIB(1), PLATFORM, "first MiB");
	judge_add(0xfee00000, 0xfef00000, PLATFORM, "interrupts");
	for (unsigned int i = 0; i < m->module_count; i++) {
		judge_add(m->modules[i].memory.start, m->modules[i].memory.end, NOBODY, "module");
	}
	for (unsigned int i = 0; i < m->register_count; i++) {
		judge_add(m->registers[i].memory.start, m->registers[i].memory.end, PLATFORM,
			  "registers");
	}
	for (unsigned int i = 0; i < m->iommu_count; i++) {
		judge_add(m->iommus[i].base, m->iommus[i].base + m->iommus[i].size, PLATFORM,
			  "IOMMU");
	}
	for (unsigned int i = 0; i < m->ecam_count; i++) {
		const struct acpi_mcfg *e = &m->ecam[i];

		judge_add(e->base.v + ((u64)e->bus_first << 20),
			  e->base.v + ((u64)e->bus_last + 1) * MIB(1), PLATFORM, "ECAM");
	}
	for (unsigned int i = 0; i < m->kept.count; i++) {
		judge_add(m->kept.list[i].start, m->kept.list[i].end, PLATFORM, "kept");
	}
}

static void judge_host_memory(const struct plan *plan)
{
	judged_count = 0;
	judge_add_platform(plan);
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->map_count; j++) {
			const struct plan_map *map = &p->maps[j];

			if (map->kind == PLAN_RESERVED) {
				const struct range r = {map->hpa, map->hpa + map->size};

				JUDGE(map->gpa == map->hpa &&
				      ranges_contain(&plan->inventory->kept, r));
			} else if (map->kind != PLAN_APIC) {
				judge_add(map->hpa, map->hpa + map->size, (int)i,
					  map->kind == PLAN_RAM ? "RAM" : "BAR");
			}
		}
	}
	for (unsigned int i = 0; i < plan->free.count; i++) {
		judge_add(plan->free.list[i].start, plan->free.list[i].end, NOBODY, "free RAM");
	}
	judge_disjoint();
}

static void judge_guest_memory(const struct plan *plan, const struct plan_partition *p)
{
	judged_count = 0;
	for (unsigned int j = 0; j < p->map_count; j++) {
		JUDGE(j == 0 || p->maps[j - 1].gpa < p->maps[j].gpa);
		judge_add(p->maps[j].gpa, p->maps[j].gpa + p->maps[j].size, NOBODY, "map");
		JUDGE(p->maps[j].kind == PLAN_RAM || p->maps[j].gpa == p->maps[j].hpa);
		JUDGE(p->maps[j].kind != PLAN_RAM || p->maps[j].gpa + p->maps[j].size <= p->hole ||
		      p->maps[j].gpa >= GIB(4));
	}
	if (p->ecam != 0) {
		judge_add(p->ecam + p->bus_first * MIB(1), p->ecam + (p->bus_last + 1) * MIB(1),
			  NOBODY, "ECAM");
	}
	judge_add(0xfec00000, 0xfec01000, NOBODY, "IOAPIC");
	judge_disjoint();
	JUDGE(p->function_count == 0 || plan->inventory->ecam_count == 0 || p->ecam != 0 ||
	      plan->inventory->ecam[0].base.v >= GIB(4));
}

static bool judge_in_ram(const struct inventory *m, u64 start, u64 end)
{
	for (unsigned int i = 0; i < m->ram.count; i++) {
		if (m->ram.list[i].start <= start && end <= m->ram.list[i].end) {
			return start >= MIB(1);
		}
	}
	return false;
}

/* The type of each byte is that of the machine. */
static void judge_type(const struct inventory *m, const struct plan_map *map)
{
	enum memory_type type = MEMTYPE_WB;

	for (unsigned int i = 0; i < m->type_count; i++) {
		const struct inventory_type *t = &m->types[i];

		if (map->hpa < t->memory.end && t->memory.start < map->hpa + map->size) {
			JUDGE(t->memory.start <= map->hpa && map->hpa + map->size <= t->memory.end);
			type = t->type;
		}
	}
	JUDGE(map->type == type);
}

/* RAM is what was asked for, in its order, where it was pinned. */
static void judge_ram(const struct plan *plan, const struct plan_partition *p)
{
	const struct config_region *region = p->config->memory;
	u64 done = 0;
	u64 end = 0;

	for (unsigned int j = 0; j < p->map_count; j++) {
		const struct plan_map *map = &p->maps[j];

		if (map->kind != PLAN_RAM) {
			continue;
		}
		JUDGE(map->size != 0 && (map->gpa | map->hpa | map->size) % PAGE_SIZE == 0);
		JUDGE(judge_in_ram(plan->inventory, map->hpa, map->hpa + map->size));
		judge_type(plan->inventory, map);
		JUDGE(region < p->config->memory + p->config->memory_count);
		JUDGE(!region->pinned || map->hpa == region->at + done);
		done += map->size;
		JUDGE(done <= region->size);
		if (done == region->size) {
			region++;
			done = 0;
		}
		end = map->gpa + map->size;
	}
	JUDGE(region == p->config->memory + p->config->memory_count);
	JUDGE(!p->dma || plan->inventory->dma_address_bits == 0 ||
	      end <= BIT(plan->inventory->dma_address_bits));
}

/* What the loaders are handed is all RAM, too. */
static void judge_loaders_ram(const struct plan_partition *p)
{
	static struct guest_ram ram;
	u64 maps = 0;
	u64 regions = 0;

	plan_ram(p, &ram);
	for (unsigned int i = 0; i < p->map_count; i++) {
		maps += p->maps[i].kind == PLAN_RAM ? p->maps[i].size : 0;
	}
	for (unsigned int i = 0; i < ram.count; i++) {
		regions += ram.regions[i].size;
	}
	JUDGE(maps == regions);
	JUDGE(ram.regions[0].start.v == 0 && ram.regions[0].size > MIB(1));
}

static int judged_ports[0x10000];

static void judge_platform_ports(u32 first, u32 last)
{
	for (u32 port = first; port <= last; port++) {
		judged_ports[port] = PLATFORM;
	}
}

static void judge_ports(const struct plan *plan)
{
	static const u16 isa[][2] = {{0x00, 0x21}, {0x40, 0x43},   {0x60, 0x60},  {0x64, 0x64},
				     {0x70, 0x71}, {0x80, 0x8f},   {0x92, 0x92},  {0xa0, 0xa1},
				     {0xc0, 0xdf}, {0x600, 0x602}, {0xcf8, 0xcff}};
	const struct inventory *m = plan->inventory;

	memset(judged_ports, 0xff, sizeof(judged_ports));
	for (unsigned int i = 0; i < ARRAY_SIZE(isa); i++) {
		judge_platform_ports(isa[i][0], isa[i][1]);
	}
	for (unsigned int i = 0; i < m->port_count; i++) {
		judge_platform_ports(m->ports[i].first, m->ports[i].last);
	}
	for (unsigned int i = 0; i < plan->config->output_count; i++) {
		const u32 console = config_output_port(plan->config, i);

		if (console != 0) {
			judge_platform_ports(console, console + 7);
		}
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->port_count; j++) {
			const struct plan_ports *ports = &p->ports[j];

			for (u32 port = ports->first; port <= ports->last; port++) {
				if (ports->kind == PLAN_PORTS_TIMER) {
					JUDGE(port - m->pm_timer < 4);
					continue;
				}
				JUDGE(judged_ports[port] == NOBODY || judged_ports[port] == (int)i);
				JUDGE(p->config->console != CONSOLE_VIRTUAL ||
				      port - VUART_PORT >= VUART_PORTS);
				judged_ports[port] = (int)i;
			}
		}
	}
}

static u32 judge_isa(const struct inventory *m, int irq)
{
	u32 gsi = (u32)irq;

	for (unsigned int i = 0; i < m->override_count; i++) {
		gsi = m->overrides[i].isa_irq == irq ? m->overrides[i].gsi : gsi;
	}
	return gsi;
}

static bool judge_pin(const struct plan_partition *p, const struct plan_function *f)
{
	for (unsigned int i = 0; i < p->irq_count; i++) {
		if (p->irqs[i].line == f->pci.gsi) {
			return p->irqs[i].gsi == f->gsi;
		}
	}
	return false;
}

static void judge_lines(const struct plan *plan)
{
	static const struct {
		u16 port;
		int irq;
	} coms[] = {{0x3f8, 4}, {0x2f8, 3}, {0x3e8, 4}, {0x2e8, 3}};
	static int owner[0x10000];

	memset(owner, 0xff, sizeof(owner));
	for (unsigned int i = 0; i < ARRAY_SIZE(coms); i++) {
		u32 gsi = judge_isa(plan->inventory, coms[i].irq);

		for (unsigned int j = 0; j < plan->config->output_count; j++) {
			if (config_output_port(plan->config, j) == coms[i].port &&
			    gsi < IOAPIC_PINS) {
				owner[gsi] = PLATFORM;
			}
		}
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		u32 pins = 0;

		for (unsigned int j = 0; j < p->irq_count; j++) {
			const u32 gsi = p->irqs[j].line;
			const u32 pin = p->irqs[j].gsi;

			JUDGE(gsi < plan->inventory->gsi_count && pin < IOAPIC_PINS);
			JUDGE(pin == gsi || (gsi >= IOAPIC_PINS && pin >= 16));
			JUDGE(owner[gsi] == NOBODY && (pins & 1U << pin) == 0);
			JUDGE(p->config->console != CONSOLE_VIRTUAL || pin != VUART_IRQ);
			owner[gsi] = (int)i;
			pins |= 1U << pin;
		}
		for (unsigned int j = 0; j < p->function_count; j++) {
			const struct plan_function *f = &p->functions[j];

			JUDGE(!f->intx || (owner[f->pci.gsi] == (int)i && judge_pin(p, f)));
			JUDGE(f->ide == NULL || owner[f->ide_gsi] == (int)i);
		}
	}
}

static void judge_cpus(const struct plan *plan)
{
	int owner[MAX_CPUS];

	memset(owner, 0xff, sizeof(owner));
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct plan_partition *p = &plan->partitions[i];

		for (unsigned int j = 0; j < p->config->cpu_count; j++) {
			u32 cpu = p->config->cpus[j].value;

			JUDGE(cpu < plan->inventory->cpu_count && owner[cpu] == NOBODY);
			JUDGE(p->apic_ids[j] == plan->inventory->cpus[cpu].apic_id);
			owner[cpu] = (int)i;
		}
	}
	for (unsigned int a = 0; a < plan->inventory->cpu_count * plan->inventory->cpu_count; a++) {
		const unsigned int x = a / plan->inventory->cpu_count;
		const unsigned int y = a % plan->inventory->cpu_count;

		JUDGE(owner[x] == NOBODY || owner[y] == NOBODY || owner[x] == owner[y] ||
		      plan->config->smt == SMT_SHARE ||
		      plan->inventory->cpus[x].core != plan->inventory->cpus[y].core);
	}
}

static void judge_plan_memory(const struct plan *plan)
{
	judge_host_memory(plan);
	for (unsigned int i = 0; i < plan->count; i++) {
		judge_guest_memory(plan, &plan->partitions[i]);
		judge_ram(plan, &plan->partitions[i]);
		judge_loaders_ram(&plan->partitions[i]);
	}
}
