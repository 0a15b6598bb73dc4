/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Machines made up at random: CPUs with and without SMT, RAM with holes, memory types, modules,
 * registers, ports, interrupt overrides and IOMMU units. Their PCI functions are in plan_pci.h.
 * Everything lies where nothing else is; what is wrong is planted afterwards (plan_breaks.h).
 */
#pragma once

#include <hv/inventory.h>

#include "plan_random.h"

#define MADE_KERNEL_START MIB(16) /* of the Linux kernel, in its guest */
#define MADE_PM 0x10              /* ports of the block of power management */

/* Two of drivers/pci/quirks.c: a part of the platform, one that uses another's number. */
#define KNOWN_SPI 0x8086a124U
#define KNOWN_ALIAS 0x1b4b9123U

static struct inventory machine;

/* What the generators of PCI and of configurations go by. */
static struct {
	u64 mmio;     /* below 4 GiB registers may lie from here on, */
	u64 mmio_end; /* up to here */
	u64 high;     /* and above from here on */
	u64 high_end;
	u16 pm;     /* first port of power management */
	bool small; /* pages of 4 KiB alone: keep RAM small */
} made;

static void made_cpus(void)
{
	unsigned int cores = random_percent(70)   ? random_number(1, 12)
			     : random_percent(95) ? random_number(1, 64)
						  : random_number(1, MAX_CPUS);
	unsigned int smt = (unsigned int)random_below(3); /* none, all cores, some */
	bool halves = random_percent(30);                 /* siblings are not neighbours */
	u32 apic_id = (u32)random_below(3);

	for (unsigned int thread = 0; thread < (halves ? 2 : 1); thread++) {
		for (unsigned int core = 0; core < cores; core++) {
			unsigned int threads = smt == 1 || (smt == 2 && core < cores / 2) ? 2 : 1;
			unsigned int last = halves ? thread + 1 : threads;

			for (unsigned int t = thread; t < MIN(threads, last); t++) {
				if (machine.cpu_count < MAX_CPUS) {
					machine.cpus[machine.cpu_count++] =
						(struct cpu_info){apic_id, core / 16, core, t};
					apic_id += random_number(1, 2);
				}
			}
		}
	}
}

/* A piece that is not RAM; mostly the firmware's map names it. */
static void made_hole(u64 from, u64 to)
{
	u64 start = random_step(from, to - PAGE_SIZE, PAGE_SIZE);
	u64 size = random_percent(50) ? PAGE_SIZE * random_number(1, 64) : MIB(random_number(1, 8));
	const struct range hole = {start, MIN(start + size, to)};

	assert_int_equal(ranges_remove(&machine.ram, hole), 0);
	if (random_percent(70)) {
		assert_int_equal(ranges_add(&machine.kept, hole), 0);
	}
}

static void made_add(struct ranges *ranges, u64 start, u64 end)
{
	assert_int_equal(ranges_add(ranges, (struct range){start, end}), 0);
}

static void made_low_memory(void)
{
	u64 top = random_percent(15)   ? random_step(MIB(64), MIB(256), MIB(1))
		  : random_percent(70) ? random_step(MIB(512), GIB(2), MIB(2))
				       : random_step(GIB(1), GIB(3), PAGE_SIZE);

	made_add(&machine.ram, 0, 0x9f000);
	made_add(&machine.kept, 0x9f000, MIB(1));
	made_add(&machine.ram, random_percent(10) ? MIB(2) : MIB(1), top);
	for (u64 n = random_below(4); n > 0; n--) {
		made_hole(MIB(48), top);
	}
	if (random_percent(50)) {
		made_add(&machine.kept, top, top + PAGE_SIZE * 16);
	}
	made_add(&machine.kept, 0xfffc0000, GIB(4));
	made.mmio = ALIGN_UP(top + PAGE_SIZE * 16, MIB(1));
	made.mmio_end = 0xfe000000;
}

