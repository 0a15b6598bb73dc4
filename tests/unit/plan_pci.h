/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI functions of made-up machines: buses with root ports, switches and bridges to conventional
 * PCI, whose windows hold what is below; BARs of all kinds, several in a page, low and high; MSI,
 * MSI-X, pins; virtual functions to come. Isolation groups are those of drivers/pci/groups.c,
 * which has a property test of its own.
 */
#pragma once

#include "drivers/pci/device.h"
#include "plan_machine.h"

#define MADE_BUSES 48
#define MADE_VFS 64 /* numbers for the virtual functions of one function */

/* A bus that is to be filled, and the room that its bridge forwards. */
struct made_bus {
	u16 segment;
	u8 bus;
	u8 iommu;
	unsigned int depth;
	enum pcie_type above; /* of the bridge, PCIE_RC_COLLECTOR on a root bus */
	bool ari;
	u64 low[2], high[2], io[2]; /* what is free: first, and one past the last */
};

static struct made_bus made_buses[MADE_BUSES];
static unsigned int made_bus_count;
static unsigned int made_functions_max;
static u8 made_next_bus;

static u64 made_take(u64 room[2], u64 size, u64 align)
{
	u64 at = ALIGN_UP(room[0], align);

	if (room[1] < size || at > room[1] - size) {
		return 0;
	}
	room[0] = at + size;
	return at;
}

static enum pcie_type made_type(const struct made_bus *bus)
{
	static const enum pcie_type root[] = {PCIE_ROOT_PORT,    PCIE_ROOT_PORT,
					      PCIE_RC_ENDPOINT,  PCIE_RC_ENDPOINT,
					      PCIE_CONVENTIONAL, PCIE_CONVENTIONAL};
	static const enum pcie_type link[] = {PCIE_ENDPOINT,        PCIE_ENDPOINT, PCIE_ENDPOINT,
					      PCIE_LEGACY_ENDPOINT, PCIE_UPSTREAM, PCIE_TO_PCI};

	switch (bus->above) {
	case PCIE_RC_COLLECTOR:
		return root[random_below(ARRAY_SIZE(root))];
	case PCIE_UPSTREAM:
		return PCIE_DOWNSTREAM;
	case PCIE_TO_PCI:
	case PCIE_CONVENTIONAL:
		return PCIE_CONVENTIONAL;
	default:
		return link[random_below(bus->depth < 3 ? ARRAY_SIZE(link) : 4)];
	}
}

static void made_window(u64 room[2], u64 size, u64 align, u64 window[2])
{
	u64 at = made_take(room, size, align);

	window[0] = at;
	window[1] = at != 0 ? at + size : 0;
}

static void made_bridge(struct made_bus *bus, struct pci_function *f)
{
	struct made_bus *below = &made_buses[made_bus_count++];
	const unsigned int shift = 2 * bus->depth;

	f->class_code = random_percent(95) ? 0x060400 : 0x060401;
	f->header_type = 1;
	f->ari_forwarding = f->pcie_type != PCIE_CONVENTIONAL && random_percent(80);
	f->bridge.secondary = made_next_bus;
	f->bridge.subordinate = 0; /* known when all below is there */
	made_window(bus->low, MIB(64) >> shift, MIB(1), f->bridge.memory);
	made_window(bus->high, GIB(1) >> shift, MIB(1), f->bridge.prefetchable);
	made_window(bus->io, 0x1000, 0x1000, f->bridge.io);
	*below = (struct made_bus){.segment = bus->segment,
				   .bus = made_next_bus++,
				   .iommu = f->iommu,
				   .depth = bus->depth + 1,
				   .above = (enum pcie_type)f->pcie_type,
				   .ari = f->ari_forwarding};
	memcpy(below->low, f->bridge.memory, sizeof(below->low));
	memcpy(below->high, f->bridge.prefetchable, sizeof(below->high));
	memcpy(below->io, f->bridge.io, sizeof(below->io));
}

/* One BAR: ports, a few bytes of a page, whole pages, 64 bits below or above 4 GiB. */
static struct pci_bar made_bar(struct made_bus *bus, bool last)
{
	unsigned int kind = (unsigned int)random_below(last ? 5 : 7);
	struct pci_bar bar = {0};

