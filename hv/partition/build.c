/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Making partitions from a configuration that has been checked: RAM, second-stage tables, port
 * bitmaps, lines, images. Everything is taken here and nothing later.
 */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/paging.h>
#include <boot/boot_info.h>
#include <drivers/acpi.h>
#include <drivers/isa.h>
#include <hv/inventory.h>
#include <hv/partition.h>
#include <lib/errno.h>
#include <lib/ranges.h>
#include <lib/report.h>
#include <lib/string.h>

#define PM_TIMER_PORTS 4
#define IO_BITMAP_PAGES 3 /* the third is for what reaches beyond the last port */

static u64 placing_ticks;
static u32 lines_claimed; /* bit per GSI */

u64 partitions_placing_ticks(void)
{
	return placing_ticks;
}

/* Adds @size bytes at host address @at to guest RAM, around the hole from @hole to 4 GiB. */
static int ram_add(struct partition *p, u64 hole, u64 *next, u64 at, u64 size)
{
	while (size > 0) {
		u64 room = *next < hole ? hole - *next : size;
		u64 part = MIN(size, room);

		if (p->ram.count == ARRAY_SIZE(p->ram.regions)) {
			return -ENOMEM;
		}
		p->ram_hpa[p->ram.count] = at;
		p->ram.regions[p->ram.count++] = (struct guest_region){
			.start = gpa(*next), .size = part, .host = (void *)(uintptr_t)at};
		*next += part;
		at += part;
		size -= part;
		*next = *next == hole ? GUEST_HOLE_END : *next;
	}
	return 0;
}

static int build_ram(struct partition *p, struct ranges *free, struct report *report)
{
	u64 hole = MIN(GUEST_HOLE_START, ALIGN_DOWN(partition_pci_lowest(p), MIB(2)));
	u64 next = 0;

	for (unsigned int i = 0; i < p->config->memory_count; i++) {
		const struct config_region *r = &p->config->memory[i];
		u64 at = r->at;

		if ((!r->pinned && config_place(r, free, &at) != 0) ||
		    ram_add(p, hole, &next, at, r->size) != 0) {
			report_error(
				report,
				"partition %s: no %lu KiB of RAM in one piece are left; give it "
				"less, or pin its memory in several regions",
				p->config->name, r->size >> 10);
			return -ENOMEM;
		}
	}
	return 0;
}

static int pin_ram(const struct config *config, struct ranges *free)
{
	int error = 0;

	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *c = &config->partitions[i];

		for (unsigned int j = 0; j < c->memory_count && error == 0; j++) {
			struct range r;

			if (c->memory[j].pinned &&
			    range_make(c->memory[j].at, c->memory[j].size, &r)) {
				error = ranges_remove(free, r);
			}
		}
	}
	return error;
}

static int build_stage2(struct partition *p)
{
	int error = stage2_create(p->index, &p->stage2);

	for (unsigned int i = 0; i < p->ram.count && error == 0; i++) {
		u64 at = p->ram_hpa[i];
		u64 end = at + p->ram.regions[i].size;
		u64 from = p->ram.regions[i].start.v;

		while (at < end && error == 0) {
			u32 type;
			u64 run = paging_memory_run(at, end, &type) - at;

			error = stage2_map(p->index, gpa(from), hpa(at), run, STAGE2_ALL,
					   (enum memory_type)type);
			at += run;
			from += run;
		}
	}
	return error;
}

void partition_allow_ports(struct partition *p, u32 first, u32 last)
{
	for (u32 port = first; port <= last; port++) {
		p->io_bitmap[port / 8] = (u8)(p->io_bitmap[port / 8] & ~(1U << port % 8));
	}
}

/* Whoever has the power switch stops everybody. */
static int refuse_power_ports(const struct config_partition *c, const struct acpi_fadt *fadt,
			      struct report *report)
{
	const u16 ports[] = {fadt->pm1a_control, fadt->pm1b_control, fadt->smi_command,
			     fadt->reset_port};