static void made_high_memory(void)
{
	u64 top = GIB(4);

	machine.address_bits = random_number(46, 52);
	made.high_end = BIT(46);
	if (random_percent(15)) { /* registers below that RAM */
		made.high = GIB(4);
		made.high_end = GIB(5);
		made_add(&machine.ram, GIB(5), GIB(5) + random_step(MIB(64), GIB(2), MIB(2)));
		return;
	}
	if (random_percent(60)) {
		top += random_percent(80) ? random_step(MIB(256), GIB(4), MIB(2))
					  : random_step(GIB(4), GIB(32), MIB(128));
		made_add(&machine.ram, GIB(4), top);
		if (random_percent(25)) {
			made_hole(GIB(4), top);
		}
	}
	made.high = random_percent(60) ? ALIGN_UP(top, GIB(1)) : BIT(random_number(37, 45));
}

static void made_types(void)
{
	static const enum memory_type types[] = {MEMTYPE_UC, MEMTYPE_WC, MEMTYPE_WT, MEMTYPE_WP};
	u64 at = MIB(48);

	while (random_percent(25)) {
		const struct range *r = &machine.ram.list[machine.ram.count - 1];
		struct range piece;

		at = random_step(MAX(at, r->start), r->end, PAGE_SIZE);
		piece = (struct range){at, at + PAGE_SIZE * random_number(1, 1024)};
		if (!range_contains(*r, piece)) {
			break;
		}
		machine.types[machine.type_count++] =
			(struct inventory_type){piece, types[random_below(ARRAY_SIZE(types))]};
		at = piece.end;
	}
}

static struct module_info *made_module(const char *name, u64 size, u64 *at)
{
	struct module_info *module = &machine.modules[machine.module_count++];

	(void)snprintf(module->name, sizeof(module->name), "%s", name);
	module->memory = (struct range){*at, *at + ALIGN_UP(size, PAGE_SIZE)};
	module->facts.size = size;
	module->judged = true;
	*at = module->memory.end + (random_percent(30) ? PAGE_SIZE * random_number(1, 9) : 0);
	return module;
}

static void made_modules(void)
{
	u64 at = MIB(2) + random_below(3) * MIB(2);
	struct guest_facts *facts;

	machine.hypervisor = (struct range){at, at + random_step(MIB(2), MIB(8), PAGE_SIZE)};
	at = machine.hypervisor.end;
	(void)made_module("partitions.toml", random_number(100, 9000), &at);
	facts = &made_module("vmlinuz", MIB(6) + random_below(MIB(4)), &at)->facts;
	facts->kind = GUEST_LINUX;
	facts->part_count = 1;
	facts->parts[0].start = MADE_KERNEL_START;
	facts->parts[0].end = MADE_KERNEL_START + MIB(random_number(10, 24));
	facts->entry = MADE_KERNEL_START + 0x200;
	facts->cmdline_max = 2047;
	facts->initrd_end = random_percent(50) ? 0x80000000 : GIB(4);
	(void)made_module("initrd.img", random_percent(10) ? 0 : random_below(MIB(4)), &at);
	facts = &made_module("rt.elf", random_number(4096, 65536), &at)->facts;
	facts->kind = GUEST_MULTIBOOT;
	facts->part_count = 2;
	facts->parts[0] = (struct guest_part){.start = MIB(1), .end = MIB(1) + 0x3000};
	facts->parts[1] = (struct guest_part){.start = MIB(1) + 0x3000, .end = MIB(1) + 0x9123};
	facts->entry = MIB(1) + 0x10;
	facts->cmdline_max = UINT64_MAX;
	(void)made_module("flat.bin", random_number(512, 4096), &at);
	facts = &made_module("broken.elf", 8192, &at)->facts;
	facts->kind = GUEST_MULTIBOOT;
	facts->fault = GUEST_FAULT_CUT_OFF;
	if (random_percent(10)) {
		(void)made_module("", random_percent(50) ? 0 : 100, &at);
	}
	if (random_percent(10)) {
		(void)made_module("rt.elf", 100, &at); /* the first of a name counts */
	}
	assert_true(at <= MIB(48));
}