	if (kind == 0) {
		bar.io = true;
		bar.size = BIT(random_number(2, 8));
		bar.address = made_take(bus->io, bar.size, bar.size);
	} else if (kind <= 2) {
		bar.size = BIT(random_number(4, 11));
		bar.address =
			made_take(bus->low, bar.size, random_percent(50) ? bar.size : PAGE_SIZE);
	} else {
		bar.is64 = kind >= 5;
		bar.prefetchable = kind == 6;
		bar.size = BIT(random_percent(85) ? random_number(12, 18) : random_number(19, 26));
		bar.address = made_take(kind == 6 ? bus->high : bus->low, bar.size, bar.size);
	}
	bar.size = bar.address != 0 ? bar.size : 0;
	return bar;
}

static void made_bars(struct made_bus *bus, struct pci_function *f)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		if (random_percent(45)) {
			f->bars[i] = made_bar(bus, i == PCI_BARS - 1);
			i += f->bars[i].is64;
		}
	}
	if (random_percent(20)) {
		f->rom.size = BIT(random_number(11, 16));
		f->rom.address = made_take(bus->low, f->rom.size, f->rom.size);
	}
}

static void made_messages(struct pci_function *f)
{
	if (random_percent(60)) {
		f->msi.count = (u8)BIT(random_number(0, 5));
		f->msi.cap = 0x50;
	}
	for (u8 i = 0; i < PCI_BARS && f->msix.count == 0; i++) {
		u64 rows = f->bars[i].size / 2 / 16;

		if (!f->bars[i].io && rows != 0 && random_percent(50)) {
			f->msix.cap = 0x70;
			f->msix.count = (u16)random_number(1, (unsigned int)MIN(rows, 2048U));
			f->msix.table_bar = i;
			f->msix.pba_bar = i;
			f->msix.table_offset = random_percent(50) ? (u32)(f->bars[i].size / 2) : 0;
			f->msix.pba_offset = (u32)(f->bars[i].size / 2) - f->msix.table_offset;
		}
	}
}

/* Room for all VFs of each BAR. */
static void made_sriov(struct made_bus *bus, struct pci_function *f)
{
	struct pci_sriov *sriov = &f->sriov;

	sriov->total = (u16)(random_percent(90) ? random_number(1, 8) : random_number(9, 30));
	sriov->cap = 0x160;
	f->ext_sriov = 0x160;
	f->ext_ari = 0x140;
	sriov->first = (u16)(MADE_VFS * (1 + PCI_FUNCTION(f->bdf)));
	sriov->stride = (u16)random_number(1, 2);
	sriov->vf_device = 0x10ca;
	sriov->ready = random_percent(90);
	for (unsigned int i = 0; i < PCI_BARS; i += 2) {
		struct pci_bar *bar = &sriov->bars[i];

		if (random_percent(50)) {
			bar->is64 = true;
			bar->size = BIT(random_number(12, 15));
			bar->address = made_take(random_percent(50) ? bus->high : bus->low,
						 bar->size * sriov->total, bar->size);
			bar->size = bar->address != 0 ? bar->size : 0;
		}
	}
}

static void made_device_facts(struct made_bus *bus, struct pci_function *f)
{
	static const u32 classes[] = {0x020000, 0x010802, 0x0c0330, 0x030000, 0x040300, 0xff0000};
	const u32 wire = PCI_DEVICE(f->bdf);

	f->class_code = classes[random_below(ARRAY_SIZE(classes))];
	made_bars(bus, f);
	made_messages(f);
	if (random_percent(80)) {
		f->pin = (u8)(1 + PCI_FUNCTION(f->bdf) % 4);
		f->line = (u8)(random_percent(80) ? 10 + wire % 2 : 0xff);
	}
	f->flr = random_percent(60);
	f->pm_reset = random_percent(30);
	if (f->pcie_type == PCIE_ENDPOINT && bus->ari && random_percent(35)) {
		made_sriov(bus, f);
	}
}

