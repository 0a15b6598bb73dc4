/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The plan applied to the machine: second-stage tables, port bitmaps, vCPUs, PCI functions, images.
 * Nothing is decided here and nothing depends on what was configured: whatever fails is a broken
 * truth of our own, and a panic.
 */

#include "private.h"
#include <arch/cpu.h>
#include <arch/frames.h>
#include <boot/boot_info.h>
#include <guest/pci.h>
#include <hv/partition.h>
#include <hv/plan.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/string.h>

static void build_map(struct partition *p, const struct plan_map *map)
{
	int error = stage2_map(p->index, gpa(map->gpa), hpa(map->hpa), map->size,
			       plan_map_access(map), map->type);

	if (error != 0) {
		panic("partition %s: guest %#lx-%#lx cannot be mapped to %#lx (error %d)", p->name,
		      map->gpa, map->gpa + map->size - 1, map->hpa, -error);
	}
}

static void build_stage2(struct partition *p, const struct plan_partition *plan)
{
	stage2_create(p->index, &p->stage2);
	for (unsigned int i = 0; i < plan->map_count; i++) {
		if (plan->maps[i].kind != PLAN_TRAPPED && plan->maps[i].kind != PLAN_RESERVED) {
			build_map(p, &plan->maps[i]);
		}
	}
}

static void build_ports(struct partition *p, const struct plan_partition *plan)
{
	p->io_bitmap = frames_take_planned(IO_BITMAP_PAGES);
	memset(p->io_bitmap, 0xff, IO_BITMAP_PAGES * PAGE_SIZE);
	for (unsigned int i = 0; i < plan->port_count; i++) {
		for (u32 port = plan->ports[i].first; port <= plan->ports[i].last; port++) {
			p->io_bitmap[port / 8] = (u8)(p->io_bitmap[port / 8] & ~(1U << port % 8));
		}
	}
}

static void build_vcpus(struct partition *p, const struct config_partition *config)
{
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		u32 cpu = config->cpus[i].value;

		p->vcpus[i] = (struct vcpu){.index = i,
					    .cpu = cpu,
					    .apic_id = p->apic_ids[i],
					    .stage2 = p->stage2,
					    .io_bitmap = p->io_bitmap,
					    .ram = &p->ram,
					    .partition = p};
		partitions.vcpu_of_cpu[cpu] = &p->vcpus[i];
		if (virt_boot->vcpu_create(&p->vcpus[i]) != 0) {
			panic("partition %s: no memory for its CPU %u, with %u of %u pages in use",
			      p->name, cpu, frames_used(), frames_total());
		}
	}
}

static void build_lines(struct partition *p, const struct plan_partition *from)
{
	for (unsigned int i = 0; i < from->irq_count; i++) {
		const u32 bit = 1U << from->irqs[i].gsi;
		const u16 flags = from->irqs[i].flags;

		p->lines |= bit;
		p->machine_lines[from->irqs[i].gsi] = from->irqs[i].line;
		p->lines_active_low |= (flags & MPS_POLARITY) == MPS_ACTIVE_LOW ? bit : 0;
		p->lines_level |= (flags & MPS_TRIGGER) == MPS_LEVEL ? bit : 0;
	}
}

/* What stays of the configuration and the plan when guests run. */
static void build_facts(struct partition *p, const struct plan_partition *from)
{
	const struct config_partition *config = from->config;

	memcpy(p->name, config->name, sizeof(p->name));
	p->strict = config->access == ACCESS_STRICT;
	p->restarts =
		BIT(STOP_RESET) | BIT(STOP_AGAIN) |
		(config->on_crash == ON_CRASH_RESTART ? BIT(STOP_CRASH) | BIT(STOP_TRIPLE) : 0) |
		(config->on_triple_fault == ON_TRIPLE_FAULT_RESET ? BIT(STOP_TRIPLE) : 0);
	p->console = config->console == CONSOLE_VIRTUAL;
	memcpy(p->apic_ids, from->apic_ids, p->vcpu_count * sizeof(p->apic_ids[0]));
	build_lines(p, from);
	plan_ram(from, &p->ram);
}

