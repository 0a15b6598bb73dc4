/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is wanted of a machine, and as the text of a partitions.toml. Whoever fills it in is in
 * plan_wanted.h; here is its form, its text, and what the tests themselves know of a function.
 */
#pragma once

#include "plan_pci.h"

#define WANTED_NO_PIN UINT32_MAX /* intx: "none" */

struct wanted_region {
	bool pinned;
	u64 at;
	u64 size;
};

struct wanted_pin {
	u32 function;
	u32 gsi;
};

struct wanted_ports {
	u32 first, last;
};

/* Functions are segment << 16 | bdf. */
struct wanted_partition {
	char name[40];
	unsigned int cpus[MAX_CPUS + 4];
	unsigned int cpu_count;
	struct wanted_region memory[MAX_REGIONS];
	unsigned int memory_count;
	const char *kernel;
	const char *initrd;
	bool has_load;
	u64 load;
	bool no_console;
	u32 pci[MAX_PARTITION_PCI];
	unsigned int pci_count;
	struct wanted_pin intx[MAX_PARTITION_PCI];
	unsigned int intx_count;
	struct wanted_ports ports[MAX_PARTITION_IOPORTS];
	unsigned int port_count;
	unsigned int irqs[MAX_PARTITION_IRQS];
	unsigned int irq_count;
};

struct wanted_sriov {
	u32 pf;
	unsigned int vfs;
};

static struct {
	struct wanted_partition partitions[MAX_PARTITIONS];
	unsigned int count;
	struct wanted_sriov sriov[MAX_SRIOV];
	unsigned int sriov_count;
	unsigned int console; /* port */
	bool if_present;      /* iommu */
	bool share;           /* smt */
	bool unmitigated;
	bool unsure;      /* whether there is room for it */
	const char *junk; /* a line that is wrong by itself */
} wanted;

static char text[65536];
static size_t text_used;

static void text_add(const char *format, ...) PRINTF_LIKE(1, 2);

static void text_add(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	text_used += (size_t)vsnprintf(text + text_used, sizeof(text) - text_used, format, args);
	va_end(args);
	assert_true(text_used < sizeof(text));
}

static void text_function(u32 function)
{
	const u16 bdf = (u16)function;

	if (function >> 16 != 0 || random_percent(10)) {
		text_add("%04x:", function >> 16);
	}
	text_add("%02x:%02x.%x", PCI_BUS(bdf), PCI_DEVICE(bdf), PCI_FUNCTION(bdf));
}

static void text_memory(const struct wanted_partition *p)
{
	if (p->memory_count == 1 && !p->memory[0].pinned && random_percent(50)) {
		text_add("memory = \"%lu%s\"\n",
			 IS_ALIGNED(p->memory[0].size, MIB(1)) ? p->memory[0].size >> 20
							       : p->memory[0].size >> 10,
			 IS_ALIGNED(p->memory[0].size, MIB(1)) ? "M" : "K");
		return;
	}
	text_add("memory = [");
	for (unsigned int i = 0; i < p->memory_count; i++) {
		text_add("%s{ ", i != 0 ? ",\n  " : "");
		if (p->memory[i].pinned) {
			text_add("at = \"%#lx\", ", p->memory[i].at);
		}
		text_add("size = \"%lu\" }", p->memory[i].size);
	}
	text_add("]\n");
}

static void text_pci(const struct wanted_partition *p)
{
	if (p->pci_count != 0) {
		text_add("pci = [");
		for (unsigned int i = 0; i < p->pci_count; i++) {
			text_add("%s\"", i == 0 ? "" : random_percent(30) ? ",\n\t" : ", ");
			text_function(p->pci[i]);
			text_add("\"");
		}
		text_add("]\n");
	}
	for (unsigned int i = 0; i < p->intx_count; i++) {
		text_add("%s\"", i != 0 ? ", " : "intx = [");
		text_function(p->intx[i].function);
		if (p->intx[i].gsi == WANTED_NO_PIN) {
			text_add("=none\"");
		} else {
			text_add("=%u\"", p->intx[i].gsi);
		}
		text_add("%s", i + 1 == p->intx_count ? "]\n" : "");
	}
}

