/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Making partitions from a configuration that has been checked: RAM, second-stage tables, port
 * bitmaps, lines, images. Everything is taken here and nothing later.
 */

#include <arch/cpu.h>
#include <arch/paging.h>
#include <boot/boot_info.h>
#include <drivers/acpi.h>
#include <hv/errno.h>
#include <hv/frames.h>
#include <hv/inventory.h>
#include <hv/isa.h>
#include <hv/partition.h>
#include <hv/partition_private.h>
#include <hv/ranges.h>
#include <hv/report.h>
#include <hv/string.h>

#define PM_TIMER_PORTS 4
#define IO_BITMAP_PAGES 3 /* the third is for what reaches beyond the last port */

static u64 placing_ticks;
static u32 lines_claimed; /* bit per GSI */

u64 partitions_placing_ticks(void)
{
	return placing_ticks;
}

/* Adds @size bytes at host address @at to guest RAM, around the hole below 4 GiB. */
static int ram_add(struct partition *p, u64 *next, u64 at, u64 size)
{
	while (size > 0) {
		u64 room = *next < GUEST_HOLE_START ? GUEST_HOLE_START - *next : size;
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
		*next = *next == GUEST_HOLE_START ? GUEST_HOLE_END : *next;
	}
	return 0;
}

static int build_ram(struct partition *p, struct ranges *free, struct report *report)
{
	u64 next = 0;

	for (unsigned int i = 0; i < p->config->memory_count; i++) {
		const struct config_region *r = &p->config->memory[i];
		u64 at = r->at;

		if ((!r->pinned && config_place(r, free, &at) != 0) ||
		    ram_add(p, &next, at, r->size) != 0) {
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
	int error = stage2_create(p);

	for (unsigned int i = 0; i < p->ram.count && error == 0; i++) {
		u64 at = p->ram_hpa[i];
		u64 end = at + p->ram.regions[i].size;
		u64 from = p->ram.regions[i].start.v;

		while (at < end && error == 0) {
			u32 type;
			u64 run = paging_memory_run(at, end, &type) - at;

			error = stage2_map(p, gpa(from), hpa(at), run, STAGE2_ALL,
					   (enum memory_type)type);
			at += run;
			from += run;
		}
	}
	return error;
}

static void allow_ports(u8 *bitmap, u32 first, u32 last)
{
	for (u32 port = first; port <= last; port++) {
		bitmap[port / 8] = (u8)(bitmap[port / 8] & ~(1U << port % 8));
	}
}

static bool owns_ports(const struct config_partition *c, u32 first, u32 last)
{
	for (unsigned int i = 0; i < c->ioports_count; i++) {
		if (c->ioports[i].first <= first && c->ioports[i].last >= last) {
			return true;
		}
	}
	return false;
}

static bool owns_irq(const struct config_partition *c, u32 irq)
{
	for (unsigned int i = 0; i < c->irqs_count; i++) {
		if (c->irqs[i].value == irq) {
			return true;
		}
	}
	return false;
}

/* Whoever has the power switch stops everybody. */
static int refuse_power_ports(const struct config_partition *c, const struct acpi_fadt *fadt,
			      struct report *report)
{
	const u16 ports[] = {fadt->pm1a_control, fadt->pm1b_control, fadt->smi_command,
			     fadt->reset_port};

	for (unsigned int i = 0; i < ARRAY_SIZE(ports); i++) {
		/* The power switch's bits are in the second byte. */
		if (ports[i] != 0 && (owns_ports(c, ports[i], ports[i]) ||
				      owns_ports(c, ports[i] + 1U, ports[i] + 1U))) {
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
	if (!clock_is_told() && fadt->pm_timer != 0) {
		p->image.pm_timer = fadt->pm_timer;
		allow_ports(p->io_bitmap, fadt->pm_timer, fadt->pm_timer + PM_TIMER_PORTS - 1U);
	}
}

static int build_ports(struct partition *p, const struct acpi_fadt *fadt)
{
	static const u16 com[] = {0x3f8, 0x2f8, 0x3e8, 0x2e8};

	p->io_bitmap = frames_take(IO_BITMAP_PAGES);
	if (p->io_bitmap == NULL) {
		return -ENOMEM;
	}
	memset(p->io_bitmap, 0xff, IO_BITMAP_PAGES * PAGE_SIZE);
	for (unsigned int i = 0; i < p->config->ioports_count; i++) {
		allow_ports(p->io_bitmap, p->config->ioports[i].first, p->config->ioports[i].last);
	}
	build_timer(p, fadt);
	for (unsigned int i = 0; i < ARRAY_SIZE(com); i++) {
		if (owns_ports(p->config, com[i], com[i] + VUART_PORTS - 1U) &&
		    owns_irq(p->config, (u32)isa_irq_of_com(com[i]))) {
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

static int build_irqs(struct partition *p, const struct acpi *acpi, struct report *report)
{
	int error = 0;

	for (unsigned int i = 0; i < p->config->irqs_count && error == 0; i++) {
		u32 irq = p->config->irqs[i].value;
		struct isa_line line = isa_line(acpi, (u8)irq);

		error = claim_line(p->config, irq, line.gsi, acpi, report);

		p->irqs[i] = (struct guest_irq){
			.gsi = (u8)line.gsi,
			.isa_irq = irq < 16 ? (u8)irq : 0xff,
			.flags = line.flags,
		};
	}
	return error;
}

static void find_module(const struct boot_info *boot, const char *name, const void **at, u64 *size)
{
	for (unsigned int i = 0; i < boot->module_count; i++) {
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
	image->irqs = p->irqs;
	image->irq_count = c->irqs_count;
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
		p->vcpus[i] = (struct vcpu){
			.index = i, .cpu = cpu, .apic_id = p->apic_ids[i], .partition = p};
		partition_claim_cpu(cpu, &p->vcpus[i]);
		error = virt->vcpu_create(&p->vcpus[i]);
	}
	return error;
}

static int build_one(struct partition *p, const struct boot_info *boot,
		     const struct inventory *inventory, const struct acpi *acpi,
		     struct ranges *free, struct report *report)
{
	int error = refuse_power_ports(p->config, &acpi->fadt, report);
	u64 start;

	error = error != 0 ? error : build_ram(p, free, report);
	if (error != 0) {
		return error;
	}
	error = build_vcpus(p, inventory);
	error = error != 0 ? error : build_stage2(p);
	error = error != 0 ? error : build_ports(p, &acpi->fadt);
	if (error != 0) {
		report_error(report, "partition %s: the hypervisor's own memory is used up",
			     p->config->name);
		return error;
	}
	error = build_irqs(p, acpi, report);
	if (error != 0) {
		return error;
	}
	build_image(p, boot);
	start = cpu_ticks();
	error = partition_load(p, report);
	placing_ticks += cpu_ticks() - start;
	return error;
}

int partitions_build(const struct config *config, const struct boot_info *boot,
		     const struct inventory *inventory, const struct acpi *acpi,
		     struct ranges *free, struct report *report)
{
	int error = pin_ram(config, free);

	for (unsigned int i = 0; i < config->partition_count; i++) {
		struct partition *p = partition_create(&config->partitions[i]);
		int one = build_one(p, boot, inventory, acpi, free, report);

		error = error != 0 ? error : one;
	}
	return error;
}
