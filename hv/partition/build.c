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
#include <hv/partition.h>
#include <lib/panic.h>
#include <lib/string.h>

static u64 placing_ticks;

u64 partitions_placing_ticks(void)
{
	return placing_ticks;
}

static enum stage2_access build_access(const struct plan_map *map)
{
	switch (map->kind) {
	case PLAN_RAM:
		return map->small ? STAGE2_ALL | STAGE2_SMALL : STAGE2_ALL;
	case PLAN_BAR:
		return STAGE2_READ | STAGE2_WRITE;
	default:
		return STAGE2_READ;
	}
}

static void build_map(struct partition *p, const struct plan_map *map)
{
	int error = stage2_map(p->index, gpa(map->gpa), hpa(map->hpa), map->size, build_access(map),
			       map->type);

	if (error != 0) {
		panic("partition %s: guest %#lx-%#lx cannot be mapped to %#lx (error %d)",
		      p->config->name, map->gpa, map->gpa + map->size - 1, map->hpa, -error);
	}
}

static void build_stage2(struct partition *p, const struct plan_partition *plan)
{
	stage2_create(p->index, &p->stage2);
	for (unsigned int i = 0; i < plan->map_count; i++) {
		if (plan->maps[i].kind != PLAN_TRAPPED) {
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

static void build_vcpus(struct partition *p)
{
	p->vcpu_count = p->config->cpu_count;
	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		u32 cpu = p->config->cpus[i].value;

		p->vcpus[i] = (struct vcpu){.index = i,
					    .cpu = cpu,
					    .apic_id = p->apic_ids[i],
					    .stage2 = p->stage2,
					    .io_bitmap = p->io_bitmap,
					    .ram = &p->ram,
					    .partition = p};
		partition_claim_cpu(cpu, &p->vcpus[i]);
		if (virt_boot->vcpu_create(&p->vcpus[i]) != 0) {
			panic("partition %s: no memory for its CPU %u, with %u of %u pages in use",
			      p->config->name, cpu, frames_used(), frames_total());
		}
	}
}

/* What a start and each restart put into its RAM. Modules stay where the loader put them. */
static void build_image(struct partition *p, const struct plan *plan,
			const struct plan_partition *from, const struct boot_info *boot)
{
	memcpy(p->apic_ids, from->apic_ids, sizeof(p->apic_ids));
	memcpy(p->irqs, from->irqs, sizeof(p->irqs));
	plan_ram(from, &p->ram);
	p->layout = from->layout;
	p->image = plan_image(plan, from);
	p->image.apic_ids = p->apic_ids;
	p->image.irqs = p->irqs;
	p->image.kernel = (const void *)(uintptr_t)boot->modules[from->kernel].start.v;
	if (from->initrd != PLAN_NO_MODULE) {
		p->image.initrd = (const void *)(uintptr_t)boot->modules[from->initrd].start.v;
	}
}

static void build_one(struct partition *p, const struct plan *plan,
		      const struct plan_partition *from, const struct machine *machine)
{
	build_image(p, plan, from, machine->boot);
	build_stage2(p, from);
	build_ports(p, from);
	build_vcpus(p);
	partition_pci_build(p, from, machine->pci);
}

static int build_load(struct partition *p, struct report *report)
{
	u64 start = cpu_ticks();
	int error = partition_load(p, false, report);

	placing_ticks += cpu_ticks() - start;
	return error;
}

int partitions_build(const struct plan *plan, const struct machine *machine, struct report *report)
{
	int error = 0;

	for (unsigned int i = 0; i < plan->count; i++) {
		build_one(partition_create(plan->partitions[i].config), plan, &plan->partitions[i],
			  machine);
	}
	for (unsigned int i = 0; i < plan->count; i++) {
		int one = build_load(partition_get(i), report);

		error = error != 0 ? error : one;
	}
	for (unsigned int i = 0; i < plan->inventory->pci.count; i++) {
		if (plan_silences(plan, &plan->inventory->pci.functions[i])) {
			pci_silence(machine->pci, &plan->inventory->pci.functions[i], true);
		}
	}
	return error;
}