static void made_function(struct made_bus *bus, u8 device, u8 function)
{
	struct pci_function f = {.segment = bus->segment,
				 .bdf = PCI_BDF(bus->bus, device, function),
				 .vendor = KNOWN_SPI >> 16,
				 .device = random_percent(2) ? KNOWN_SPI & 0xffff
							     : (u16)random_number(0x1000, 0x10ff),
				 .gsi = PCI_NO_GSI,
				 .physfn = PCI_NONE,
				 .parent = PCI_NONE,
				 .iommu = bus->iommu};
	bool room = made_bus_count < MADE_BUSES && made_next_bus < 250;
	bool bridge;

	if (bus->depth == 0) {
		f.iommu = machine.iommu_count == 0 || random_percent(5)
				  ? PCI_NO_IOMMU
				  : (u8)random_below(machine.iommu_count);
	}
	if (bus->depth != 0 && random_percent(10)) {
		f.vendor = KNOWN_ALIAS >> 16;
		f.device = KNOWN_ALIAS & 0xffff;
	}
	f.pcie_type = (u8)made_type(bus);
	bridge = f.pcie_type == PCIE_ROOT_PORT || f.pcie_type == PCIE_UPSTREAM ||
		 f.pcie_type == PCIE_DOWNSTREAM || f.pcie_type == PCIE_TO_PCI ||
		 (f.pcie_type == PCIE_CONVENTIONAL && bus->depth < 3 && random_percent(15));
	f.isolates = random_percent(75);
	if (bridge && room) {
		made_bridge(bus, &f);
	} else if (bridge) {
		return;
	} else if (bus->depth == 0 && random_percent(10)) {
		f.class_code = random_percent(50) ? 0x060100 : 0x088000;
	} else {
		made_device_facts(bus, &f);
	}
	assert_non_null(pci_insert(&machine.pci, &f, NULL));
}

static void made_fill(struct made_bus *bus)
{
	const bool link = bus->depth != 0 && bus->above != PCIE_UPSTREAM &&
			  bus->above != PCIE_TO_PCI && bus->above != PCIE_CONVENTIONAL;
	unsigned int devices = link ? 1 : random_number(1, bus->depth == 0 ? 8 : 3);
	u8 device = bus->depth == 0 ? 1 : 0;

	for (; devices > 0 && device < 31; devices--) {
		unsigned int functions = random_percent(75) ? 1 : random_number(2, 3);

		for (u8 i = 0; i < functions && machine.pci.count < made_functions_max; i++) {
			made_function(bus, device, i);
		}
		device = (u8)(device + random_number(1, 3));
	}
}

static void made_root(u16 segment)
{
	struct made_bus *bus = &made_buses[made_bus_count++];
	struct pci_function host = {.segment = segment,
				    .class_code = 0x060000,
				    .gsi = PCI_NO_GSI,
				    .physfn = PCI_NONE,
				    .pcie_type = PCIE_CONVENTIONAL,
				    .iommu = PCI_NO_IOMMU};
	const u64 low = (made.mmio_end - made.mmio) / 2;
	const u64 room = MIN((made.high_end - made.high) / 2, GIB(64));
	const u64 first = made.mmio + (segment != 0 ? low : 0);

	*bus = (struct made_bus){
		.segment = segment,
		.above = PCIE_RC_COLLECTOR,
		.low = {ALIGN_UP(first, MIB(1)), first + low},
		.high = {made.high + segment * room, made.high + (segment + 1) * room},
		.io = {segment != 0 ? 0xf000 : 0xc000, segment != 0 ? 0xffff : 0xf000}};
	made_next_bus = 1;
	assert_non_null(pci_insert(&machine.pci, &host, NULL));
}

/* The last bus below each bridge, from what is there. */
static void made_subordinates(void)
{
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		struct pci_function *f = &machine.pci.functions[i];
		u8 last = f->bridge.secondary;
		bool found = last != 0;

		for (unsigned int pass = 0; found && pass < MADE_BUSES; pass++) {
			found = false;
			for (unsigned int j = 0; j < machine.pci.count; j++) {
				const struct pci_function *g = &machine.pci.functions[j];

				if (g->segment == f->segment && g->bridge.secondary > last &&
				    PCI_BUS(g->bdf) >= f->bridge.secondary &&
				    PCI_BUS(g->bdf) <= last) {
					last = g->bridge.secondary;
					found = true;
				}
			}
		}
		f->bridge.subordinate = last;
	}
}

/* The firmware ties memory that it keeps to a function. */
static void made_reserved(void)
{
	if (random_percent(15) && machine.has_iommu && machine.pci.count > 1) {
		const struct pci_function *f =
			&machine.pci.functions[1 + random_below(machine.pci.count - 1)];

		machine.reserved[machine.reserved_count++] =
			(struct inventory_reserved){{0x9f000, MIB(1)}, f->segment, f->bdf};
	}
}

static void made_segment(u16 segment)
{
	unsigned int i = made_bus_count;

	made_root(segment);
	for (; i < made_bus_count; i++) {
		made_fill(&made_buses[i]);
	}
}

static void made_pci(void)
{
	made_bus_count = 0;
	made_functions_max = random_percent(93) ? random_number(6, 24) : random_number(24, 120);
	made_segment(0);
	if (random_percent(10)) {
		made_functions_max += 4;
		made_segment(1);
	}
	made_subordinates();
	pci_assign_groups(&machine.pci);
	made_reserved();
}