	for (unsigned int i = 0; i < ARRAY_SIZE(ports); i++) {
		/* The power switch's bits are in the second byte. */
		if (ports[i] != 0 && (config_owns_ports(c, ports[i], ports[i]) ||
				      config_owns_ports(c, ports[i] + 1U, ports[i] + 1U))) {
			report_error(report,
				     "partition %s: port %#x switches the power or the mode of the "
				     "whole "
				     "machine; leave it out of its ioports",
				     c->name, ports[i]);
			return -EBUSY;
		}
	}
	return 0;
}

/* The timer's register can only be read, and reading it changes nothing. */
static void build_timer(struct partition *p, const struct acpi_fadt *fadt)
{
	if (!clock_guests_trust_cpuid() && fadt->pm_timer != 0) {
		p->image.pm_timer = fadt->pm_timer;
		partition_allow_ports(p, fadt->pm_timer, fadt->pm_timer + PM_TIMER_PORTS - 1U);
	}
}

static int build_ports(struct partition *p, const struct acpi_fadt *fadt)
{
	p->io_bitmap = frames_take(IO_BITMAP_PAGES);
	if (p->io_bitmap == NULL) {
		return -ENOMEM;
	}
	memset(p->io_bitmap, 0xff, IO_BITMAP_PAGES * PAGE_SIZE);
	for (unsigned int i = 0; i < p->config->ioports_count; i++) {
		partition_allow_ports(p, p->config->ioports[i].first, p->config->ioports[i].last);
	}
	build_timer(p, fadt);
	for (unsigned int i = 0; i < ISA_COMS; i++) {
		const struct isa_com *com = &isa_coms[i];

		if (config_owns_ports(p->config, com->port, com->port + ISA_COM_PORTS - 1U) &&
		    config_owns_irq(p->config, com->irq)) {
			p->image.com_ports = (u8)(p->image.com_ports | 1U << i);
		}
	}
	return 0;
}

/* Two numbers may be one line of the machine: an ISA number and the GSI that it is wired to. */
static int claim_line(const struct config_partition *c, u32 irq, u32 gsi, const struct acpi *acpi,
		      struct report *report)
{
	int console = isa_irq_of_com(console_port());

	if (gsi >= IOAPIC_PINS || (lines_claimed & 1U << gsi) != 0 ||
	    (console >= 0 && isa_line(acpi, (u8)console).gsi == gsi)) {
		report_error(
			report,
			"partition %s: interrupt %u is line %u of this machine, which %s; choose "
			"another device",
			c->name, irq, gsi,
			gsi >= IOAPIC_PINS ? "is beyond a partition's IOAPIC" : "has an owner");
		return -EBUSY;
	}
	lines_claimed |= 1U << gsi;
	return 0;
}

static void add_irq(struct partition *p, u32 gsi, u8 isa_irq, u16 flags)
{
	p->irqs[p->image.irq_count++] =
		(struct guest_irq){.gsi = (u8)gsi, .isa_irq = isa_irq, .flags = flags};
}

static bool has_line(const struct partition *p, u32 gsi)
{
	for (unsigned int i = 0; i < p->image.irq_count; i++) {
		if (p->irqs[i].gsi == gsi) {
			return true;
		}
	}
	return false;
}

/* Lines of PCI pins; several functions may share one. */
static int build_pins(struct partition *p, const struct acpi *acpi, struct report *report)
{
	const struct guest_pci *pci = &p->pci.described;
	int error = 0;

	for (unsigned int i = 0; i < pci->line_count && error == 0; i++) {
		u32 gsi = pci->lines[i].gsi;

		if (!has_line(p, gsi)) {
			error = claim_line(p->config, gsi, gsi, acpi, report);
			add_irq(p, gsi, GUEST_IRQ_NOT_ISA, MPS_ACTIVE_LOW | MPS_LEVEL);
		}
	}
	return error;
}