static void text_lists(const struct wanted_partition *p)
{
	for (unsigned int i = 0; i < p->port_count; i++) {
		text_add("%s\"%#x-%#x\"%s", i != 0 ? ", " : "ioports = [", p->ports[i].first,
			 p->ports[i].last, i + 1 == p->port_count ? "]\n" : "");
	}
	for (unsigned int i = 0; i < p->irq_count; i++) {
		text_add("%s%u%s", i != 0 ? ", " : "irqs = [", p->irqs[i],
			 i + 1 == p->irq_count ? "]\n" : "");
	}
}

static void text_partition(const struct wanted_partition *p)
{
	text_add("\n[[partition]]\nname = \"%s\"\ncpus = [", p->name);
	for (unsigned int i = 0; i < p->cpu_count; i++) {
		text_add("%s%u", i != 0 ? ", " : "", p->cpus[i]);
	}
	text_add("]\n");
	text_memory(p);
	text_add("kernel = \"%s\"\n", p->kernel);
	if (p->initrd != NULL) {
		text_add("initrd = \"%s\"\n", p->initrd);
	}
	if (p->has_load) {
		text_add("load = \"%#lx\"\n", p->load);
	}
	if (p->no_console) {
		text_add("console = \"none\"\n");
	}
	text_pci(p);
	text_lists(p);
}

/* Writes what is wanted as a partitions.toml. */
static void text_make(void)
{
	text_used = 0;
	text_add("# made up\n[hypervisor]\nconsole = \"%#x\"\n", wanted.console);
	if (wanted.if_present) {
		text_add("iommu = \"if-present\"\n");
	}
	if (wanted.share) {
		text_add("smt = \"share\"\n");
	}
	if (wanted.unmitigated) {
		text_add("mitigations = \"off\"\n");
	}
	for (unsigned int i = 0; i < wanted.sriov_count; i++) {
		text_add("\n[[sriov]]\npf = \"");
		text_function(wanted.sriov[i].pf);
		text_add("\"\nvfs = %u\n", wanted.sriov[i].vfs);
	}
	for (unsigned int i = 0; i < wanted.count; i++) {
		text_partition(&wanted.partitions[i]);
	}
	if (wanted.junk != NULL) {
		text_add("%s\n", wanted.junk);
	}
}

static const struct pci_function *known_function(u32 function)
{
	for (unsigned int i = 0; i < machine.pci.count; i++) {
		const struct pci_function *f = &machine.pci.functions[i];

		if (((u32)f->segment << 16 | f->bdf) == function) {
			return f;
		}
	}
	return NULL;
}

/* A bridge, or something else that works for all. */
static bool known_platform(const struct pci_function *f)
{
	const u32 sub = f->class_code >> 8;

	return f->header_type != 0 || sub >> 8 == 6 || (sub >= 0x0800 && sub <= 0x0804) ||
	       sub == 0x0806 || ((u32)f->vendor << 16 | f->device) == KNOWN_SPI;
}

static bool known_master(const struct pci_function *f)
{
	return machine.has_iommu && f->iommu != PCI_NO_IOMMU && machine.iommu_interrupts;
}

/* It interrupts by its pin, or not at all. */
static bool known_needs_pin(const struct pci_function *f)
{
	return f->pin != 0 && (!known_master(f) || (f->msi.count == 0 && f->msix.count == 0));
}

/* Where an ISA interrupt arrives. */
static u32 known_line(unsigned int irq)
{
	for (unsigned int i = 0; irq < 16 && i < machine.override_count; i++) {
		if (machine.overrides[i].isa_irq == irq) {
			return machine.overrides[i].gsi;
		}
	}
	return irq;
}

/* The wire of a pin, in numbers that the machine's maker chose. */
static u32 known_gsi(const struct pci_function *f)
{
	const u32 slot = 0U + PCI_DEVICE(f->bdf) + f->pin + PCI_BUS(f->bdf);

	return machine.gsi_count < 24 ? 10 + slot % 2 : 16 + slot % (slot % 7 == 0 ? 12 : 7);
}
