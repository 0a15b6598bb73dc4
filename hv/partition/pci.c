/* SPDX-License-Identifier: Apache-2.0 */
/* See partition_pci.h. The partition's lock guards the bus once the partition runs. */

#include "private.h"
#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/paging.h>
#include <arch/virt.h>
#include <drivers/acpi.h>
#include <drivers/isa.h>
#include <hv/exit_layer.h>
#include <hv/inventory.h>
#include <hv/partition.h>
#include <hv/partition_pci.h>
#include <lib/errno.h>
#include <lib/log.h>
#include <lib/report.h>

#define MAPPINGS_MAX (MAX_PARTITION_PCI * PCI_BARS * 3)

static bool target(void *context, u64 entry, u32 *apic_id)
{
	return arch_message_target(context, entry, apic_id);
}

static int entries(void *context, const struct pci_function *pci, unsigned int count)
{
	const struct partition *p = context;

	return iommu->interrupt_alloc(p->index, pci->segment, pci->requester, count);
}

static void remap(void *context, int handle, u32 apic_id, u8 vector)
{
	const struct iommu_interrupt to = {.apic_id = apic_id, .vector = vector};

	(void)context;
	iommu->interrupt_set(handle, &to);
}

static void unmap(void *context, int handle)
{
	(void)context;
	iommu->interrupt_clear(handle);
}

static struct vpci_message message(void *context, int handle)
{
	(void)context;
	return (struct vpci_message){iommu->message_address(handle), iommu->message_data(handle)};
}

static u64 memory_read(void *context, u64 at, unsigned int width)
{
	(void)context;
	return io_memory_read(at, width);
}

static void memory_write(void *context, u64 at, unsigned int width, u64 value)
{
	(void)context;
	io_memory_write(at, width, value);
}

static u64 milliseconds(void *context)
{
	(void)context;
	return cpu_ticks() / (clock_tsc_hz() / 1000);
}

static void refused(void *context, u16 bdf, u64 at, enum vpci_refusal why)
{
	const struct partition *p = context;

	log_line("partition %s: PCI function " PCI_FORM " at %#lx: %s (told once; counted at the "
		 "end)",
		 p->config->name, PCI_ARGS(0, bdf), at, vpci_refusal_text(why));
}

static const struct vpci_ops ops = {
	.target = target,
	.entries = entries,
	.remap = remap,
	.unmap = unmap,
	.message = message,
	.memory_read = memory_read,
	.memory_write = memory_write,
	.milliseconds = milliseconds,
	.refused = refused,
};

/* Functions behind one bridge have one requester: it is attached once. */
static bool is_attached(const struct partition *p, u16 requester)
{
	for (unsigned int i = 0; i < p->pci.bus.count; i++) {
		const struct vpci_function *f = &p->pci.bus.functions[i];

		if (f->master && (f->pci->requester == requester || f->pci->bdf == requester)) {
			return true;
		}
	}
	return false;
}

/* A bridge hands requests on under its own name, or under the function's. */
static int attach(struct partition *p, const struct pci_function *function, struct report *report)
{
	const u16 names[] = {function->bdf, function->requester};
	unsigned int count = function->bdf == function->requester ? 1 : 2;
	int error = 0;

	if (!p->pci.dma) {
		error = iommu->domain_create(p->index, p->config->name);
		p->pci.dma = true;
	}
	for (unsigned int i = 0; i < count && error == 0; i++) {
		if (!is_attached(p, names[i])) {
			error = iommu->attach(p->index, function->segment, names[i], report);
		}
	}
	return error;
}

/* Of an IDE controller in compatibility mode the channel whose line is the partition's. */
static void grant_ide(const struct partition *p, const struct acpi *acpi, struct vpci_grant *grant)
{
	for (unsigned int n = 0; n < PCI_IDE_CHANNELS; n++) {
		const struct pci_ide_channel *channel = pci_ide_compatible(grant->pci, n);

		if (channel != NULL && config_owns_irq(p->config, channel->isa_irq)) {
			grant->ide = channel;
			grant->ide_gsi = (u8)isa_line(acpi, channel->isa_irq).gsi;
		}
	}
}

static int add(struct partition *p, const struct config_pci *c, const struct inventory *inventory,
	       const struct acpi *acpi, struct report *report)
{
	const struct pci_function *function =
		pci_find(&inventory->pci, c->segment, PCI_BDF(c->bus, c->device, c->function));
	struct vpci_grant grant = {.pci = function};
	int error = 0;

	grant.master = iommu != NULL && inventory_dma(inventory, function) == DMA_CONFINED;
	grant.intx = function->pin != 0 && function->gsi < IOAPIC_PINS;
	grant_ide(p, acpi, &grant);
	if (grant.master) {
		error = attach(p, function, report);
	}
	return error != 0 ? error : vpci_add(&p->pci.bus, &grant, report);
}