static int build_irqs(struct partition *p, const struct acpi *acpi, struct report *report)
{
	int error = 0;

	p->image.irqs = p->irqs;
	for (unsigned int i = 0; i < p->config->irqs_count && error == 0; i++) {
		u32 irq = p->config->irqs[i].value;
		struct isa_line line = isa_line(acpi, (u8)irq);

		error = claim_line(p->config, irq, line.gsi, acpi, report);
		add_irq(p, line.gsi, irq < 16 ? (u8)irq : GUEST_IRQ_NOT_ISA, line.flags);
	}
	return error != 0 ? error : build_pins(p, acpi, report);
}

static void find_module(const struct boot_info *boot, const char *name, const void **at, u64 *size)
{
	/* No name is no module, not the one that the loader gave no name. */
	for (unsigned int i = 0; i < boot->module_count && name[0] != '\0'; i++) {
		if (strcmp(boot->modules[i].name, name) == 0) {
			*at = (const void *)(uintptr_t)boot->modules[i].start.v;
			*size = boot->modules[i].size;
			return;
		}
	}
}

static void build_image(struct partition *p, const struct boot_info *boot)
{
	const struct config_partition *c = p->config;
	struct guest_image *image = &p->image;

	image->name = c->name;
	image->kernel_name = c->kernel;
	image->cmdline = c->cmdline;
	image->has_load = c->has_load;
	image->load = c->load;
	image->apic_ids = p->apic_ids;
	image->cpu_count = p->vcpu_count;
	image->console = c->console == CONSOLE_VIRTUAL;
	find_module(boot, c->kernel, &image->kernel, &image->kernel_size);
	find_module(boot, c->initrd, &image->initrd, &image->initrd_size);
}

static int build_vcpus(struct partition *p, const struct inventory *inventory)
{
	int error = 0;

	p->vcpu_count = p->config->cpu_count;
	for (unsigned int i = 0; i < p->vcpu_count && error == 0; i++) {
		u32 cpu = p->config->cpus[i].value;

		p->apic_ids[i] = inventory->cpus[cpu].apic_id;
		p->vcpus[i] = (struct vcpu){.index = i,
					    .cpu = cpu,
					    .apic_id = p->apic_ids[i],
					    .stage2 = p->stage2,
					    .io_bitmap = p->io_bitmap,
					    .ram = &p->ram,
					    .partition = p};
		partition_claim_cpu(cpu, &p->vcpus[i]);
		error = virt->vcpu_create(&p->vcpus[i]);
	}
	return error;
}

static int build_tables(struct partition *p, const struct machine *m, struct report *report)
{
	int error = build_stage2(p);

	error = error != 0 ? error : build_ports(p, &m->acpi->fadt);
	error = error != 0 ? error : build_vcpus(p, m->inventory);
	error = error != 0 ? error : partition_pci_map(p, m->inventory);
	if (error != 0) {
		report_error(report, "partition %s: %s", p->config->name,
			     error == -ENOMEM ? "the hypervisor's own memory is used up"
					      : "its memory or its devices have addresses that "
						"cannot be mapped");
	}
	return error;
}

static int build_one(struct partition *p, const struct machine *m, struct ranges *free,
		     struct report *report)
{
	int error = refuse_power_ports(p->config, &m->acpi->fadt, report);
	u64 start;

	error = error != 0 ? error : partition_pci_build(p, m->inventory, m->acpi, m->pci, report);
	error = error != 0 ? error : build_ram(p, free, report);
	error = error != 0 ? error : build_tables(p, m, report);
	error = error != 0 ? error : build_irqs(p, m->acpi, report);
	if (error != 0) {
		return error;
	}
	build_image(p, m->boot);
	start = cpu_ticks();
	error = partition_load(p, false, report);
	placing_ticks += cpu_ticks() - start;
	return error;
}

int partitions_build(const struct config *config, const struct machine *machine,
		     struct ranges *free, struct report *report)
{
	int error = pin_ram(config, free);

	for (unsigned int i = 0; i < config->partition_count; i++) {
		struct partition *p = partition_create(&config->partitions[i]);
		int one = build_one(p, machine, free, report);

		error = error != 0 ? error : one;
	}
	return error;
}