static void made_registers(void)
{
	const u64 ioapics = 1 + random_below(3);

	machine.registers[machine.register_count++] =
		(struct inventory_registers){{0xfee00000, 0xfee01000}, INVENTORY_LOCAL_APIC};
	for (u64 i = 0; i < ioapics; i++) {
		machine.registers[machine.register_count++] = (struct inventory_registers){
			{0xfec00000 + i * PAGE_SIZE, 0xfec01000 + i * PAGE_SIZE}, INVENTORY_IOAPIC};
	}
	if (random_percent(80)) {
		machine.registers[machine.register_count++] =
			(struct inventory_registers){{0xfed00000, 0xfed01000}, INVENTORY_HPET};
	}
	machine.gsi_count = random_percent(10) ? 16 : (u32)(24 * ioapics);
	machine.xapic = random_percent(40) ? 0xfee00000 : 0;
}

static void made_port(u16 first, u16 last, enum inventory_port port)
{
	machine.ports[machine.port_count++] = (struct inventory_ports){first, last, port};
}

static void made_ports(void)
{
	static const u16 bases[] = {0x400, 0x1800, 0xb000};

	made.pm = bases[random_below(ARRAY_SIZE(bases))];
	made_port(made.pm, (u16)(made.pm + 3), INVENTORY_POWER);
	made_port((u16)(made.pm + 4), (u16)(made.pm + 5), INVENTORY_POWER);
	made_port((u16)(made.pm + 8), (u16)(made.pm + 11), INVENTORY_POWER);
	made_port((u16)(made.pm + 0x60), (u16)(made.pm + 0x7f), INVENTORY_POWER);
	made_port(0xb2, 0xb2, INVENTORY_SMI);
	if (random_percent(70)) {
		made_port(0xcf9, 0xcf9, INVENTORY_RESET);
	}
	machine.pm_timer = random_percent(40) ? (u16)(made.pm + 8) : 0;
}

/* ISA lines that are not wired one to one. */
static void made_overrides(void)
{
	struct acpi_override *to = machine.overrides;

	*to++ = (struct acpi_override){0, 2, 0};
	if (random_percent(70)) {
		*to++ = (struct acpi_override){9, random_percent(80) ? 9 : 20, 0xd};
	}
	if (random_percent(20)) {
		*to++ = (struct acpi_override){5, random_number(16, 30), 0xf};
	}
	machine.override_count = (unsigned int)(to - machine.overrides);
}

static void made_iommus(void)
{
	static const u16 three = 3;

	machine.has_iommu = random_percent(88);
	if (!machine.has_iommu) {
		return;
	}
	machine.iommu_count =
		random_percent(80) ? random_number(1, 3) : random_number(1, MAX_IOMMU_UNITS);
	machine.iommu_interrupts = random_percent(92);
	machine.dma_levels = random_percent(30) ? three : 4;
	machine.dma_address_bits = machine.dma_levels == three ? 39 : random_number(39, 48);
	machine.dma_leaf = made.small ? 0 : random_number(1, 2);
	for (unsigned int i = 0; i < machine.iommu_count; i++) {
		machine.iommus[i] = (struct inventory_iommu){
			.base = 0xfed90000 + i * 2 * PAGE_SIZE,
			.size = PAGE_SIZE * random_number(1, 2),
			.interrupts = machine.iommu_interrupts || random_percent(50)};
	}
}

static void made_ecam(void)
{
	const u8 last = random_percent(50) ? 255 : random_percent(50) ? 63 : 127;
	u64 base = ALIGN_UP(made.mmio, MIB(256));

	if (random_percent(30)) {
		return;
	}
	if (base < 0xe0000000 && random_percent(40)) {
		made.mmio = base + (last + 1) * MIB(1);
	} else if (random_percent(85)) {
		base = 0xe0000000;
		made.mmio_end = base;
	} else if (made.high_end - made.high > GIB(4)) {
		base = made.high;
		made.high += GIB(1);
	} else {
		return;
	}
	machine.ecam[machine.ecam_count++] =
		(struct acpi_mcfg){.base = hpa(base), .bus_last = last};
}

/* All but PCI. */
static void made_machine(void)
{
	inventory_clear(&machine);
	memset(&made, 0, sizeof(made));
	machine.complete = true;
	made.small = random_percent(12);
	machine.stage2_leaf = made.small ? 0 : random_number(1, 2);
	machine.small_code = random_percent(15);
	made_cpus();
	made_low_memory();
	made_high_memory();
	made_types();
	made_modules();
	made_registers();
	made_ports();
	made_overrides();
	made_iommus();
	made_ecam();
}