static void place_ecam(struct partition *p, const struct acpi *acpi)
{
	for (unsigned int i = 0; i < acpi->mcfg_count; i++) {
		const struct acpi_mcfg *row = &acpi->mcfg[i];

		if (row->segment == 0 && row->base.v < GIB(4)) {
			vpci_place_ecam(&p->pci.bus, row->base.v, row->bus_first, row->bus_last);
			return;
		}
	}
}

int partition_pci_build(struct partition *p, const struct inventory *inventory,
			const struct acpi *acpi, const struct pci_access *access,
			struct report *report)
{
	int error = 0;

	vpci_init(&p->pci.bus, access, &ops, p);
	for (unsigned int i = 0; i < p->config->pci_count && error == 0; i++) {
		error = add(p, &p->config->pci[i], inventory, acpi, report);
	}
	if (error != 0 || p->pci.bus.count == 0) {
		return error;
	}
	place_ecam(p, acpi);
	vpci_describe(&p->pci.bus, &p->pci.described);
	p->image.pci = &p->pci.described;
	return 0;
}

static int map(struct partition *p, const struct vpci_mapping *m)
{
	switch (m->kind) {
	case VPCI_MAP_DIRECT:
		return stage2_map(p->index, gpa(m->start), hpa(m->start), m->size,
				  STAGE2_READ | STAGE2_WRITE, MEMTYPE_UC);
	case VPCI_MAP_PORTS:
		partition_allow_ports(p, (u32)m->start, (u32)(m->start + m->size - 1));
		return 0;
	case VPCI_MAP_TRAPPED:
		return paging_map_device(m->start, m->size);
	}
	return -EINVAL;
}

static int map_bars(struct partition *p, const struct inventory *inventory)
{
	static struct vpci_mapping plan[MAPPINGS_MAX]; /* the boot CPU's alone */
	int count = vpci_plan(&p->pci.bus, &inventory->pci, plan, ARRAY_SIZE(plan));
	int error = count < 0 ? count : 0;

	for (int i = 0; i < count && error == 0; i++) {
		error = map(p, &plan[i]);
	}
	return error;
}

int partition_pci_map(struct partition *p, const struct inventory *inventory)
{
	int error = map_bars(p, inventory);

	for (unsigned int i = 0; i < p->ram.count && error == 0 && p->pci.dma; i++) {
		error = iommu->domain_map(p->index, p->ram.regions[i].start, hpa(p->ram_hpa[i]),
					  p->ram.regions[i].size, STAGE2_READ | STAGE2_WRITE);
	}
	return error;
}

u64 partition_pci_lowest(const struct partition *p)
{
	return vpci_lowest(&p->pci.bus);
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

/* Whether a partition has a function of @group that masters the bus. */
static bool group_is_used(u16 group)
{
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct vpci *bus = &partition_get(i)->pci.bus;

		for (unsigned int j = 0; j < bus->count; j++) {
			if (bus->functions[j].master && bus->functions[j].pci->group == group) {
				return true;
			}
		}
	}
	return false;
}

static bool is_owned(const struct pci_function *function)
{
	for (unsigned int i = 0; i < partition_count(); i++) {
		const struct vpci *bus = &partition_get(i)->pci.bus;

		for (unsigned int j = 0; j < bus->count; j++) {
			if (bus->functions[j].pci == function) {
				return true;
			}
		}
	}
	return false;
}

void partitions_pci_silence_rest(const struct inventory *inventory, const struct pci_access *access)
{
	for (unsigned int i = 0; i < inventory->pci.count; i++) {
		const struct pci_function *f = &inventory->pci.functions[i];

		if (!is_owned(f) && group_is_used(f->group)) {
			pci_silence(access, f, true);
		}
	}
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

bool partition_pci_memory(struct partition *p, u64 at, unsigned int width, bool write, u64 *value)
{
	bool ours;

	if (p->pci.bus.count == 0) {
		return false;
	}
	spinlock_acquire(&p->lock);
	ours = vpci_memory(&p->pci.bus, at, width, write, value);
	spinlock_release(&p->lock);
	return ours;
}

bool partition_pci_port(struct partition *p, u16 port, unsigned int width, bool write, u32 *value)
{
	bool ours;

	if (p->pci.bus.count == 0) {
		return false;
	}
	spinlock_acquire(&p->lock);
	ours = vpci_port(&p->pci.bus, port, width, write, value);
	spinlock_release(&p->lock);
	return ours;
}

bool partition_pci_is_config(const struct partition *p, u64 at)
{
	return vpci_is_ecam(&p->pci.bus, at);
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