/* The list that every start replays. Modules stay where the loader put them. */
static void build_start(struct partition *p, const struct plan *plan,
			const struct plan_partition *from, const struct boot_info *boot,
			const struct guest_pci *pci)
{
	u64 began = cpu_ticks();
	struct guest_image image = plan_image(plan, from);
	void *pages = frames_take_planned(from->start_pages);
	int error;

	image.pci = pci;
	image.kernel = (const void *)(uintptr_t)boot->modules[from->kernel].start.v;
	if (image.has_initrd) {
		image.initrd = (const void *)(uintptr_t)boot->modules[from->initrd].start.v;
	}
	error = guest_prepare(&image, &from->layout, &p->ram, pages, from->start_pages * PAGE_SIZE,
			      &p->start);
	if (error != 0) {
		panic("partition %s: its start cannot be prepared in %u pages (error %d)", p->name,
		      from->start_pages, -error);
	}
	partitions.placing_ticks += cpu_ticks() - began;
}

_Static_assert(sizeof(struct partition) <= PLAN_PARTITION_BYTES, "the plan sets aside so much");
_Static_assert(sizeof(struct vcpu) + sizeof(u32) + APIC_BYTES <= PLAN_CPU_BYTES,
	       "the plan sets aside so much");
_Static_assert(sizeof(struct vpci_message) <= PLAN_MSIX_BYTES, "the plan sets aside so much");

/* All that is kept of a partition, in one piece: as large as it has CPUs and messages. */
static struct partition *build_room(const struct plan_partition *from)
{
	struct partition *p = frames_take_planned_shared(plan_kept_pages(from));

	p->vcpu_count = from->config->cpu_count;
	p->vcpus = (struct vcpu *)(p + 1);
	p->pci.bus.msix_entries = (struct vpci_message *)(p->vcpus + p->vcpu_count);
	p->apics = (struct icr_cpu *)(p->pci.bus.msix_entries + from->msix_used);
	p->apic_ids = (u32 *)((u8 *)p->apics + (size_t)p->vcpu_count * APIC_BYTES);
	return p;
}

static void build_one(const struct plan *plan, const struct plan_partition *from,
		      const struct machine *machine)
{
	static struct guest_pci pci; /* too large for a stack; one partition is built at a time */
	struct partition *p = build_room(from);

	partitions.list[partitions.count] = p;
	p->index = partitions.count++;
	build_facts(p, from);
	build_stage2(p, from);
	build_ports(p, from);
	build_vcpus(p, from->config);
	partition_pci_build(p, from, machine->pci, &pci);
	build_start(p, plan, from, machine->boot, &pci);
}

/* How its CPUs begin: with a function that takes its time one of them does the rest, as for a
 * partition that is started again, and nobody else waits. */
static void build_load(struct partition *p, struct report *report)
{
	u64 began = cpu_ticks();
	bool ready = partition_load(p, false, report) == 0;

	partitions.placing_ticks += cpu_ticks() - began;
	p->active = ready ? p->vcpu_count : 0;
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		p->vcpus[i].parked = true;
		p->vcpus[i].requests = ready ? VCPU_REQUEST_START : 0;
	}
	if (!ready) {
		p->vcpus[0].requests = VCPU_REQUEST_RELOAD;
		log_line(
			"partition %s: waits for its functions on a CPU of its own, while others start",
			p->name);
	}
}

void partitions_build(const struct plan *plan, const struct machine *machine, struct report *report)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		build_one(plan, &plan->partitions[i], machine);
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		build_load(partition_get(i), report);
	}
	for (unsigned int i = 0; i < plan->inventory->pci.count; i++) {
		if (plan_silences(plan, &plan->inventory->pci.functions[i])) {
			pci_silence(machine->pci, &plan->inventory->pci.functions[i], true);
		}
	}
}

void partitions_start(void)
{
	__atomic_store_n(&partitions.not_ended, partitions.count, __ATOMIC_SEQ_CST);
}
